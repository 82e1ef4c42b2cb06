/** Owns which page, paper and issue a file belongs to: from folio lines, the path, datelines and front matter. */
import { fold } from '../text/fold';
import { pageOf } from '../text/numerals';
import { datelineOf } from './lines/datelines';
import { daysAfter, isoDate } from './lines/day';
import { type Folio, folioOf } from './lines/folio';
import type { RowFacts } from './lines/row-facts';
import type { PageContext, Sourced } from './model';
import { offsetIn, wordsOf } from './rows/rows';

/** What a path says. */
export interface PathFacts {
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

/** The name of a folder without the day that stands in it: 湖城晚报 for `湖城晚报 2024-06-11`; a day alone stays. */
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
  const paper = folded
    .split(/[/\s\d_\-.()年月日]+/)
    .find((word) => /^[\u3400-\u9fff]{2,10}(?:报|周刊|学报)$/.test(word));
  return { date, monthDay, page, paper: paper ?? null };
}

function pageInName(name: string): string | null {
  for (const pattern of PAGES) {
    const found = pattern.exec(name);
    if (found) return pageOf(found[1] ?? '') ?? null;
  }
  const bare = /^[-_ ]*0*(\d{1,2})(?:[-_ ]+\d{1,3})?(?:[-_ ][^\d].*)?$/.exec(name);
  return bare && Number(bare[1]) > 0 ? String(Number(bare[1])) : null;
}

/** What a page's own lines and its context say of page, paper and date. */
export interface IssueFacts {
  /** Page of each row. */
  readonly pages: readonly (string | null)[];
  readonly page: string | null;
  readonly issueDate: Sourced | null;
  readonly paper: Sourced | null;
}

/** Rows in which a masthead may name the paper. */
const TOP = 12;

/** Finds page, paper and date. Linear. */
export function issueOf(
  text: string,
  facts: readonly RowFacts[],
  context: PageContext,
  meta: ReadonlyMap<string, string>,
  requested: ReadonlyMap<number, string>,
): IssueFacts {
  const path = context.path === undefined ? undefined : pathFacts(context.path);
  const folios: { readonly index: number; readonly folio: Folio }[] = [];
  let paper: Sourced | null = null;
  for (let index = 0; index < facts.length; index++) {
    const here = facts[index];
    if (here === undefined) continue;
    const span = { start: here.row.start, end: here.row.end };
    if (here.tag === 'folio' || here.tag === 'furniture') {
      const folio = folioOf(here.text);
      if (folio && (here.tag === 'folio' || folio.date || folio.monthDay)) folios.push({ index, folio });
      if (folio?.paper && paper === null) paper = { value: printed(text, here, folio.paper), source: 'folio', span };
    } else if (here.tag === 'paper' && index < TOP && paper === null) {
      paper = { value: wordsOf(text, here.row).replace(/[#*《》\s]/g, ''), source: 'folio', span };
    }
  }
  const metaPage = meta.get('page');
  const given = (metaPage === undefined ? undefined : pageInName(fold(metaPage).toUpperCase())) ?? path?.page ?? null;
  const pages = pagesOf(facts, folios, given, requested);
  const distinct = new Set(pages.filter((page, index) => page !== null && facts[index]?.tag !== 'folio'));
  const known = new Set([
    ...requested.values(),
    ...folios.flatMap(({ folio }) => (folio.page === null ? [] : [folio.page])),
  ]);
  const only = known.size > 1 ? null : ([...distinct][0] ?? [...known][0] ?? given);
  const metaPaper = meta.get('paper');
  if (metaPaper !== undefined) paper = { value: metaPaper, source: 'front-matter', span: null };
  if (paper === null && path?.paper) paper = { value: path.paper, source: 'path', span: null };
  return { pages, page: only, issueDate: dateOf(facts, folios, context, path, meta), paper };
}

/** Folded words of a row as the source has them. */
function printed(text: string, { row }: RowFacts, words: string): string {
  const at = row.head.indexOf(words);
  return at < 0 ? words : wordsOf(text, row).slice(at, at + words.length);
}

/** The page of each row: from folio lines on; where a page's folio stands at its foot, before it. */
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

function dateOf(
  facts: readonly RowFacts[],
  folios: readonly { readonly index: number; readonly folio: Folio }[],
  context: PageContext,
  path: PathFacts | undefined,
  meta: ReadonlyMap<string, string>,
): Sourced | null {
  if (context.issueDate !== undefined) return { value: context.issueDate, source: 'reader', span: null };
  const written = folioOf(fold(meta.get('date') ?? ''))?.date;
  if (written) return { value: written, source: 'front-matter', span: null };
  const dated = folios.find(({ folio }) => folio.date !== null);
  const span = (index: number) => {
    const row = facts[index]?.row;
    return row ? { start: row.start, end: row.end } : null;
  };
  if (dated?.folio.date) return { value: dated.folio.date, source: 'folio', span: span(dated.index) };
  if (path?.date) return { value: path.date, source: 'path', span: null };
  const partial = folios.find(({ folio }) => folio.monthDay !== null);
  const monthDay = partial?.folio.monthDay ?? path?.monthDay ?? null;
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(context.path ?? '')?.[1] ?? yearIn(facts);
  if (monthDay !== null && year !== undefined) {
    const value = isoDate(year, monthDay.slice(0, 2), monthDay.slice(3));
    if (value) return { value, source: partial ? 'folio' : 'path', span: partial ? span(partial.index) : null };
  }
  return fromDatelines(facts, year);
}

/** The latest year that the page itself prints in full. */
function yearIn(facts: readonly RowFacts[]): string | undefined {
  let year: string | undefined;
  for (const { row } of facts) {
    for (const found of row.head.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)) {
      if (found[1] !== undefined && (year === undefined || found[1] > year)) year = found[1];
    }
  }
  return year;
}

/** The day after the latest dateline: a paper prints the wires of the evening before. */
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
