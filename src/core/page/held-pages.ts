/** Owns telling the pages that a text holds from those that it only names, as in the navigation of a web page. */
import type { PageReading } from './model';

/** A page with no story of its own is held where this much of it is in the text, in UTF-16 units: advertisements, notices. */
const ENOUGH = 400;

/**
 * The page that each unit stands on, by its index: as it is printed, or null where none is printed or where the text only names it.
 * Linear.
 */
export function heldPages({ units }: Pick<PageReading, 'units'>): readonly (string | null)[] {
  const held = new Map<string, number>();
  for (const { page, kind, start, end } of units) {
    const own = kind === 'article' || kind === 'caption' ? ENOUGH : end - start;
    if (page !== null) held.set(page, (held.get(page) ?? 0) + own);
  }
  return units.map(({ page }) => (page !== null && (held.get(page) ?? 0) >= ENOUGH ? page : null));
}
