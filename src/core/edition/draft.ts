/** Owns what one document gives to an edition: its units with marks, notes and breaks, before it is known who is who in the set. */
import type { Analysis } from '../analysis';
import { lowerBound } from '../anchors/image';
import { printValue } from '../dates/calendar/notation';
import type { NameResources } from '../names/find';
import type { DocumentNames } from '../names/model';
import type { Note } from '../notes/model';
import type { PageReading, Paragraph } from '../page/model';
import { fromUtf8, toUtf8 } from '../text/bytes/utf8';
import type { Span } from '../text/span';
import type { EditionBlock, EditionBreak, EditionMark, EditionNote, EditionUnit, Sited } from './model';

/** A document of the set. */
export interface EditionSource {
  /** What `stories` calls it. */
  readonly key: string;
  /** Relative, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** A note whose words were found. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span;
}

/** What goes into the draft of a document. */
export interface DraftOptions {
  /** Undefined leaves names out. */
  readonly names?: NameResources | undefined;
  /** Whether dates are marked; they are where not given. */
  readonly dates?: boolean | undefined;
  /** Takes only these units, indexes in `PageReading.units`; all where not given. */
  readonly only?: ReadonlySet<number> | undefined;
  /** The reader's notes, each where its words stand in the source. */
  readonly notes?: readonly PlacedNote[] | undefined;
  /** Takes units with notes alone, and of them heads and the blocks that notes stand in, without names and dates. */
  readonly excerpt?: boolean | undefined;
}

/**
 * A document of an edition. In its units an entity is the index of a mention, the target of a jump the offset of its mark, and a
 * note its index, each as a string: what they are in the edition is known when all documents are.
 */
export interface EditionDraft {
  readonly key: string;
  readonly path: string;
  readonly page: PageReading;
  /** Without reasons, and without where exactly mentions stand. */
  readonly names: DocumentNames;
  /** How its text begins. */
  readonly beginning: string;
  /** The units that are taken, as indexes in the page's. */
  readonly taken: readonly number[];
  /** Which mentions stand in a mark. */
  readonly marked: readonly number[];
  readonly notes: readonly EditionNote[];
  /** How many notes of the reader's there were, in a unit or not. */
  readonly noted: number;
  units(): readonly EditionUnit[];
}

/** So many characters say which script a text is in. */
export const BALANCED = 4000;

/** The offset in a paragraph's text of an offset in the source; undefined where the paragraph does not hold it. */
function within(paragraph: Paragraph, offset: number): number | undefined {
  for (const { at, start, end } of paragraph.pieces) if (offset >= start && offset <= end) return at + offset - start;
  return undefined;
}

/** A span of the source as one of the paragraph. */
function spanIn(paragraph: Paragraph, { start, end }: Span): Span | undefined {
  const from = within(paragraph, start);
  const to = within(paragraph, end);
  return from === undefined || to === undefined || to <= from ? undefined : { start: from, end: to };
}

/** Marks in order; of two that overlap the earlier, of two that begin together the longer stays. */
function apart(marks: readonly EditionMark[]): readonly EditionMark[] {
  const kept: EditionMark[] = [];
  let end = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < end) continue;
    kept.push(mark);
    end = mark.end;
  }
  return kept;
}

/** Where lines of the source begin inside a paragraph. */
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

/** The notes that begin in a paragraph; one that goes on behind it is cut at its end. */
function notesIn(paragraph: Paragraph, placed: readonly PlacedNote[]): EditionNote[] {
  return placed.flatMap((one, index) => {
    const start = within(paragraph, one.span.start);
    if (start === undefined || start === paragraph.text.length) return [];
    const end = within(paragraph, one.span.end) ?? paragraph.text.length;
    return [noteOf(one.note, index, { start, end: Math.max(end, start) })];
  });
}

/** How many code points stand before an offset of a text. */
type Points = (offset: number) => number;

/** Counts code points of a text; linear once, then by halving. A half of a pair that stands alone counts as one. */
function pointsIn(text: string): Points {
  const lows = Int32Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
  return (offset) => offset - lowerBound(lows, offset);
}

