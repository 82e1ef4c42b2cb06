/**
 * Owns finding anchors again: at the place that fits best by quote and context, or not at all. An exact match is preferred; otherwise the
 * match must pass a strict rule. If two places fit equally well, or none fits well enough, the anchor is an orphan.
 */
import type { Steps } from '../steps';
import { bestApart, type ComparedAnchor, type Fit, fitAt, isSure, meant } from './fit';
import { countOf, GRAM, type Grams, gramsOfSteps, placesOf } from './grams';
import { foldedWords, imageOfSteps, offsetOfPoint, spanOf, stretchOf, type TextImage } from './image';
import type { Anchor, AnchorPlace } from './model';

/** Longer quotes are looked for by their first and last units of this number. */
const LONG = 256;
const END = 128;
/** How many units of context around the quote are used for finding candidates. */
const NEAR = 12;
/** The most trigrams that are looked up, the rarest first, and the most places of each, the nearest first. */
const LOOKED_UP = 48;
const PLACES = 32;
/** How many candidates of an anchor are compared in detail. */
const COMPARED = 12;
/** Candidates supported by this many times fewer trigrams than the best one are not compared. */
const FEW = 3;
/** Candidates within this many units are the same. */
const TOGETHER = 4;
/** Scores that differ by less are equal. */
const MARGIN = 0.03;
/** Units between two points at which the work may be paused. */
const SLICE = 65_536;
const MOST_CANDIDATES = 3;
/** The least similarity of a candidate that is offered for an orphan. */
const OFFERED = 0.6;
/** A quote too short for the index is searched for within this distance of its old place, to be offered as a candidate. */
const AROUND = 20_000;

/** The prepared text in which anchors are searched. */
interface Searched {
  readonly image: TextImage;
  readonly grams: Grams;
  readonly lineStarts: readonly number[];
}

/** Prepares a text for finding anchors in it: linear, sliced. */
export function* searchedSteps(text: string): Steps<Searched> {
  const image = yield* imageOfSteps(text);
  const lineStarts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lineStarts.push(at + 1);
    if (at % SLICE === SLICE - 1) yield;
  }
  return { image, grams: yield* gramsOfSteps(image.text), lineStarts };
}

function wantedOf({ image, lineStarts }: Searched, anchor: Anchor): ComparedAnchor {
  const offset =
    anchor.start === undefined
      ? (lineStarts[Math.min(anchor.line ?? 1, lineStarts.length) - 1] ?? 0)
      : offsetOfPoint(image, anchor.start);
  const near = stretchOf(image, { start: offset, end: offset }).start;
  return {
    quote: foldedWords(anchor.quote),
    prefix: foldedWords(anchor.prefix),
    suffix: foldedWords(anchor.suffix),
    near,
    at: anchor.start === undefined ? -1 : near,
  };
}

/** The trigrams of the quote as offsets into it, rarest in the text first. */
function rarestRows(grams: Grams, words: string): readonly number[] {
  const rows: { readonly at: number; readonly count: number }[] = [];
  for (let at = 0; at + GRAM <= words.length; at++) {
    const count = countOf(grams, words, at);
    if (count > 0) rows.push({ at, count });
  }
  if (rows.length > LOOKED_UP) rows.sort((one, other) => one.count - other.count).length = LOOKED_UP;
  return rows.map(({ at }) => at);
}

/** Where the quote may begin, likeliest first: the places supported by most trigrams of the quote and its context. */
function beginnings(grams: Grams, { quote, prefix, suffix, near }: ComparedAnchor): readonly number[] {
  const before = prefix.slice(-NEAR);
  const words = before + quote + suffix.slice(0, NEAR);
  const spoken: number[] = [];
  for (const at of rarestRows(grams, words)) {
    const by = at - before.length;
    for (const place of placesOf(grams, words, at, near + by, PLACES)) spoken.push(place - by);
  }
  const sorted = Int32Array.from(spoken).sort();
  const votes: { readonly begin: number; readonly count: number }[] = [];
  // trigrams support the same place even if their offsets differ a little, as text may have been inserted or deleted between them
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] ?? 0;
    let to = from;
    let best = { begin: first, count: 0 };
    while (to < sorted.length && (sorted[to] ?? 0) < first + TOGETHER) {
      const begin = sorted[to] ?? 0;
      let same = to;
      while (same < sorted.length && sorted[same] === begin) same++;
      if (same - to > best.count) best = { begin, count: same - to };
      to = same;
    }
    votes.push({ begin: best.begin, count: to - from });
    from = to;
  }
  votes.sort((one, other) => other.count - one.count || Math.abs(one.begin - near) - Math.abs(other.begin - near));
  const most = votes[0]?.count ?? 0;
  return votes
    .slice(0, COMPARED)
    .filter(({ count }) => count * FEW > most)
    .map(({ begin }) => begin);
}

