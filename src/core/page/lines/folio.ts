/** Owns folio lines (2020年2月3日 星期一 第2版 要闻) and what they contain: page, date, paper, section. */

import { KIND, kindsIn } from '../../text/characters/telling-characters';
import { UnitSet } from '../../text/characters/unit-set';
import { pageOf } from '../../text/numerals';
import { alternatives } from '../vocabulary/alternatives';
import { EDITOR_ROLES } from '../vocabulary/editors';
import { PAPER_KINDS } from '../vocabulary/press';
import { AT_HOME, SECTION_TITLES } from '../vocabulary/sections';
import { SKIES } from '../vocabulary/weather';
import { CONTACTS } from '../vocabulary/web-pages';
import { isoDate } from './day';

/** The parts of a folio line; offsets are in the folded line. */
export interface Folio {
  readonly page: string | null;
  readonly date: string | null;
  /** Month and day if the year is not printed: `02-03`. */
  readonly monthDay: string | null;
  readonly paper: string | null;
  /** Words that are none of the known parts: usually a section title. */
  readonly rest: string;
  /** Number of known parts in the line. */
  readonly parts: number;
  /** Whether the page is written in an unambiguous form: 第2版, A02版. */
  readonly plain: boolean;
  /** Whether the page stands first in the line. */
  readonly first: boolean;
}

const N = '(?:\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,3})';
const YEAR = '(?:(?:中华)?民国[〇一二三四五六七八九十]{1,3}年|公元\\d{4}年|\\d{4}年|[〇一二三四五六七八九]{4}年)';
const DATE = new RegExp(
  `(?:公历|阳历|国历|西历)?(?:(${YEAR})\\s*(${N})\\s*月\\s*(${N})\\s*[日号]?|((?:19|20)\\d{2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})(?!\\d)|(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)|(?<!\\d)(${N})\\s*月\\s*(${N})\\s*[日号])`,
);
const WEEKDAY = /\(?(?:星期|周|礼拜|拜)[一二三四五六日天]\)?/;
const LUNAR =
  /(?:(?:农|夏|旧|阴)历)?\(?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\(?[鼠牛虎兔龙蛇马羊猴鸡狗猪]?\)?年?)?\s{0,9}(?:闰?(?:正|二|三|四|五|六|七|八|九|十|冬|腊|十一|十二)月(?:大|小)?(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?|(?:农|夏|旧|阴)历\S{2,12})\)?/;
const ISSUE =
  /\(?(?:复刊|创刊|新)?(?:总|原)?第?\s{0,9}\d{1,6}\s*(?:期|号)(?!楼|线|院|门|桥|井|公路|文)\)?|\(?总第\s*\S{1,8}[期号]\)?|第[〇零一二三四五六七八九十百千万]{1,9}[号期]|(?:No|NO|Vol)\.?\s*\d+|今日\S{1,3}版|共\S{1,3}版|本期\S{1,3}版|\d{4}年第?\d{1,3}期|本[报版]?今日\S{0,8}张\S{0,6}/;
const PAGE =
  /[第笫]\s*((?:[A-Z]{1,2}\s*)?\d{1,3}|[lI]|[〇零一二三四五六七八九十廿]{1,4})\s*(?:版面|版|张|面)|([A-Z]{1,2}-?\d{1,3})\s*版?(?![A-Za-z\d℃%])|(?<![\d.])(\d{1,3})\s*版|版[次面]?\s*:\s*([A-Z]{0,2}\d{1,3})|头版|(?<![第\u3400-\u9fff])([一二三四五六七八九十廿]{1,3})版|^(?:PAGE|Page|page|P|p)\.?\s*(\d{1,3})(?!\d)/;
