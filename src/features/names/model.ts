/** Owns the Names tree as data: people, places and organizations, each with its mentions by article. */
import { type CorpusEntity, type CorpusMention, isAside } from '../../core/corpus/entities';
import { isLike, type Likeness } from '../../core/corpus/lookup';
import type { NameKind } from '../../core/names/model';
import type { Note } from '../../core/notes/model';
import { passageAt } from '../../core/page/passages';
import { overlaps, type Span } from '../../core/text/span';

export type NameOrder = 'appearance' | 'mentions' | 'name';
export const NAME_ORDERS: readonly NameOrder[] = ['appearance', 'mentions', 'name'];

export interface KindNode {
  readonly type: 'kind';
  readonly id: string;
  readonly kind: NameKind;
  readonly children: readonly EntityNode[];
}

export interface EntityNode {
  readonly type: 'entity';
  readonly id: string;
  readonly entity: CorpusEntity;
  /** Computed on demand, since an archive has a million of them. */
  readonly children: readonly (ArticleNode | MentionNode | NoteNode)[];
  /** The reader's notes on its mentions. */
  readonly notes: readonly NoteNode[];
}

export interface ArticleNode {
  readonly type: 'article';
  readonly id: string;
  readonly headline: string;
  readonly page: string | null;
  /** ISO day of its issue if the scope has several days; else ''. */
  readonly day: string;
  readonly children: readonly MentionNode[];
}

export interface MentionNode {
  readonly type: 'mention';
  readonly id: string;
  readonly mention: CorpusMention;
  readonly entity: CorpusEntity;
  readonly children: readonly [];
}

/** One of the reader's notes on a name. */
export interface NoteNode {
  readonly type: 'note';
  readonly id: string;
  /** The key of its text. */
  readonly key: string;
  readonly note: Note;
  readonly children: readonly [];
}

export type NameNode = KindNode | EntityNode | ArticleNode | MentionNode | NoteNode;

/** Notes with a body and their positions, by the key of the text. */
export type NotedNames = ReadonlyMap<string, readonly { readonly note: Note; readonly span: Span }[]>;

const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];

const ORDERS: Readonly<Record<NameOrder, (a: CorpusEntity, b: CorpusEntity) => number>> = {
  // entities that occur only in navigation come last
  appearance: (a, b) => Number(isAside(a)) - Number(isAside(b)),
  mentions: (a, b) => b.mentions.length - a.mentions.length,
  name: (a, b) => a.name.localeCompare(b.name, 'zh'),
};

function mentionNodes(entity: CorpusEntity, id: string): readonly (ArticleNode | MentionNode)[] {
  const days = new Set(entity.mentions.map(({ document }) => document.page.issueDate?.value ?? ''));
  const articles = new Map<string, { headline: string; page: string | null; day: string; children: MentionNode[] }>();
  for (const [index, mention] of entity.mentions.entries()) {
    const { document } = mention;
    const unit = passageAt(document.page, mention.mention.paragraph)?.unit ?? 0;
    const { headline = '', page = null } = document.page.units[unit] ?? {};
    const key = `${document.key}#${unit}`;
    const day = days.size > 1 ? (document.page.issueDate?.value ?? '') : '';
    const article = articles.get(key) ?? { headline, page: page ?? document.page.page, day, children: [] };
    articles.set(key, article);
    article.children.push({ type: 'mention', id: `${id}/${index}`, mention, entity, children: [] });
  }
  // a single article needs no node of its own
  const only = articles.size === 1 ? [...articles.values()][0] : undefined;
  if (only !== undefined) return only.children;
  return [...articles].map(([key, article]) => ({ type: 'article', id: `${id}/${key}`, ...article }));
}

function noteNodes({ id, mentions }: CorpusEntity, noted: NotedNames): readonly NoteNode[] {
  if (noted.size === 0) return [];
  const nodes = new Map<string, NoteNode>();
  for (const { document, mention } of mentions) {
    for (const { note, span } of noted.get(document.key) ?? []) {
      if (!overlaps(mention, span) || nodes.has(note.id)) continue;
      nodes.set(note.id, { type: 'note', id: `${id}/${note.id}`, key: document.key, note, children: [] });
    }
  }
  return [...nodes.values()];
}

function entityNode(entity: CorpusEntity, noted: NotedNames): EntityNode {
  let children: EntityNode['children'] | undefined;
  const notes = noteNodes(entity, noted);
  return {
    type: 'entity',
    id: entity.id,
    entity,
    notes,
    get children() {
      children ??= [...notes, ...mentionNodes(entity, entity.id)];
      return children;
    },
  };
}

/** The tree of the entities that match the filter by name, by any form, by pinyin initials, or by title. */
export function nameTree(
  entities: readonly CorpusEntity[],
  order: NameOrder,
  filter: string,
  likeness: Likeness,
  noted: NotedNames = new Map(),
): readonly KindNode[] {
  const wanted = likeness.fold(filter.trim());
  const shown =
    wanted === ''
      ? entities
      : entities.filter(
          (entity) =>
            isLike(entity, wanted, likeness) || entity.titles.some((title) => likeness.fold(title).includes(wanted)),
        );
  return KINDS.map(
    (kind): KindNode => ({
      type: 'kind',
      id: kind,
      kind,
      children: shown
        .filter((entity) => entity.kind === kind)
        .sort(ORDERS[order])
        .map((entity) => entityNode(entity, noted)),
    }),
  ).filter(({ children }) => children.length > 0);
}
