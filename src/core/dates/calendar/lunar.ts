/** Owns the Chinese calendar of 1600–2199: lunar dates to days and back, and the days of the solar terms of 1900–2100. */
import { dayNumber } from './gregorian';
import {
  EARLY_MOONS,
  LATE_MOONS,
  LEAP_GAPS,
  LUNAR_FIRST,
  LUNAR_LAST,
  TERM_SHIFTS,
  TERMS,
  TERMS_FIRST,
  TERMS_LAST,
} from './lunar.generated';
import { newMoonDay } from './moon';
import { type DayStretch, daysStretch } from './stretches';

/** The indexes of leap months, counted from the first month of the table. */
const LEAPS: readonly number[] = leapMonths();

function leapMonths(): number[] {
  let nth = 0;
  return [...LEAP_GAPS].map((gap) => {
    nth += Number.parseInt(gap, 36) + 16;
    return nth;
  });
}

const leapsUntil = (nth: number): number => LEAPS.filter((leap) => leap <= nth).length;
const MONTHS = (LUNAR_LAST - LUNAR_FIRST + 1) * 12 + LEAPS.length;

/** First day of the month that is `nth` in the table. */
function firstOf(nth: number): number {
  return newMoonDay(nth) + (LATE_MOONS.includes(nth) ? 1 : 0) - (EARLY_MOONS.includes(nth) ? 1 : 0);
}

/** Whether lunar dates of that year can be converted. */
export function knowsLunarYear(year: number): boolean {
  return year >= LUNAR_FIRST && year <= LUNAR_LAST;
}

/** The index of a lunar month in the table; undefined outside it, and for a leap month that the year does not have. */
function nthOf(year: number, month: number, leap: boolean): number | undefined {
  if (!knowsLunarYear(year) || month < 1 || month > 12) return undefined;
  const plain = (year - LUNAR_FIRST) * 12 + month - 1;
  const before = LEAPS.findIndex((at, index) => at - index > plain);
  const nth = plain + (before < 0 ? LEAPS.length : before);
  if (!leap) return nth;
  return LEAPS.includes(nth + 1) ? nth + 1 : undefined;
}

/** The days of a lunar month. */
export function lunarMonthSpan(year: number, month: number, leap: boolean): DayStretch | undefined {
  const nth = nthOf(year, month, leap);
  return nth === undefined ? undefined : daysStretch(firstOf(nth), firstOf(nth + 1) - 1);
}

/** The day of a lunar date; day 0 is the last of the previous month. */
export function lunarToDay(year: number, month: number, day: number, leap: boolean): number | undefined {
  const found = lunarMonthSpan(year, month, leap);
  return found === undefined || found.from + day - 1 > found.to ? undefined : found.from + day - 1;
}

interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

/** The lunar date of a day; undefined outside the table. */
export function dayToLunar(day: number): LunarDate | undefined {
  let nth = Math.ceil((day - firstOf(0)) / 29.53);
  while (firstOf(nth) > day) nth--;
  if (nth < 0 || nth >= MONTHS) return undefined;
  const plain = nth - leapsUntil(nth);
  return {
    year: LUNAR_FIRST + Math.floor(plain / 12),
    month: (plain % 12) + 1,
    leap: LEAPS.includes(nth),
    day: day - firstOf(nth) + 1,
  };
}

/** The day of a solar term (0 小寒 … 23 冬至) of a year; undefined outside 1900–2100. */
export function termDay(year: number, term: number): number | undefined {
  const [hundredths, drift] = TERMS[term] ?? [];
  if (hundredths === undefined || drift === undefined || year < TERMS_FIRST || year > TERMS_LAST) return undefined;
  const years = year - TERMS_FIRST;
  const day = Math.floor(hundredths / 100 + (365.24 + drift / 10000) * years);
  return dayNumber(TERMS_FIRST, 1, 1) + day + (TERM_SHIFTS[year * 100 + term] ?? 0);
}

const DIGITS = '一二三四五六七八九十';

/** A lunar date in words: 正月初十, 闰四月廿三, 腊月三十. */
export function lunarWords({ month, leap, day }: LunarDate): string {
  const digit = DIGITS.charAt((day - 1) % 10);
  const tens = day <= 10 ? '初' : day < 20 ? '十' : '廿';
  const words = day === 20 ? '二十' : day === 30 ? '三十' : tens + digit;
  return `${leap ? '闰' : ''}${'正二三四五六七八九十冬腊'.charAt(month - 1)}月${words}`;
}
