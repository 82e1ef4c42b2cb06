/** Owns the learnt weights of the labels: how they are written to and read from the data file, and found. */
import type { PackReader, PackWriter } from '../../pack';
import { CellCache } from './cells';
import { LABEL_COUNT as K } from './labels';
import { PlaceCells } from './place-cells';
import { type WeightTable, weightTable } from './weight-table';

/** The learnt weights, whole numbers in units of `step`. */
export interface LabelModel {
  /** What one unit is in natural logarithms of odds. */
  readonly step: number;
  /** Score of each label behind each, in natural logarithms; the last row at the beginning of a page. */
  readonly transitions: Float32Array;
  readonly table: WeightTable;
  /** What was looked up of it for the cues that pages repeat. */
  readonly cells: CellCache;
  /** And for the cues of places. */
  readonly placeCells: PlaceCells;
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
  const weight = (row: number, label: number): number => ((lanes[label * keys.length + row] ?? 0) << 24) >> 24;
  const table = weightTable(keys, weight);
  return { step, transitions, table, cells: new CellCache(table), placeCells: new PlaceCells(table) };
}
