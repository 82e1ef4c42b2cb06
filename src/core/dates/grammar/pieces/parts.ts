/**
 * Owns reading the smallest components of a date: spaces, counts with a unit (also 1—11月), parts of day, clock times.
 * Folded text.
 */

import { isArabicDigit, isChineseDigit, type Numeral, readNumeral } from '../../../text/numerals';
import type { Clock, Part } from '../../expression';
import { GUARDS, type Guard, stopsAfter } from '../../vocabulary/guards';
import { isOneOf, matchAt, wordReader } from '../../vocabulary/word-table';
import { CONNECTORS, PARTS, SHORT_PARTS } from '../../vocabulary/words';
import { DIGITS, RANGES, type Starts, tableWords } from './starts';

const SPACE = 32;

/** Skips at most two spaces, which texts copied from a page have around digits. */
export function skipSpaces(text: string, at: number): number {
  if (text.charCodeAt(at) !== SPACE) return at;
  return text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
}

const CONNECTOR_STARTS: ReadonlySet<number> = new Set(CONNECTORS.map((connector) => connector.charCodeAt(0)));

/** What follows the number at `at`: its unit, or a range mark that may introduce another number (then `ranged`). */
export function afterNumber(
  text: string,
  at: number,
): { readonly unit: string; readonly unitAt: number; readonly ranged: boolean } {
  let end = at;
  while (isNumber(text.charCodeAt(end))) end++;
  const unit = skipSpaces(text, end);
  const ranged = text.charAt(unit) === '、' || CONNECTOR_STARTS.has(text.charCodeAt(unit));
  return { unit: text.charAt(unit), unitAt: unit, ranged };
}

/** The end of the range mark at `at`, including spaces around it; −1 if there is none. */
export function connectorEnd(text: string, at: number): number {
  const start = skipSpaces(text, at);
  if (!CONNECTOR_STARTS.has(text.charCodeAt(start))) return -1;
  for (const connector of CONNECTORS) {
    if (text.startsWith(connector, start)) return skipSpaces(text, start + connector.length);
  }
  return -1;
}

/** A number with a unit; `upTo` if two numbers share the unit. */
export interface Count {
  readonly value: number;
  readonly upTo: number | undefined;
  readonly arabic: boolean;
  readonly positional: boolean;
  /** Length of the (first) number in code units. */
  readonly length: number;
  readonly end: number;
}

/** The end of a number in brackets at `at`, （5）; −1 if there is none. */
export function bracketedNumberEnd(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  const number = readNumeral(text, at + 1);
  return number !== undefined && number.end - number.start <= 3 && text.charAt(number.end) === ')'
    ? number.end + 1
    : -1;
}

const countOf = (
  { value, start, end, arabic, positional }: Numeral,
  upTo: number | undefined,
  unit: number,
): Count => ({
  value,
  upTo,
  arabic,
  positional,
  length: end - start,
  end: unit + 1,
});

/** A number followed by one of the one-character `units`: 3月, 1—11月, 1、2月, 七八月. */
export function readCount(text: string, at: number, units: string): Count | undefined {
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  const { value, arabic } = first;
  const unit = skipSpaces(text, first.end);
  const mark = text.charAt(unit);
  if (mark !== '' && units.includes(mark)) return countOf(first, undefined, unit);
  const list = mark === '、';
  const next = list ? skipSpaces(text, unit + 1) : connectorEnd(text, first.end);
  if (next < 0) return undefined;
  let second = readNumeral(text, next);
  if (second === undefined || second.arabic !== arabic) return undefined;
  if (list ? second.value !== value + 1 : second.value <= value) return undefined;
  while (list && text.charAt(second.end) === '、') {
    const more = readNumeral(text, second.end + 1);
    if (more === undefined || more.arabic !== arabic || more.value !== second.value + 1) break;
    second = more;
  }
  const secondUnit = skipSpaces(text, second.end);
  const secondMark = text.charAt(secondUnit);
  return secondMark !== '' && units.includes(secondMark) ? countOf(first, second.value, secondUnit) : undefined;
}

interface ReadPart {
  readonly part: Part;
  readonly end: number;
}

/** What a part of day or a clock time can start with; single-character parts only before a clock time. */
export const TIME_STARTS: Starts = {
  words: [...tableWords(PARTS), ...SHORT_PARTS.flatMap(({ word }) => [...DIGITS, '两'].map((digit) => word + digit))],
  numbers: `时点:${RANGES}`,
};

const PART_WORDS = wordReader(PARTS);
const SHORT_PART_WORDS = wordReader(SHORT_PARTS);

/** A part of day of two characters or more. */
export function readPart(text: string, at: number): ReadPart | undefined {
  const word = PART_WORDS(text, at);
  return word === undefined ? undefined : { part: word.means, end: at + word.word.length };
}

/** A part of day, including single-character ones that need a day before or a clock time after them. */
export function readAnyPart(text: string, at: number): ReadPart | undefined {
  const long = readPart(text, at);
  if (long !== undefined) return long;
  const word = SHORT_PART_WORDS(text, at);
  return word === undefined ? undefined : { part: word.means, end: at + 1 };
}

interface ReadClock {
  readonly clock: Clock;
  readonly upTo: Clock | undefined;
  readonly end: number;
}

/** How much context supports a clock time: `alone` requires a more explicit notation. */
type ClockPlace = 'alone' | 'after-day';

const AFTER_BARE_HOUR = '许左整半正钟多开起至到前后以之-~,。、)';

