/** Owns the normalized image of a text on which anchors are compared: folded, without white space, mapped back to offsets. */

import type { Steps } from '../steps';
import { foldCode } from '../text/fold';
import type { Span } from '../text/span';
import type { TextChange } from './model';

const SPACE = 0x20;

/** Whether a folded unit is ignored: white space, line breaks, controls, joiners, variation selectors. */
const isNothing = (folded: number): boolean =>
  // nearly all units of a text are characters between the two ranges
  folded > 0x3000
    ? folded >= 0xfe00 && (folded <= 0xfe0f || folded === 0xfeff)
    : folded <= SPACE ||
      (folded >= 0x7f && folded <= 0xa0) ||
      (folded >= 0x2000 && folded <= 0x200f) ||
      (folded >= 0x2028 && folded <= 0x202f) ||
      (folded >= 0x205f && folded <= 0x206f) ||
      folded === 0x1680 ||
      folded === 0x3000;

/** A normalized text. */
export interface TextImage {
  /** What was read, folded, with no spaces. */
  readonly text: string;
  /** For each unit of the image its UTF-16 offset in the text. */
  readonly offsets: Int32Array;
  /** Offsets in the text at which a character outside the basic plane begins, ascending. */
  readonly astral: readonly number[];
  /** Length of the text, in UTF-16 units. */
  readonly length: number;
}

interface Piece {
  readonly text: string;
  readonly offsets: Int32Array;
  readonly astral: readonly number[];
}

const CHUNK = 4096;

function pieceOf(text: string, from: number, to: number): Piece {
  const offsets = new Int32Array(to - from);
  const units = new Uint16Array(to - from);
  const astral: number[] = [];
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) astral.push(at);
    const folded = foldCode(unit);
    if (isNothing(folded)) continue;
    units[count] = folded;
    offsets[count] = at;
    count++;
  }
  let image = '';
  for (let at = 0; at < count; at += CHUNK) {
    // a typed array is spread one unit after the other, and handed over at once
    image += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, Math.min(count, at + CHUNK)));
  }
  return { text: image, offsets: offsets.slice(0, count), astral };
}

/** Units of the text between two points at which the work may be paused. */
const SLICE = 65_536;

/** The image of a text, in one pass, sliced. */
export function* imageOfSteps(text: string): Steps<TextImage> {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; from += SLICE) {
    pieces.push(pieceOf(text, from, Math.min(text.length, from + SLICE)));
    yield;
  }
  const offsets = new Int32Array(pieces.reduce((sum, piece) => sum + piece.offsets.length, 0));
  let at = 0;
  for (const piece of pieces) {
    offsets.set(piece.offsets, at);
    at += piece.offsets.length;
  }
  return {
    text: pieces.map((piece) => piece.text).join(''),
    offsets,
    astral: pieces.flatMap((piece) => piece.astral),
    length: text.length,
  };
}

/** Normalizes a few words in the same way. */
export function foldedWords(words: string): string {
  let image = '';
  for (let at = 0; at < words.length; at++) {
    const folded = foldCode(words.charCodeAt(at));
    if (!isNothing(folded)) image += String.fromCharCode(folded);
  }
  return image;
}

/** Index of the first value that is not less, in an ascending list. */
export function lowerBound(list: Int32Array | readonly number[], value: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The image after a change of its text by which `put` was inserted; the parts outside the change are copied. */
export function imageAfter(
  image: TextImage,
  put: string,
  { start, end }: Pick<TextChange, 'start' | 'end'>,
): TextImage {
  const by = put.length - (end - start);
  const first = lowerBound(image.offsets, start);
  const rest = lowerBound(image.offsets, end);
  const read = pieceOf(put, 0, put.length);
  const middle = {
    ...read,
    offsets: read.offsets.map((at) => at + start),
    astral: read.astral.map((at) => at + start),
  };
  const tail = image.offsets.length - rest;
  const offsets = new Int32Array(first + middle.offsets.length + tail);
  offsets.set(image.offsets.subarray(0, first));
  offsets.set(middle.offsets, first);
  const from = first + middle.offsets.length;
  for (let at = 0; at < tail; at++) offsets[from + at] = (image.offsets[rest + at] ?? 0) + by;
  const { astral } = image;
  const before = astral.slice(0, lowerBound(astral, start));
  const after = astral.slice(lowerBound(astral, end)).map((at) => at + by);
  return {
    text: image.text.slice(0, first) + middle.text + image.text.slice(rest),
    offsets,
    astral: before.length + after.length + middle.astral.length === 0 ? [] : [...before, ...middle.astral, ...after],
    length: image.length + by,
  };
}

/** The span of the text for a non-empty span of its image. */
export function spanOf(image: TextImage, from: number, to: number): Span {
  const start = image.offsets[from] ?? image.length;
  return { start, end: to > from ? (image.offsets[to - 1] ?? image.length - 1) + 1 : start };
}

/** The span of the image for a span of the text. */
export const stretchOf = (image: TextImage, { start, end }: Span): Span => ({
  start: lowerBound(image.offsets, start),
  end: lowerBound(image.offsets, end),
});

/** UTF-16 offset of a code point of the text. */
export function offsetOfPoint(image: TextImage, point: number): number {
  const { astral } = image;
  // the k-th character outside the basic plane, at offset a, is code point a - k
  let low = 0;
  let high = astral.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((astral[middle] ?? 0) - middle < point) low = middle + 1;
    else high = middle;
  }
  return Math.min(image.length, point + low);
}

/** Number of code points before a UTF-16 offset of the text. */
export const pointAt = (image: TextImage, offset: number): number => offset - lowerBound(image.astral, offset);
