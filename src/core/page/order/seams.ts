/** Owns seams: how readily one row of text goes on in another, from how often characters stand side by side in running text. */

import { symbolTable } from '../../names/symbols';
import type { PackReader, PackWriter } from '../../pack';

/** Counts are kept as levels: level n stands for 2^(n / 2). */
const LEVELS_PER_OCTAVE = 2;
/** Triples are kept by so many bits of a hash; one in a hundred that never was is taken for one that was. */
const TRIPLE_BITS = 22;

/** Counts of characters, pairs and triples, as they lie in the data file; ascending where sorted. */
export interface SeamCounts {
  /** UTF-16 unit and the symbol that stands for it, both ascending by unit: traditional characters by simplified ones. */
  readonly variants: readonly (readonly [number, number])[];
  /** Symbols that pairs are made of, ascending. */
  readonly symbols: readonly number[];
  readonly single: readonly number[];
  /** Pairs by `first × symbols.length + second` in the symbols' numbers, ascending, and how often each stands. */
  readonly pairs: readonly number[];
  readonly pairCounts: readonly number[];
  /** Triples by `tripleKey`, ascending. */
  readonly triples: readonly number[];
  readonly tripleCounts: readonly number[];
}

/** What a seam is judged by; the weights in the data file are in this order. */
export const SEAM_FEATURES = [
  'bias',
  'pair',
  'pair is rarer than chance',
  'triple before',
  'triple behind',
  'last is common',
  'first is common',
  'beginning holds together',
  'end holds together',
  'stop',
  'pair, behind a stop',
  'beginning holds together, behind a stop',
] as const;

/** The tables in a form that is quick to ask. */
interface SeamTables {
  readonly symbolOf: Uint16Array;
  /** Number of a symbol, or `count` where it is not among those that pairs are made of. */
  readonly numberOf: Uint16Array;
  readonly count: number;
  /** 1 by number for characters, 0 for punctuation, digits and letters. */
  readonly isHan: Uint8Array;
  readonly total: number;
  readonly single: Float64Array;
  /** By number how common it is, as a logarithm: that of its share, and 7. */
  readonly common: Float64Array;
  readonly pairs: Pairs;
  readonly triples: Counted;
}

/** How readily rows go on in rows. */
export interface Seams {
  readonly tables: SeamTables;
  /** By `SEAM_FEATURES`. */
  readonly weights: Float64Array;
  /** Room for the features of a seam while they are weighed. */
  readonly features: Float64Array;
}

/** How often each of a set of keys stands: open addressing, a key or -1, and its level beside it. */
interface Counted {
  readonly keys: Int32Array;
  readonly levels: Uint8Array;
}

/** Pairs, with how well each holds together: NaN until it is asked for. */
interface Pairs extends Counted {
  readonly bonds: Float64Array;
}

const levelOf = (count: number): number => Math.max(0, Math.min(63, Math.round(Math.log2(count) * LEVELS_PER_OCTAVE)));
/** Counts by level. */
const COUNTS: Float64Array = Float64Array.from({ length: 256 }, (_, level) => 2 ** (level / LEVELS_PER_OCTAVE));

/** Key of three symbols' numbers. */
export function tripleKey(a: number, b: number, c: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - TRIPLE_BITS);
}

/** Writes the counts, then the weights. */
export function writeSeams(out: PackWriter, counts: SeamCounts, weights: ArrayLike<number>): void {
  const ascending = (values: readonly number[]): void => {
    out.varint(values.length);
    values.forEach((value, at) => {
      out.varint(value - (values[at - 1] ?? 0));
    });
  };
  ascending(counts.variants.map(([unit]) => unit));
  for (const [, symbol] of counts.variants) out.varint(symbol);
  ascending(counts.symbols);
  for (const count of counts.single) out.byte(levelOf(count));
  out.sortedSet(counts.pairs);
  for (const count of counts.pairCounts) out.byte(levelOf(count));
  out.sortedSet(counts.triples);
  for (const count of counts.tripleCounts) out.byte(levelOf(count));
  SEAM_FEATURES.forEach((_, at) => {
    out.signed(Math.round((weights[at] ?? 0) * 1000));
  });
}

/** Where a key is looked for first in a table of `mask + 1` places. */
const placeOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