const CLOCK = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?!\d)|(?![\d:]))/y;
/** What may end a clock time with a colon, 9:00分. */
const CLOCK_WORDS: ReadonlyMap<string, Guard> = new Map(Object.entries({ 分: GUARDS.minuteWord, 时: GUARDS.hourWord }));

const SECONDS = /半|(\d{1,9}|[〇一二三四五六七八九十廿卅]{1,9})(?:\.\d+)?秒/y;
const QUARTERS = /[过〇]? {0,2}([一二三两123]) {0,2}刻/y;

const WON = /[取战获连完险]?[胜败负]|[击打]败|淘汰|领先|落后|[战打扳追]平/y;
const LISTED_AFTER = /、\d{1,2}:(\d{1,2})/y;

/** Whether numbers with a colon are a score: 以21:19取胜, 比分15:13, and one of 21:19、15:13. */
function isScore(text: string, at: number, end: number): boolean {
  if (text.charAt(at - 1) === '以' || text.startsWith('比分', at - 2) || matchAt(WON, text, end) !== undefined)
    return true;
  const uneven = (minutes: number): boolean => minutes % 5 !== 0;
  const next = matchAt(LISTED_AFTER, text, end)?.[1];
  const own = Number(text.slice(end - 2, end));
  const listed = next !== undefined || (text.charAt(at - 1) === '、' && isArabicDigit(text.charCodeAt(at - 2)));
  return listed && (uneven(own) || uneven(Number(next ?? 0)));
}

/** Two consecutive digits are two hours: 两三点. */
function twoHours(text: string, at: number, { arabic, positional, length, upTo, value }: Count): boolean {
  if (arabic || !positional || length !== 2 || upTo !== undefined || text.charAt(at) === '〇') return false;
  return value % 10 === Math.floor(value / 10) + 1;
}

/** A clock time: 8时30分, 三点半, 20时01分05.6秒, 0—24时, 9:00. */
export function readClock(text: string, at: number, place: ClockPlace): ReadClock | undefined {
  const read = (end: number, hour: number, minute?: number, second?: number, upTo?: number): ReadClock => ({
    clock: { hour, minute, second },
    upTo: upTo === undefined ? undefined : { hour: upTo },
    end,
  });
  const alone = place === 'alone';
  const colon = matchAt(CLOCK, text, at);
  if (colon !== undefined && !(alone && (isOneOf(':.-/', text, at - 1) || isScore(text, at, at + colon[0].length)))) {
    const [whole, hours, minutes, seconds] = colon;
    const end = at + whole.length;
    const word = CLOCK_WORDS.get(text.charAt(end));
    const length = word === undefined || stopsAfter(word, text, end + 1) ? 0 : 1;
    return read(end + length, Number(hours), Number(minutes), seconds === undefined ? undefined : Number(seconds));
  }
  // 6比6时: a score
  const hour = alone && text.charAt(at - 1) === '比' ? undefined : readCount(text, at, '时点');
  if (hour === undefined) return undefined;
  const { value, upTo } = hour;
  const points = text.charAt(hour.end - 1) === '点';
  const full = points && text.charAt(hour.end) === '钟';
  const end = full ? hour.end + 1 : hour.end;
  if (twoHours(text, at, hour) && (!alone || full))
    return read(end, Math.floor(value / 10), undefined, undefined, value % 10);
  if (value > 24 || (upTo ?? 0) > 24) return undefined;
  if (upTo !== undefined)
    return alone && !hour.arabic && points ? undefined : read(end, value, undefined, undefined, upTo);
  const next = text.charAt(end);
  if (next === '半') return read(end + 1, value, 30);
  if (next === '整' || next === '正') return read(end + 1, value, 0);
  const quarter = matchAt(QUARTERS, text, end);
  if (quarter !== undefined)
    return read(end + quarter[0].length, value, (readNumeral(quarter[1] ?? '', 0)?.value ?? 0) * 15);
  // 10时零5分
  const zero = next === '〇' && isArabicDigit(text.charCodeAt(end + 1));
  const minuteAt = next === '过' || zero ? end + 1 : skipSpaces(text, end);
  const minute = readNumeral(text, minuteAt);
  if (minute !== undefined && minute.value < 60) {
    const unit = skipSpaces(text, minute.end);
    const clocks = text.charAt(unit + 1) === '钟';
    if (text.charAt(unit) === '分' && !(alone && clocks)) {
      const after = unit + (clocks ? 2 : 1);
      const seconds = matchAt(SECONDS, text, after);
      const second = seconds?.[1] === undefined ? 30 : readNumeral(seconds[1], 0)?.value;
      return seconds === undefined || second === undefined || second > 59
        ? read(after, value, minute.value)
        : read(after + seconds[0].length, value, minute.value, second);
    }
    const two = minute.end - minute.start === 2 || minute.value >= 10;
    if (points && !alone && two && !isOneOf('个多余年月日天人万亿%', text, unit))
      return read(minute.end, value, minute.value);
    // 一点二万, 3点5个百分点: not a clock time
    if (points && alone && minuteAt === end) return undefined;
  }
  if (!points && stopsAfter(GUARDS.hour, text, end)) return undefined;
  if (points && alone && stopsAfter(GUARDS.point, text, end)) return undefined;
  if (!alone || hour.arabic || value > 10 || value === 0 || full) return read(end, value);
  const ended = next === '' || AFTER_BARE_HOUR.includes(next);
  return value > 1 && ended && (!points || isOneOf('许左整钟以之', text, end)) ? read(end, value) : undefined;
}

/** Whether the code unit is part of a number, Arabic or Chinese. */
export function isNumber(code: number): boolean {
  return isArabicDigit(code) || isChineseDigit(code);
}
