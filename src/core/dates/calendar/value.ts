/** Owns what the value of a date is, as data; how it is written down is notation.ts's. */
import type { Clock, Part } from '../expression';

/** A time of day: a part of it, or a clock. */
export type TimeOfDay = { readonly by: 'part'; readonly part: Part } | ({ readonly by: 'clock' } & Clock);

/** Years may be of a decade or century as a whole, or not known. Years are astronomical (0 is 1 BC). */
export type ValueYear =
  | { readonly by: 'year'; readonly year: number }
  /** `first` is the first of its ten or hundred years, 1980 of the 1980s. */
  | { readonly by: 'decade' | 'century'; readonly first: number }
  | { readonly by: 'unknown' };

/** A day, month or year, each perhaps not known; of the grain that it is said in. */
export interface ValueDate {
  readonly year: ValueYear;
  readonly grain: 'year' | 'month' | 'day';
  /** 1–12, or EDTF's code of a season (21–24), quarter (33–36) or half (40–41). */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** One end of a value; without date and time it is open. */
export interface ValueEnd {
  readonly date: ValueDate | undefined;
  readonly time: TimeOfDay | undefined;
  /** About then, 2015~. */
  readonly approximate: boolean;
  /** Perhaps then, 2015?; perhaps about then, 2015%. */
  readonly uncertain: boolean;
}

/** The end that is just a date; an open one without. */
export const valueEnd = (date: ValueDate | undefined): ValueEnd => ({
  date,
  time: undefined,
  approximate: false,
  uncertain: false,
});

/** Dates whose year is known; months may be EDTF's codes of seasons. */
export const dateOfYear = (year: number): ValueDate => ({
  year: { by: 'year', year },
  grain: 'year',
  month: undefined,
  day: undefined,
});
export const dateOfMonth = (year: number, month: number): ValueDate => ({
  year: { by: 'year', year },
  grain: 'month',
  month,
  day: undefined,
});
export const dateOfDay = (year: number, month: number, day: number): ValueDate => ({
  year: { by: 'year', year },
  grain: 'day',
  month,
  day,
});

export const AMOUNT_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** So many of a unit; `count` undefined where it is not said: several. */
export interface ValueAmount {
  readonly unit: (typeof AMOUNT_UNITS)[number];
  readonly count: number | undefined;
}

/** What a set recurs on: a day of the week (1 Monday … 7 Sunday), or a date of every year or month. */
export interface SetDay {
  readonly weekday: number | undefined;
  readonly end: ValueEnd;
}

/** The value of a date. */
export type DateValue =
  /** A day, month, year, season, decade …, with a time of day or without. */
  | { readonly kind: 'moment'; readonly at: ValueEnd }
  /** From one to the other; one of them may be open. */
  | { readonly kind: 'span'; readonly from: ValueEnd; readonly to: ValueEnd }
  /** A time of day, or from one to the other, of no day; one end may be open. */
  | { readonly kind: 'clock'; readonly from: ValueEnd; readonly to: ValueEnd | undefined }
  | { readonly kind: 'duration'; readonly amounts: readonly ValueAmount[] }
  /** Every so often (`every`), or on days, two of which are a list or a range. */
  | {
      readonly kind: 'set';
      readonly every: readonly ValueAmount[];
      readonly on: readonly SetDay[];
      readonly joined: ',' | '/' | '';
    }
  | { readonly kind: 'reference'; readonly to: 'past' | 'present' | 'future' }
  /** Not in the notation. */
  | { readonly kind: 'other'; readonly text: string };

/** The value of a date, with a time of day or without. */
export const moment = (date: ValueDate, time?: TimeOfDay): DateValue => ({
  kind: 'moment',
  at: { date, time, approximate: false, uncertain: false },
});

/** The value of a time of no day. */
export const clockValue = (time: TimeOfDay): DateValue => ({
  kind: 'clock',
  from: { ...valueEnd(undefined), time },
  to: undefined,
});

/** Whether a date of the end leaves something open that its words name. */
export const hasUnknown = ({ date }: ValueEnd): boolean =>
  date !== undefined &&
  (date.year.by !== 'year' ||
    (date.grain !== 'year' && date.month === undefined) ||
    (date.grain === 'day' && date.day === undefined));

/** Whether a value leaves open which day, month or year it is. */
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
