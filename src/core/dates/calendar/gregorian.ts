/** Owns arithmetic on days of the proleptic Gregorian calendar; a day is a number, 0 is 1970-01-01. Years are astronomical (0 is 1 BC). */

/** A calendar day. */
interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in `month` (1–12) of `year`; 0 for any other month number. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The number of a day; month and day may overflow. Algorithm: Howard Hinnant, “chrono-compatible low-level date algorithms”. */
export function dayNumber(year: number, month: number, day: number): number {
  let y0 = year;
  let m = month;
  if (month < 1 || month > 12) {
    y0 = Math.floor((year * 12 + month - 1) / 12);
    m = year * 12 + month - y0 * 12;
  }
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar day of a number. */
export function civil(number: number): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The nth given weekday of a month; negative counts from the end of the month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** The strings 00–99, precomputed as a page has thousands of them. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

export function pad(value: number, width = 2): string {
  return (width === 2 ? TWO_DIGITS[value] : undefined) ?? String(value).padStart(width, '0');
}

/** 2020, 0705, -0840. */
export function isoYear(year: number): string {
  if (year >= 1000) return `${year}`;
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export function isoMonth(year: number, month: number): string {
  if (month >= 1 && month <= 12) return `${isoYear(year)}-${pad(month)}`;
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  return `${isoYear(y)}-${pad(months - y * 12 + 1)}`;
}

/** 2020-01-31. */
export function isoDay(number: number): string {
  const { year, month, day } = civil(number);
  return `${isoYear(year)}-${pad(month)}-${pad(day)}`;
}

const ISO_DAY = /^(-?\d{4})-(\d{2})-(\d{2})/;

/** The number of an ISO day, or of the day in an ISO timestamp; undefined for anything else. */
export function parseIsoDay(text: string | undefined): number | undefined {
  const match = text === undefined ? null : ISO_DAY.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= monthLength(year, month) ? dayNumber(year, month, day) : undefined;
}
