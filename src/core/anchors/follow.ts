/** Owns moving places along with a change of the text, so that a keystroke causes no search of the whole text. */
import type { Span } from '../text/span';
import { fitAt, isSure } from './fit';
import { foldedWords, lowerBound, spanOf, stretchOf, type TextImage } from './image';
import type { Anchor, AnchorPlace, TextChange } from './model';

/** After a change longer than this, in UTF-16 units, lost words are looked for in the whole text or not at all. */
const LONGEST = 20_000;

const ORPHAN: AnchorPlace = { kind: 'orphan', candidates: [] };

/** The span after a change; undefined if all of it was replaced. */
function moved(span: Span, { start, end, length }: TextChange): Span | undefined {
  const by = length - (end - start);
  if (span.end <= start) return span;
  if (span.start >= end) return { start: span.start + by, end: span.end + by };
  // a change inside the words becomes part of them; one that extends beyond an end removes what it covers
  if (start >= span.start && end <= span.end) {
    const isAll = start === span.start && end === span.end;
    return isAll ? undefined : { start: span.start, end: span.end + by };
  }
  if (start <= span.start && end >= span.end) return undefined;
  return start < span.start ? { start: start + length, end: span.end + by } : { start: span.start, end: start };
}

/** The span without spaces at its ends; undefined where nothing is left. */
function trimmed(image: TextImage, span: Span): Span | undefined {
  const { start, end } = stretchOf(image, span);
  return end > start ? spanOf(image, start, end) : undefined;
}

/** Finds lost words in the changed part of the text, as after an undo. */
function backAgain(image: TextImage, anchor: Anchor, change: TextChange): AnchorPlace | undefined {
  const quote = foldedWords(anchor.quote);
  if (quote === '') return undefined;
  const from = Math.max(0, lowerBound(image.offsets, change.start) - quote.length);
  const to = lowerBound(image.offsets, change.start + change.length) + quote.length;
  const at = image.text.slice(from, to).indexOf(quote);
  if (at < 0) return undefined;
  const prefix = foldedWords(anchor.prefix);
  const wanted = { quote, prefix, suffix: foldedWords(anchor.suffix), near: from + at, at: -1 };
  const fit = fitAt(image.text, from + at, wanted);
  return isSure(fit, wanted) ? { kind: 'found', span: spanOf(image, fit.start, fit.end), exact: true } : undefined;
}

/**
 * The places after a change; `image` is that of the changed text (`imageAfter`), `places[i]` was that of `anchors[i]` before. A place moves
 * with its words, also while they are edited; a replaced one is an orphan until its words return. Constant time for each anchor that the
 * change does not touch.
 */
export function placesAfter(
  image: TextImage,
  anchors: readonly Anchor[],
  places: readonly AnchorPlace[],
  change: TextChange,
): readonly AnchorPlace[] {
  return places.map((place, index) => {
    const anchor = anchors[index];
    if (anchor === undefined) return place;
    if (place.kind === 'orphan') {
      const back = change.length <= LONGEST ? backAgain(image, anchor, change) : undefined;
      const candidates = place.candidates.flatMap((span) => moved(span, change) ?? []);
      return back ?? { kind: 'orphan', candidates };
    }
    const { span } = place;
    if (span.end <= change.start) return place;
    const now = moved(span, change);
    if (span.start >= change.end && now !== undefined) return { ...place, span: now };
    const left = now && trimmed(image, now);
    if (left === undefined) return ORPHAN;
    const { start, end } = stretchOf(image, left);
    const quote = foldedWords(anchor.quote);
    // if most of the words were deleted, the rest is not what the reader meant
    if (change.length === 0 && 2 * (end - start) < quote.length) return ORPHAN;
    return { kind: 'found', span: left, exact: image.text.slice(start, end) === quote };
  });
}
