/** Owns recognizing the date in a dateline, 新华社北京7月3日电, and the extent of the dateline. */
import { stepOn } from '../text/cut';
import type { Span } from '../text/span';

const CLOSING = /^[ 　]?专?[电電讯訊]/;
const LONGEST_CLOSING = 3;
/** What precedes a dateline, other than the start of a paragraph. */
const OPENING = /[。！？!?（(【［[]/;
/** The greatest length of a quoted dateline, in UTF-16 units. */
const LONGEST_QUOTE = 30;

/** The length of 电, 专电 or 讯 after a date that ends at `end` of the paragraph's text; 0 if the date is in no dateline. */
export function datelineClosing(text: string, end: number): number {
  return CLOSING.exec(text.slice(end, end + LONGEST_CLOSING))?.[0].length ?? 0;
}

/** The words from which another date was derived: the date at `span` of a paragraph's text, or the complete dateline that it closes. */
export function basisWords(text: string, span: Span, dateline: boolean): string {
  const closing = datelineClosing(text, span.end);
  const from = dateline ? stepOn(text, span.end + closing - LONGEST_QUOTE) : span.start;
  const lead = text.slice(from, span.start).split(OPENING).at(-1) ?? '';
  return lead.trimStart() + text.slice(span.start, span.end + closing);
}
