/** Owns the scores of labels after each other, in the forms in which decoding needs them. */
import { LABEL_COUNT as K } from './labels';

/** Matrices row by row: a row holds one number for each label after the label of the row. */
export interface Transitions {
  /** Natural logarithms; one row more than labels, the last for the beginning of a page. */
  readonly scores: Float32Array;
  /** The same as odds. */
  readonly odds: Float64Array;
  /** The odds of labels after each other, transposed: a row holds the labels before the label of the row. */
  readonly oddsBefore: Float64Array;
}

/** Computes all forms once from the scores, `(LABEL_COUNT + 1) × LABEL_COUNT` of them. */
export function transitionsOf(scores: Float32Array): Transitions {
  const odds = Float64Array.from(scores, Math.exp);
  const oddsBefore = new Float64Array(K * K);
  for (let row = 0; row < K; row++)
    for (let column = 0; column < K; column++) oddsBefore[column * K + row] = odds[row * K + column] as number;
  return { scores, odds, oddsBefore };
}
