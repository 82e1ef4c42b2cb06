/** Owns the cues of a row by itself: small named integers that the learnt model weighs. */
import { code, type KeyList, mix, type RowKeys, step, textKey } from './feature-keys';
import { DIGIT_SHAPES, SHAPES } from './row-shapes';
import type { RowSigns } from './row-signs';
import { COARSE, DIGIT_SHARES, FINE, HAN_SHARES, LATIN_SHARES, MOSTLY_HAN, SIGN_SHARES } from './thresholds';
import { type GroupPlaces, WORD_GROUPS } from './vocabulary';

interface RowCue {
  readonly name: string;
  /** The cue's value, 0 or more; -1 if the cue does not apply to the row. */
  readonly of: (row: RowSigns) => number;
}

const TAGS = ['text', 'mark', 'names', 'folio', 'furniture', 'section', 'paper', 'tail', 'refer', 'meta'];
const coarse = (row: RowSigns): number => step(row.width, COARSE);
const share = (count: number, row: RowSigns): number => count / Math.max(1, row.text.length);
const yes = (test: boolean): number => (test ? 1 : -1);

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** Cues that are features of three rows on either side too, and combined with the page's layout. */
export const PRIMARY: readonly RowCue[] = [
  { name: 'width', of: coarse },
  { name: 'tag', of: ({ facts }) => TAGS.indexOf(facts.tag) },
  {
    name: 'finished, width',
    of: (row) => code(row.facts.finished ? 1 : 0, coarse(row)),
  },
  { name: 'dateline first', of: ({ facts }) => yes(facts.lead) },
  { name: 'dateline last', of: ({ facts }) => yes(facts.endsDateline) },
  { name: 'credit last', of: ({ facts }) => yes(facts.endsCredit) },
  {
    name: 'heading level',
    of: ({ facts }) => (facts.level > 0 ? facts.level : -1),
  },
  { name: 'heading', of: ({ facts }) => yes(facts.level > 0) },
  { name: 'mark in', of: ({ facts }) => yes(facts.opens !== undefined) },
  { name: 'mark out', of: ({ facts }) => yes(facts.closes !== undefined) },
  {
    name: 'page pointer',
    of: ({ facts }) => (facts.refer === undefined ? -1 : facts.refer.whole ? 1 : 0),
  },
  {
    name: 'names',
    of: ({ facts: { names } }) =>
      names === undefined
        ? -1
        : code(names.titled ? 1 : 0, names.picture ? 1 : 0, names.bracketed ? 1 : 0, Math.min(3, names.names.length)),
  },
  { name: 'first class', of: (row) => row.first },
  { name: 'last class', of: (row) => row.last },
  { name: 'is a name', of: (row) => (row.width > 8 ? -1 : row.name ? 1 : 0) },
  { name: 'titular', of: (row) => (row.titular ? 1 : 0) },
  { name: 'bold', of: ({ facts }) => yes(facts.row.head.startsWith('**') || facts.row.head.startsWith('__')) },
  { name: 'linked', of: ({ links }) => (links > 0 ? links : -1) },
  { name: 'quoted', of: ({ facts }) => yes(facts.row.head.startsWith('>')) },
];

/** Cues that are features of the row and its two neighbours. */
const DETAIL: readonly RowCue[] = [
  { name: 'fine width', of: (row) => step(row.width, FINE) },
  { name: 'finished', of: ({ facts }) => (facts.finished ? 1 : 0) },
  { name: 'first class, width', of: (row) => code(row.first, coarse(row)) },
  { name: 'last class, width', of: (row) => code(row.last, coarse(row)) },
  { name: 'first class, last class', of: (row) => code(row.first, row.last) },
  {
    name: 'telling words',
    of: ({ words: [low, high] }) => Math.min(4, bitsIn(low.anywhere) + bitsIn(high.anywhere)),
  },
  {
    name: 'share of han',
    of: (row) => step(share(row.han, row), HAN_SHARES),
  },
  {
    name: 'share of digits',
    of: (row) => step(share(row.digits, row), DIGIT_SHARES),
  },
  {
    name: 'share of latin',
    of: (row) => step(share(row.latin, row), LATIN_SHARES),
  },
  {
    name: 'share of signs',
    of: (row) => step(share(row.signs, row), SIGN_SHARES),
  },
  { name: 'commas', of: (row) => Math.min(4, row.commas) },
  { name: 'full stops', of: (row) => Math.min(3, row.stops) },
  { name: 'spaces', of: (row) => Math.min(4, row.spaces) },
  {
    name: 'commas, width',
    of: (row) => code(Math.min(2, row.commas), coarse(row)),
  },
  {
    name: 'share of han, width',
    of: (row) => code(step(share(row.han, row), MOSTLY_HAN), coarse(row)),
  },
  {
    name: 'outline',
    of: (row) => (row.facts.row.isShort ? row.outline & 0x7fffffff : -1),
  },
];

