/** Owns the learnt weights of the labels: how they are written to and read from the data file, and what rows score by them. */
import type { PackReader, PackWriter } from '../../pack';
import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import { featuresSteps } from './features';
import { LABEL_COUNT as K } from './labels';

/** The learnt weights, whole numbers in units of `step`. */
export interface LabelModel {
  /** Traditional characters to simplified ones, by UTF-16 unit. */
  readonly fold: Uint16Array;
  /** What one unit is in natural logarithms of odds. */
  readonly step: number;
  /** Score of each label behind each, in natural logarithms; the last row at the beginning of a page. */
  readonly transitions: Float32Array;
  /** Open addressing: key or -1, then its row of `weights`. */
  readonly table: Int32Array;
  /** One for each label, for each row. */
  readonly weights: Int8Array;
}

/** The weights for writing. */
export interface LabelWeights {
  /** Pairs traditional, simplified, ascending. */
  readonly variants: readonly (readonly [number, number])[];
  readonly step: number;
  /** In units of `step`. */
  readonly transitions: ArrayLike<number>;
  /** Ascending. */
  readonly keys: readonly number[];
  readonly weights: ArrayLike<number>;
}

/** A step is kept in millionths. */
const MILLION = 1e6;

export function writeLabelModel(out: PackWriter, { variants, step, transitions, keys, weights }: LabelWeights): void {
  out.varint(variants.length);
  let before = 0;
  for (const [from, to] of variants) {
    out.varint(from - before);
    out.signed(to - from);
    before = from;
  }
  out.varint(Math.round(step * MILLION));
  for (let i = 0; i < (K + 1) * K; i++) out.signed(transitions[i] ?? 0);
  out.sortedSet(keys);
  // label by label, so that like stands beside like when the package is compressed
  for (let label = 0; label < K; label++)
    for (let row = 0; row < keys.length; row++) out.byte((weights[row * K + label] ?? 0) & 0xff);
}

/** Characters as they are but for the variants. */
export function foldTable(variants: readonly (readonly [number, number])[]): Uint16Array {
  const fold = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  for (const [from, to] of variants) fold[from] = to;
  return fold;
}

/** Reads what `writeLabelModel` wrote; throws a RangeError where the bytes end too early. */
export function readLabelModel(input: PackReader): LabelModel {
  const variants: [number, number][] = [];
  let unit = 0;
  for (let left = input.varint(); left > 0; left--) {
    unit += input.varint();
    variants.push([unit, unit + input.signed()]);
  }
  const step = input.varint() / MILLION;
  const transitions = Float32Array.from({ length: (K + 1) * K }, () => input.signed() * step);
  const keys = input.sortedSet();
  const lanes = input.bytes(keys.length * K);
  const weights = new Int8Array(keys.length * K);
  for (let label = 0; label < K; label++)
    for (let row = 0; row < keys.length; row++) weights[row * K + label] = lanes[label * keys.length + row] ?? 0;
  return { fold: foldTable(variants), step, transitions, table: tableOf(keys), weights };
}

function tableOf(keys: Int32Array): Int32Array {
  let slots = 16;
  while (slots < keys.length * 2) slots *= 2;
  const table = new Int32Array(slots * 2).fill(-1);
  keys.forEach((key, row) => {
    let slot = key & (slots - 1);
    while (table[slot * 2] !== -1) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = key;
    table[slot * 2 + 1] = row;
  });
  return table;
}

/** Adds the weights of a key to `sums`, if it has any. */
function addWeights({ table, weights }: LabelModel, key: number, sums: Int32Array): void {
  const mask = table.length / 2 - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const held = table[slot * 2];
    if (held === -1) return;
    if (held !== key) continue;
    const at = (table[slot * 2 + 1] ?? 0) * K;
    for (let label = 0; label < K; label++) sums[label] = (sums[label] ?? 0) + (weights[at + label] ?? 0);
    return;
  }
}

/** The scores of the labels of each row, `LABEL_COUNT` a row, in natural logarithms of odds. In steps; linear. */
export function* scoreRowsSteps(facts: readonly RowFacts[], model: LabelModel): Steps<Float32Array> {
  const scores = new Float32Array(facts.length * K);
  const sums = new Int32Array(K);
  yield* featuresSteps(facts, model.fold, (row, keys) => {
    sums.fill(0);
    for (let i = 0; i < keys.length; i++) addWeights(model, keys.at(i), sums);
    for (let label = 0; label < K; label++) scores[row * K + label] = (sums[label] ?? 0) * model.step;
  });
  return scores;
}
