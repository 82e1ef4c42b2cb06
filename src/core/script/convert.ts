/** Owns converting text between simplified and traditional while tracking offsets. */
import { withoutRadicals } from '../text/fold';
import type { Span } from '../text/span';
import { lazyConversion } from './conversion';
import { type FormCandidates, formCandidates, severalOf } from './dictionary/candidates';
import { readSections, type Sections } from './dictionary/layout';
import { convertByStages, routeOf } from './dictionary/plain';
import { readStages, type Stages } from './dictionary/stage';
import { pairNode } from './dictionary/trie';
import type { Decode } from './dictionary/units';
import { noPlaces } from './doubts/doubt-list';
import { findDoubts, follower } from './doubts/find-doubts';
import { type Risks, readRisks } from './doubts/risks';
import type { Conversion, ConvertOptions, DoubtfulPlaces, RegionalWord, ScriptTarget } from './model';
import { mergeForms, withForms } from './rules/forms';
import { judgeOf } from './rules/judge';
import { evidenceOf, keptSpans, type ScriptEvidence } from './rules/keep';
import { nameForms, surnamesBeforeTitles } from './rules/name-forms';
import { withRegionalWords } from './rules/regional';
import { readSenses, readSettled, type Senses, type Sureness, senseForms } from './rules/senses';
import { type Form, type Usage, usageFor, usageForms } from './rules/usage';
import { readWords, type WordList } from './rules/words';
import { rewrap, type Unwrapped, unwrap, unwrapSpans, wrappedPlaces } from './unwrap';

/** The decoded tables; those for a target are built on first use. */
export interface ScriptTables {
  readonly sections: Sections;
  readonly stages: Stages;
  readonly words: WordList;
  /** Characters with several forms in a target. */
  readonly candidates: (to: ScriptTarget) => FormCandidates;
  /** Forms in which a target's newspapers differ from the dictionary. */
  readonly usage: (to: ScriptTarget) => Usage;
  /** Decides between the forms of a character by the words beside it. */
  readonly senses: () => Senses;
  /** Whether a form is certain in its context. */
  readonly settled: () => Sureness;
  /** See `severalOf`. */
  readonly several: () => Uint8Array;
  readonly evidence: () => ScriptEvidence;
  readonly risks: () => Risks;
  readonly decode?: Decode | undefined;
}

/** Memoizes a function of a target, or of nothing. */
function once<T>(make: (to: ScriptTarget) => T): (to?: ScriptTarget) => T {
  const made = new Map<ScriptTarget, T>();
  return (to = 't') => {
    const known = made.get(to);
    if (known !== undefined) return known;
    const value = make(to);
    made.set(to, value);
    return value;
  };
}

/**
 * Reads the script data file (dist/data/script.bin); throws a RangeError if the bytes are not one. With `decode`
 * (UTF-16LE without a byte order mark, as `TextDecoder` provides) long texts convert a fifth faster.
 */
export function readScriptTables(bytes: Uint8Array, decode?: Decode): ScriptTables {
  const sections = readSections(bytes);
  const stages = readStages(sections);
  const words = readWords(sections);
  const several = once(() => severalOf(sections));
  return {
    sections,
    stages,
    words,
    candidates: once((to) => formCandidates(sections, stages, to)),
    usage: once(usageFor),
    senses: once(readSenses),
    settled: once(() => readSettled(words)),
    several,
    evidence: once(() => evidenceOf(stages, several())),
    risks: once(readRisks),
    decode,
  };
}

/** Converts `text`, first mapping radicals to characters unless `plain`; never throws, whatever the text. */
export function convertByDictionary(text: string, tables: ScriptTables, options: ConvertOptions): Conversion {
  const { to, plain = false } = options;
  const from = options.from === undefined || options.from === 'auto' ? (to === 'cn' ? 'tw' : 'cn') : options.from;
  const { sections, stages, decode } = tables;
  const route = routeOf(stages, from, to);
  if (plain || from !== 'cn' || to === 'cn') {
    const { text: converted, pieces } = convertByStages(plain ? text : withoutRadicals(text), route, sections, decode);
    return lazyConversion(text, converted, pieces, () => noPlaces);
  }
  return toTraditional(text, tables, to, options.names ?? []);
}

/** From simplified, using all knowledge in addition to the dictionary. */
function toTraditional(
  given: string,
  tables: ScriptTables,
  to: ScriptTarget,
  named: NonNullable<ConvertOptions['names']>,
): Conversion {
  const { sections, stages, words, decode } = tables;
  const unwrapped = unwrap(withoutRadicals(given));
  const { text } = unwrapped;
  const names = joined([...unwrapSpans(named, unwrapped), ...surnamesBeforeTitles(text)], unwrapped);
  const kept = keptSpans(text, tables.evidence());
  const { judge, conflicts } = judgeOf(words, text.length, names, tables.several());
  const regional = to === 'twp' || to === 'hkp';
  const first = convertByStages(text, routeOf(stages, 'cn', regional ? 't' : to), sections, decode, { judge, kept });
  const { phrases } = first;
  const plain = regional
    ? withRegionalWords(text, first, {
        words,
        names,
        kept,
        sections,
        decode,
        stage: stages.one(to),
        plain: stages.one(to === 'twp' ? 'tw' : 'hk'),
      })
    : { ...first, taken: undefined };
  const { pieces, taken } = plain;
  const { trie } = stages.one('st');
  const isWord = (word: string): boolean => {
    const node = pairNode(trie, word.charCodeAt(0), word.charCodeAt(1));
    return node !== 0 && trie.value[node] !== 0;
  };
  const beside = senseForms(text, phrases, tables.senses(), words);
  const written = mergeForms(beside, usageForms(text, phrases, tables.usage(to)));
  const all = mergeForms(nameForms(text, names, phrases, isWord), written);
  const forms = outside(all, kept);
  const converted = withForms(plain.text, pieces, forms);
  const whole = rewrap(converted, pieces, unwrapped);
  const find = (): DoubtfulPlaces =>
    findDoubts(
      {
        source: text,
        text: converted,
        pieces,
        phrases,
        conflicts,
        names,
        forms,
        kept,
        place: unwrapped.breaks.length === 0 ? undefined : wrappedPlaces(unwrapped),
        several: tables.several(),
        settled: tables.settled(),
      },
      tables.candidates(to),
      tables.risks(),
    );
  const regionalWords = (): readonly RegionalWord[] => {
    const place = wrappedPlaces(unwrapped);
    return (taken?.() ?? []).map((word) => ({ ...word, start: place(word.start), end: place(word.end - 1) + 1 }));
  };
  return lazyConversion(given, whole.text, whole.pieces, find, regionalWords);
}

/** The forms that are outside the kept spans. */
function outside(forms: readonly Form[], kept: readonly Span[]): readonly Form[] {
  if (kept.length === 0) return forms;
  const keptAt = follower(kept);
  return forms.filter(({ at }) => keptAt(at) < 0);
}

/** Names in order; parts of a person's name separated only by a line break are merged. */
function joined(
  names: NonNullable<ConvertOptions['names']>,
  { breaks }: Unwrapped,
): NonNullable<ConvertOptions['names']> {
  const ordered = [...names].sort((a, b) => a.start - b.start);
  if (breaks.length === 0) return ordered;
  const torn = new Set(breaks.map(({ at }) => at));
  const out: (typeof ordered)[number][] = [];
  for (const name of ordered) {
    const last = out[out.length - 1];
    if (last !== undefined && last.kind === name.kind && last.end === name.start && torn.has(name.start))
      out[out.length - 1] = { ...last, end: name.end };
    else out.push(name);
  }
  return out;
}
