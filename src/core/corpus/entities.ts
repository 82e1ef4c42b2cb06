/** Owns gathering names over documents: one entry for each person, place and organisation, with all its mentions. */
import type { DocumentNames, NameKind, NameMention } from '../names/model';
import type { PageReading } from '../page/model';

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
  /** In order of first appearance. */
  readonly titles: readonly string[];
  /** In order of documents, then of text; never empty. */
  readonly mentions: readonly CorpusMention[];
}

/** The names of several documents, in order of first appearance: the same name of the same kind is one entry. */
export function gatherEntities(documents: readonly NamedDocument[]): readonly CorpusEntity[] {
  const gathered = new Map<string, { kind: NameKind; name: string; titles: Set<string>; mentions: CorpusMention[] }>();
  for (const document of documents) {
    for (const { kind, name, titles, mentions } of document.names.entities) {
      const id = `${kind} ${name}`;
      const entity = gathered.get(id) ?? { kind, name, titles: new Set<string>(), mentions: [] };
      gathered.set(id, entity);
      for (const title of titles) entity.titles.add(title);
      for (const index of mentions) {
        const mention = document.names.mentions[index];
        if (mention !== undefined) entity.mentions.push({ document, mention });
      }
    }
  }
  return [...gathered]
    .filter(([, { mentions }]) => mentions.length > 0)
    .map(([id, { titles, ...rest }]) => ({ id, ...rest, titles: [...titles] }));
}
