/** Owns telling the pages that a text contains from those that it only mentions, as in the navigation of a web page. */

import type { PageReading } from './model';
import { isStoryKind } from './surely-stories';

/** A page without a story counts as contained if it has this many UTF-16 units of text: advertisements, notices. */
const ENOUGH = 400;

/**
 * The page of each unit, by its index: as it is printed, or null if none is printed or the text only mentions it.
 * Linear.
 */
export function heldPages({ units }: Pick<PageReading, 'units'>): readonly (string | null)[] {
  const held = new Map<string, number>();
  for (const unit of units) {
    const { page, start, end } = unit;
    const own = isStoryKind(unit) ? ENOUGH : end - start;
    if (page !== null) held.set(page, (held.get(page) ?? 0) + own);
  }
  return units.map(({ page }) => (page !== null && (held.get(page) ?? 0) >= ENOUGH ? page : null));
}
