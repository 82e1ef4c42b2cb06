/** Owns scoring rows by the learnt weights: the weights of their features, summed once for all rows that share them. */
import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import { type Cells, FIT } from './cells';
import { KEY_PARTS } from './cues/row-cues';
import { AROUND, featuredPageSteps, keyOutside } from './features';
import { LABEL_COUNT as K } from './labels';
import type { LabelModel } from './model';
import { fieldStarts } from './place-cells';
import { findWeights, PAIRS } from './weight-table';

/** Rows per step; the host may pause between steps. */
const SLICE = 128;

/** The keys that say that the page has no row at a distance, from `AROUND` before a row to `AROUND` after it. */
const OUTSIDE = Int32Array.from({ length: 2 * AROUND + 1 }, (_, at) => keyOutside(at - AROUND));

/** Adds six packed sums, of two labels each, to the sums of a row. */
function pour(sums: Int32Array, at: number, packed: Int32Array): void {
  for (let pair = 0; pair < PAIRS; pair++) {
    const value = packed[pair] as number;
    const low = (value << 16) >> 16;
    sums[at + pair * 2] = (sums[at + pair * 2] as number) + low;
    sums[at + pair * 2 + 1] = (sums[at + pair * 2 + 1] as number) + ((value - low) >> 16);
  }
}

/** Sums the `PAIRS` numbers at each of the first `count` offsets plus `shift`. */
function addUp(values: Int32Array, places: Int32Array, count: number, shift: number, packed: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let i = 0; i < count; i++) {
    const at = (places[i] as number) + shift;
    a += values[at] as number;
    b += values[at + 1] as number;
    c += values[at + 2] as number;
    d += values[at + 3] as number;
    e += values[at + 4] as number;
    f += values[at + 5] as number;
  }
  packed[0] = a;
  packed[1] = b;
  packed[2] = c;
  packed[3] = d;
  packed[4] = e;
  packed[5] = f;
}

/** The scores of rows. */
interface RowScores {
  /** For each row, one score per label (`LABEL_COUNT`), in natural log-odds. */
  readonly scores: Float32Array;
  /** Number of each title's set of titles with the same layout, by row; -1 for rows that are no titles. */
  readonly sets: Int32Array;
}

/** The scores of the rows of a page, in steps. Linear. */
export function* scoreRowsSteps(
  facts: readonly RowFacts[],
  model: LabelModel,
  seams: Seams | undefined,
): Steps<RowScores> {
  const { own, columns, kind, sets } = yield* featuredPageSteps(facts, seams);
  const count = facts.length;
  const sums = new Int32Array(count * K);
  const packed = new Int32Array(PAIRS);
  const { places } = model.cells;
  /** Adds the weights of a row's cues to the rows around it. */
  const spread = (cells: Cells, around: number, row: number, start: number, end: number): void => {
    for (let from = start; from < end; from += FIT) {
      const length = cells.placesOf(own.values, from, Math.min(end, from + FIT), places);
      for (let by = -around; by <= around; by++) {
        const at = row - by;
        if (at < 0 || at >= count) continue;
        addUp(cells.values, places, length, (by + around) * PAIRS, packed);
        pour(sums, at * K, packed);
      }
    }
  };
  /** Adds the weights of keys to one row. */
  const addKeys = (row: number, keys: Int32Array, start: number, end: number): void => {
    for (let from = start; from < end; from += FIT) {
      const length = findWeights(table, keys, from, Math.min(end, from + FIT), places);
      addUp(table.weights, places, length, 0, packed);
      pour(sums, row * K, packed);
    }
  };
  const { table, placeCells } = model;
  const primary = model.cells.primary(kind);
  const { near } = model.cells;
  const starts = fieldStarts(columns);
  for (let row = 0; row < count; row++) {
    if (row % SLICE === 0) {
      primary.trim();
      near.trim();
    }
    spread(primary, AROUND, row, own.from(row, KEY_PARTS.primary), own.to(row, KEY_PARTS.primary));
    spread(near, 1, row, own.from(row, KEY_PARTS.detail), own.to(row, KEY_PARTS.edges));
    addKeys(row, own.values, own.from(row, KEY_PARTS.pairs), own.to(row, KEY_PARTS.pairs));
    const found = placeCells.placesOf(columns, starts, row, places);
    addUp(placeCells.weights, places, found, 0, packed);
    pour(sums, row * K, packed);
    addKeys(row, OUTSIDE, 0, AROUND - row);
    addKeys(row, OUTSIDE, AROUND + count - row, OUTSIDE.length);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const scores = new Float32Array(count * K);
  for (let i = 0; i < scores.length; i++) scores[i] = (sums[i] as number) * model.step;
  return { scores, sets };
}
