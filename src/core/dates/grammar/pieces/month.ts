/** Owns reading months and days of a month. Folded text. */

import { isChineseDigit, numberOf, readNumeral } from '../../../text/numerals';
import type { Day, Month } from '../../expression';
import { GUARDS, stopsAfter } from '../../vocabulary/guards';
import { isOneOf, matchAt, wordReader } from '../../vocabulary/word-table';
import { MONTHS, WEEKDAYS } from '../../vocabulary/words';
import { countsMonths } from './month-counts';
import { bracketedNumberEnd, type Count, readCount } from './parts';
import { DIGITS, RANGES, type Starts, tableWords } from './starts';

interface ReadMonth {
  readonly month: Month;
  readonly upTo?: Month | undefined;
  readonly lunar?: 'said' | undefined;
  readonly leap?: boolean;
  /** In Chinese numerals, as lunar months are written. */
  readonly chinese?: boolean;
  readonly end: number;
}

const WORDS = wordReader(MONTHS);
const LUNAR_MONTHS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ 正: 1, 冬: 11, 腊: 12 }));
const BRACKETED: ReadonlyMap<string, number> = new Map(Object.entries<number>({ 上: -1, 本: 0, 今: 0, 下: 1 }));
/** What a month can start with. */
export const MONTH_STARTS: Starts = {
  words: tableWords(MONTHS),
  pairs: [
    ['正腊冬元', '月'],
    ['闰', `${DIGITS}正冬腊`],
    ['上本今下', '('],
  ],
  numbers: `月${RANGES}`,
};

const inText = (month: number): Month => ({ by: 'text', month });

/** Whether two digits are two months: 八九月, and 三五月 for three to five. */
function saysTwo({ value, upTo, arabic, positional, length }: Count): boolean {
  if (arabic || !positional || length !== 2 || upTo !== undefined) return false;
  return value === 35 || (value > 10 && value % 10 === Math.floor(value / 10) + 1);
}

/** The month that starts at `at`: 1月, 正月, 闰四月, 上个月, 1—11月. */
export function readMonth(text: string, at: number): ReadMonth | undefined {
  const word = WORDS(text, at);
  if (word !== undefined) return { month: word.means, end: at + word.word.length };
  const first = text.charAt(at);
  const offset = BRACKETED.get(first);
  const bracket = offset === undefined ? -1 : bracketedNumberEnd(text, at + 1);
  // 上（6）月
  if (offset !== undefined && bracket > 0 && text.charAt(bracket) === '月')
    return { month: { by: 'issue', offset }, end: bracket + 1 };
  const named = LUNAR_MONTHS.get(first);
  if (named !== undefined && text.charAt(at + 1) === '月')
    return { month: inText(named), lunar: 'said', chinese: true, end: at + 2 };
  if (first === '元')
    return text.charAt(at + 1) === '月'
      ? { month: inText(1), end: at + (text.charAt(at + 2) === '份' ? 3 : 2) }
      : undefined;
  const leap = first === '闰';
  const leapNamed = leap && text.charAt(at + 2) === '月' ? LUNAR_MONTHS.get(text.charAt(at + 1)) : undefined;
  if (leapNamed !== undefined) return { month: inText(leapNamed), lunar: 'said', leap, chinese: true, end: at + 3 };
  const count = readCount(text, leap ? at + 1 : at, '月');
  if (count === undefined) return undefined;
  // 八九月间, 三四月份
  if (!leap && saysTwo(count) && !isOneOf('个', text, count.end))
    return {
      month: inText(Math.floor(count.value / 10)),
      upTo: inText(count.value % 10),
      chinese: true,
      end: count.end + (text.charAt(count.end) === '份' ? 1 : 0),
    };
  if (count.value < 1 || (count.upTo ?? count.value) > 12) return undefined;
  if ((count.positional && count.length > 2) || stopsAfter(GUARDS.month, text, count.end)) return undefined;
  if (count.upTo === undefined && countsMonths(text, at, count.end)) return undefined;
  return {
    month: inText(count.value),
    upTo: count.upTo === undefined ? undefined : inText(count.upTo),
    lunar: leap ? 'said' : undefined,
    leap,
    chinese: !count.arabic,
    end: count.end + (text.charAt(count.end) === '份' ? 1 : 0),
  };
}

interface ReadDay {
  readonly day: Day;
  readonly upTo?: Day | undefined;
  readonly lunar?: 'said' | 'likely';
  readonly end: number;
}

const onDay = (day: number): Day => ({ by: 'text', day });

const FIRST_TEN = /初([一二三四五六七八九十])日?/y;

/** 初一 … 初十; also after a word for the new year, 大年初一. */
export function readFirstTen(text: string, at: number): { readonly day: number; readonly end: number } | undefined {
  const found = stopsAfter(GUARDS.firstTen, text, at + 2) ? undefined : matchAt(FIRST_TEN, text, at);
  return found && { day: numberOf(found[1] ?? '') ?? 0, end: at + found[0].length };
}

/** The day after a month: 31日, 31号, 初八, 十五 (without 日 only after a Chinese month), 5—7日. */
export function readDayOfMonth(text: string, at: number, afterChinese: boolean): ReadDay | undefined {
  const first = readFirstTen(text, at);
  if (first !== undefined) return { day: onDay(first.day), lunar: 'said', end: first.end };
  const count = readCount(text, at, '日号');
  if (count !== undefined) {
    if (count.value < 1 || (count.upTo ?? count.value) > 31 || isOneOf('元龄', text, count.end)) return undefined;
    return {
      day: onDay(count.value),
      upTo: count.upTo === undefined ? undefined : onDay(count.upTo),
      end: count.end,
    };
  }
  // 二月二, 三月三, 九月九
  const twice = afterChinese && text.charAt(at) === text.charAt(at - 2) && isChineseDigit(text.charCodeAt(at));
  if (twice && !isChineseDigit(text.charCodeAt(at - 3)) && !isChineseDigit(text.charCodeAt(at + 1))) {
    const day = readNumeral(text, at)?.value ?? 0;
    const lunar = day >= 1 && day <= 9 && !stopsAfter(GUARDS.lunarDay, text, at + 1);
    return lunar ? { day: onDay(day), lunar: 'said', end: at + 1 } : undefined;
  }
  const bare = afterChinese ? readNumeral(text, at) : undefined;
  if (bare === undefined || bare.arabic || bare.value < 10 || bare.value > 30) return undefined;
  return stopsAfter(GUARDS.lunarDay, text, bare.end)
    ? undefined
    : { day: onDay(bare.value), lunar: 'likely', end: bare.end };
}

/** 1 Monday … 7 Sunday for the character in names such as 周三; undefined for any other. */
export function weekdayNamed(character: string): number | undefined {
  if (character === '') return undefined;
  return character === '天' ? 7 : WEEKDAYS.indexOf(character) + 1 || undefined;
}

/** The same of the character at `at`. */
export function weekdayAt(text: string, at: number): number | undefined {
  return weekdayNamed(text.charAt(at));
}
