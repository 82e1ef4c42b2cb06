/** Owns a trigram index of an image, so that words are found without scanning the text. */
import type { Steps } from '../steps';
import { lowerBound } from './image';

/** Buckets are a power of two, by the length of the text. */
const FEWEST_BITS = 8;
const MOST_BITS = 20;
/** Units between two points at which the work may be paused. */
const SLICE = 65_536;
/** The length of an n-gram in units. */
export const GRAM = 3;

/** The hash bucket of a trigram, which may hold others too. */
const bucketOf = (text: string, at: number, bits: number): number =>
  (Math.imul(
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
      Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
      Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35),
    0x27d4eb2f,
  ) >>>
    (32 - bits)) >>>
  0;

/** The trigram index. */
export interface Grams {
  readonly text: string;
  /** The index in `places` at which each bucket begins; one more for the end. */
  readonly heads: Int32Array;
  readonly places: Int32Array;
  readonly bits: number;
}

/** Makes the index: two passes, sliced. */
export function* gramsOfSteps(text: string): Steps<Grams> {
  const count = Math.max(0, text.length - GRAM + 1);
  const bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, 32 - Math.clz32(count)));
  const heads = new Int32Array((1 << bits) + 1);
  for (let at = 0; at < count; at++) {
    const next = bucketOf(text, at, bits) + 1;
    heads[next] = (heads[next] ?? 0) + 1;
    if (at % SLICE === 0) yield;
  }
  for (let bucket = 0; bucket < 1 << bits; bucket++)
    heads[bucket + 1] = (heads[bucket + 1] ?? 0) + (heads[bucket] ?? 0);
  const fill = heads.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf(text, at, bits);
    const slot = fill[bucket] ?? 0;
    places[slot] = at;
    fill[bucket] = slot + 1;
    if (at % SLICE === 0) yield;
  }
  return { text, heads, places, bits };
}

/** How many places are in the bucket of the trigram at `at`. */
export function countOf({ heads, bits }: Grams, words: string, at: number): number {
  const bucket = bucketOf(words, at, bits);
  return (heads[bucket + 1] ?? 0) - (heads[bucket] ?? 0);
}

/** The places of the trigram at `at` of `words`: at most `most`, those nearest to `near`. */
export function placesOf(grams: Grams, words: string, at: number, near: number, most: number): readonly number[] {
  const bucket = bucketOf(words, at, grams.bits);
  const from = grams.heads[bucket] ?? 0;
  const to = grams.heads[bucket + 1] ?? 0;
  let low = lowerBound(grams.places, near, from, to);
  let high = low;
  while (high - low < Math.min(most, to - from)) {
    const below = low > from ? near - (grams.places[low - 1] ?? 0) : Number.POSITIVE_INFINITY;
    const above = high < to ? (grams.places[high] ?? 0) - near : Number.POSITIVE_INFINITY;
    if (below <= above) low--;
    else high++;
  }
  const found: number[] = [];
  for (let index = low; index < high; index++) {
    const place = grams.places[index] ?? 0;
    if (grams.text.startsWith(words.slice(at, at + GRAM), place)) found.push(place);
  }
  return found;
}
