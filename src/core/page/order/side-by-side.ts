/** Owns columns set side by side in the lines of a text: each line is split into the rows of its columns. */
import type { Steps } from '../../steps';
import { least } from '../../text/extremes';
import type { ColumnStretch } from '../model';
import { type Row, rowBetween } from '../rows/rows';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import { gutterGroups, middleAt } from './gutter-groups';
import { type Gutter, guttersSteps, hasGap, type LinePiece, LONGEST_LINE, linePiecesOf } from './gutters';
import type { Seams } from './seams';

interface Parted {
  readonly rows: readonly Row[];
  readonly stretches: readonly ColumnStretch[];
}

const SLICE = 256;
/** Width in half-width columns that most rows of a column reach; in a table, fewer do. */
const NARROWEST = 12;
/**
 * Least share of the rows stopping inside a sentence that reach nearly to the edge of their column; in a table, few do.
 */
const FULL = 0.6;
/** How much more evidence the seams must give for columns than for whole lines, and their least mean. */
const CONVINCING = 7;
const POOR = -0.2;

/** Minimum number of lines that have gaps. */
const FEWEST_GAPS = 4;

/** The cells of one line in one column. */
interface Cell {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/** Gutters that share lines, as one stretch of lines. */
function stretchesOf(gutters: readonly Gutter[]): { first: number; last: number; gutters: Gutter[] }[] {
  const stretches: { first: number; last: number; gutters: Gutter[] }[] = [];
  for (const gutter of gutters) {
    const open = stretches[stretches.length - 1];
    if (open !== undefined && gutter.first <= open.last) {
      open.gutters.push(gutter);
      open.last = Math.max(open.last, gutter.last);
    } else stretches.push({ first: gutter.first, last: gutter.last, gutters: [gutter] });
  }
  return stretches;
}

/** The cells of each column of a stretch, from left to right. */
function* columnsSteps(
  lines: readonly (readonly LinePiece[])[],
  first: number,
  last: number,
  gutters: readonly Gutter[],
): Steps<Cell[][]> {
  const groups = gutterGroups(gutters, NARROWEST);
  const columns: Cell[][] = Array.from({ length: groups.length + 1 }, () => []);
  for (let row = first; row <= last; row++) {
    let open: { column: number; start: number; end: number; from: number } | undefined;
    const close = (): void => {
      if (open !== undefined) columns[open.column]?.push({ row, start: open.start, end: open.end, from: open.from });
    };
    const middles = groups.map((group) => middleAt(group, row));
    for (const { start, end, from, to } of lines[row] ?? []) {
      let column = 0;
      while (column < middles.length && (middles[column] as number) <= (from + to) / 2) column++;
      if (open?.column === column) open.end = end;
      else {
        close();
        open = { column, start, end, from };
      }
    }
    close();
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return columns.filter(({ length }) => length > 0);
}

/** The rows of the columns, column by column, keeping gaps and indents within their column. */
function* rowsSteps(
  text: string,
  rows: readonly Row[],
  columns: readonly (readonly Cell[])[],
): Steps<readonly (readonly Row[])[]> {
  const parts: Row[][] = [];
  for (const cells of columns) {
    const left = least(
      cells.map(({ from }) => from),
      Number.POSITIVE_INFINITY,
    );
    const gaps = cells.map(({ row }, at) =>
      at === 0 ? 0 : (rows[row]?.line ?? 0) - (rows[cells[at - 1]?.row ?? 0]?.line ?? 0) - 1,
    );
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    const part: Row[] = [];
    for (const [at, { row, start, end, from }] of cells.entries()) {
      const gap = at === 0 ? 1 : Math.max(0, (gaps[at] ?? 0) - usual);
      const indent = Math.floor((from - left) / 2);
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
function* areColumnsSteps(seams: Seams, columns: readonly (readonly Row[])[]): Steps<boolean> {
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

/** Whether enough lines contain spaces for columns to be possible. */
function* haveGapsSteps(text: string, rows: readonly Row[]): Steps<boolean> {
  let gaps = 0;
  for (let at = 0; at < rows.length; at++) {
    const { start, end } = rows[at] as Row;
    if (end - start <= LONGEST_LINE && hasGap(text, start, end) && ++gaps === FEWEST_GAPS) return true;
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return false;
}

/**
 * Splits the lines of a page in which columns are set side by side; other rows stay. Rows come in text order. Linear;
 * in steps.
 */
export function* partSteps(text: string, rows: readonly Row[], seams: Seams): Steps<Parted> {
  if (!(yield* haveGapsSteps(text, rows))) return { rows, stretches: [] };
  const lines: (readonly LinePiece[])[] = [];
  let gaps = 0;
  for (const [at, { start, end, indent }] of rows.entries()) {
    const pieces = end - start > LONGEST_LINE ? [] : linePiecesOf(text, start, end, indent * 2);
    if (pieces.length > 1) gaps++;
    lines.push(pieces.length === 0 ? [{ start, end, from: 0, to: Number.POSITIVE_INFINITY }] : pieces);
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  if (gaps < FEWEST_GAPS) return { rows, stretches: [] };
  const found = yield* guttersSteps(lines, (line) => (rows[line]?.gap ?? 0) > 0);
  yield undefined;
  const out: (readonly Row[])[] = [];
  const stretches: ColumnStretch[] = [];
  let done = 0;
  for (const { first, last, gutters } of stretchesOf(found)) {
    const cells = yield* columnsSteps(lines, first, last, gutters);
    const columns = yield* rowsSteps(text, rows, cells);
    const whole = rows.slice(first, last + 1);
    if (!(yield* areColumnsSteps(seams, columns))) continue;
    out.push(rows.slice(done, first), ...columns);
    done = last + 1;
    stretches.push({
      lines: [whole[0]?.line ?? 0, whole[whole.length - 1]?.line ?? 0],
      columns: columns.length,
      kind: 'side-by-side',
    });
    yield undefined;
  }
  if (stretches.length === 0) return { rows, stretches };
  return { rows: [...out, rows.slice(done)].flat(), stretches };
}
