/** Owns intervals of days together with the values that denote them. */

import type { Clock, Open, Part } from '../expression';
import { civil, dayNumber, monthLength } from './gregorian';
import {
  type DateValue,
  dateOfDay,
  dateOfMonth,
  dateOfYear,
  moment,
  type TimeOfDay,
  type ValueDate,
  type ValueEnd,
  valueEnd,
} from './value';

/** An interval of whole days with the value that denotes it; `from` and `to` are day numbers, both inclusive. */
export interface DayStretch {
  readonly value: DateValue;
  readonly from: number;
  readonly to: number;
}

/** Whether both cover the same days. */
export const sameDays = (a: DayStretch | undefined, b: DayStretch | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to;

/** The clock time, or else the part of day. The end of a day is 24:00, as in reports that close at midnight of the day they are about. */
export function timeOfDay(part: Part | undefined, clock: Clock | undefined): TimeOfDay | undefined {
  if (clock === undefined) return part === undefined ? undefined : { by: 'part', part };
  const { hour, minute = hour === 24 ? 0 : undefined, second } = clock;
  return { by: 'clock', hour, minute, second };
}

const dateOf = (day: number): ValueDate => {
  const { year, month, day: date } = civil(day);
  return dateOfDay(year, month, date);
};

/** The value of a day, with its time. */
export const dayValue = (day: number, time?: TimeOfDay): DateValue => moment(dateOf(day), time);

const span = (from: ValueDate, to: ValueDate): DateValue => ({ kind: 'span', from: valueEnd(from), to: valueEnd(to) });

/** The value of days from–to. */
export const daysValue = (from: number, to: number): DateValue => span(dateOf(from), dateOf(to));

/** The value of years from–to. */
export const yearsValue = (from: number, to: number): DateValue => span(dateOfYear(from), dateOfYear(to));

/** A whole year, month or day, or several days. Its value is made when asked for: of several candidates few are kept. */
class WholeStretch implements DayStretch {
  constructor(
    readonly grain: ValueDate['grain'] | 'days',
    readonly from: number,
    readonly to: number,
  ) {}

  get value(): DateValue {
    const { grain, from, to } = this;
    if (grain === 'days') return daysValue(from, to);
    if (grain === 'day') return dayValue(from);
    const { year, month } = civil(from);
    return moment(grain === 'month' ? dateOfMonth(year, month) : dateOfYear(year));
  }
}

const GRAINS: readonly WholeStretch['grain'][] = ['year', 'month', 'day'];

/** The values of whole years, months and days that were made, so that a page full of them holds each once. */
export class KnownValues {
  private readonly made = new Map<number, DateValue>();

  /** The value of an interval. */
  of(stretch: DayStretch): DateValue {
    const grain = stretch instanceof WholeStretch ? GRAINS.indexOf(stretch.grain) : -1;
    if (grain < 0) return stretch.value;
    const key = stretch.from * GRAINS.length + grain;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const { value } = stretch;
    this.made.set(key, value);
    return value;
  }
}

export const yearStretch = (year: number): DayStretch =>
  new WholeStretch('year', dayNumber(year, 1, 1), dayNumber(year, 12, 31));

/** A month; month numbers outside 1–12 are in adjacent years. */
export function monthStretch(year: number, month: number): DayStretch {
  const from = dayNumber(year, month, 1);
  if (month >= 1 && month <= 12) return new WholeStretch('month', from, from + monthLength(year, month) - 1);
  const own = civil(from);
  return new WholeStretch('month', from, from + monthLength(own.year, own.month) - 1);
}

export const dayStretch = (day: number): DayStretch => new WholeStretch('day', day, day);

export const daysStretch = (from: number, to: number): DayStretch => new WholeStretch('days', from, to);

/** Months `from`–`to` of a year. */
export function monthsStretch(year: number, from: number, to: number): DayStretch {
  return {
    value: rangeBetween(monthStretch(year, from).value, monthStretch(year, to).value),
    from: dayNumber(year, from, 1),
    to: dayNumber(year, to, monthLength(year, to)),
  };
}

/** The first month and the length in months of EDTF's codes for seasons, quarters and halves. */
const CODES: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/** A season (21–24), quarter (33–36) or half (40–41) of a year; winter runs into the next. */
export function codeStretch(year: number, code: number): DayStretch {
  const [first, length] = CODES[code] ?? [1, 12];
  return {
    value: moment(dateOfMonth(year, code)),
    from: dayNumber(year, first, 1),
    to: dayNumber(year, first + length, 1) - 1,
  };
}

/** The first or last month of a season, quarter or half, as EDTF intervals have no codes at their ends. */
function edgeMonth(end: ValueEnd, edge: 'first' | 'last'): ValueEnd {
  const { date, time } = end;
  const months = date?.month === undefined || time !== undefined ? undefined : CODES[date.month];
  if (date?.year.by !== 'year' || months === undefined) return end;
  const [first, length] = months;
  return valueEnd(monthOf(date.year.year, edge === 'first' ? first : first + length - 1));
}

/** A month counted from January of the year. */
function monthOf(year: number, month: number): ValueDate {
  const months = year * 12 + month - 1;
  const over = Math.floor(months / 12);
  return dateOfMonth(over, months - over * 12 + 1);
}

/** The first or the last end of a value; open if it has none. */
function endOf(value: DateValue, edge: 'first' | 'last'): ValueEnd {
  switch (value.kind) {
    case 'moment':
      return value.at;
    case 'span':
      return edge === 'first' ? value.from : value.to;
    case 'clock':
      return edge === 'first' ? value.from : (value.to ?? value.from);
    case 'duration':
    case 'set':
    case 'reference':
    case 'other':
      return OPEN;
  }
}

const OPEN = valueEnd(undefined);

/** From one end to the other, whatever they are. */
const between = (from: ValueEnd, to: ValueEnd): DateValue => ({
  kind: from.date === undefined && to.date === undefined ? 'clock' : 'span',
  from,
  to,
});

/** The interval from `a` to `b`: from intervals the outer ends are taken, from seasons, quarters and halves the outer months. */
export function rangeBetween(a: DateValue, b: DateValue): DateValue {
  return between(edgeMonth(endOf(a, 'first'), 'first'), edgeMonth(endOf(b, 'last'), 'last'));
}

/** The unit of the same size before (−1) or after (+1) the one that `value` denotes; the end itself if it has no size. */
function neighbour(value: DateValue, stretch: DayStretch | undefined, step: 1 | -1): ValueEnd {
  const end = endOf(value, step < 0 ? 'first' : 'last');
  const { date, time, approximate, uncertain } = end;
  if (stretch === undefined || time !== undefined) return end;
  if (value.kind === 'moment' && date?.year.by === 'year' && !approximate && !uncertain) {
    const { year } = date.year;
    if (date.grain === 'year') return valueEnd(dateOfYear(year + step));
    if (date.grain === 'month' && date.month !== undefined && date.month <= 12)
      return valueEnd(monthOf(year, date.month + step));
  }
  return valueEnd(dateOf(step < 0 ? stretch.from - 1 : stretch.to + 1));
}

/** The value of a point that a suffix makes an open interval. */
export function openValue(value: DateValue, stretch: DayStretch | undefined, open: Open | undefined): DateValue {
  switch (open) {
    case undefined:
      return value;
    case 'from':
      return between(edgeMonth(endOf(value, 'first'), 'first'), OPEN);
    case 'until':
      return between(OPEN, edgeMonth(endOf(value, 'last'), 'last'));
    case 'before':
      return between(OPEN, neighbour(value, stretch, -1));
    case 'after':
      return between(neighbour(value, stretch, 1), OPEN);
  }
}
