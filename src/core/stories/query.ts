/** Owns questions to tied stories: where a jump line leads, which parts come before and after a unit. */
import type { JumpLine } from '../page/model';
import type { Confidence, Reason } from '../reasons';
import type { Stories, StoryLink, StoryPlace } from './model';

/** Where a jump line leads. */
export type OtherHalf =
  | {
      readonly kind: 'found';
      readonly place: StoryPlace;
      readonly confidence: Confidence;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'several'; readonly places: readonly StoryPlace[]; readonly reason: Reason }
  | { readonly kind: 'missing'; readonly reason: Reason };

const isAt = (place: StoryPlace, document: string, jump: JumpLine): boolean =>
  place.document === document && place.jump !== null && place.jump.start === jump.start;

/** Where the jump line of the document leads; undefined where it ties nothing (it only refers to a page). */
export function otherHalf(stories: Stories, document: string, jump: JumpLine): OtherHalf | undefined {
  for (const { from, to, confidence, reasons } of stories.links) {
    if (jump.direction === 'out' && isAt(from, document, jump))
      return { kind: 'found', place: to, confidence, reasons };
    if (jump.direction === 'in' && isAt(to, document, jump)) return { kind: 'found', place: from, confidence, reasons };
  }
  for (const { from, to, reason } of stories.ambiguous) {
    if (from.some((place) => isAt(place, document, jump))) return { kind: 'several', places: to, reason };
    if (to.some((place) => isAt(place, document, jump))) return { kind: 'several', places: from, reason };
  }
  const open = stories.unresolved.find(({ place }) => isAt(place, document, jump));
  return open === undefined ? undefined : { kind: 'missing', reason: open.reason };
}

/** The links by which a unit (index in its document) is entered and left, where there are any. */
export function linksOf(
  stories: Stories,
  document: string,
  unit: number,
): { readonly into: StoryLink | undefined; readonly outOf: StoryLink | undefined } {
  const at = (place: StoryPlace): boolean => place.document === document && place.unit === unit;
  return {
    into: stories.links.find(({ to }) => at(to)),
    outOf: stories.links.find(({ from }) => at(from)),
  };
}
