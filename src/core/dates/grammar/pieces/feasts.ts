/**
 * Owns festivals, memorial days and solar terms: their words, and which words need context to be a day. Folded text.
 */
import { SURNAMES_BEFORE_DATES } from '../../../text/surnames';
import type { FeastRule } from '../../expression';
import { isOneOf, type Word, wordAt, wordReader, words } from '../../vocabulary/word-table';
import { CLOSING, OPENING_QUOTES } from '../../vocabulary/words';
import { readFirstTen } from './month';
import type { Starts } from './starts';

const solar = (month: number, day: number): FeastRule => ({ by: 'solar', month, day });
const lunar = (month: number, day: number): FeastRule => ({ by: 'lunar', month, day });
const nth = (month: number, weekday: number, n: number): FeastRule => ({ by: 'nth', month, weekday, nth: n });
const term = (number: number): FeastRule => ({ by: 'term', term: number });

const FEASTS: readonly Word<FeastRule>[] = [
  ...words(solar(1, 1), '元旦节 元旦 贺迎创跨过农<新年>新贺伊好快愿祝度会音献戏春团联礼货'),
  ...words(solar(2, 14), '情人节'),
  ...words(solar(3, 7), '女生节'),
  ...words(solar(3, 8), '三八妇女节 三八国际妇女节 国际妇女节 八<妇女节'),
  ...words(solar(3, 12), '植树节'),
  ...words(solar(4, 1), '愚人节'),
  ...words(solar(5, 1), '五一国际劳动节 五一劳动节 国际劳动节 一<劳动节'),
  ...words(solar(5, 4), '五四青年节 四<青年节'),
  ...words(solar(5, 12), '国际护士节 护士节'),
  ...words(solar(6, 1), '六一国际儿童节 六一儿童节 一<儿童节'),
  ...words(solar(7, 1), '建党节'),
  ...words(solar(8, 1), '八一建军节 一<建军节'),
  ...words(solar(9, 10), '教师节'),
  ...words(solar(10, 1), '国庆节 大<国庆>周献观典阅招晚'),
  ...words(solar(10, 10), '双十节'),
  ...words(solar(10, 31), '万圣节'),
  ...words(solar(11, 8), '记者节'),
  ...words(solar(11, 11), '光棍节 双十一>届'),
  ...words(solar(12, 12), '双十二>事'),
  ...words(solar(12, 24), '平安夜'),
  ...words(solar(12, 25), '圣诞节 圣诞>老树礼卡大岛帽歌'),
  ...words(nth(5, 7, 2), '母亲节'),
  ...words(nth(6, 7, 3), '父亲节'),
  ...words(nth(11, 4, 4), '感恩节'),
  ...words(lunar(1, 1), '农历新年 春节>联晚'),
  ...words(lunar(1, 15), '元宵节'),
  ...words(lunar(2, 2), '龙抬头'),
  ...words(lunar(4, 8), '佛诞>品地'),
  ...words(lunar(5, 5), '端午节 端午>门粽习'),
  ...words(lunar(7, 7), '七夕节 七夕'),
  ...words(lunar(7, 15), '中元节'),
  ...words(lunar(8, 15), '中秋节 中秋>月晚'),
  ...words(lunar(9, 9), '重阳节'),
  ...words(lunar(12, 8), '腊八节'),
  ...words(lunar(1, 0), '除夕夜 除夕 大年三十夜 大年三十 〇一二三四五六七八九十0123456789去今明前<年三十 大年夜'),
  ...words(term(6), '清明节'),
];

/** 五一, 七一 and the like are days only with one of these suffixes, or in quotation marks followed by one. */
const NUMBER_FEASTS: readonly Word<FeastRule>[] = [
  ...words(solar(3, 8), '三八'),
  ...words(solar(5, 1), '五一'),
  ...words(solar(5, 4), '五四'),
  ...words(solar(6, 1), '六一'),
  ...words(solar(7, 1), '七一'),
  ...words(solar(8, 1), '八一'),
  ...words(solar(10, 1), '十一'),
  ...words(solar(11, 11), '双11'),
];
/** Suffixes that belong to the mention, and others that do not. */
const KEPT_TAILS = '小长假 长假 假期 期间 节 黄金周'.split(' ');
const OTHER_TAILS = '放假 当天 当日 节日 前夕 前后 来临 临近 去哪 上街'.split(' ');

/** Solar terms from 小寒; `sure` ones are rarely anything else. */
const TERMS = '小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至';
const SURE_TERMS = [2, 4, 5, 8, 10, 11, 14, 15, 17, 19, 20, 23];
const TERM_TAILS = '节气 时节 当天 当日 前后 这天 之日 假期 小长假 祭扫 期间'.split(' ');

