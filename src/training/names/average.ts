/** Owns averaging trainings: each continues from the same weights with another seed, and the mean of their weights is used. */
import type { Weights } from './crf';

/** The mean of the weights that `train` makes from a copy of `start` with each seed. */
export function averaged(
  start: Weights,
  seeds: readonly number[],
  train: (weights: Weights, seed: number) => void,
): Weights {
  const mean: Weights = {
    rows: new Float32Array(start.rows.length),
    transitions: new Float32Array(start.transitions.length),
  };
  for (const seed of seeds) {
    const one: Weights = { rows: start.rows.slice(), transitions: start.transitions.slice() };
    train(one, seed);
    add(mean.rows, one.rows, 1 / seeds.length);
    add(mean.transitions, one.transitions, 1 / seeds.length);
  }
  return mean;
}

function add(sum: Float32Array, more: Float32Array, share: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + share * (more[at] ?? 0);
}
