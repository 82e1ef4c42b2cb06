/**
 * Owns finding the titles of books and papers in a text: the words in 《》, which older typesetting marks with a wavy
 * line.
 */
import type { Span } from '../../../text/span';

/** Maximum length of a title in UTF-16 units; an unclosed bracket begins none. */
const LONGEST_TITLE = 60;

/** The outermost 《…》 of a text including their brackets, as UTF-16 offsets; in order. Linear. */
export function titlesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (depth > 0 && at - start >= LONGEST_TITLE) depth = 0;
    if (sign === '《') {
      if (depth === 0) start = at;
      depth++;
    } else if (sign === '》' && depth > 0 && --depth === 0 && at - start > 1) found.push({ start, end: at + 1 });
  }
  return found;
}
