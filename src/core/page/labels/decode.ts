/** Owns decoding: the likeliest labels of all rows of a page together, and how sure each is. */
import type { Steps } from '../../steps';
import { LABEL_COUNT as K, labelIndex } from './labels';

/** The labels of the rows of a page, by row index. */
export interface RowLabels {
  /** Index in LABELS. */
  readonly labels: Uint8Array;
  /** Probability of the label given the whole page, 0 to 1. */
  readonly margin: Float32Array;
  /** Probability that a unit begins with the row, 0 to 1. */
  readonly starts: Float32Array;
}

/** Rows between two pauses. */
const SLICE = 512;
/** The same where a row costs next to nothing. */
const WIDE_SLICE = 8192;
const BEGINS: readonly number[] = (['H', 'P', 'C', 'G'] as const).map(labelIndex);
/** The score of a label that the row cannot have. */
const NEVER = -1e9;

/**
 * The likeliest sequence of labels of a linear chain, and each label's probability, in steps. Viterbi, and the forward–backward
 * algorithm with each row scaled to 1 (Rabiner 1989, section V.A). `scores` holds the score (natural logarithm) of each label of
 * each row, `transitions` that of each label behind each, and in its last row at the beginning of a page; `allowed` the labels
 * that a row may have, as bits. Linear.
 */
export function* decodeSteps(scores: Float32Array, transitions: Float32Array, allowed: Uint16Array): Steps<RowLabels> {
  const count = allowed.length;
  const bounded = scores.slice(0, count * K);
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < K; label++)
      if (((allowed[row] as number) & (1 << label)) === 0) bounded[row * K + label] = NEVER;
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  const labels = yield* likeliest(bounded, transitions, count);
  const posterior = yield* posteriors(bounded, transitions, count);
  const margin = new Float32Array(count);
  const starts = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    margin[row] = posterior[row * K + (labels[row] as number)] as number;
    let sum = 0;
    for (const label of BEGINS) sum += posterior[row * K + label] as number;
    starts[row] = sum;
    if (row % WIDE_SLICE === WIDE_SLICE - 1) yield undefined;
  }
  return { labels, margin, starts };
}

/** Viterbi: the labels of the best sequence. */
function* likeliest(scores: Float32Array, transitions: Float32Array, count: number): Steps<Uint8Array> {
  const steps = Float64Array.from(transitions);
  const from = new Uint8Array(count * K);
  let before = new Float64Array(K);
  let here = new Float64Array(K);
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < K; label++) {
      let best = row === 0 ? (steps[K * K + label] as number) : Number.NEGATIVE_INFINITY;
      let arg = 0;
      const others = row === 0 ? 0 : K;
      for (let other = 0, at = label; other < others; other++, at += K) {
        const score = (before[other] as number) + (steps[at] as number);
        if (score > best) {
          best = score;
          arg = other;
        }
      }
      here[label] = best + (scores[row * K + label] as number);
      from[row * K + label] = arg;
    }
    [before, here] = [here, before];
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const labels = new Uint8Array(count);
  let label = 0;
  for (let other = 1; other < K; other++) if ((before[other] as number) > (before[label] as number)) label = other;
  for (let row = count - 1; row >= 0; row--) {
    labels[row] = label;
    label = from[row * K + label] as number;
  }
  return labels;
}

/** Forward–backward: the probability of each label of each row. */
function* posteriors(scores: Float32Array, transitions: Float32Array, count: number): Steps<Float32Array> {
  const behind = Float64Array.from(transitions, Math.exp);
  const odds = yield* oddsSteps(scores, count);
  const forward = new Float32Array(count * K);
  for (let row = 0; row < count; row++) {
    const here = row * K;
    const above = here - K;
    for (let label = 0; label < K; label++) {
      const own = odds[here + label] as number;
      let sum = row === 0 ? (behind[K * K + label] as number) : 0;
      // a label that the row cannot have needs no sum
      if (row > 0 && own > 0)
        for (let other = 0, at = label; other < K; other++, at += K)
          sum += (forward[above + other] as number) * (behind[at] as number);
      forward[here + label] = sum * own;
    }
    scale(forward, row * K);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const backward = new Float64Array(K).fill(1);
  const ahead = new Float64Array(K);
  for (let row = count - 1; row >= 0; row--) {
    for (let label = 0; label < K; label++) {
      ahead[label] = (odds[row * K + label] as number) * (backward[label] as number);
      forward[row * K + label] = (forward[row * K + label] as number) * (backward[label] as number);
    }
    scale(forward, row * K);
    for (let label = 0; label < K; label++) {
      let sum = 0;
      for (let next = 0; next < K; next++) sum += (behind[label * K + next] as number) * (ahead[next] as number);
      backward[label] = sum;
    }
    scale(backward, 0);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return forward;
}

/** The scores of each row as odds against its best label. */
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

/** Makes K values from `at` on add up to 1. */
function scale(values: Float32Array | Float64Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < K; label++) sum += values[at + label] as number;
  if (!(sum > 0)) return;
  for (let label = 0; label < K; label++) values[at + label] = (values[at + label] as number) / sum;
}
