/** Owns deciding which of a page's day stamps dates the page, and which date its articles. */
import type { Steps } from '../steps';
import { greatest } from '../text/extremes';
import { type DayStamp, dayStampOf, type StampKind } from './lines/day-stamps';
import { mayPrintDay, printedDays } from './lines/printed-days';
import type { Sourced, Unit } from './model';
import type { Row } from './rows/rows';

/** A row that is a day stamp, with its day resolved. */
export interface RowStamp {
  readonly index: number;
  readonly row: Row;
  readonly kind: StampKind;
  readonly date: string;
}

/** How strongly each kind speaks for the page as a whole; on a tie the first stamp counts. */
const WEIGHT: Readonly<Record<StampKind, number>> = {
  published: 4,
  edition: 3,
  clock: 3,
  source: 3,
  updated: 2.5,
  plain: 2,
};

/**
 * A row at least this long that contains a sentence is text: everything above the first such row is the head of the
 * page.
 */
const TEXT = 45;
/** Number of rows at the end in which a document's signature may stand. */
const SIGNATURE = 3;

/** The page's order of day and month: true for 15/3/2001, false for 3/15/2001; undefined if nothing decides. */
function dayFirst(rows: readonly Row[]): boolean | undefined {
  for (const { head } of rows) {
    for (const found of head.matchAll(/(?<![\d./-])(\d{1,2})[-./](\d{1,2})[-./](?:19|20)\d{2}(?!\d)/g)) {
      if (Number(found[1]) > 12) return true;
      if (Number(found[2]) > 12) return false;
    }
  }
  return undefined;
}

/** The day of a stamp; an ambiguous one is resolved by other days of the page, or dropped. */
function settled({ day }: DayStamp, rows: readonly Row[], known: ReadonlySet<string>): string | undefined {
  if (day.date !== null) return day.date;
  const said = day.either.filter((date) => known.has(date));
  if (said.length === 1) return said[0];
  const first = dayFirst(rows);
  return first === undefined ? undefined : day.either[first ? 0 : 1];
}

/** Rows per step. */
const SLICE = 256;

