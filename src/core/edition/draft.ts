/**
 * Owns the draft of one document of an edition: its units with marks, notes and breaks, before entities are resolved
 * across the set.
 */

import type { Analysis } from '../analysis';
import { printValue } from '../dates/calendar/notation';
import type { NameResources } from '../names/find';
import type { DocumentNames } from '../names/model';
import { isHeadline } from '../page/lines/roles';
import type { PageReading, Role } from '../page/model';
import { fromUtf8, toUtf8 } from '../text/bytes/utf8';
import type { Span } from '../text/span';
import { apart, lineBlock, notesIn, type PlacedNote, paragraphBlock, pointsIn, spanInParagraph } from './draft-blocks';
import type { EditionMark, EditionNote, EditionUnit, Sited } from './model';

/** A document of the set. */
export interface EditionSource {
  /** Its name in `stories`. */
  readonly key: string;
  /** Relative, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** The input of a document's draft. */
export interface DraftOptions {
  /** Undefined: no names. */
  readonly names?: NameResources | undefined;
  /** Whether dates are marked; true by default. */
  readonly dates?: boolean | undefined;
  /** Includes only these units, indexes in `PageReading.units`; all by default. */
  readonly only?: ReadonlySet<number> | undefined;
  /** The reader's notes, each with its source span. */
  readonly notes?: readonly PlacedNote[] | undefined;
  /** Includes only units with notes, and of these only heads and the blocks with notes, without names and dates. */
  readonly excerpt?: boolean | undefined;
}

/**
 * A document of an edition. In its units, an entity is the index of a mention, the target of a jump the offset of its
 * mark, and a note its index, each as a string: the final ids are known only when all documents are drafted.
 */
export interface EditionDraft {
  readonly key: string;
  readonly path: string;
  readonly page: PageReading;
  /** Without reasons, and without the exact positions of mentions. */
  readonly names: DocumentNames;
  /** How its text begins. */
  readonly beginning: string;
  /** The included units, as indexes in the page's. */
  readonly taken: readonly number[];
  /** Which mentions have a mark. */
  readonly marked: readonly number[];
  readonly notes: readonly EditionNote[];
  /** Number of the reader's notes, in a unit or not. */
  readonly noted: number;
  units(): readonly EditionUnit[];
}

/** The number of characters from which the script of a text is detected. */
export const BALANCED = 4000;

/** Shared by all names of drafts: the marks hold the positions. */
const NOTHING: readonly never[] = [];

function slimmed({ entities, mentions }: DocumentNames): DocumentNames {
  return {
    entities,
    mentions: mentions.map((mention) => ({ ...mention, spans: NOTHING, reasons: NOTHING })),
  };
}

/** Properties that tell where a block of an excerpt is from. */
const tellsSource = ({ role }: { readonly role: Role }): boolean => isHeadline(role) || role === 'byline';

/** The draft of one document. */
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
  // rows of furniture carry no marks, so entities named only there have no place to link to
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
    const blocks = excerpt ? all.filter((block) => block.notes.length > 0 || tellsSource(block)) : all;
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

/** The same draft with its units serialized to bytes, as they dominate the memory used by many documents. */
export function packed(draft: EditionDraft): EditionDraft {
  const bytes = toUtf8(JSON.stringify(draft.units()));
  return { ...draft, units: () => JSON.parse(fromUtf8(bytes)) as readonly EditionUnit[] };
}