const keyed = (cues: readonly RowCue[]): readonly { readonly key: number; readonly of: RowCue['of'] }[] =>
  cues.map(({ name, of }) => ({ key: textKey(name), of }));
const PRIMARY_KEYS = keyed(PRIMARY);
const DETAIL_KEYS = keyed(DETAIL);

/** Widest row whose words are combined with its width, and widest whose character pairs are cues. */
const SHORT = 40;
const groupKeys = (kind: string, names: readonly string[]): Int32Array =>
  Int32Array.from(names, (name) => textKey(`${kind} ${name}`));
const KEYS = {
  word: groupKeys('word', WORD_GROUPS),
  wordFirst: groupKeys('word first', WORD_GROUPS),
  wordLast: groupKeys('word last', WORD_GROUPS),
  wordWidth: groupKeys('word, width', WORD_GROUPS),
  digits: groupKeys(
    'digits',
    DIGIT_SHAPES.map(({ name }) => name),
  ),
  shape: groupKeys(
    'shape',
    SHAPES.map(({ name }) => name),
  ),
};
const EDGE = {
  first: textKey('first character'),
  firstTwo: textKey('first two'),
  last: textKey('last character'),
  lastTwo: textKey('last two'),
};
const PAIR = {
  pair: textKey('pair'),
  whole: textKey('whole row'),
  firstThree: textKey('first three'),
  lastThree: textKey('last three'),
};

function addCues(cues: typeof PRIMARY_KEYS, row: RowSigns, into: KeyList): void {
  for (let cue = 0; cue < cues.length; cue++) {
    const { key, of } = cues[cue] as (typeof PRIMARY_KEYS)[number];
    const value = of(row);
    if (value >= 0) into.add(mix(key, value));
  }
}

function addShapes(keys: Int32Array, bits: number, row: RowSigns, into: KeyList): void {
  for (let i = 0; bits >>> i !== 0; i++) {
    if ((bits & (1 << i)) === 0) continue;
    const key = keys[i] ?? 0;
    into.add(mix(key, 99));
    if (row.width <= SHORT) into.add(mix(key, coarse(row)));
  }
}

function addWords(row: RowSigns, into: KeyList): void {
  for (let half = 0; half < row.words.length; half++) {
    const { anywhere, first, last } = row.words[half] as GroupPlaces;
    for (let left = anywhere; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const group = half * 32 + 31 - Math.clz32(bit);
      into.add(mix(KEYS.word[group] ?? 0, 0));
      if ((first & bit) !== 0) into.add(mix(KEYS.wordFirst[group] ?? 0, 0));
      if ((last & bit) !== 0) into.add(mix(KEYS.wordLast[group] ?? 0, 0));
      if (row.width <= SHORT) into.add(mix(KEYS.wordWidth[group] ?? 0, coarse(row)));
    }
  }
}

function addPairs({ text, tail, width }: RowSigns, into: KeyList): void {
  into.add(mix(PAIR.firstThree, textKey(text, 0, 3)));
  into.add(mix(PAIR.lastThree, textKey(tail, tail.length - 3)));
  if (width > SHORT) return;
  const from = into.length;
  // a 64-bit filter with one bit per key: only a key whose bit is already set can be a duplicate
  let low = 0;
  let high = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    const key = mix(PAIR.pair, Math.imul(text.charCodeAt(i), 31) + text.charCodeAt(i + 1));
    const bit = 1 << (key & 31);
    let known = from;
    if ((key & 32) === 0) {
      if ((low & bit) === 0) known = into.length;
      low |= bit;
    } else {
      if ((high & bit) === 0) known = into.length;
      high |= bit;
    }
    while (known < into.length && into.values[known] !== key) known++;
    if (known === into.length) into.add(key);
  }
  if (text.length <= 8) into.add(mix(PAIR.whole, textKey(text)));
}

/** Adds the keys of all cues of a row by itself. Bounded work. */
export function addRowKeys(row: RowSigns, into: RowKeys): void {
  addCues(PRIMARY_KEYS, row, into);
  into.endPart();
  addCues(DETAIL_KEYS, row, into);
  addWords(row, into);
  addShapes(KEYS.digits, row.digitShapes, row, into);
  addShapes(KEYS.shape, row.shapes, row, into);
  into.endPart();
  const { text, tail } = row;
  into.add(mix(EDGE.first, textKey(text, 0, 1)));
  into.add(mix(EDGE.firstTwo, textKey(text, 0, 2)));
  into.add(mix(EDGE.last, textKey(tail, tail.length - 1)));
  into.add(mix(EDGE.lastTwo, textKey(tail, tail.length - 2)));
  into.endPart();
  addPairs(row, into);
  into.endPart();
}
