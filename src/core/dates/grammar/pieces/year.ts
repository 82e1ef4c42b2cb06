/** Owns reading years: 2020年, 二〇二〇年, 98年, 公元前221年, 去年, 2021—2025年. Folded text. */

import { type Numeral, readNumeral } from '../../../text/numerals';
import type { Year } from '../../expression';
import { GUARDS, stopsAfter } from '../../vocabulary/guards';
import { REIGNS } from '../../vocabulary/reign-table';
import { isOneOf, matchAt, wordReader } from '../../vocabulary/word-table';
import { YEARS } from '../../vocabulary/words';
import { bracketedNumberEnd, connectorEnd, readCount, skipSpaces } from './parts';
import { readReign } from './reigns';
import { DIGITS, RANGES, type Starts, tableWords } from './starts';
import type { ReadYear } from './year-model';

const WORDS = wordReader(YEARS);
const BEFORE_CHRIST = /(?:[公西纪]元)?前/y;
const ERA = /(?:[公西纪]元)?前|[公西]元/y;
const LAST_YEAR = 2200;
/** Maximum year before our era: four digits. */
const LAST_YEAR_BEFORE = 9999;
/** Words that follow a year, never a number of years. */
const PIECE_OF_REPUBLIC = /[底度]|[上下]半年|第[一二三四]季/y;
/** Year 0 of the Republic. */
const REPUBLIC = 1911;

/**
 * 2018年级, 三年期: whether the 年 before `at` is part of a longer word. After four digits few words are excluded: 2018年货物,
 * 2019年制造.
 */
function isUnitOfMore(text: string, at: number, full: boolean): boolean {
  return full ? stopsAfter(GUARDS.grade, text, at) : stopsAfter(GUARDS.year, text, at) && !text.startsWith('期间', at);
}

function inText(year: number): Year {
  return { by: 'text', year };
}

/** Whether a month stands at `at`: only then 15年 is a year and not an amount. */
function monthAhead(text: string, at: number): boolean {
  const from = skipSpaces(text, at);
  if (isOneOf('正腊冬闰农初', text, from)) return isOneOf('月历', text, from + 1) || text.charAt(from) === '闰';
  return readCount(text, from, '月') !== undefined && text.charAt(from) !== '第';
}

/** Whether a month, a season or a part of the year follows. */
function pieceAhead(text: string, at: number): boolean {
  return (
    monthAhead(text, at) ||
    isOneOf('底末春夏秋冬', text, at) ||
    ['年底', '年初', '年末'].some((end) => text.startsWith(end, at))
  );
}

/** What a year can start with. */
export const YEAR_STARTS: Starts = {
  words: [...tableWords(YEARS), ...REIGNS.map(({ name }) => name)],
  pairs: [
    ['公西纪', '元'],
    ['前', DIGITS],
    ['前去今本明', '('],
  ],
  numbers: `年学财赛/${RANGES}`,
};

const BRACKETED: ReadonlyMap<string, number> = new Map(Object.entries<number>({ 前: -2, 去: -1, 今: 0, 本: 0, 明: 1 }));

/** 去（92）年, as papers in Taiwan write. */
function readBracketedYear(text: string, at: number): ReadYear | undefined {
  const offset = BRACKETED.get(text.charAt(at));
  const end = offset === undefined ? -1 : bracketedNumberEnd(text, at + 1);
  if (offset === undefined || end < 0 || text.charAt(end) !== '年') return undefined;
  return { year: { by: 'issue', offset }, upTo: undefined, lunar: false, end: end + 1 };
}

/** Whether 20XX and the like can be a year rather than an amount of years. */
function isPlainYear(number: Numeral, text: string, unit: number): boolean {
  const length = number.end - number.start;
  // 二千零四年
  if (!number.positional) return number.value > 1900 && number.value < 2100 && number.value % 100 !== 0;
  if (length !== 4 || !number.positional || number.value < 1000 || number.value > LAST_YEAR) return false;
  if (number.value % 100 !== 0) return true;
  // 2000年前 and 1000年来 count years
  return !isOneOf('前来历间以多', text, unit + 1) || text.startsWith('年代', unit) || number.value >= 1900;
}

function shortYear(number: Numeral, text: string, unit: number): boolean {
  const length = number.end - number.start;
  if (length !== 2 || !number.positional) return false;
  // 八二年 and 三九年 are years, 八九年 eight or nine, 三五年 three to five
  const [tens, ones] = [Math.floor(number.value / 10), number.value % 10];
  const amount = ones === tens + 1 || number.value === 35 || text.charAt(number.start) === '两';
  if (!number.arabic && !amount) return true;
  if (monthAhead(text, unit + 1)) return true;
  if (text.charAt(number.start) === '0' || text.charAt(number.start) === '〇') return true;
  const after = text.charAt(unit + 1) || ' ';
  const before = text.charAt(number.start - 1) || ' ';
  return (
    number.arabic &&
    number.value >= 75 &&
    !'前来多间内的以历之后里中。,、）)'.includes(after) &&
    !'近约达逾满过了第共整这历时每长间隔后前第'.includes(before)
  );
}

/** Years that do not begin in January; before these a number needs no 年. */
const WORKING_YEAR = /财政年度|学年度?|财年|赛季/y;
/** The same, with the word that marks two short numbers as years. */
const WORKING_YEARS = /财政年度|[学财]?年度?|赛季/y;

interface ReadRange {
  readonly from: Year;
  readonly to: Year;
  readonly end: number;
}

/**
 * 1998-2000年, 1984-85年, 2003/04年度, 2019—2020学年, 九六至九七年度: the rest after the first number, if it has no unit of its own.
 */
