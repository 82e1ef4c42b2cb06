/** Owns recognising the title lines of a caption. */
import type { RowFacts } from '../lines/row-facts';
import type { UnitDraft } from './unit-drafts';

/**
 * The first line of a caption is its title if it ends no sentence and is followed by text that does not continue it.
 */
export function titleCaptions(facts: readonly RowFacts[], draft: UnitDraft): void {
  const [first, second] = draft.rows;
  const title = first && facts[first.index];
  const text = second && facts[second.index];
  if (title === undefined || text === undefined || first === undefined || second?.role !== 'caption') return;
  const ends = title.finished || title.endsCredit || /[,、]$/.test(title.text);
  if (!ends && title.row.isShort && title.row.length < text.row.length) first.role = 'caption-title';
}
