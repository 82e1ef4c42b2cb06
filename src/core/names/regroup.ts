/** Owns grouping changed mentions into entities again: order, entities, ids. */
import type { DocumentNames, NameEntity, NameKind, NameMention } from './model';

/** A mention with its entity's key: mentions of the same kind and key belong together. */
export interface KeyedMention {
  readonly mention: Omit<NameMention, 'entity'>;
  readonly key: string;
  /** The entity's name and titles, as far as this mention gives them. */
  readonly name: string;
  readonly titles?: readonly string[];
  /** The reader said that everybody of this name is one person. */
  readonly one?: boolean;
}

const PREFIX: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };

/** The titles collected for an entity, and the arrays already merged, as mentions of one entity often share one. */
interface KnownTitles {
  readonly titles: Set<string>;
  readonly lists: Set<readonly string[]>;
}

function addTitles(titles: string[], added: readonly string[], known: KnownTitles): void {
  if (known.lists.has(added)) return;
  known.lists.add(added);
  for (const title of added) {
    if (known.titles.has(title)) continue;
    known.titles.add(title);
    titles.push(title);
  }
}

/** Builds the names of a document from mentions in any order; the first mention of an entity gives its name. */
export function regrouped(keyed: readonly KeyedMention[]): DocumentNames {
  const mentions: NameMention[] = [];
  const entities = new Map<string, NameEntity & { titles: string[]; mentions: number[] }>();
  const titlesOf = new Map<string, KnownTitles>();
  const counts = { person: 0, place: 0, organization: 0 };
  for (const { mention, key, name, titles = [], one } of [...keyed].sort((a, b) => a.mention.start - b.mention.start)) {
    const { kind } = mention;
    const id = `${kind} ${key}`;
    const entity = entities.get(id) ?? { id: PREFIX[kind] + ++counts[kind], kind, name, titles: [], mentions: [] };
    const known = titlesOf.get(id) ?? { titles: new Set(), lists: new Set() };
    titlesOf.set(id, known);
    entities.set(id, one === true ? { ...entity, one } : entity);
    entity.mentions.push(mentions.length);
    addTitles(entity.titles, titles, known);
    mentions.push({ ...mention, entity: entity.id });
  }
  return { mentions, entities: [...entities.values()] };
}
