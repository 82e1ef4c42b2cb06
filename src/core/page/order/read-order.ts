/** Owns the reading order of a page's rows. */
import type { Steps } from '../../steps';
import type { ColumnStretch } from '../model';
import type { Row } from '../rows/rows';
import { edgeBetween, type RowShape, shapeOf, WIDEST } from './edges';
import { LONGEST_LINE } from './gutters';
import { evidenceIn, isDivisible, type RowPieces, rowPiecesSteps } from './row-pieces';
import type { Seams } from './seams';
import { partSteps } from './side-by-side';
import { type RowEvidence, type Zone, zonesSteps } from './threads';
import { columnsOfZone, isSetInColumns, LOWEST, settleZone, type ZoneColumns } from './zone-columns';

export interface OrderedRows {
  /** In reading order. */
  readonly rows: readonly Row[];
  readonly stretches: readonly ColumnStretch[];
}

/** Minimum number of rows searched for columns, and number of rows around doubtful ones searched with them. */
const FEWEST = 6;
const AROUND = 12;
/** Number of rows around doubtful ones that are searched in pieces. */
const NEAR = 128;
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

/** The zones of a stretch of doubtful pieces, whole lines, extended by a margin on either side. */
function* zonesAroundSteps(from: number, to: number, count: number, evidence: RowEvidence): Steps<readonly Zone[]> {
  let first = from;
  let end = to;
  for (;;) {
    while (first > 0 && evidence.isBehind(first)) first--;
    while (end < count && evidence.isBehind(end)) end++;
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

/** The shapes of rows; those that may hold several columns between their spaces are not too wide for one. */
function* shapesSteps(text: string, rows: readonly Row[], isCell: Uint8Array, seams: Seams): Steps<RowShape[]> {
  const shapes: RowShape[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row;
    const holdsColumns = isCell[at] === 0 && row.length > WIDEST && isDivisible(text, row);
    shapes.push(shapeOf(seams, row, holdsColumns ? LONGEST_LINE : WIDEST));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return shapes;
}

/** By row, 1 for those in or near doubtful stretches that are not cells of columns already. */
function openRows(count: number, doubtful: readonly (readonly [number, number])[], isCell: Uint8Array): Uint8Array {
  const isOpen = new Uint8Array(count);
  for (const [from, to] of doubtful) isOpen.fill(1, Math.max(0, from - NEAR), to + NEAR);
  for (let row = 0; row < count; row++) if (isCell[row] === 1) isOpen[row] = 0;
  return isOpen;
}

/** A zone of pieces that is set in columns. */
interface Settled extends ZoneColumns {
  readonly zone: Zone;
}

/** The zones in columns within the doubtful stretches of rows. */
function* settledSteps(
  text: string,
  rowPieces: RowPieces,
  rowShapes: readonly RowShape[],
  doubtful: readonly (readonly [number, number])[],
  seams: Seams,
): Steps<Settled[]> {
  const { rows, pieces, firstOf, rowOf } = rowPieces;
  const shapes: RowShape[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Row;
    const row = rowOf[at] as number;
    shapes.push(piece === rows[row] && piece.length <= WIDEST ? (rowShapes[row] as RowShape) : shapeOf(seams, piece));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const edge = (a: number, b: number): number => edgeBetween(seams, shapes[a] as RowShape, shapes[b] as RowShape);
  const settled: Settled[] = [];
  const narrow = narrowRuns(shapes);
  const isWide = (piece: number): boolean => narrow[piece] === 0;
  let done = 0;
  for (const [firstRow, endRow] of doubtful) {
    const from = Math.max(done, firstOf[firstRow] ?? 0);
    const to = firstOf[endRow] ?? pieces.length;
    if (done + FEWEST > to || narrow.indexOf(1, from) >= to || !narrow.includes(1, done)) continue;
    const evidence = evidenceIn(shapes, rowPieces, firstOf[firstRow] ?? 0, to, { edge, isWide });
    for (const zone of yield* zonesAroundSteps(from, to, pieces.length, evidence)) {
      if (zone.first < done) continue;
      if (!isSetInColumns(shapes, zone, columnsOfZone(text, rowPieces, zone), evidence, seams)) continue;
      const whole = settleZone(zone, evidence, done);
      settled.push({ zone: whole, ...columnsOfZone(text, rowPieces, whole) });
      done = zone.last + 1;
    }
  }
  return settled;
}

/**
 * Puts the rows of a page, given in text order, in reading order; returns the same array if nothing moves. Linear; in
 * steps.
 */
export function* orderSteps(text: string, given: readonly Row[], seams: Seams | undefined): Steps<OrderedRows> {
  if (seams === undefined || given.length < FEWEST) return { rows: given, stretches: [] };
  const { rows, stretches: parted, ranges } = yield* partSteps(text, given, seams);
  const isCell = new Uint8Array(rows.length);
  for (const [from, to] of ranges) isCell.fill(1, from, to);
  const shapes = yield* shapesSteps(text, rows, isCell, seams);
  const doubtful = yield* doubtfulSteps(shapes, seams);
  if (doubtful.length === 0) return { rows, stretches: parted };
  const rowPieces = yield* rowPiecesSteps(text, rows, openRows(rows.length, doubtful, isCell));
  const settled = yield* settledSteps(text, rowPieces, shapes, doubtful, seams);
  if (settled.length === 0) return { rows, stretches: parted };
  const ordered: (readonly Row[])[] = [];
  const stretches: ColumnStretch[] = [...parted];
  let next = 0;
  for (const { zone, columns, isBeside } of settled) {
    const first = rowPieces.rowOf[zone.first] ?? rows.length;
    const last = rowPieces.rowOf[zone.last] ?? rows.length;
    ordered.push(rows.slice(next, first));
    for (const column of columns) ordered.push(column);
    next = last + 1;
    stretches.push({
      lines: [rows[first]?.line ?? 0, rows[last]?.line ?? 0],
      columns: zone.columns,
      kind: isBeside ? 'side-by-side' : 'interleaved',
    });
  }
  ordered.push(rows.slice(next));
  return { rows: ordered.flat(), stretches: stretches.sort((a, b) => a.lines[0] - b.lines[0]) };
}
