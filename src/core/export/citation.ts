/** Owns citing an article: as notes in Chinese scholarship do, with its paper, day and pages. */

/** What a citation says of an article or story. */
export interface Cited {
  /** Name of the paper; '' where not known. */
  readonly paper: string;
  /** ISO date of the issue; '' where not known. */
  readonly date: string;
  /** Normalised pages in reading order: `1`, `A2`. */
  readonly pages: readonly string[];
  /** '' where there is none. */
  readonly headline: string;
  /** Names joined by 、; '' where there are none. */
  readonly byline: string;
}

export type CitationForm = 'plain' | 'markdown';

/** Characters that Markdown may take for markup. */
const MARKUP = /[\\`*_{}[\]<>#|~$&]/g;
const NUMBER = /^([A-Z]*)(\d+)$/;

const dayOf = (iso: string): string => {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return day === null ? iso : `${day[1]}年${Number(day[2])}月${Number(day[3])}日`;
};

/** Whether the pages follow each other without a gap, as 1, 2, 3 or A2, A3. */
function areInARow(pages: readonly string[]): boolean {
  return pages.every((page, index) => {
    const before = NUMBER.exec(pages[index - 1] ?? '');
    const here = NUMBER.exec(page);
    return index === 0 || (before?.[1] === here?.[1] && Number(before?.[2]) + 1 === Number(here?.[2]));
  });
}

/** 第1版; 第1版—第3版 for pages in a row; 第1版、第4版 for others. */
function pagesOf(pages: readonly string[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return '';
  const written = (page: string): string => `第${page}版`;
  if (pages.length > 1 && areInARow(pages)) return `${written(first)}—${written(last)}`;
  return pages.map(written).join('、');
}

/**
 * The citation of an article: 林晚舟：《大桥通车》，《清溪报》2021年7月4日，第1版—第2版。 What is not known is left out. A
 * title within the title stands in single brackets, as GB/T 15834—2011 has it. In Markdown the headline is bold.
 */
export function citationOf({ paper, date, pages, headline, byline }: Cited, form: CitationForm = 'plain'): string {
  const words = (text: string): string => (form === 'markdown' ? text.replace(MARKUP, '\\$&') : text);
  const inner = headline.replace(/《/g, '〈').replace(/》/g, '〉').replace(/\s+/g, ' ').trim();
  const title = inner === '' ? '' : `《${form === 'markdown' ? `**${words(inner)}**` : inner}》`;
  const issue = `${paper === '' ? '' : `《${words(paper)}》`}${dayOf(date)}`;
  const where = [title, issue, pagesOf([...new Set(pages)])].filter(Boolean).join('，');
  if (where === '') return words(byline);
  return `${byline === '' ? '' : `${words(byline)}：`}${where}。`;
}
