/** Owns queries on linked stories: where a jump line leads, which parts precede and follow a unit. */
import type { JumpLine } from '../page/model';
import { jumpKey, unitKey } from './links/lookup';
import type { OtherHalf, Stories, StoryLink } from './model';

/** The other half of a jump line; undefined if it only refers to a page. */
export const otherHalf = ({ lookup }: Stories, document: string, jump: JumpLine): OtherHalf | undefined =>
  jump.direction === 'refer' ? undefined : lookup.halves.get(jumpKey(document, jump.start, jump.direction));

/** The links by which a unit (index in its document) is entered and left, where there are any. */
export function linksOf(
  { lookup }: Stories,
  document: string,
  unit: number,
): { readonly into: StoryLink | undefined; readonly outOf: StoryLink | undefined } {
  const key = unitKey(document, unit);
  return { into: lookup.into.get(key), outOf: lookup.outOf.get(key) };
}
