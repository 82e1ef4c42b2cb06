/** Owns reading the smallest pieces of a date: spaces, counts with a unit (also 1—11月), parts of day, clocks. Folded text. */
import type { Clock, Part } from './expression';
import { isOneOf, lexicon } from './lexicon';
import { isArabicDigit, isChineseDigit, readNumeral } from './numerals';
import { CONNECTORS, PARTS, SHORT_PARTS } from './words';

const SPACE = 32;

/** Past at most two spaces, which texts copied from a page have around digits. */
export function skipSpaces(text: string, at: number): number {
  if (text.charCodeAt(at) !== SPACE) return at;
  return text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
}

const CONNECTOR_STARTS: ReadonlySet<number> = new Set(CONNECTORS.map((connector) => connector.charCodeAt(0)));

/** What follows the number at `at`: its unit, or a mark that may bring another number (then `ranged`). */
export function afterNumber(text: string, at: number): { readonly unit: string; readonly ranged: boolean } {
  let end = at;
  while (isNumber(text.charCodeAt(end))) end++;
  const unit = skipSpaces(text, end);
  return { unit: text.charAt(unit), ranged: text.charAt(unit) === '、' || CONNECTOR_STARTS.has(text.charCodeAt(unit)) };
}

/** The end of the range mark at `at`, with spaces around it; −1 where none is. */
export function connectorEnd(text: string, at: number): number {
  const start = skipSpaces(text, at);
  if (!CONNECTOR_STARTS.has(text.charCodeAt(start))) return -1;
  for (const connector of CONNECTORS) {
    if (text.startsWith(connector, start)) return skipSpaces(text, start + connector.length);
  }
  return -1;
}

/** A number with a unit; `upTo` where it is two numbers with one unit. */
export interface Count {
  readonly value: number;
  readonly upTo: number | undefined;
  readonly arabic: boolean;
  readonly positional: boolean;
  /** Length of the (first) number in code units. */
  readonly length: number;
  readonly end: number;
}

/** The end of a number in brackets at `at`, （5）; −1 where none is. */
export function bracketedNumberEnd(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  const number = readNumeral(text, at + 1);
  return number !== undefined && number.end - number.start <= 3 && text.charAt(number.end) === ')'
    ? number.end + 1
    : -1;
}

/** A number followed by one of the one-character `units`: 3月, 1—11月, 1、2月, 七八月. */
export function readCount(text: string, at: number, units: string): Count | undefined {
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  const { value, arabic, positional } = first;
  const count = (upTo: number | undefined, end: number): Count => ({
    value,
    upTo,
    arabic,
    positional,
    length: first.end - first.start,
    end: end + 1,
  });
  const unit = skipSpaces(text, first.end);
  const mark = text.charAt(unit);
  if (mark !== '' && units.includes(mark)) return count(undefined, unit);
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
  return secondMark !== '' && units.includes(secondMark) ? count(second.value, secondUnit) : undefined;
}

export interface ReadPart {
  readonly part: Part;
  readonly end: number;
}

const PART_WORDS = lexicon(PARTS);
const SHORT_PART_WORDS = lexicon(SHORT_PARTS);

/** A part of day of two characters or more. */
export function readPart(text: string, at: number): ReadPart | undefined {
  const word = PART_WORDS(text, at);
  return word === undefined ? undefined : { part: word.means, end: at + word.word.length };
}

/** A part of day, also the one-character ones that need a day before or a clock after them. */
export function readAnyPart(text: string, at: number): ReadPart | undefined {
  const long = readPart(text, at);
  if (long !== undefined) return long;
  const word = SHORT_PART_WORDS(text, at);
  return word === undefined ? undefined : { part: word.means, end: at + 1 };
}

export interface ReadClock {
  readonly clock: Clock;
  readonly upTo: Clock | undefined;
  readonly end: number;
}

/** How much around a clock says that it is one: `alone` needs more of the clock itself. */
export type ClockPlace = 'alone' | 'after-day';

const HOUR_UNITS = '时点';
const NOT_AFTER_HOUR = '代期候间常而装任政评速节差尚髦段空隔辰局限刻效';
const NOT_AFTER_POINT = '建意要希体措举启思看共注原任钞赞击球名评滴心菜子化线面状';
const AFTER_BARE_HOUR = '许左整半正钟多开起至到前后以之-~,。、)';

function clockOf(hour: number, minute?: number, second?: number): Clock {
  return { hour, minute, second };
}

/** 9:00, 09:30:15. */
function readColonClock(text: string, at: number, place: ClockPlace): ReadClock | undefined {
  const hour = readNumeral(text, at);
  if (hour === undefined || !hour.arabic || hour.value > 24 || hour.end - hour.start > 2) return undefined;
  if (text.charAt(hour.end) !== ':') return undefined;
  const minute = readNumeral(text, hour.end + 1);
  if (minute === undefined || !minute.arabic || minute.end - minute.start !== 2 || minute.value > 59) return undefined;
  if (place === 'alone' && isOneOf(':.-/', text, at - 1)) return undefined;
  let end = minute.end;
  let seconds: number | undefined;
  if (text.charAt(end) === ':') {
    const second = readNumeral(text, end + 1);
    if (second?.arabic && second.end - second.start === 2 && second.value < 60) {
      seconds = second.value;
      end = second.end;
    } else return undefined;
  }
  // 7:50分, 15:00时
  const unit = text.charAt(end);
  const next = text.charAt(end + 1) || ' ';
  if ((unit === '分' && !'钟之别数'.includes(next)) || (unit === '时' && !'候间期代'.includes(next))) end++;
  return { clock: clockOf(hour.value, minute.value, seconds), upTo: undefined, end };
}

