/** Owns merging names over documents: one entity for each person, place and organization, with all its mentions. */

import type { DocumentNames, NameEntity, NameKind, NameMention } from '../names/model';
import { isMasked } from '../names/rules/masked';
import type { PageReading } from '../page/model';
import { isMargin, passageAt } from '../page/passages';
import { finish, type Steps } from '../steps';
import { whoSteps } from './people';

/** The part of a document that merging needs. */
export interface NamedDocument {
  /** Unique in the corpus: a path or a URI. */
  readonly key: string;
  readonly page: PageReading;
  readonly names: DocumentNames;
}

export interface CorpusMention {
  readonly document: NamedDocument;
  readonly mention: NameMention;
}

/** A person, place or organisation of a corpus. */
export interface CorpusEntity {
  /** Unique in the corpus; stable as long as the documents do not change. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** The spellings of the full name in either script, in order of first appearance; `name` is the first. */
  readonly forms: readonly string[];
  /** In order of first appearance. */
  readonly titles: readonly string[];
  /** In document order, then text order; never empty. */
  readonly mentions: readonly CorpusMention[];
  /** Ids of other people of the same name, who are distinguished by titles. */
  readonly namesakes: readonly string[];
}

/** Folds names and titles so that they compare equal across scripts. */
type Fold = (text: string) => string;

/** The mentions of a name in one article of a document. */
interface Group {
  readonly issue: string;
  readonly titles: readonly string[];
  /** The full name as spelled in the document. */
  readonly form: string;
  readonly mentions: CorpusMention[];
}

/** Texts of one day belong to one issue; without a day, those of one folder do. */
const issueOf = ({ key, page }: NamedDocument): string =>
  page.issueDate?.value ?? key.slice(0, Math.max(0, key.lastIndexOf('/')));

/** The mentions of an entity of one document by article, in text order; only people are distinguished. */
function groupsOf(document: NamedDocument, issue: string, entity: NameEntity): Group[] {
  const { kind, name, titles, mentions } = entity;
  const found = mentions.flatMap((index) => document.names.mentions[index] ?? []);
  const group = (own: readonly NameMention[], everywhere: readonly string[]): Group => {
    const standing = own.flatMap((mention) => mention.titles ?? []);
    const all = standing.length === 0 ? everywhere : [...new Set([...everywhere, ...standing])];
    return { issue, titles: all, form: name, mentions: own.map((mention) => ({ document, mention })) };
  };
  if (kind !== 'person' || found.length < 2) return found.length === 0 ? [] : [group(found, titles)];
  const byUnit = new Map<number, NameMention[]>();
  for (const mention of found) {
    const unit = passageAt(document.page, mention.paragraph)?.unit ?? -1;
    const own = byUnit.get(unit) ?? [];
    byUnit.set(unit, own);
    own.push(mention);
  }
  if (byUnit.size === 1) return [group(found, titles)];
  // titles at no mention are from the reader, and apply to all mentions
  const standing = new Set(found.flatMap((mention) => mention.titles ?? []));
  const everywhere = titles.filter((title) => !standing.has(title));
  return [...byUnit.values()].map((own) => group(own, everywhere));
}

/** Merges the groups of one entity, in order. */
function entityOf(
  id: string,
  kind: NameKind,
  groups: readonly Group[],
  namesakes: readonly string[],
  fold: Fold,
): CorpusEntity {
  const titles = new Map<string, string>();
  const forms = new Set<string>();
  const mentions: CorpusMention[] = [];
  for (const group of groups) {
    forms.add(group.form);
    for (const title of group.titles) if (!titles.has(fold(title))) titles.set(fold(title), title);
    for (const mention of group.mentions) mentions.push(mention);
  }
  const [name = ''] = forms;
  return { id, kind, name, forms: [...forms], titles: [...titles.values()], mentions: inOrder(mentions), namesakes };
}

