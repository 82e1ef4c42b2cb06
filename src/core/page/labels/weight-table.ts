/** Owns the table of the learnt weights: from a feature's key to the weights of all labels. */
import { LABEL_COUNT as K } from './labels';

/** Numbers that hold the weights of all labels of a key, two labels in each. */
export const PAIRS = K / 2;
/** Bits of a key, and how many of the highest bits index the table. */
const KEY_BITS = 30;
const FILTER_BITS = 18;

export interface WeightTable {
  /** Open addressing, two numbers per slot: a key or -1, and the offset of its weights. */
  readonly slots: Int32Array;
  /** A one-bit prefilter: 0 for keys that are surely not in the table. */
  readonly filter: Int32Array;
  /**
   * `PAIRS` numbers per key: the weight of an even label plus 65,536 times that of the next, so that one addition sums
   * both.
   */
  readonly weights: Int32Array;
}

/**
 * The table of `keys`, 30 bits each and distinct; `weight` returns the weight (-128 to 127) for the index of a key and
 * a label.
 */
export function weightTable(
  keys: readonly number[] | Int32Array,
  weight: (row: number, label: number) => number,
): WeightTable {
  let room = 16;
  while (room < keys.length * 1.6) room *= 2;
  const slots = new Int32Array(room * 2).fill(-1);
  const weights = new Int32Array(keys.length * PAIRS);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  keys.forEach((key, row) => {
    let slot = key & (room - 1);
    while (slots[slot * 2] !== -1) slot = (slot + 1) & (room - 1);
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row * PAIRS;
    for (let pair = 0; pair < PAIRS; pair++)
      weights[row * PAIRS + pair] = weight(row, pair * 2 + 1) * 65536 + weight(row, pair * 2);
    const bit = key >>> (KEY_BITS - FILTER_BITS);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  return { slots, weights, filter };
}

/** Offset of a key's weights in `weights`; -1 if it has none. */
export function weightsAt({ slots, filter }: WeightTable, key: number): number {
  const bit = key >>> (KEY_BITS - FILTER_BITS);
  if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
  const mask = slots.length - 1;
  let slot = (key * 2) & mask;
  for (let held = slots[slot]; held !== key; held = slots[slot]) {
    if (held === -1) return -1;
    slot = (slot + 2) & mask;
  }
  return slots[slot + 1] as number;
}

/**
 * Writes the offsets of the weights of `keys[from…to)` to `places`, skipping keys that have none; returns how many were
 * written.
 */
export function findWeights(
  { slots, filter }: WeightTable,
  keys: Int32Array,
  from: number,
  to: number,
  places: Int32Array,
): number {
  const mask = slots.length - 1;
  let count = 0;
  for (let at = from; at < to; at++) {
    const key = keys[at] as number;
    const bit = key >>> (KEY_BITS - FILTER_BITS);
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
    let slot = (key << 1) & mask;
    let held = slots[slot] as number;
    while (held !== key && held !== -1) {
      slot = (slot + 2) & mask;
      held = slots[slot] as number;
    }
    if (held === key) places[count++] = slots[slot + 1] as number;
  }
  return count;
}
