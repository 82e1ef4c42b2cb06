/** Owns which page, paper and issue a file belongs to: from folio lines, the path, datelines and front matter. */
import type { Steps } from '../steps';
import { KIND } from '../text/characters/telling-characters';
import { fold } from '../text/fold';
import { pageOf } from '../text/numerals';
import { dayOfStamp, pageDayOf, type RowStamp, stampsSteps } from './issue-day';
import { pathPaper, printedPaperSteps } from './issue-paper';
import { datelineOf } from './lines/datelines';
import { daysAfter, isoDate } from './lines/day';
import { type Folio, folioOf } from './lines/folio';
import { printedDays } from './lines/printed-days';
import type { RowFacts } from './lines/row-facts';
import type { PageContext, Sourced } from './model';
import { offsetIn } from './rows/rows';

/** The information in a path. */
interface PathFacts {
  readonly date: string | null;
  readonly monthDay: string | null;
  readonly page: string | null;
  readonly paper: string | null;
}

const FULL = /(?<!\d)((?:19|20)\d{2})[-_./年]?(0?[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?(?!\d)/;
const SHORT = /(?<!\d)(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)(\d{1,2})月(\d{1,2})日/;
const PAGES: readonly RegExp[] = [
  /第\s*([A-Z]{0,2}\d{1,3}|[〇零一二三四五六七八九十廿]{1,4})\s*[版页]/,
  /(?:^|[^A-Z])([A-Z]{1,2}-?\d{1,3})(?:版|$|[^\dA-Z])/,
  /(?<!\d)(\d{1,3})\s*版/,
  /(?:page|版|页|p)[-_ .]?(\d{1,3})(?!\d)/i,
];

/** The name of a folder without the day in it: 湖城晚报 for `湖城晚报 2024-06-11`; a name that is only a day stays. */
export function withoutDay(name: string): string {
  const rest = name.replace(FULL, '').replace(/^[\s._-]+|(?<![\s._-])[\s._-]+$/g, '');
  return rest === '' ? name : rest;
}

/** Reads a path, folders with '/' between: `2020-02/03/A02.txt`, `港闸-0203/02版.txt`. */
export function pathFacts(path: string): PathFacts {
  const folded = fold(path).replace(/\.[A-Za-z]{1,8}$/, '');
  const full = FULL.exec(folded);
  const date = full ? isoDate(full[1], full[2], full[3]) : null;
  const rest = full ? `${folded.slice(0, full.index)}/${folded.slice(full.index + full[0].length)}` : folded;
  const short = date ? null : SHORT.exec(rest);
  const monthDay = short
    ? `${(short[1] ?? short[3] ?? '').padStart(2, '0')}-${(short[2] ?? short[4] ?? '').padStart(2, '0')}`
    : null;
  const left = short ? `${rest.slice(0, short.index)}/${rest.slice(short.index + short[0].length)}` : rest;
  const parts = left.split('/').filter((part) => part !== '');
  let page: string | null = null;
  for (const part of [...parts].reverse()) {
    page = pageInName(part.toUpperCase());
    if (page !== null) break;
  }
  return { date, monthDay, page, paper: pathPaper(path, fold) };
}

function pageInName(name: string): string | null {
  for (const pattern of PAGES) {
    const found = pattern.exec(name);
    if (found) return pageOf(found[1] ?? '') ?? null;
  }
  const bare = /^[-_ ]*0*(\d{1,2})(?:[-_ ]+\d{1,3})?(?:[-_ ][^\d].*)?$/.exec(name);
  return bare && Number(bare[1]) > 0 ? String(Number(bare[1])) : null;
}

/** Rows per step. */
const SLICE = 1024;

/** What a page's own lines and its context say about page, paper and date. */
interface IssueFacts {
  /** Page of each row. */
  readonly pages: readonly (string | null)[];
  readonly page: string | null;
  readonly issueDate: Sourced | null;
  readonly paper: Sourced | null;
  /** The rows that are day stamps. */
  readonly stamps: readonly RowStamp[];
}

/** Finds page, paper and date, in steps. Linear. */
export function* issueSteps(
  text: string,
  facts: readonly RowFacts[],
  context: PageContext,
  meta: ReadonlyMap<string, string>,
  requested: ReadonlyMap<number, string>,
): Steps<IssueFacts> {
  const path = context.path === undefined ? undefined : pathFacts(context.path);
  const rows = facts.map(({ row }) => row);
  const stamps = yield* stampsSteps(rows);
  yield undefined;
  const folios: { readonly index: number; readonly folio: Folio }[] = [];
  for (let index = 0; index < facts.length; index++) {
    const here = facts[index];
    if (here === undefined) continue;
    if (here.tag === 'folio' || here.tag === 'furniture') {
      const folio = here.folio ?? folioOf(here.text, here.row.has);
      if (folio && (here.tag === 'folio' || folio.date || folio.monthDay)) folios.push({ index, folio });
    }
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  const metaPage = meta.get('page');
  const given = (metaPage === undefined ? undefined : pageInName(fold(metaPage).toUpperCase())) ?? path?.page ?? null;
  const pages = pagesOf(facts, folios, given, requested);
  yield undefined;
  const distinct = new Set(pages.filter((page, index) => page !== null && facts[index]?.tag !== 'folio'));
  const known = new Set([
    ...requested.values(),
    ...folios.flatMap(({ folio }) => (folio.page === null ? [] : [folio.page])),
  ]);
  const only = known.size > 1 ? null : ([...distinct][0] ?? [...known][0] ?? given);
  const metaPaper = meta.get('paper');
  const own = yield* printedPaperSteps(text, rows, new Set(folios.map(({ index }) => index)), stamps);
  const paper = paperOf(context.paper, metaPaper, path?.paper ?? null, own);
  const issueDate = yield* dateSteps(facts, stamps, folios, context, path, meta);
  return { pages, page: only, issueDate, paper, stamps };
}

/**
 * The paper, from sources in decreasing order of trust: the reader, the head of the file, its path, the page; a path's
 * name takes the page's spelling.
 */
function paperOf(
  said: string | undefined,
  meta: string | undefined,
  path: string | null,
  own: Sourced | null,
): Sourced | null {
  if (said !== undefined) return { value: said, source: 'reader', span: null };
  if (meta !== undefined) return { value: meta, source: 'front-matter', span: null };
  if (path === null || (own !== null && fold(own.value) === fold(path))) return own;
  return { value: path, source: 'path', span: null };
}

/**
 * The page of each row: a folio applies to the rows after it or, if pages print theirs at the foot, to those before it.
 */
function pagesOf(
  facts: readonly RowFacts[],
  folios: readonly { readonly index: number; readonly folio: Folio }[],
  given: string | null,
  requested: ReadonlyMap<number, string>,
): (string | null)[] {
  const printed = folios.filter(({ folio }) => folio.page !== null);
  const pages: (string | null)[] = [];
  const first = printed[0]?.index ?? -1;
  const last = printed[printed.length - 1]?.index ?? -1;
  const textBefore = facts.slice(0, Math.max(0, first)).some(({ tag }) => tag === 'text' || tag === 'mark');
  const textAfter = facts.slice(last + 1).some(({ tag }) => tag === 'text' || tag === 'mark');
  const foot = first >= 0 && textBefore && !textAfter;
  let page: string | null = given;
  let next = 0;
  if (foot) page = printed[0]?.folio.page ?? given;
  for (let index = 0; index < facts.length; index++) {
    page = requested.get(index) ?? page;
    if (printed[next]?.index === index) {
      if (!foot) page = printed[next]?.folio.page ?? page;
      pages.push(foot ? (printed[next]?.folio.page ?? page) : page);
      next++;
      if (foot) page = printed[next]?.folio.page ?? page;
    } else pages.push(page);
  }
  return pages;
}

function* dateSteps(
  facts: readonly RowFacts[],
  stamps: readonly RowStamp[],
  folios: readonly { readonly index: number; readonly folio: Folio }[],
  context: PageContext,
  path: PathFacts | undefined,
  meta: ReadonlyMap<string, string>,
): Steps<Sourced | null> {
  const rows = facts.map(({ row }) => row);
  if (context.issueDate !== undefined) return { value: context.issueDate, source: 'reader', span: null };
  const written = printedDays(fold(meta.get('date') ?? ''))[0]?.date;
  if (written) return { value: written, source: 'front-matter', span: null };
  // a day alone in its line is a day stamp, handled by issue-day.ts
  const dated = folios.find(({ folio }) => folio.date !== null && (folio.parts >= 2 || folio.paper !== null));
  const span = (index: number) => {
    const row = facts[index]?.row;
    return row ? { start: row.start, end: row.end } : null;
  };
  // the head of a web page may print the current day; the date of its article takes precedence
  const stamped = pageDayOf(rows, stamps);
  if (stamped?.plain) return dayOfStamp(stamped.stamp);
  if (dated?.folio.date) return { value: dated.folio.date, source: 'folio', span: span(dated.index) };
  if (path?.date) return { value: path.date, source: 'path', span: null };
  if (stamped !== undefined) return dayOfStamp(stamped.stamp);
  const partial = folios.find(({ folio }) => folio.monthDay !== null);
  const monthDay = partial?.folio.monthDay ?? path?.monthDay ?? null;
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(context.path ?? '')?.[1] ?? (yield* yearSteps(facts));
  if (monthDay !== null && year !== undefined) {
    const value = isoDate(year, monthDay.slice(0, 2), monthDay.slice(3));
    if (value) return { value, source: partial ? 'folio' : 'path', span: partial ? span(partial.index) : null };
  }
  return fromDatelines(facts, year);
}

/** The latest year that the page itself prints in full. */
function* yearSteps(facts: readonly RowFacts[]): Steps<string | undefined> {
  let year: string | undefined;
  for (const [index, { row }] of facts.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    if ((row.has & KIND.year) === 0 || (row.has & KIND.digit) === 0) continue;
    for (const found of row.head.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)) {
      if (found[1] !== undefined && (year === undefined || found[1] > year)) year = found[1];
    }
  }
  return year;
}

/** The day after the latest dateline: a morning paper prints the previous evening's agency reports. */
function fromDatelines(facts: readonly RowFacts[], year: string | undefined): Sourced | null {
  let latest: { value: string; start: number; end: number } | undefined;
  for (const { row, lead } of facts) {
    if (!lead) continue;
    const dateline = datelineOf(row.head);
    const date = dateline?.date;
    const value = isoDate(date?.year ?? year, date?.month, date?.day);
    if (value !== null && (latest === undefined || value > latest.value)) {
      latest = { value, start: row.start, end: offsetIn(row, dateline?.length ?? 0) };
    }
  }
  if (latest === undefined) return null;
  return { value: daysAfter(latest.value, 1), source: 'dateline', span: { start: latest.start, end: latest.end } };
}
