/** Owns the learnt weights of the labels: their format in the data file, and looking them up. */
import type { PackReader, PackWriter } from '../../pack';
import { CellCache } from './cells';
import { LABEL_COUNT as K } from './labels';
import { PlaceCells } from './place-cells';
import { type Transitions, transitionsOf } from './transitions';
import { type WeightTable, weightTable } from './weight-table';

/** The learnt weights, integers in units of `step`. */
export interface LabelModel {
  /** The natural log-odds of one unit. */
  readonly step: number;
  readonly transitions: Transitions;
  readonly table: WeightTable;
  /** Cache of the weights of the cues that pages share. */
  readonly cells: CellCache;
  /** The same for the cues of positions. */
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

/** A step is stored in millionths. */
const MILLION = 1e6;

export function writeLabelModel(out: PackWriter, { step, transitions, keys, weights }: LabelWeights): void {
  out.varint(Math.round(step * MILLION));
  for (let i = 0; i < (K + 1) * K; i++) out.signed(transitions[i] ?? 0);
  out.sortedSet(keys);
  // label by label: similar bytes side by side compress better
  for (let label = 0; label < K; label++)
    for (let row = 0; row < keys.length; row++) out.byte((weights[row * K + label] ?? 0) & 0xff);
}

/** Reads what `writeLabelModel` wrote; throws a RangeError if the bytes end too early. */
export function readLabelModel(input: PackReader): LabelModel {
  const step = input.varint() / MILLION;
  const transitions = transitionsOf(Float32Array.from({ length: (K + 1) * K }, () => input.signed() * step));
  const keys = input.sortedSet();
  const lanes = input.bytes(keys.length * K);
  const weight = (row: number, label: number): number => ((lanes[label * keys.length + row] ?? 0) << 24) >> 24;
  const table = weightTable(keys, weight);
  return { step, transitions, table, cells: new CellCache(table), placeCells: new PlaceCells(table) };
}
