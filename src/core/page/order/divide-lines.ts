/**
 * Owns dividing the lines of a stretch among columns: the most probable cells of each line by where they stand and what
 * they continue, by beam search.
 */
import type { Steps } from '../../steps';
import { least } from '../../text/extremes';
import type { Row } from '../rows/rows';
import { beginningAfter, fitOf, wholeFit } from './cell-fit';
import { type Cell, type CellSpan, type LinePlace, type Measure, MOST_JOINED } from './cell-spans';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import type { Seams } from './seams';

/** Rows that are set in columns at least from `first` to `last` (indexes, both inclusive). */
export interface SetRows {
  /** By row, the spans that may be cells, as `cellSpansOf` gives them. */
  readonly spansOf: (row: number) => readonly (readonly CellSpan[])[];
  readonly rows: readonly Row[];
  readonly first: number;
  readonly last: number;
  /** Where the columns begin. */
  readonly begin: readonly LinePlace[];
  /** In which their gutters were found. */
  readonly measure: Measure;
  readonly seams: Seams;
}

/** Rows `first` to `last` (indexes, both inclusive) in columns: the cells of each from top to bottom. */
export interface DividedRows {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly (readonly Cell[])[];
  /** Log-odds against the rows being whole. */
  readonly score: number;
}

/** Hypotheses in columns that are kept from line to line, beside one outside of them. */
const BEAM = 4;
/** Ways to divide a line that are kept, for each column. */
const DIVISIONS = 1;
/** Most pieces of a line that is divided. */
const MOST_PIECES = 12;
/** Lines per step. */
const SLICE = 4;

/** Cost of beginning columns, of each column, and of each line in which a column has no cell though it goes on. */
const BEGINS = -14;
const COLUMN = -4;
const ABSENT = -1;
/** Cost of each row that is in columns outside the gutters, or in none between them. */
const MOVED = -0.2;

interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
  readonly shape: RowShape;
}

/** A hypothesis about the rows up to one. */
interface Way {
  readonly score: number;
  readonly before: Way | undefined;
  /** The cells of its last row; undefined if that is in no column. */
  readonly cells: readonly PlacedCell[] | undefined;
  /** By column, the last cell. */
  readonly ends: readonly (RowShape | undefined)[];
  /** By column, where it begins. */
  readonly begin: readonly LinePlace[];
}

/** A hypothesis about a line up to a piece. */
interface Division {
  readonly score: number;
  readonly cells: readonly PlacedCell[];
}

/** Keeps the best divisions, best first. */
function keep(divisions: Division[], division: Division, room: number): void {
  let at = divisions.length;
  while (at > 0 && (divisions[at - 1] as Division).score < division.score) at--;
  if (at >= room) return;
  divisions.splice(at, 0, division);
  if (divisions.length > room) divisions.pop();
}

/** The best divisions of a line, after the lines of a hypothesis. */
function divisionsOf(spans: readonly (readonly CellSpan[])[], way: Way, set: SetRows): Division[] {
  const { begin: usually, measure, seams } = set;
  const { begin, ends } = way;
  const room = DIVISIONS * begin.length;
  const places = { begin, usually };
  const count = begin.length;
  // the same cell in the same column occurs in many divisions
  const edges = new Float64Array(spans.length * MOST_JOINED * count).fill(Number.NaN);
  const fits = new Float64Array(edges.length).fill(Number.NaN);
  const open: Division[][] = Array.from({ length: spans.length + 1 }, () => []);
  open[0]?.push({ score: 0, cells: [] });
  for (const [at, own] of spans.entries()) {
    for (const { score, cells } of open[at] as Division[]) {
      for (let column = (cells[cells.length - 1]?.column ?? -1) + 1; column < begin.length; column++) {
        for (const [more, span] of own.entries()) {
          const { cell, shape, whole } = span;
          const index = (at * MOST_JOINED + more) * count + column;
          const end = ends[column];
          if (Number.isNaN(edges[index])) edges[index] = end === undefined ? 0 : edgeBetween(seams, end, shape);
          if (Number.isNaN(fits[index])) fits[index] = fitOf(span, column, places, measure);
          const sum = score + whole + (fits[index] as number) + (edges[index] as number);
          const next = open[at + more + 1] as Division[];
          const least = next[room - 1];
          if (least === undefined || least.score < sum)
            keep(next, { score: sum, cells: [...cells, { cell, column, shape }] }, room);
        }
      }
    }
  }
  return open[spans.length] as Division[];
}

