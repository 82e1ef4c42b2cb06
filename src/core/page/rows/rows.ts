/** Owns the rows of a page: its non-blank lines, trimmed and folded, with their surroundings. */

import { kindsIn } from '../../text/characters/telling-characters';
import { fold } from '../../text/fold';
import { sourceOffset, type Tight, tighten, tightOffset } from '../../text/letter-spacing';
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';

/** Longest line that is read whole; of longer ones only both ends are folded. */
export const SHORT = 120;
const END = 64;

/** A non-blank line. Offsets are in the text without the line's own indentation and trailing space. */
export interface Row extends Span {
  /** 0-based line. */
  readonly line: number;
  /** Blank lines before it; at least 1 for the first row. */
  readonly gap: number;
  /** Leading white space, in full-width columns. */
  readonly indent: number;
  /** UTF-16 length without indentation and letter-spacing. */
  readonly length: number;
  /**
   * The row folded: completely if it is at most `SHORT`, else its beginning; without letter-spacing, see `offsetIn`.
   */
  readonly head: string;
  /** The row folded: completely if it is at most `SHORT`, else its end; without letter-spacing. */
  readonly tail: string;
  readonly isShort: boolean;
  /** The kinds of characters in `head` and `tail`, as bits of `KIND`. */
  readonly has: number;
  /** The row with its letter-spacing removed; undefined if it has none. */
  readonly tight: Tight | undefined;
}

/** The source offset of an offset in the row's words (in `head`). */
export const offsetIn = (row: Row, index: number): number =>
  row.tight === undefined ? row.start + index : sourceOffset(row.tight, index);

/** The source span of a span of the row's words (in `head`), including the spaces between its letters; not empty. */
export const spanIn = (row: Row, from: number, to: number): Span => ({
  start: offsetIn(row, from),
  end: offsetIn(row, to - 1) + 1,
});

/** The offset in the row's words of a source offset. */
export const indexIn = (row: Row, offset: number): number =>
  row.tight === undefined ? offset - row.start : tightOffset(row.tight, offset);

/** The row's words as the source has them, without letter-spacing. */
export const wordsOf = (text: string, row: Row): string => row.tight?.text ?? text.slice(row.start, row.end);

const blank = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0x3000 ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0xad ||
  code === 0x2060 ||
  code === 0x3164 ||
  code === 0xffa0 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x1680 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 11 ||
  code === 12;

const LESS = 60;
const GREATER = 62;
/** HTML tags around a line, with adjacent spaces; bounded, for lines of any length. */
const BEFORE = /^(?:<\/?[a-z][^<>]{0,120}>|&(?:nbsp|emsp|ensp);|\s){1,40}/i;
const AFTER = /(?:<\/?[a-z][^<>]{0,120}>|&(?:nbsp|emsp|ensp);|\s){1,40}$/i;
/** Number of characters at either end in which tags are searched for. */
const TAGS = 512;

/** The span without the tags around it; a line consisting only of tags is kept. */
function withoutTags(text: string, start: number, end: number): Span {
  const before = BEFORE.exec(text.slice(start, Math.min(end, start + TAGS)))?.[0].length ?? 0;
  const from = Math.max(start + before, end - TAGS);
  const after = AFTER.exec(text.slice(from, end))?.[0].length ?? 0;
  return start + before < end - after ? { start: start + before, end: end - after } : { start, end };
}

/** The row of one line, or undefined for a blank one. */
export function rowOf(text: string, lines: Lines, line: number, previous: number): Row | undefined {
  const span = lines.span(line);
  let { start, end } = span;
  while (start < end && blank(text.charCodeAt(start))) start++;
  if (start === end) return undefined;
  while (end > start && blank(text.charCodeAt(end - 1))) end--;
  const tags = text.charCodeAt(start) === LESS || text.charCodeAt(end - 1) === GREATER;
  if (tags) ({ start, end } = withoutTags(text, start, end));
  let columns = 0;
  for (let i = span.start; i < start; i++) {
    const code = text.charCodeAt(i);
    columns += code === 0x3000 || code === 9 || code === 0x2003 ? 1 : code < 0x200b ? 0.5 : 0;
  }
  const gap = previous < 0 ? Math.max(1, line) : line - previous - 1;
  return rowBetween(text, { line, start, end, gap, indent: Math.floor(columns) });
}

/** A row of a line, or of part of one: its words are between `start` and `end`. */
export function rowBetween(text: string, place: Pick<Row, 'line' | 'start' | 'end' | 'gap' | 'indent'>): Row {
  const { line, start, end, gap, indent } = place;
  const tight = tighten(text, start, end);
  const words = tight?.text ?? text.slice(start, end);
  const { length } = words;
  const isShort = length <= SHORT;
  const head = fold(isShort ? words : words.slice(0, END));
  const tail = isShort ? head : fold(words.slice(-END));
  const has = isShort ? kindsIn(head) : kindsIn(head) | kindsIn(tail);
  return { line, start, end, gap, indent, length, head, tail, isShort, has, tight };
}
