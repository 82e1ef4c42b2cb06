/** Owns calendar days as pages print them: years of the Republic, Chinese digits, and the day after. */
import { numberOf } from '../../text/numerals';

/** ISO date of a printed year, month and day (folded); null where they make none. 民国三十八年 is 1949. */
export function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const republic = year.includes('民国') ? /民国([〇一二三四五六七八九十百廿卅元\d]{1,4})年?/.exec(year) : null;
  const y = republic ? 1911 + (numberOf(republic[1] ?? '') ?? Number.NaN) : numberOf(year.replace(/公元|年/g, ''));
  const m = numberOf(month);
  const d = numberOf(day);
  if (y === undefined || m === undefined || d === undefined || !(y >= 1800 && y <= 2200)) return null;
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  return `${y}-${twoDigits(m)}-${twoDigits(d)}`;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** How many days a month (1–12) of a year has. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO date `days` after an ISO date. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
