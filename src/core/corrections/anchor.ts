/** Owns anchoring: from a span to a quote with its surroundings, and back after the text was edited. */
import { firstUnits, lastUnits, stepBack } from '../text/cut';
import { type Lines, linesOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Anchor } from './model';

/** UTF-16 units of surroundings that are kept; enough to tell repeated lines of a page apart. */
const SURROUNDINGS = 24;
/** A quote is at most this long; a paragraph is known by its beginning. */
const LONGEST = 60;

/** The anchor of a span of the text. */
export function anchorOf(text: string, span: Span): Anchor {
  const start = stepBack(text, span.start);
  const end = Math.max(start, stepBack(text, Math.min(span.end, start + LONGEST)));
  return {
    quote: text.slice(start, end),
    prefix: lastUnits(text.slice(0, start), SURROUNDINGS),
    suffix: firstUnits(text.slice(end), SURROUNDINGS),
    line: linesOf(text).lineAt(start) + 1,
  };
}

/** How many code units the ends (or starts) of two strings share. */
function shared(a: string, b: string, from: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && (from === 'start' ? a[count] === b[count] : a.at(-1 - count) === b.at(-1 - count))) count++;
  return count;
}

/** Of a quote that stands in more places than this the others are not looked at: it tells nothing apart. */
const MOST_PLACES = 1_000;

/** Finds anchors in one text: its lines are found once, and so are the places of a quote that several anchors have. */
export class AnchorFinder {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #places = new Map<string, readonly number[]>();

  constructor(text: string, lines: Lines = linesOf(text)) {
    this.#text = text;
    this.#lines = lines;
  }

  /**
   * Where the anchor's quote stands now: of all places with the very quote the one whose surroundings agree most, the
   * nearest to the old line among equals; undefined where the quote is gone. Looks no further than the old line where all
   * agrees there, which is nearest.
   */
  find(anchor: Anchor): Span | undefined {
    const { quote } = anchor;
    if (quote === '') return undefined;
    const start = this.#unmoved(anchor) ?? this.#likeliest(anchor);
    return start === undefined ? undefined : { start, end: start + quote.length };
  }

  /** Where all of the anchor stands in its old line; undefined where it does not. */
  #unmoved({ quote, prefix, suffix, line }: Anchor): number | undefined {
    const { start, end } = this.#lines.span(line - 1);
    const whole = prefix + quote + suffix;
    const from = Math.max(0, start - prefix.length);
    const at = this.#text.slice(from, end + whole.length).indexOf(whole);
    const found = at < 0 ? undefined : from + at + prefix.length;
    return found !== undefined && found >= start && found <= end ? found : undefined;
  }

  #likeliest(anchor: Anchor): number | undefined {
    let best: { readonly start: number; readonly agreement: number; readonly distance: number } | undefined;
    for (const start of this.#placesOf(anchor.quote)) {
      const end = start + anchor.quote.length;
      const agreement =
        shared(anchor.prefix, this.#text.slice(Math.max(0, start - SURROUNDINGS), start), 'end') +
        shared(anchor.suffix, this.#text.slice(end, end + SURROUNDINGS), 'start');
      const distance = Math.abs(this.#lines.lineAt(start) + 1 - anchor.line);
      if (
        best === undefined ||
        agreement > best.agreement ||
        (agreement === best.agreement && distance < best.distance)
      ) {
        best = { start, agreement, distance };
      }
    }
    return best?.start;
  }

  #placesOf(quote: string): readonly number[] {
    const known = this.#places.get(quote);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (
      let start = this.#text.indexOf(quote);
      start !== -1 && places.length < MOST_PLACES;
      start = this.#text.indexOf(quote, start + 1)
    )
      places.push(start);
    this.#places.set(quote, places);
    return places;
  }
}

/** Where one anchor stands in a text; see AnchorFinder. */
export const findAnchor = (text: string, anchor: Anchor): Span | undefined => new AnchorFinder(text).find(anchor);
