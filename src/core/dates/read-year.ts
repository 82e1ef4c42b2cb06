/** Owns reading years: 2020年, 二〇二〇年, 98年, 公元前221年, 去年, 2021—2025年. Folded text. */
import type { Year } from './expression';
import { lexicon } from './lexicon';
import { type Numeral, readNumeral } from './numerals';
import { connectorEnd, readCount, skipSpaces } from './read-parts';
import { readReign } from './reigns';
import { YEARS } from './words';
import type { ReadYear } from './year-model';

const WORDS = lexicon(YEARS);
const BEFORE_CHRIST = ['公元前', '西元前', '纪元前', '前'];
const CHRIST = ['公元', '西元'];
const NOT_AFTER_YEAR = '代级纪龄岁制薪期货轮检功资票饭糕画夜味';
const LAST_YEAR = 2200;

function inText(year: number): Year {
  return { by: 'text', year };
}

/** Whether a month stands at `at`: only then 15年 is a year and not an amount. */
function monthAhead(text: string, at: number): boolean {
  const from = skipSpaces(text, at);
  if ('正腊冬闰农初'.includes(text.charAt(from) || ' '))
    return '月历'.includes(text.charAt(from + 1) || ' ') || text.charAt(from) === '闰';
  return readCount(text, from, '月') !== undefined && text.charAt(from) !== '第';
}

/** Whether 20XX and the like can be a year and not an amount of years. */
function isPlainYear(number: Numeral, text: string, unit: number): boolean {
  const length = number.end - number.start;
  if (length !== 4 || !number.positional || number.value < 1000 || number.value > LAST_YEAR) return false;
  if (number.value % 100 !== 0) return true;
  // 2000年前 and 1000年来 count years
  return (
    !'前来历间以多'.includes(text.charAt(unit + 1) || ' ') || text.startsWith('年代', unit) || number.value >= 1900
  );
}

function shortYear(number: Numeral, text: string, unit: number): boolean {
  const length = number.end - number.start;
  if (length !== 2 || !number.positional) return false;
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

function readNumberYear(text: string, at: number): ReadYear | undefined {
  const number = readNumeral(text, at);
  if (number === undefined) return undefined;
  const unit = skipSpaces(text, number.end);
  if (text.charAt(unit) !== '年') {
    const count = readCount(text, at, '年');
    if (count?.upTo === undefined || count.value < 1000 || count.upTo > LAST_YEAR || count.length !== 4)
      return undefined;
    if (NOT_AFTER_YEAR.includes(text.charAt(count.end) || ' ')) return undefined;
    return { year: inText(count.value), upTo: inText(count.upTo), lunar: false, end: count.end };
  }
  const end = unit + 1;
  if (NOT_AFTER_YEAR.includes(text.charAt(end) || ' ')) return undefined;
  const read = (year: Year): ReadYear => ({ year, upTo: undefined, lunar: false, end });
  if (isPlainYear(number, text, unit)) return read(inText(number.value));
  if (shortYear(number, text, unit)) return read({ by: 'short', value: number.value });
  const full =
    (number.end - number.start >= 3 || !number.positional) && number.value >= 300 && number.value <= LAST_YEAR;
  return full && monthAhead(text, end) ? read(inText(number.value)) : undefined;
}

/** A year before or of our era that says so, 公元前221年; in brackets and after a dash also 前99年. */
function readEraYear(text: string, at: number): ReadYear | undefined {
  for (const [words, sign] of [
    [BEFORE_CHRIST, -1],
    [CHRIST, 1],
  ] as const) {
    const word = words.find((one) => text.startsWith(one, at));
    if (word === undefined) continue;
    if (word === '前' && !'(-'.includes(text.charAt(at - 1) || ' ')) return undefined;
    const from = skipSpaces(text, at + word.length);
    const count = readCount(text, from, '年') ?? yearsWithoutUnit(text, from, sign);
    if (count === undefined || count.value < 1 || NOT_AFTER_YEAR.includes(text.charAt(count.end) || ' '))
      return undefined;
    const year = (value: number): Year => inText(sign < 0 ? 1 - value : value);
    return {
      year: year(count.value),
      upTo: count.upTo === undefined ? undefined : year(count.upTo),
      lunar: false,
      end: count.end,
    };
  }
  return undefined;
}

/** 公元前221-前206年 and 公元前5至前3年: the first number has no unit and the second is smaller. */
function yearsWithoutUnit(text: string, at: number, sign: number) {
  const first = readNumeral(text, at);
  if (first === undefined || sign > 0) return undefined;
  let next = connectorEnd(text, first.end);
  if (next < 0) return undefined;
  const again = BEFORE_CHRIST.find((one) => text.startsWith(one, next));
  next += again?.length ?? 0;
  const second = readNumeral(text, next);
  if (second === undefined || text.charAt(second.end) !== '年' || second.value >= first.value) return undefined;
  return { value: first.value, upTo: second.value, end: second.end + 1 };
}

/** The year that starts at `at`. */
export function readYear(text: string, at: number): ReadYear | undefined {
  const word = WORDS.match(text, at);
  if (word !== undefined) return { year: word.means, upTo: undefined, lunar: false, end: at + word.word.length };
  return readNumberYear(text, at) ?? readEraYear(text, at) ?? readReign(text, at);
}
