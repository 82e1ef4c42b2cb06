/**
 * Owns the leaves of an issue: the pages that a reader turns, each a text or, if a text has several pages, a part of
 * one.
 */
import { heldPages } from '../page/held-pages';
import type { PageReading } from '../page/model';

/** A text of the issue. */
export interface LeafText {
  readonly key: string;
  readonly page: PageReading;
}

/** A page of the issue. */
export interface Leaf {
  /** Unique in the issue, and stable across edits of the text. */
  readonly id: string;
  /** The text that contains it. */
  readonly key: string;
  /** Normalised page: `2`, `A2`; null if unknown. */
  readonly page: string | null;
  /** Indexes in the text's units, ascending. */
  readonly units: readonly number[];
  /** The first headline on it; '' if there is none. */
  readonly headline: string;
}

/** Numeric order of pages, A2 after A1 and before B1; pages without a number come last, in their given order. */
function inOrder(a: Leaf, b: Leaf): number {
  if (a.page === null || b.page === null) return Number(a.page === null) - Number(b.page === null);
  return a.page.localeCompare(b.page, 'en', { numeric: true });
}

/**
 * The leaves of the texts of one issue, in page order. A unit without a page belongs to the page of the unit before it.
 */
export function leavesOf(texts: readonly LeafText[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const { key, page: reading } of texts) {
    const byPage = new Map<string | null, number[]>();
    const pages = heldPages(reading);
    let at = reading.page ?? pages.find((page) => page !== null) ?? null;
    for (const index of reading.units.keys()) {
      at = pages[index] ?? at;
      const own = byPage.get(at);
      if (own === undefined) byPage.set(at, [index]);
      else own.push(index);
    }
    for (const [page, units] of byPage) {
      const headline = units.map((unit) => reading.units[unit]?.headline ?? '').find(Boolean) ?? '';
      leaves.push({ id: `${key}#${page ?? ''}`, key, page, units, headline });
    }
  }
  return leaves.sort(inOrder);
}

/** The leaf that contains a unit of a text, else the first leaf of the text; undefined if the text has none. */
export const leafOf = (leaves: readonly Leaf[], key: string, unit: number): Leaf | undefined =>
  leaves.find((leaf) => leaf.key === key && leaf.units.includes(unit)) ?? leaves.find((leaf) => leaf.key === key);
