/** Owns references to other pages that are no jumps: （详见第七版）, （A04）, 报道见3版. Folded text. */
import { pageOf } from '../../text/numerals';

/** A reference to another page. */
export interface PagePointer {
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly page: string;
  /** Whether the line contains nothing else: a teaser. */
  readonly whole: boolean;
}

const PAGE = '([A-Z]{1,2}-?\\d{1,3}|\\d{1,3}|[〇一二三四五六七八九十廿]{1,4})';
const PLAIN = new RegExp(
  `\\(?(?:(?:相关|详细|全文|有关|更多)?(?:报道|内容|文章|消息|新闻|图文)?(?:请)?(?:详见|全文见|并见|另见|参见|见|刊|载|刊于|刊登在|看|请看)(?:今日|今天|本报|今天本报|今日本报)?第?${PAGE}(?:[、,至-]+第?[A-Z\\d〇一二三四五六七八九十]{1,4})*版?)\\)?[。]?$`,
);
const LETTER = /\(\s*([A-Z]{1,2}-?\d{1,3})\s*(?:版\s*)?\)$/;
/** 地铁新线今日试乘 A05: the leading zero excludes names of roads, aircraft and viruses. */
const NOUGHT = /\s([A-Z]0\d)版?$/;
const DOTS = new RegExp(
  `(?:(?:(?<!\\.)\\.{3,}|(?<!…)…+|(?<!·)·{2,}|(?<!-)-{2,}|(?<!—)—+|→|▶|►|>{1,2}|☞)\\s*|(?<!\\s)\\s+)(?:第)?${PAGE}版$`,
);

/** The reference at the end of a folded short line; undefined if there is none. */
export function pagePointerOf(line: string): PagePointer | undefined {
  if (line.length > 70 || !/[版见刊载看)]|\s[A-Z]0\d$/.test(line.slice(-14))) return undefined;
  const found = PLAIN.exec(line) ?? LETTER.exec(line) ?? NOUGHT.exec(line) ?? DOTS.exec(line);
  if (found === null) return undefined;
  const page = pageOf(found[1] ?? '');
  if (page === undefined) return undefined;
  const plainly = /见|看|刊|载/.test(found[0]) ? /版|[A-Z]\d|\(/.test(found[0]) : true;
  if (!plainly) return undefined;
  const before = line.slice(0, found.index);
  if (/[,、]$/.test(before)) return undefined;
  return { start: found.index, end: line.length, page, whole: !/[。;]/.test(before) };
}
