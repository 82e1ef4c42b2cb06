/** Owns building paragraphs: from rows and joins to joined text that maps back to the source. */

import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Paragraph, Piece, Role } from '../model';
import { type Row, wordsOf } from '../rows/rows';
import type { DraftRow, UnitDraft } from '../units/unit-drafts';
import { paragraphOf } from './source-spans';

/** Rows, or paragraphs, per step. */
const SLICE = 1024;
const NO_ROWS: readonly DraftRow[] = [];

interface Strand {
  /** Index of its first row. */
  readonly index: number;
  readonly unit: number;
  readonly role: Role;
  readonly pieces: Piece[];
  text: string;
}

const isMarginal = (role: Role): boolean => role === 'furniture' || role === 'folio';

/** The pieces of a row whose words begin at `at` in a paragraph's text. */
const piecesOf = ({ tight, start, end }: Row, at: number): Piece[] =>
  tight === undefined
    ? [{ at, start, end }]
    : tight.parts.map((part, index) => {
        const piece = { at: at + part.at, start: part.start, end: part.end };
        return index === 0 ? piece : { ...piece, spaced: true };
      });

/**
 * The rows of folio and furniture, each a paragraph of its own, in row order, without those in `silent`. Linear; in
 * steps.
 */
export function* marginsSteps(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly (UnitDraft | undefined)[],
  silent: ReadonlySet<number>,
): Steps<Paragraph[]> {
  const margins: { readonly index: number; readonly paragraph: Paragraph }[] = [];
  for (let unit = 0; unit < drafts.length; unit++) {
    const all = drafts[unit]?.rows ?? NO_ROWS;
    for (let at = 0; at < all.length; at++) {
      const { index, role } = all[at] as DraftRow;
      const row = facts[index]?.row;
      if (row === undefined || !isMarginal(role) || silent.has(index)) continue;
      margins.push({ index, paragraph: paragraphOf(unit, role, wordsOf(text, row), piecesOf(row, 0)) });
      if (margins.length % SLICE === 0) yield undefined;
    }
  }
  return margins.sort((a, b) => a.index - b.index).map(({ paragraph }) => paragraph);
}

/** The rows of all units as paragraphs, in reading order, without folio and furniture. Linear; in steps. */
export function* paragraphsSteps(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly (UnitDraft | undefined)[],
  joins: readonly (readonly [number, number])[],
): Steps<Paragraph[]> {
  const before = new Map(joins.map(([first, second]) => [second, first]));
  const strands = new Map<number, Strand>();
  const all: Strand[] = [];
  let rows = 0;
  for (let unit = 0; unit < drafts.length; unit++) {
    const own = drafts[unit]?.rows ?? NO_ROWS;
    for (let at = 0; at < own.length; at++) {
      const { index, role } = own[at] as DraftRow;
      const row = facts[index]?.row;
      if (row === undefined || isMarginal(role)) continue;
      const joined = before.get(index);
      const strand: Strand = (joined === undefined ? undefined : strands.get(joined)) ?? {
        index,
        unit,
        role,
        pieces: [],
        text: '',
      };
      if (strand.pieces.length === 0) all.push(strand);
      for (const piece of piecesOf(row, strand.text.length)) strand.pieces.push(piece);
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
