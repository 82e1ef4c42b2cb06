/** Owns references to the articles of an edition for reference managers: CSL-JSON, BibLaTeX and RIS. */
import type { Steps } from '../../steps';
import type { Edition } from '../model';
import { type WholeUnit, wholeUnits } from '../whole';
import { oneLine } from './plain';

/** Bylines that name an office, not people: 本报评论员, 新华社. */
const OFFICE =
  /^(?:本报|本刊|本台|本社)|(?:评论员|評論員|编辑部|編輯部|社|报|報|网|網|台|委员会|委員會|办公室|辦公室|记者站|記者站)$/;
/** What stands before a name in a byline. */
const CALLED =
  /^(?:本报|本報|本刊)?(?:特约|特約|见习|見習|首席|实习|實習)?(?:记者|記者|通讯员|通訊員|作者|撰文|文|图|圖)\s*[:：]?\s*/;

/** What stands behind a name in a credit: 余澜摄. */
const CREDITED = /[/／]?\s?(?:摄影?|攝影?|文\/图|图\/文|供图|供圖|图|圖|文)$/;

export interface Author {
  /** A person's whole name, as Chinese names are kept whole; or an office. */
  readonly name: string;
  readonly isOffice: boolean;
}

/** The authors in a byline: 本报记者 陆闻笛 许应田 → two people; an office stays one. */
export function authorsOf(byline: string): readonly Author[] {
  const parts = oneLine(byline).split(/[、，,;；/]|\s(?=(?:通讯员|通訊員|记者|記者))/);
  return parts.flatMap((part) => {
    const whole = part.trim();
    if (whole === '') return [];
    if (OFFICE.test(whole) && !CALLED.test(whole)) return [{ name: whole, isOffice: true }];
    const names = whole.replace(CALLED, '').replace(CREDITED, '').trim();
    if (names === '') return [{ name: whole, isOffice: true }];
    // Chinese names stand apart by spaces; a Latin name has spaces of its own
    const each = /^[\p{Script=Han}·\s]+$/u.test(names) ? names.split(/\s+/) : [names];
    return each.map((name) => ({ name, isOffice: OFFICE.test(name) }));
  });
}

/** What a reference says. */
export interface Reference {
  /** A key of ASCII letters and digits, unique in the edition. */
  readonly key: string;
  readonly title: string;
  readonly paper: string;
  /** ISO date; '' where not known. */
  readonly date: string;
  readonly pages: readonly string[];
  readonly authors: readonly Author[];
  readonly language: string;
}

export function referenceOf(edition: Edition, { unit, pages }: WholeUnit, nth: number): Reference {
  const { paper = '', date = '' } = edition.documents[unit.document] ?? {};
  const key = `bulletin${date.replace(/\D/g, '')}n${nth + 1}`;
  const { headline, byline } = unit;
  const language = edition.script === 'zh-Hans' ? 'zh-CN' : edition.script === 'zh-Hant-HK' ? 'zh-HK' : 'zh-TW';
  const authors = authorsOf(byline);
  return { key, title: oneLine(headline), paper: oneLine(paper), date, pages, authors, language };
}

/** The references of all articles that have a headline. */
export function referencesOf(edition: Edition): readonly Reference[] {
  return wholeUnits(edition)
    .filter(({ unit }) => unit.kind === 'article' && unit.headline !== '')
    .map((whole, nth) => referenceOf(edition, whole, nth));
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

/** A value of BibLaTeX, its letters kept as they are by a second pair of braces. */
const braced = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[#$%&_~^]/g, '\\$&');

function bibEntry({ key, title, paper, date, pages, authors, language }: Reference): string {
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

function risEntry({ key, title, paper, date, pages, authors, language }: Reference): string {
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

export type ReferenceForm = 'csl' | 'bib' | 'ris';

/** All references in one form. */
export function* referenceSteps(edition: Edition, form: ReferenceForm): Steps<readonly string[]> {
  const references = referencesOf(edition);
  yield undefined;
  if (form === 'csl') return [`${JSON.stringify(references.map(cslItem), null, 1)}\n`];
  return references.map(form === 'bib' ? bibEntry : risEntry);
}
