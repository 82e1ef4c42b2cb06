/** Owns making an edition of documents that were read as one set; long because one walk lays marks, notes and breaks into blocks. */

import type { Analysis } from '../analysis';
import { type CorpusEntity, gatherSteps, isAside } from '../corpus/entities';
import { printValue } from '../dates/calendar/notation';
import type { NameResources } from '../names/find';
import type { NameKind, NameMention } from '../names/model';
import type { Note } from '../notes/model';
import type { PageReading, Paragraph, Unit } from '../page/model';
import type { Steps } from '../steps';
import type { Stories } from '../stories/model';
import { scriptBalance } from '../text/fold';
import type { Span } from '../text/span';
import type {
  Edition,
  EditionBlock,
  EditionBreak,
  EditionEntity,
  EditionMark,
  EditionNote,
  EditionUnit,
  Sited,
} from './model';

/** A document of the set. */
export interface EditionSource {
  /** What `stories` calls it. */
  readonly key: string;
  /** Relative, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** What goes into an edition. */
export interface EditionOptions {
  /** Undefined leaves names out. */
  readonly names?: NameResources | undefined;
  /** Whether dates are marked; they are where not given. */
  readonly dates?: boolean;
  /** Takes only the units of these documents (indexes in `PageReading.units` by document key); all where not given. */
  readonly only?: ReadonlyMap<string, ReadonlySet<number>>;
  /** One line; made of paper, day and headline where not given. */
  readonly title?: string;
  /** The reader's notes by document key, each where its words stand in the source. */
  readonly notes?: ReadonlyMap<string, readonly PlacedNote[]>;
}

/** A note whose words were found. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span;
}

/** So many characters say which script a set is in. */
const BALANCED = 4000;

const LETTER: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };

/** Ids of the gathered names, p1, l1, o1 … in order of first appearance, and of each mention. */
function entitiesOf(gathered: readonly CorpusEntity[]): {
  readonly entities: readonly EditionEntity[];
  readonly idOf: ReadonlyMap<NameMention, string>;
} {
  const counts: Record<NameKind, number> = { person: 0, place: 0, organization: 0 };
  const idOf = new Map<NameMention, string>();
  const entities = gathered.map(({ kind, name, forms, titles, mentions }): EditionEntity => {
    const id = `${LETTER[kind]}${++counts[kind]}`;
    const written = new Set(forms);
    for (const { mention } of mentions) {
      idOf.set(mention, id);
      written.add(mention.text);
    }
    written.delete(name);
    return { id, kind, name, forms: [...written], titles };
  });
  return { entities, idOf };
}

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

/** The notes that begin in a paragraph; one that goes on behind it is cut at its end. */
function notesIn(
  paragraph: Paragraph,
  placed: readonly PlacedNote[],
  ids: ReadonlyMap<PlacedNote, string>,
): EditionNote[] {
  return placed.flatMap((one) => {
    const start = within(paragraph, one.span.start);
    if (start === undefined || start === paragraph.text.length) return [];
    const end = within(paragraph, one.span.end) ?? paragraph.text.length;
    const { text, tags, colour, created = '' } = one.note;
    const id = ids.get(one) ?? 'n0';
    return [
      {
        id,
        start,
        end: Math.max(end, start),
        body: text,
        tags,
        highlight: text === '' && colour !== undefined,
        ...(colour === undefined ? {} : { colour }),
        created,
      },
    ];
  });
}

/** A line of furniture, which is in no paragraph. */
function lineBlock(page: PageReading, line: number, role: EditionBlock['role']): EditionBlock | undefined {
  const { start } = page.lines.span(line);
  const raw = page.lines.text(line);
  const text = raw.trim();
  if (text === '') return undefined;
  const at = start + raw.length - raw.trimStart().length;
  return { role, text, marks: [], breaks: [], line: line + 1, start: at, pieces: [{ at: 0, from: at }], notes: [] };
}