/** A line of furniture, which is in no paragraph. */
function lineBlock(
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

function paragraphBlock(
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

/** Shared by all names of drafts: where they stand is in the marks. */
const NOTHING: readonly never[] = [];

function slimmed({ entities, mentions }: DocumentNames): DocumentNames {
  return {
    entities,
    mentions: mentions.map((mention) => ({ ...mention, spans: NOTHING, reasons: NOTHING })),
  };
}

/** What says of a block in an excerpt where it is from. */
const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'subheadline', 'byline']);

/** What one document gives to an edition. */
export function editionDraft({ key, path, analysis }: EditionSource, options: DraftOptions = {}): EditionDraft {
  const { page, text } = analysis;
  const { only, notes: placed = [], excerpt = false, dates = true } = options;
  const points = pointsIn(text);
  const isNamed = options.names !== undefined && !excerpt;
  const names = isNamed ? analysis.names(options.names) : { mentions: [], entities: [] };
  const marks = new Map<number, EditionMark[]>();
  const mark = (paragraph: number, span: Span, make: (place: Sited) => EditionMark): void => {
    const found = page.paragraphs[paragraph];
    const inside = found && spanIn(found, span);
    if (inside === undefined) return;
    const made = make({ ...inside, from: span.start });
    const list = marks.get(paragraph);
    if (list === undefined) marks.set(paragraph, [made]);
    else list.push(made);
  };
  // rows of furniture carry no marks, so who is named in them alone has no place to point to
  for (const [index, mention] of names.mentions.entries()) {
    const { confidence } = mention;
    mark(mention.paragraph, mention, (place) => ({ ...place, kind: 'name', entity: String(index), confidence }));
  }
  for (const date of excerpt || !dates ? [] : analysis.dates())
    mark(date.paragraph, { start: date.spans[0]?.start ?? 0, end: date.spans.at(-1)?.end ?? 0 }, (place) => ({
      ...place,
      kind: 'date',
      value: printValue(date.value),
    }));
  const byUnit = new Map<number, number[]>();
  for (const [index, { unit }] of page.paragraphs.entries()) {
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [index]);
    else list.push(index);
  }
  for (const jump of page.jumpLines) {
    const paragraph = (byUnit.get(jump.unit) ?? []).find((index) =>
      page.paragraphs[index]?.pieces.some(({ start, end }) => start <= jump.start && jump.start < end),
    );
    const { direction, start } = jump;
    if (paragraph !== undefined)
      mark(paragraph, jump, (place) => ({ ...place, kind: 'jump', target: String(start), direction }));
  }
  const noted = (at: number): EditionNote[] => {
    const paragraph = placed.length === 0 ? undefined : page.paragraphs[at];
    return paragraph === undefined ? [] : notesIn(paragraph, placed);
  };
  const taken: number[] = [];
  const units: EditionUnit[] = [];
  for (const [index, unit] of page.units.entries()) {
    if (only !== undefined && !only.has(index)) continue;
    const all = [
      ...(byUnit.get(index) ?? []).map((at) => paragraphBlock(page, at, apart(marks.get(at) ?? []), noted(at), points)),
      ...unit.roles.flatMap(({ line, role }) =>
        role === 'furniture' || role === 'folio' ? (lineBlock(page, line, role, placed, points) ?? []) : [],
      ),
    ].sort((a, b) => a.start - b.start);
    if (excerpt && all.every(({ notes }) => notes.length === 0)) continue;
    const blocks = excerpt ? all.filter(({ role, notes }) => notes.length > 0 || HEADS.has(role)) : all;
    const { id, kind, page: printed, headline, byline } = unit;
    taken.push(index);
    const where = { document: 0, page: printed ?? page.page, previous: null, next: null };
    units.push({ id, kind, headline, byline, blocks, ...where });
  }
  const blocks = units.flatMap((unit) => unit.blocks);
  return {
    key,
    path,
    page,
    names: slimmed(names),
    beginning: text.slice(0, BALANCED),
    taken,
    marked: blocks.flatMap((block) => block.marks.flatMap((one) => (one.kind === 'name' ? [Number(one.entity)] : []))),
    notes: blocks.flatMap((block) => block.notes),
    noted: placed.length,
    units: () => units,
  };
}

/** The same draft, its units kept as bytes: of many documents these are what takes room. */
export function packed(draft: EditionDraft): EditionDraft {
  const bytes = toUtf8(JSON.stringify(draft.units()));
  return { ...draft, units: () => JSON.parse(fromUtf8(bytes)) as readonly EditionUnit[] };
}
