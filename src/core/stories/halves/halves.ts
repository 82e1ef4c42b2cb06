/** Owns halves: one side of a possible link, with the text around the interruption. */

import { datelineOf } from '../../page/lines/datelines';
import { isFinished } from '../../page/lines/line-shapes';
import type { JumpLine, Paragraph, Unit } from '../../page/model';
import { firstUnits, lastUnits } from '../../text/cut';
import { fold } from '../../text/fold';
import { isHan } from '../../text/han';
import type { PaperIssue } from '../editions';
import type { StoryDocument, StoryPlace } from '../model';

/** Bins of the hashed character pairs. */
export const BINS = 8192;
/** How many characters on either side of the interruption are kept. */
const SEAM = 60;
/** Characters of a unit whose pairs are counted. */
const COUNTED = 2400;

/** One side of a link. */
export interface Half {
  readonly place: StoryPlace;
  readonly document: number;
  readonly unit: Unit;
  readonly jump: JumpLine | null;
  readonly edition: PaperIssue;
  /** Page on which it stands. */
  readonly page: string | null;
  /** Headline, kicker, deck, each folded and without spaces and signs. */
  readonly heads: readonly string[];
  /** The folded text before the interruption (first half) or after it (second half). */
  readonly seam: string;
  /** A first half that ends inside a sentence. */
  readonly cut: boolean;
  /** A second half that begins like a story of its own. */
  readonly lead: boolean;
  /** Position among all halves of its direction, in reading order. */
  readonly order: number;
  readonly words: UnitWords;
  /** Bins of the unit's character pairs, each once, and how often. */
  readonly bins: Uint16Array;
  readonly counts: Uint16Array;
}

/** The letters of a headline alone: no spaces, signs or a mark at its end. */
export const letters = (text: string): string => fold(text).replace(/[^\u3400-\u9fffA-Za-z\d]/g, '');

const TEXT_ROLES: ReadonlySet<string> = new Set(['body', 'section', 'caption']);

/** The words of a unit, computed once for all its marks. */
export interface UnitWords {
  readonly paragraphs: readonly Paragraph[];
  /** Whether the paragraphs are in text order; a caption may interrupt an article. */
  readonly ordered: boolean;
  /** Bins of the unit's distinct character pairs with their counts; computed on first use. */
  pairs: { readonly bins: Uint16Array; readonly counts: Uint16Array } | undefined;
}

const startOf = ({ pieces }: Paragraph): number => pieces[0]?.start ?? 0;
const endOf = ({ pieces }: Paragraph): number => pieces.at(-1)?.end ?? 0;

/** The words of every unit of a document. */
export function wordsByUnit({ reading }: StoryDocument): UnitWords[] {
  const all: Paragraph[][] = reading.units.map(() => []);
  for (const paragraph of reading.paragraphs) all[paragraph.unit]?.push(paragraph);
  return all.map((paragraphs) => ({
    paragraphs,
    ordered: paragraphs.every((one, at) => {
      const before = paragraphs[at - 1];
      return before === undefined || (startOf(before) <= startOf(one) && endOf(before) <= endOf(one));
    }),
    pairs: undefined,
  }));
}

/** The index of the first paragraph that satisfies a monotone condition; their number if there is none. Binary search. */
function firstOf(paragraphs: readonly Paragraph[], holds: (paragraph: Paragraph) => boolean): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = paragraphs[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function wordsBefore(
  { paragraphs, ordered }: UnitWords,
  offset: number,
): { readonly text: string; readonly end: number | undefined } {
  let text = '';
  let end: number | undefined;
  const last = ordered ? firstOf(paragraphs, (one) => startOf(one) >= offset) : paragraphs.length;
  for (let i = last - 1; i >= 0 && text.length < SEAM; i--) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined || !TEXT_ROLES.has(paragraph.role)) continue;
    for (let p = paragraph.pieces.length - 1; p >= 0 && text.length < SEAM; p--) {
      const piece = paragraph.pieces[p];
      if (piece === undefined || piece.start >= offset) continue;
      const stop = Math.min(piece.end, offset);
      const words = paragraph.text.slice(piece.at, piece.at + stop - piece.start).trimEnd();
      if (words === '') continue;
      end ??= piece.start + words.length;
      text = lastUnits(words, SEAM) + text;
    }
    if (text !== '') break;
  }
  return { text: fold(text), end };
}

