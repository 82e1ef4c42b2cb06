/** Owns paragraphs: rows and joins to joined text with the way back to the source. */

import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Paragraph, Piece, Role } from '../model';
import { wordsOf } from '../rows/rows';
import type { Draft } from '../units/unit-drafts';
import { paragraphOf } from './source-spans';

/** Rows, or paragraphs, between two pauses. */
const SLICE = 1024;

interface Strand {
  /** Index of its first row. */
  readonly index: number;
  readonly unit: number;
  readonly role: Role;
  readonly pieces: Piece[];
  text: string;
}

/** The rows of all units as paragraphs, in reading order; folio and furniture stay out. Linear; in steps. */
export function* paragraphsSteps(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly (Draft | undefined)[],
  joins: readonly (readonly [number, number])[],
): Steps<Paragraph[]> {
  const before = new Map(joins.map(([first, second]) => [second, first]));
  const strands = new Map<number, Strand>();
  const all: Strand[] = [];
  let rows = 0;
  for (const [unit, draft] of drafts.entries()) {
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
      if (++rows % SLICE === 0) yield undefined;
    }
  }
  all.sort((a, b) => a.index - b.index);
  const paragraphs: Paragraph[] = [];
  for (const { unit, role, text: words, pieces } of all) {
    paragraphs.push(paragraphOf(unit, role, words, pieces));
    if (paragraphs.length % SLICE === 0) yield undefined;
  }
  return paragraphs;
}
