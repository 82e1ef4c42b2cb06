/** Owns questions to tied stories: where a jump line leads, which parts come before and after a unit. */
import type { JumpLine } from '../page/model';
import { jumpKey, unitKey } from './links/lookup';
import type { OtherHalf, Stories, StoryLink } from './model';

/** Where the jump line of the document leads; undefined where it ties nothing (it only refers to a page). */
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
