/** Owns finding all anchors of a text: unchanged ones near their old place quickly, the others by an index of the text. */
import type { Steps } from '../steps';
import { finish } from '../steps';
import type { Span } from '../text/span';
import { anchorPlaceOf, searchedSteps } from './find';
import type { Anchor, AnchorPlace } from './model';

/** How far from its old place an exact match is searched, in UTF-16 units. */
const AROUND = 4096;
/** There must be no other match within this many times its distance; see `find.ts`. */
const CLOSE = AROUND / 8;
/** Longer quotes are left to the index. */
const LONGEST = 2_000;

/** From code points to UTF-16 offsets; for most texts they are the same. */
function offsetsIn(text: string): (point: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return (point) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) - middle < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(text.length, point + low);
  };
}

/** The place of the exact quote in its exact context, if it is near the old place and unique around it. */
function atOnce(text: string, offsetOf: (point: number) => number, anchor: Anchor): Span | undefined {
  const { quote, prefix, suffix, start } = anchor;
  const words = prefix + quote + suffix;
  if (start === undefined || quote.trim() === '' || words.length > LONGEST) return undefined;
  const meant = offsetOf(start) - prefix.length;
  const from = Math.max(0, meant - AROUND);
  const about = text.slice(from, meant + words.length + AROUND);
  const first = about.startsWith(words, meant - from) ? meant - from : about.indexOf(words);
  if (first < 0) return undefined;
  const off = Math.abs(from + first - meant);
  const isAlone = off === 0 || (off <= CLOSE && about.lastIndexOf(words) === first);
  if (!isAlone) return undefined;
  const begin = from + first + prefix.length;
  const bare = quote.trim();
  const at = begin + quote.indexOf(bare);
  return { start: at, end: at + bare.length };
}

/** Finds the places of anchors, in their order. Linear in the text and in the anchors; a generator with pauses. */
export function* findAnchorsSteps(text: string, anchors: readonly Anchor[]): Steps<readonly AnchorPlace[]> {
  const places: (AnchorPlace | undefined)[] = [];
  if (anchors.length === 0) return [];
  const offsetOf = offsetsIn(text);
  for (const [index, anchor] of anchors.entries()) {
    const span = atOnce(text, offsetOf, anchor);
    places.push(span && { kind: 'found', span, exact: true });
    if (index % 64 === 63) yield;
  }
  if (places.every((place) => place !== undefined)) return places;
  const of = yield* searchedSteps(text);
  const all: AnchorPlace[] = [];
  for (const [index, anchor] of anchors.entries()) {
    all.push(places[index] ?? anchorPlaceOf(of, anchor));
    if (index % 16 === 15) yield;
  }
  return all;
}

/** Finds the place of one anchor. */
export function findAnchor(text: string, anchor: Anchor): AnchorPlace {
  return finish(findAnchorsSteps(text, [anchor]))[0] ?? { kind: 'orphan', candidates: [] };
}
