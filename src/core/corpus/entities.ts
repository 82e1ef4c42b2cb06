/** Owns gathering names over documents: one entry for each person, place and organisation, with all its mentions. */
import type { DocumentNames, NameEntity, NameKind, NameMention } from '../names/model';
import type { PageReading } from '../page/model';
import { whoIsWho } from './people';

/** What a document gives to the names of a corpus. */
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
  /** Unique in the corpus and stable while its documents are the same. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** The full name as it is written, in either script, in order of first appearance; `name` is the first. */
  readonly forms: readonly string[];
  /** In order of first appearance. */
  readonly titles: readonly string[];
  /** In order of documents, then of text; never empty. */
  readonly mentions: readonly CorpusMention[];
  /** Ids of others of the same name, whom titles tell apart. */
  readonly namesakes: readonly string[];
}

/** Makes names and titles comparable across scripts. */
type Fold = (text: string) => string;

/** The mentions of one name in one article of one document. */
interface Group {
  readonly issue: string;
  readonly titles: Set<string>;
  readonly mentions: { readonly form: string; readonly at: CorpusMention }[];
}

/** Texts of one day are of one issue; where no day is known, those of one folder. */
const issueOf = ({ key, page }: NamedDocument): string =>
  page.issueDate?.value ?? key.slice(0, Math.max(0, key.lastIndexOf('/')));

/** The mentions of an entity of one document by article; only people are told apart. */
function groupsOf(document: NamedDocument, { kind, name, titles, mentions }: NameEntity): Group[] {
  const groups = new Map<number, Group>();
  const issue = issueOf(document);
  const standing = new Set(mentions.flatMap((index) => document.names.mentions[index]?.titles ?? []));
  // titles that stand at no mention are the reader's, and hold for all of them
  const everywhere = titles.filter((title) => !standing.has(title));
  for (const index of mentions) {
    const mention = document.names.mentions[index];
    if (mention === undefined) continue;
    const unit = kind === 'person' ? (document.page.paragraphs[mention.paragraph]?.unit ?? -1) : -1;
    const group = groups.get(unit) ?? { issue, titles: new Set(everywhere), mentions: [] };
    groups.set(unit, group);
    for (const title of mention.titles ?? []) group.titles.add(title);
    group.mentions.push({ form: name, at: { document, mention } });
  }
  return [...groups.values()];
}

/** One entry of the corpus from the groups that are its own. */
function entityOf(
  id: string,
  kind: NameKind,
  groups: readonly Group[],
  namesakes: readonly string[],
  fold: Fold,
  order: (a: CorpusMention, b: CorpusMention) => number,
): CorpusEntity {
  const titles = new Map<string, string>();
  for (const title of groups.flatMap((group) => [...group.titles]))
    if (!titles.has(fold(title))) titles.set(fold(title), title);
  const mentions = groups.flatMap((group) => group.mentions).sort((a, b) => order(a.at, b.at));
  const forms = [...new Set(mentions.map(({ form }) => form))];
  const at = mentions.map((mention) => mention.at);
  return { id, kind, name: forms[0] ?? '', forms, titles: [...titles.values()], mentions: at, namesakes };
}

/**
 * The names of several documents, in order of first appearance: the same name of the same kind is one entry, in whatever
 * script it is written where `fold` makes them comparable; people of one name are told apart by their titles.
 */
export function gatherEntities(
  documents: readonly NamedDocument[],
  fold: Fold = (text) => text,
): readonly CorpusEntity[] {
  const positions = new Map(documents.map((document, index) => [document, index]));
  const order = (a: CorpusMention, b: CorpusMention): number =>
    (positions.get(a.document) ?? 0) - (positions.get(b.document) ?? 0) || a.mention.start - b.mention.start;
  const gathered = new Map<string, { kind: NameKind; name: string; groups: Group[]; one: boolean }>();
  for (const document of documents) {
    for (const entity of document.names.entities) {
      const key = `${entity.kind} ${fold(entity.name).replace(/\s/g, '')}`;
      const known = gathered.get(key) ?? { kind: entity.kind, name: entity.name, groups: [], one: false };
      gathered.set(key, known);
      known.groups.push(...groupsOf(document, entity));
      known.one ||= entity.one ?? entity.kind !== 'person';
    }
  }
  return [...gathered.values()].flatMap(({ kind, name, groups, one }) => {
    // groups are by article, and a caption may stand within one
    const ordered = [...groups].sort(({ mentions: [a] }, { mentions: [b] }) => (a && b ? order(a.at, b.at) : 0));
    const who = one
      ? ordered.map(() => 0)
      : whoIsWho(ordered.map(({ issue, titles }) => ({ issue, titles: [...titles].map(fold) })));
    const ids = [...new Set(who)].map((number) => `${kind} ${name}${number === 0 ? '' : ` ${number + 1}`}`);
    return ids.flatMap((id, number) => {
      const own = ordered.filter((_, index) => who[index] === number);
      const others = ids.filter((other) => other !== id);
      return own.length === 0 ? [] : [entityOf(id, kind, own, others, fold, order)];
    });
  });
}

/** The entry that a mention belongs to; undefined where it is none of the corpus. */
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