function counted(input: PackReader): Counted {
  const own = input.sortedSet();
  const ownLevels = input.bytes(own.length);
  let room = 16;
  while (room < own.length * 1.6) room *= 2;
  const keys = new Int32Array(room).fill(-1);
  const levels = new Uint8Array(room);
  for (let at = 0; at < own.length; at++) {
    let place = placeOf(own[at] as number, room - 1);
    while (keys[place] !== -1) place = (place + 1) & (room - 1);
    keys[place] = own[at] as number;
    levels[place] = ownLevels[at] as number;
  }
  return { keys, levels };
}

/** Reads what `writeSeams` wrote; throws a RangeError where the bytes are not that. */
export function readSeams(input: PackReader): Seams {
  const ascending = (): number[] => {
    const values: number[] = [];
    let value = 0;
    for (let left = input.varint(); left > 0; left--) {
      value += input.varint();
      values.push(value & 0xffff);
    }
    return values;
  };
  const units = ascending();
  const symbolOf = symbolTable(units.map((unit) => [unit, input.varint() & 0xffff] as const));
  const symbols = ascending();
  const count = symbols.length;
  const numberOf = new Uint16Array(65536).fill(count);
  symbols.forEach((symbol, number) => {
    numberOf[symbol] = number;
  });
  const single = new Float64Array(count + 1);
  single.set(Float64Array.from(input.bytes(count), (level) => COUNTS[level] as number));
  single[count] = 1;
  const total = single.reduce((sum, one) => sum + one, 0);
  const common = single.map((times) => Math.log(times / total) + 7);
  const counts = counted(input);
  const pairs = { ...counts, bonds: new Float64Array(counts.keys.length).fill(Number.NaN) };
  const triples = counted(input);
  const weights = Float64Array.from(SEAM_FEATURES, () => input.signed() / 1000);
  const isHan = Uint8Array.from({ length: count + 1 }, (_, number) =>
    (symbols[number] ?? 0x4e00) >= 0x3400 && (symbols[number] ?? 0x4e00) < 0xff00 ? 1 : 0,
  );
  const tables = { symbolOf, numberOf, count, isHan, total, single, common, pairs, triples };
  return { tables, weights, features: new Float64Array(SEAM_FEATURES.length) };
}

/** Where a key stands in the table; -1 where it is not in the set. */
function lookUp({ keys }: Counted, key: number): number {
  const mask = keys.length - 1;
  let place = placeOf(key, mask);
  for (let held = keys[place]; held !== -1; held = keys[place]) {
    if (held === key) return place;
    place = (place + 1) & mask;
  }
  return -1;
}

/** How often what stands at a place of a table stands; 0 where there is none. */
const countAt = ({ levels }: Counted, place: number): number =>
  place < 0 ? 0 : (COUNTS[levels[place] as number] as number);

/** Where two characters side by side stand in the table of pairs; -1 where they never do. */
const pairAt = ({ pairs, count }: SeamTables, a: number, b: number): number =>
  a === count || b === count ? -1 : lookUp(pairs, a * count + b);

/** How often three characters stand side by side. */
const tripleOf = ({ triples, count }: SeamTables, a: number, b: number, c: number): number =>
  a === count || b === count || c === count ? 0 : countAt(triples, lookUp(triples, tripleKey(a, b, c)));

/** How much oftener two characters stand together than chance would have it, as a logarithm; near 0 where little is known. */
function bondOf(tables: SeamTables, a: number, b: number, times: number): number {
  const expected = ((tables.single[a] as number) * (tables.single[b] as number)) / tables.total;
  return Math.log((times + 0.5) / (expected + 0.5));
}

/** The same, `place` being where the two stand in the table of pairs: there it is kept. */
function bond(tables: SeamTables, a: number, b: number, place: number): number {
  if (place < 0) return bondOf(tables, a, b, 0);
  const { pairs } = tables;
  const known = pairs.bonds[place] as number;
  if (!Number.isNaN(known)) return known;
  const found = bondOf(tables, a, b, countAt(pairs, place));
  pairs.bonds[place] = found;
  return found;
}

const BLANK = 0x3000;

/** The ends of a row as numbers of symbols; `tables.count` where there is none or a rare one. */
export interface RowEnds {
  readonly first: number;
  readonly second: number;
  readonly before: number;
  readonly last: number;
  /** How often its first two, and its last two, stand side by side, and how well they hold together. */
  readonly begun: number;
  readonly ended: number;
  readonly begunBond: number;
  readonly endedBond: number;
}

