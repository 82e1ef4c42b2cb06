/**
 * Owns the promise that a table which is asked for foreign text is a Map: in a plain object `constructor` and `__proto__` are there
 * too. The compiler lets nobody ask an object for any string unless its type says so, so it is enough that no type does.
 */
import assert from 'node:assert/strict';
import { type Source, sources } from './sources';

/** What ships, at a prompt too. */
const shipped = sources.filter(({ path }) => /^src\/(?:extension\.ts|core|host|features|cli)/.test(path));

/** Objects that have whatever key a string says; of what is `unknown` nothing can be done before it is looked at. */
const OPEN = /Record<string, (?!unknown>)|\[\w+: string\]:/;
/** Asking an object whether it has what a string says, with what it inherits. */
const INHERITED = /\b\w+ in [A-Z][A-Z_]{2,}\b/;

/** Where it is well all the same, and why. */
const ALLOWED: readonly (readonly [place: RegExp, why: string])[] = [
  [/^src\/core\/page\/(?:detection|labels)\//, 'features and word lists by the names that the code itself gives them'],
  [/^src\/core\/script\/tables\/sense-notation/, 'a notation that our own tables are written in'],
  [/^src\/core\/edition\/formats\/graph\.ts: .*dataOf/, 'it is gone through, not asked'],
  [/^src\/core\/corrections\/sidecar\.ts: .*(?:FIELDS|Fields)/, 'its own keys are asked for first'],
  [/^src\/host\/settings\.ts: .*inspect</, 'the object that the reader sees in their settings file; it is only spread'],
  [
    /^src\/host\/corrections\/corrections\.ts: .*KEPT|^src\/host\/corrections\/corrections\.ts: .*#all/,
    'what VS Code keeps of a workspace, by URI',
  ],
];

const lines = ({ path, text }: Source, what: RegExp): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => (what.test(line) && !/^\s*(?:\/[/*]|\*)/.test(line) ? [`${path}: ${line.trim()}`] : []));

describe('tables', () => {
  it('that may be asked for foreign text are Maps', () => {
    const found = shipped.flatMap((source) => [...lines(source, OPEN), ...lines(source, INHERITED)]);
    assert.deepEqual(
      found.filter((place) => !ALLOWED.some(([allowed]) => allowed.test(place))),
      [],
    );
  });
});

/** Cutting off a text at so many units, which may part a character. */
const CUT = /\.slice\(0, ?(?:[A-Z][A-Z_]+|\d{2,})\)|\.slice\(-(?:[A-Z][A-Z_]+|\d{2,})\)|\.(?:substring|substr)\(/;

describe('excerpts', () => {
  it('that a reader sees are cut between characters, by core/text/cut', () => {
    const shown = shipped.filter(({ path }) => /^src\/(?:features|host)/.test(path));
    // lists are cut so too, and the beginning of a text that is only judged
    const lists = /await|found|#seen|recent|DECLINED|others\]|JUDGED|workspaceState|likely|\.\.\.|sample|sorted/i;
    assert.deepEqual(
      shown.flatMap((source) => lines(source, CUT)).filter((line) => !lists.test(line)),
      [],
    );
  });
});

/** An array whose every item becomes an argument: above some hundred thousand the call throws, and a text may have as many. */
const SPREAD =
  /(?:Math\.(?:min|max)|\.(?:push|unshift|splice)|fromC(?:harCode|odePoint))\((?:[^(){}]|\([^()]*\)|\{[^{}]*\})*(?<![{] ?)\.\.\.(?![^[(]*\})/;

/** What is few by its nature, and why. */
const FEW: readonly (readonly [place: RegExp, why: string])[] = [
  [/^src\/cli\/main\.ts: .*COMMANDS/, 'our own commands'],
  [/^src\/core\/corpus\/title-compatibility\.ts: .*CALLINGS/, 'a table of ours'],
  [/fromCharCode\(\.\.\.(?:units|symbols|data|buffer)\b/, 'a chunk of some thousand units, or a word'],
  [/^src\/core\/script\/dictionary\/candidates\.ts: .*single/, 'the forms of one character'],
  [/^src\/core\/stories\//, 'marks of an issue are at most 2,000'],
  [/^src\/core\/page\/lines\/bylines\.ts/, 'names in a line of at most nine characters'],
  [/^src\/core\/page\/order\/side-by-side\.ts: .*columns\)/, 'columns, of which there are some dozen'],
  [/^src\/core\/edition\/formats\/tei\.ts: .*header/, 'parts of a head'],
  [/^src\/features\/traditional\/rows\.ts: .*#seen/, 'editors that show one text'],
  [/^src\/features\/corrections\/register\.ts: .*offers/, 'what is offered at one place'],
  [/^src\/host\/workspace-index\/indexing\.ts: .*batch/, 'files that are looked at side by side'],
  [/^src\/features\/decorations\.ts: .*spans/, 'the spans of one mention'],
];

describe('calls', () => {
  it('are never given an array of any length', () => {
    assert.deepEqual(
      shipped.flatMap((source) => lines(source, SPREAD)).filter((place) => !FEW.some(([few]) => few.test(place))),
      [],
    );
  });
});
