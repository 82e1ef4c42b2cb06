/** Owns zones after the search: where they begin, which column is read first, the rows of each, and whether they are columns. */
import { type Row, rowBetween } from '../rows/rows';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import type { RowPieces } from './row-pieces';
import type { Seams } from './seams';
import type { RowEvidence, Zone } from './threads';

/** Least number of rows of a column. */
export const LOWEST = 3;
/**
 * Least width of a column, and least share of its unfinished rows that reach nearly to its edge.
 */
const NARROWEST = 12;
const FULL = 0.7;
/** Least share of its rows that contain words. */
const WORDED = 0.8;
/** How much more evidence the seams of a zone must give for columns than for plain text; odds of e^7 to 1. */
const CONVINCING = 7;
/** Least mean of the log-odds of its seams; random rows have about -0.8. */
const POOR = -0.2;

/** The columns of a zone. */
export interface ZoneColumns {
  /** Column by column; a row outside all columns stays after the row before it. */
  readonly columns: readonly (readonly Row[])[];
  /** Whether a line has rows of several columns. */
  readonly isBeside: boolean;
}

/** The rows of a zone of pieces, column by column; pieces of a line that are in the same column are one row. */
export function columnsOfZone(text: string, row: RowPieces, { first, columns: count, columnOf }: Zone): ZoneColumns {
  const { rows, pieces, firstOf, rowOf, isBehind } = row;
  const columns: Row[][] = Array.from({ length: count }, () => []);
  let column = 0;
  let before = -1;
  let begin = first;
  let isBeside = false;
  for (let at = first; at < first + columnOf.length; at++) {
    const own = columnOf[at - first] ?? -1;
    if (own >= 0) column = own;
    const cells = columns[column] as Row[];
    const piece = pieces[at] as Row;
    if (isBehind(at) && column === before) {
      const whole = rowOf[at] as number;
      const isWhole = firstOf[whole] === begin && firstOf[whole + 1] === at + 1;
      const { line, gap, indent } = piece;
      const { start } = pieces[begin] as Row;
      cells[cells.length - 1] = isWhole
        ? (rows[whole] as Row)
        : rowBetween(text, { line, start, end: piece.end, gap, indent });
    } else {
      if (isBehind(at)) isBeside = true;
      cells.push(piece);
      begin = at;
    }
    before = column;
  }
  return { columns, isBeside };
}

/**
 * Whether the rows of a zone are set as columns: their seams support it, and rows that stop inside a sentence reach the
 * edge of their column. Rows of lists and tables, which may seem to continue in each other by chance, do not.
 * `shapes` are those of the pieces.
 */
export function isSetInColumns(
  shapes: readonly RowShape[],
  zone: Zone,
  { columns }: ZoneColumns,
  { edge, isBehind }: RowEvidence,
  seams: Seams,
): boolean {
  const worded = shapes.slice(zone.first, zone.last + 1).filter(({ usable }) => usable).length;
  if (worded < (zone.last + 1 - zone.first) * WORDED) return false;
  let open = 0;
  let full = 0;
  let sum = 0;
  let plain = 0;
  for (let row = zone.first; row < zone.last; row++) {
    const log = edge(row, row + 1);
    plain += isBehind(row + 1) ? Math.max(0, log) : log;
  }
  for (const column of columns) {
    const own = column.map((row) => shapeOf(seams, row));
    const widths = own.map(({ width }) => width).sort((a, b) => a - b);
    const width = widths[Math.floor(widths.length * 0.8)] ?? 0;
    if (column.length < LOWEST || width < NARROWEST) return false;
    for (let at = 0; at + 1 < own.length; at++) {
      const shape = own[at] as RowShape;
      sum += edgeBetween(seams, shape, own[at + 1] as RowShape);
      if (shape.finished) continue;
      open++;
      if (shape.width >= width * 0.85 - 2 && shape.width <= width * 1.3 + 4) full++;
    }
  }
  return full >= open * FULL && sum - plain >= CONVINCING && sum >= open * POOR;
}

/** Least log-odds at which a row above the zone is taken into it. */
const GOES_ON = -1;
/**
 * Evidence required for a column to precede one that begins higher in the text, which happens on one page in twenty.
 */
const TURNED = 3;

/** Adds rows of the first band that the search left out: with little context, it begins a row or two late. */
function widen(zone: Zone, { edge, isCut, isBehind }: RowEvidence, least: number): Zone {
  const { columns } = zone;
  let whole = zone;
  let { first, columnOf } = zone;
  for (let taken = 0; taken < columns - 1 && first > least; taken++) {
    const row = first - 1;
    const column = columnOf[columns - 1] ?? -1;
    const isFirst = columnOf.indexOf(column) === columns - 1;
    if (column < 0 || !isFirst || !isCut(row) || edge(row, row + columns) < GOES_ON) break;
    columnOf = [column, ...columnOf];
    first = row;
    if (!isBehind(row)) whole = { ...zone, first, columnOf };
  }
  return whole;
}

/**
 * The columns in reading order, by their number in the search: from left to right, unless their seams say otherwise.
 */
function orderOf({ first, columns, columnOf }: Zone, { edge }: RowEvidence): number[] {
  const tops = Array.from({ length: columns }, (_, column) => columnOf.indexOf(column));
  const order = Array.from({ length: columns }, (_, column) => column).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const flow = (turn: number): number => {
    let sum = turn === 0 ? TURNED : 0;
    for (let at = 1; at < columns; at++) {
      const left = order[(turn + at - 1) % columns] ?? 0;
      const right = order[(turn + at) % columns] ?? 0;
      sum += edge(first + columnOf.lastIndexOf(left), first + (tops[right] ?? 0));
    }
    return sum;
  };
  let best = 0;
  for (let turn = 1; turn < columns; turn++) if (flow(turn) > flow(best)) best = turn;
  return order.map((_, at) => order[(best + at) % columns] ?? 0);
}

/** The zone with its first rows, none above `least`, and its columns numbered in reading order. */
export function settleZone(found: Zone, evidence: RowEvidence, least: number): Zone {
  const zone = widen(found, evidence, least);
  const order = orderOf(zone, evidence);
  return { ...zone, columnOf: zone.columnOf.map((column) => (column < 0 ? column : order.indexOf(column))) };
}