const EDITOR = new RegExp(
  `(?:本版)?(?:${alternatives(EDITOR_ROLES)}|值班(?:主任|编委|总编|总编辑)?|检校|总值班|编审|见习编辑|设计|制图|审读|一读|二读|三审|终审)\\s*(?:[:/∕]\\s*)?[\\u3400-\\u9fff]{1,4}(?:[ 、/][\\u3400-\\u9fff]{2,4}(?![:/]))*`,
);
const CONTACT = new RegExp(
  `(?:(?:新闻)?(?:${alternatives(CONTACTS)})|E-?mail|QQ|微信号?)\\s*(?::\\s*)?[\\dA-Za-z@.()\\-—转 ]{5,40}|[\\w.-]{1,64}@[\\w.-]+|(?:https?://|www\\.)\\S+`,
  'i',
);
const MASTHEAD =
  /(?:国内)?(?:统一)?(?:连续出版物|刊)号\s*(?::\s*)?|(?:ISSN|CN|cn)\s*(?::\s*)?\d{2,4}-\d{3,5}(?:\/[A-Z]\d?)?|邮发代号\s*(?::\s*)?\d+-\d+|(?:零售价?|定价|每份)\s*(?::\s*)?[\d.〇一二三四五六七八九十]+\s*(?:元|角|分)(?:[\d.〇一二三四五六七八九十]+分)?|(?:主办|主管|出版|承办)\s*(?::\s*)?[\u3400-\u9fff]{2,24}|[\u3400-\u9fff]{2,12}(?:主办|主管|出版|编印)|内部资料[,，]?\s*(?:免费交流|注意保存)?|(?:苏|准印|内)\S{0,8}第?[\d-]{3,12}号?|(?:登记证|印刷)\S{0,16}/;
