/** Owns building an edition from documents read as one set: its entities, the links between parts, and its units. */

import { type CorpusEntity, gatherSteps, isAside } from '../corpus/entities';
import type { NameResources } from '../names/find';
import type { NameKind, NameMention } from '../names/model';
import type { Unit } from '../page/model';
import type { Steps } from '../steps';
import type { Stories } from '../stories/model';
import { scriptBalance } from '../text/fold';
import { BALANCED, type EditionDraft, type EditionSource, editionDraft } from './draft';
import type { PlacedNote } from './draft-blocks';
import type {
  Edition,
  EditionEntity,
  EditionMark,
  EditionNote,
  EditionStream,
  EditionTarget,
  EditionUnit,
} from './model';
import { collectedSteps } from './stream';

/** The input of an edition. */
export interface EditionOptions {
  /** Undefined: no names. */
  readonly names?: NameResources | undefined;
  /** Whether dates are marked; true by default. */
  readonly dates?: boolean | undefined;
  /** Includes only these units (indexes in `PageReading.units`, by document key); all by default. */
  readonly only?: ReadonlyMap<string, ReadonlySet<number>>;
  /** One line; derived from paper, day and headline by default. */
  readonly title?: string;
  /** The reader's notes by document key, each with its source span. */
  readonly notes?: ReadonlyMap<string, readonly PlacedNote[]>;
  /** Includes only notes, with the paragraphs that contain them. */
  readonly excerpt?: 'notes' | undefined;
}

const LETTER: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };

/** Ids of the entities, p1, l1, o1 … in order of first appearance, and of each mention's entity. */
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

/** The previous and next part of a unit, and the targets of its marks, as ids of the edition. */
function tiesOf(drafts: readonly EditionDraft[], stories: Stories) {
  const byKey = new Map(drafts.map((draft, document) => [draft.key, { draft, document, taken: new Set(draft.taken) }]));
  /** Null for a part in a text or unit that the edition does not include. */
  const idOfUnit = (key: string, unit: number): string | null => {
    const known = byKey.get(key);
    const found = known?.draft.page.units[unit];
    return known === undefined || found === undefined || !known.taken.has(unit) ? null : idIn(known.document, found.id);
  };
  const neighbours = new Map<string, { readonly previous: string | null; readonly next: string | null }>();
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
  return { neighbours, targets };
}

const idIn = (document: number, unit: string): string => `d${document + 1}${unit}`;
const noteId = (first: number, { id }: EditionNote): string => `n${first + Number(id) + 1}`;

/**
 * The edition of drafts, in steps; units are made lazily. `stories` are those of the set, with `key` as document.
 */
export function* editionOfDrafts(
  drafts: readonly EditionDraft[],
  stories: Stories,
  { names, title, excerpt }: Pick<EditionOptions, 'names' | 'title' | 'excerpt'> = {},
): Steps<EditionStream> {
  const gathered = yield* gatherSteps(drafts, names?.fold);
  const { entities, idOf } = entitiesOf(gathered.filter((entity) => !isAside(entity)));
  const { neighbours, targets } = tiesOf(drafts, stories);
  let noted = 0;
  const firstNotes = drafts.map((draft) => {
    noted += draft.noted;
    return noted - draft.noted;
  });
  const settle =
    ({ key, names: { mentions } }: EditionDraft) =>
    (mark: EditionMark): readonly EditionMark[] => {
      if (mark.kind === 'jump') return [{ ...mark, target: targets.get(`${key}\n${mark.target}`) ?? null }];
      if (mark.kind === 'date') return [mark];
      const mention = mentions[Number(mark.entity)];
      const entity = mention && idOf.get(mention);
      return entity === undefined ? [] : [{ ...mark, entity }];
    };
  const unitsOf = (draft: EditionDraft, document: number): readonly EditionUnit[] => {
    const settled = settle(draft);
    const first = firstNotes[document] ?? 0;
    return draft.units().map((unit) => {
      const id = idIn(document, unit.id);
      const blocks = unit.blocks.map((block) => ({
        ...block,
        marks: block.marks.flatMap(settled),
        notes: block.notes.map((note) => ({ ...note, id: noteId(first, note) })),
      }));
      return { ...unit, id, document, blocks, ...(neighbours.get(id) ?? { previous: null, next: null }) };
    });
  };
  const documents = drafts.map(({ path, page }) => ({
    path,
    paper: page.paper?.value ?? '',
    date: page.issueDate?.value ?? '',
  }));
  const units = new Map<string, EditionTarget>();
  for (const [document, { page, taken }] of drafts.entries())
    for (const index of taken) {
      const unit = page.units[index];
      if (unit === undefined) continue;
      const { kind, headline } = unit;
      units.set(idIn(document, unit.id), { kind, headline, page: unit.page ?? page.page });
    }
  const used = new Set(
    drafts.flatMap(({ names: { mentions }, marked }) => marked.flatMap((index) => idOfMention(mentions[index], idOf))),
  );
  return {
    ...(excerpt === undefined ? {} : { excerpt }),
    title: title ?? titleOf(documents, [...units.values()]),
    script: scriptBalance(drafts.map(({ beginning }) => beginning).join(''), BALANCED) > 0 ? 'zh-Hant' : 'zh-Hans',
    documents,
    entities: entities.filter(({ id }) => used.has(id)),
    targets: units,
    notes: drafts.flatMap((draft, document) =>
      draft.notes.map((note) => ({ ...note, id: noteId(firstNotes[document] ?? 0, note) })),
    ),
    *units() {
      for (const [document, draft] of drafts.entries()) yield* unitsOf(draft, document);
    },
  };
}

const idOfMention = (mention: NameMention | undefined, idOf: ReadonlyMap<NameMention, string>): readonly string[] =>
  mention === undefined ? [] : [idOf.get(mention) ?? ''].filter(Boolean);

/** Builds the edition of a set of documents, in steps. `stories` are those of the set, with `key` as document. */
export function* editionSteps(
  sources: readonly EditionSource[],
  stories: Stories,
  options: EditionOptions = {},
): Steps<Edition> {
  const { names, only, notes, excerpt, dates } = options;
  const drafts: EditionDraft[] = [];
  for (const source of sources) {
    const { key } = source;
    const wanted = only && (only.get(key) ?? new Set<number>());
    drafts.push(
      editionDraft(source, { names, dates, only: wanted, notes: notes?.get(key), excerpt: excerpt === 'notes' }),
    );
    yield undefined;
  }
  return yield* collectedSteps(yield* editionOfDrafts(drafts, stories, options));
}

/** The headline if there is a single article, else paper and day, else the first path. */
function titleOf(documents: Edition['documents'], units: readonly Pick<Unit, 'headline' | 'kind'>[]): string {
  const articles = units.filter(({ kind, headline }) => kind === 'article' && headline !== '');
  if (articles.length === 1) return articles[0]?.headline ?? '';
  const { paper = '', date = '', path = '' } = documents[0] ?? {};
  return [paper, date].filter(Boolean).join(' ') || path;
}