/** 两三点: two digits that follow one another are two hours. */
function twoHours(text: string, at: number, hour: Count): readonly [number, number] | undefined {
  if (hour.arabic || !hour.positional || hour.length !== 2 || hour.upTo !== undefined) return undefined;
  const [first, second] = [Math.floor(hour.value / 10), hour.value % 10];
  return second === first + 1 && text.charAt(at) !== '〇' ? [first, second] : undefined;
}

/** A clock: 8时30分, 三点半, 20时01分05.6秒, 0—24时, 9:00. */
export function readClock(text: string, at: number, place: ClockPlace): ReadClock | undefined {
  const colon = readColonClock(text, at, place);
  if (colon !== undefined) return colon;
  const hour = readCount(text, at, HOUR_UNITS);
  if (hour === undefined) return undefined;
  const unit = text.charAt(hour.end - 1);
  let end = hour.end;
  if (unit === '点' && text.charAt(end) === '钟') end++;
  const pair = twoHours(text, at, hour);
  if (pair !== undefined && (place === 'after-day' || text.charAt(end - 1) === '钟'))
    return { clock: clockOf(pair[0]), upTo: clockOf(pair[1]), end };
  if (hour.value > 24 || (hour.upTo ?? 0) > 24) return undefined;
  const next = text.charAt(end);
  if (hour.upTo !== undefined) {
    if (place === 'alone' && !hour.arabic && unit === '点') return undefined;
    return { clock: clockOf(hour.value), upTo: clockOf(hour.upTo), end };
  }
  if (next === '半') {
    return { clock: clockOf(hour.value, 30), upTo: undefined, end: end + 1 };
  }
  if (next === '整' || next === '正') return { clock: clockOf(hour.value, 0), upTo: undefined, end: end + 1 };
  // 10时零5分
  const zero = next === '〇' && isArabicDigit(text.charCodeAt(end + 1));
  const minuteAt = next === '过' || zero ? end + 1 : skipSpaces(text, end);
  const quarter = readCount(text, minuteAt, '刻');
  if (quarter !== undefined && quarter.value <= 3) {
    return { clock: clockOf(hour.value, quarter.value * 15), upTo: undefined, end: quarter.end };
  }
  const minute = readNumeral(text, minuteAt);
  if (minute !== undefined && minute.value < 60) {
    const unitAt = skipSpaces(text, minute.end);
    const mark = text.charAt(unitAt);
    if (mark === '分' && (place === 'after-day' || text.charAt(unitAt + 1) !== '钟')) {
      return withSeconds(text, hour.value, minute.value, text.charAt(unitAt + 1) === '钟' ? unitAt + 2 : unitAt + 1);
    }
    const full = minute.end - minute.start === 2 || minute.value >= 10;
    if (place === 'after-day' && unit === '点' && full && !'个多余年月日天人万亿%'.includes(mark || ' ')) {
      return { clock: clockOf(hour.value, minute.value), upTo: undefined, end: minute.end };
    }
    // 一点二万, 3点5个百分点: no clock
    if (unit === '点' && minuteAt === end && place === 'alone') return undefined;
  }
  if (unit === '时' && NOT_AFTER_HOUR.includes(next || ' ')) return undefined;
  if (unit === '点' && place === 'alone' && NOT_AFTER_POINT.includes(next || ' ')) return undefined;
  if (place === 'alone' && !hour.arabic) {
    const said = hour.value > 10 || hour.value === 0 || text.charAt(end - 1) === '钟';
    if (
      !said &&
      !(
        hour.value > 1 &&
        AFTER_BARE_HOUR.includes(next || '。') &&
        (unit === '时' || '许左整钟以之'.includes(next || '。'))
      )
    )
      return undefined;
  }
  return { clock: clockOf(hour.value), upTo: undefined, end };
}

function withSeconds(text: string, hour: number, minute: number, at: number): ReadClock {
  if (text.charAt(at) === '半') return { clock: clockOf(hour, minute, 30), upTo: undefined, end: at + 1 };
  const second = readNumeral(text, at);
  if (second === undefined || second.value > 59) return { clock: clockOf(hour, minute), upTo: undefined, end: at };
  let end = second.end;
  if (text.charAt(end) === '.') {
    const fraction = readNumeral(text, end + 1);
    if (fraction?.arabic) end = fraction.end;
  }
  if (text.charAt(end) !== '秒') return { clock: clockOf(hour, minute), upTo: undefined, end: at };
  return { clock: clockOf(hour, minute, second.value), upTo: undefined, end: end + 1 };
}

/** Whether the code unit is part of a number, Arabic or Chinese. */
export function isNumber(code: number): boolean {
  return isArabicDigit(code) || isChineseDigit(code);
}
