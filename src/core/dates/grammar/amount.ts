/**
 * Owns reading amounts of time and what they count from: 三天, 40余小时, 两个半月, 近三年来, 5年前, 三天后; the file is long because
 * single amounts and sums of amounts share how a unit is read. Folded text.
 */

import { readNumeral } from '../../text/numerals';
import type { Amount, Expression, FoundExpression, TimeUnit } from '../expression';
import { type AmountUnit, PLAIN_CENTURY, PLAIN_MONTH, UNITS } from '../vocabulary/amount-units';
import { GUARDS, type Guard, stopsAfter, stopsBefore } from '../vocabulary/guards';
import { isOneOf, matchAt, wordReader } from '../vocabulary/word-table';
import { countsMonths, mayCountMonths, saysSentence } from './pieces/month-counts';
import { connectorEnd, skipSpaces } from './pieces/parts';
import { readQuantity, twoNumbers } from './pieces/quantity';
import { DIGITS, RANGES, type Starts } from './pieces/starts';

interface ReadOne {
  readonly amount: Amount;
  readonly end: number;
  readonly guarded: boolean;
}

const UNIT_WORDS = wordReader(UNITS);

interface ReadUnit {
  readonly means: AmountUnit;
  readonly end: number;
  readonly half: boolean;
}

/**
 * The unit after a count that starts at `start`; 个多月 and 个半月 include more than the unit. `within`: inside an amount, or
 * after a word that announces one.
 */
function readUnit(text: string, start: number, at: number, within: boolean): ReadUnit | undefined {
  if (text.charAt(at) === '个' && isOneOf('多余半', text, at + 1)) {
    const unit = UNITS.find(({ word }) => word.startsWith('个') && text.startsWith(word.slice(1), at + 2));
    const half = text.charAt(at + 1) === '半';
    return unit === undefined ? undefined : { means: unit.means, end: at + 1 + unit.word.length, half };
  }
  const halfMonth =
    text.charAt(at) === '月' &&
    text.charAt(at - 1) === '半' &&
    !isOneOf('上下前后初刊份', text, at - 2) &&
    isOneOf('来前后内多之以有余的，。,', text, at + 1);
  const someMonths = text.charAt(at) === '月' && text.charAt(at - 1) === '数' && !isOneOf('多', text, at - 2);
  const months =
    text.charAt(at) === '月' && (within ? mayCountMonths(text, at + 1) : countsMonths(text, start, at + 1));
  if (halfMonth || someMonths || months) return { means: PLAIN_MONTH, end: at + 1, half: false };
  if (text.startsWith('半世纪', at - 1) && !isOneOf('上下前后', text, at - 2))
    return { means: PLAIN_CENTURY, end: at + 2, half: false };
  const unit = UNIT_WORDS(text, at);
  return unit === undefined ? undefined : { means: unit.means, end: at + unit.word.length, half: false };
}

/** 2—10天, 三至五年: two counts with one unit. */
function readCounts(text: string, at: number): ReadOne | undefined {
  const low = readNumeral(text, at);
  const next = low === undefined ? -1 : connectorEnd(text, low.end);
  const high = next < 0 ? undefined : readNumeral(text, next);
  if (low === undefined || high === undefined || high.arabic !== low.arabic || high.value <= low.value)
    return undefined;
  const found = readUnit(text, at, skipSpaces(text, high.end), false);
  if (found === undefined || found.half || found.means.guarded) return undefined;
  const { unit, times } = found.means;
  return { amount: { unit, value: low.value * times, other: high.value * times }, end: found.end, guarded: false };
}

function readOne(text: string, at: number, first: boolean, within = false): ReadOne | undefined {
  const counts = first ? readCounts(text, at) : undefined;
  if (counts !== undefined) return counts;
  const count = readQuantity(text, at);
  if (count === undefined) return undefined;
  const from = skipSpaces(text, count.end);
  const found = readUnit(text, at, from, within);
  if (found === undefined) {
    // 8天20时, 2小时11分08秒; 3分20秒
    const unit = SHORT_UNITS.get(text.charAt(from));
    if (unit === undefined || count.value === undefined) return undefined;
    if (first && !(unit === 'm' && matchAt(SECONDS, text, from + 1) !== undefined)) return undefined;
    return { amount: { unit, value: count.value }, end: from + 1, guarded: false };
  }
  const { unit, times, guarded } = found.means;
  let { end } = found;
  let half = found.half;
  if (text.charAt(end) === '半' && !isOneOf('年天夜个径边', text, end + 1)) {
    half = true;
    end++;
  } else if (text.charAt(end) === '多' && !isOneOf('云种个次家名人元项位', text, end + 1)) end++;
  // 10秒05
  const hundredths = unit === 's' && count.value !== undefined ? matchAt(HUNDREDTHS, text, end)?.[0] : undefined;
  if (hundredths !== undefined) {
    const value = Number(`${count.value}.${hundredths}`);
    return { amount: { unit, value }, end: end + hundredths.length, guarded };
  }
  if (count.value === 0.5 && (unit === 's' || guarded)) return undefined;
  const two =
    count.digitsEnd < 0 || count.value === undefined
      ? undefined
      : twoNumbers(text.slice(at, count.digitsEnd), count.value);
  const low = two === undefined ? count.value : two.value;
  const value = low === undefined ? undefined : (low + (half ? 0.5 : 0)) * times;
  const other = two?.other === undefined ? undefined : two.other * times;
  return { amount: { unit, value, other }, end, guarded };
}

