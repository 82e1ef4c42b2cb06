/** Owns an edition in the other script: every block, headline and name converted, with marks and notes in their places. */
import type { NameKind } from '../names/model';
import { convertByDictionary, type ScriptTables } from '../script/convert';
import type { ConvertOptions, ScriptTarget } from '../script/model';
import { toConverted } from '../script/positions';
import type { Steps } from '../steps';
import type { Edition, EditionBlock, EditionScript, EditionStream, EditionTarget, EditionUnit } from './model';

const SCRIPTS: Readonly<Record<ScriptTarget, EditionScript>> = {
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  hkp: 'zh-Hant-HK',
  t: 'zh-Hant',
  cn: 'zh-Hans',
};

/** How the parts of an edition are converted; people's names convert as names. */
function converter(entities: Edition['entities'], tables: ScriptTables, to: ScriptTarget) {
  const from = to === 'cn' ? 'tw' : 'cn';
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const words = (text: string, names: NonNullable<ConvertOptions['names']> = []) =>
    convertByDictionary(text, tables, { to, from, names });
  const blockOf = (block: EditionBlock): EditionBlock => {
    const names = block.marks.flatMap((mark) => {
      const kind = mark.kind === 'name' ? kinds.get(mark.entity) : undefined;
      return kind === undefined ? [] : [{ start: mark.start, end: mark.end, kind }];
    });
    const { text, pieces } = words(block.text, names);
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
  const named = (name: string, kind: NameKind): string => words(name, [{ start: 0, end: name.length, kind }]).text;
  return {
    unit: (unit: EditionUnit): EditionUnit => ({
      ...unit,
      blocks: unit.blocks.map(blockOf),
      headline: words(unit.headline).text,
      byline: named(unit.byline, 'person'),
    }),
    target: (target: EditionTarget): EditionTarget => ({ ...target, headline: words(target.headline).text }),
    head: (edition: Pick<Edition, 'title' | 'documents' | 'excerpt'>) => ({
      ...(edition.excerpt === undefined ? {} : { excerpt: edition.excerpt }),
      title: words(edition.title).text,
      script: SCRIPTS[to],
      documents: edition.documents.map((one) => ({ ...one, paper: words(one.paper).text })),
      entities: entities.map((entity) => ({
        ...entity,
        name: named(entity.name, entity.kind),
        forms: entity.forms.map((form) => named(form, entity.kind)),
        titles: entity.titles.map((title) => words(title).text),
      })),
    }),
  };
}

/** Converts an edition, in steps. */
export function* convertedEditionSteps(edition: Edition, tables: ScriptTables, to: ScriptTarget): Steps<Edition> {
  const convert = converter(edition.entities, tables, to);
  const units: EditionUnit[] = [];
  for (const unit of edition.units) {
    units.push(convert.unit(unit));
    yield undefined;
  }
  return { ...convert.head(edition), units };
}

/** The same of an edition whose units are made as they are asked for: each is converted then. */
export function convertedStream(stream: EditionStream, tables: ScriptTables, to: ScriptTarget): EditionStream {
  const convert = converter(stream.entities, tables, to);
  return {
    ...convert.head(stream),
    targets: new Map([...stream.targets].map(([id, target]) => [id, convert.target(target)])),
    notes: stream.notes,
    *units() {
      for (const unit of stream.units()) yield convert.unit(unit);
    },
  };
}