type Found = { readonly fit: Fit | undefined; readonly fits: readonly Fit[] };

/** The fit that is certain, if any, and all fits that were compared, best first. */
function look({ image, grams }: Searched, wanted: ComparedAnchor): Found {
  const begins = beginnings(grams, wanted);
  // if nothing has changed before it, it is at its old place
  const all = wanted.at >= 0 && !begins.includes(wanted.at) ? [...begins, wanted.at] : begins;
  const fits = bestApart(
    all.map((begin) => fitAt(image.text, begin, wanted)),
    wanted,
  );
  const [best, second] = fits;
  if (best === undefined || !isSure(best, wanted)) return { fit: undefined, fits };
  const isTie = second !== undefined && best.score - second.score < MARGIN && isSure(second, wanted);
  return { fit: isTie ? meant(best, second, wanted) : best, fits };
}

/** A long quote: both ends are searched, and must be about as far apart as they were. */
function lookForEnds(of: Searched, wanted: ComparedAnchor): Found {
  const { quote, prefix, suffix, near, at } = wanted;
  const after = quote.slice(END, END + NEAR * 2);
  const before = quote.slice(-END - NEAR * 2, -END);
  const first = look(of, { quote: quote.slice(0, END), prefix, suffix: after, near, at });
  const by = quote.length - END;
  const last = look(of, { quote: quote.slice(-END), prefix: before, suffix, near: near + by, at: -1 });
  if (first.fit === undefined || last.fit === undefined) return { fit: undefined, fits: first.fits };
  const length = last.fit.end - first.fit.start;
  if (Math.abs(length - quote.length) > quote.length / 4) return { fit: undefined, fits: first.fits };
  const isExact = of.image.text.startsWith(quote, first.fit.start);
  return { fit: { ...first.fit, end: last.fit.end, quote: isExact ? 1 : 0.99 }, fits: first.fits };
}

/** The nearest occurrences of a very short quote before and after its old place. */
function standing(text: string, wanted: ComparedAnchor): readonly Fit[] {
  const { quote, near } = wanted;
  const from = Math.max(0, near - AROUND);
  const before = text.slice(from, near + quote.length).lastIndexOf(quote);
  const behind = text.slice(near + 1, near + AROUND).indexOf(quote);
  const begins = [...(before < 0 ? [] : [from + before]), ...(behind < 0 ? [] : [near + 1 + behind])];
  return begins.map((begin) => fitAt(text, begin, wanted));
}

/** Finds the current place of an anchor. */
export function anchorPlaceOf(of: Searched, anchor: Anchor): AnchorPlace {
  const wanted = wantedOf(of, anchor);
  if (wanted.quote === '' || of.image.text === '') return { kind: 'orphan', candidates: [] };
  const { fit, fits } = wanted.quote.length > LONG ? lookForEnds(of, wanted) : look(of, wanted);
  if (fit !== undefined) {
    return { kind: 'found', span: spanOf(of.image, fit.start, fit.end), exact: fit.quote === 1 };
  }
  const offered = fits.filter(({ quote }) => quote >= OFFERED);
  const spans = wanted.quote.length < GRAM ? [...offered, ...standing(of.image.text, wanted)] : offered;
  return {
    kind: 'orphan',
    candidates: bestApart(spans, wanted)
      .slice(0, MOST_CANDIDATES)
      .map(({ start, end }) => spanOf(of.image, start, end)),
  };
}
