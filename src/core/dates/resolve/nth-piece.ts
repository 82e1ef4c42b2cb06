/** Owns the days of the nth part of a period: its last day, its second weekend, week 49. */
import { civil, dayNumber, weekdayOf } from '../calendar/gregorian';
import {
  codeStretch,
  type DayStretch,
  dayStretch,
  daysStretch,
  monthStretch,
  monthsStretch,
} from '../calendar/stretches';
import type { Nth } from '../expression';

const [MONDAY, THURSDAY, SATURDAY] = [1, 4, 6] as const;
const WEEK = 7;

/** The first such weekday on or after a day, and the last on or before it. */
const onOrAfter = (day: number, weekday: number): number => day + ((weekday - weekdayOf(day) + WEEK) % WEEK);
const onOrBefore = (day: number, weekday: number): number => day - ((weekdayOf(day) - weekday + WEEK) % WEEK);

/** The day of the nth occurrence of something weekly; `first` and `last` are its first and last day in the period. */
const nthOf = (first: number, last: number, { nth, count }: Nth): number =>
  nth < 0 ? last - WEEK * (count - 1) : first + WEEK * (nth - 1);

/** The value of days from–to; one day is a day, not an interval. */
const stretchOf = (from: number, to: number): DayStretch => (from === to ? dayStretch(from) : daysStretch(from, to));

/** The months of the period, counted from January of year 0. */
function months({ from, to }: DayStretch): readonly [first: number, last: number] {
  const [a, b] = [civil(from), civil(to)];
  return [a.year * 12 + a.month - 1, b.year * 12 + b.month - 1];
}

function nthMonth(stretch: DayStretch, { nth, count }: Nth): DayStretch | undefined {
  const [first, last] = months(stretch);
  const from = nth < 0 ? last - count + 1 : first + nth - 1;
  if (from < first || from > last) return undefined;
  const [year, month] = [Math.floor(from / 12), (from % 12) + 1];
  return count === 1 ? monthStretch(year, month) : monthsStretch(year, month, month + count - 1);
}

function nthQuarter(stretch: DayStretch, { nth }: Nth): DayStretch | undefined {
  const [first, last] = months(stretch);
  const quarter = nth < 0 ? Math.floor(last / 3) : Math.floor(first / 3) + nth - 1;
  return quarter * 3 > last ? undefined : codeStretch(Math.floor(quarter / 4), 33 + (quarter % 4));
}

/**
 * Weeks begin on Monday; those of a whole year are numbered by ISO 8601, from the one that contains its first Thursday.
 */
function nthWeek({ from, to }: DayStretch, nth: Nth): DayStretch | undefined {
  const [start, end] = [civil(from), civil(to)];
  const year = start.month === 1 && start.day === 1 && end.month === 12 && end.year === start.year;
  const first = year ? onOrBefore(dayNumber(start.year, 1, 4), MONDAY) : onOrAfter(from, MONDAY);
  const last = year ? onOrBefore(to, THURSDAY) - (THURSDAY - MONDAY) : onOrBefore(to, MONDAY);
  const day = nthOf(first, last, nth);
  return day < first || day > last ? undefined : daysStretch(day, day + WEEK * nth.count - 1);
}

/** The part of the period; undefined if it has none. */
export function nthPiece(stretch: DayStretch, nth: Nth): DayStretch | undefined {
  const { from, to } = stretch;
  switch (nth.unit) {
    case 'day': {
      const first = nth.nth < 0 ? to - nth.count + 1 : from + nth.nth - 1;
      return first > to || first < from ? undefined : stretchOf(first, first + nth.count - 1);
    }
    case 'week':
      return nthWeek(stretch, nth);
    case 'weekend': {
      const day = nthOf(onOrAfter(from, SATURDAY), onOrBefore(to, SATURDAY), nth);
      return day > to ? undefined : daysStretch(day, day + 1);
    }
    case 'weekday': {
      const day = nthOf(onOrAfter(from, nth.weekday), onOrBefore(to, nth.weekday), nth);
      return day > to ? undefined : dayStretch(day);
    }
    case 'month':
      return nthMonth(stretch, nth);
    case 'quarter':
      return nthQuarter(stretch, nth);
  }
}
