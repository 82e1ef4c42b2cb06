/** Owns rounding trained weights to integers. */
import { type ModelRows, TAGS } from '../../core/names/tagging/weights';
import type { Weights } from './crf';

/** Weights are clipped to this many nats; one unit is at most a 127th of it. */
const LARGEST = 4;
/** The step between levels in units: fewer levels compress better without measurable loss. */
const COARSE = 3;

/** `features` ascend. */
export function quantise(weights: Weights, features: Int32Array): ModelRows {
  const step = LARGEST / 127;
  const packed = Int8Array.from(weights.rows, (weight) => {
    const units = Math.round(weight / step / COARSE) * COARSE;
    return Math.max(-126, Math.min(126, units));
  });
  return {
    step,
    transitions: Array.from({ length: TAGS * TAGS }, (_, i) => Math.round((weights.transitions[i] ?? 0) / step)),
    features: [...features],
    weights: packed,
  };
}
