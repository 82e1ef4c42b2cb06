/** Owns finding names in a page: paragraphs to names, the document pass, names to mentions and entities. */

import type { PageReading, Paragraph } from '../page/model';
import { sourceSpans } from '../page/paragraphs/source-spans';
import { passagesOf } from '../page/passages';
import { finish, type Steps } from '../steps';
import { coveringSpan, inTextOrder } from '../text/span';
import { spreadNames } from './document/document-pass';
import { type FoldName, nameFolding } from './fold';
import type { FoundName, Words } from './found';
import type { DocumentNames, NameEntity, NameKind, NameMention } from './model';
import { ReaderLists } from './reader/reader';
import { nameReason } from './reasons';
import { readNameData } from './resources';
import { isMasked } from './rules/masked';
import { applyRole } from './rules/rules';
import { modelReader, remembering, stretchTagger, type Tagger } from './stretches';

/** The model and word lists, loaded. */
export interface NameResources {
  readonly version: string;
  /** Folds names so that they compare equal in both scripts. */
  readonly fold: FoldName;
  readonly tagger: Tagger;
  /** Undefined before the first training. */
  readonly words: Words | undefined;
  /** A cache of the reader's lists of names, prepared for lookup. */
  readonly lists: ReaderLists;
}

/** Parses the data file (dist/data/names.bin); throws a RangeError if the bytes have another format. */
export function readNameResources(bytes: Uint8Array): NameResources {
  const data = readNameData(bytes);
  const { fold, lexicon, model } = data;
  return {
    version: String(bytes.length),
    fold: nameFolding(fold),
    tagger: stretchTagger(remembering(modelReader(data))),
    lists: new ReaderLists(),
    words: model && { fold, lexicon, characters: model.characters },
  };
}

const PREFIX: Readonly<Record<NameKind, string>> = { person: 'p', place: 'l', organization: 'o' };
/** How many paragraphs are processed between two pauses. */
const STRIDE = 64;
/** How many mentions are processed between two pauses. */
const MENTIONS = 256;

/** Maps the names of each paragraph to source offsets and sorts them, as a caption may interrupt a paragraph. */
function inSource(paragraphs: readonly Paragraph[], found: readonly (readonly FoundName[])[]) {
  const placed = paragraphs.flatMap((paragraph, index) =>
    (found[index] ?? []).map((name) => {
      const spans = sourceSpans(paragraph, name.start, name.end);
      return { name, spans, paragraph: index, ...(coveringSpan(spans) ?? { start: 0, end: 0 }) };
    }),
  );
  return inTextOrder(placed);
}

/** Mentions and entities from the names of each paragraph: names of the same form and kind are one entity. */
function* gathered(paragraphs: readonly Paragraph[], found: readonly (readonly FoundName[])[]): Steps<DocumentNames> {
  const mentions: NameMention[] = [];
  const entities = new Map<string, NameEntity & { mentions: number[] }>();
  const counts = { person: 0, place: 0, organization: 0 };
  for (const { name: one, spans, paragraph, start, end } of inSource(paragraphs, found)) {
    if (mentions.length % MENTIONS === MENTIONS - 1) yield undefined;
    const { form: text, kind, margin, reasons } = one;
    // 王　平 is typeset with a space, but the same name as 王平
    const name = text.replace(/[ \u3000]/g, '');
    // 张某 of another article is another person
    const key = kind + name + (isMasked(name) ? (paragraphs[paragraph]?.unit ?? '') : '');
    const entity = entities.get(key) ?? {
      id: PREFIX[kind] + ++counts[kind],
      kind,
      name,
      titles: [],
      mentions: [],
    };
    entities.set(key, entity);
    entity.mentions.push(mentions.length);
    mentions.push({
      start,
      end,
      kind,
      text,
      spans,
      paragraph,
      entity: entity.id,
      confidence: 1 / (1 + Math.exp(-margin)),
      reasons: reasons.length > 0 ? reasons : [nameReason('model')],
    });
  }
  return { mentions, entities: [...entities.values()] };
}

/** Finds names; a generator that pauses now and then. */
export function* findNamesSteps(page: PageReading, { tagger, words }: NameResources): Steps<DocumentNames> {
  if (words === undefined) return { mentions: [], entities: [] };
  const paragraphs = passagesOf(page);
  const found: (readonly FoundName[])[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    found.push(applyRole(yield* tagger.tag(paragraph.text), paragraph, words));
  }
  const texts = paragraphs.map(({ text }) => text);
  return yield* gathered(paragraphs, yield* spreadNames(texts, found, words));
}

/** Finds names; never throws. */
export function findNames(reading: PageReading, resources: NameResources): DocumentNames {
  return finish(findNamesSteps(reading, resources));
}
