/** Owns scoring rows by the learnt weights: the weights of their features, summed once for all rows that share them. */
import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import type { Cells } from './cells';
import { KEY_PARTS } from './cues/feature-keys';
import { AROUND, featuredPageSteps, keyOutside } from './features';
import type { LabelModel } from './model';
import { FIT, RowSums } from './row-sums';
import { findWeights, PAIRS } from './weight-table';

/** Rows per step; the host may pause between steps. */
const SLICE = 128;

/** The keys that say that the page has no row at a distance, from `AROUND` before a row to `AROUND` after it. */
const OUTSIDE = Int32Array.from({ length: 2 * AROUND + 1 }, (_, at) => keyOutside(at - AROUND));

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
  const sums = new RowSums(count);
  const { table, placeCells, cells } = model;
  const { places, near } = cells;
  const primary = cells.primary(kind);
  /** Adds the weights of a row's cues to the rows around it. */
  const spread = (known: Cells, around: number, row: number, start: number, end: number): void => {
    for (let from = start; from < end; from += FIT) {
      const length = known.placesOf(own.values, from, Math.min(end, from + FIT), places);
      const first = Math.max(0, row - around);
      const last = Math.min(count - 1, row + around);
      for (let at = first; at <= last; at++) sums.addAll(at, known.values, places, length, (row - at + around) * PAIRS);
    }
  };
  /** Adds the weights of keys to one row. */
  const addKeys = (row: number, keys: Int32Array, start: number, end: number): void => {
    for (let from = start; from < end; from += FIT) {
      const length = findWeights(table, keys, from, Math.min(end, from + FIT), places);
      sums.addAll(row, table.weights, places, length, 0);
    }
  };
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    primary.trim();
    near.trim();
    for (let row = from; row < to; row++) {
      spread(primary, AROUND, row, own.from(row, KEY_PARTS.primary), own.to(row, KEY_PARTS.primary));
      spread(near, 1, row, own.from(row, KEY_PARTS.detail), own.to(row, KEY_PARTS.edges));
      addKeys(row, own.values, own.from(row, KEY_PARTS.pairs), own.to(row, KEY_PARTS.pairs));
      addKeys(row, OUTSIDE, 0, AROUND - row);
      addKeys(row, OUTSIDE, AROUND + count - row, OUTSIDE.length);
    }
    placeCells.addTo(sums, columns, from, to);
    if (to < count) yield undefined;
  }
  const scores = sums.scores(model.step);
  return { scores, sets };
}
