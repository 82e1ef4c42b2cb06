/** Owns converting an edition to the other script: every block, headline and name, with marks and notes remapped. */
import type { NameKind } from '../names/model';
import type { ScriptTables } from '../script/convert';
import type { ConvertOptions, ScriptTarget } from '../script/model';
import { toConverted } from '../script/positions';
import { convertPrepared, type ReadyWords, readyWords } from '../script/with-preferences';
import { finish, type Steps } from '../steps';
import type { Edition, EditionBlock, EditionScript, EditionStream, EditionTarget, EditionUnit } from './model';

const SCRIPTS: Readonly<Record<ScriptTarget, EditionScript>> = {
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  hkp: 'zh-Hant-HK',
  t: 'zh-Hant',
  cn: 'zh-Hans',
};

/** The reader's conversion preferences for a document. */
export interface DocumentWishes extends Pick<ConvertOptions, 'chosen' | 'punctuation'> {
  readonly ready: ReadyWords;
}

const NO_WISHES: DocumentWishes = { ready: finish(readyWords({})) };

/** The chosen source places that lie within one piece of a block, as offsets in its text; others are skipped. */
function chosenIn(
  { pieces, text }: EditionBlock,
  { chosen = [] }: DocumentWishes,
): NonNullable<ConvertOptions['chosen']> {
  if (chosen.length === 0) return [];
  return pieces.flatMap(({ at, from }, index) => {
    const end = from + (pieces[index + 1]?.at ?? text.length) - at;
    return chosen
      .filter((one) => one.start >= from && one.end <= end)
      .map((one) => ({ ...one, start: one.start - from + at, end: one.end - from + at }));
  });
}

/**
 * Converters for the parts of an edition; people's names are converted as names. `wishes` are per document, by index.
 */
function converter(
  entities: Edition['entities'],
  tables: ScriptTables,
  to: ScriptTarget,
  wishes: readonly DocumentWishes[],
) {
  const from = to === 'cn' ? 'tw' : 'cn';
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const wished = (document: number): DocumentWishes => wishes[document] ?? NO_WISHES;
  // text that belongs to no single document uses the preferences of the first
  const words = (
    text: string,
    names: NonNullable<ConvertOptions['names']> = [],
    { ready, punctuation = false }: DocumentWishes = wished(0),
    chosen: NonNullable<ConvertOptions['chosen']> = [],
  ) => convertPrepared(text, tables, { to, from, names, punctuation, chosen }, ready);
  const blockOf = (block: EditionBlock, wish: DocumentWishes): EditionBlock => {
    const names = block.marks.flatMap((mark) => {
      const kind = mark.kind === 'name' ? kinds.get(mark.entity) : undefined;
      return kind === undefined ? [] : [{ start: mark.start, end: mark.end, kind }];
    });
    const { text, pieces } = words(block.text, names, wish, chosenIn(block, wish));
    const place = (offset: number): number => toConverted(pieces, offset);
    const moved = <T extends { readonly start: number; readonly end: number }>(items: readonly T[]): readonly T[] =>
      items.map((item) => ({ ...item, start: place(item.start), end: place(item.end) }));
    return {
      ...block,
      text,
      marks: moved(block.marks),
      notes: moved(block.notes),
      breaks: block.breaks.map((one) => ({ ...one, at: place(one.at) })),
      pieces: block.pieces.map((one) => ({ ...one, at: place(one.at) })),
    };
  };
  const named = (name: string, kind: NameKind, wish?: DocumentWishes): string =>
    words(name, [{ start: 0, end: name.length, kind }], wish).text;
  return {
    unit: (unit: EditionUnit): EditionUnit => {
      const wish = wished(unit.document);
      return {
        ...unit,
        blocks: unit.blocks.map((block) => blockOf(block, wish)),
        headline: words(unit.headline, [], wish).text,
        byline: named(unit.byline, 'person', wish),
      };
    },
    target: (target: EditionTarget): EditionTarget => ({ ...target, headline: words(target.headline).text }),
    head: (edition: Pick<Edition, 'title' | 'documents' | 'excerpt'>) => ({
      ...(edition.excerpt === undefined ? {} : { excerpt: edition.excerpt }),
      title: words(edition.title).text,
      script: SCRIPTS[to],
      documents: edition.documents.map((one, index) => ({ ...one, paper: words(one.paper, [], wished(index)).text })),
      entities: entities.map((entity) => ({
        ...entity,
        name: named(entity.name, entity.kind),
        forms: entity.forms.map((form) => named(form, entity.kind)),
        titles: entity.titles.map((title) => words(title).text),
      })),
    }),
  };
}

/** Converts an edition, in steps; `wishes` are per document, by index. */
export function* convertedEditionSteps(
  edition: Edition,
  tables: ScriptTables,
  to: ScriptTarget,
  wishes: readonly DocumentWishes[] = [],
): Steps<Edition> {
  const convert = converter(edition.entities, tables, to, wishes);
  const units: EditionUnit[] = [];
  for (const unit of edition.units) {
    units.push(convert.unit(unit));
    yield undefined;
  }
  return { ...convert.head(edition), units };
}

/** The same for an edition with lazily made units: each is converted when it is made. */
export function convertedStream(
  stream: EditionStream,
  tables: ScriptTables,
  to: ScriptTarget,
  wishes: readonly DocumentWishes[] = [],
): EditionStream {
  const convert = converter(stream.entities, tables, to, wishes);
  return {
    ...convert.head(stream),
    targets: new Map([...stream.targets].map(([id, target]) => [id, convert.target(target)])),
    notes: stream.notes,
    *units() {
      for (const unit of stream.units()) yield convert.unit(unit);
    },
  };
}
