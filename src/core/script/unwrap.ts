/** Owns ignoring hard line breaks: words that a break divides are whole while a text is converted. */
import { isHanUnit } from '../text/han';
import type { Span } from '../text/span';
import type { Pieces } from './model';

/** A text without its line breaks between two Chinese characters. */
export interface Unwrapped {
  readonly text: string;
  /** The offset in `text` and the characters of each break, in order. */
  readonly breaks: readonly { readonly at: number; readonly text: string }[];
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

/** Removes the breaks; linear. */
export function unwrap(text: string): Unwrapped {
  const breaks: { at: number; text: string }[] = [];
  const parts: string[] = [];
  let read = 0;
  let removed = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBreak(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isBreak(text.charCodeAt(at))) at++;
    if (start === 0 || !isHanUnit(text.charCodeAt(start - 1)) || !isHanUnit(text.charCodeAt(at))) continue;
    breaks.push({ at: start - removed, text: text.slice(start, at) });
    parts.push(text.slice(read, start));
    read = at;
    removed += at - start;
  }
  if (breaks.length === 0) return { text, breaks };
  parts.push(text.slice(read));
  return { text: parts.join(''), breaks };
}

/** Spans of the wrapped text as spans of the unwrapped one; parts of one span that a break separated stay separate. */
export function unwrapSpans<T extends Span>(spans: readonly T[], { breaks }: Unwrapped): readonly T[] {
  if (breaks.length === 0) return spans;
  let next = 0;
  let removed = 0;
  const place = (offset: number): number => {
    for (let one = breaks[next]; one !== undefined && one.at + removed < offset; one = breaks[++next])
      removed += one.text.length;
    return Math.max(offset - removed, breaks[next - 1]?.at ?? 0);
  };
  const moved: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = place(span.start);
    const known = [next, removed] as const;
    moved.push({ ...span, start, end: place(span.end) });
    [next, removed] = known;
  }
  return moved;
}

/** A cursor over the breaks from left to right: maps ascending offsets of the unwrapped text to the wrapped one. */
export function wrappedPlaces({ breaks }: Unwrapped): (offset: number) => number {
  let next = 0;
  let added = 0;
  return (offset) => {
    for (let one = breaks[next]; one !== undefined && one.at <= offset; one = breaks[++next]) added += one.text.length;
    return offset + added;
  };
}

/**
 * Reinserts the breaks into a converted text whose lengths changed at `pieces`; returns the pieces of the whole as
 * well.
 */
export function rewrap(text: string, pieces: Pieces, { breaks }: Unwrapped): { text: string; pieces: Pieces } {
  if (breaks.length === 0) return { text, pieces };
  const parts: string[] = [];
  const out: number[] = [];
  let read = 0;
  let added = 0;
  let piece = 0;
  // offset of the converted text relative to the source before the next piece
  let shift = 0;
  const takePieces = (before: number): void => {
    for (; piece < pieces.length && (pieces[piece] as number) + (pieces[piece + 1] as number) <= before; piece += 4) {
      const [start, length, at, size] = pieces.slice(piece, piece + 4) as [number, number, number, number];
      const inside = open;
      open = 0;
      out.push(start + added - inside, length + inside, at + added - inside, size + inside);
      shift = at + size - start - length;
    }
  };
  // units of breaks within the current piece
  let open = 0;
  for (const one of breaks) {
    takePieces(one.at);
    const start = pieces[piece];
    const inside = start !== undefined && start < one.at;
    const at = inside
      ? (pieces[piece + 2] as number) + Math.min(one.at - start, pieces[piece + 3] as number)
      : one.at + shift;
    parts.push(text.slice(read, at), one.text);
    read = at;
    added += one.text.length;
    if (inside) open += one.text.length;
  }
  takePieces(Number.POSITIVE_INFINITY);
  parts.push(text.slice(read));
  return { text: parts.join(''), pieces: out };
}
