/** Owns writing date values for other programs: ISO 8601, EDTF. */
import { type CalendarPlace, calendarPlaceOf } from '../corpus/calendar-place';
import { civil, dayNumber, isoDay, isoMonth, pad } from '../dates/calendar/gregorian';
import { printDate, printEnd, printValue } from '../dates/calendar/notation';
import { type DateValue, hasUnknown, type ValueDate, type ValueEnd } from '../dates/calendar/value';

/** The day after a fully known one. */
function dayAfter({ year, month, day }: ValueDate): string | undefined {
  if (year.by !== 'year' || month === undefined || day === undefined) return undefined;
  return isoDay(dayNumber(year.year, month, day) + 1);
}

/** One end of a value with its time to the second; a part of day, for which neither notation has a form, is dropped. */
function endWithSeconds(end: ValueEnd): string {
  const { date, time } = end;
  const dated = printEnd({ ...end, time: undefined });
  if (time?.by !== 'clock') return date === undefined && time !== undefined ? '' : dated;
  const next = time.hour === 24 && date !== undefined ? dayAfter(date) : undefined;
  // the end of a day is the beginning of the next
  if (next !== undefined) return `${next}T00:00:00`;
  const { hour, minute = 0, second = 0 } = time;
  return `${date === undefined ? '' : dated}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/**
 * The value in EDTF level 2 as libraries read it; undefined if EDTF has no form for it: a time of day, a duration,
 * “recently”.
 */
export function edtfOf(value: DateValue): string | undefined {
  if (value.kind === 'moment') return endWithSeconds(value.at);
  return value.kind === 'span' ? `${endWithSeconds(value.from)}/${endWithSeconds(value.to)}` : undefined;
}

/** A range of whole months or years as its first and last. */
function isoStretch({ from, to }: CalendarPlace, ofYears: boolean): string {
  const [first, last] = [civil(from), civil(to)];
  const ends = [first, last].map(({ year, month }) => (ofYears ? pad(year, 4) : isoMonth(year, month)));
  return ends.join('/');
}

/**
 * The value in ISO 8601, or for a month and day without a year in XML Schema's form; undefined if no standard has a
 * form for it.
 */
export function isoOf(value: DateValue): string | undefined {
  switch (value.kind) {
    case 'duration':
      return printValue(value);
    case 'clock':
      return value.to !== undefined || value.from.time?.by === 'part' ? undefined : printValue(value);
    case 'span':
      return hasUnknown(value.from) || hasUnknown(value.to) ? undefined : edtfOf(value);
    case 'moment': {
      const { date, time } = value.at;
      if (date === undefined) return undefined;
      const { year, month, day, grain } = date;
      if (year.by === 'unknown') {
        const said = month !== undefined && (grain === 'month' || day !== undefined) && time?.by !== 'clock';
        return said ? printDate(date).replace('XXXX', '-') : undefined;
      }
      const place = calendarPlaceOf(value);
      return place.grain === 'stretch' ? isoStretch(place, year.by !== 'year') : edtfOf(value);
    }
    case 'set':
    case 'reference':
    case 'other':
      return undefined;
  }
}
