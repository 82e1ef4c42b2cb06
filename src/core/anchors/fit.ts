/** Owns scoring how well a place fits an anchor, whether it is certain, and which of several is meant. */
import type { Span } from '../text/span';
import { bestMatch, likeness } from './likeness';

/** Of equally good places one is chosen only if it is this many times nearer to the old place than the next. */
const NEARER = 8;

/** An anchor in the form in which it is compared. */
export interface ComparedAnchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Approximately where it was in the image. */
  readonly near: number;
  /** Its offset if nothing before it has changed; -1 if the file does not store it. */
  readonly at: number;
}

/** A place in the image and how well it fits. */
export interface Fit extends Span {
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly score: number;
}

/** The span of the quote near `begin`: an exact match within a few units, else the most similar span. */
function stretchAbout(text: string, begin: number, quote: string): Span & { readonly likeness: number } {
  const slack = Math.max(4, quote.length >> 2);
  const from = Math.max(0, begin - slack);
  const exact = text.startsWith(quote, begin) ? begin : text.slice(from, begin + slack + quote.length).indexOf(quote);
  if (exact >= 0) {
    const start = exact === begin ? begin : from + exact;
    return { start, end: start + quote.length, likeness: 1 };
  }
  const { start, end, errors } = bestMatch(text, from, Math.min(text.length, begin + quote.length + slack), quote);
  return { start, end, likeness: 1 - errors / quote.length };
}

/** Scores the place near `begin`; weights and thresholds are those of the strict rule. */
export function fitAt(text: string, begin: number, wanted: ComparedAnchor): Fit {
  const { start, end, likeness: quote } = stretchAbout(text, begin, wanted.quote);
  const prefix = likeness(text, start, wanted.prefix, -1);
  const suffix = likeness(text, end, wanted.suffix, 1);
  return { start, end, quote, prefix, suffix, score: (50 * quote + 20 * (prefix + suffix)) / 90 };
}

/**
 * How similar the context of a short quote must be, on both sides together and on each. On short pages the same words may occur a line
 * later with partly the same context, so the shorter the quote, the more similar its context must be.
 */
const SHORT: readonly { readonly below: number; readonly both: number; readonly each: number }[] = [
  { below: 3, both: 1.3, each: 0.4 },
  { below: 6, both: 1.2, each: 0.3 },
];
/** At the start or end of the text a short quote has no context on that side, which counts half as much as an equal context. */
const EDGE = 0.5;

/**
 * Whether a fit is certain. A quarter of the quote may differ; the total similarity must be 0.7, that of one side 0.6. The shorter the
 * quote, the more similar its context must be; a long quote with an exact match needs none.
 */
export function isSure({ quote, prefix, suffix, score }: Fit, wanted: ComparedAnchor): boolean {
  const { length } = wanted.quote;
  const short = SHORT.find(({ below }) => length < below);
  if (short !== undefined) {
    const before = wanted.prefix === '' ? EDGE : prefix;
    const after = wanted.suffix === '' ? EDGE : suffix;
    return quote === 1 && before + after >= short.both && Math.min(before, after) >= short.each;
  }
  if (quote === 1 && length >= 12) return prefix + suffix >= 0.65 * Math.max(0, (24 - length) / 12);
  return quote >= 0.75 && score >= 0.7 && Math.max(prefix, suffix) >= 0.6;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The fits at different places, best first. */
export function bestApart(fits: readonly Fit[], wanted: ComparedAnchor): readonly Fit[] {
  const sorted = [...fits].sort(
    (one, other) => other.score - one.score || Math.abs(one.start - wanted.near) - Math.abs(other.start - wanted.near),
  );
  const kept: Fit[] = [];
  for (const fit of sorted) if (fit.end > fit.start && !kept.some((one) => overlap(one, fit))) kept.push(fit);
  return kept;
}

/** Of two equally good fits, the one at exactly the old place, or the one much nearer to it; undefined if neither is. */
export function meant(one: Fit, other: Fit, { at, near }: ComparedAnchor): Fit | undefined {
  if (at >= 0 && one.start === at) return one;
  if (at >= 0 && other.start === at) return other;
  const far = Math.abs(one.start - near);
  const farther = Math.abs(other.start - near);
  if (far * NEARER <= farther) return one;
  return farther * NEARER <= far ? other : undefined;
}
