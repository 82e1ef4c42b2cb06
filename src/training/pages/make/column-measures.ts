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
import type { Way } from './take-back';

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

/** The least share of lines with text of two blocks for a text to count as having columns side by side. */
const BESIDE = 0.2;

/** The number of columns in the text itself: as laid out if they are side by side or interleaved, else one. */
function columnsIn(way: Way, { columns, order }: Answer['files'][number]): number {
  const lines = new Set(order.map(([line]) => line)).size;
  if (way === 'heights') return columns;
  return order.length - lines >= lines * BESIDE ? columns : 1;
}

/** The report in lines for the generated pages in a folder, by extraction method. */
export function* columnMeasures(folder: string): Generator<string, void, undefined> {
  const seams = readSeams(packReader(readFileSync(MODEL)));
  const sums = new Map<string, { pages: number; right: number; pairs: number; inOrder: number }>();
  for (const id of readdirSync(folder).sort()) {
    const way = id.split('-').slice(2).join('-') as Way;
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
    if (Math.max(1, ...stretches.map(({ columns }) => columns)) === columnsIn(way, file)) sum.right++;
    read.forEach(({ place }, at) => {
      const before = read[at - 1];
      if (before === undefined) return;
      sum.pairs++;
      if (place === before.place + 1) sum.inOrder++;
    });
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
