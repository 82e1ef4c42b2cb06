/** Owns the values of amounts of time: ISO 8601 durations, and the day at that distance from another. */
import { civil, dayNumber } from '../calendar/gregorian';
import { dayValue } from '../calendar/stretches';
import { type DateValue, dateOfMonth, dateOfYear, type ValueAmount, type ValueDate, valueEnd } from '../calendar/value';
import type { Amount, TimeUnit } from '../expression';

const UNITS: Readonly<Record<TimeUnit, ValueAmount['unit']>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
  Q: 'month',
  DE: 'year',
  CE: 'year',
};
const MONTHS_OF_QUARTER = 3;

function amountOf({ unit }: Amount, value: number | undefined): ValueAmount {
  const count = value === undefined || unit !== 'Q' ? value : value * MONTHS_OF_QUARTER;
  return { unit: UNITS[unit], count };
}

/** Equivalent forms of halves: the more usual one comes first, the other as an alternative. */
const HALVES: readonly { readonly half: ValueAmount; readonly is: ValueAmount; readonly first: boolean }[] = [
  { half: { unit: 'year', count: 0.5 }, is: { unit: 'month', count: 6 }, first: true },
  { half: { unit: 'hour', count: 0.5 }, is: { unit: 'minute', count: 30 }, first: true },
  { half: { unit: 'month', count: 0.5 }, is: { unit: 'day', count: 15 }, first: false },
  { half: { unit: 'day', count: 0.5 }, is: { unit: 'hour', count: 12 }, first: false },
  { half: { unit: 'hour', count: 1.5 }, is: { unit: 'minute', count: 90 }, first: false },
];

const durationOf = (amounts: readonly ValueAmount[]): DateValue => ({ kind: 'duration', amounts });

/** The duration, best value first. */
export function durationValues(amounts: readonly Amount[]): readonly DateValue[] {
  const said = amounts.map((amount) => amountOf(amount, amount.value));
  const named = HALVES.find(
    ({ half }) => said.length === 1 && said[0]?.unit === half.unit && said[0].count === half.count,
  );
  const values = named === undefined ? [said] : named.first ? [[named.is], said] : [said, [named.is]];
  const second = amounts.some(({ other }) => other !== undefined)
    ? [amounts.map((amount) => amountOf(amount, amount.other ?? amount.value))]
    : [];
  return [...values, ...second].map(durationOf);
}

/** The greatest year that four digits can express. */
const SAYABLE = 9999;

/**
 * The day at `sign` times the amounts from `day`; undefined if an amount is unknown or smaller than a day, or the year has more than four
 * digits.
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

/** The moment at a distance of hours, minutes and seconds from a time of day in seconds; undefined for other units. */
export function shiftClock(
  day: number,
  start: number,
  amounts: readonly Amount[],
  sign: 1 | -1,
): DateValue | undefined {
  let seconds = start;
  for (const { unit, value } of amounts) {
    if (value === undefined) return undefined;
    const size = unit === 'h' ? 3600 : unit === 'm' ? 60 : unit === 's' ? 1 : undefined;
    if (size === undefined) return undefined;
    seconds += value * size * sign;
  }
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  return dayValue(day + days, {
    by: 'clock',
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60 === 0 ? undefined : Math.floor(rest) % 60,
  });
}

/** The value of a day at the distance of an amount, as precise as the amount: 5年前 is a year, 3天后 a day. */
export function awayValue(day: number, amounts: readonly Amount[]): DateValue {
  const finest = amounts[amounts.length - 1]?.unit;
  const { year, month } = civil(day);
  if (finest === 'Y') return about(dateOfYear(year));
  return finest === 'M' || finest === 'Q' ? about(dateOfMonth(year, month)) : dayValue(day);
}

/** 2015~. */
export const about = (date: ValueDate): DateValue => ({
  kind: 'moment',
  at: { ...valueEnd(date), approximate: true },
});
