/**
 * Owns the pieces of rows between spaces: each may be the row of a column, where a PDF converter puts columns side by side
 * with single spaces; and what those of one stretch say about each other.
 */
import type { Steps } from '../../steps';
import { type Row, rowBetween } from '../rows/rows';
import { spacedPieces } from './cell-spans';
import { type RowShape, WIDEST } from './edges';
import { hasGap, LONGEST_LINE, longestPiece } from './gutters';
import type { RowEvidence } from './threads';

/** The pieces of rows, each as a row. */
export interface RowPieces {
  readonly rows: readonly Row[];
  /** In text order. */
  readonly pieces: readonly Row[];
  /** By row, the index of its first piece; for the number of rows, the number of pieces. */
  readonly firstOf: readonly number[];
  /** By piece, the index of its row. */
  readonly rowOf: readonly number[];
  /** Whether a piece stands behind the one before it in the same row. */
  isBehind(piece: number): boolean;
}

const SLICE = 256;
/** Most pieces of a row that is taken apart. */
const MOST_PIECES = 12;

/** Whether a row may be the rows of several columns: it has spaces, and no part between them is too long for one. */
export const isDivisible = (text: string, { start, end }: Row): boolean =>
  end - start <= LONGEST_LINE && longestPiece(text, start, end) <= WIDEST;

/** The pieces of rows; those that are not marked 1 in `isOpen` are one piece each. */
export function* rowPiecesSteps(text: string, rows: readonly Row[], isOpen: Uint8Array): Steps<RowPieces> {
  const pieces: Row[] = [];
  const firstOf: number[] = [];
  const rowOf: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row;
    const { line, start, end, gap, indent } = row;
    firstOf.push(pieces.length);
    const own = isOpen[at] === 1 && hasGap(text, start, end) ? spacedPieces(text, row) : [];
    if (own.length < 2 || own.length > MOST_PIECES) {
      pieces.push(row);
      rowOf.push(at);
    } else
      for (const piece of own) {
        pieces.push(rowBetween(text, { line, start: piece.start, end: piece.end, gap, indent }));
        rowOf.push(at);
      }
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  firstOf.push(pieces.length);
  return { rows, pieces, firstOf, rowOf, isBehind: (piece) => piece > 0 && rowOf[piece] === rowOf[piece - 1] };
}

/** Half-width columns by which rows of one column may differ in width. */
const RAGGED = 6;
/** Number of spaces a row between words of one column, such as two halves of a headline. */
const SPACES = 0.06;
/** Bounds on the log-odds that a space is within a column; those of pieces that are too wide for one together. */
const MOST_JOINED = 2;
const LEAST_JOINED = -2;
const TOO_WIDE = -6;

/** The commonest width of the pieces of a stretch, in half-width columns. */
function usualWidth(shapes: readonly RowShape[], from: number, to: number): number {
  const widths = shapes
    .slice(from, to)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.7)] ?? 0;
}

/** Log-odds that a space is within a column, by how many there are in the stretch. */
function joinedOdds(isBehind: RowEvidence['isBehind'], from: number, to: number): number {
  let spaces = 0;
  for (let piece = from; piece < to; piece++) if (isBehind(piece)) spaces++;
  const odds = (SPACES * (to - from - spaces)) / Math.max(1, spaces);
  return Math.max(LEAST_JOINED, Math.min(MOST_JOINED, Math.log(odds)));
}

/** The evidence of pieces `from` to `to` (exclusive). `isWide`: pieces that can be in no column. */
export function evidenceIn(
  shapes: readonly RowShape[],
  { isBehind }: RowPieces,
  from: number,
  to: number,
  { edge, isWide }: Pick<RowEvidence, 'edge' | 'isWide'>,
): RowEvidence {
  const usual = usualWidth(shapes, from, to);
  const odds = joinedOdds(isBehind, from, to);
  const widthOf = (piece: number): number => shapes[piece]?.width ?? 0;
  const isFinished = (piece: number): boolean => shapes[piece]?.finished === true;
  return {
    edge,
    isWide,
    isBehind,
    isFinished,
    isCut: (piece) => !isFinished(piece) && Math.abs(widthOf(piece) - usual) <= RAGGED,
    joined: (piece) => (widthOf(piece - 1) + widthOf(piece) <= usual + RAGGED ? odds : TOO_WIDE),
  };
}
