/** Owns the blocks of a document's draft: their text with breaks, marks and notes, and their source offsets. */
import { lowerBound } from '../anchors/image';
import type { Note } from '../notes/model';
import type { PageReading, Paragraph } from '../page/model';
import type { Span } from '../text/span';
import type { EditionBlock, EditionBreak, EditionMark, EditionNote } from './model';

/** A note whose words were found in the text. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span;
}

/** The offset in a paragraph's text of a source offset; undefined if the paragraph does not contain it. */
function within(paragraph: Paragraph, offset: number): number | undefined {
  for (const { at, start, end } of paragraph.pieces) if (offset >= start && offset <= end) return at + offset - start;
  return undefined;
}

/** A source span as a span of the paragraph. */
export function spanInParagraph(paragraph: Paragraph, { start, end }: Span): Span | undefined {
  const from = within(paragraph, start);
  const to = within(paragraph, end);
  return from === undefined || to === undefined || to <= from ? undefined : { start: from, end: to };
}

/** Marks in order; of two that overlap the earlier is kept, of two with the same start the longer. */
export function apart(marks: readonly EditionMark[]): readonly EditionMark[] {
  const kept: EditionMark[] = [];
  let end = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < end) continue;
    kept.push(mark);
    end = mark.end;
  }
  return kept;
}

/** Where source lines begin within a paragraph. */
function breaksOf(page: PageReading, paragraph: Paragraph): readonly EditionBreak[] {
  return paragraph.pieces.flatMap((piece, index) =>
    index === 0 || piece.spaced === true ? [] : [{ at: piece.at, line: page.lines.lineAt(piece.start) + 1 }],
  );
}

const noteOf = ({ id: iri, text, tags, colour, created = '' }: Note, index: number, span: Span): EditionNote => ({
  id: String(index),
  iri,
  ...span,
  body: text,
  tags,
  ...(colour === undefined ? {} : { colour }),
  highlight: text === '' && colour !== undefined,
  created,
});

/** The notes that begin in a paragraph; one that continues past it is truncated at its end. */
export function notesIn(paragraph: Paragraph, placed: readonly PlacedNote[]): EditionNote[] {
  return placed.flatMap((one, index) => {
    const start = within(paragraph, one.span.start);
    if (start === undefined || start === paragraph.text.length) return [];
    const end = within(paragraph, one.span.end) ?? paragraph.text.length;
    return [noteOf(one.note, index, { start, end: Math.max(end, start) })];
  });
}

/** The number of code points before an offset of a text. */
type Points = (offset: number) => number;

/** Counts code points of a text; one linear pass, then binary search. An unpaired surrogate counts as one. */
export function pointsIn(text: string): Points {
  const lows = Int32Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
  return (offset) => offset - lowerBound(lows, offset);
}

/** A line of furniture, which belongs to no paragraph. */
export function lineBlock(
  page: PageReading,
  line: number,
  role: EditionBlock['role'],
  placed: readonly PlacedNote[],
  points: Points,
): EditionBlock | undefined {
  const { start } = page.lines.span(line);
  const raw = page.lines.text(line);
  const text = raw.trim();
  if (text === '') return undefined;
  const at = start + raw.length - raw.trimStart().length;
  const notes = placed.flatMap(({ note, span }, index) => {
    const begins = span.start - at;
    if (begins < 0 || begins >= text.length) return [];
    return [noteOf(note, index, { start: begins, end: Math.min(text.length, span.end - at) })];
  });
  return {
    role,
    text,
    marks: [],
    breaks: [],
    line: line + 1,
    start: at,
    pieces: [{ at: 0, from: at, point: points(at) }],
    notes,
  };
}

export function paragraphBlock(
  page: PageReading,
  index: number,
  marks: readonly EditionMark[],
  notes: readonly EditionNote[],
  points: Points,
): EditionBlock {
  const paragraph = page.paragraphs[index];
  if (paragraph === undefined) throw new RangeError(`no paragraph ${index}`);
  const start = paragraph.pieces[0]?.start ?? 0;
  return {
    role: paragraph.role,
    text: paragraph.text,
    marks,
    breaks: breaksOf(page, paragraph),
    line: page.lines.lineAt(start) + 1,
    start,
    pieces: paragraph.pieces.map((piece) => ({ at: piece.at, from: piece.start, point: points(piece.start) })),
    notes,
  };
}
