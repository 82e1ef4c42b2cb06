/** Owns stretches of lines with gutters: which rows stand in columns side by side, and where these begin. */
import type { Steps } from '../../steps';
import type { Row } from '../rows/rows';
import type { Cell, LinePlace, Measure } from './cell-spans';
import { areColumnsSteps, columnRowsSteps, NARROWEST } from './column-rows';
import { gutterGroups, middleAt } from './gutter-groups';
import { type Gutter, guttersSteps, type LinePiece } from './gutters';
import type { Seams } from './seams';

const SLICE = 256;
/** Most rows without gutters between two stretches of the same columns. */
const BETWEEN = 18;
/** Least share of rows with a piece that begins where a column may. */
const RECURS = 0.2;

/** The pieces of each row in half-width columns and in UTF-16 units; the same pieces by index. */
export type PiecesOfRows = Readonly<Record<Measure, readonly (readonly LinePiece[])[]>>;

/** Where a piece of a row begins. */
const placeOf = ({ units, halves }: PiecesOfRows, row: number, piece: number): LinePlace => ({
  units: units[row]?.[piece]?.from ?? 0,
  halves: halves[row]?.[piece]?.from ?? 0,
});

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

/** Rows (indexes, both inclusive) whose lines have gutters. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The cells of each column of a stretch, from left to right; `columnIn` tells the column of a piece of a row. */
function* cellsSteps(
  pieces: PiecesOfRows,
  { first, last }: Stretch,
  measure: Measure,
  columnIn: (row: number) => (piece: LinePiece) => number,
): Steps<Cell[][]> {
  const columns: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const columnOf = columnIn(row);
    let before = -1;
    for (const [at, piece] of (pieces[measure][row] ?? []).entries()) {
      const column = columnOf(piece);
      while (columns.length <= column) columns.push([]);
      const cells = columns[column] as Cell[];
      const last = cells[cells.length - 1];
      if (before === column && last !== undefined) cells[cells.length - 1] = { ...last, end: piece.end };
      else cells.push({ row, start: piece.start, end: piece.end, from: placeOf(pieces, row, at) });
      before = column;
    }
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return columns.filter(({ length }) => length > 0);
}

/** The number of the positions, in ascending order, that are not above one. */
function countUpTo(positions: readonly number[], position: number): number {
  let count = 0;
  while (count < positions.length && (positions[count] as number) <= position) count++;
  return count;
}

/** The positions in ascending order at which pieces of a stretch begin again and again, a column's width apart. */
function* recurringSteps(lines: PiecesOfRows[Measure], { first, last }: Stretch, width: number): Steps<number[]> {
  const counts = new Map<number, number>();
  for (let row = first; row <= last; row++) {
    for (const { from } of lines[row] ?? []) counts.set(from, (counts.get(from) ?? 0) + 1);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const found: number[] = [];
  const fewest = (last - first + 1) * RECURS;
  for (const [from, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (count < fewest) break;
    if (found.every((other) => Math.abs(other - from) >= width)) found.push(from);
  }
  return found.sort((a, b) => a - b);
}

/** Where a column begins: at the middle one of its cells. */
function leftOf(cells: readonly Cell[]): LinePlace {
  const middle = (measure: Measure): number =>
    cells.map((cell) => cell.from[measure]).sort((a, b) => a - b)[Math.floor(cells.length / 2)] ?? 0;
  return { units: middle('units'), halves: middle('halves') };
}

/** A stretch of columns side by side, and where they may begin. */
interface Guttered extends Stretch {
  readonly begins: readonly (readonly LinePlace[])[];
}

/** Whether a row, such as a headline, runs across the place where a column begins by `least` on either side. */
const isParted = (lines: PiecesOfRows[Measure], begin: number, least: number): boolean =>
  lines.some(([piece, more]) => {
    return piece !== undefined && more === undefined && piece.from <= begin - least && piece.to >= begin + least;
  });

/** Least share of lines that are indented or have a gap of several spaces where text is set out with spaces. */
const SPACED = 0.05;

/**
 * Whether the lines of a stretch are set out with spaces, so that positions say something; otherwise columns can only be
 * told by what continues in what.
 */
function isSpaced(text: string, rows: readonly Row[], { first, last }: Stretch): boolean {
  let spaced = 0;
  for (let at = first; at <= last; at++) {
    const { start, end } = rows[at] as Row;
    if (/[ \t]/.test(text.charAt(start - 1)) || / {2}|\t/.test(text.slice(start, end))) spaced++;
  }
  return spaced > (last - first + 1) * SPACED;
}

/** The stretches with gutters in a measure whose rows continue in each other as columns. */
export function* gutteredSteps(
  text: string,
  rows: readonly Row[],
  seams: Seams,
  pieces: PiecesOfRows,
  measure: Measure,
): Steps<Guttered[]> {
  const gutters = yield* guttersSteps(pieces[measure], (line) => (rows[line]?.gap ?? 0) > 0);
  yield undefined;
  const width = measure === 'halves' ? NARROWEST : NARROWEST / 2;
  const found: Guttered[] = [];
  for (const { first, last, gutters: own } of stretchesOf(gutters)) {
    if (!isSpaced(text, rows, { first, last })) continue;
    const groups = gutterGroups(own, width);
    const byGutters = (row: number): ((piece: LinePiece) => number) => {
      const middles = groups.map((group) => middleAt(group, row));
      return ({ from, to }) => countUpTo(middles, (from + to) / 2);
    };
    const places = yield* recurringSteps(pieces[measure], { first, last }, width);
    const byPlaces = ({ from }: LinePiece): number => countUpTo(places.slice(1), from);
    const begins: (readonly LinePlace[])[] = [];
    for (const columnIn of [byGutters, () => byPlaces]) {
      const cells = yield* cellsSteps(pieces, { first, last }, measure, columnIn);
      const columns = yield* columnRowsSteps(text, rows, cells, measure);
      yield undefined;
      if (!(yield* areColumnsSteps(seams, columns))) continue;
      const begin = cells.map(leftOf);
      const isKnown = ({ length }: readonly LinePlace[], other: readonly LinePlace[]): boolean =>
        length === other.length &&
        other.every((place, at) => Math.abs(place[measure] - (begin[at]?.[measure] ?? 0)) <= 1);
      if (!begins.some((other) => isKnown(begin, other))) begins.push(begin);
    }
    if (begins.length === 0) continue;
    const above = found[found.length - 1];
    // the rows between have too few gaps for gutters, or the columns shift there
    if (
      above !== undefined &&
      first - above.last <= BETWEEN &&
      above.begins.some(({ length }) => length === begins[0]?.length) &&
      !isParted(pieces[measure].slice(above.last + 1, first), above.begins[0]?.[1]?.[measure] ?? 0, width / 2)
    )
      found[found.length - 1] = { ...above, last };
    else found.push({ first, last, begins });
  }
  return found;
}
