/** Owns anchoring: from a span to a quote with its surroundings, and back after the text was edited. */
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Anchor } from './model';

/** UTF-16 units of surroundings that are kept; enough to tell repeated lines of a page apart. */
const SURROUNDINGS = 24;
/** A quote is at most this long; a paragraph is known by its beginning. */
const LONGEST = 60;

/** The anchor of a span of the text. */
export function anchorOf(text: string, span: Span): Anchor {
  const end = Math.min(span.end, span.start + LONGEST);
  return {
    quote: text.slice(span.start, end),
    prefix: text.slice(Math.max(0, span.start - SURROUNDINGS), span.start),
    suffix: text.slice(end, end + SURROUNDINGS),
    line: linesOf(text).lineAt(span.start) + 1,
  };
}

/** How many code units the ends (or starts) of two strings share. */
function shared(a: string, b: string, from: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && (from === 'start' ? a[count] === b[count] : a.at(-1 - count) === b.at(-1 - count))) count++;
  return count;
}

/**
 * Where the anchor's quote stands now: of all places with the very quote the one whose surroundings agree most, the
 * nearest to the old line among equals; undefined where the quote is gone.
 */
export function findAnchor(text: string, anchor: Anchor): Span | undefined {
  if (anchor.quote === '') return undefined;
  const lines = linesOf(text);
  let best: { readonly start: number; readonly agreement: number; readonly distance: number } | undefined;
  for (let start = text.indexOf(anchor.quote); start !== -1; start = text.indexOf(anchor.quote, start + 1)) {
    const end = start + anchor.quote.length;
    const agreement =
      shared(anchor.prefix, text.slice(Math.max(0, start - SURROUNDINGS), start), 'end') +
      shared(anchor.suffix, text.slice(end, end + SURROUNDINGS), 'start');
    const distance = Math.abs(lines.lineAt(start) + 1 - anchor.line);
    if (
      best === undefined ||
      agreement > best.agreement ||
      (agreement === best.agreement && distance < best.distance)
    ) {
      best = { start, agreement, distance };
    }
  }
  return best === undefined ? undefined : { start: best.start, end: best.start + anchor.quote.length };
}
