/** Owns seams: how readily one row of text goes on in another, from how often characters stand side by side in running text. */

import type { PackReader, PackWriter } from '../../pack';
import {
  bond,
  countAt,
  pairAt,
  readSeamTables,
  type SeamCounts,
  type SeamTables,
  tripleOf,
  writeSeamCounts,
} from './seam-tables';

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

/** How readily rows go on in rows. */
export interface Seams {
  readonly tables: SeamTables;
  /** By `SEAM_FEATURES`. */
  readonly weights: Float64Array;
  /** Room for the features of a seam while they are weighed. */
  readonly features: Float64Array;
}

/** Writes the counts, then the weights. */
export function writeSeams(out: PackWriter, counts: SeamCounts, weights: ArrayLike<number>): void {
  writeSeamCounts(out, counts);
  SEAM_FEATURES.forEach((_, at) => {
    out.signed(Math.round((weights[at] ?? 0) * 1000));
  });
}

/** Reads what `writeSeams` wrote; throws a RangeError where the bytes are not that. */
export function readSeams(input: PackReader): Seams {
  const tables = readSeamTables(input);
  const weights = Float64Array.from(SEAM_FEATURES, () => input.signed() / 1000);
  return { tables, weights, features: new Float64Array(SEAM_FEATURES.length) };
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
  const { symbolOf, numberOf, count, isHan } = tables;
  let sum = 0;
  let asked = 0;
  let before = count;
  const end = Math.min(head.length, HELD);
  for (let at = 0; at < end; at++) {
    const symbol = symbolOf[head.charCodeAt(at)] as number;
    if (symbol === BLANK) continue;
    const here = numberOf[symbol] as number;
    if (here < count && before < count && isHan[here] === 1 && isHan[before] === 1) {
      sum += bond(tables, before, here, pairAt(tables, before, here));
      asked++;
    }
    before = here;
  }
  return asked < 2 ? Number.NaN : sum / asked;
}