/** The ends of a row whose beginning is `head` and whose end is `tail`, spaces left out. Bounded by their lengths. */
export function endsOf(tables: SeamTables, head: string, tail: string): RowEnds {
  const { symbolOf, numberOf, count } = tables;
  let first = count;
  let second = count;
  for (let i = 0, found = 0; i < head.length && found < 2; i++) {
    const symbol = symbolOf[head.charCodeAt(i)] as number;
    if (symbol === BLANK) continue;
    if (found++ === 0) first = numberOf[symbol] as number;
    else second = numberOf[symbol] as number;
  }
  let before = count;
  let last = count;
  for (let i = tail.length - 1, found = 0; i >= 0 && found < 2; i--) {
    const symbol = symbolOf[tail.charCodeAt(i)] as number;
    if (symbol === BLANK) continue;
    if (found++ === 0) last = numberOf[symbol] as number;
    else before = numberOf[symbol] as number;
  }
  const beginning = pairAt(tables, first, second);
  const ending = pairAt(tables, before, last);
  const begun = countAt(tables.pairs, beginning);
  const ended = countAt(tables.pairs, ending);
  const begunBond = bond(tables, first, second, beginning);
  const endedBond = bond(tables, before, last, ending);
  return { first, second, before, last, begun, ended, begunBond, endedBond };
}

/** What is known of the seam between a row that ends as `a` does and one that begins as `b` does, by `SEAM_FEATURES`. */
export function fillSeam(tables: SeamTables, a: RowEnds, b: RowEnds, out: Float64Array): void {
  const { single, common, isHan } = tables;
  const place = pairAt(tables, a.last, b.first);
  const across = countAt(tables.pairs, place);
  const forward = (across + 0.3) / (single[a.last] as number);
  const backward = (across + 0.3) / (single[b.first] as number);
  const together = bond(tables, a.last, b.first, place);
  out[0] = 1;
  out[1] = together;
  out[2] = Math.min(0, together);
  out[3] = Math.log((tripleOf(tables, a.before, a.last, b.first) + forward + 0.02) / ((a.ended + 1) * forward + 0.02));
  out[4] = Math.log(
    (tripleOf(tables, a.last, b.first, b.second) + backward + 0.02) / ((b.begun + 1) * backward + 0.02),
  );
  out[5] = common[a.last] as number;
  out[6] = common[b.first] as number;
  out[7] = b.begunBond;
  out[8] = a.endedBond;
  const stop = isHan[a.last] === 0 ? 1 : 0;
  out[9] = stop;
  out[10] = stop * together;
  out[11] = stop * b.begunBond;
}

/**
 * How readily the row of ends `a` goes on in the row of ends `b`, in natural logarithms of odds: 0 where it is as likely as not
 * that they belong together, given one true and one false candidate. Only two characters at the seam's either side are asked.
 */
export function seamBetween({ tables, weights, features }: Seams, a: RowEnds, b: RowEnds): number {
  fillSeam(tables, a, b, features);
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] as number) * (weights[at] as number);
  return sum;
}

/** `seamBetween` for text that ends in `a` and text that begins with `b`. */
export function seamOf(seams: Seams, a: string, b: string): number {
  return seamBetween(seams, endsOf(seams.tables, '', a), endsOf(seams.tables, b, ''));
}

/** Characters of a row of which it is asked whether they hold together. */
const HELD = 24;

/**
 * How well the characters of a row hold together: the mean over neighbouring characters, at the row's beginning, of how much
 * oftener they stand together than chance would have it, in natural logarithms. Rubbish of a scan is near 0 or below, words are
 * well above. NaN where fewer than two neighbours are known characters.
 */
export function holdOf({ tables }: Seams, head: string): number {
  const { symbolOf, numberOf, count, isHan, pairs } = tables;
  let sum = 0;
  let asked = 0;
  let before = count;
  const end = Math.min(head.length, HELD);
  for (let at = 0; at < end; at++) {
    const symbol = symbolOf[head.charCodeAt(at)] as number;
    if (symbol === BLANK) continue;
    const here = numberOf[symbol] as number;
    if (here < count && before < count && isHan[here] === 1 && isHan[before] === 1) {
      sum += bond(tables, before, here, lookUp(pairs, before * count + here));
      asked++;
    }
    before = here;
  }
  return asked < 2 ? Number.NaN : sum / asked;
}
