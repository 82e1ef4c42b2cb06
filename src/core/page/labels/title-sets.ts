/**
 * Owns what the titles of a page say about each other: titles with the same layout are mostly either all headlines or
 * none.
 */
import type { Room } from '../../room';
import type { Steps } from '../../steps';
import { Numbered } from './cues/numbered';
import { NUMBER_FIRST, NUMERAL_FIRST } from './cues/row-shapes';
import type { RowSigns } from './cues/row-signs';
import { LABEL_COUNT as K, labelIndex } from './labels';

/**
 * The share of the others' mean log-odds that is added to a title's own, and the number of titles of its set as which
 * the mean of the whole page counts. Chosen on pages left out of training; the result is flat around the chosen values.
 */
const SHARE = 0.5;
const PAGE_COUNTS = 2;
/** Probabilities are clipped to this distance from 0 and 1. */
const FAINT = 0.02;
/** Rows per step; the host may pause between steps. */
const SLICE = 1024;

const H = labelIndex('H');
/** The labels that a title within a story may have. */
const WITHIN: readonly number[] = (['h', 'S', 'B'] as const).map(labelIndex);

/** Set number of a row that is no title. */
const NONE = -1;

/** The layout that defines a set: blank lines around, a heading's level, a leading number or sign. */
function mannerOf(rows: readonly RowSigns[], at: number): number {
  const { facts, first, shapes, digitShapes } = rows[at] as RowSigns;
  const next = rows[at + 1];
  const above = at === 0 ? 1 : Math.min(1, facts.row.gap);
  const below = next === undefined ? 2 : Math.min(1, next.facts.row.gap);
  const numbered = (shapes & NUMERAL_FIRST) !== 0 ? 2 : (digitShapes & NUMBER_FIRST) !== 0 ? 1 : 0;
  const sign = first > 3 ? first : 0;
  return (((facts.level * 3 + above) * 3 + below) * 3 + numbered) * 16 + sign;
}

/** The number of each row's set, by row; -1 for rows that are no titles. Linear. */
export function* titleSetsSteps(rows: readonly RowSigns[], room: Room): Steps<Int32Array> {
  const sets = room.ints(rows.length).fill(NONE);
  const numbered = new Numbered(rows.length, room);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as RowSigns;
    if (row.titular && !row.long) sets[at] = numbered.of(mannerOf(rows, at));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return sets;
}

/** Log-odds that a title in a story is its headline. */
function logOdds(probabilities: Float32Array, row: number): number {
  const headline = probabilities[row * K + H] as number;
  let all = headline + 1e-6;
  for (const label of WITHIN) all += probabilities[row * K + label] as number;
  const share = Math.min(1 - FAINT, Math.max(FAINT, headline / all));
  return Math.log(share / (1 - share));
}

/**
 * Adds to each title's headline score what the other titles say: the mean log-odds of its set, smoothed by the mean of
 * the page. `scores` and `probabilities` hold one number per label for each row, `sets` is from `titleSetsSteps`.
 * Returns false if no row is evidence for another. One mean-field step over links between like rows, as in a skip-chain
 * CRF (Sutton and McCallum 2004). Linear.
 */
export function* supportSteps(scores: Float32Array, probabilities: Float32Array, sets: Int32Array): Steps<boolean> {
  const count = sets.length;
  const odds = new Float64Array(count);
  const sums = new Float64Array(count);
  const titles = new Int32Array(count);
  let sum = 0;
  let all = 0;
  for (let row = 0; row < count; row++) {
    const set = sets[row] as number;
    if (set === NONE) continue;
    const own = logOdds(probabilities, row);
    odds[row] = own;
    sums[set] = (sums[set] as number) + own;
    titles[set] = (titles[set] as number) + 1;
    sum += own;
    all++;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  if (all < 2) return false;
  for (let row = 0; row < count; row++) {
    const set = sets[row] as number;
    if (set === NONE) continue;
    const own = odds[row] as number;
    const page = (sum - own) / all;
    const others = (sums[set] as number) - own + PAGE_COUNTS * page;
    scores[row * K + H] =
      (scores[row * K + H] as number) + (SHARE * others) / ((titles[set] as number) - 1 + PAGE_COUNTS);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return true;
}
