/** Owns the way between a joined paragraph and the source it was joined from. */
import type { Span } from '../../text/span';
import type { Paragraph, Piece } from '../model';

/** The source spans of `start`–`end` of the paragraph's text: one, or several where a break cuts it. UTF-16, in order. */
export function sourceSpans(paragraph: Paragraph, start: number, end: number): Span[] {
  const { pieces } = paragraph;
  const spans: Span[] = [];
  for (let index = lastPiece(pieces, 'at', start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= end) break;
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.end - piece.start);
    if (from >= to) continue;
    spans.push({ start: piece.start + from - piece.at, end: piece.start + to - piece.at });
  }
  return spans;
}

/** Index of the last piece that begins at or before `offset`, by halving: a hard-wrapped book is one paragraph of very many. */
function lastPiece(pieces: readonly Piece[], where: 'at' | 'start', offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.[where] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset in the paragraph's text of a source offset; undefined where the paragraph does not hold it. */
export function paragraphOffset(paragraph: Paragraph, offset: number): number | undefined {
  const piece = paragraph.pieces[lastPiece(paragraph.pieces, 'start', offset)];
  if (piece === undefined || offset < piece.start || offset > piece.end) return undefined;
  return piece.at + offset - piece.start;
}
