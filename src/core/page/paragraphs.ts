/** Owns the way between a joined paragraph and the source it was joined from. */
import type { Span } from '../text/span';
import type { Paragraph } from './model';

/** The source spans of `start`–`end` of the paragraph's text: one, or several where a break cuts it. UTF-16, in order. */
export function sourceSpans(paragraph: Paragraph, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const piece of paragraph.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.end - piece.start);
    if (from >= to) continue;
    spans.push({ start: piece.start + from - piece.at, end: piece.start + to - piece.at });
  }
  return spans;
}

/** The offset in the paragraph's text of a source offset; undefined where the paragraph does not hold it. */
export function paragraphOffset(paragraph: Paragraph, offset: number): number | undefined {
  for (const piece of paragraph.pieces) {
    if (piece.start <= offset && offset <= piece.end) return piece.at + offset - piece.start;
  }
  return undefined;
}