/** The rows that are day stamps, in order. Linear. */
export function* stampsSteps(rows: readonly Row[]): Steps<readonly RowStamp[]> {
  const found: { readonly index: number; readonly row: Row; readonly stamp: DayStamp }[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const stamp = mayPrintDay(row) ? dayStampOf(row.head, row.length) : undefined;
    if (stamp !== undefined) found.push({ index, row, stamp });
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  const known = new Set<string>();
  if (found.some(({ stamp }) => stamp.day.date === null)) {
    for (const [index, { head }] of rows.entries()) {
      for (const { date } of printedDays(head)) if (date) known.add(date);
      if (index % SLICE === SLICE - 1) yield undefined;
    }
  }
  const stamps: RowStamp[] = [];
  for (const { index, row, stamp } of found) {
    const date = settled(stamp, rows, known);
    if (date !== undefined) stamps.push({ index, row, kind: stamp.kind, date });
  }
  return stamps;
}

/** What the stamps say about the whole page, and whether they say it unambiguously. */
interface PageDay {
  readonly stamp: RowStamp;
  readonly plain: boolean;
}

const strongest = (stamps: readonly RowStamp[]): RowStamp | undefined =>
  stamps.reduce<RowStamp | undefined>(
    (best, stamp) => (best === undefined || WEIGHT[stamp.kind] > WEIGHT[best.kind] ? stamp : best),
    undefined,
  );

/** The most frequent day; on a tie, the first. */
function commonest(stamps: readonly RowStamp[]): RowStamp | undefined {
  const counts = new Map<string, number>();
  for (const { date } of stamps) counts.set(date, (counts.get(date) ?? 0) + 1);
  const most = greatest(counts.values(), 0);
  return stamps.find(({ date }) => counts.get(date) === most);
}

/**
 * The day of a page by its stamps: the strongest above its text; else the one that most sources and folios below name;
 * else a day that all its other stamps agree on; else the one that a document is signed with at its end. Undefined if
 * they disagree.
 */
export function pageDayOf(rows: readonly Row[], stamps: readonly RowStamp[]): PageDay | undefined {
  const stamped = new Set(stamps.map(({ index }) => index));
  const text = rows.findIndex(
    ({ length, head }, index) => length >= TEXT && /[，,。、;；]/.test(head) && !stamped.has(index),
  );
  const above = strongest(stamps.filter(({ index, kind }) => (text < 0 || index < text) && kind !== 'source'));
  if (above !== undefined) return { stamp: above, plain: WEIGHT[above.kind] > WEIGHT.plain };
  const said = commonest(stamps.filter(({ kind }) => kind === 'published' || kind === 'source' || kind === 'edition'));
  if (said !== undefined) return { stamp: said, plain: true };
  const [first, ...others] = stamps;
  if (first === undefined) return undefined;
  if (others.every(({ date }) => date === first.date)) {
    const signed = first.index >= rows.length - SIGNATURE;
    return others.length > 0 || signed || first.kind === 'clock' ? { stamp: first, plain: false } : undefined;
  }
  const last = stamps[stamps.length - 1];
  return last?.kind === 'plain' && last.index >= rows.length - SIGNATURE ? { stamp: last, plain: false } : undefined;
}

const sourced = ({ date, row }: RowStamp): Sourced => ({
  value: date,
  source: 'date-line',
  span: { start: row.start, end: row.end },
});

type Article = Pick<Unit, 'lines' | 'roles'>;

/** Gives the articles, by index, whose lines contain or surround a line (0-based), and those before and after it. */
function articlesBeside(
  articles: readonly Article[],
): (line: number) => { readonly inside: number; readonly before: number; readonly behind: number } {
  const owners = new Map<number, number>();
  articles.forEach(({ roles }, index) => {
    for (const { line } of roles) if (!owners.has(line)) owners.set(line, index);
  });
  return (line) => {
    let low = 0;
    let high = articles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((articles[middle]?.lines[0] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const around = (articles[low - 1]?.lines[1] ?? -1) >= line ? low - 1 : -1;
    return { inside: owners.get(line) ?? around, before: low - 1, behind: low };
  };
}

/**
 * The days of the articles of a file that spans several days, by index of the unit; empty if one day applies to all. A
 * stamp belongs to the article whose lines contain it; else to the next article if stamps stand above articles on this
 * page, to the previous one if not. Units come sorted by their first lines, stamps in any order; spans of articles in
 * columns may overlap.
 */
export function articleDays(
  units: readonly (Article & Pick<Unit, 'kind'>)[],
  stamps: readonly RowStamp[],
  page: Sourced | null,
): ReadonlyMap<number, Sourced> {
  const days = new Map<number, RowStamp>();
  const articles: (Article & { readonly index: number })[] = [];
  units.forEach(({ kind, lines, roles }, index) => {
    if (kind === 'article') articles.push({ lines, roles, index });
  });
  const first = articles[0]?.lines[0] ?? 0;
  const above = stamps.some(({ row, kind }) => row.line < first && kind !== 'source');
  // in a paper or a dated file, a day alone in its line dates a letter or a notice
  const dated = page !== null && page.source !== 'date-line';
  const beside = articlesBeside(articles);
  for (const stamp of stamps) {
    if (stamp.kind === 'updated' || (dated && stamp.kind === 'plain')) continue;
    const { inside, before, behind } = beside(stamp.row.line);
    const owner = articles[inside >= 0 ? inside : above && stamp.kind !== 'source' ? behind : before];
    if (owner === undefined) continue;
    const known = days.get(owner.index);
    if (known === undefined || WEIGHT[stamp.kind] > WEIGHT[known.kind]) days.set(owner.index, stamp);
  }
  const distinct = new Set([...days.values()].map(({ date }) => date));
  if (distinct.size < 2) return new Map();
  return new Map([...days].map(([unit, stamp]) => [unit, sourced(stamp)]));
}

/** The stamp as the day of the page. */
export const dayOfStamp = sourced;

/** The units, each with its own day where the file spans several days and prints it. */
export function datedUnits(
  units: readonly Unit[],
  { stamps, issueDate }: { readonly stamps: readonly RowStamp[]; readonly issueDate: Sourced | null },
): readonly Unit[] {
  if (issueDate?.source === 'reader' || stamps.length < 2) return units;
  const days = articleDays(units, stamps, issueDate);
  if (days.size === 0) return units;
  return units.map((unit, index) => {
    const day = days.get(index);
    return day === undefined ? unit : { ...unit, day };
  });
}
