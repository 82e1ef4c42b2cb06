/** Owns the values of amounts of time: ISO 8601 durations, and the day that lies an amount away from another. */
import { civil, dayNumber, isoDay, isoMonth, isoYear, pad } from '../calendar/gregorian';
import type { Amount, TimeUnit } from '../expression';

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  Y: 'Y',
  M: 'M',
  W: 'W',
  D: 'D',
  h: 'H',
  m: 'M',
  s: 'S',
  Q: 'M',
  DE: 'Y',
  CE: 'Y',
};

function piece({ unit }: Amount, value: number | undefined): string {
  if (value === undefined) return `X${LETTERS[unit]}`;
  return `${unit === 'Q' ? value * 3 : value}${LETTERS[unit]}`;
}

function duration(amounts: readonly Amount[], quantityOf: (amount: Amount) => number | undefined): string {
  const days = amounts.filter(({ unit }) => !'hms'.includes(unit)).map((amount) => piece(amount, quantityOf(amount)));
  const times = amounts.filter(({ unit }) => 'hms'.includes(unit)).map((amount) => piece(amount, quantityOf(amount)));
  return `P${days.join('')}${times.length > 0 ? `T${times.join('')}` : ''}`;
}

/** Halves that have a better-known name: half a year is six months. */
const HALVES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ 'P0.5Y': 'P6M', 'PT0.5H': 'PT30M', P50Y: 'P50Y' }),
);
const OTHER_HALVES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ 'P0.5M': 'P15D', 'P0.5D': 'PT12H', 'PT1.5H': 'PT90M' }),
);

/** The duration, best value first. */
export function durationValues(amounts: readonly Amount[]): string[] {
  const first = duration(amounts, ({ value }) => value);
  const named = HALVES.get(first);
  const other = amounts.some(({ other: second }) => second !== undefined)
    ? [duration(amounts, ({ value, other: second }) => second ?? value)]
    : [];
  const also = OTHER_HALVES.get(first);
  return [...(named === undefined ? [first] : [named, first]), ...(also === undefined ? [] : [also]), ...other];
}

/** Years that four digits can say. */
const SAYABLE = 9999;

/**
 * The day `sign` times the amounts away from `day`; undefined where an amount is not said or smaller than a day, and where
 * it leads out of the years that four digits can say.
 */
export function shiftDay(day: number, amounts: readonly Amount[], sign: 1 | -1): number | undefined {
  let { year, month, day: date } = civil(day);
  for (const { unit, value } of amounts) {
    if (value === undefined) return undefined;
    const whole = Math.round(value * sign);
    if (unit === 'Y') {
      month += Math.round(value * 12) * sign;
    } else if (unit === 'M') {
      month += Math.trunc(value) * sign;
      if (value % 1 !== 0) date += 15 * sign;
    } else if (unit === 'Q') month += 3 * whole;
    else if (unit === 'W') date += 7 * whole;
    else if (unit === 'D') date += whole;
    else return undefined;
  }
  const first = dayNumber(year, month, 1);
  const start = civil(first);
  year = start.year;
  if (Math.abs(year) >= SAYABLE) return undefined;
  const length = dayNumber(start.year, start.month + 1, 1) - first;
  const kept =
    date >= 1 && date <= 31 && amounts.every(({ unit }) => 'YMQ'.includes(unit)) ? Math.min(date, length) : date;
  return first + kept - 1;
}

/** The moment that hours, minutes and seconds lie away from a clock reading (seconds of the day), YYYY-MM-DDTHH:MM. */
export function shiftClock(day: number, start: number, amounts: readonly Amount[], sign: 1 | -1): string | undefined {
  let seconds = start;
  for (const { unit, value } of amounts) {
    if (value === undefined) return undefined;
    const size = unit === 'h' ? 3600 : unit === 'm' ? 60 : unit === 's' ? 1 : undefined;
    if (size === undefined) return undefined;
    seconds += value * size * sign;
  }
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const text = `${isoDay(day + days)}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}`;
  return rest % 60 === 0 ? text : `${text}:${pad(Math.floor(rest) % 60)}`;
}

/** The value of a day that is an amount away, as exact as the amount: 5年前 is a year, 3天后 a day. */
export function awayValue(day: number, amounts: readonly Amount[]): string {
  const finest = amounts[amounts.length - 1]?.unit;
  const { year, month } = civil(day);
  if (finest === 'Y') return `${isoYear(year)}~`;
  return finest === 'M' || finest === 'Q' ? `${isoMonth(year, month)}~` : isoDay(day);
}
