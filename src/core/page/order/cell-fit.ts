/** Owns how well a cell fits a column by where it stands in its line. */
import type { Cell, CellSpan, LinePlace, Measure } from './cell-spans';

/** Log-odds of a cell at the beginning of its column, indented, within the column, and near or away from it. */
const AT = 1.5;
const INDENTED = 0.8;
const WITHIN = -0.7;
const NEAR = -0.5;
const AWAY = -2;
const FAR = -4;
/** Log-odds of a cell that reaches into the next column. */
const OVERLAPS = -1.5;
/** A fit in the measure in which the gutters were not found counts less, and only at the column's beginning. */
const OTHER = -0.3;

/** Half-width columns in a unit of each measure. */
const HALVES: Readonly<Record<Measure, number>> = { units: 2, halves: 1 };

const NOWHERE: LinePlace = { units: Number.POSITIVE_INFINITY, halves: Number.POSITIVE_INFINITY };

/** By one measure, of a cell `from`–`to` in a column that begins at `left`, the next one at `next`. */
function fitBy(measure: Measure, from: number, to: number, left: number, next: number): number {
  const away = (from - left) * HALVES[measure];
  const over = to > next ? OVERLAPS : 0;
  if (Math.abs(away) <= 1) return AT + over;
  if (away >= 3 && away <= 5) return INDENTED + over;
  if (away > 1 && to <= next) return WITHIN;
  if (Math.abs(away) <= 4) return NEAR + over;
  return (Math.abs(away) <= 10 ? AWAY : FAR) + over;
}

/** By one measure, of a span in one of the columns that begin at `places`. */
function fitAt({ cell: { from }, to }: CellSpan, column: number, places: readonly LinePlace[], by: Measure): number {
  const left = places[column] ?? NOWHERE;
  const next = places[column + 1] ?? NOWHERE;
  return fitBy(by, from[by], to[by], left[by], next[by]);
}

/**
 * Log-odds of a cell in a column by its position: by where the columns `begin` now or `usually` do. `measure` is that in
 * which the gutters were found.
 */
export function fitOf(
  span: CellSpan,
  column: number,
  { begin, usually }: { readonly begin: readonly LinePlace[]; readonly usually: readonly LinePlace[] },
  measure: Measure,
): number {
  const now = fitAt(span, column, begin, measure);
  if (now === AT) return now;
  const inOther = fitAt(span, column, begin, measure === 'units' ? 'halves' : 'units');
  const usual = fitAt(span, column, usually, measure);
  return Math.max(now, usual, inOther >= INDENTED ? inOther + OTHER : FAR);
}

/** Log-odds of the position of a row that is in no column, beside the first of which it may begin. */
export const wholeFit = ({ cell: { from } }: CellSpan, left: LinePlace, measure: Measure): number =>
  fitBy(measure, from[measure], 0, left[measure], Number.POSITIVE_INFINITY);

/** Where a column begins after a cell in it: where the cell does, unless that is an indent. */
export function beginningAfter(column: LinePlace, { from }: Cell): LinePlace {
  const { units, halves } = from;
  const isIndent =
    (units > column.units && units <= column.units + 3) || (halves > column.halves + 2 && halves <= column.halves + 5);
  return isIndent ? column : from;
}
