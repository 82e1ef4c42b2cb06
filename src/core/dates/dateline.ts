/** Owns what makes a date that of a dateline, 新华社北京7月3日电, and the words of the whole of it. */
import { stepOn } from '../text/cut';
import type { Span } from '../text/span';

const CLOSING = /^[ 　]?专?[电電讯訊]/;
const LONGEST_CLOSING = 3;
/** What a dateline begins after, but for a paragraph. */
const OPENING = /[。！？!?（(【［[]/;
/** Units of a dateline that are quoted, at most. */
const LONGEST_QUOTE = 30;

/** Length of 电, 专电, 讯 behind a date that ends at `end` of the paragraph's text; 0 where none closes it. */
export function datelineClosing(text: string, end: number): number {
  return CLOSING.exec(text.slice(end, end + LONGEST_CLOSING))?.[0].length ?? 0;
}

/** The words that another date was told from: the date at `span` of a paragraph's text, or the whole dateline that it closes. */
export function basisWords(text: string, span: Span, dateline: boolean): string {
  const closing = datelineClosing(text, span.end);
  const from = dateline ? stepOn(text, span.end + closing - LONGEST_QUOTE) : span.start;
  const lead = text.slice(from, span.start).split(OPENING).at(-1) ?? '';
  return lead.trimStart() + text.slice(span.start, span.end + closing);
}
