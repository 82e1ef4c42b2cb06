/** Owns the reading order of a page's rows. */
import type { Steps } from '../../steps';
import type { ColumnStretch } from '../model';
import type { Row } from '../rows/rows';
import { edgeBetween, type RowShape, shapeOf } from './edges';
import type { Seams } from './seams';
import { settleZone } from './settle-zone';
import { partSteps } from './side-by-side';
import { type RowEvidence, type Zone, zonesSteps } from './threads';

export interface OrderedRows {
  /** In reading order. */
  readonly rows: readonly Row[];
  readonly stretches: readonly ColumnStretch[];
}

/** Minimum number of rows searched for columns, and number of rows around doubtful ones searched with them. */
const FEWEST = 6;
const AROUND = 12;
/**
 * Window in rows over which the evidence that rows continue in the next is summed, and the sum below which it fails.
 */
const WINDOW = 8;
const DOUBTFUL = 0;
const SLICE = 256;

/** Ranges of row indexes, end exclusive, in which short rows do not continue in the next. */
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

/**
 * Least width of a column, least number of its rows, and least share of its unfinished rows that reach nearly to its
 * edge.
 */
const NARROWEST = 12;
const LOWEST = 3;
const FULL = 0.7;
/** Least share of its rows that contain words. */
const WORDED = 0.8;
/** How much more evidence the seams of a zone must give for columns than for plain text; odds of e^7 to 1. */
const CONVINCING = 7;
/** Least mean of the log-odds of its seams; random rows have about -0.8. */
const POOR = -0.2;

/**
 * Whether the rows of a zone are set as columns: their seams support it, and rows that stop inside a sentence reach the
 * edge of their column. Rows of lists and tables, which may seem to continue in each other by chance, do not.
 */
function isSetInColumns(shapes: readonly RowShape[], zone: Zone, edge: RowEvidence['edge']): boolean {
  const columns = Array.from({ length: zone.columns }, (_, column) =>
    zone.columnOf.flatMap((own, at) => (own === column ? [zone.first + at] : [])),
  );
  const worded = shapes.slice(zone.first, zone.last + 1).filter(({ usable }) => usable).length;
  if (worded < (zone.last + 1 - zone.first) * WORDED) return false;
  let open = 0;
  let full = 0;
  let sum = 0;
  let plain = 0;
  for (let row = zone.first; row < zone.last; row++) plain += edge(row, row + 1);
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
  return full >= open * FULL && sum - plain >= CONVINCING && sum >= open * POOR;
}

/** The rows of a zone, column by column; a row outside all columns stays after the row before it. */
function byColumn(rows: readonly Row[], { first, columns, columnOf }: Zone): Row[] {
  const parts: Row[][] = Array.from({ length: columns }, () => []);
  let column = 0;
  columnOf.forEach((own, at) => {
    if (own >= 0) column = own;
    parts[column]?.push(rows[first + at] as Row);
  });
  return parts.flat();
}

/** Half-width columns by which rows of one column may differ in width. */
const RAGGED = 6;

/** Which rows appear to be cut at the commonest width of the stretch. */
function cutsIn(shapes: readonly RowShape[], from: number, to: number): RowEvidence['isCut'] {
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

/** The zones of a stretch of doubtful rows, extended by a margin of rows on either side. */
function* zonesAroundSteps(from: number, to: number, count: number, evidence: RowEvidence): Steps<readonly Zone[]> {
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

/** Which rows may lie in columns: those among enough others without a wide row in between. By row, 1 for such rows. */
function narrowRuns(shapes: readonly RowShape[]): Uint8Array {
  const narrow = new Uint8Array(shapes.length);
  for (let from = 0; from < shapes.length; ) {
    let to = from;
    while (to < shapes.length && shapes[to]?.isWide === false) to++;
    if (to - from >= LOWEST * 2) narrow.fill(1, from, to);
    from = to + 1;
  }
  return narrow;
}

/**
 * Puts the rows of a page, given in text order, in reading order; returns the same array if nothing moves. Linear; in
 * steps.
 */
export function* orderSteps(text: string, given: readonly Row[], seams: Seams | undefined): Steps<OrderedRows> {
  if (seams === undefined || given.length < FEWEST) return { rows: given, stretches: [] };
  const { rows, stretches: parted } = yield* partSteps(text, given, seams);
  const shapes: RowShape[] = [];
  for (let at = 0; at < rows.length; at++) {
    shapes.push(shapeOf(seams, rows[at] as Row));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const edge = (a: number, b: number): number => edgeBetween(seams, shapes[a] as RowShape, shapes[b] as RowShape);
  const zones: Zone[] = [];
  const narrow = narrowRuns(shapes);
  const isWide = (row: number): boolean => narrow[row] === 0;
  let done = 0;
  for (const [from, to] of yield* doubtfulSteps(shapes, seams)) {
    if (done + FEWEST > to || narrow.indexOf(1, Math.max(done, from)) >= to || !narrow.includes(1, done)) continue;
    const evidence: RowEvidence = { edge, isCut: cutsIn(shapes, from, to), isWide };
    for (const zone of yield* zonesAroundSteps(Math.max(done, from), to, rows.length, evidence)) {
      if (zone.first < done || !isSetInColumns(shapes, zone, edge)) continue;
      zones.push(settleZone(zone, evidence, done));
      done = zone.last + 1;
    }
  }
  if (zones.length === 0) return { rows, stretches: parted };
  const ordered: (readonly Row[])[] = [];
  let next = 0;
  for (const zone of zones) {
    ordered.push(rows.slice(next, zone.first), byColumn(rows, zone));
    next = zone.last + 1;
  }
  ordered.push(rows.slice(next));
  const stretches = zones.map(({ first, last, columns }) => ({
    lines: [rows[first]?.line ?? 0, rows[last]?.line ?? 0] as const,
    columns,
    kind: 'interleaved' as const,
  }));
  return { rows: ordered.flat(), stretches: [...parted, ...stretches].sort((a, b) => a.lines[0] - b.lines[0]) };
}
