/** Owns front matter: the lines at the head of an article's file that give title, date, page and paper. */
import type { Row } from '../rows/rows';

/** The recognised keys, with their meanings. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    标题: 'title',
    题目: 'title',
    主题: 'title',
    主标题: 'title',
    题名: 'title',
    title: 'title',
    headline: 'title',
    引题: 'kicker',
    肩题: 'kicker',
    眉题: 'kicker',
    kicker: 'kicker',
    副题: 'deck',
    副标题: 'deck',
    subtitle: 'deck',
    deck: 'deck',
    日期: 'date',
    时间: 'date',
    出版日期: 'date',
    发布日期: 'date',
    发布时间: 'date',
    刊期: 'date',
    date: 'date',
    published: 'date',
    pubdate: 'date',
    issue: 'date',
    版次: 'page',
    版面: 'page',
    版: 'page',
    版号: 'page',
    版位: 'page',
    page: 'page',
    pagenumber: 'page',
    报纸: 'paper',
    报名: 'paper',
    报刊: 'paper',
    媒体: 'paper',
    刊名: 'paper',
    来源报纸: 'paper',
    paper: 'paper',
    newspaper: 'paper',
    publication: 'paper',
    作者: 'author',
    记者: 'author',
    author: 'author',
    byline: 'author',
    栏目: 'section',
    专栏: 'section',
    版名: 'section',
    section: 'section',
    column: 'section',
    category: 'section',
    来源: 'source',
    source: 'source',
    url: 'url',
    链接: 'url',
    网址: 'url',
    link: 'url',
    原文链接: 'url',
    关键词: 'other',
    字数: 'other',
    tags: 'other',
    id: 'other',
    编号: 'other',
    layout: 'other',
    lang: 'other',
    slug: 'other',
    责编: 'editor',
    编辑: 'editor',
    责任编辑: 'editor',
    crawled: 'other',
    fetched: 'other',
    抓取时间: 'other',
    words: 'other',
    摘要: 'other',
    期号: 'other',
    期次: 'other',
  }),
);

/** The content of the head of a file. */
export interface FrontMatter {
  /** Index of the first row after the front matter. */
  readonly end: number;
  readonly values: ReadonlyMap<string, string>;
  /** Row of the title; -1 if there is none or it is inside fences. */
  readonly titleRow: number;
  /** Row of the title, inside fences or not; -1 if there is none. */
  readonly titleAt: number;
  /** Row of the author; -1 likewise. */
  readonly authorRow: number;
  /** Rows for programs: keywords, addresses, unrecognised keys, fences. Names and days are not looked for in them. */
  readonly silent: ReadonlySet<number>;
}

/** Keys whose values are for programs. */
const SILENT: ReadonlySet<string | undefined> = new Set(['other', 'url']);
/** An unrecognised key, or an item of a list below one. */
const ANY_KEY = /^[\w\u3400-\u9fff-]{1,32}\s*:/;

const LINE = /^(?:\*\*)?([A-Za-z_\u3400-\u9fff]{1,8}|[A-Za-z_]{1,16})(?:\*\*)?\s*:\s*(?:\*\*\s*)?(.*)/s;

/**
 * Reads the front matter of a file: fenced by --- or +++, or plain `标题：…` lines at the very top. Reads at most 40 rows.
 */
export function frontMatterOf(rows: readonly Row[]): FrontMatter {
  const none: FrontMatter = { end: 0, values: new Map(), titleRow: -1, titleAt: -1, authorRow: -1, silent: new Set() };
  const fence = rows[0]?.head;
  const fenced = (fence === '---' || fence === '+++') && rows[0]?.line === 0;
  const values = new Map<string, string>();
  const silent = new Set<number>(fenced ? [0] : []);
  let isSilent = false;
  let titleRow = -1;
  let authorRow = -1;
  for (let index = fenced ? 1 : 0; index < Math.min(rows.length, 40); index++) {
    const row = rows[index];
    if (row === undefined) break;
    if (fenced && row.head === fence) {
      silent.add(index);
      return { end: index + 1, values, titleRow: -1, titleAt: titleRow, authorRow: -1, silent };
    }
    const found = row.isShort ? LINE.exec(row.head) : null;
    const key = found?.[1] === undefined ? undefined : KEYS.get(found[1].toLowerCase());
    // a line without a key belongs to the key above it
    if (key !== undefined) isSilent = SILENT.has(key);
    else if (fenced && ANY_KEY.test(row.head)) isSilent = true;
    if (key !== undefined) {
      const value = (found?.[2] ?? '').replace(/^["']|["']$/g, '').trim();
      if (value !== '' && !values.has(key)) values.set(key, value);
      if (key === 'title') titleRow = index;
      if (key === 'author') authorRow = index;
    } else if (!fenced) {
      const enough = index >= 2 || (index === 1 && titleRow === 0);
      return enough ? { end: index, values, titleRow, titleAt: titleRow, authorRow, silent } : none;
    }
    if (isSilent) silent.add(index);
  }
  if (fenced) return none;
  const end = Math.min(rows.length, 40);
  return end >= 2 ? { end, values, titleRow, titleAt: titleRow, authorRow, silent } : none;
}