function readYearRange(text: string, first: Numeral): ReadRange | undefined {
  const length = first.end - first.start;
  if (!first.positional || (length !== 2 && (length !== 4 || first.value < 1000 || first.value > LAST_YEAR)))
    return undefined;
  const next = text.charAt(first.end) === '/' ? first.end + 1 : connectorEnd(text, first.end);
  const second = next < 0 ? undefined : readNumeral(text, next);
  if (second === undefined || second.arabic !== first.arabic || !second.positional) return undefined;
  const unit = skipSpaces(text, second.end);
  const word = matchAt(WORKING_YEARS, text, unit)?.[0];
  if (word === undefined) return undefined;
  const short = second.end - second.start === 2 && second.value < 100;
  if (length === 2) {
    if (word === '年' || !short || second.value !== (first.value + 1) % 100) return undefined;
    const of = (value: number): Year => ({ by: 'short', value, republic: first.arabic });
    return { from: of(first.value), to: of(second.value), end: unit + word.length };
  }
  const last = short ? first.value - (first.value % 100) + second.value : second.value;
  const turned = short && last <= first.value ? last + 100 : last;
  if (turned <= first.value || turned > LAST_YEAR || (short && turned - first.value > 60)) return undefined;
  return { from: inText(first.value), to: inText(turned), end: unit + (word === '年度' ? 1 : word.length) };
}

function readNumberYear(text: string, at: number): ReadYear | undefined {
  const number = readNumeral(text, at);
  if (number === undefined) return undefined;
  const unit = skipSpaces(text, number.end);
  if (text.charAt(unit) !== '年') {
    const working = matchAt(WORKING_YEAR, text, unit)?.[0];
    if (working !== undefined && number.end - number.start === 4 && number.positional && number.value <= LAST_YEAR)
      return {
        year: { by: 'text', year: number.value, working: true },
        upTo: undefined,
        lunar: false,
        end: unit + working.length,
      };
    // 九十三學年度: schools in Taiwan count by the Republic
    if (working === '学年度' && number.value >= 30 && number.value <= 130) {
      const year: Year = { by: 'text', year: number.value + REPUBLIC, republic: true };
      return { year, upTo: undefined, lunar: false, end: unit + working.length };
    }
    const range = readYearRange(text, number);
    if (range === undefined || isUnitOfMore(text, range.end, number.end - number.start === 4)) return undefined;
    return { year: range.from, upTo: range.to, lunar: false, end: range.end };
  }
  const end = unit + 1;
  const read = (year: Year): ReadYear => ({ year, upTo: undefined, lunar: false, end });
  if (isPlainYear(number, text, unit)) return isUnitOfMore(text, end, true) ? undefined : read(inText(number.value));
  if (isUnitOfMore(text, end, false)) return undefined;
  if (shortYear(number, text, unit)) return read({ by: 'short', value: number.value, republic: number.arabic });
  // 九十三年七月 is counted by the Republic: nobody writes 1993 like this
  const length = number.end - number.start;
  const republic = (!number.positional || length === 3) && number.value >= 30 && number.value <= 130;
  if (republic && (monthAhead(text, end) || matchAt(PIECE_OF_REPUBLIC, text, end) !== undefined))
    return read({ by: 'text', year: number.value + REPUBLIC, republic: true });
  const full =
    (number.end - number.start >= 3 || !number.positional) && number.value >= 300 && number.value <= LAST_YEAR;
  return (full && monthAhead(text, end)) || isEarlyYear(number, text, end) ? read(inText(number.value)) : undefined;
}

/** （239年）, and 404年， at the beginning of a clause: years before 1000, which are amounts elsewhere. */
function isEarlyYear({ value, arabic, start }: Numeral, text: string, end: number): boolean {
  if (!arabic || value < 100 || value > 999) return false;
  return isOneOf('(-', text, start - 1)
    ? isOneOf(')-,', text, end)
    : isOneOf('。,;', text, start - 1) && text.charAt(end) === ',';
}

/** A year explicitly before or of our era, 公元前221年; in brackets and after a dash also 前99年. */
function readEraYear(text: string, at: number): ReadYear | undefined {
  const era = matchAt(ERA, text, at)?.[0];
  if (era === undefined || (era === '前' && !isOneOf('(-', text, at - 1))) return undefined;
  const before = era.endsWith('前');
  const from = skipSpaces(text, at + era.length);
  const count = readCount(text, from, '年') ?? (before ? yearsWithoutUnit(text, from) : undefined);
  if (count === undefined || count.value < 1 || count.value > LAST_YEAR_BEFORE) return undefined;
  if (isUnitOfMore(text, count.end, false)) return undefined;
  const year = (value: number): Year => inText(before ? 1 - value : value);
  const upTo = count.upTo === undefined ? undefined : year(count.upTo);
  return { year: year(count.value), upTo, lunar: false, end: count.end };
}

/** 公元前221-前206年 and 公元前5至前3年: the first number has no unit, and the second is smaller. */
function yearsWithoutUnit(text: string, at: number) {
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  let next = connectorEnd(text, first.end);
  if (next < 0) return undefined;
  next += matchAt(BEFORE_CHRIST, text, next)?.[0].length ?? 0;
  const second = readNumeral(text, next);
  if (second === undefined || text.charAt(second.end) !== '年' || second.value >= first.value) return undefined;
  return { value: first.value, upTo: second.value, end: second.end + 1 };
}

/** The year that starts at `at`. */
export function readYear(text: string, at: number): ReadYear | undefined {
  const word = WORDS(text, at);
  if (word !== undefined && !(word.leads && !pieceAhead(text, at + word.word.length)))
    return { year: word.means, upTo: undefined, lunar: false, end: at + word.word.length };
  return readBracketedYear(text, at) ?? readNumberYear(text, at) ?? readEraYear(text, at) ?? readReign(text, at);
}
