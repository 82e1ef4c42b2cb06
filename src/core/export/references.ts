/** Owns references in the formats of reference managers: an item of CSL-JSON, an entry of BibLaTeX, a record of RIS. */
import type { Author } from './authors';

/** The data of a reference. */
export interface Reference {
  /** A key of ASCII letters and digits, unique in the edition. */
  readonly key: string;
  readonly title: string;
  readonly paper: string;
  /** ISO date; '' if unknown. */
  readonly date: string;
  readonly pages: readonly string[];
  readonly authors: readonly Author[];
  readonly language: string;
}

const numbersOf = (date: string): number[] => date.split('-').map(Number);

/** One item of CSL-JSON. */
export const cslItem = ({ key, title, paper, date, pages, authors, language }: Reference) => ({
  id: key,
  type: 'article-newspaper',
  title,
  ...(paper === '' ? {} : { 'container-title': paper }),
  ...(authors.length === 0 ? {} : { author: authors.map(({ name }) => ({ literal: name })) }),
  ...(date === '' ? {} : { issued: { 'date-parts': [numbersOf(date)] } }),
  ...(pages.length === 0 ? {} : { page: pages.join(', ') }),
  language,
});

/** A value of BibLaTeX, protected from case changes by a second pair of braces. */
const braced = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[#$%&_~^]/g, '\\$&');

/** One entry of BibLaTeX, followed by a line break. */
export function bibEntry({ key, title, paper, date, pages, authors, language }: Reference): string {
  const fields: readonly (readonly [string, string])[] = [
    ['entrysubtype', 'newspaper'],
    ['author', authors.map(({ name }) => `{${braced(name)}}`).join(' and ')],
    ['title', `{${braced(title)}}`],
    ['journaltitle', paper === '' ? '' : `{${braced(paper)}}`],
    ['date', date],
    ['pages', pages.map(braced).join(', ')],
    ['langid', language === 'zh-CN' ? 'chinese-simplified' : 'chinese-traditional'],
  ];
  const written = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${key},\n${written.join(',\n')}\n}\n`;
}

/** One record of RIS, followed by an empty line. */
export function risEntry({ key, title, paper, date, pages, authors, language }: Reference): string {
  const lines: (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
  ];
  for (const { name } of authors) lines.push(['AU', name]);
  lines.push(['TI', title]);
  if (paper !== '') lines.push(['T2', paper]);
  if (date !== '') lines.push(['PY', date.slice(0, 4)], ['DA', date.replace(/-/g, '/')]);
  if (pages.length > 0) lines.push(['SP', pages.join(', ')]);
  lines.push(['LA', language]);
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n\r\n`;
}
