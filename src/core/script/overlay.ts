/** Owns overlaying spans of fixed text on a conversion, keeping all offsets valid. */
import { lazyConversion } from './conversion';
import { placesOutside } from './doubts/doubt-list';
import type { Conversion, Pieces } from './model';

/** A span of the source (UTF-16 offsets) and its required text. */
export interface Forced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The remainder of the pieces under the forced spans: the piece itself or, as a piece that changes lengths cannot be
 * divided, the part of the source that the span leaves over.
 */
function beside(source: string, converted: string, pieces: Pieces, forced: readonly Forced[]): Forced[] {
  const found: Forced[] = [];
  let next = 0;
  for (let i = 0; i < pieces.length; i += 4) {
    const start = pieces[i] as number;
    const end = start + (pieces[i + 1] as number);
    while ((forced[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    let from = start;
    for (let j = next; (forced[j]?.start ?? end) < end; j++) {
      const one = forced[j] as Forced;
      if (one.start > from) found.push({ start: from, end: one.start, text: source.slice(from, one.start) });
      from = one.end;
    }
    const at = pieces[i + 2] as number;
    if (from === start) found.push({ start, end, text: converted.slice(at, at + (pieces[i + 3] as number)) });
    else if (from < end) found.push({ start: from, end, text: source.slice(from, end) });
  }
  return found;
}

/** The conversion with the forced spans applied; they are in order, not overlapping, and not empty. */
export function overlay(source: string, conversion: Conversion, forced: readonly Forced[]): Conversion {
  if (forced.length === 0) return conversion;
  const { text: converted, pieces } = conversion;
  const stretches = [...forced, ...beside(source, converted, pieces, forced)].sort((a, b) => a.start - b.start);
  const out: string[] = [];
  const made: number[] = [];
  let read = 0;
  let written = 0;
  // between the spans lengths are equal; this is the offset of the converted text relative to the source there
  let piece = 0;
  let shift = 0;
  for (const { start, end, text } of stretches) {
    while (piece < pieces.length && (pieces[piece] as number) < read) {
      shift += (pieces[piece + 3] as number) - (pieces[piece + 1] as number);
      piece += 4;
    }
    out.push(converted.slice(read + shift, start + shift), text);
    written += start - read;
    if (text.length !== end - start) made.push(start, end - start, written, text.length);
    written += text.length;
    read = end;
  }
  const rest = source.length - read;
  out.push(rest === 0 ? '' : converted.slice(-rest));
  // a place that the reader settled is no longer in doubt
  return lazyConversion(
    source,
    out.join(''),
    made,
    () => placesOutside(conversion.places, forced),
    () => conversion.regional.filter((word) => !forced.some((one) => one.start < word.end && word.start < one.end)),
  );
}
