/**
 * Owns citing an article with its paper, day and pages: in the style of Chinese scholarship, by GB/T 7714, by Chicago,
 * or for a program.
 */

import { oneLine } from '../text/plain';
import { type Author, authorsOf } from './authors';
import { bibEntry, cslItem, type Reference, risEntry } from './references';

/** The data of a citation. */
export interface Cited {
  /** Name of the paper; '' if unknown. */
  readonly paper: string;
  /** ISO date of the issue; '' if unknown. */
  readonly date: string;
  /** Normalised pages in reading order: `1`, `A2`. */
  readonly pages: readonly string[];
  /** '' if there is none. */
  readonly headline: string;
  /** Names joined by 、; '' if there are none. */
  readonly byline: string;
}

export const CITATION_FORMS = ['plain', 'markdown', 'gbt7714', 'chicago', 'bib', 'ris', 'csl'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Characters that are special in Markdown. */
const MARKUP = /[\\`*_{}[\]<>#|~$&]/g;
const NUMBER = /^([A-Z]*)(\d+)$/;

const dayOf = (iso: string): string => {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return day === null ? iso : `${day[1]}年${Number(day[2])}月${Number(day[3])}日`;
};

/** Whether the pages are consecutive, as 1, 2, 3 or A2, A3. */
function areInARow(pages: readonly string[]): boolean {
  return pages.every((page, index) => {
    const before = NUMBER.exec(pages[index - 1] ?? '');
    const here = NUMBER.exec(page);
    return index === 0 || (before?.[1] === here?.[1] && Number(before?.[2]) + 1 === Number(here?.[2]));
  });
}

/** 第1版; 第1版—第3版 for consecutive pages; 第1版、第4版 for others. */
function pagesOf(pages: readonly string[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return '';
  const written = (page: string): string => `第${page}版`;
  if (pages.length > 1 && areInARow(pages)) return `${written(first)}—${written(last)}`;
  return pages.map(written).join('、');
}

/** 林晚舟：《大桥通车》，《清溪报》2021年7月4日，第1版—第2版。 A title within the title is in single brackets, by GB/T 15834—2011. */
function asNote({ paper, date, pages, headline, byline }: Cited, isMarkdown: boolean): string {
  const words = (text: string): string => (isMarkdown ? text.replace(MARKUP, '\\$&') : text);
  const inner = headline.replace(/《/g, '〈').replace(/》/g, '〉').replace(/\s+/g, ' ').trim();
  const title = inner === '' ? '' : `《${isMarkdown ? `**${words(inner)}**` : inner}》`;
  const issue = `${paper === '' ? '' : `《${words(paper)}》`}${dayOf(date)}`;
  const where = [title, issue, pagesOf([...new Set(pages)].map(words))].filter(Boolean).join('，');
  if (where === '') return words(byline);
  return `${byline === '' ? '' : `${words(byline)}：`}${where}。`;
}

/** Maximum number of authors named; the others become 等 (GB/T 7714, 8.1.2). */
const NAMED_AUTHORS = 3;

/**
 * 林晚舟，季小满. 大桥通车[N]. 清溪报，2021-07-04（1，2）. By GB/T 7714—2025, numeric order: full stops and square brackets are ASCII,
 * other punctuation is Chinese.
 */
function asGbt7714({ paper, date, pages, headline, byline }: Cited): string {
  const authors = authorsOf(byline).map(({ name }) => name);
  const named = authors.length > NAMED_AUTHORS ? [...authors.slice(0, NAMED_AUTHORS), '等'] : authors;
  const printed = [...new Set(pages)];
  const day = date + (printed.length === 0 ? '' : `（${printed.join('，')}）`);
  const parts = [named.join('，'), headline === '' ? '' : `${headline}[N]`, [paper, day].filter(Boolean).join('，')];
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const namesInEnglish = (authors: readonly Author[]): string => {
  const names = authors.map(({ name }) => name);
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
};

/** 林晚舟 and 季小满. “大桥通车.” 清溪报, July 4, 2021, pp. 1, 2. By the Chicago Manual of Style, 17th edition, 14.191; names in characters. */
function asChicago({ paper, date, pages, headline, byline }: Cited): string {
  const [year, month, day] = date.split('-').map(Number);
  const written = day === undefined ? date : `${MONTHS[(month ?? 1) - 1] ?? ''} ${day}, ${year}`;
  const printed = [...new Set(pages)];
  const page = printed.length === 0 ? '' : `${printed.length === 1 ? 'p.' : 'pp.'} ${printed.join(', ')}`;
  const where = [paper, written, page].filter(Boolean).join(', ');
  const parts = [namesInEnglish(authorsOf(byline)), headline === '' ? '' : `“${headline}.”`, where];
  return parts
    .filter(Boolean)
    .map((part) => (part.endsWith('.”') ? part : `${part}.`))
    .join(' ');
}

/** The format of reference managers; its key is made of day and page. */
function referenceOf({ paper, date, pages, headline, byline }: Cited, language: string): Reference {
  const key = `bulletin${[date, ...pages].join('p').replace(/[^0-9A-Za-z]/g, '')}`;
  return { key, title: headline, paper, date, pages: [...new Set(pages)], authors: authorsOf(byline), language };
}

/** The citation of an article; unknown parts are omitted. In Markdown, the headline is bold. */
export function citationOf(cited: Cited, form: CitationForm = 'plain', language = 'zh-CN'): string {
  const plain = {
    ...cited,
    headline: oneLine(cited.headline),
    byline: oneLine(cited.byline),
    paper: oneLine(cited.paper),
    pages: cited.pages.map(oneLine),
  };
  switch (form) {
    case 'plain':
      return asNote(plain, false);
    case 'markdown':
      return asNote(plain, true);
    case 'gbt7714':
      return asGbt7714(plain);
    case 'chicago':
      return asChicago(plain);
    case 'bib':
      return bibEntry(referenceOf(plain, language));
    case 'ris':
      return risEntry(referenceOf(plain, language));
    case 'csl':
      return `${JSON.stringify([cslItem(referenceOf(plain, language))], null, 1)}\n`;
  }
}
