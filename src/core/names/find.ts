/** Owns finding names in a page: paragraphs to mentions to entities. */

import type { PageReading } from '../page/model';
import { sourceSpans } from '../page/paragraphs';
import { finish, type Steps } from '../steps';
import { type FoldName, nameFolding } from './fold';
import type { DocumentNames, NameEntity, NameKind, NameMention, ReaderName } from './model';
import { because } from './reasons';
import { readNameData } from './resources';
import { type Tagger, tagger } from './stretch';
import { KINDS } from './tagger';

/** The model and word lists, ready for use. */
export interface NameResources {
  readonly version: string;
  /** Makes names comparable across scripts. */
  readonly fold: FoldName;
  readonly tagger: Tagger;
}

/** Reads the name data file (dist/data/names.bin) into resources; throws a RangeError where the bytes are not that. */
export function readNameResources(bytes: Uint8Array): NameResources {
  const data = readNameData(bytes);
  return { version: String(bytes.length), fold: nameFolding(data.fold), tagger: tagger(data) };
}

const PREFIX: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };

/** Finds names, in steps. */
export function* findNamesSteps(
  reading: PageReading,
  resources: NameResources,
  _readerNames: readonly ReaderName[] = [],
): Steps<DocumentNames> {
  const mentions: NameMention[] = [];
  const entities: (NameEntity & { mentions: number[] })[] = [];
  const idOf = new Map<string, NameEntity & { mentions: number[] }>();
  const counts = { person: 0, place: 0, organization: 0 };
  for (const [index, paragraph] of reading.paragraphs.entries()) {
    const tagged = yield* resources.tagger.tag(paragraph.text);
    for (const [nth, span] of tagged.entries()) {
      if (nth % 256 === 255) yield undefined;
      const kind = KINDS[span.kind] ?? 'person';
      const text = paragraph.text.slice(span.start, span.end);
      const spans = sourceSpans(paragraph, span.start, span.end);
      let entity = idOf.get(kind + text);
      if (entity === undefined) {
        entity = { id: PREFIX[kind] + ++counts[kind], kind, name: text, titles: [], mentions: [] };
        entities.push(entity);
        idOf.set(kind + text, entity);
      }
      entity.mentions.push(mentions.length);
      mentions.push({
        start: spans[0]?.start ?? 0,
        end: spans[spans.length - 1]?.end ?? 0,
        kind,
        text,
        spans,
        paragraph: index,
        entity: entity.id,
        confidence: 1 / (1 + Math.exp(-span.margin)),
        reasons: [because('model')],
      });
    }
    if (index % 64 === 63) yield undefined;
  }
  return { mentions, entities };
}

/** Finds names; never throws. */
export function findNames(
  reading: PageReading,
  resources: NameResources,
  readerNames: readonly ReaderName[] = [],
): DocumentNames {
  return finish(findNamesSteps(reading, resources, readerNames));
}
