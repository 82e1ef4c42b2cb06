/**
 * Owns the tables of an edition: names, dates, notes and jumps, one row per occurrence, for spreadsheets and databases.
 */
import { parseValue } from '../../dates/calendar/notation';
import { isoOf } from '../../export/edtf';
import { printTable, type Separator } from '../../files/table';
import { oneLine, plainText } from '../../text/plain';
import { sentenceAt } from '../../text/sentences';
import type { Edition, EditionBlock, EditionStream, EditionUnit } from '../model';
import type { PieceSteps } from '../pieces';

type TableKind = 'people' | 'places' | 'organizations' | 'dates' | 'notes' | 'jumps';
const TABLE_KINDS: readonly TableKind[] = ['people', 'places', 'organizations', 'dates', 'notes', 'jumps'];

/** The columns of the position; the last ones of each table. */
const WHERE = ['paper', 'day', 'page', 'headline', 'file', 'line', 'sentence'] as const;
const HEADS: Readonly<Record<TableKind, readonly string[]>> = {
  people: ['name', 'titles', 'written', 'id', 'confidence'],
  places: ['name', 'written', 'id', 'confidence'],
  organizations: ['name', 'written', 'id', 'confidence'],
  dates: ['written', 'iso', 'value'],
  notes: ['quote', 'note', 'tags', 'created'],
  jumps: ['mark', 'direction', 'target'],
};
const KINDS = { people: 'person', places: 'place', organizations: 'organization' } as const;

/** Several values in one cell. */
const several = (values: readonly string[]): string =>
  values.map((value) => oneLine(value).replace(/\|/g, '¦')).join('|');

/** The source line of a position in a block, 1-based. */
const lineAt = ({ breaks, line }: EditionBlock, at: number): number =>
  breaks.findLast((one) => one.at <= at)?.line ?? line;

function where(
  edition: Pick<Edition, 'documents'>,
  unit: EditionUnit,
  block: EditionBlock,
  at: number,
): readonly string[] {
  const { paper = '', date = '', path = '' } = edition.documents[unit.document] ?? {};
  const { start, end } = sentenceAt(block.text, at);
  const sentence = oneLine(block.text.slice(start, end));
  return [paper, date, unit.page ?? '', unit.headline, path, String(lineAt(block, at)), sentence].map(oneLine);
}

/** The rows that one block contributes to a table, without their position columns. */
function rowsOf(
  kind: TableKind,
  { targets }: Pick<EditionStream, 'targets'>,
  block: EditionBlock,
  names: ReadonlyMap<string, Edition['entities'][number]>,
) {
  const { marks, notes, text } = block;
  if (kind === 'notes')
    return notes.map(({ start, end, body, tags, created }) => ({
      at: start,
      cells: [oneLine(text.slice(start, end)), plainText(body), several(tags), oneLine(created)],
    }));
  return marks.flatMap((mark) => {
    const written = oneLine(text.slice(mark.start, mark.end));
    const at = mark.start;
    if (kind === 'dates')
      return mark.kind === 'date' ? [{ at, cells: [written, isoOf(parseValue(mark.value)) ?? '', mark.value] }] : [];
    if (kind === 'jumps') {
      if (mark.kind !== 'jump') return [];
      const target = targets.get(mark.target ?? '');
      return [{ at, cells: [written, mark.direction, target?.headline || (target?.page ?? '')] }];
    }
    const entity = mark.kind === 'name' ? names.get(mark.entity) : undefined;
    if (mark.kind !== 'name' || entity?.kind !== KINDS[kind]) return [];
    const titles = kind === 'people' ? [several(entity.titles)] : [];
    return [{ at, cells: [oneLine(entity.name), ...titles, written, entity.id, mark.confidence.toFixed(2)] }];
  });
}

/**
 * The tables in pieces, headers first, each for the file of its kind; RFC 4180, with no cell interpretable as a
 * formula.
 */
export function* tableSteps(
  edition: EditionStream,
  separator: Separator,
  endingOf: (kind: TableKind) => string,
): PieceSteps {
  const names = new Map(edition.entities.map((entity) => [entity.id, entity]));
  // an edition of notes leaves the other tables empty
  const kinds: readonly TableKind[] = edition.excerpt === 'notes' ? ['notes'] : TABLE_KINDS;
  for (const kind of kinds) yield { ending: endingOf(kind), text: printTable([[...HEADS[kind], ...WHERE]], separator) };
  for (const unit of edition.units()) {
    for (const kind of kinds) {
      const rows = unit.blocks.flatMap((block) =>
        rowsOf(kind, edition, block, names).map(({ at, cells }) => [...cells, ...where(edition, unit, block, at)]),
      );
      if (rows.length > 0) yield { ending: endingOf(kind), text: printTable(rows, separator) };
    }
    yield undefined;
  }
}