function wordsAfter(
  { paragraphs, ordered }: UnitWords,
  offset: number,
): { readonly text: string; readonly start: number | undefined } {
  const first = ordered ? firstOf(paragraphs, (one) => endOf(one) > offset) : 0;
  for (let i = first; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined || (paragraph.role !== 'body' && paragraph.role !== 'caption')) continue;
    for (const piece of paragraph.pieces) {
      if (piece.end <= offset) continue;
      const from = Math.max(piece.start, offset);
      const words = paragraph.text.slice(piece.at + from - piece.start).trimStart();
      if (words === '') continue;
      const skipped = paragraph.text.length - (piece.at + from - piece.start) - words.length;
      return { text: fold(firstUnits(words, SEAM)), start: from + skipped };
    }
  }
  return { text: '', start: undefined };
}

/** The hashed character pairs of a unit's first `COUNTED` characters. */
export function binsOf(
  paragraphs: readonly Paragraph[],
  scratch: Uint16Array,
  limit = COUNTED,
): { bins: Uint16Array; counts: Uint16Array } {
  const used: number[] = [];
  let left = limit;
  for (const { text, role } of paragraphs) {
    if (left <= 0) break;
    if (role === 'jump' || role === 'byline') continue;
    const end = Math.min(text.length, left);
    left -= end;
    for (let i = 0; i + 1 < end; i++) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      if (!isHan(a) || !isHan(b)) continue;
      const bin = (Math.imul(a, 2654435761) + Math.imul(b, 40503)) & (BINS - 1);
      const count = scratch[bin] ?? 0;
      if (count === 0) used.push(bin);
      scratch[bin] = count + 1;
    }
  }
  const bins = Uint16Array.from(used);
  const counts = bins.map((bin) => scratch[bin] ?? 0);
  for (const bin of used) scratch[bin] = 0;
  return { bins, counts };
}

interface HalfSource {
  readonly document: number;
  readonly source: StoryDocument;
  readonly unitIndex: number;
  readonly jump: JumpLine | null;
  readonly edition: PaperIssue;
  readonly words: UnitWords;
  readonly order: number;
  readonly scratch: Uint16Array;
}

/** Makes a half from a jump line, or from a unit without one; `outward` tells which side of a link it is. */
export function halfOf(
  { document, source, unitIndex, jump, edition, words, order, scratch }: HalfSource,
  outward: boolean,
): Half | undefined {
  const unit = source.reading.units[unitIndex];
  if (unit === undefined) return undefined;
  words.pairs ??= binsOf(words.paragraphs, scratch);
  const before = outward ? wordsBefore(words, jump?.start ?? unit.end) : undefined;
  const after = outward ? undefined : wordsAfter(words, jump?.end ?? unit.start);
  const seam = before?.text ?? after?.text ?? '';
  const offset = outward ? (before?.end ?? jump?.start ?? unit.end) : (after?.start ?? jump?.end ?? unit.start);
  return {
    place: { document: source.key, unit: unitIndex, jump, offset, line: jump?.line ?? unit.lines[0] },
    document,
    unit,
    jump,
    edition,
    page: unit.page ?? source.reading.page,
    heads: [
      ...new Set([unit.headline, unit.kicker, unit.deck, ...unit.headline.split(/[\s\u3000]+/)].map(letters)),
    ].filter((head) => head.length >= 3),
    seam,
    cut: outward && seam !== '' && !isFinished(seam) && !/[:)]$/.test(seam),
    lead: !outward && datelineOf(seam) !== undefined,
    order,
    words,
    ...words.pairs,
  };
}
