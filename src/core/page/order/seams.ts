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
  readonly pairs: Sorted;
  readonly triples: Sorted;
}

/** How readily rows go on in rows. */
export interface Seams {
  readonly tables: SeamTables;
  /** By `SEAM_FEATURES`. */
  readonly weights: Float64Array;
}

/** A sorted set with a value each, and where each block of `1 << shift` keys begins. */
interface Sorted {
  readonly keys: Int32Array;
  readonly values: Float64Array;
  readonly shift: number;
  readonly blocks: Int32Array;
}

const levelOf = (count: number): number => Math.max(0, Math.min(63, Math.round(Math.log2(count) * LEVELS_PER_OCTAVE)));
const countOf = (level: number): number => 2 ** (level / LEVELS_PER_OCTAVE);

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

function sorted(input: PackReader, limit: number): Sorted {
  const keys = input.sortedSet();
  const values = Float64Array.from(input.bytes(keys.length), countOf);
  const shift = 8;
  const blocks = new Int32Array((limit >>> shift) + 2).fill(keys.length);
  for (let at = keys.length - 1; at >= 0; at--) blocks[(keys[at] as number) >>> shift] = at;
  for (let block = blocks.length - 2; block >= 0; block--)
    blocks[block] = Math.min(blocks[block] as number, blocks[block + 1] as number);
  return { keys, values, shift, blocks };
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
  single.set(Float64Array.from(input.bytes(count), countOf));
  single[count] = 1;
  const total = single.reduce((sum, one) => sum + one, 0);
  const pairs = sorted(input, count * count);
  const triples = sorted(input, 1 << TRIPLE_BITS);
  const weights = Float64Array.from(SEAM_FEATURES, () => input.signed() / 1000);
  const isHan = Uint8Array.from({ length: count + 1 }, (_, number) =>
    (symbols[number] ?? 0x4e00) >= 0x3400 && (symbols[number] ?? 0x4e00) < 0xff00 ? 1 : 0,
  );
  return { tables: { symbolOf, numberOf, count, isHan, total, single, pairs, triples }, weights };
}

/** How often `key` stands; 0 where it is not in the set. */
function lookUp({ keys, values, shift, blocks }: Sorted, key: number): number {
  const block = key >>> shift;
  let low = blocks[block] as number;
  let high = blocks[block + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low < keys.length && keys[low] === key ? (values[low] as number) : 0;
}

/** How much oftener two characters stand together than chance would have it, as a logarithm; near 0 where little is known. */
function bond(tables: SeamTables, a: number, b: number, times: number): number {
  const expected = ((tables.single[a] as number) * (tables.single[b] as number)) / tables.total;
  return Math.log((times + 0.5) / (expected + 0.5));
}

const BLANK = 0x3000;

/** The ends of a row as numbers of symbols; `tables.count` where there is none or a rare one. */
export interface RowEnds {
  readonly first: number;
  readonly second: number;
  readonly before: number;
  readonly last: number;
}

/** The ends of a row whose beginning is `head` and whose end is `tail`, spaces left out. Bounded by their lengths. */
export function endsOf({ symbolOf, numberOf, count }: SeamTables, head: string, tail: string): RowEnds {
  const found = [count, count, count, count];
  for (let i = 0, at = 0; i < head.length && at < 2; i++) {
    const symbol = symbolOf[head.charCodeAt(i)] as number;
    if (symbol !== BLANK) found[at++] = numberOf[symbol] as number;
  }
  for (let i = tail.length - 1, at = 3; i >= 0 && at > 1; i--) {
    const symbol = symbolOf[tail.charCodeAt(i)] as number;
    if (symbol !== BLANK) found[at--] = numberOf[symbol] as number;
  }
  const [first = count, second = count, before = count, last = count] = found;
  return { first, second, before, last };
}

/** What is known of the seam between a row that ends as `a` does and one that begins as `b` does, by `SEAM_FEATURES`. */
export function fillSeam(tables: SeamTables, a: RowEnds, b: RowEnds, out: Float64Array): void {
  const { count, single, pairs, triples, total, isHan } = tables;
  const pair = (x: number, y: number): number => (x === count || y === count ? 0 : lookUp(pairs, x * count + y));
  const triple = (x: number, y: number, z: number): number =>
    x === count || y === count || z === count ? 0 : lookUp(triples, tripleKey(x, y, z));
  const across = pair(a.last, b.first);
  const ended = pair(a.before, a.last);
  const begun = pair(b.first, b.second);
  const last = single[a.last] as number;
  const first = single[b.first] as number;
  const forward = (across + 0.3) / last;
  const backward = (across + 0.3) / first;
  const together = bond(tables, a.last, b.first, across);
  out[0] = 1;
  out[1] = together;
  out[2] = Math.min(0, together);
  out[3] = Math.log((triple(a.before, a.last, b.first) + forward + 0.02) / ((ended + 1) * forward + 0.02));
  out[4] = Math.log((triple(a.last, b.first, b.second) + backward + 0.02) / ((begun + 1) * backward + 0.02));
  out[5] = Math.log(last / total) + 7;
  out[6] = Math.log(first / total) + 7;
  out[7] = bond(tables, b.first, b.second, begun);
  out[8] = bond(tables, a.before, a.last, ended);
  const stop = isHan[a.last] === 0 ? 1 : 0;
  out[9] = stop;
  out[10] = stop * together;
  out[11] = stop * (out[7] as number);
}

/**
 * How readily the row of ends `a` goes on in the row of ends `b`, in natural logarithms of odds: 0 where it is as likely as not
 * that they belong together, given one true and one false candidate. Only two characters at the seam's either side are asked.
 */
export function seamBetween({ tables, weights }: Seams, a: RowEnds, b: RowEnds): number {
  const features = new Float64Array(SEAM_FEATURES.length);
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
