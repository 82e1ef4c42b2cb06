/** Owns the spans of a line that may be the cell of a column: pieces between spaces, alone or with the next. */
import { type Row, rowBetween } from '../rows/rows';
import { type RowShape, shapeOf } from './edges';
import { type LinePiece, LONGEST_LINE, linePiecesOf } from './gutters';
import type { Seams } from './seams';

/** A position in a line, counted in both measures. */
export interface LinePlace {
  /** In UTF-16 units, as PDF converters align text: for them, a full-width character is as wide as a space. */
  readonly units: number;
  /** In half-width columns, as text browsers and OCR programs align text. */
  readonly halves: number;
}

/** How positions in a line are counted. */
export type Measure = keyof LinePlace;

/** The part of a line that is in one column: index of the row, UTF-16 offsets in the text, and where it begins. */
export interface Cell {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly from: LinePlace;
}

/** A span of a line that may be a cell. */
export interface CellSpan {
  readonly cell: Cell;
  /** Where it ends. */
  readonly to: LinePlace;
  readonly shape: RowShape;
  /** Log-odds that no gutter is in it. */
  readonly whole: number;
}

/** Most pieces in one cell. */
export const MOST_JOINED = 3;

/** Log-odds that a gap is no gutter: several spaces, one, one around a lone character, one beside Latin letters. */
const WIDE_GAP = -4;
const NARROW_GAP = -2;
const LETTER_GAP = -0.3;
const MIXED_GAP = -0.5;

const isFullWidth = (code: number): boolean => code >= 0x1100;

/** Whether a piece may be part of letter-spaced words: no two full-width characters follow each other. */
function isLoose(text: string, { start, end }: LinePiece): boolean {
  for (let at = start + 1; at < end; at++)
    if (isFullWidth(text.charCodeAt(at - 1)) && isFullWidth(text.charCodeAt(at))) return false;
  return true;
}

/** The pieces of a row between spaces, letter-spaced words in one; none if it is too long. */
export function spacedPieces(text: string, { start, end, indent }: Row): LinePiece[] {
  const joined: LinePiece[] = [];
  if (end - start > LONGEST_LINE) return joined;
  let wasLoose = false;
  for (const piece of linePiecesOf(text, start, end, indent * 2, true)) {
    const last = joined[joined.length - 1];
    const loose = isLoose(text, piece);
    if (last !== undefined && wasLoose && loose && piece.start - last.end === 1)
      joined[joined.length - 1] = { ...last, end: piece.end, to: piece.to };
    else joined.push(piece);
    wasLoose = loose;
  }
  return joined;
}

function wholeness(text: string, before: LinePiece, behind: LinePiece): number {
  if (behind.start - before.end > 1) return WIDE_GAP;
  if (before.end - before.start === 1 || behind.end - behind.start === 1) return LETTER_GAP;
  const isFull = isFullWidth(text.charCodeAt(before.end - 1)) && isFullWidth(text.charCodeAt(behind.start));
  return isFull ? NARROW_GAP : MIXED_GAP;
}

/** The spans of row `at` that may be cells: by their first piece, then by the number of pieces after it. */
export function cellSpansOf(text: string, rows: readonly Row[], at: number, seams: Seams): CellSpan[][] {
  const row = rows[at] as Row;
  const { line } = row;
  const pieces = spacedPieces(text, row);
  const lineStart = text.lastIndexOf('\n', row.start - 1) + 1;
  return pieces.map((first, piece) => {
    const spans: CellSpan[] = [];
    let whole = 0;
    for (let to = piece; to < pieces.length && to - piece < MOST_JOINED; to++) {
      const last = pieces[to] as LinePiece;
      if (to > piece) whole += wholeness(text, pieces[to - 1] as LinePiece, last);
      const { start } = first;
      const { end } = last;
      const shape = shapeOf(seams, rowBetween(text, { line, start, end, gap: 0, indent: 0 }));
      const cell = { row: at, start, end, from: { units: start - lineStart, halves: first.from } };
      spans.push({ cell, to: { units: end - lineStart, halves: last.to }, shape, whole });
    }
    return spans;
  });
}
