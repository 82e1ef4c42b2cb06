/** Owns the type of a date's value; its textual form is in notation.ts. */
import type { Clock, Part } from '../expression';

/** A time of day: a part of it, or a clock. */
export type TimeOfDay = { readonly by: 'part'; readonly part: Part } | ({ readonly by: 'clock' } & Clock);

/** A year, a whole decade or century, or an unknown year. Years are astronomical (0 is 1 BC). */
export type ValueYear =
  | { readonly by: 'year'; readonly year: number }
  /** `first` is the first of the ten or hundred years, 1980 for the 1980s. */
  | { readonly by: 'decade' | 'century'; readonly first: number }
  | { readonly by: 'unknown' };

/** A day, month or year, parts of which may be unknown; `grain` is its precision. */
export interface ValueDate {
  readonly year: ValueYear;
  readonly grain: 'year' | 'month' | 'day';
  /** 1–12, or EDTF's code of a season (21–24), quarter (33–36) or half (40–41). */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** One end of a value; it is open without date and time. */
export interface ValueEnd {
  readonly date: ValueDate | undefined;
  readonly time: TimeOfDay | undefined;
  /** EDTF's approximate, 2015~. */
  readonly approximate: boolean;
  /** EDTF's uncertain, 2015?; with approximate, 2015%. */
  readonly uncertain: boolean;
}

/** An end that is only a date; open if undefined. */
export const valueEnd = (date: ValueDate | undefined): ValueEnd => ({
  date,
  time: undefined,
  approximate: false,
  uncertain: false,
});

const FIRST_KNOWN = 1600;
/** The years that nearly all dates are in, so that a page full of dates does not hold an object for the year of each. */
const KNOWN_YEARS: readonly ValueYear[] = Array.from({ length: 600 }, (_, nth) => ({
  by: 'year',
  year: FIRST_KNOWN + nth,
}));

const knownYear = (year: number): ValueYear => KNOWN_YEARS[year - FIRST_KNOWN] ?? { by: 'year', year };

/** Dates of a known year; months may be EDTF's codes for seasons. */
export const dateOfYear = (year: number): ValueDate => ({
  year: knownYear(year),
  grain: 'year',
  month: undefined,
  day: undefined,
});
export const dateOfMonth = (year: number, month: number): ValueDate => ({
  year: knownYear(year),
  grain: 'month',
  month,
  day: undefined,
});
export const dateOfDay = (year: number, month: number, day: number): ValueDate => ({
  year: knownYear(year),
  grain: 'day',
  month,
  day,
});

export const AMOUNT_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A number of units; `count` is undefined for “several”. */
export interface ValueAmount {
  readonly unit: (typeof AMOUNT_UNITS)[number];
  readonly count: number | undefined;
}

/** The day of a recurrence: a weekday (1 Monday … 7 Sunday), or a date in every year or month. */
export interface SetDay {
  readonly weekday: number | undefined;
  readonly end: ValueEnd;
}

/** The value of a date. */
export type DateValue =
  /** A day, month, year, season, decade …, optionally with a time of day. */
  | { readonly kind: 'moment'; readonly at: ValueEnd }
  /** An interval; one end may be open. */
  | { readonly kind: 'span'; readonly from: ValueEnd; readonly to: ValueEnd }
  /** A time of day without a day, or an interval of such times; one end may be open. */
  | { readonly kind: 'clock'; readonly from: ValueEnd; readonly to: ValueEnd | undefined }
  | { readonly kind: 'duration'; readonly amounts: readonly ValueAmount[] }
  /** A recurrence: a period (`every`), or days, two of which are a list or an interval. */
  | {
      readonly kind: 'set';
      readonly every: readonly ValueAmount[];
      readonly on: readonly SetDay[];
      readonly joined: ',' | '/' | '';
    }
  | { readonly kind: 'reference'; readonly to: 'past' | 'present' | 'future' }
  /** Not expressible in the notation. */
  | { readonly kind: 'other'; readonly text: string };

/** The value of a date, with a time of day or without. */
export const moment = (date: ValueDate, time?: TimeOfDay): DateValue => ({
  kind: 'moment',
  at: { date, time, approximate: false, uncertain: false },
});

/** The value of a time without a day. */
export const clockValue = (time: TimeOfDay): DateValue => ({
  kind: 'clock',
  from: { ...valueEnd(undefined), time },
  to: undefined,
});

/** Whether the date of an end has an unknown part of its own precision. */
export const hasUnknown = ({ date }: ValueEnd): boolean =>
  date !== undefined &&
  (date.year.by !== 'year' ||
    (date.grain !== 'year' && date.month === undefined) ||
    (date.grain === 'day' && date.day === undefined));

/** Whether the value does not determine which day, month or year it is. */
export function isPartlyUnknown(value: DateValue): boolean {
  switch (value.kind) {
    case 'moment':
      return hasUnknown(value.at);
    case 'span':
      return hasUnknown(value.from) || hasUnknown(value.to);
    case 'duration':
    case 'set':
    case 'clock':
    case 'reference':
    case 'other':
      return false;
  }
}

function sameYear(a: ValueYear, b: ValueYear): boolean {
  if (a.by === 'year') return b.by === 'year' && a.year === b.year;
  if (a.by === 'unknown') return b.by === 'unknown';
  return a.by === b.by && a.first === b.first;
}

const sameDate = (a: ValueDate | undefined, b: ValueDate | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.day === b.day &&
    a.month === b.month &&
    a.grain === b.grain &&
    sameYear(a.year, b.year));

function sameTime(a: TimeOfDay | undefined, b: TimeOfDay | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.by === 'part') return b.by === 'part' && a.part === b.part;
  return b.by === 'clock' && a.hour === b.hour && a.minute === b.minute && a.second === b.second;
}

const sameEnd = (a: ValueEnd, b: ValueEnd): boolean =>
  a === b ||
  (sameDate(a.date, b.date) &&
    sameTime(a.time, b.time) &&
    a.approximate === b.approximate &&
    a.uncertain === b.uncertain);

const sameAmounts = (a: readonly ValueAmount[], b: readonly ValueAmount[]): boolean =>
  a.length === b.length && a.every(({ unit, count }, i) => unit === b[i]?.unit && count === b[i].count);

const sameSetDay = (a: SetDay, b: SetDay | undefined): boolean =>
  a.weekday === b?.weekday && b !== undefined && sameEnd(a.end, b.end);

/** Whether both say the same. */
export function sameValue(a: DateValue, b: DateValue): boolean {
  switch (a.kind) {
    case 'moment':
      return b.kind === 'moment' && sameEnd(a.at, b.at);
    case 'span':
      return b.kind === 'span' && sameEnd(a.from, b.from) && sameEnd(a.to, b.to);
    case 'clock':
      if (b.kind !== 'clock' || !sameEnd(a.from, b.from)) return false;
      return a.to === undefined || b.to === undefined ? a.to === b.to : sameEnd(a.to, b.to);
    case 'duration':
      return b.kind === 'duration' && sameAmounts(a.amounts, b.amounts);
    case 'set':
      return (
        b.kind === 'set' &&
        sameAmounts(a.every, b.every) &&
        a.joined === b.joined &&
        a.on.length === b.on.length &&
        a.on.every((day, i) => sameSetDay(day, b.on[i]))
      );
    case 'reference':
      return b.kind === 'reference' && a.to === b.to;
    case 'other':
      return b.kind === 'other' && a.text === b.text;
  }
}