const WORDS = wordReader(FEASTS);
const NUMBER_WORDS = wordReader(NUMBER_FEASTS);

interface ReadFeast {
  readonly feast: FeastRule;
  readonly end: number;
}

function readTerm(text: string, at: number): ReadFeast | undefined {
  const pair = text.slice(at, at + 2);
  const index = pair.length === 2 ? TERMS.indexOf(pair) : -1;
  if (index < 0 || index % 2 !== 0) return undefined;
  const term = index / 2;
  const tail = TERM_TAILS.find((one) => text.startsWith(one, at + 2));
  const next = text.charAt(at + 2) || '。';
  const clear = term === 6 && '、,。前后至到将小放祭扫期时'.includes(next) && !isOneOf('治风政海', text, at - 1);
  if (tail === undefined && isOneOf(SURNAMES_BEFORE_DATES, text, at - 1)) return undefined;
  if (!SURE_TERMS.includes(term) && !clear && (tail === undefined || (tail === '期间' && term !== 6))) return undefined;
  if (SURE_TERMS.includes(term) && '村镇路县乡桥站组队计社区'.includes(next)) return undefined;
  return { feast: { by: 'term', term }, end: tail === '节气' || tail === '时节' || tail === '期间' ? at + 4 : at + 2 };
}

function sameDay(a: FeastRule, b: FeastRule): boolean {
  return a.by === 'solar' && b.by === 'solar' && a.month === b.month && a.day === b.day;
}

function readNumberFeast(text: string, at: number): ReadFeast | undefined {
  const quoted = isOneOf(OPENING_QUOTES, text, at);
  const from = quoted ? at + 1 : at;
  const word = NUMBER_WORDS(text, from);
  if (word === undefined) return undefined;
  let end = from + word.word.length;
  if (quoted) {
    if (!isOneOf(CLOSING, text, end)) return undefined;
    end++;
    // “五四”青年节, “五一”国际劳动节
    const full = WORDS(text, end);
    if (full !== undefined && sameDay(full.means, word.means))
      return { feast: word.means, end: end + full.word.length };
  } else if (isOneOf('〇一二三四五六七八九十百千万第星期周百月初', text, at - 1)) return undefined;
  const kept = text.startsWith('节日', end) ? '' : wordAt(KEPT_TAILS, text, end);
  return kept === '' && wordAt(OTHER_TAILS, text, end) === ''
    ? undefined
    : { feast: word.means, end: end + kept.length };
}

/** A festival or solar term; `afterYear` if a year before it makes it a day (今年五一). */
export function readFeast(text: string, at: number, afterYear: boolean): ReadFeast | undefined {
  const word = WORDS(text, at);
  if (word !== undefined) {
    const end = at + word.word.length;
    const tail = ['期间', '假期', '当天', '当日'].find((one) => text.startsWith(one, end));
    return { feast: word.means, end: tail === '期间' || tail === '假期' ? end + 2 : end };
  }
  if (text.startsWith('大年', at) || text.startsWith('正月', at) || text.startsWith('年初', at)) {
    const day = readFirstTen(text, text.startsWith('年初', at) ? at + 1 : at + 2);
    if (day !== undefined) return { feast: lunar(1, day.day), end: day.end };
  }
  const term = readTerm(text, at);
  if (term !== undefined) return term;
  const number = readNumberFeast(text, at);
  if (number !== undefined) return number;
  const bare = afterYear ? NUMBER_WORDS(text, at) : undefined;
  return bare === undefined ? undefined : { feast: bare.means, end: at + bare.word.length };
}

/** A festival in quotation marks, after a year: 去年“双11”. */
export function readQuotedFeast(text: string, at: number): ReadFeast | undefined {
  const feast = isOneOf(OPENING_QUOTES, text, at) ? readFeast(text, at + 1, true) : undefined;
  return feast !== undefined && isOneOf(CLOSING, text, feast.end) ? { ...feast, end: feast.end + 1 } : undefined;
}

/** What a feast can start with. */
export const FEAST_STARTS: Starts = {
  words: [
    ...FEASTS.map(({ word }) => word),
    ...NUMBER_FEASTS.map(({ word }) => word),
    ...NUMBER_FEASTS.flatMap(({ word }) => [...OPENING_QUOTES].map((mark) => mark + word)),
    '大年',
    '年初',
    ...Array.from({ length: 24 }, (_, term) => TERMS.slice(term * 2, term * 2 + 2)),
  ],
};
