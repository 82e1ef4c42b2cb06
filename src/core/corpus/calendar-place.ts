/** Owns where on the calendar the value of a date lies: the year, month and day, or the stretch, that a timeline shows it under. */
import { civil, dayNumber, isoMonth, isoYear } from '../dates/calendar/gregorian';
import { parseValue, printDate } from '../dates/calendar/notation';
import { codeStretch, dayStretch, monthStretch, yearStretch } from '../dates/calendar/stretches';
import type { DateValue, ValueEnd } from '../dates/calendar/value';

/** What says no time on the calendar, in the order of a timeline's end. */
export const UNDATED = ['past', 'present', 'future', 'clock', 'duration', 'set', 'other'] as const;
export type Undated = (typeof UNDATED)[number];

/** `stretch` is whatever is no whole year, month or day: a range, a season, a decade, a century, something without an end. */
export type Grain = 'stretch' | 'year' | 'month' | 'day' | 'no-year' | 'undated' | Undated;

/**
 * A place on the calendar. `from` and `to` put places in order: day numbers, both inclusive; what has no year comes after
 * all days, what has no date after that.
 */
export interface CalendarPlace {
  /** Values of the same place have the same key: EDTF without the time of day, or the grain of what says no time. */
  readonly key: string;
  readonly grain: Grain;
  readonly from: number;
  readonly to: number;
}

/** Where places without a year begin, as a day number: after every day that a four-digit year can say. */
export const NO_YEAR = 10_000_000;
const NO_DATE = 20_000_000;
const SEASON_CODES_FROM = 21;

/** Years from–to; `from` may be of any age. */
const years = (key: string, from: number, to: number): CalendarPlace => ({
  key,
  grain: 'stretch',
  from: dayNumber(from, 1, 1),
  to: dayNumber(to, 12, 31),
});

function withoutYear(key: string, month: number | undefined, day: number | undefined): CalendarPlace {
  if (month === undefined || month > 12) return { key, grain: 'stretch', from: NO_YEAR, to: NO_YEAR };
  const from = NO_YEAR + month * 32 + (day ?? 0);
  return { key, grain: day === undefined ? 'month' : 'day', from, to: day === undefined ? from + 31 : from };
}

/** The place of one end of a value; undefined where it says none. */
function endPlace({ date }: ValueEnd): CalendarPlace | undefined {
  if (date === undefined) return undefined;
  const key = printDate(date);
  const { year, month, day } = date;
  if (year.by === 'unknown') return withoutYear(key, month, day);
  if (year.by !== 'year') return years(key, year.first, year.first + (year.by === 'century' ? 99 : 9));
  const of = year.year;
  if (month === undefined) return { ...yearStretch(of), key: isoYear(of), grain: 'year' };
  if (month >= SEASON_CODES_FROM) return { ...codeStretch(of, month), key, grain: 'stretch' };
  return day === undefined
    ? { ...monthStretch(of, month), key: printDate({ ...date, grain: 'month' }), grain: 'month' }
    : { ...dayStretch(dayNumber(of, month, day)), key, grain: 'day' };
}

function undated(grain: Undated): CalendarPlace {
  const from = NO_DATE + 1 + UNDATED.indexOf(grain);
  return { key: grain, grain, from, to: from };
}

function spanPlace(from: CalendarPlace | undefined, to: CalendarPlace | undefined): CalendarPlace {
  const known = from ?? to;
  if (known === undefined) return undated('other');
  if (from !== undefined && to !== undefined && from.key === to.key) return from;
  const key = [from?.key ?? '..', to?.key ?? '..'].join('/');
  // an open stretch stands at the end that is known
  const last = to === undefined || to.to < known.from ? known.from : to.to;
  return { key, grain: 'stretch', from: from?.from ?? known.to, to: from === undefined ? known.to : last };
}

/** The place of a value. */
export function placeOfValue(value: DateValue): CalendarPlace {
  switch (value.kind) {
    case 'moment':
      return endPlace(value.at) ?? undated('other');
    case 'span':
      return spanPlace(endPlace(value.from), endPlace(value.to));
    case 'reference':
      return undated(value.to);
    case 'clock':
    case 'duration':
    case 'set':
    case 'other':
      return undated(value.kind);
  }
}

/** The place that a value in the notation of dates names. */
export const calendarPlaceOf = (value: string): CalendarPlace => placeOfValue(parseValue(value));

/** Whether a place is somewhere on the calendar, be it in an unknown year. */
export const isDated = ({ from }: CalendarPlace): boolean => from < NO_DATE;

/** Whether a place on the calendar is in a known year. */
export const hasYear = ({ from }: CalendarPlace): boolean => from < NO_YEAR;

/** The year and month that hold the place entirely, the place itself last: what a timeline unfolds to get there. */
export function wayTo(place: CalendarPlace): readonly CalendarPlace[] {
  const { from, to, grain } = place;
  if (!isDated(place)) return [{ key: 'undated', grain: 'undated', from: NO_DATE, to: NO_DATE }, place];
  const way: CalendarPlace[] = [];
  if (from >= NO_YEAR) {
    way.push({ key: 'XXXX', grain: 'no-year', from: NO_YEAR, to: NO_YEAR });
    const month = (from - NO_YEAR) >> 5;
    const single = month > 0 && to < NO_YEAR + (month + 1) * 32;
    if (grain !== 'month' && single) {
      way.push(withoutYear(`XXXX-${String(month).padStart(2, '0')}`, month, undefined));
    }
  } else {
    const [first, last] = [civil(from), civil(to)];
    if (grain !== 'year' && first.year === last.year) {
      way.push({ ...yearStretch(first.year), key: isoYear(first.year), grain: 'year' });
      if (grain !== 'month' && first.month === last.month) {
        const month = monthStretch(first.year, first.month);
        way.push({ ...month, key: isoMonth(first.year, first.month), grain: 'month' });
      }
    }
  }
  return [...way, place];
}
