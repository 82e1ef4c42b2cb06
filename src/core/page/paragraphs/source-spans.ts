/** Owns mapping between a joined paragraph and the source it was joined from. */
import type { Span } from '../../text/span';
import type { Paragraph, Piece, Role } from '../model';

/**
 * The source spans of `start`–`end` of the paragraph's text, UTF-16, in order: one, including the spaces of
 * letter-spacing, or several if a break divides it.
 */
export function sourceSpans(paragraph: Paragraph, start: number, end: number): Span[] {
  const { pieces } = paragraph;
  const first = lastPiece(pieces, 'at', start);
  const whole = pieces[first];
  // nearly always; a list that grew has room for more spans than come
  if (whole !== undefined && start >= whole.at && start < end && end <= whole.at + whole.end - whole.start) {
    const by = whole.start - whole.at;
    return [{ start: start + by, end: end + by }];
  }
  const spans: Span[] = [];
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= end) break;
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.end - piece.start);
    if (from >= to) continue;
    const span = { start: piece.start + from - piece.at, end: piece.start + to - piece.at };
    const before = piece.spaced ? spans.pop() : undefined;
    spans.push(before === undefined ? span : { start: before.start, end: span.end });
  }
  return spans;
}

/** The pieces of a paragraph in source order, as indexes; undefined if they already are in that order. */
function sourceOrder(pieces: readonly Piece[]): readonly number[] | undefined {
  if (pieces.every(({ start }, at) => (pieces[at - 1]?.start ?? -1) < start)) return undefined;
  return pieces.map((_, at) => at).sort((a, b) => (pieces[a]?.start ?? 0) - (pieces[b]?.start ?? 0));
}

/** A paragraph of these pieces, which cover `text`. */
export function paragraphOf(unit: number, role: Role, text: string, pieces: readonly Piece[]): Paragraph {
  const order = sourceOrder(pieces);
  return order === undefined ? { unit, role, text, pieces } : { unit, role, text, pieces, order };
}

/**
 * Index of the last piece that begins at or before `offset`. Binary search: a hard-wrapped book is one paragraph of
 * very many pieces.
 */
function lastPiece(pieces: readonly Piece[], where: 'at' | 'start', offset: number, order?: readonly number[]): number {
  const nth = (at: number): number => order?.[at] ?? at;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[nth(middle)]?.[where] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return nth(low);
}

/** The offset in the paragraph's text of a source offset; undefined if the paragraph does not contain it. */
export function paragraphOffset(paragraph: Paragraph, offset: number): number | undefined {
  const index = lastPiece(paragraph.pieces, 'start', offset, paragraph.order);
  const piece = paragraph.pieces[index];
  if (piece === undefined || offset < piece.start) return undefined;
  // a space between two letters maps to the letter after it
  if (offset > piece.end && paragraph.pieces[index + 1]?.spaced !== true) return undefined;
  return piece.at + Math.min(offset, piece.end) - piece.start;
}
