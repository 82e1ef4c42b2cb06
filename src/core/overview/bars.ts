/** Owns the charts of the people mentioned most, page by page, and of the days mentioned. */
import { xml } from '../text/plain';
import type { OverviewData, OverviewWords } from './model';
import { sheetTitle, wordsAt } from './picture';
import type { Targets } from './targets';
import { linesIn } from './text';

/**
 * Bars of people: height of a row, width of the names, of the bars and of the numbers after them. All fit into half a
 * window, as a bar that is cut off has a wrong length.
 */
const ROW = 26;
const NAMES = 190;
const BARS = 230;
const FIGURES = 40;
const SIZE = 13;
/** Width of a bar for one mention, at most: where all are few, no bar looks like many. */
const ONE = 24;
/** Columns of days: width, and height of the bars and of the labels below. */
const DAY = 46;
const DAYS_HIGH = 72;
const UNDER = 54;
const ABOVE = 18;

/** A bar for each person, divided by page. */
export function peoplePicture({ people, sheets }: OverviewData, said: OverviewWords, targets: Targets): string {
  const [first] = people;
  if (first === undefined) return '';
  const unit = Math.min(ONE, BARS / first.count);
  const rows = people.map(({ name, titles, count, sheets: on }, index) => {
    const y = index * ROW;
    const [label = ''] = linesIn([name, titles[0] ?? ''].filter(Boolean).join(' '), NAMES / SIZE, 1);
    let x = NAMES;
    const pieces = on.map((one) => {
      const width = Math.round(one.count * unit * 10) / 10;
      const sheet = sheets[one.sheet];
      const heard = `${name}, ${sheet === undefined ? '' : sheetTitle(sheet, said)}: ${said.times(one.count)}`;
      const bar = `<rect class="box" x="${Math.round(x * 10) / 10}" y="${y + 5}" width="${width}" height="${ROW - 10}"/>`;
      const piece = targets.link(one.sheet % 2 === 0 ? 'bar even' : 'bar', one.target, heard, bar);
      x += width;
      return piece;
    });
    const middle = y + ROW / 2 + 5;
    return (
      wordsAt('name', { x: 4, y: middle }, label) +
      pieces.join('') +
      wordsAt('figure', { x: Math.round(x) + 6, y: middle }, String(count))
    );
  });
  const [width, height] = [NAMES + BARS + FIGURES, people.length * ROW];
  return `<svg class="people" role="group" aria-label="${xml(said.people)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${rows.join('\n')}
</svg>`;
}

/**
 * A column for each mentioned day, in order, with its number of mentions as height; years are shown where they change.
 */
export function daysPicture({ days, issueDay }: OverviewData, said: OverviewWords, targets: Targets): string {
  if (days.length === 0) return '';
  const most = days.reduce((high, { count }) => Math.max(high, count), 1);
  const base = ABOVE + DAYS_HIGH;
  const columns = days.map(({ day, count, target }, index) => {
    const x = index * DAY;
    const high = Math.max(4, Math.round((count / most) * DAYS_HIGH));
    const isIssue = day === issueDay;
    const heard = [said.day(day), isIssue ? said.issueDay : '', said.times(count)].filter(Boolean).join(', ');
    const middle = x + DAY / 2;
    const year = day.slice(0, 4);
    const drawn = [
      wordsAt('count', { x: middle, y: base - high - 5 }, String(count)),
      wordsAt('day', { x: middle, y: base + 16 }, said.dayShort(day)),
      days[index - 1]?.day.slice(0, 4) === year ? '' : wordsAt('year', { x: middle, y: base + 31 }, year),
      isIssue ? wordsAt('this', { x: middle, y: base + 46 }, said.thisIssue) : '',
    ];
    // graphics are drawn next to the link, whose accessible name has the same content; the link covers them for the
    // pointer
    const inside = `<rect class="reach" x="${x}" y="0" width="${DAY}" height="${base + UNDER}"/><rect class="box" x="${x + 9}" y="${base - high}" width="${DAY - 18}" height="${high}"/>`;
    return targets.link(isIssue ? 'column issue' : 'column', target, heard, inside) + drawn.join('');
  });
  const [width, height] = [days.length * DAY, base + UNDER];
  return `<svg class="days" role="group" aria-label="${xml(said.days)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<path class="axis" d="M0 ${base}H${width}"/>
${columns.join('\n')}
</svg>`;
}
