/** Owns logistic regression by gradient descent on standardized features; deterministic. */

export interface Example {
  readonly features: Float64Array;
  readonly yes: boolean;
  /** Whether detection is asked about this text at all. */
  readonly possible: boolean;
  /** The source; a source is never on both sides of a measurement. */
  readonly source: string;
  readonly name: string;
  /** The group of the example in the report. */
  readonly group: string;
}

/** A model for raw features: standardization is folded into the weights. */
interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 4000;
const STEP = 0.5;
/** The L2 penalty for each example. */
const PENALTY = 0.01;

/** Trains on the examples; both classes have the same total weight, and within a class every source has. */
export function train(examples: readonly Example[]): Logistic {
  const size = examples[0]?.features.length ?? 0;
  const bySource = new Map<string, number>();
  for (const { source, yes } of examples) bySource.set(`${yes} ${source}`, (bySource.get(`${yes} ${source}`) ?? 0) + 1);
  const raw = examples.map(({ source, yes }) => 1 / Math.sqrt(bySource.get(`${yes} ${source}`) ?? 1));
  const total = (yes: boolean): number =>
    examples.reduce((sum, one, i) => sum + (one.yes === yes ? (raw[i] ?? 0) : 0), 0);
  const totals = { yes: total(true), no: total(false) };
  const share = examples.map(({ yes }, i) => (raw[i] ?? 0) / (2 * (yes ? totals.yes : totals.no)));
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const [i, { features }] of examples.entries())
    for (let f = 0; f < size; f++) mean[f] = (mean[f] ?? 0) + (share[i] ?? 0) * (features[f] ?? 0);
  for (const [i, { features }] of examples.entries())
    for (let f = 0; f < size; f++)
      spread[f] = (spread[f] ?? 0) + (share[i] ?? 0) * ((features[f] ?? 0) - (mean[f] ?? 0)) ** 2;
  for (let f = 0; f < size; f++) spread[f] = Math.sqrt(spread[f] ?? 0) || 1;
  const table = examples.map(({ features }) =>
    Float64Array.from(features, (x, f) => (x - (mean[f] ?? 0)) / (spread[f] ?? 1)),
  );
  const weights = new Float64Array(size);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size);
    let level = 0;
    for (const [i, row] of table.entries()) {
      let score = bias;
      for (let f = 0; f < size; f++) score += (weights[f] ?? 0) * (row[f] ?? 0);
      const error = (1 / (1 + Math.exp(-score)) - (examples[i]?.yes ? 1 : 0)) * (share[i] ?? 0);
      level += error;
      for (let f = 0; f < size; f++) slope[f] = (slope[f] ?? 0) + error * (row[f] ?? 0);
    }
    bias -= STEP * level;
    for (let f = 0; f < size; f++)
      weights[f] = (weights[f] ?? 0) - STEP * ((slope[f] ?? 0) + PENALTY * (weights[f] ?? 0));
  }
  const plain = Array.from(weights, (weight, f) => weight / (spread[f] ?? 1));
  return { bias: bias - plain.reduce((sum, weight, f) => sum + weight * (mean[f] ?? 0), 0), weights: plain };
}

/** The score of some features; above 0 the positive class is more likely. */
const scoreOf = ({ bias, weights }: Logistic, features: Float64Array): number =>
  weights.reduce((sum, weight, f) => sum + weight * (features[f] ?? 0), bias);

/** Cross-validation in `folds` parts by source: the score of every example by a model trained without its source. */
export function heldOutScores(examples: readonly Example[], folds: number): readonly number[] {
  const sources = [...new Set(examples.map(({ source }) => source))].sort();
  const foldOf = new Map(sources.map((source, at) => [source, at % folds]));
  const scores = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const model = train(examples.filter(({ source, possible }) => possible && foldOf.get(source) !== fold));
    for (const [i, { source, features, possible }] of examples.entries())
      if (foldOf.get(source) === fold) scores[i] = possible ? scoreOf(model, features) : Number.NEGATIVE_INFINITY;
  }
  return scores;
}