/** Sorts the mentions if necessary; groups are in document order, but a caption may interrupt an article. */
function inOrder(mentions: CorpusMention[]): readonly CorpusMention[] {
  const isAfter = (a: CorpusMention | undefined, b: CorpusMention): boolean =>
    a !== undefined && a.document === b.document && a.mention.start > b.mention.start;
  if (!mentions.some((mention, index) => isAfter(mentions[index - 1], mention))) return mentions;
  const documents = new Map<NamedDocument, number>();
  for (const { document } of mentions) if (!documents.has(document)) documents.set(document, documents.size);
  const at = ({ document }: CorpusMention): number => documents.get(document) ?? 0;
  return mentions.sort((a, b) => at(a) - at(b) || a.mention.start - b.mention.start);
}

interface Namesakes {
  readonly kind: NameKind;
  readonly name: string;
  readonly groups: Group[];
  /** The reader said that they are one, or they are no people. */
  one: boolean;
}

/** How many documents or names are processed between two pauses. */
const AT_ONCE = 32;

/**
 * The entities of several documents, in order of first appearance: names of the same kind and form are merged, across scripts if `fold`
 * maps them to the same form; people of the same name are distinguished by their titles.
 */
export function* gatherSteps(
  documents: readonly NamedDocument[],
  fold: Fold = (text) => text,
): Steps<readonly CorpusEntity[]> {
  const gathered = new Map<string, Namesakes>();
  const byForm = new Map<string, Namesakes>();
  for (const [index, document] of documents.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield undefined;
    const issue = issueOf(document);
    for (const entity of document.names.entities) {
      const { kind, name } = entity;
      // fast path: most names have occurred before in the same spelling
      const written = `${kind} ${name}`;
      let known = byForm.get(written);
      if (known === undefined) {
        const key = `${kind} ${fold(name).replace(/\s/g, '')}`;
        known = gathered.get(key) ?? { kind, name, groups: [], one: kind !== 'person' };
        gathered.set(key, known);
        byForm.set(written, known);
      }
      for (const group of groupsOf(document, issue, entity)) known.groups.push(group);
      known.one ||= entity.one ?? false;
    }
  }
  const entities: CorpusEntity[] = [];
  let named = 0;
  for (const { kind, name, groups, one } of gathered.values()) {
    if (++named % AT_ONCE === 0) yield undefined;
    if (groups.length === 0) continue;
    const id = `${kind} ${name}`;
    const appearances = one ? [] : groups.map(({ issue, titles }) => ({ issue, titles: titles.map(fold) }));
    // 张某 of one article is another person than in any other
    const masked = isMasked(name);
    const who = masked ? appearances.map((_, index) => index) : yield* whoSteps(appearances);
    const last = who.reduce((most, number) => Math.max(most, number), 0);
    const owners: Group[][] = Array.from({ length: last + 1 }, () => []);
    for (const [index, group] of groups.entries()) owners[who[index] ?? 0]?.push(group);
    const ids = Array.from({ length: last + 1 }, (_, number) => (number === 0 ? id : `${id} ${number + 1}`));
    for (const [number, own] of ids.entries()) {
      const mine = owners[number] ?? [];
      entities.push(entityOf(own, kind, mine, last === 0 || masked ? [] : ids.filter((other) => other !== own), fold));
    }
  }
  return entities;
}

/** The names of several documents, gathered at once. */
export function gatherEntities(documents: readonly NamedDocument[], fold?: Fold): readonly CorpusEntity[] {
  return finish(gatherSteps(documents, fold));
}

/** Whether it is only mentioned in furniture, such as menus and titles of other stories. */
export const isAside = ({ mentions }: Pick<CorpusEntity, 'mentions'>): boolean =>
  mentions.every(({ document: { page }, mention }) => isMargin(page, mention.paragraph));

/** The entity of a mention; undefined if it is not in the corpus. */
export function entityOfMention(
  entities: readonly CorpusEntity[],
  key: string,
  { start, kind }: Pick<NameMention, 'start' | 'kind'>,
): CorpusEntity | undefined {
  return entities.find(
    (entity) =>
      entity.kind === kind &&
      entity.mentions.some(({ document, mention }) => document.key === key && mention.start === start),
  );
}
