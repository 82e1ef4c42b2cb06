/** Owns the order in which the rows of a page are read. */
import type { Steps } from '../../steps';
import type { Row } from '../rows/rows';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import type { Seams } from './seams';
import { type Evidence, type Zone, zonesSteps } from './threads';

/** Lines of the text that were printed in columns. */
export interface ColumnStretch {
  /** First and last line, 0-based, both inclusive. */
  readonly lines: readonly [number, number];
  /** At least 2. */
  readonly columns: number;
  /** `interleaved`: a line of one column after a line of another; `side-by-side`: one line holds them all. */
  readonly kind: 'interleaved' | 'side-by-side';
}

export interface OrderedRows {
  /** In reading order. */
  readonly rows: readonly Row[];
  readonly stretches: readonly ColumnStretch[];
}

/** Fewest rows that are looked at for columns, and rows around doubtful ones that are looked at with them. */
const FEWEST = 6;
const AROUND = 12;
/** Rows over which it is summed how well rows go on in the next, and the sum below which they do not. */
const WINDOW = 8;
const DOUBTFUL = 0;
const SLICE = 256;

/** Stretches of row indexes, end exclusive, in which short rows do not go on in the next. */
function* doubtfulSteps(shapes: readonly RowShape[], seams: Seams): Steps<(readonly [number, number])[]> {
  const scores: number[] = [];
  const stretches: (readonly [number, number])[] = [];
  let sum = 0;
  let open = 0;
  for (let at = 0; at + 1 < shapes.length; at++) {
    const here = shapes[at] as RowShape;
    const next = shapes[at + 1] as RowShape;
    const counts = here.usable && next.usable && !here.finished;
    const score = counts ? edgeBetween(seams, here, next) : Number.NaN;
    scores.push(score);
    if (counts) {
      sum += score;
      open++;
    }
    const old = scores[at - WINDOW] ?? Number.NaN;
    if (!Number.isNaN(old)) {
      sum -= old;
      open--;
    }
    if (open >= WINDOW / 2 && sum < DOUBTFUL) {
      const from = Math.max(0, at - WINDOW - AROUND);
      const to = Math.min(shapes.length, at + AROUND);
      const last = stretches[stretches.length - 1];
      if (last !== undefined && from <= last[1]) stretches[stretches.length - 1] = [last[0], to];
      else stretches.push([from, to]);
    }
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return stretches;
}

/** Least width of a column and least rows of one, and the share of its unfinished rows that reach nearly to its edge. */
const NARROWEST = 12;
const LOWEST = 3;
const FULL = 0.7;
/** Least sum of log-odds of a zone's seams: one page in a thousand that has no columns comes to that by chance. */
const CONVINCING = 7;

/**
 * Whether the rows of a zone are set as columns are: their seams say so, and rows that stop inside a sentence reach the edge of
 * their column. In lists and tables, whose rows may seem to go on in each other by chance, they do not.
 */
function isSetInColumns(shapes: readonly RowShape[], zone: Zone, edge: Evidence['edge']): boolean {
  const columns = Array.from({ length: zone.columns }, (_, column) =>
    zone.columnOf.flatMap((own, at) => (own === column ? [zone.first + at] : [])),
  );
  let open = 0;
  let full = 0;
  let sum = 0;
  for (const column of columns) {
    const widths = column.map((row) => shapes[row]?.width ?? 0).sort((a, b) => a - b);
    const width = widths[Math.floor(widths.length * 0.8)] ?? 0;
    if (column.length < LOWEST || width < NARROWEST) return false;
    for (let at = 0; at + 1 < column.length; at++) {
      const shape = shapes[column[at] as number] as RowShape;
      sum += edge(column[at] as number, column[at + 1] as number);
      if (shape.finished) continue;
      open++;
      if (shape.width >= width * 0.85 - 2 && shape.width <= width * 1.3 + 4) full++;
    }
  }
  return full >= open * FULL && sum >= CONVINCING;
}

/** The rows of a zone, column by column; a row that lies in no column stays behind the row before it. */
function byColumn(rows: readonly Row[], { first, columns, columnOf }: Zone): Row[] {
  const parts: Row[][] = Array.from({ length: columns }, () => []);
  let column = 0;
  columnOf.forEach((own, at) => {
    if (own >= 0) column = own;
    parts[column]?.push(rows[first + at] as Row);
  });
  return parts.flat();
}

/** Half-width columns by which the rows of one column may differ in width. */
const RAGGED = 6;

/** Which rows look cut at the commonest width of the stretch. */
function cutsIn(shapes: readonly RowShape[], from: number, to: number): Evidence['isCut'] {
  const widths = shapes
    .slice(from, to)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.7)] ?? 0;
  return (row) => {
    const shape = shapes[row];
    return shape !== undefined && !shape.finished && Math.abs(shape.width - usual) <= RAGGED;
  };
}

/** The zones of a stretch of doubtful rows and of as many rows around it as they reach. */
function* zonesAroundSteps(from: number, to: number, count: number, evidence: Evidence): Steps<readonly Zone[]> {
  let first = from;
  let end = to;
  for (;;) {
    const zones = yield* zonesSteps(first, end, evidence);
    const grow = end - first;
    const before = zones[0] !== undefined && zones[0].first < first + WINDOW && first > 0 ? grow : 0;
    const last = zones[zones.length - 1];
    const behind = last !== undefined && last.last >= end - WINDOW && end < count ? grow : 0;
    if (before + behind === 0) return zones;
    first = Math.max(0, first - before);
    end = Math.min(count, end + behind);
  }
}

/** Puts the rows of a page, given in text order, in reading order: the same array where they are read as they stand. Linear; in steps. */
export function* orderSteps(rows: readonly Row[], seams: Seams | undefined): Steps<OrderedRows> {
  if (seams === undefined || rows.length < FEWEST) return { rows, stretches: [] };
  const shapes = rows.map((row) => shapeOf(seams, row));
  yield undefined;
  const zones: Zone[] = [];
  const edge = (a: number, b: number): number => edgeBetween(seams, shapes[a] as RowShape, shapes[b] as RowShape);
  for (const [from, to] of yield* doubtfulSteps(shapes, seams)) {
    const done = (zones[zones.length - 1]?.last ?? -1) + 1;
    if (done + FEWEST > to) continue;
    zones.push(...(yield* zonesAroundSteps(Math.max(done, from), to, rows.length, { edge, isCut: cutsIn(shapes, from, to) })).filter((zone) => zone.first >= done));
  }
  const found = zones.filter((zone) => isSetInColumns(shapes, zone, edge));
  if (found.length === 0) return { rows, stretches: [] };
  const ordered: Row[] = [];
  let done = 0;
  for (const zone of found) {
    for (; done < zone.first; done++) ordered.push(rows[done] as Row);
    ordered.push(...byColumn(rows, zone));
    done = zone.last + 1;
  }
  for (; done < rows.length; done++) ordered.push(rows[done] as Row);
  const stretches = found.map(({ first, last, columns }) => ({
    lines: [rows[first]?.line ?? 0, rows[last]?.line ?? 0] as const,
    columns,
    kind: 'interleaved' as const,
  }));
  return { rows: ordered, stretches };
}
