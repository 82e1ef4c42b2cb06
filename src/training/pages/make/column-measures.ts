/** Owns measuring column detection on generated pages: how often the number is right, and how many lines are in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReader } from '../../../core/pack';
import { orderSteps } from '../../../core/page/order/read-order';
import { readSeams } from '../../../core/page/order/seams';
import { type Row, rowOf } from '../../../core/page/rows/rows';
import { finish } from '../../../core/steps';
import { linesOf } from '../../../core/text/lines';
import type { Answer } from './answers';

const MODEL = join(import.meta.dirname, '../../model/seams.model');

/** The rows of a text as the page reader makes them. */
export function rowsOf(text: string): Row[] {
  const lines = linesOf(text);
  const rows: Row[] = [];
  for (let line = 0; line < lines.count; line++) {
    const row = rowOf(text, lines, line, rows[rows.length - 1]?.line ?? -1);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** A stretch of a line with its place in reading order; `at` is its UTF-16 offset in the text. */
interface PlacedCell {
  readonly at: number;
  readonly place: number;
}

/** The number of neighbours, and of those that follow each other in reading. */
function inOrder(cells: readonly PlacedCell[]): { readonly pairs: number; readonly inOrder: number } {
  const right = cells.filter(({ place }, at) => at > 0 && place === (cells[at - 1]?.place ?? 0) + 1).length;
  return { pairs: Math.max(0, cells.length - 1), inOrder: right };
}

/** The share of neighbours that do not follow each other in reading above which a text mixes columns. */
const MIXED = 0.2;

/**
 * The number of columns that is right for a text whose cells are `cells` in text order: that of the page as it was laid
 * out if the text mixes the columns, side by side in its lines or one line of each in turn; else one, as then nothing in
 * the text tells columns from paragraphs. It is that of the page even where a converter mixes only some of its columns.
 */
export function columnsIn(columns: number, cells: readonly PlacedCell[]): number {
  const given = inOrder(cells);
  return given.pairs - given.inOrder > given.pairs * MIXED ? columns : 1;
}

/** The report in lines for the generated pages in a folder, by extraction method. */
export function* columnMeasures(folder: string): Generator<string, void, undefined> {
  const seams = readSeams(packReader(readFileSync(MODEL)));
  const sums = new Map<string, { pages: number; right: number; pairs: number; inOrder: number }>();
  for (const id of readdirSync(folder).sort()) {
    const way = id.split('-').slice(2).join('-');
    const text = readFileSync(join(folder, id, 'page.txt'), 'utf8');
    const { files } = JSON.parse(readFileSync(join(folder, id, 'answer.json'), 'utf8')) as Answer;
    const [file] = files;
    if (file === undefined) continue;
    const lines = linesOf(text);
    const cells = file.order
      .map(([line, from], place) => ({ at: lines.span(line - 1).start + from, place }))
      .sort((a, b) => a.at - b.at);
    const { rows, stretches } = finish(orderSteps(text, rowsOf(text), seams));
    const read = rows.flatMap(({ start, end }) => cells.filter(({ at }) => at >= start - 1 && at < end));
    const sum = sums.get(way) ?? { pages: 0, right: 0, pairs: 0, inOrder: 0 };
    sum.pages++;
    if (Math.max(1, ...stretches.map(({ columns }) => columns)) === columnsIn(file.columns, cells)) sum.right++;
    const ordered = inOrder(read);
    sum.pairs += ordered.pairs;
    sum.inOrder += ordered.inOrder;
    sums.set(way, sum);
  }
  const percent = (part: number, all: number): string =>
    `${((100 * part) / Math.max(1, all)).toFixed(1).padStart(5)} %`;
  const totals = { pages: 0, right: 0, pairs: 0, inOrder: 0 };
  const lineOf = (way: string, { pages, right, pairs, inOrder }: typeof totals): string =>
    `${way.padEnd(18)} ${String(pages).padStart(4)} pages   columns right ${percent(right, pages)}   lines in order ${percent(inOrder, pairs)}`;
  for (const [way, sum] of sums) {
    totals.pages += sum.pages;
    totals.right += sum.right;
    totals.pairs += sum.pairs;
    totals.inOrder += sum.inOrder;
    yield lineOf(way, sum);
  }
  yield lineOf('all', totals);
}
