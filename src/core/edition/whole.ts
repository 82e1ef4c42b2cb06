/** Owns assembling continued stories: the parts of a story as one unit, with the pages that they are from. */

import { isFinished } from '../page/lines/line-shapes';
import { isHeadline } from '../page/lines/roles';
import { isStoryKind } from '../page/surely-stories';
import { fold } from '../text/fold';
import type { Edition, EditionBlock, EditionUnit } from './model';

/** A part of a whole story: from this block on, the text is from another page. */
export interface WholePart {
  /** Index in `blocks`. */
  readonly block: number;
  readonly unit: EditionUnit;
  /** Whether it continues the sentence in which the previous part broke off. */
  readonly goesOn: boolean;
}

/** A story with all its parts, without its jump lines. */
export interface WholeUnit {
  /** The first part, which gives the story its headline and byline. */
  readonly unit: EditionUnit;
  readonly blocks: readonly EditionBlock[];
  readonly parts: readonly WholePart[];
  /** Distinct, in reading order. */
  readonly pages: readonly string[];
}

/** Maximum number of parts of a story: a cycle made by corrections must terminate. */
const MOST_PARTS = 100;

/** The source position of an offset in a block, in code points. */
export function sourcePoint({ pieces, text }: Pick<EditionBlock, 'pieces' | 'text'>, offset: number): number {
  const piece = pieces.findLast(({ at }) => at <= offset);
  return piece === undefined ? 0 : piece.point + Array.from(text.slice(piece.at, offset)).length;
}

/** The block without the jump lines that only link to other parts; undefined if nothing is left. */
function withoutJumps(block: EditionBlock, keepsOpenMarks: boolean): EditionBlock | undefined {
  const jumps = block.marks.filter((mark) => mark.kind === 'jump' && !(keepsOpenMarks && mark.target === null));
  if (jumps.length === 0) return block.role === 'jump' && !keepsOpenMarks ? undefined : block;
  const left: string[] = [];
  const moves: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  let read = 0;
  let removed = 0;
  for (const { start, end } of jumps) {
    left.push(block.text.slice(read, start));
    read = end;
    removed += end - start;
    moves.push({ from: end, by: removed });
  }
  left.push(block.text.slice(read));
  const text = left.join('');
  if (text.trim() === '') return undefined;
  const move = (offset: number): number => offset - (moves.findLast(({ from }) => from <= offset)?.by ?? 0);
  const moved = <T extends { readonly start: number; readonly end: number }>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ ...item, start: move(item.start), end: move(item.end) }))
      .filter(({ start, end }) => start < end || text === '');
  // what follows a jump line begins a new piece
  const pieces = [
    ...block.pieces,
    ...jumps.map(({ from, start, end }) => ({ at: end, from: from + end - start, point: sourcePoint(block, end) })),
  ];
  return {
    ...block,
    text,
    pieces: pieces.sort((a, b) => a.at - b.at).map((one) => ({ ...one, at: Math.min(text.length, move(one.at)) })),
    marks: moved(block.marks.filter((mark) => !jumps.includes(mark))),
    notes: moved(block.notes),
    breaks: block.breaks.map((one) => ({ ...one, at: Math.min(text.length, move(one.at)) })),
  };
}

/** The readable content of an edition, and its remaining lines. */
export interface UnitsToRead {
  /**
   * Articles and captions; of furniture and teasers, the lines that have notes; in an edition of notes, every unit with
   * a note.
   */
  readonly read: readonly WholeUnit[];
  /** The remaining lines of furniture and teasers. */
  readonly beside: readonly EditionBlock[];
}

const isNoted = ({ notes }: EditionBlock): boolean => notes.length > 0;

/**
 * The stories of an edition in reading order, for reading: without jump lines and furniture, but with everything that
 * has notes.
 */
export function unitsToRead(edition: Edition): UnitsToRead {
  const beside: EditionBlock[] = [];
  const read = wholeUnits(edition).flatMap((whole) => {
    const { unit, blocks, parts } = whole;
    if (edition.excerpt === 'notes' || isStoryKind(unit)) return [whole];
    for (const block of blocks) if (!isNoted(block)) beside.push(block);
    const noted = blocks.filter(isNoted);
    return noted.length === 0 ? [] : [{ ...whole, blocks: noted, parts: parts.slice(0, 1) }];
  });
  return { read, beside };
}

/** Whether a paragraph is the rest of the previous one, which a page break divided. */
function goesOn(before: EditionBlock | undefined, block: EditionBlock | undefined): boolean {
  if (before?.role !== 'body' || block?.role !== 'body') return false;
  const said = fold(before.text.trimEnd());
  return !isFinished(said) && !/[:)]$/.test(said);
}

/**
 * The stories of an edition in reading order: later parts are merged into the first. Furniture and teasers are unchanged.
 * Jump lines are removed; with `keepsOpenMarks`, those that link to no part of the edition are kept.
 */
export function wholeUnits(edition: Edition, { keepsOpenMarks = false } = {}): readonly WholeUnit[] {
  const byId = new Map(edition.units.map((unit) => [unit.id, unit]));
  const taken = new Set<string>();
  const found: WholeUnit[] = [];
  for (const first of edition.units) {
    if (taken.has(first.id) || (first.previous !== null && byId.has(first.previous))) continue;
    const blocks: EditionBlock[] = [];
    const parts: WholePart[] = [];
    for (let unit: EditionUnit | undefined = first; unit !== undefined && parts.length < MOST_PARTS; ) {
      if (taken.has(unit.id)) break;
      taken.add(unit.id);
      const own = unit.blocks.flatMap((block) => {
        const kept = withoutJumps(block, keepsOpenMarks);
        // the headline of a part is omitted if it only repeats the story's
        return kept === undefined || (parts.length > 0 && isHeadline(kept.role)) ? [] : [kept];
      });
      parts.push({ block: blocks.length, unit, goesOn: goesOn(blocks.at(-1), own[0]) });
      for (const block of own) blocks.push(block);
      unit = unit.next === null ? undefined : byId.get(unit.next);
    }
    const pages = [...new Set(parts.flatMap(({ unit }) => unit.page ?? []))];
    found.push({ unit: first, blocks, parts, pages });
  }
  return found;
}
