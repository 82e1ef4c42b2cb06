/** Owns resolving a jump mark on the page to the place where its story continues or began. */
import type { PagePlace } from '../../core/reading-view/messages';
import { linksOf } from '../../core/stories/query';
import type { SourcePlace } from '../../host/documents/projections';
import type { ShownLeaf } from './leaf';

/**
 * The place of the other part, for a jump mark at a position of the leaf; undefined elsewhere, or if no other part was
 * found.
 */
export function otherHalfOf(leaf: ShownLeaf, place: PagePlace): SourcePlace | undefined {
  const whole = leaf.stories[place.story];
  const block = whole?.blocks[place.block];
  const mark = block?.marks.find(({ start, end }) => start <= place.offset && place.offset < end);
  const source = leaf.sourceOf(place);
  if (mark?.kind !== 'jump' || mark.direction === 'refer' || source === undefined) return undefined;
  const text = leaf.issue.text(source.uri.toString());
  const jump = text?.analysis.page.jumpLines.find(({ start, end }) => start <= source.offset && source.offset < end);
  if (text === undefined || jump === undefined) return undefined;
  const { into, outOf } = linksOf(leaf.issue.stories, text.key, jump.unit);
  const half = mark.direction === 'in' ? into?.from : outOf?.to;
  const there = half && leaf.issue.text(half.document);
  const unit = there?.analysis.page.units[half?.unit ?? -1];
  // a forward mark leads to where the story continues, a backward one to where it broke off
  const offset = mark.direction === 'in' ? half?.jump?.start : unit?.start;
  return there && { uri: there.uri, offset: offset ?? unit?.start ?? 0 };
}
