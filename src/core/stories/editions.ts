/** Owns grouping units by issue and paper, across a set of documents. */

import { pathFacts, withoutDay } from '../page/issue';
import { folioOf, isSection } from '../page/lines/folio';
import type { Steps } from '../steps';
import { fold } from '../text/fold';
import type { StoryDocument } from './model';

/** The issue and paper to which a unit belongs. */
export interface PaperIssue {
  /** Equal for units of one issue. */
  readonly key: string;
  /** ISO date, or `--02-03` where only month and day are known; null where neither is. */
  readonly date: string | null;
  /** Equal for issues of one paper, as far as is known. */
  readonly paper: string;
}

const folded = (name: string | null): string | null => (name === null ? null : fold(name));

interface Loose {
  readonly base: string;
  readonly folder: string;
  readonly stem: string;
  date: string | null;
  paper: string | null;
  readonly pages: ReadonlySet<string>;
}

const PAGE_FOLDER = /^(?:第?\s*[A-Za-z]{0,2}\d{1,3}\s*[版页]?|第[一二三四五六七八九十]{1,3}版|page\s*\d+|p\d+)$/i;
const DATE_FOLDER = /^[\d年月日._\- ]+$/;

/** How many units are read between two pauses. */
const UNITS = 64;

function* loose(document: StoryDocument): Steps<Loose[]> {
  const { reading, path } = document;
  const facts = pathFacts(path);
  const segments = fold(path).split('/');
  const name = segments.pop() ?? '';
  const base = segments
    .map(withoutDay)
    .filter((part) => !PAGE_FOLDER.test(part) && !DATE_FOLDER.test(part) && !isSection(part))
    .join('/');
  const stem = name
    .replace(/\.[A-Za-z]+$/, '')
    .replace(/\d+|第[一二三四五六七八九十]+|[A-Za-z](?=\d)|[版页\-_. 年月日]/g, '');
  const documentDate = reading.issueDate?.value ?? facts.date ?? (facts.monthDay ? `--${facts.monthDay}` : null);
  let date: string | null = null;
  let paper: string | null = null;
  let dates = 0;
  let papers = 0;
  const pages = new Set(
    reading.units.flatMap(({ page, kind }) => (page !== null && kind !== 'furniture' ? [page] : [])),
  );
  const rows: { readonly date: string | null; readonly paper: string | null }[] = [];
  for (const unit of reading.units) {
    if (rows.length % UNITS === UNITS - 1) yield undefined;
    for (const { line, role } of unit.roles) {
      if (role !== 'folio' && !(role === 'furniture' && unit.roles.length === 1)) continue;
      const folio = folioOf(fold(reading.lines.text(line).trim().slice(0, 120)));
      if (folio?.date && folio.date !== date) {
        date = folio.date;
        dates++;
      }
      if (folio?.paper && folio.paper !== paper) {
        paper = folio.paper;
        papers++;
      }
    }
    rows.push({ date, paper });
  }
  return rows.map((row) => ({
    base,
    folder: segments.join('/'),
    stem,
    date: reading.issueDate?.source === 'reader' ? documentDate : dates > 1 ? (row.date ?? documentDate) : documentDate,
    paper: folded(papers > 1 ? (row.paper ?? reading.paper?.value ?? null) : (reading.paper?.value ?? facts.paper)),
    pages,
  }));
}

/** The single known value among `values`; null if there are none or several. */
function only(values: Iterable<string | null>): string | null {
  let found: string | null = null;
  for (const value of values) {
    if (value === null || value === found) continue;
    if (found !== null && !found.includes(value) && !value.includes(found)) return null;
    if (found === null || value.length > found.length) found = value;
  }
  return found;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The edition of every unit of every document, in their order; a generator with pauses. Linear. */
export function* editionsSteps(documents: readonly StoryDocument[]): Steps<PaperIssue[][]> {
  const all: Loose[][] = [];
  for (const document of documents) {
    all.push(yield* loose(document));
    yield undefined;
  }
  const flat = all.flat();
  for (const group of groupBy(flat, ({ folder }) => folder).values()) {
    const date = only(group.map((one) => one.date));
    if (date !== null) for (const one of group) one.date ??= date;
  }
  yield undefined;
  for (const group of groupBy(flat, ({ base, date, stem }) => `${base}|${date}|${stem}`).values()) {
    const paper = only(group.map((one) => one.paper));
    if (paper !== null) for (const one of group) one.paper = paper;
  }
  yield undefined;
  for (const group of groupBy(flat, ({ base, date }) => `${base}|${date}`).values()) {
    const paper = only(group.map((one) => one.paper));
    if (paper !== null) for (const one of group) one.paper = paper;
  }
  yield undefined;
  const split = new Set<string>();
  for (const [key, group] of groupBy(flat, ({ base, date, paper }) => `${base}|${date}|${paper}`)) {
    if (twoPapers(group)) split.add(key);
  }
  yield undefined;
  return all.map((units) =>
    units.map((one) => {
      const key = `${one.base}|${one.date}|${one.paper}`;
      const paper = `${one.base}|${one.paper}`;
      return split.has(key)
        ? { key: `${key}|${one.stem}`, date: one.date, paper: `${paper}|${one.stem}` }
        : { key, date: one.date, paper };
    }),
  );
}

/** The greatest number of pages of a paper. */
const MOST_PAGES = 64;

/** Whether files with different names contain the same several pages, so that each name is a paper. */
function twoPapers(group: readonly Loose[]): boolean {
  const pagesOf = new Map<string, Set<string>>();
  for (const { stem, pages } of group) {
    const known = pagesOf.get(stem) ?? new Set<string>();
    for (const page of pages) known.add(page);
    pagesOf.set(stem, known);
  }
  // each pair of pages belongs to the first name that has it; the next name is another paper
  const pairs = new Set<string>();
  for (const pages of pagesOf.values()) {
    const own = [...pages].sort().slice(0, MOST_PAGES);
    const both = own.flatMap((one, at) => own.slice(at + 1).map((other) => `${one}|${other}`));
    if (both.some((pair) => pairs.has(pair))) return true;
    for (const pair of both) pairs.add(pair);
  }
  return false;
}
