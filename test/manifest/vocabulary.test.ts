/** Owns the promise that words by which texts are read, surnames and the endings of texts stand once: no list of them is written twice. */
import assert from 'node:assert/strict';
import { SURNAMES } from '../../src/core/text/surnames';
import { sources } from './sources';

/** So many words that two lists have in common are a list that stands twice. */
const MOST = 4;

/** Lists that are not made of the vocabulary, and why. */
const ALLOWED: readonly (readonly [place: RegExp, why: string])[] = [
  [
    /^src\/core\/page\/labels\/cues\/vocabulary\.ts/,
    'groups that weights were learnt for: another word in one is another model',
  ],
  [/^src\/core\/page\/detection\//, 'the same, of the model that tells whether a text is a bulletin'],
  [/^src\/core\/page\/lines\/personal-names\.ts/, 'words that are no names, whatever else they are'],
];

interface WordList {
  readonly place: string;
  readonly words: ReadonlySet<string>;
}

/** Words of two characters and more that stand beside each other as alternatives of a pattern, or parted by spaces. */
function listsIn(path: string, text: string): WordList[] {
  return text.split('\n').flatMap((line, at) => {
    if (/^\s*(?:\/[/*]|\*)/.test(line)) return [];
    return [/[\u3400-\u9fff]+(?:\|[\u3400-\u9fff]+){3,}/g, /[\u3400-\u9fff]+(?: [\u3400-\u9fff]+){3,}/g].flatMap(
      (list) =>
        [...line.matchAll(list)].map(([words]) => ({
          place: `${path}:${at + 1}`,
          words: new Set(words.split(/[ |]/).filter(({ length }) => length > 1)),
        })),
    );
  });
}

const common = (one: WordList, other: WordList): readonly string[] =>
  [...one.words].filter((word) => other.words.has(word));

describe('the vocabulary of a page', () => {
  const written = sources.filter(
    ({ path }) =>
      path.startsWith('src/core/page/') &&
      !path.endsWith('.generated.ts') &&
      !ALLOWED.some(([place]) => place.test(path)),
  );
  const lists = written.flatMap(({ path, text }) => listsIn(path, text));

  it('is found where it stands', () => {
    assert.ok(lists.some(({ place }) => place.startsWith('src/core/page/vocabulary/')));
    assert.ok(lists.length > 50, String(lists.length));
    const twice = ['小雨|中雨|大雨|阵雨|小雪', "'阵雨 大雨 中雨 小雨 小雪'"].flatMap((text) => listsIn('here', text));
    assert.equal(common(twice[0] as WordList, twice[1] as WordList).length, 5);
  });

  it(`has no list of which more than ${MOST} words stand in another`, () => {
    const twice = lists.flatMap((one, at) =>
      lists.slice(at + 1).flatMap((other) => {
        const words = common(one, other);
        return words.length > MOST ? [`${one.place} and ${other.place}: ${words.join(' ')}`] : [];
      }),
    );
    assert.deepEqual(twice, []);
  });
});

describe('what the whole code knows', () => {
  const code = sources
    .filter(({ path }) => !path.startsWith('src/training/') && !path.endsWith('.generated.ts'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').filter((line) => !/^\s*(?:\/[/*]|\*)/.test(line)) }));
  const placesOf = (isOne: (line: string) => boolean): readonly string[] =>
    code.flatMap(({ path, lines }) => (lines.some(isOne) ? [path] : []));

  it('has surnames in one list; those that names are found by are learnt', () => {
    const common = new Set([...SURNAMES].slice(0, 100));
    const isList = (line: string): boolean =>
      (line.match(/[\u3400-\u9fff]{25,}|(?:[\u3400-\u9fff][ |]){25,}/g) ?? []).some(
        (run) => [...common].filter((one) => run.includes(one)).length > 24,
      );
    assert.deepEqual(placesOf(isList), ['src/core/text/surnames.ts']);
  });

  it('has the endings of texts in one list', () => {
    assert.deepEqual(
      placesOf((line) => /txt\W{1,4}md\b|\bmd\W{1,4}txt/.test(line)),
      ['src/core/files/text-names.ts'],
    );
  });
});
