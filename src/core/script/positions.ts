/** Owns mapping offsets between a text and its conversion. */
import type { Span } from '../text/span';
import type { Pieces, ScriptEdit } from './model';

const SOURCE = 0;
const CONVERTED = 2;

/** The index of the last piece that starts at or before the offset in one of the texts; negative if there is none. */
function lastBefore(pieces: Pieces, offset: number, side: typeof SOURCE | typeof CONVERTED): number {
  let low = 0;
  let high = pieces.length >> 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[4 * middle + side] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return 4 * (low - 1);
}

function across(pieces: Pieces, offset: number, from: typeof SOURCE | typeof CONVERTED): number {
  const piece = lastBefore(pieces, offset, from);
  if (piece < 0) return offset;
  const inside = offset - (pieces[piece + from] as number);
  const length = pieces[piece + from + 1] as number;
  const start = pieces[piece + CONVERTED - from] as number;
  const other = pieces[piece + CONVERTED - from + 1] as number;
  return inside >= length ? start + other + inside - length : start + Math.min(inside, other);
}

/**
 * The offset in the converted text of an offset in the original (UTF-16 units). Within a piece whose length changed,
 * offsets map one to one from its start and are clamped at its end.
 */
export const toConverted = (pieces: Pieces, offset: number): number => across(pieces, offset, SOURCE);

/** The offset in the original of an offset in the converted text (UTF-16 units): the inverse of `toConverted`. */
export const toOriginal = (pieces: Pieces, offset: number): number => across(pieces, offset, CONVERTED);

/** The places where edits change lengths. */
export function piecesOf(edits: readonly ScriptEdit[]): number[] {
  const pieces: number[] = [];
  for (const { start, end, at, text } of edits)
    if (text.length !== end - start) pieces.push(start, end - start, at, text.length);
  return pieces;
}

/**
 * The result of the edits within each of the spans; both in order, spans without overlaps. An edit that keeps its
 * length is divided at the ends of a span; any other is included if it lies entirely within the span.
 */
export function editsWithin(edits: readonly ScriptEdit[], spans: readonly Span[]): ScriptEdit[] {
  const found: ScriptEdit[] = [];
  let next = 0;
  for (const span of spans) {
    while ((edits[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    for (let i = next; (edits[i]?.start ?? span.end) < span.end; i++) {
      const edit = edits[i] as ScriptEdit;
      const from = Math.max(span.start, edit.start) - edit.start;
      const to = Math.min(span.end, edit.end) - edit.start;
      const whole = edit.end - edit.start;
      if (to - from === whole) found.push(edit);
      else if (edit.text.length === whole)
        found.push({
          start: edit.start + from,
          end: edit.start + to,
          at: edit.at + from,
          text: edit.text.slice(from, to),
        });
    }
  }
  return found;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The smallest edits that turn the source into the converted text; none splits a surrogate pair. */
export function editsOf(source: string, converted: string, pieces: Pieces): ScriptEdit[] {
  const edits: ScriptEdit[] = [];
  const push = (start: number, end: number, at: number, length: number): void => {
    edits.push({ start, end, at, text: converted.slice(at, at + length) });
  };
  const same = (from: number, to: number, at: number): void => {
    const shift = at - from;
    for (let i = from; i < to; ) {
      if (source.charCodeAt(i) === converted.charCodeAt(i + shift)) {
        i++;
        continue;
      }
      let start = i;
      while (i < to && source.charCodeAt(i) !== converted.charCodeAt(i + shift)) i++;
      if (start > from && (isLow(source.charCodeAt(start)) || isLow(converted.charCodeAt(start + shift)))) start--;
      if (i < to && (isLow(source.charCodeAt(i)) || isLow(converted.charCodeAt(i + shift)))) i++;
      push(start, i, start + shift, i - start);
    }
  };
  let from = 0;
  let at = 0;
  for (let i = 0; i < pieces.length; i += 4) {
    const start = pieces[i] as number;
    const length = pieces[i + 1] as number;
    const convertedStart = pieces[i + 2] as number;
    same(from, start, at);
    push(start, start + length, convertedStart, pieces[i + 3] as number);
    from = start + length;
    at = convertedStart + (pieces[i + 3] as number);
  }
  same(from, source.length, at);
  return edits;
}
