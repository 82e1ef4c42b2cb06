/** Owns what the titles of a page say of each other: those that are set alike are mostly all headlines of stories, or all none. */
import type { Steps } from '../../steps';
import { Numbered } from './cues/numbered';
import { NUMBER_FIRST, NUMERAL_FIRST } from './cues/row-shapes';
import type { RowSigns } from './cues/row-signs';
import { LABEL_COUNT as K, labelIndex } from './labels';

/**
 * What share of the others' mean log-odds is added to a title's own, and as how many titles of its set the mean of the whole page
 * counts. Chosen on pages that were left out of training; all values near them do.
 */
const SHARE = 0.5;
const PAGE_COUNTS = 2;
/** Probabilities nearer to 0 or 1 than this say no more. */
const FAINT = 0.02;
/** Rows between two points where a host may pause. */
const SLICE = 1024;

const H = labelIndex('H');
/** What a title may be within a story. */
const WITHIN: readonly number[] = (['h', 'S', 'B'] as const).map(labelIndex);

/** A row that is no title is in no set. */
const NONE = -1;

/** By what titles are told apart: blank lines around, a heading's level, a number or a sign before them. */
function mannerOf(rows: readonly RowSigns[], at: number): number {
  const { facts, first, shapes, digitShapes } = rows[at] as RowSigns;
  const next = rows[at + 1];
  const above = at === 0 ? 1 : Math.min(1, facts.row.gap);
  const below = next === undefined ? 2 : Math.min(1, next.facts.row.gap);
  const numbered = (shapes & NUMERAL_FIRST) !== 0 ? 2 : (digitShapes & NUMBER_FIRST) !== 0 ? 1 : 0;
  const sign = first > 3 ? first : 0;
  return (((facts.level * 3 + above) * 3 + below) * 3 + numbered) * 16 + sign;
}

/** The number of the set that each row is in, by row; -1 for rows that are no titles. Linear. */
export function* titleSetsSteps(rows: readonly RowSigns[]): Steps<Int32Array> {
  const sets = new Int32Array(rows.length).fill(NONE);
  const numbered = new Numbered(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as RowSigns;
    if (row.titular && !row.long) sets[at] = numbered.of(mannerOf(rows, at));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return sets;
}

/** How probable it is that a title in a story is its headline, as a logarithm of odds. */
function logOdds(probabilities: Float32Array, row: number): number {
  const headline = probabilities[row * K + H] as number;
  let all = headline + 1e-6;
  for (const label of WITHIN) all += probabilities[row * K + label] as number;
  const share = Math.min(1 - FAINT, Math.max(FAINT, headline / all));
  return Math.log(share / (1 - share));
}

/**
 * Adds to the score of a headline, of each title, what the other titles say: the mean of those of its set, with that of the page's.
 * `scores` and `probabilities` hold a number a label for each row, `sets` as `titleSetsSteps` gives them. False where no row has
 * anything to say of another. A step of mean field for links between like rows, as of a skip-chain (Sutton and McCallum 2004).
 * Linear.
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
