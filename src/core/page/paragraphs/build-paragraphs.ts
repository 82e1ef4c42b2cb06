/** Owns paragraphs: rows and joins to joined text with the way back to the source. */

import type { RowFacts } from '../lines/row-facts';
import type { Paragraph, Piece, Role } from '../model';
import { wordsOf } from '../rows/rows';
import type { UnitDraft } from '../units/unit-drafts';
import { paragraphOf } from './source-spans';

interface Strand {
  /** Index of its first row. */
  readonly index: number;
  readonly unit: number;
  readonly role: Role;
  readonly pieces: Piece[];
  text: string;
}

/** The rows of all units as paragraphs, in reading order; folio and furniture stay out. Linear. */
export function buildParagraphs(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly (UnitDraft | undefined)[],
  joins: readonly (readonly [number, number])[],
): Paragraph[] {
  const before = new Map(joins.map(([first, second]) => [second, first]));
  const strands = new Map<number, Strand>();
  const all: Strand[] = [];
  drafts.forEach((draft, unit) => {
    for (const { index, role } of draft?.rows ?? []) {
      const row = facts[index]?.row;
      if (row === undefined || role === 'furniture' || role === 'folio') continue;
      const joined = before.get(index);
      const strand: Strand = (joined === undefined ? undefined : strands.get(joined)) ?? {
        index,
        unit,
        role,
        pieces: [],
        text: '',
      };
      if (strand.pieces.length === 0) all.push(strand);
      const at = strand.text.length;
      if (row.tight === undefined) strand.pieces.push({ at, start: row.start, end: row.end });
      for (const [index, part] of (row.tight?.parts ?? []).entries()) {
        const piece = { at: at + part.at, start: part.start, end: part.end };
        strand.pieces.push(index === 0 ? piece : { ...piece, spaced: true });
      }
      strand.text += wordsOf(text, row);
      strands.set(index, strand);
    }
  });
  return all
    .sort((a, b) => a.index - b.index)
    .map(({ unit, role, text: words, pieces }) => paragraphOf(unit, role, words, pieces));
}
