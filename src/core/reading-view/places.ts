/** Owns mapping positions between a displayed story and its source texts. */
import type { EditionBlock } from '../edition/model';
import type { WholeUnit } from '../edition/whole';

/** A position in a story: index of a block, and a UTF-16 offset in its text. */
export interface WholePlace {
  readonly block: number;
  readonly offset: number;
}

/** A position in a document of the edition: its index, and a UTF-16 offset in its source. */
export interface DocumentPlace {
  readonly document: number;
  readonly offset: number;
}

/** From offset `at` on, the block's text is the source from `from` on. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  /** Length in the block's text; in converted text, it may differ slightly from that of the source. */
  readonly length: number;
}

/** The source of a block's text: exact at the starts of its pieces and marks, counted onward from them in between. */
function stretchesOf({ text, pieces, marks }: EditionBlock): readonly Stretch[] {
  const points = [...pieces, ...marks.map((mark) => ({ at: mark.start, from: mark.from }))].sort((a, b) => a.at - b.at);
  return points.map(({ at, from }, index) => ({ at, from, length: (points[index + 1]?.at ?? text.length) - at }));
}

/** The document that a block is from. */
const documentOf = ({ parts, unit }: WholeUnit, block: number): number =>
  (parts.findLast((part) => part.block <= block)?.unit ?? unit).document;

/** The source position of a position in a story; undefined if the story has no such block. */
export function sourcePlaceOf(whole: WholeUnit, { block, offset }: WholePlace): DocumentPlace | undefined {
  const found = whole.blocks[block];
  if (found === undefined) return undefined;
  const stretch = stretchesOf(found).findLast(({ at }) => at <= offset);
  const into = stretch === undefined ? 0 : Math.max(0, Math.min(offset - stretch.at, stretch.length));
  return { document: documentOf(whole, block), offset: (stretch?.from ?? found.start) + into };
}

/**
 * The position in a story of a source position, or the nearest before it; undefined if the story contains nothing
 * before it.
 */
export function placeIn(whole: WholeUnit, { document, offset }: DocumentPlace): WholePlace | undefined {
  let best: WholePlace | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [block, found] of whole.blocks.entries()) {
    if (documentOf(whole, block) !== document) continue;
    for (const { at, from, length } of stretchesOf(found)) {
      const into = offset - from;
      if (into < 0) continue;
      const past = Math.max(0, into - length);
      // where one stretch ends, another may begin
      if (past > nearest || (past === nearest && into > length)) continue;
      nearest = past;
      best = { block, offset: at + Math.min(into, length) };
    }
  }
  return best;
}
