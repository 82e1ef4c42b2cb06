/** Owns the Chinese calendar of 1600–2199: lunar dates to days and back, and the days of the solar terms of 1900–2100. */
import { civil, dayNumber, isoDay } from './calendar';
import { LUNAR_FIRST, LUNAR_YEARS, TERMS, TERMS_EARLIEST, TERMS_FIRST } from './tables/lunar.generated';
import type { Stretch } from './values';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) SIXES[ALPHABET.charCodeAt(i)] = i;

/** The byte at `index` of a base64 text. */
function byteAt(base64: string, index: number): number {
  const bit = index * 8;
  const at = Math.floor(bit / 6);
  const pair = ((SIXES[base64.charCodeAt(at)] ?? 0) << 6) | (SIXES[base64.charCodeAt(at + 1)] ?? 0);
  return (pair >> (4 - (bit % 6))) & 255;
}

interface LunarYear {
  readonly newYear: number;
  /** The month that a leap month follows; 0 where none does. */
  readonly leap: number;
  readonly months: number;
}

function lunarYear(year: number): LunarYear | undefined {
  const index = (year - LUNAR_FIRST) * 3;
  if (index < 0 || index + 2 >= Math.floor((LUNAR_YEARS.length * 6) / 8)) return undefined;
  const bits =
    byteAt(LUNAR_YEARS, index) * 65536 + byteAt(LUNAR_YEARS, index + 1) * 256 + byteAt(LUNAR_YEARS, index + 2);
  return { newYear: dayNumber(year, 1, 20) + (bits >> 17), leap: (bits >> 13) & 15, months: bits & 8191 };
}

function lengthAt({ months }: LunarYear, index: number): number {
  return (months >> index) & 1 ? 30 : 29;
}

/** First day and length of a lunar month; undefined outside the table and for a leap month that the year has not. */
function lunarMonth(
  year: number,
  month: number,
  leap: boolean,
): { readonly first: number; readonly length: number } | undefined {
  const found = lunarYear(year);
  if (found === undefined || month < 1 || month > 12 || (leap && found.leap !== month)) return undefined;
  const index = month - 1 + (leap || (found.leap > 0 && month > found.leap) ? 1 : 0);
  let first = found.newYear;
  for (let i = 0; i < index; i++) first += lengthAt(found, i);
  return { first, length: lengthAt(found, index) };
}

/** The day of a lunar date; day 0 is the last of the month before. */
export function lunarToDay(year: number, month: number, day: number, leap: boolean): number | undefined {
  const found = lunarMonth(year, month, leap);
  return found === undefined || day > found.length ? undefined : found.first + day - 1;
}

/** The days of a lunar month. */
export function lunarMonthSpan(year: number, month: number, leap: boolean): Stretch | undefined {
  const found = lunarMonth(year, month, leap);
  if (found === undefined) return undefined;
  const to = found.first + found.length - 1;
  return { value: `${isoDay(found.first)}/${isoDay(to)}`, from: found.first, to };
}

export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

/** The lunar date of a day; undefined outside the table. */
export function dayToLunar(day: number): LunarDate | undefined {
  let { year } = civil(day);
  let found = lunarYear(year);
  if (found === undefined || day < found.newYear) found = lunarYear(--year);
  if (found === undefined) return undefined;
  let left = day - found.newYear;
  const count = found.leap > 0 ? 13 : 12;
  for (let index = 0; index < count; index++) {
    const length = lengthAt(found, index);
    if (left < length) {
      const leap = found.leap > 0 && index === found.leap;
      return { year, month: index + 1 - (found.leap > 0 && index >= found.leap ? 1 : 0), leap, day: left + 1 };
    }
    left -= length;
  }
  return undefined;
}

/** Whether lunar dates of that year can be converted. */
export function knowsLunarYear(year: number): boolean {
  return lunarYear(year) !== undefined;
}

/** The day of a solar term (0 小寒 … 23 冬至) of a year; undefined outside 1900–2100. */
export function termDay(year: number, term: number): number | undefined {
  const index = (year - TERMS_FIRST) * 6 + (term >> 2);
  if (year < TERMS_FIRST || index >= Math.floor((TERMS.length * 6) / 8)) return undefined;
  const offset = (byteAt(TERMS, index) >> ((term & 3) * 2)) & 3;
  return dayNumber(year, 1, 1) + (TERMS_EARLIEST[term] ?? 0) + offset;
}

const DIGITS = '一二三四五六七八九十';

/** A lunar date in words: 正月初十, 闰四月廿三, 腊月三十. */
export function lunarWords({ month, leap, day }: LunarDate): string {
  const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
  const digit = DIGITS.charAt((day - 1) % 10);
  const words =
    day <= 10 ? `初${digit}` : day < 20 ? `十${digit}` : day === 20 ? '二十' : day < 30 ? `廿${digit}` : '三十';
  return `${leap ? '闰' : ''}${months[month - 1] ?? ''}月${words}`;
}
