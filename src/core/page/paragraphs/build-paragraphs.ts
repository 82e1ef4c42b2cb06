/** Owns paragraphs: rows and joins to joined text with the way back to the source. */

import type { RowFacts } from '../labels/row-facts';
import type { Paragraph, Piece, Role } from '../model';
import { wordsOf } from '../rows/rows';
import type { Draft } from '../units/unit-drafts';

interface Strand {
  readonly unit: number;
  readonly role: Role;
  readonly pieces: Piece[];
  text: string;
}

/** Weaves the rows of all units into paragraphs, in text order; folio and furniture stay out. Linear. */
export function buildParagraphs(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly (Draft | undefined)[],
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
  return all.sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
}
