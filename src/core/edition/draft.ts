/** Owns what one document gives to an edition: its units with marks, notes and breaks, before it is known who is who in the set. */

import type { Analysis } from '../analysis';
import { printValue } from '../dates/calendar/notation';
import type { NameResources } from '../names/find';
import type { DocumentNames } from '../names/model';
import type { PageReading } from '../page/model';
import { fromUtf8, toUtf8 } from '../text/bytes/utf8';
import type { Span } from '../text/span';
import { apart, lineBlock, notesIn, type PlacedNote, paragraphBlock, pointsIn, spanInParagraph } from './draft-blocks';
import type { EditionMark, EditionNote, EditionUnit, Sited } from './model';

/** A document of the set. */
export interface EditionSource {
  /** What `stories` calls it. */
  readonly key: string;
  /** Relative, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
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
    const inside = found && spanInParagraph(found, span);
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