/** The hypothesis that the next line is divided so; `ends` are the columns' last cells. */
function divided(way: Way, { score, cells }: Division): Way {
  const ends = [...way.ends];
  const begin = [...way.begin];
  for (const { cell, column, shape } of cells) {
    ends[column] = shape;
    begin[column] = beginningAfter(way.begin[column] as LinePlace, cell);
  }
  return { score: way.score + score, before: way, cells, ends, begin };
}

/** Whether two hypotheses about the same rows can only go on in the same way: their columns end in the same cells. */
const isSame = (a: Way, b: Way): boolean =>
  (a.cells === undefined) === (b.cells === undefined) && a.ends.every((end, column) => end === b.ends[column]);

/** The best of the hypotheses, best first. */
function bestWays(ways: Way[]): Way[] {
  ways.sort((a, b) => b.score - a.score);
  const kept: Way[] = [];
  let room = BEAM;
  for (const way of ways) {
    if ((way.cells !== undefined && room === 0) || kept.some((other) => isSame(other, way))) continue;
    if (way.cells !== undefined) room--;
    kept.push(way);
  }
  return kept;
}

/** The stretches in columns of a hypothesis about all rows. */
function stretchesOf(last: Way | undefined, count: number): DividedRows[] {
  const found: DividedRows[] = [];
  let end: Way | undefined;
  let columns: Cell[][] = [];
  const close = (before: Way | undefined): void => {
    if (end === undefined) return;
    const first = least(
      columns.map((cells) => cells[cells.length - 1]?.row ?? Number.POSITIVE_INFINITY),
      Number.POSITIVE_INFINITY,
    );
    let score = end.score - (before?.score ?? 0) + count * COLUMN;
    for (const cells of columns) {
      cells.reverse();
      score += ABSENT * ((cells[cells.length - 1]?.row ?? 0) - (cells[0]?.row ?? 1) + 1 - cells.length);
    }
    found.push({ first, last: end.cells?.[0]?.cell.row ?? first, columns, score });
    end = undefined;
  };
  for (let way = last; way !== undefined; way = way.before) {
    if (way.cells === undefined) close(way);
    else {
      if (end === undefined) {
        end = way;
        columns = Array.from({ length: count }, () => []);
      }
      for (const { cell, column } of way.cells) columns[column]?.push(cell);
    }
  }
  close(undefined);
  return found.reverse();
}

/**
 * Divides rows `from` to `to` (indexes, both inclusive; they hold the stretch) among the columns; some may be left
 * whole above, below and between. Linear; in steps.
 */
export function* dividedSteps(set: SetRows, from: number, to: number): Steps<DividedRows[]> {
  const { spansOf, rows, first, last, begin, measure, seams } = set;
  const none = begin.map(() => undefined);
  let ways: Way[] = [{ score: 0, before: undefined, cells: undefined, ends: none, begin }];
  let above: RowShape | undefined;
  const [left] = begin;
  for (let row = from; row <= to; row++) {
    const spans = spansOf(row);
    const shape = shapeOf(seams, rows[row] as Row);
    const span = spans[0]?.[0];
    const fit = span !== undefined && left !== undefined ? wholeFit(span, left, measure) : 0;
    const across = above === undefined ? 0 : edgeBetween(seams, above, shape);
    above = shape;
    const isInside = row >= first && row <= last;
    const canDivide = spans.length > 0 && spans.length <= MOST_PIECES;
    const grown: Way[] = [];
    for (const way of ways) {
      const isOutside = way.cells === undefined;
      const whole = way.score + fit + (isOutside ? across : 0) + (isInside ? MOVED : 0);
      grown.push({ score: whole, before: way, cells: undefined, ends: none, begin: way.begin });
      if (!canDivide) continue;
      const cost = (isInside ? 0 : MOVED) + (isOutside ? BEGINS : 0);
      for (const division of divisionsOf(spans, way, set))
        grown.push(divided(way, { ...division, score: division.score + cost }));
    }
    ways = bestWays(grown);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return stretchesOf(ways[0], begin.length);
}
