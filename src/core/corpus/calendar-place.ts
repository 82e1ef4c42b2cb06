/** Owns the place of a date's value on the calendar: the year, month, day or interval under which a timeline shows it. */
import { civil, dayNumber } from '../dates/calendar/gregorian';
import { printDate } from '../dates/calendar/notation';
import { codeStretch, dayStretch, monthStretch, yearStretch } from '../dates/calendar/stretches';
import { type DateValue, type ValueDate, type ValueEnd, valueEnd } from '../dates/calendar/value';

/** Kinds of value without a place on the calendar, in the order in which a timeline ends with them. */
export const UNDATED = ['past', 'present', 'future', 'clock', 'duration', 'set', 'other'] as const;
export type Undated = (typeof UNDATED)[number];

/** `stretch` is anything that is no whole year, month or day: a range, a season, a decade, a century, an open interval. */
type Grain = 'stretch' | 'year' | 'month' | 'day' | 'no-year' | 'undated' | Undated;

/**
 * A place on the calendar. Places are sorted by `from` and `to`: day numbers, both inclusive; dates without a year come after all days,
 * values without a date after those.
 */
export interface CalendarPlace {
  /** Equal for values of the same place: EDTF without the time of day, or the kind of a value without a place. */
  readonly key: string;
  /** The value of the place, without a time of day. */
  readonly value: DateValue;
  readonly grain: Grain;
  readonly from: number;
  readonly to: number;
}

/** The day number from which places without a year are sorted: after every day of a four-digit year. */
export const NO_YEAR = 10_000_000;
const NO_DATE = 20_000_000;
const SEASON_CODES_FROM = 21;
const SOME_YEAR: ValueDate = { year: { by: 'unknown' }, grain: 'year', month: undefined, day: undefined };

/** The place from `from` to `to`, with the value and key of a date. */
function dated(
  date: ValueDate,
  grain: Grain,
  { from, to }: { readonly from: number; readonly to: number },
): CalendarPlace {
  return { key: printDate(date), value: { kind: 'moment', at: valueEnd(date) }, grain, from, to };
}

function withoutYear(date: ValueDate): CalendarPlace {
  const { month, day } = date;
  if (month === undefined || month > 12) return dated(date, 'stretch', { from: NO_YEAR, to: NO_YEAR });
  const from = NO_YEAR + month * 32 + (day ?? 0);
  return dated(date, day === undefined ? 'month' : 'day', { from, to: day === undefined ? from + 31 : from });
}

const yearPlace = (year: number): CalendarPlace =>
  dated({ year: { by: 'year', year }, grain: 'year', month: undefined, day: undefined }, 'year', yearStretch(year));

const monthPlace = (year: number, month: number): CalendarPlace =>
  dated({ year: { by: 'year', year }, grain: 'month', month, day: undefined }, 'month', monthStretch(year, month));

/** The place of one end of a value; undefined if it has none. */
function endPlace({ date }: ValueEnd): CalendarPlace | undefined {
  if (date === undefined) return undefined;
  const { year, month, day } = date;
  if (year.by === 'unknown') return withoutYear(date);
  if (year.by !== 'year') {
    const last = year.first + (year.by === 'century' ? 99 : 9);
    return dated(date, 'stretch', { from: dayNumber(year.first, 1, 1), to: dayNumber(last, 12, 31) });
  }
  const of = year.year;
  if (month === undefined) return yearPlace(of);
  if (month >= SEASON_CODES_FROM) return dated(date, 'stretch', codeStretch(of, month));
  return day === undefined ? monthPlace(of, month) : dated(date, 'day', dayStretch(dayNumber(of, month, day)));
}

function undated(grain: Undated): CalendarPlace {
  const from = NO_DATE + 1 + UNDATED.indexOf(grain);
  return { key: grain, value: { kind: 'other', text: grain }, grain, from, to: from };
}

function spanPlace(from: CalendarPlace | undefined, to: CalendarPlace | undefined): CalendarPlace {
  const known = from ?? to;
  if (known === undefined) return undated('other');
  if (from !== undefined && to !== undefined && from.key === to.key) return from;
  const key = [from?.key ?? '..', to?.key ?? '..'].join('/');
  // an open interval is sorted by its known end
  const last = to === undefined || to.to < known.from ? known.from : to.to;
  const value: DateValue = { kind: 'span', from: endOf(from), to: endOf(to) };
  return { key, value, grain: 'stretch', from: from?.from ?? known.to, to: from === undefined ? known.to : last };
}

const endOf = (place: CalendarPlace | undefined): ValueEnd =>
  place?.value.kind === 'moment' ? place.value.at : valueEnd(undefined);

/** The place of a value. */
export function calendarPlaceOf(value: DateValue): CalendarPlace {
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

/** Whether a place is on the calendar, possibly in an unknown year. */
export const isDated = ({ from }: CalendarPlace): boolean => from < NO_DATE;

/** Whether a place on the calendar is in a known year. */
export const hasYear = ({ from }: CalendarPlace): boolean => from < NO_YEAR;

/** The year and month that contain the place, then the place itself: the path to it in a timeline. */
export function wayTo(place: CalendarPlace): readonly CalendarPlace[] {
  const { from, to, grain } = place;
  if (!isDated(place))
    return [{ ...undated('other'), key: 'undated', grain: 'undated', from: NO_DATE, to: NO_DATE }, place];
  const way: CalendarPlace[] = [];
  if (from >= NO_YEAR) {
    way.push(dated(SOME_YEAR, 'no-year', { from: NO_YEAR, to: NO_YEAR }));
    const month = (from - NO_YEAR) >> 5;
    const single = month > 0 && to < NO_YEAR + (month + 1) * 32;
    if (grain !== 'month' && single) way.push(withoutYear({ ...SOME_YEAR, grain: 'month', month }));
  } else {
    const [first, last] = [civil(from), civil(to)];
    if (grain !== 'year' && first.year === last.year) {
      way.push(yearPlace(first.year));
      if (grain !== 'month' && first.month === last.month) way.push(monthPlace(first.year, first.month));
    }
  }
  return [...way, place];
}
