/** Owns one training of the name model: examples with invented names of its own, all frequent features, then the strongest of them again. */
import { FEATURE_COUNT } from '../../core/names/tagging/features';
import { TAGS } from '../../core/names/tagging/weights';
import { type Learnt, strengths, strongest } from './average';
import { train, type Weights } from './crf';
import { countFeatures, type Encoder, encode } from './encode';
import type { Example } from './examples';

/** Less frequent features would not be among those that ship. */
const FEWEST_FEATURE_USES = 4;

/** The seeds of a training: of the names in its texts, and of its two passes. */
export interface Seeds {
  readonly names: number;
  readonly first: number;
  readonly second: number;
}

/** Two passes: the second has only the `count` rows that the first found strongest. `examplesOf` makes the examples from a seed. */
export function learn(
  { names, first, second }: Seeds,
  count: number,
  examplesOf: (seed: number) => readonly Example[],
  encoder: Encoder,
  log: (line: string) => void,
): Learnt {
  const examples = examplesOf(names);
  const rows = countFeatures(examples, encoder, FEWEST_FEATURE_USES);
  log(`${rows.count} features that stand often enough`);
  const options = { features: FEATURE_COUNT, leaveOut: true, log };
  const sequences = encode(examples, encoder, rows);
  const weights: Weights = { rows: new Float32Array(rows.count * 12), transitions: new Float32Array(TAGS * TAGS) };
  train(sequences, weights, { ...options, rate: 0.1, epochs: 2, seed: first });
  const kept = strongest(strengths({ weights, times: rows.times }), count);
  train(sequences, weights, { ...options, rate: 0.05, epochs: 3, seed: second, kept });
  return { weights, features: rows.features, times: rows.times, kept };
}
