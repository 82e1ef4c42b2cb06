/** Owns making an anchor from a span: its quote, context and position. */

import { wellFormed } from '../text/bytes/well-formed';
import type { Span } from '../text/span';
import type { Anchor } from './model';

/** How many characters of context are stored, without spaces; enough to distinguish repeated lines of a page. */
const SURROUNDINGS = 32;
/** The limit of the context with spaces, in UTF-16 units. */
const LONGEST = 160;

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0x3000 || unit === 0xa0;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Whether an offset splits a surrogate pair. */
const splits = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** The end of the context of `at` in the direction of `step`. */
function reach(text: string, at: number, step: 1 | -1): number {
  let here = at;
  for (let seen = 0; seen < SURROUNDINGS && Math.abs(here - at) < LONGEST; here += step) {
    const unit = step === 1 ? text.charCodeAt(here) : text.charCodeAt(here - 1);
    if (Number.isNaN(unit)) break;
    if (!isSpace(unit)) seen++;
  }
  return splits(text, here) ? here + step : here;
}

/** The anchor of a span; a span that splits a surrogate pair is extended. */
export function anchorOf(text: string, span: Span): Anchor {
  const first = Math.max(0, Math.min(span.start, text.length));
  const last = Math.max(first, Math.min(span.end, text.length));
  const start = splits(text, first) ? first - 1 : first;
  const end = splits(text, last) ? last + 1 : last;
  let line = 1;
  let points = 0;
  for (let at = 0; at < start; at++) {
    const unit = text.charCodeAt(at);
    if (!(isLow(unit) && splits(text, at))) points++;
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) line++;
  }
  return {
    quote: wellFormed(text.slice(start, end)),
    prefix: wellFormed(text.slice(reach(text, start, -1), start)),
    suffix: wellFormed(text.slice(end, reach(text, end, 1))),
    line,
    start: points,
  };
}
