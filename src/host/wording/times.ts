/** Owns wording dates in the language of the interface: days, intervals, parts of the day, durations, distances. */
import { env, l10n } from 'vscode';
import { type CalendarPlace, calendarPlaceOf, UNDATED, type Undated } from '../../core/corpus/calendar-place';
import { isoYear, pad } from '../../core/dates/calendar/gregorian';
import { printValue } from '../../core/dates/calendar/notation';
import type { DateValue, TimeOfDay, ValueDate, ValueEnd } from '../../core/dates/calendar/value';
import type { Part } from '../../core/dates/expression';
import { durationTitle, recurrenceTitle } from './amounts';
import { formatDay, formatDays } from './days';

const MONTHS = 12;
/** A leap year. */
const ANY_YEAR = 2000;
const FULL_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };

/** EDTF’s codes of seasons, quarters and halves. */
const codeTitle = (code: number, year: string): string | undefined =>
  ({
    21: l10n.t('Spring {0}', year),
    22: l10n.t('Summer {0}', year),
    23: l10n.t('Autumn {0}', year),
    24: l10n.t('Winter {0}', year),
    33: l10n.t('First quarter of {0}', year),
    34: l10n.t('Second quarter of {0}', year),
    35: l10n.t('Third quarter of {0}', year),
    36: l10n.t('Fourth quarter of {0}', year),
    40: l10n.t('First half of {0}', year),
    41: l10n.t('Second half of {0}', year),
  })[code];

/** The century with its ordinal, which only English inflects. */
function centuryTitle(century: number): string {
  switch (new Intl.PluralRules('en', { type: 'ordinal' }).select(century)) {
    case 'one':
      return l10n.t('{0}st century', century);
    case 'two':
      return l10n.t('{0}nd century', century);
    case 'few':
      return l10n.t('{0}rd century', century);
    default:
      return l10n.t('{0}th century', century);
  }
}

const undatedTitle = (grain: Undated): string =>
  ({
    past: l10n.t('Not long before'),
    present: l10n.t('Now'),
    future: l10n.t('Some time to come'),
    clock: l10n.t('Time of day'),
    duration: l10n.t('How long'),
    set: l10n.t('How often'),
    other: l10n.t('Other'),
  })[grain];

/** A date without a year: a month, or a month and a day. */
function noYearTitle({ month, day }: ValueDate): string {
  if (month === undefined || month > MONTHS) return l10n.t('Some day');
  const at = new Date(Date.UTC(ANY_YEAR, month - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = day === undefined ? { month: 'long' } : { month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(env.language, { ...options, timeZone: 'UTC' }).format(at);
}

/** A decade, a century, a season, quarter or half of a year. */
function periodTitle({ year, month }: ValueDate, key: string): string {
  switch (year.by) {
    case 'unknown':
      return l10n.t('Some day');
    case 'decade':
      return l10n.t('{0}s', isoYear(year.first));
    case 'century':
      return centuryTitle(year.first / 100 + 1);
    case 'year':
      return codeTitle(month ?? 0, isoYear(year.year)) ?? key;
  }
}

function spanTitle(first: ValueEnd, last: ValueEnd, { from, to }: CalendarPlace): string {
  const [start, end] = [calendarPlaceOf({ kind: 'moment', at: first }), calendarPlaceOf({ kind: 'moment', at: last })];
  if (first.date === undefined) return l10n.t('Until {0}', titleOf(end));
  if (last.date === undefined) return l10n.t('From {0} on', titleOf(start));
  if (first.date.year.by === 'unknown') return `${titleOf(start)} – ${titleOf(end)}`;
  if (start.grain === 'day' && end.grain === 'day') return formatDays(from, to);
  return l10n.t('{0} to {1}', titleOf(start), titleOf(end));
}

/** A place on the calendar in words: 31 January 2020, January 2020, the 1980s, spring of 2020. */
export function titleOf(place: CalendarPlace): string {
  const { value } = place;
  const date = value.kind === 'moment' ? value.at.date : undefined;
  switch (place.grain) {
    case 'day':
      return date?.year.by === 'unknown' ? noYearTitle(date) : formatDay(place.from, FULL_DAY);
    case 'month':
      if (date?.year.by === 'unknown') return noYearTitle(date);
      return formatDay(place.from, { year: 'numeric', month: 'long' });
    case 'year':
      return formatDay(place.from, { year: 'numeric' });
    case 'stretch':
      if (value.kind === 'span') return spanTitle(value.from, value.to, place);
      return date === undefined ? place.key : periodTitle(date, place.key);
    case 'no-year':
      return l10n.t('Year not known');
    case 'undated':
      return l10n.t('Without a date');
    default:
      return undatedTitle(UNDATED.find((one) => one === place.grain) ?? 'other');
  }
}

const PARTS: Readonly<Partial<Record<Part, () => string>>> = {
  EM: () => l10n.t('small hours'),
  MO: () => l10n.t('morning'),
  MI: () => l10n.t('midday'),
  AF: () => l10n.t('afternoon'),
  EV: () => l10n.t('evening'),
  NI: () => l10n.t('night'),
};

/** A time of day: a part of the day in words, or a clock time; '' if there is none. */
function timeTitle(time: TimeOfDay | undefined): string {
  if (time === undefined) return '';
  if (time.by === 'part') return PARTS[time.part]?.() ?? time.part;
  const { hour, minute = 0, second } = time;
  return [hour, minute, ...(second === undefined ? [] : [second])].map((one) => pad(one)).join(':');
}

const timesTitle = (ends: readonly ValueEnd[]): string =>
  ends
    .map(({ time }) => timeTitle(time))
    .filter(Boolean)
    .join(' – ');

/** The value of a date in full: Friday, 31 January 2020, morning. */
export function valueTitle(value: DateValue): string {
  const sentence = (...pieces: readonly string[]): string => pieces.filter(Boolean).join(l10n.t(', '));
  switch (value.kind) {
    case 'duration':
      return durationTitle(value.amounts);
    case 'set':
      return sentence(recurrenceTitle(value), timesTitle(value.on.map(({ end }) => end)));
    case 'clock':
      return [value.from, ...(value.to === undefined ? [] : [value.to])]
        .map(({ time }) => timeTitle(time))
        .join(' – ')
        .trim();
    case 'other':
      return printValue(value);
    case 'reference':
      return titleOf(calendarPlaceOf(value));
    case 'moment':
      return sentence(titleOf(calendarPlaceOf(value)), timesTitle([value.at]));
    case 'span':
      return sentence(titleOf(calendarPlaceOf(value)), timesTitle([value.from, value.to]));
  }
}

const NEAR = 60;
const MONTHS_UP_TO = 730;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

/** The distance of a day from the issue's day, in words. */
export function distanceTitle(day: number, issue: number): string {
  const days = Math.abs(day - issue);
  if (days === 0) return l10n.t('the day of this issue');
  const before = day < issue;
  if (days === 1) return before ? l10n.t('the day before this issue') : l10n.t('the day after this issue');
  if (days < NEAR)
    return before ? l10n.t('{0} days before this issue', days) : l10n.t('{0} days after this issue', days);
  if (days < MONTHS_UP_TO) {
    const months = Math.round(days / DAYS_A_MONTH);
    return before ? l10n.t('{0} months before this issue', months) : l10n.t('{0} months after this issue', months);
  }
  const years = Math.round(days / DAYS_A_YEAR);
  return before ? l10n.t('{0} years before this issue', years) : l10n.t('{0} years after this issue', years);
}
