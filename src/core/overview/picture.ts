/** Owns the picture of the pages: sheets with their articles, lines for continued stories, open ends. */
import { xml } from '../text/plain';
import { type Box, type Corner, HEAD, layoutOf, SHEET } from './layout';
import type { ItemPlace, OverviewData, OverviewItem, OverviewWords } from './model';
import type { Targets } from './targets';
import { linesIn } from './text';

/** Font size, line height, and left padding of a box, in units of the picture. */
const SIZE = 13;
const LINE = 17;
const INSET = 7;
/** The arrowhead of a line. */
const ARROW = 5;

const rect = (kind: string, { x, y, width, height }: Box): string =>
  `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
export const wordsAt = (kind: string, { x, y }: Corner, said: string): string =>
  `<text class="${kind}" aria-hidden="true" x="${x}" y="${y}">${xml(said)}</text>`;

/** A line through corner points, slightly rounded. */
function path(points: readonly Corner[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}`;
}

/** The label of an item. */
export const itemTitle = ({ kind, title }: OverviewItem, said: OverviewWords): string => {
  const named = title === '' ? said.untitled : title;
  return kind === 'caption' ? said.caption(named) : named;
};

/** The label of a sheet. */
export const sheetTitle = ({ page, file }: OverviewData['sheets'][number], said: OverviewWords): string =>
  page === null ? file : said.page(page);

/** The item at an index, with the label of its sheet. */
export function itemAt(data: OverviewData, { sheet, item }: ItemPlace, said: OverviewWords): readonly [string, string] {
  const on = data.sheets[sheet];
  const found = on?.items[item];
  return [found === undefined ? '' : itemTitle(found, said), on === undefined ? '' : sheetTitle(on, said)];
}

function itemPicture(item: OverviewItem, box: Box, said: OverviewWords, targets: Targets): string {
  const title = itemTitle(item, said);
  const most = Math.max(1, Math.floor((box.height - INSET) / LINE));
  const lines = linesIn(title, (box.width - 2 * INSET) / SIZE, Math.min(3, most));
  const texts = lines.map((line, at) => wordsAt('title', { x: box.x + INSET, y: box.y + LINE + 2 + at * LINE }, line));
  return targets.link(item.kind, item.target, title, rect('box', box) + texts.join(''));
}

/** The pages as an SVG; '' if there are none. */
export function pagesPicture(data: OverviewData, said: OverviewWords, targets: Targets): string {
  if (data.sheets.length === 0) return '';
  const layout = layoutOf(data);
  const sheets = data.sheets.map((sheet, index) => {
    const box = layout.sheets[index];
    if (box === undefined) return '';
    const title = sheetTitle(sheet, said);
    const [shown = ''] = linesIn(title, (SHEET - 2 * INSET) / SIZE, 1);
    const head = { x: box.x, y: box.y, width: box.width, height: HEAD - 4 };
    const items = sheet.items.map((item, at) => {
      const own = box.items[at];
      return own === undefined ? '' : itemPicture(item, own, said, targets);
    });
    const more =
      sheet.more === 0
        ? ''
        : wordsAt('more', { x: box.x + INSET * 2, y: box.y + box.height - INSET * 2 }, said.more(sheet.more));
    const label = wordsAt('page', { x: box.x + INSET + 1, y: box.y + LINE + 2 }, shown);
    return (
      rect('sheet', box) + targets.link('head', sheet.target, title, rect('box', head) + label) + items.join('') + more
    );
  });
  const ties = layout.ties.map(({ tie, points }) => {
    const [to, page] = itemAt(data, tie.to, said);
    const [from] = itemAt(data, tie.from, said);
    const sentence = `${from}: ${said.goesOn(to, page)}`;
    const end = points.at(-1) ?? { x: 0, y: 0 };
    const arrow = `<path class="arrow" d="M${end.x} ${end.y}l${-ARROW - 2} ${-ARROW}v${ARROW * 2}z"/>`;
    // a wide invisible line is easier to hit with the pointer
    const line = `<path class="reach" d="${path(points)}"/><path class="line" d="${path(points)}"/>`;
    const heard = tie.confidence === 'certain' ? sentence : said.perhaps(sentence);
    return targets.link(tie.confidence === 'certain' ? 'tie' : 'tie likely', tie.target, heard, line + arrow);
  });
  const ends = layout.ends.map(({ end, from, to }) => {
    const [title] = itemAt(data, end.at, said);
    const sign = end.kind === 'missing' ? '?' : '…';
    const label = `${end.page === null || end.page === 'same' ? '' : end.page}${sign}`;
    const out = end.direction === 'out';
    const beside = { x: to.x + (out ? 7 : -7), y: to.y + 4 };
    const line = `<path class="reach" d="${path([from, to])}"/><path class="line" d="${path([from, to])}"/><circle class="dot" cx="${to.x}" cy="${to.y}" r="3"/>`;
    return targets.link(
      'open',
      end.target,
      `${title}: ${said.openEnd(end)}`,
      line + wordsAt(out ? 'mark' : 'mark before', beside, label),
    );
  });
  const { left, width, height } = layout;
  return `<svg class="pages" role="group" aria-label="${xml(said.pages)}" viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}">
${sheets.join('\n')}
${ties.join('\n')}
${ends.join('\n')}
</svg>`;
}
