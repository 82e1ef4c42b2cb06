/** Owns reading days without a month: 今天, 3日, 周三, 上周五, 本周. Folded text. */

import { isChineseDigit, readNumeral } from '../../../text/numerals';
import type { Day, Part } from '../../expression';
import { GUARDS, stopsAfter, stopsBefore } from '../../vocabulary/guards';
import { isOneOf, wordReader } from '../../vocabulary/word-table';
import { DAYS, WEEKDAYS, WEEKS } from '../../vocabulary/words';
import { weekdayAt } from './month';
import { isNumberedDay } from './numbered-days';
import { bracketedNumberEnd, type Count, connectorEnd, readAnyPart, readClock, readCount, skipSpaces } from './parts';
import { RANGES, type Starts, tableWords } from './starts';

interface ReadLooseDay {
  readonly day: Day;
  readonly upTo: Day | undefined;
  readonly part: Part | undefined;
  readonly end: number;
}

const WORDS = wordReader(DAYS);

/** What a day without a month can start with. */
export const LOOSE_DAY_STARTS: Starts = {
  words: tableWords(DAYS),
  pairs: [
    ['周', WEEKDAYS],
    ['星', '期'],
    ['礼', '拜'],
    ['上下这', '周星礼'],
    ['本', '周星'],
    ['上', '上'],
    ['下', '下'],
    ['前昨今明后', '('],
  ],
  numbers: `日号${RANGES}`,
};

/** These also make it an amount, 约3日的, and are the ends of names: 印度3日宣布, 大连3日电, 北约3日说. The following words decide. */
const AMOUNT_BEFORE_DAY = '约达连共同头余多度周';
/** What follows an amount, and what follows 一日 as a day. */
const AFTER_AMOUNT = ' 的内后前间左之以才行假,。;、)';
const AFTER_FIRST = '发在表举宣至到,电讯召签访抵离公向将从由参接';

/** The position of the second weekday in 周一至五 and 周六、日. */
function secondAt(text: string, at: number): number {
  return text.charAt(at) === '、' ? at + 1 : connectorEnd(text, at);
}
const endOfSecond = (text: string, at: number): number => secondAt(text, at) + 1;

function secondWeekday(text: string, at: number): number | undefined {
  const next = secondAt(text, at);
  const weekday = next < 0 ? undefined : weekdayAt(text, next);
  const after = text.charAt(next + 1) || ' ';
  const counted = isChineseDigit(after.charCodeAt(0)) || '月日号年时点个项人届天照本楼级'.includes(after);
  return counted ? undefined : weekday;
}

const BRACKETED: ReadonlyMap<string, number> = new Map(Object.entries<number>({ 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }));

/** 昨（5）日, 今（6）晚, as papers in Taiwan and Macau write. */
function readBracketedDay(text: string, at: number): ReadLooseDay | undefined {
  const offset = BRACKETED.get(text.charAt(at));
  const end = offset === undefined ? -1 : bracketedNumberEnd(text, at + 1);
  const said = end < 0 ? undefined : readNumeral(text, at + 2)?.value;
  if (offset === undefined || said === undefined || said < 1 || said > 31) return undefined;
  const whole = isOneOf('日天', text, end);
  if (!whole && readAnyPart(text, end) === undefined) return undefined;
  return { day: { by: 'issue', offset, said }, upTo: undefined, part: undefined, end: whole ? end + 1 : end };
}