/** Units that one character names after a larger unit. */
const SHORT_UNITS: ReadonlyMap<string, TimeUnit> = new Map(Object.entries<TimeUnit>({ 时: 'h', 分: 'm' }));
const HUNDREDTHS = /\d{1,3}(?!\d)/y;
const SECONDS = /\d{1,2}(?:\.\d{1,3})?秒/y;

const ORDER = 'YQMWDhms';

interface ReadAmounts {
  readonly amounts: readonly Amount[];
  readonly end: number;
  readonly guarded: boolean;
}

/** The end of the nights counted along with the days, 三天三夜, 三天两夜; −1 if there are none. */
function nightsEnd(text: string, { amount: { unit, value }, end }: ReadOne): number {
  const nights = unit === 'D' ? readNumeral(text, end) : undefined;
  const apart = Math.abs((nights?.value ?? 0) - (value ?? 0));
  return nights !== undefined && apart <= 1 && isOneOf('夜晚', text, nights.end) ? nights.end + 1 : -1;
}

/** One amount, or several that add up: 一年又一个月21天, 8天20小时. */
function readAmounts(text: string, at: number, said: boolean): ReadAmounts | undefined {
  const first = readOne(text, at, true, said);
  if (first === undefined) return undefined;
  const nights = nightsEnd(text, first);
  if (nights > 0) return { amounts: [first.amount], end: nights, guarded: false };
  const amounts = [first.amount];
  let { end } = first;
  for (;;) {
    const joined = isOneOf('又〇', text, end);
    const sentenced = first.amount.unit === 'Y' && saysSentence(text, at);
    const next = readOne(text, joined ? end + 1 : end, false, joined || sentenced);
    if (next === undefined || next.guarded || next.amount.value === undefined) break;
    if (!joined && ORDER.indexOf(next.amount.unit) <= ORDER.indexOf(amounts[amounts.length - 1]?.unit ?? 'Y')) break;
    amounts.push(next.amount);
    end = next.end;
  }
  amounts.sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  return { amounts, end, guarded: first.guarded && amounts.length === 1 };
}

/** Words that make the amount count from a day, with the words that must not follow. */
const AGO = /(?:([之以]?前)|[之以过]?后)/y;
const TODAY = /的?今[天日]/y;
const WITHIN = /[之以]?内/y;
const SINCE = /以?来/y;
const SAID_BEHIND = /[之以]?[前后内]|的?时间|来/y;
const SAYS_AMOUNT = '期续时共达过满足近约逾余超限隔';

/** The match of a pattern at a place, if its guard accepts it. */
function unguarded(pattern: RegExp, guard: Guard, text: string, at: number): RegExpExecArray | undefined {
  const found = matchAt(pattern, text, at);
  return found === undefined || stopsAfter(guard, text, at + found[0].length) ? undefined : found;
}

/** Whether a counted unit is a figure of speech: 百年老店, 一年一度, 百日攻坚. */
function isSaying(text: string, at: number, end: number): boolean {
  if (text.startsWith('两头', end) || text.startsWith('热度', end)) return true;
  // the surroundings
  if (text.startsWith('四周', at) && end === at + 2)
    return !isOneOf(SAYS_AMOUNT, text, at - 1) && matchAt(SAID_BEHIND, text, end) === undefined;
  if (isOneOf('百千万', text, at))
    return !isOneOf(SAYS_AMOUNT, text, at - 1) && matchAt(SINCE, text, end) === undefined;
  return (
    text.charAt(at) === '一' &&
    end === at + 2 &&
    (stopsBefore(GUARDS.oneOfUnit, text, at) || stopsAfter(GUARDS.sayingOfOne, text, end))
  );
}

