/** Owns rounding trained weights to integers. */
import { type ModelRows, TAGS } from '../../core/names/tagging/weights';
import type { Weights } from './crf';

/** Weights are clipped to this many nats; one unit is at most a 127th of it. */
const LARGEST = 4;
/** The step between levels in units: fewer levels compress better without measurable loss. */
const COARSE = 3;

export function quantise(weights: Weights, features: Int32Array, kept: Uint8Array): ModelRows {
  const step = LARGEST / 127;
  const order = [...kept.keys()]
    .filter((row) => kept[row] === 1)
    .sort((a, b) => (features[a] ?? 0) - (features[b] ?? 0));
  const packed = new Int8Array(order.length * 12);
  order.forEach((row, index) => {
    for (let y = 0; y < 12; y++) {
      const units = Math.round((weights.rows[row * 12 + y] ?? 0) / step / COARSE) * COARSE;
      packed[index * 12 + y] = Math.max(-126, Math.min(126, units));
    }
  });
  return {
    step,
    transitions: Array.from({ length: TAGS * TAGS }, (_, i) => Math.round((weights.transitions[i] ?? 0) / step)),
    features: order.map((row) => features[row] ?? 0),
    weights: packed,
  };
}