/** Makes the edition of a set of documents; in steps. `stories` are those of the set, with `key` as document. */
export function* editionSteps(
  sources: readonly EditionSource[],
  stories: Stories,
  options: EditionOptions = {},
): Steps<Edition> {
  const { names, only } = options;
  const named = sources.map(({ key, analysis }) => ({
    key,
    page: analysis.page,
    names: names === undefined ? { mentions: [], entities: [] } : analysis.names(names),
  }));
  yield undefined;
  const gathered = yield* gatherSteps(named, names?.fold);
  // rows of furniture carry no marks, so who is named in them alone has no place to point to
  const { entities, idOf } = entitiesOf(gathered.filter((entity) => !isAside(entity)));
  const ids = new Map(sources.map(({ key }, document) => [key, `d${document + 1}`]));
  const pages = new Map(named.map(({ key, page }) => [key, page]));
  /** Null for a part in a text that is not in the edition, or one that was left out. */
  const idOfUnit = (document: string, unit: number): string | null => {
    const found = pages.get(document)?.units[unit];
    const isLeftOut = only !== undefined && only.get(document)?.has(unit) !== true;
    return found === undefined || isLeftOut ? null : `${ids.get(document) ?? 'd0'}${found.id}`;
  };
  const neighbours = new Map<string, { previous: string | null; next: string | null }>();
  for (const { parts } of stories.chains) {
    const chain = parts.flatMap(({ document, unit }) => idOfUnit(document, unit) ?? []);
    for (const [index, id] of chain.entries())
      neighbours.set(id, { previous: chain[index - 1] ?? null, next: chain[index + 1] ?? null });
  }
  const targets = new Map<string, string | null>();
  for (const { from, to } of stories.links) {
    if (from.jump !== null) targets.set(`${from.document}\n${from.jump.start}`, idOfUnit(to.document, to.unit));
    if (to.jump !== null) targets.set(`${to.document}\n${to.jump.start}`, idOfUnit(from.document, from.unit));
  }
  const noteIds = new Map<PlacedNote, string>();
  for (const { key } of sources)
    for (const placed of options.notes?.get(key) ?? []) noteIds.set(placed, `n${noteIds.size + 1}`);
  const units: EditionUnit[] = [];
  for (const [document, { key, analysis }] of sources.entries()) {
    const { page } = analysis;
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
    for (const mention of named[document]?.names.mentions ?? []) {
      const entity = idOf.get(mention);
      const { confidence } = mention;
      if (entity !== undefined)
        mark(mention.paragraph, mention, (place) => ({ ...place, kind: 'name', entity, confidence }));
    }
    for (const date of options.dates === false ? [] : analysis.dates())
      mark(date.paragraph, { start: date.spans[0]?.start ?? 0, end: date.spans.at(-1)?.end ?? 0 }, (place) => ({
        ...place,
        kind: 'date',
        value: printValue(date.value),
      }));
    yield undefined;
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
      const { direction } = jump;
      const target = targets.get(`${key}\n${jump.start}`) ?? null;
      if (paragraph !== undefined) mark(paragraph, jump, (place) => ({ ...place, kind: 'jump', target, direction }));
    }
    const placed = options.notes?.get(key) ?? [];
    const noted = (at: number): EditionNote[] => {
      const paragraph = placed.length === 0 ? undefined : page.paragraphs[at];
      return paragraph === undefined ? [] : notesIn(paragraph, placed, noteIds);
    };
    for (const [index, unit] of page.units.entries()) {
      if (only !== undefined && only.get(key)?.has(index) !== true) continue;
      const id = `d${document + 1}${unit.id}`;
      const blocks = [
        ...(byUnit.get(index) ?? []).map((at) => paragraphBlock(page, at, apart(marks.get(at) ?? []), noted(at))),
        ...unit.roles.flatMap(({ line, role }) =>
          role === 'furniture' || role === 'folio' ? (lineBlock(page, line, role) ?? []) : [],
        ),
      ].sort((a, b) => a.start - b.start);
      const { previous, next } = neighbours.get(id) ?? { previous: null, next: null };
      const { kind, page: printed, headline, byline } = unit;
      units.push({ id, kind, document, page: printed ?? page.page, headline, byline, blocks, previous, next });
    }
  }
  const documents = sources.map(({ path, analysis: { page } }) => ({
    path,
    paper: page.paper?.value ?? '',
    date: page.issueDate?.value ?? '',
  }));
  const used = new Set(units.flatMap(({ blocks }) => blocks.flatMap((block) => block.marks.flatMap(entityIn))));
  const text = sources.map(({ analysis }) => analysis.text.slice(0, BALANCED)).join('');
  return {
    title: options.title ?? titleOf(documents, units),
    script: scriptBalance(text, BALANCED) > 0 ? 'zh-Hant' : 'zh-Hans',
    documents,
    units,
    entities: entities.filter(({ id }) => used.has(id)),
  };
}

const entityIn = (mark: EditionMark): readonly string[] => (mark.kind === 'name' ? [mark.entity] : []);

function paragraphBlock(
  page: PageReading,
  index: number,
  marks: readonly EditionMark[],
  notes: readonly EditionNote[],
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
    pieces: paragraph.pieces.map((piece) => ({ at: piece.at, from: piece.start })),
    notes,
  };
}

/** The headline of a single article, else paper and day, else the first path. */
function titleOf(documents: Edition['documents'], units: readonly Pick<Unit, 'headline' | 'kind'>[]): string {
  const articles = units.filter(({ kind, headline }) => kind === 'article' && headline !== '');
  if (articles.length === 1) return articles[0]?.headline ?? '';
  const { paper = '', date = '', path = '' } = documents[0] ?? {};
  return [paper, date].filter(Boolean).join(' ') || path;
}
