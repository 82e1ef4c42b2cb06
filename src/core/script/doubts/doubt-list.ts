/** Owns lists of doubtful places: the riskiest ones, the one at an offset, filtering and concatenation. */
import type { Span } from '../../text/span';
import type { DoubtfulPlaces, ScriptDoubt } from '../model';

/** The risk 1, in the units of `DoubtfulPlaces`. */
export const CERTAIN = 10_000;

export const noPlaces: DoubtfulPlaces = {
  starts: new Int32Array(0),
  risks: new Uint16Array(0),
  tell: (index) => {
    throw new RangeError(`no doubt ${index}`);
  },
};

/**
 * At most `most` of the places, none with a risk (0–1) below `least`, riskiest first, in text order if equal. Linear.
 */
export function riskiest(
  { starts, risks, tell }: DoubtfulPlaces,
  most = starts.length,
  least = 0,
): readonly ScriptDoubt[] {
  const counts = new Int32Array(CERTAIN + 1);
  const bound = Math.round(least * CERTAIN);
  for (let i = 0; i < risks.length; i++) {
    const risk = risks[i] as number;
    if (risk >= bound) counts[risk] = (counts[risk] as number) + 1;
  }
  // turns counts into the rank of the first place with each risk, until enough are ranked
  let ranked = 0;
  let lowest = CERTAIN + 1;
  while (lowest > bound && ranked < most) {
    const count = counts[--lowest] as number;
    counts[lowest] = ranked;
    ranked += count;
  }
  const first = new Int32Array(Math.min(ranked, most));
  for (let i = 0; i < risks.length; i++) {
    const risk = risks[i] as number;
    if (risk < lowest) continue;
    const rank = counts[risk] as number;
    counts[risk] = rank + 1;
    if (rank < first.length) first[rank] = i;
  }
  return Array.from(first, (index) => tell(index));
}

/** The index of the first place at or after the offset. */
function firstFrom(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The doubt at a source offset. */
export function doubtOn({ starts, tell }: DoubtfulPlaces, offset: number): ScriptDoubt | undefined {
  const index = firstFrom(starts, offset);
  return starts[index] === offset ? tell(index) : undefined;
}

/** The places outside the spans (in order). */
export function placesOutside({ starts, risks, tell }: DoubtfulPlaces, spans: readonly Span[]): DoubtfulPlaces {
  const left: number[] = [];
  let next = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    while (next < spans.length && (spans[next] as Span).end <= start) next++;
    if (next === spans.length || (spans[next] as Span).start > start) left.push(i);
  }
  return {
    starts: Int32Array.from(left, (index) => starts[index] as number),
    risks: Uint16Array.from(left, (index) => risks[index] as number),
    tell: (index) => tell(left[index] ?? -1),
  };
}

/** The places of the parts of a text, concatenated; each part starts at an offset in the whole. */
export function placesTogether(
  parts: readonly { readonly start: number; readonly places: DoubtfulPlaces }[],
): DoubtfulPlaces {
  const firsts = new Int32Array(parts.length + 1);
  for (const [index, { places }] of parts.entries())
    firsts[index + 1] = (firsts[index] as number) + places.starts.length;
  const starts = new Int32Array(firsts[parts.length] as number);
  const risks = new Uint16Array(starts.length);
  for (const [index, { start, places }] of parts.entries()) {
    const first = firsts[index] as number;
    risks.set(places.risks, first);
    for (let i = 0; i < places.starts.length; i++) starts[first + i] = start + (places.starts[i] as number);
  }
  return {
    starts,
    risks,
    tell(index) {
      // the last part that begins at or before the index; an empty part begins where the next one does
      const part = firstFrom(firsts, index + 1) - 1;
      const { start: by, places } = parts[part] ?? { start: 0, places: noPlaces };
      const doubt = places.tell(index - (firsts[part] as number));
      return { ...doubt, start: doubt.start + by, end: doubt.end + by };
    },
  };
}
