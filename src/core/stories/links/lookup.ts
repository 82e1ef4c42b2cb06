/** Owns an index of links by jump line and unit. */
import type { Steps } from '../../steps';
import type { OtherHalf, Stories, StoryLink, StoryLookup, StoryPlace } from '../model';

/** The key of a unit (index in its document). */
export const unitKey = (document: string, unit: number): string => `${document}\n${unit}`;
/** The key of a jump line by its start offset and direction. */
export const jumpKey = (document: string, start: number, direction: 'out' | 'in'): string =>
  `${document}\n${direction} ${start}`;

/** Adds a value unless the key exists. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

const DIRECTIONS = ['out', 'in'] as const;

/** How many places are entered between two pauses. */
const PLACES = 256;

/** The lookup of the links; a generator with pauses. Linear. */
export function* lookupSteps({ links, ambiguous, unresolved }: Omit<Stories, 'lookup'>): Steps<StoryLookup> {
  const halves = new Map<string, OtherHalf>();
  const into = new Map<string, StoryLink>();
  const outOf = new Map<string, StoryLink>();
  const at = ({ document, jump }: StoryPlace, direction: 'out' | 'in', half: OtherHalf): void => {
    if (jump !== null) keep(halves, jumpKey(document, jump.start, direction), half);
  };
  let entered = 0;
  const rests = (): boolean => ++entered % PLACES === 0;
  for (const link of links) {
    if (rests()) yield undefined;
    const { from, to, confidence, reasons } = link;
    at(from, 'out', { kind: 'found', place: to, confidence, reasons });
    at(to, 'in', { kind: 'found', place: from, confidence, reasons });
    keep(into, unitKey(to.document, to.unit), link);
    keep(outOf, unitKey(from.document, from.unit), link);
  }
  for (const direction of DIRECTIONS) {
    for (const { from, to, reason } of ambiguous) {
      yield undefined;
      for (const place of from) at(place, direction, { kind: 'several', places: to, reason });
      for (const place of to) at(place, direction, { kind: 'several', places: from, reason });
    }
    for (const { place, reason } of unresolved) {
      if (rests()) yield undefined;
      at(place, direction, { kind: 'missing', reason });
    }
  }
  return { halves, into, outOf };
}
