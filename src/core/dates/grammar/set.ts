/** Owns reading recurring times: 每天, 每周三, 每年5月, 每两年. Folded text. */

import { readNumeral } from '../../text/numerals';
import { pad } from '../calendar/gregorian';
import { hourOfDay } from '../calendar/hours';
import { printTime } from '../calendar/notation';
import { timeOfDay } from '../calendar/stretches';
import type { Clock, Division, FoundExpression, Part } from '../expression';
import { GUARDS, stopsAfter } from '../vocabulary/guards';
import { isOneOf, matchAt, wordReader, words } from '../vocabulary/word-table';
import { readMonthDivision, readYearDivision } from './pieces/division';
import { readMonth, weekdayNamed } from './pieces/month';
import { connectorEnd, readAnyPart, readClock, readCount, skipSpaces } from './pieces/parts';
import { DIGITS, type Starts } from './pieces/starts';

/** What may follow 每 and, for a unit, 每 with a number. */
const PERIODS = wordReader([
  ...words('PT30M', '半个小时 半小时'),
  ...words('P15D', '半个月 半月'),
  ...words('P6M', '半年'),
  ...words('P3M', '个季度 季度'),
  ...words('PT1S', '秒'),
  ...words('PT1M', '分钟'),
  ...words('PT1H', '个小时 小时'),
  ...words('P1D', '天>气然 日>电经甘邮镜新商 晚 夜'),
  ...words('P1W', '个周末 周末 个星期 个礼拜 星期 礼拜 周>年刊'),
  ...words('P1M', '个月 月'),
  ...words('P1Y', '年>级'),
]);

/** The time of day after a set, as an interval if it is one: `on` holds the days. */
function readTime(text: string, at: number, on: string): { readonly value: string; readonly end: number } {
  const part = readAnyPart(text, skipSpaces(text, at));
  const from = part?.end ?? at;
  const clock = readClock(text, skipSpaces(text, from), 'after-day');
  if (clock === undefined) return { value: on + printTime(timeOfDay(part?.part, undefined)), end: from };
  const hour = (said: Clock, half: Part | undefined): Clock => ({ ...said, hour: hourOfDay(said.hour, half) % 24 });
  const first = hour(clock.clock, part?.part);
  const value = on + printTime(timeOfDay(part?.part, first));
  const next = connectorEnd(text, clock.end);
  const secondPart = next < 0 ? undefined : readAnyPart(text, next);
  const second = next < 0 ? undefined : readClock(text, secondPart?.end ?? next, 'after-day');
  if (second === undefined) return { value, end: clock.end };
  const late = secondPart?.part ?? (first.hour >= 12 ? part?.part : undefined);
  return { value: `${value}/${on}${printTime(timeOfDay(late, hour(second.clock, late)))}`, end: second.end };
}

const WEEKLY =
  /[每逢][逢到]?(?:个?星期|个?礼拜|周)([一二三四五六日天])(?:[至到\-~](?:星期|礼拜|周)([一二三四五六日天]))?/y;
const ALSO = /、([一二三四五六日天])/y;
const WEEKENDS = /[每逢][逢到]周末/y;

/** Precedes the end of a range that crosses the turn of the year. */
const NEXT_YEAR = /次年|翌年|来年|第二年/y;

interface Yearly {
  readonly on: string;
  readonly upTo: string | undefined;
  readonly end: number;
}

const STAGES = { early: 'XXXX-01', middle: 'XXXX-06', late: 'XXXX-12' } as const;

/** 年底, 春季, 上半年 of every year. */
function yearlyPiece(division: Division): string | undefined {
  if (division.by === 'stage') return STAGES[division.stage];
  return division.by === 'code' ? `XXXX-${division.code}` : undefined;
}

/** 每到年底, 每逢岁末: the end or beginning of every year. */
const YEAR_ENDS = /[到逢]到?(?:年[底末终初尾]|岁[末尾初])/y;