function readWeekday(text: string, at: number): ReadLooseDay | undefined {
  let from = at;
  let week: number | undefined;
  if (text.startsWith('当周', at)) return undefined;
  const mark = text.charAt(at);
  if ('本这上下今'.includes(mark || ' ')) {
    week = mark === '上' ? -1 : mark === '下' ? 1 : 0;
    if (week !== 0 && (text.charAt(at - 1) === '以' || isChineseDigit(text.charCodeAt(at - 1)))) return undefined;
    from = at + 1;
    if (week !== 0 && text.charAt(from) === mark) {
      week *= 2;
      from++;
    }
    if (text.charAt(from) === '一' && text.charAt(from + 1) !== '天') from++;
    if (text.charAt(from) === '个') from++;
  }
  const word = WEEKS.find((one) => text.startsWith(one, from));
  if (word === undefined) return undefined;
  const end = from + word.length;
  if (week === undefined) {
    const before = text.charCodeAt(at - 1);
    // 周六周日
    const weekdayBefore = text.charAt(at - 2) === '周' || text.charAt(at - 2) === '期';
    if (
      (isChineseDigit(before) && !weekdayBefore) ||
      (before >= 48 && before <= 57) ||
      text.charAt(at - 1) === '每' ||
      text.charAt(at - 1) === '个'
    )
      return undefined;
    if (word === '周' && stopsBefore(GUARDS.aroundWeek, text, at)) return undefined;
  }
  const weekday = weekdayAt(text, end);
  if (weekday !== undefined) {
    const next = text.charAt(end + 1) || ' ';
    const plain = word === '周' && week === undefined;
    if (
      plain &&
      (text.charAt(end) === '天' ||
        '围带圈年遍岁边世刊报期次种环均生个路'.includes(next) ||
        isChineseDigit(next.charCodeAt(0)))
    )
      return undefined;
    const last = secondWeekday(text, end + 1);
    const upTo: Day | undefined = last === undefined ? undefined : { by: 'weekday', weekday: last, week: undefined };
    const day: Day = { by: 'weekday', weekday, week };
    return { day, upTo, part: undefined, end: last === undefined ? end + 1 : endOfSecond(text, end + 1) };
  }
  if (week === undefined) return undefined;
  if (text.charAt(end) === '末')
    return { day: { by: 'week', week, weekend: true }, upTo: undefined, part: undefined, end: end + 1 };
  if (isOneOf('年期边围转刊', text, end)) return undefined;
  return { day: { by: 'week', week, weekend: false }, upTo: undefined, part: undefined, end };
}

/** 3日, 26日4时20分, 5—7日; 12号 only if the context marks it as a day. */
function readBareDay(text: string, at: number, trusted: boolean): ReadLooseDay | undefined {
  const count = readCount(text, at, '日号');
  if (count === undefined || count.value < 1 || (count.upTo ?? count.value) > 31) return undefined;
  if (count.length > (count.arabic ? 2 : 3) || !mayBeDay(text, at, count, trusted)) return undefined;
  return {
    day: { by: 'text', day: count.value },
    upTo: count.upTo === undefined ? undefined : { by: 'text', day: count.upTo },
    part: undefined,
    end: count.end,
  };
}

/** Whether a time of day follows. */
function isTimed(text: string, end: number): boolean {
  const after = skipSpaces(text, end);
  return readAnyPart(text, after) !== undefined || readClock(text, after, 'after-day') !== undefined;
}

/** Whether what stands around a number with 日 or 号 lets it be a day. */
function mayBeDay(text: string, at: number, { end, value, upTo, arabic }: Count, trusted: boolean): boolean {
  if (trusted) return !isOneOf(GUARDS.bareDay.after, text, end) || text.charAt(end) === '后';
  if (stopsBefore(GUARDS.bareDay, text, at)) return false;
  // 三日兩夜
  if (isOneOf('夜', text, end + 1) && isChineseDigit(text.charCodeAt(end))) return false;
  const mayBeAmount = isOneOf(AMOUNT_BEFORE_DAY, text, at - 1);
  if (mayBeAmount && (!arabic || end >= text.length || isOneOf(AFTER_AMOUNT, text, end))) return false;
  if (isOneOf('号', text, end - 1)) return isTimed(text, end) || isNumberedDay(text, at, end);
  if (stopsAfter(GUARDS.bareDay, text, end)) return false;
  if (isOneOf('本', text, end) && stopsAfter(GUARDS.japan, text, end + 1)) return false;
  if (isOneOf('常', text, end)) return false;
  if (isOneOf('前', text, end) && !isOneOf('往来去赴后', text, end + 1)) return false;
  if (arabic || value !== 1 || upTo !== undefined) return true;
  const opens = isOneOf('起', text, end) && !isOneOf('床身', text, end + 1);
  return opens || isOneOf(AFTER_FIRST, text, end) || isTimed(text, end);
}

/** The day at `at`, of an unstated month. `trusted` after a range mark, where a number with 日 can only be a day. */
export function readLooseDay(text: string, at: number, trusted: boolean): ReadLooseDay | undefined {
  const word = WORDS(text, at);
  if (word !== undefined) {
    return { day: word.means.day, upTo: undefined, part: word.means.part, end: at + word.word.length };
  }
  return readBracketedDay(text, at) ?? readWeekday(text, at) ?? readBareDay(text, at, trusted);
}
