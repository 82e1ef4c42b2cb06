/** Owns the rows of a page: its non-blank lines, trimmed and folded, with what stands around them. */
import { fold } from '../text/fold';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/** Longest line that is looked at whole; of longer ones only both ends are folded. */
export const SHORT = 120;
const END = 64;

/** A non-blank line. Offsets are of the text without the line's own indentation and trailing space. */
export interface Row extends Span {
  /** 0-based line. */
  readonly line: number;
  /** Blank lines before it; at least 1 for the first row. */
  readonly gap: number;
  /** Leading white space, in full-width columns. */
  readonly indent: number;
  /** UTF-16 length without indentation. */
  readonly length: number;
  /** The whole row folded where it is `SHORT`, else its beginning. */
  readonly head: string;
  /** The whole row folded where it is `SHORT`, else its end. */
  readonly tail: string;
  readonly isShort: boolean;
}

const SPACE = /\s/;
const blank = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200d) ||
  (code > 127 && SPACE.test(String.fromCharCode(code))) ||
  code === 11 ||
  code === 12;

/** The row of one line, or undefined for a blank one. */
export function rowOf(text: string, lines: Lines, line: number, previous: number): Row | undefined {
  const span = lines.span(line);
  let { start, end } = span;
  while (start < end && blank(text.charCodeAt(start))) start++;
  if (start === end) return undefined;
  while (end > start && blank(text.charCodeAt(end - 1))) end--;
  let columns = 0;
  for (let i = span.start; i < start; i++) {
    const code = text.charCodeAt(i);
    columns += code === 0x3000 || code === 9 || code === 0x2003 ? 1 : code < 0x200b ? 0.5 : 0;
  }
  const length = end - start;
  const isShort = length <= SHORT;
  const head = fold(text.slice(start, isShort ? end : start + END));
  return {
    line,
    start,
    end,
    gap: previous < 0 ? Math.max(1, line) : line - previous - 1,
    indent: Math.floor(columns),
    length,
    head,
    tail: isShort ? head : fold(text.slice(end - END, end)),
    isShort,
  };
}
