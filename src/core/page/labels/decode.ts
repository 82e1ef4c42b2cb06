/** Owns decoding: the most probable label sequence of a page, and the confidence in each label. */
import { Room } from '../../room';
import type { Steps } from '../../steps';
import { LABEL_COUNT as K, LABELS, labelIndex } from './labels';
import { settleLabels, startChanceOf } from './settle-labels';
import { supportSteps } from './title-sets';
import type { Transitions } from './transitions';

/** The labels of the rows of a page, by row index. */
export interface RowLabels {
  /** Index in LABELS. */
  readonly labels: Uint8Array;
  /** Probability of the label given the whole page, 0 to 1. */
  readonly margin: Float32Array;
  /** Probability that a unit begins with the row, 0 to 1. */
  readonly starts: Float32Array;
}

/** Rows per step. */
const SLICE = 512;
/** Bytes per row of all arrays together: scores, odds and probabilities of the labels, and some numbers. */
const BYTES = K * (4 + 8 + 4 + 1) + 16;
/** Rows per step in passes that do little work per row. */
const WIDE_SLICE = 8192;
/** The score of a forbidden label. */
const NEVER = -1e9;
const F = labelIndex('F');
/**
 * Penalty on a label that continues text where only furniture stands above the row, as there is nothing to continue;
 * weaker than the reader's word.
 */
export const NOTHING_ABOVE = 30;
const FIRST: Float64Array = Float64Array.from(LABELS, (label) => ('HPCGJF'.includes(label) ? 0 : -NOTHING_ABOVE));
/** The same as factors on the odds of the row after such furniture; 0 for more furniture, which is counted apart. */
const BEGUN: Float64Array = FIRST.map((score, label) => (label === F ? 0 : Math.exp(score)));
/** In place of the previous label: the row is among the furniture above all units. */
const ABOVE = K;

/**
 * The most probable label sequence of a linear chain, and each label's marginal probability, in steps. Viterbi, and the
 * forward–backward algorithm with each row scaled to 1 (Rabiner 1989, section V.A). `scores` holds the score (natural
 * logarithm) of each label of each row; `allowed` the labels that a row may have, as bits; `sets` the number of each
 * title's set of like titles (-1: no title), which support each other. Linear.
 */
export function* decodeSteps(
  scores: Float32Array,
  transitions: Transitions,
  allowed: Uint16Array,
  sets?: Int32Array,
): Steps<RowLabels> {
  const count = allowed.length;
  const room = new Room(count * BYTES + 1024);
  const bounded = room.floats(count * K);
  bounded.set(scores.subarray(0, count * K));
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < K; label++)
      if (((allowed[row] as number) & (1 << label)) === 0) bounded[row * K + label] = NEVER;
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  const odds = room.doubles(count * K);
  yield* oddsSteps(bounded, odds);
  const posterior = room.floats(count * K);
  yield* posteriorsSteps(odds, transitions, posterior, room);
  if (sets !== undefined && (yield* supportSteps(bounded, posterior, sets))) {
    yield* oddsSteps(bounded, odds, sets);
    yield* posteriorsSteps(odds, transitions, posterior, room);
  }
  const labels = yield* likeliest(bounded, transitions, room.bytes(count * K));
  settleLabels(labels, posterior, allowed);
  const margin = new Float32Array(count);
  const starts = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    margin[row] = posterior[row * K + (labels[row] as number)] as number;
    starts[row] = startChanceOf(posterior, row);
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  return { labels, margin, starts };
}

/** Viterbi: the labels of the best sequence; `from` is scratch space for `K` numbers a row. */
function* likeliest(scores: Float32Array, transitions: Transitions, from: Uint8Array): Steps<Uint8Array> {
  const count = from.length / K;
  const after = transitions.scores;
  let before = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
  let here = new Float64Array(K);
  /** That all rows so far are furniture above all units. */
  let above = 0;
  for (let row = 0; row < count; row++) {
    const first = row === 0 ? K * K : F * K;
    const at = row * K;
    for (let label = 0; label < K; label++) {
      here[label] = above + (after[first + label] as number) + (FIRST[label] as number);
      from[at + label] = ABOVE;
    }
    here[F] = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < K; other++) {
      const known = before[other] as number;
      for (let label = 0; label < K; label++) {
        const score = known + (after[other * K + label] as number);
        if (score <= (here[label] as number)) continue;
        here[label] = score;
        from[at + label] = other;
      }
    }
    for (let label = 0; label < K; label++) here[label] = (here[label] as number) + (scores[at + label] as number);
    above += (after[first + F] as number) + (scores[at + F] as number);
    [before, here] = [here, before];
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const labels = new Uint8Array(count).fill(F);
  let label = 0;
  for (let other = 1; other < K; other++) if ((before[other] as number) > (before[label] as number)) label = other;
  if (above > (before[label] as number)) return labels;
  for (let row = count - 1; row >= 0 && label !== ABOVE; row--) {
    labels[row] = label;
    label = from[row * K + label] as number;
  }
  return labels;
}