/** A month or day of every year, 5月, 12月4日, 4至6月; a day without a month belongs to `month`, if given. */
function readYearly(text: string, at: number, month: string): Yearly | undefined {
  const read = readMonth(text, at);
  if (read === undefined) {
    const piece = month === '' ? readYearDivision(text, at, true) : undefined;
    const on = piece === undefined ? undefined : yearlyPiece(piece.division);
    if (piece !== undefined && on !== undefined) return { on, upTo: undefined, end: piece.end };
    const day = month === '' ? undefined : readCount(text, at, '日号');
    return day === undefined ? undefined : { on: `${month}-${pad(day.value)}`, upTo: undefined, end: day.end };
  }
  if (read.month.by !== 'text' || read.lunar !== undefined) return undefined;
  const on = `XXXX-${pad(read.month.month)}`;
  if (read.upTo?.by === 'text') return { on, upTo: `XXXX-${pad(read.upTo.month)}`, end: read.end };
  const day = readCount(text, read.end, '日号');
  if (day === undefined) return { on, upTo: undefined, end: read.end };
  const upTo = day.upTo === undefined ? undefined : `${on}-${pad(day.upTo)}`;
  return { on: `${on}-${pad(day.value)}`, upTo, end: day.end };
}

/** What a set can start with. */
export const SET_STARTS: Starts = {
  pairs: [
    ['每', `${DIGITS}两天日周月年星个小晚夜季逢隔分礼到半`],
    ['逢', '周星礼'],
  ],
};

/** A recurring time, at 每 or 逢. */
export function readSet(text: string, start: number): FoundExpression | undefined {
  const set = (end: number, value: string, also: readonly string[] = []): FoundExpression => ({
    start,
    end,
    expression: { kind: 'set', value: `SET:${value}`, alternatives: also.map((one) => `SET:${one}`) },
  });
  const weekly = matchAt(WEEKLY, text, start);
  if (weekly !== undefined) {
    const [whole, first = '', last] = weekly;
    const on = `XXXX-WXX-${weekdayNamed(first)}`;
    const after = start + whole.length;
    const listed = last === undefined && !stopsAfter(GUARDS.alsoWeekday, text, after + 2);
    const other = listed ? matchAt(ALSO, text, after)?.[1] : undefined;
    const until = weekdayNamed(last ?? other ?? '');
    const end = other === undefined ? after : after + 2;
    if (until !== undefined) {
      const part = readAnyPart(text, end);
      return set(part?.end ?? end, `${on}${last === undefined ? ',' : '/'}XXXX-WXX-${until}`, ['P1W']);
    }
    const time = readTime(text, end, on);
    return set(time.end, time.value, ['P1W']);
  }
  if (matchAt(WEEKENDS, text, start) !== undefined) return set(start + 4, 'P1W');
  if (text.charAt(start) !== '每') return undefined;
  const at = start + 1;
  const yearEnd = matchAt(YEAR_ENDS, text, at)?.[0];
  if (yearEnd !== undefined)
    return set(at + yearEnd.length, yearEnd.endsWith('初') ? STAGES.early : STAGES.late, ['P1Y']);
  const number = readNumeral(text, text.charAt(at) === '隔' ? at + 1 : at);
  const period = PERIODS(text, number === undefined ? at : skipSpaces(text, number.end));
  if (period === undefined) return undefined;
  const value = period.means;
  if (number !== undefined) {
    const end = skipSpaces(text, number.end) + period.word.length;
    return /^PT?1/.test(value) ? set(end, value.replace('1', `${number.value}`)) : undefined;
  }
  const end = at + period.word.length;
  if (value === 'P1Y') {
    const first = readYearly(text, skipSpaces(text, text.charAt(end) === '的' ? end + 1 : end), '');
    const until = first === undefined || first.upTo !== undefined ? -1 : connectorEnd(text, first.end);
    const next = until < 0 ? until : until + (matchAt(NEXT_YEAR, text, until)?.[0].length ?? 0);
    const last =
      first === undefined || next < 0 ? undefined : readYearly(text, next, first.on.slice(0, 'XXXX-01'.length));
    if (first !== undefined) {
      const to = last?.on ?? first.upTo;
      return set(last?.end ?? first.end, to === undefined ? first.on : `${first.on}/${to}`, ['P1Y']);
    }
  }
  if (value === 'P1M') {
    const day = readCount(text, text.charAt(end) === '的' ? end + 1 : end, '日号');
    if (day !== undefined && day.upTo === undefined) return set(day.end, `XXXX-XX-${pad(day.value)}`, ['P1M']);
    const piece = readMonthDivision(text, text.charAt(end) === '月' ? end + 1 : end);
    if (piece !== undefined) return set(piece.end, value);
  }
  if (value === 'P1D') {
    // 每晚八时: the evening is part of the time
    const time = readTime(text, isOneOf('晚夜', text, at) ? at : end, 'XXXX-XX-XX');
    if (time.value.includes('T') && time.end > end) return set(time.end, time.value, ['P1D']);
  }
  return set(end, value);
}