const SKY = `(?:${alternatives(SKIES)})`;
const WEATHER = new RegExp(
  `(?:(?:今天|今日|明天|天气)\\s*(?::\\s*)?)?${SKY}(?:(?:到|转|间)${SKY}){0,4}\\s*-?\\d{1,2}\\s*[-~—至]\\s*-?\\d{1,2}\\s*(?:℃|°C|度)`,
);
/** A paper's name. */
const PAPER = new RegExp(
  `^(?:《)?[\\u3400-\\u9fffA-Za-z]{1,10}(?:${alternatives(PAPER_KINDS)}|学报|校报|画报|公报|简报|新闻报|大学报|通讯|周刊|新闻|信息|报)(?:》)?$`,
);
/** What it ends with. */
const PAPER_LAST = new UnitSet('报讯刊闻息》');
const SEPARATORS = /[\s|·•/,;:.。—_=~*<>()《》#-]+/;

/** Titles of sections, as folios and the tops of pages print them. */
const SECTION_WORDS = `${alternatives(SECTION_TITLES)}|${alternatives(AT_HOME)}|时政|本地|广告|公告|文体|文艺|文学|教育|理论|经济|财经|产经|专版|专题|特刊|专刊|评论|言论|时评|观点|新闻|民生|健康|卫生|医疗|娱乐|文娱|读者|来信|来函|校园|科技|科教|法治|法制|三农|农业|农村|工业|企业|旅游|环球|天下|国是|港闻|港澳|两岸|台湾|大陆|地方|市井|都市|城事|城乡|区域|视觉|图片|影像|摄影|人物|深度|调查|聚焦|关注|专访|周末|生活|家园|党建|政法|政务|统战|群团|青年|少儿|军事|国防|房产|汽车|金融|证券|投资|消费|美食|气象|天气|导读|便民|服务|艺术|书画|读书|阅读|历史|人文|记忆|乡土|风物|悦读|作品|园地|信息|动态|纵横|广场|视窗|视点|看台|时空|快讯|简讯|短波|窗口|论坛|在线|镇街|镇村|街镇|街道|基层|部门|招生|就业|校友|学术|科研|团学|副页|增刊|特别报道|今日|中国|世界|全省|全市|区县|市县|县区|省内|社区|乡镇`;
const SECTION = new RegExp(
  `^(?:(?:本|全)?(?:省|市|县|区|校|港|埠|报)?(?:${SECTION_WORDS}|[\\u3400-\\u9fff]{2}(?=新闻|副刊|周刊|观察)){1,3}(?:版|页|周刊)?)$`,
);

/** Whether folded `text` is the title of a section: 要闻, 本省新闻, 副刊. */
export const isSection = (text: string): boolean =>
  text.length >= 2 && text.length <= 8 && SECTION.test(text.replace(/[\s·•|]+/g, ''));

/** Whether folded `text` is a paper's name. */
export const isPaper = (text: string): boolean =>
  text.length <= 14 &&
  PAPER_LAST.ends(text.trimEnd()) &&
  PAPER.test(text.replace(/\s+/g, '')) &&
  !/[了着过]|^(?:喜|捷|情|举|汇|通|预|警|快|简|日|周|月|年|回|申|填|上|呈)报$/.test(text);

/** Letter-spaced characters, 清 溪 日 报, as in headings and OCR. */
const SPREAD = /(?<=^|\s)([\u3400-\u9fff])\s(?=[\u3400-\u9fff](?:\s|$))/g;

/** Kinds of characters of which every part of a folio contains one. */
const MAY = {
  folio: KIND.digit | KIND.capital | KIND.folio,
  masthead: KIND.imprint,
  editor: KIND.editor,
  contact: KIND.contact | KIND.capital | KIND.small,
  weather: KIND.weather,
  date: KIND.month | KIND.digit,
  moon: KIND.moon,
  week: KIND.week,
  issue: KIND.issue,
  page: KIND.sheet | KIND.digit,
} as const;

/**
 * Parses a folded line as a folio; undefined if it contains no part of one. Lines over 100 characters are rejected.
 * `has`: bits of `KIND` covering the kinds of characters in the line (a superset).
 */
export function folioOf(line: string, has = kindsIn(line)): Folio | undefined {
  if (line.length > 100 || (has & MAY.folio) === 0) return undefined;
  let rest = /\s/.test(line) ? line.replace(SPREAD, '$1') : line;
  let parts = 0;
  const take = (pattern: RegExp, needs: number): RegExpExecArray | null => {
    const found = (has & needs) === 0 ? null : pattern.exec(rest);
    if (found === null) return null;
    parts++;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  while (take(MASTHEAD, MAY.masthead) !== null && parts < 12);
  while (take(EDITOR, MAY.editor) !== null && parts < 12);
  take(CONTACT, MAY.contact);
  const weather = take(WEATHER, MAY.weather);
  const dated = take(DATE, MAY.date);
  take(LUNAR, MAY.moon);
  take(WEEKDAY, MAY.week);
  if (take(ISSUE, MAY.issue)) take(ISSUE, MAY.issue);
  if (dated) take(DATE, MAY.date);
  const paged = take(PAGE, MAY.page);
  if (parts === 0) return undefined;
  const at = line.search(PAGE);
  const words = rest.split(SEPARATORS).filter((word) => word !== '');
  const paper = words.find((word) => isPaper(word) && !isSection(word));
  const left = words.filter((word) => word !== paper && !isSection(word));
  const printed = paged ? (paged[1] ?? paged[2] ?? paged[3] ?? paged[4] ?? paged[5] ?? paged[6] ?? '头') : undefined;
  return {
    page: printed === undefined ? null : (pageOf(printed) ?? null),
    date: dated
      ? isoDate(dated[1] ?? dated[4] ?? dated[7], dated[2] ?? dated[5] ?? dated[8], dated[3] ?? dated[6] ?? dated[9])
      : null,
    monthDay: dated?.[10] === undefined ? null : (isoDate('2000', dated[10], dated[11])?.slice(5) ?? null),
    paper: paper?.replace(/[《》]/g, '') ?? null,
    rest: left.join(' '),
    parts: parts + (weather ? 1 : 0),
    plain: paged !== null && (/^第/.test(paged[0]) || /版/.test(paged[0]) || paged[2] !== undefined),
    first: at === 0 || (at > 0 && /^[\s|·(（]*$/.test(line.slice(0, at))),
  };
}

const SENTENCE_SIGN = /[。!?,，;；“”《》]/;
/** Whether a folded line contains punctuation that a pure folio never has: 。，《》, except around a paper's name. */
const hasSentenceSigns = (line: string): boolean =>
  SENTENCE_SIGN.test(line) && (!line.includes('《') || SENTENCE_SIGN.test(line.replace(/《[^《》]*报》/, '')));

/**
 * Whether the line is only a folio. `next` tells whether an adjacent line looks the same, as in a table of contents.
 */
export function isFolioLine(line: string, folio: Folio): boolean {
  if (hasSentenceSigns(line)) return false;
  if (folio.rest === '') return folio.page !== null || folio.date !== null || folio.parts >= 2;
  if (folio.page === null)
    return folio.date !== null && folio.parts >= 2 && folio.rest.length <= 4 && line.length <= 40;
  if (/\(\s*第?[^()]{1,5}版\s*\)/.test(line)) return false;
  if (folio.parts >= 3 && folio.rest.length <= 10) return true;
  if (folio.paper !== null || folio.date !== null) return folio.rest.length <= 8;
  return folio.first && folio.plain && folio.rest.length <= 6 && line.length <= 16;
}

/** Kinds of punctuation of which every sentence contains one. */
const SENTENCE = KIND.stop | KIND.clause | KIND.quote | KIND.title;

/** The folio, if the folded line is nothing else; `has` as for `folioOf`. */
export function folioLineOf(line: string, has = kindsIn(line)): Folio | undefined {
  if ((has & SENTENCE) !== 0 && hasSentenceSigns(line)) return undefined;
  const folio = folioOf(line, has);
  return folio !== undefined && isFolioLine(line, folio) ? folio : undefined;
}
