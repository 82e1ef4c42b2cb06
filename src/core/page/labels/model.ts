/** Owns the learnt weights of the labels: how they are written to and read from the data file, and what rows score by them. */
import type { PackReader, PackWriter } from '../../pack';
import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import { featuresSteps } from './features';
import { LABEL_COUNT as K } from './labels';

/** The learnt weights, whole numbers in units of `step`. */
export interface LabelModel {
  /** What one unit is in natural logarithms of odds. */
  readonly step: number;
  /** Score of each label behind each, in natural logarithms; the last row at the beginning of a page. */
  readonly transitions: Float32Array;
  /** Open addressing, `WIDE` numbers a slot: key or -1, then the weights of its labels, four in a number, each + 128. */
  readonly table: Int32Array;
  /** One bit for keys that may be in the table. */
  readonly filter: Int32Array;
}

/** The weights for writing. */
export interface LabelWeights {
  readonly step: number;
  /** In units of `step`. */
  readonly transitions: ArrayLike<number>;
  /** Ascending. */
  readonly keys: readonly number[];
  readonly weights: ArrayLike<number>;
}

/** Numbers a slot of the table. */
const WIDE = 1 + K / 4;
/** Bits of a key, and how many of the highest are looked up first. */
const KEY_BITS = 30;
const FILTER_BITS = 18;
/** A step is kept in millionths. */
const MILLION = 1e6;

export function writeLabelModel(out: PackWriter, { step, transitions, keys, weights }: LabelWeights): void {
  out.varint(Math.round(step * MILLION));
  for (let i = 0; i < (K + 1) * K; i++) out.signed(transitions[i] ?? 0);
  out.sortedSet(keys);
  // label by label, so that like stands beside like when the package is compressed
  for (let label = 0; label < K; label++)
    for (let row = 0; row < keys.length; row++) out.byte((weights[row * K + label] ?? 0) & 0xff);
}

/** Reads what `writeLabelModel` wrote; throws a RangeError where the bytes end too early. */
export function readLabelModel(input: PackReader): LabelModel {
  const step = input.varint() / MILLION;
  const transitions = Float32Array.from({ length: (K + 1) * K }, () => input.signed() * step);
  const keys = input.sortedSet();
  const lanes = input.bytes(keys.length * K);
  const weight = (row: number, label: number): number => (((lanes[label * keys.length + row] ?? 0) << 24) >> 24) + 128;
  let slots = 16;
  while (slots < keys.length * 1.6) slots *= 2;
  const table = new Int32Array(slots * WIDE).fill(-1);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  keys.forEach((key, row) => {
    let slot = key & (slots - 1);
    while (table[slot * WIDE] !== -1) slot = (slot + 1) & (slots - 1);
    table[slot * WIDE] = key;
    for (let first = 0; first < K; first += 4) {
      let four = 0;
      for (let label = first; label < first + 4; label++) four |= weight(row, label) << ((label - first) * 8);
      table[slot * WIDE + 1 + first / 4] = four;
    }
    const bit = key >>> (KEY_BITS - FILTER_BITS);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  return { step, transitions, table, filter };
}

/** Keys whose weights fit into sums of sixteen bits. */
const FIT = 256;
const EVEN = 0x00ff00ff;

/**
 * Adds up the weights of the first `count` of `keys` into `sums`, one for each label. Two sums of sixteen bits are kept in one
 * number, so that six additions do for twelve labels.
 */
function addWeights({ table, filter }: LabelModel, keys: Int32Array, count: number, sums: Int32Array): void {
  const mask = table.length / WIDE - 1;
  sums.fill(0);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let added = 0;
  const pour = (): void => {
    const pairs = [a, b, c, d, e, f];
    for (let pair = 0; pair < pairs.length; pair++) {
      const value = pairs[pair] as number;
      const low = (pair >> 1) * 4 + (pair & 1);
      sums[low] = (sums[low] as number) + (value & 0xffff) - added * 128;
      sums[low + 2] = (sums[low + 2] as number) + (value >>> 16) - added * 128;
    }
    a = b = c = d = e = f = added = 0;
  };
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const bit = key >>> (KEY_BITS - FILTER_BITS);
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
    let slot = (key & mask) * WIDE;
    let held = table[slot];
    while (held !== key && held !== -1) {
      slot = slot + WIDE === table.length ? 0 : slot + WIDE;
      held = table[slot];
    }
    if (held === -1) continue;
    const first = table[slot + 1] as number;
    const second = table[slot + 2] as number;
    const third = table[slot + 3] as number;
    a += first & EVEN;
    b += (first >>> 8) & EVEN;
    c += second & EVEN;
    d += (second >>> 8) & EVEN;
    e += third & EVEN;
    f += (third >>> 8) & EVEN;
    if (++added === FIT) pour();
  }
  pour();
}

/** The scores of the labels of each row, `LABEL_COUNT` a row, in natural logarithms of odds. In steps; linear. */
export function* scoreRowsSteps(
  facts: readonly RowFacts[],
  model: LabelModel,
  seams: Seams | undefined,
): Steps<Float32Array> {
  const scores = new Float32Array(facts.length * K);
  const sums = new Int32Array(K);
  yield* featuresSteps(facts, seams, (row, keys) => {
    addWeights(model, keys.values, keys.length, sums);
    for (let label = 0; label < K; label++) scores[row * K + label] = (sums[label] ?? 0) * model.step;
  });
  return scores;
}