/** Forward–backward: writes the marginal probability of each label of each row; `odds` is from `oddsSteps`. */
function* posteriorsSteps(
  odds: Float64Array,
  transitions: Transitions,
  forward: Float32Array,
  room: Room,
): Steps<void> {
  const count = forward.length / K;
  const after = transitions.odds;
  /** The probability that all rows up to each are furniture above all units. */
  const above = room.floats(count);
  let last = 1;
  const before = room.doubles(K);
  const here = room.doubles(K);
  for (let row = 0; row < count; row++) {
    const first = row === 0 ? K * K : F * K;
    const at = row * K;
    for (let label = 0; label < K; label++)
      here[label] = last * (after[first + label] as number) * (BEGUN[label] as number);
    addRows(here, after, before);
    for (let label = 0; label < K; label++)
      forward[at + label] = (here[label] as number) * (odds[at + label] as number);
    last *= (after[first + F] as number) * (odds[at + F] as number);
    const all = scale(forward, at, last);
    last /= all;
    above[row] = last;
    for (let label = 0; label < K; label++) before[label] = forward[at + label] as number;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const backward = room.doubles(K).fill(1);
  const ahead = room.doubles(K);
  let aboveBackward = 1;
  for (let row = count - 1; row >= 0; row--) {
    const at = row * K;
    for (let label = 0; label < K; label++) {
      ahead[label] = (odds[at + label] as number) * (backward[label] as number);
      forward[at + label] = (forward[at + label] as number) * (backward[label] as number);
    }
    const aheadAbove = (odds[at + F] as number) * aboveBackward;
    forward[at + F] = (forward[at + F] as number) + (above[row] as number) * aboveBackward;
    scale(forward, at, 0);
    aboveBackward = aheadAbove * (after[F * K + F] as number);
    for (let label = 0; label < K; label++)
      aboveBackward += (after[F * K + label] as number) * (BEGUN[label] as number) * (ahead[label] as number);
    backward.fill(0);
    addRows(backward, transitions.oddsBefore, ahead);
    aboveBackward /= scale(backward, 0, aboveBackward);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
}

/**
 * Adds to K sums the rows of a matrix, each times its share. Four sums at once, which stay in registers, and none of
 * which waits for the addition to another; K is a multiple of four.
 */
function addRows(sums: Float64Array, matrix: Float64Array, shares: Float64Array): void {
  for (let label = 0; label < K; label += 4) {
    let a = sums[label] as number;
    let b = sums[label + 1] as number;
    let c = sums[label + 2] as number;
    let d = sums[label + 3] as number;
    for (let row = 0, at = label; row < K; row++, at += K) {
      const share = shares[row] as number;
      a += (matrix[at] as number) * share;
      b += (matrix[at + 1] as number) * share;
      c += (matrix[at + 2] as number) * share;
      d += (matrix[at + 3] as number) * share;
    }
    sums[label] = a;
    sums[label + 1] = b;
    sums[label + 2] = c;
    sums[label + 3] = d;
  }
}

/** Writes the scores of each row as odds relative to its best label; with `sets`, only those of titles in a set. */
function* oddsSteps(scores: Float32Array, odds: Float64Array, sets?: Int32Array): Steps<void> {
  for (let at = 0, row = 0; at < odds.length; at += K, row++) {
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
    if (sets !== undefined && (sets[row] as number) < 0) continue;
    let best = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < K; label++) best = Math.max(best, scores[at + label] as number);
    for (let label = 0; label < K; label++) odds[at + label] = Math.exp((scores[at + label] as number) - best);
  }
}

/** Scales K values from `at` on, and one more, so that they add up to 1; returns their previous sum. */
function scale(values: Float32Array | Float64Array, at: number, more: number): number {
  let sum = more;
  for (let label = 0; label < K; label++) sum += values[at + label] as number;
  if (!(sum > 0)) return 1;
  for (let label = 0; label < K; label++) values[at + label] = (values[at + label] as number) / sum;
  return sum;
}
