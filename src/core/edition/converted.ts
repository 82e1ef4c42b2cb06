/** Owns an edition in the other script: every block, headline and name converted, with marks and notes in their places. */
import { convertByDictionary, type ScriptTables } from '../script/convert';
import type { ConvertOptions, ScriptTarget } from '../script/model';
import { toConverted } from '../script/positions';
import type { Steps } from '../steps';
import type { Edition, EditionBlock, EditionScript } from './model';

const SCRIPTS: Readonly<Record<ScriptTarget, EditionScript>> = {
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  hkp: 'zh-Hant-HK',
  t: 'zh-Hant',
  cn: 'zh-Hans',
};

/** Converts an edition, in steps; people's names convert as names. */
export function* convertedEditionSteps(edition: Edition, tables: ScriptTables, to: ScriptTarget): Steps<Edition> {
  const from = to === 'cn' ? 'tw' : 'cn';
  const kinds = new Map(edition.entities.map(({ id, kind }) => [id, kind]));
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
  const units: Edition['units'][number][] = [];
  for (const unit of edition.units) {
    const blocks = unit.blocks.map(blockOf);
    const headline = words(unit.headline).text;
    const { text: byline } = words(unit.byline, [{ start: 0, end: unit.byline.length, kind: 'person' }]);
    units.push({ ...unit, blocks, headline, byline });
    yield undefined;
  }
  const named = (name: string, kind: 'person' | 'place' | 'organization'): string =>
    words(name, [{ start: 0, end: name.length, kind }]).text;
  return {
    title: words(edition.title).text,
    script: SCRIPTS[to],
    documents: edition.documents.map((one) => ({ ...one, paper: words(one.paper).text })),
    units,
    entities: edition.entities.map((entity) => ({
      ...entity,
      name: named(entity.name, entity.kind),
      forms: entity.forms.map((form) => named(form, entity.kind)),
      titles: entity.titles.map((title) => words(title).text),
    })),
  };
}
