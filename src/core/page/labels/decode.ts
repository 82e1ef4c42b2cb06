/** Owns decoding: the most probable label sequence of a page, and the confidence in each label. */
import type { Steps } from '../../steps';
import { LABEL_COUNT as K, LABELS, labelIndex } from './labels';
import { settleLabels, startChanceOf } from './settle-labels';
import { supportSteps } from './title-sets';

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
 * logarithm) of each label of each row; `transitions` that of each label after each, with the scores at the beginning
 * of a page in its last row; `allowed` the labels that a row may have, as bits; `sets` the number of each title's set
 * of like titles (-1: no title), which support each other. Linear.
 */
export function* decodeSteps(
  scores: Float32Array,
  transitions: Float32Array,
  allowed: Uint16Array,
  sets?: Int32Array,
): Steps<RowLabels> {
  const count = allowed.length;
  const bounded = scores.slice(0, count * K);
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < K; label++)
      if (((allowed[row] as number) & (1 << label)) === 0) bounded[row * K + label] = NEVER;
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  let posterior = yield* posteriors(bounded, transitions, count);
  if (sets !== undefined && (yield* supportSteps(bounded, posterior, sets)))
    posterior = yield* posteriors(bounded, transitions, count);
  const labels = yield* likeliest(bounded, transitions, count);
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

/** Viterbi: the labels of the best sequence. */
function* likeliest(scores: Float32Array, transitions: Float32Array, count: number): Steps<Uint8Array> {
  const from = new Uint8Array(count * K);
  let before = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
  let here = new Float64Array(K);
  const inFront = transposed(transitions);
  /** That all rows so far are furniture above all units. */
  let above = 0;
  for (let row = 0; row < count; row++) {
    const first = row === 0 ? K * K : F * K;
    for (let label = 0; label < K; label++) {
      let best =
        label === F
          ? Number.NEGATIVE_INFINITY
          : above + (transitions[first + label] as number) + (FIRST[label] as number);
      let arg: number = ABOVE;
      for (let other = 0; other < K; other++) {
        const score = (before[other] as number) + (inFront[label * K + other] as number);
        if (score > best) {
          best = score;
          arg = other;
        }
      }
      here[label] = best + (scores[row * K + label] as number);
      from[row * K + label] = arg;
    }
    above += (transitions[first + F] as number) + (scores[row * K + F] as number);
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

/** Forward–backward: the marginal probability of each label of each row. */
function* posteriors(scores: Float32Array, transitions: Float32Array, count: number): Steps<Float32Array> {
  const behind = new Float64Array(transitions.length);
  for (let at = 0; at < behind.length; at++) behind[at] = Math.exp(transitions[at] as number);
  const odds = yield* oddsSteps(scores, count);
  const forward = new Float32Array(count * K);
  /** The probability that all rows up to each are furniture above all units. */
  const above = new Float32Array(count);
  let last = 1;
  const inFront = transposed(behind);
  const before = new Float64Array(K);
  for (let row = 0; row < count; row++) {
    const first = row === 0 ? K * K : F * K;
    for (let label = 0; label < K; label++) {
      const begins = last * (behind[first + label] as number) * (BEGUN[label] as number);
      forward[row * K + label] = addProducts(begins, inFront, label * K, before) * (odds[row * K + label] as number);
    }
    last *= (behind[first + F] as number) * (odds[row * K + F] as number);
    const all = scale(forward, row * K, last);
    last /= all;
    above[row] = last;
    for (let label = 0; label < K; label++) before[label] = forward[row * K + label] as number;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const backward = new Float64Array(K).fill(1);
  const ahead = new Float64Array(K);
  let aboveBackward = 1;
  for (let row = count - 1; row >= 0; row--) {
    for (let label = 0; label < K; label++) {
      ahead[label] = (odds[row * K + label] as number) * (backward[label] as number);
      forward[row * K + label] = (forward[row * K + label] as number) * (backward[label] as number);
    }
    const aheadAbove = (odds[row * K + F] as number) * aboveBackward;
    forward[row * K + F] = (forward[row * K + F] as number) + (above[row] as number) * aboveBackward;
    scale(forward, row * K, 0);
    aboveBackward = aheadAbove * (behind[F * K + F] as number);
    for (let label = 0; label < K; label++) {
      aboveBackward += (behind[F * K + label] as number) * (BEGUN[label] as number) * (ahead[label] as number);
      backward[label] = addProducts(0, behind, label * K, ahead);
    }
    aboveBackward /= scale(backward, 0, aboveBackward);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return forward;
}

/** The first K rows of a matrix of K columns, transposed. */
function transposed(matrix: Float32Array | Float64Array): Float64Array {
  const turned = new Float64Array(K * K);
  for (let row = 0; row < K; row++)
    for (let column = 0; column < K; column++) turned[column * K + row] = matrix[row * K + column] as number;
  return turned;
}

/** `sum` plus the dot product of K numbers of a matrix, from an offset on, with K others. */
function addProducts(sum: number, matrix: Float64Array, from: number, others: Float64Array): number {
  let all = sum;
  for (let at = 0; at < K; at++) all += (matrix[from + at] as number) * (others[at] as number);
  return all;
}

/** The scores of each row as odds relative to its best label. */
function* oddsSteps(scores: Float32Array, count: number): Steps<Float64Array> {
  const odds = new Float64Array(count * K);
  for (let row = 0; row < count; row++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < K; label++) best = Math.max(best, scores[row * K + label] as number);
    for (let label = 0; label < K; label++)
      odds[row * K + label] = Math.exp((scores[row * K + label] as number) - best);
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  return odds;
}

/** Scales K values from `at` on, and one more, so that they add up to 1; returns their previous sum. */
function scale(values: Float32Array | Float64Array, at: number, more: number): number {
  let sum = more;
  for (let label = 0; label < K; label++) sum += values[at + label] as number;
  if (!(sum > 0)) return 1;
  for (let label = 0; label < K; label++) values[at + label] = (values[at + label] as number) / sum;
  return sum;
}
