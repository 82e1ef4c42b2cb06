/** Owns the rows that cells of columns become, and whether these continue in each other as columns do. */
import type { Steps } from '../../steps';
import { least } from '../../text/extremes';
import { type Row, rowBetween } from '../rows/rows';
import type { Cell, Measure } from './cell-spans';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import type { Seams } from './seams';

const SLICE = 256;
/** Width in half-width columns that most rows of a column reach; in a table, fewer do. */
export const NARROWEST = 12;
/**
 * Least share of the rows stopping inside a sentence that reach nearly to the edge of their column; in a table, few do.
 */
const FULL = 0.6;
/** How much more evidence the seams must give for columns than for whole lines, and their least mean. */
const CONVINCING = 7;
const POOR = -0.2;

/** The rows of the columns, column by column, keeping gaps and indents within their column. */
export function* columnRowsSteps(
  text: string,
  rows: readonly Row[],
  columns: readonly (readonly Cell[])[],
  measure: Measure,
): Steps<readonly (readonly Row[])[]> {
  const parts: Row[][] = [];
  for (const cells of columns) {
    const left = least(
      cells.map((cell) => cell.from[measure]),
      Number.POSITIVE_INFINITY,
    );
    const gaps = cells.map(({ row }, at) =>
      at === 0 ? 0 : (rows[row]?.line ?? 0) - (rows[cells[at - 1]?.row ?? 0]?.line ?? 0) - 1,
    );
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    const part: Row[] = [];
    for (const [at, cell] of cells.entries()) {
      const { row, start, end } = cell;
      const from = cell.from[measure];
      const gap = at === 0 ? 1 : Math.max(0, (gaps[at] ?? 0) - usual);
      const indent = measure === 'halves' ? Math.floor((from - left) / 2) : from - left;
      part.push(rowBetween(text, { line: rows[row]?.line ?? 0, start, end, gap, indent }));
      if (at % SLICE === SLICE - 1) yield undefined;
    }
    parts.push(part);
  }
  return parts;
}

/** The shapes of the rows in columns, line by line. */
function* inTextOrder(
  columns: readonly (readonly Row[])[],
  parts: readonly (readonly RowShape[])[],
): Steps<readonly RowShape[]> {
  const heads = columns.map(() => 0);
  const startOf = (column: number): number =>
    columns[column]?.[heads[column] as number]?.start ?? Number.POSITIVE_INFINITY;
  const ordered: RowShape[] = [];
  for (;;) {
    let next = 0;
    for (let column = 1; column < columns.length; column++) if (startOf(column) < startOf(next)) next = column;
    const shape = parts[next]?.[heads[next] as number];
    if (shape === undefined) return ordered;
    ordered.push(shape);
    heads[next] = (heads[next] as number) + 1;
    if (ordered.length % SLICE === 0) yield undefined;
  }
}

/** Whether the rows of columns continue in each other better than the whole lines do, and are no cells of a table. */
export function* areColumnsSteps(seams: Seams, columns: readonly (readonly Row[])[]): Steps<boolean> {
  if (columns.length < 2) return false;
  const along = function* (shapes: readonly RowShape[]): Steps<number> {
    let sum = 0;
    for (let at = 1; at < shapes.length; at++) {
      sum += edgeBetween(seams, shapes[at - 1] as RowShape, shapes[at] as RowShape);
      if (at % SLICE === 0) yield undefined;
    }
    return sum;
  };
  let down = 0;
  let open = 0;
  let full = 0;
  let narrow = 0;
  let all = 0;
  const parts: RowShape[][] = [];
  for (const column of columns) {
    const shapes: RowShape[] = [];
    for (const [at, row] of column.entries()) {
      const shape = shapeOf(seams, row);
      shapes.push(shape);
      if (at % SLICE === SLICE - 1) yield undefined;
    }
    down += yield* along(shapes);
    const widths = shapes.map(({ width }) => width).sort((a, b) => a - b);
    const edge = (widths[Math.floor(widths.length * 0.8)] ?? 0) * 0.85 - 2;
    const cut = shapes.filter(({ finished, usable }) => usable && !finished);
    open += cut.length;
    full += cut.filter(({ width }) => width >= edge).length;
    narrow += shapes.filter(({ width }) => width < NARROWEST).length;
    all += shapes.length;
    parts.push(shapes);
    yield undefined;
  }
  const byLine = yield* inTextOrder(columns, parts);
  return narrow < all / 2 && full >= open * FULL && down - (yield* along(byLine)) >= CONVINCING && down >= open * POOR;
}
