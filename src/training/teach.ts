/** Owns the second opinion on labels that no person made: models that did not see a sentence say how likely each of its tags is. */
import { TAGS } from '../core/names/weights';
import { beliefsOf, type Sequence, train, type Weights } from './crf';

export interface Teaching {
  readonly features: number;
  /** How many features there are rows for. */
  readonly rows: number;
  /** How much the label at hand counts against what the models say, 0–1. */
  readonly trust: number;
  readonly epochs: number;
  readonly rate: number;
  readonly leaveOut: boolean;
  readonly log: (line: string) => void;
}

/** Sentences are shared out among so many; each is judged by the model that learnt from the others. */
const SHARES = 2;

/**
 * The sequences with those whose sentence is `doubted` given beliefs: the label at hand mixed with what a model says that learnt from all
 * but them (Hinton et al. 2015, for chains: the marginals of forward–backward).
 */
export function secondOpinion(
  sequences: readonly Sequence[],
  doubted: (index: number) => number | undefined,
  teaching: Teaching,
): Sequence[] {
  const out = [...sequences];
  const shareOf = sequences.map((_, index) => (doubted(index) ?? -1) % SHARES);
  for (let share = 0; share < SHARES; share++) {
    const weights: Weights = {
      rows: new Float32Array(teaching.rows * 12),
      transitions: new Float32Array(TAGS * TAGS),
    };
    teaching.log(`second opinion ${share + 1} of ${SHARES}`);
    train(
      sequences.filter((_, index) => shareOf[index] !== share),
      weights,
      { ...teaching, seed: 11 + share },
    );
    sequences.forEach((sequence, index) => {
      if (shareOf[index] !== share) return;
      const beliefs = beliefsOf(sequence, weights, teaching.features);
      for (let i = 0; i < beliefs.length; i++) {
        const label = sequence.tags[Math.floor(i / TAGS)] === i % TAGS ? 1 : 0;
        beliefs[i] = teaching.trust * label + (1 - teaching.trust) * (beliefs[i] ?? 0);
      }
      out[index] = { ...sequence, beliefs };
    });
  }
  return out;
}
