/**
 * Owns seams: how likely one row of text continues in another, from the frequencies of adjacent characters in running
 * text.
 */

import type { PackReader, PackWriter } from '../../pack';
import type { Row } from '../rows/rows';
import {
  bond,
  countAt,
  pairAt,
  readSeamTables,
  type SeamCounts,
  type SeamTables,
  SPACE,
  tripleOf,
  writeSeamCounts,
} from './seam-tables';

/** The features of a seam; the weights in the data file are in this order. */
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

/** The model of seams. */
export interface Seams {
  readonly tables: SeamTables;
  /** By `SEAM_FEATURES`. */
  readonly weights: Float64Array;
  /** Scratch space for the features of a seam. */
  readonly features: Float64Array;
  /** The ends of the rows of the page that is being read; undefined in the model itself. */
  readonly ends: Map<Row, RowEnds> | undefined;
}

/** The model for the reading of one page: ends and seams of its rows, asked for in several passes, are found once. */
export const seamsOfPage = ({ tables, weights, features }: Seams): Seams => ({
  tables,
  weights,
  features,
  ends: new Map(),
});

/** Writes the counts, then the weights. */
export function writeSeams(out: PackWriter, counts: SeamCounts, weights: ArrayLike<number>): void {
  writeSeamCounts(out, counts);
  SEAM_FEATURES.forEach((_, at) => {
    out.signed(Math.round((weights[at] ?? 0) * 1000));
  });
}

/** Reads what `writeSeams` wrote; throws a RangeError if the bytes are not that. */
export function readSeams(input: PackReader): Seams {
  const tables = readSeamTables(input);
  const weights = Float64Array.from(SEAM_FEATURES, () => input.signed() / 1000);
  return { tables, weights, features: new Float64Array(SEAM_FEATURES.length), ends: undefined };
}

/** The ends of a row as symbol numbers; `tables.count` for a missing or rare character. */
export interface RowEnds {
  readonly first: number;
  readonly second: number;
  readonly before: number;
  readonly last: number;
  /** Counts and association scores of its first two and its last two characters. */
  readonly begun: number;
  readonly ended: number;
  readonly begunBond: number;
  readonly endedBond: number;
  /** The row after it for which its seam was last asked, and that seam. */
  next: RowEnds | undefined;
  seam: number;
}

/** The ends of a row with beginning `head` and end `tail`, ignoring spaces. Bounded by their lengths. */
export function endsOf(tables: SeamTables, head: string, tail: string): RowEnds {
  const { numberOf, count } = tables;
  let first = count;
  let second = count;
  for (let i = 0, found = 0; i < head.length && found < 2; i++) {
    const number = numberOf[head.charCodeAt(i)] as number;
    if (number === SPACE) continue;
    if (found++ === 0) first = number;
    else second = number;
  }
  let before = count;
  let last = count;
  for (let i = tail.length - 1, found = 0; i >= 0 && found < 2; i--) {
    const number = numberOf[tail.charCodeAt(i)] as number;
    if (number === SPACE) continue;
    if (found++ === 0) last = number;
    else before = number;
  }
  const beginning = pairAt(tables, first, second);
  const ending = pairAt(tables, before, last);
  const begun = countAt(tables.pairs, beginning);
  const ended = countAt(tables.pairs, ending);
  const begunBond = bond(tables, first, second, beginning);
  const endedBond = bond(tables, before, last, ending);
  return { first, second, before, last, begun, ended, begunBond, endedBond, next: undefined, seam: 0 };
}

/** The ends of a row. */
export function endsOfRow({ tables, ends }: Seams, row: Row): RowEnds {
  const known = ends?.get(row);
  if (known !== undefined) return known;
  const found = endsOf(tables, row.head, row.tail);
  ends?.set(row, found);
  return found;
}

/** The features of the seam between a row with end `a` and one with beginning `b`, by `SEAM_FEATURES`. */
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
 * How likely the row with ends `a` continues in the row with ends `b`, in natural log-odds, given one true and one
 * false candidate: 0 is even. Only two characters on either side of the seam are read.
 */
export function seamBetween({ tables, weights, features }: Seams, a: RowEnds, b: RowEnds): number {
  fillSeam(tables, a, b, features);
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] as number) * (weights[at] as number);
  return sum;
}

/** `seamBetween` for a row and the row after it, which is remembered. */
export function seamToNext(seams: Seams, a: RowEnds, b: RowEnds): number {
  if (a.next !== b) {
    a.seam = seamBetween(seams, a, b);
    a.next = b;
  }
  return a.seam;
}

/** `seamBetween` for texts: `a` ends the first row, `b` begins the second. */
export function seamOf(seams: Seams, a: string, b: string): number {
  return seamBetween(seams, endsOf(seams.tables, '', a), endsOf(seams.tables, b, ''));
}

/** Maximum number of characters of a row whose coherence is measured. */
const HELD = 24;

/**
 * Coherence of the characters at the beginning of a row: the mean pointwise mutual information of adjacent characters,
 * in natural logarithms. OCR noise is near 0 or below, words are well above. NaN if fewer than two pairs are of known
 * characters.
 */
export function holdOf({ tables }: Seams, head: string): number {
  const { numberOf, count, isHan } = tables;
  let sum = 0;
  let asked = 0;
  let before = count;
  let wasHan = false;
  const end = Math.min(head.length, HELD);
  for (let at = 0; at < end; at++) {
    const here = numberOf[head.charCodeAt(at)] as number;
    if (here === SPACE) continue;
    const known = here < count && isHan[here] === 1;
    if (known && wasHan) {
      sum += bond(tables, before, here, pairAt(tables, before, here));
      asked++;
    }
    before = here;
    wasHan = known;
  }
  return asked < 2 ? Number.NaN : sum / asked;
}
