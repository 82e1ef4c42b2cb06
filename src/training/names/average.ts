/** Owns the mean of several trainings, feature by feature, and choosing the rows that ship. */
import { TAGS } from '../../core/names/tagging/weights';
import type { Weights } from './crf';

/** What a training learnt, with the features of its rows and how often they occur. */
export interface Learnt {
  readonly weights: Weights;
  readonly features: Int32Array;
  readonly times: Int32Array;
  /** The rows in use; undefined means all. */
  readonly kept?: Uint8Array;
}

/** The mean of trainings: the weights of the chosen features, 12 in a row, features ascending. */
interface Mean {
  readonly weights: Weights;
  readonly features: Int32Array;
}

const largest = (rows: Float32Array, row: number): number => {
  let most = 0;
  for (let y = 0; y < 12; y++) most = Math.max(most, Math.abs(rows[row * 12 + y] ?? 0));
  return most;
};

/** How much each row matters: its largest weight, more so if its feature occurs often. */
export const strengths = ({ weights, times }: Pick<Learnt, 'weights' | 'times'>): Float32Array =>
  Float32Array.from(times, (often, row) => largest(weights.rows, row) * Math.log2(1 + often));

/** Marks the `count` strongest rows. */
export function strongest(strength: Float32Array, count: number): Uint8Array {
  const limit = Float32Array.from(strength).sort().reverse()[count] ?? 0;
  return Uint8Array.from(strength, (one) => (one > limit ? 1 : 0));
}

/**
 * The mean of trainings whose rows differ; a feature that a training lacks has weight 0 in it. Weights of log-linear models add, so their mean is a
 * model again, and the trainings' own mistakes cancel out (bagging, Breiman 1996). Keeps the `count` strongest features.
 */
export function mean(trainings: readonly Learnt[], count: number): Mean {
  const rowOf = new Map<number, number>();
  for (const { features, kept } of trainings) {
    for (const [row, feature] of features.entries()) {
      if (kept?.[row] !== 0 && !rowOf.has(feature)) rowOf.set(feature, rowOf.size);
    }
  }
  const share = 1 / trainings.length;
  const rows = new Float32Array(rowOf.size * 12);
  const times = new Int32Array(rowOf.size);
  const transitions = new Float32Array(TAGS * TAGS);
  for (const one of trainings) {
    add(transitions, 0, one.weights.transitions, 0, transitions.length, share);
    for (const [row, feature] of one.features.entries()) {
      const to = rowOf.get(feature);
      if (to === undefined || one.kept?.[row] === 0) continue;
      add(rows, to * 12, one.weights.rows, row * 12, 12, share);
      times[to] = Math.max(times[to] ?? 0, one.times[row] ?? 0);
    }
  }
  const kept = strongest(strengths({ weights: { rows, transitions }, times }), count);
  const chosen = [...rowOf].filter(([, row]) => kept[row] === 1).sort(([a], [b]) => a - b);
  const out = new Float32Array(chosen.length * 12);
  for (const [at, [, row]] of chosen.entries()) out.set(rows.subarray(row * 12, row * 12 + 12), at * 12);
  return { weights: { rows: out, transitions }, features: Int32Array.from(chosen, ([feature]) => feature) };
}

function add(sum: Float32Array, to: number, more: Float32Array, from: number, length: number, share: number): void {
  for (let at = 0; at < length; at++) sum[to + at] = (sum[to + at] ?? 0) + share * (more[from + at] ?? 0);
}
