/** Owns the tables by which seams are scored: frequencies of characters, pairs and triples in running text. */

import { symbolTable } from '../../names/tagging/symbols';
import type { PackReader, PackWriter } from '../../pack';

/** Counts are stored as levels: level n means 2^(n / 2). */
const LEVELS_PER_OCTAVE = 2;
/** Triples are stored by this many bits of a hash; one in a hundred unseen triples collides with a seen one. */
const TRIPLE_BITS = 22;

/** Counts of characters, pairs and triples, as they are stored in the data file; keys ascending. */
export interface SeamCounts {
  /**
   * UTF-16 units and their symbols, ascending by unit; traditional characters share the symbol of the simplified one.
   */
  readonly variants: readonly (readonly [number, number])[];
  /** Symbols that occur in pairs, ascending. */
  readonly symbols: readonly number[];
  readonly single: readonly number[];
  /** Pairs as `first × symbols.length + second` in the symbols' numbers, ascending, and their levels. */
  readonly pairs: readonly number[];
  readonly pairCounts: readonly number[];
  /** Triples by `tripleKey`, ascending. */
  readonly triples: readonly number[];
  readonly tripleCounts: readonly number[];
}

/** The tables, indexed for look-up. */
export interface SeamTables {
  /**
   * By UTF-16 unit, the number of its symbol; `count` for those that occur in no pair, `SPACE` for spaces. Traditional
   * and simplified characters have the same.
   */
  readonly numberOf: Uint16Array;
  readonly count: number;
  /** By number: 1 for characters, 0 for punctuation, digits and letters. */
  readonly isHan: Uint8Array;
  readonly total: number;
  readonly single: Float64Array;
  /** By number: the logarithm of its share of the text, plus 7. */
  readonly common: Float64Array;
  readonly pairs: Counted;
  readonly triples: Counted;
}

/**
 * Counts by key: open addressing, with related values adjacent in memory. For a position `at`, the key (or -1) is
 * `slots[at * 4]`, its level the next number, and its association score (NaN until computed) `bonds[at * 2 + 1]`.
 */
interface Counted {
  readonly slots: Int32Array;
  readonly bonds: Float64Array;
}

/** The symbol of spaces, and the number that stands for it. */
const BLANK = 0x3000;
export const SPACE = 0xffff;

const levelOf = (count: number): number => Math.max(0, Math.min(63, Math.round(Math.log2(count) * LEVELS_PER_OCTAVE)));
/** Counts by level. */
const COUNTS: Float64Array = Float64Array.from({ length: 256 }, (_, level) => 2 ** (level / LEVELS_PER_OCTAVE));

/** Key of three symbol numbers. */
export function tripleKey(a: number, b: number, c: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - TRIPLE_BITS);
}

/** Writes the counts. */
export function writeSeamCounts(out: PackWriter, counts: SeamCounts): void {
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
}

/** The first slot to try for a key in a table of `mask + 1` slots. */
const placeOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

function counted(input: PackReader): Counted {
  const own = input.sortedSet();
  const ownLevels = input.bytes(own.length);
  let room = 16;
  while (room < own.length * 1.6) room *= 2;
  const buffer = new ArrayBuffer(room * 16);
  const bonds = new Float64Array(buffer).fill(Number.NaN);
  const slots = new Int32Array(buffer);
  for (let at = 0; at < room; at++) slots[at * 4] = -1;
  for (let at = 0; at < own.length; at++) {
    let place = placeOf(own[at] as number, room - 1);
    while (slots[place * 4] !== -1) place = (place + 1) & (room - 1);
    slots[place * 4] = own[at] as number;
    slots[place * 4 + 1] = ownLevels[at] as number;
  }
  return { slots, bonds };
}

/** Reads what `writeSeamCounts` wrote; throws a RangeError if the bytes are not that. */
export function readSeamTables(input: PackReader): SeamTables {
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
  const bySymbol = new Uint16Array(65536).fill(count);
  symbols.forEach((symbol, number) => {
    bySymbol[symbol] = number;
  });
  bySymbol[BLANK] = SPACE;
  const numberOf = symbolOf.map((symbol) => bySymbol[symbol] as number);
  const single = new Float64Array(count + 1);
  single.set(Float64Array.from(input.bytes(count), (level) => COUNTS[level] as number));
  single[count] = 1;
  const total = single.reduce((sum, one) => sum + one, 0);
  const common = single.map((times) => Math.log(times / total) + 7);
  const pairs = counted(input);
  const triples = counted(input);
  const isHan = Uint8Array.from({ length: count + 1 }, (_, number) =>
    (symbols[number] ?? 0x4e00) >= 0x3400 && (symbols[number] ?? 0x4e00) < 0xff00 ? 1 : 0,
  );
  return { numberOf, count, isHan, total, single, common, pairs, triples };
}

/** Slot of a key; -1 if the key is not stored. */
function lookUp({ slots }: Counted, key: number): number {
  const mask = (slots.length >> 2) - 1;
  let place = placeOf(key, mask);
  for (let held = slots[place << 2]; held !== -1; held = slots[place << 2]) {
    if (held === key) return place;
    place = (place + 1) & mask;
  }
  return -1;
}

/** The count stored in a slot; 0 if there is none. */
export const countAt = ({ slots }: Counted, place: number): number =>
  place < 0 ? 0 : (COUNTS[slots[(place << 2) + 1] as number] as number);

/** Slot of two adjacent characters in the table of pairs; -1 if they never occur. */
export const pairAt = ({ pairs, count }: SeamTables, a: number, b: number): number =>
  a === count || b === count ? -1 : lookUp(pairs, a * count + b);

/** How often three characters occur in a row. */
export const tripleOf = ({ triples, count }: SeamTables, a: number, b: number, c: number): number =>
  a === count || b === count || c === count ? 0 : countAt(triples, lookUp(triples, tripleKey(a, b, c)));

/**
 * Pointwise mutual information of two adjacent characters, in natural logarithms; shrunk to 0 where counts are small.
 */
function bondOf(tables: SeamTables, a: number, b: number, times: number): number {
  const expected = ((tables.single[a] as number) * (tables.single[b] as number)) / tables.total;
  return Math.log((times + 0.5) / (expected + 0.5));
}

/** The same for the pair in slot `place` of the table, where it is cached. */
export function bond(tables: SeamTables, a: number, b: number, place: number): number {
  if (place < 0) return bondOf(tables, a, b, 0);
  const { pairs } = tables;
  const known = pairs.bonds[place * 2 + 1] as number;
  if (!Number.isNaN(known)) return known;
  const found = bondOf(tables, a, b, countAt(pairs, place));
  pairs.bonds[place * 2 + 1] = found;
  return found;
}