/** Workdays are a duration, but no date can be computed from them, as that depends on local holidays. */
const isWorkday = (text: string, end: number): boolean => /[工交][作易]日$/.test(text.slice(Math.max(0, end - 3), end));

/** An amount, with the words before it (from `start`) and after it; `said` if the words before mark it as an amount. */
export function readAmount(
  text: string,
  start: number,
  at: number,
  said: 'past' | 'future' | 'plain' | undefined,
): FoundExpression | undefined {
  if (start === at && stopsBefore(GUARDS.amount, text, at)) return undefined;
  const read = readAmounts(text, at, said !== undefined);
  if (read === undefined) return undefined;
  const { amounts, guarded } = read;
  let { end } = read;
  const found = (expression: Expression, to: number): FoundExpression => ({ start, end: to, expression });
  const second = connectorEnd(text, end);
  if (second > 0 && amounts.length === 1) {
    const other = readOne(text, second, true);
    if (other !== undefined && !other.guarded && other.amount.unit === amounts[0]?.unit) {
      end = text.charAt(other.end) === '间' ? other.end + 1 : other.end;
      return found({ kind: 'duration', amounts: [{ ...amounts[0], other: other.amount.value }] }, end);
    }
  }
  if (said === undefined && start === at && isSaying(text, at, end)) return undefined;
  if (text.startsWith('一遇', end)) return undefined;
  if (text.startsWith('左右', end)) end += 2;
  const counts = said === undefined && !isWorkday(text, end) ? matchAt(AGO, text, end) : undefined;
  const ago = counts === undefined || stopsAfter(GUARDS.ago, text, end + counts[0].length) ? undefined : counts;
  if (ago !== undefined && !(ago[0] === '前' && guarded)) {
    const after = end + ago[0].length;
    const coarse = amounts.every(({ unit }) => 'YMW'.includes(unit));
    const today = coarse ? matchAt(TODAY, text, after) : undefined;
    const sign = ago[1] === undefined ? 1 : -1;
    return found({ kind: 'ago', amounts, sign, exact: today !== undefined }, after + (today?.[0].length ?? 0));
  }
  const within = unguarded(WITHIN, GUARDS.within, text, end);
  if (within !== undefined) return found({ kind: 'duration', amounts }, end + within[0].length);
  const towards = said === 'plain' ? undefined : said;
  if (
    'YMD'.includes(amounts[0]?.unit ?? ' ') &&
    text.charAt(end) === '间' &&
    !stopsAfter(GUARDS.between, text, end + 1)
  )
    return found({ kind: 'duration', amounts, towards }, end + 1);
  const since = unguarded(SINCE, GUARDS.since, text, end);
  if (since !== undefined) return found({ kind: 'duration', amounts, towards: 'past' }, end + since[0].length);
  // 30日 is an amount only if something marks it as one
  const counted = isOneOf('期续时共达满足连', text, at - 1) && isOneOf('一二三四五六七八九十两0123456789', text, at);
  if (guarded && said === undefined && !counted) return undefined;
  return found({ kind: 'duration', amounts, towards }, end);
}

/** Words before an amount that belong to it. */
const HEADS: readonly (readonly [string, 'past' | 'future' | 'plain'])[] = [
  ['最近', 'past'],
  ['过去的', 'past'],
  ['过去', 'past'],
  ['未来的', 'future'],
  ['未来', 'future'],
  ['今后', 'future'],
  ['连续', 'plain'],
  ['距今', 'plain'],
  ['近', 'past'],
];

/** What an amount can start with. */
export const AMOUNT_STARTS: Starts = {
  pairs: [
    ['几数', '千年天个小十周百'],
    ['数', '分秒月星'],
    ['数多', '日月年'],
    ['几', '分'],
    ['半', '世月年个天小日'],
  ],
  numbers: `${UNITS.map(({ word }) => word.charAt(0)).join('')}月时点世季多余来几.${RANGES}`,
};

/** What an amount with a word before it can start with. */
export const HEADED_STARTS: Starts = {
  words: HEADS.map(([word]) => word).filter((word) => word.length > 1),
  pairs: [['近', `${DIGITS}两百千数 `]],
};

/** 近三年来, 过去十年, 未来两天, 连续14天. */
export function readHeadedAmount(text: string, at: number): FoundExpression | undefined {
  const head = HEADS.find(([word]) => text.startsWith(word, at));
  if (head === undefined) return undefined;
  const from = skipSpaces(text, at + head[0].length);
  return readAmount(text, at, text.charAt(from) === '约' ? from + 1 : from, head[1]);
}
