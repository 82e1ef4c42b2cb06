/** Owns how times are said in the language of the interface: days, stretches, parts of day, durations, distances. */
import { env, l10n } from 'vscode';
import { type Place, placeOf, UNDATED, type Undated } from '../core/corpus/when';
import { durationTitle, recurrenceTitle } from './amounts';
import { formatDay, formatDays } from './days';

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

/** Century by the form that its number has in English; other languages say all alike. */
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

/** What stands in no year: a month, or a month and a day. */
function noYearTitle({ key, grain }: Place): string {
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(key) ?? [];
  if (month === undefined || (grain !== 'month' && grain !== 'day')) return l10n.t('Some day');
  const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = day === undefined ? { month: 'long' } : { month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(env.language, { ...options, timeZone: 'UTC' }).format(at);
}

function stretchTitle({ key, from, to }: Place): string {
  const [first = '', last] = key.split('/');
  if (first === '..') return l10n.t('Until {0}', titleOf(placeOf(last ?? '')));
  if (last === '..') return l10n.t('From {0} on', titleOf(placeOf(first)));
  if (key.startsWith('XXXX')) return last === undefined ? l10n.t('Some day') : `${titleOf(placeOf(first))} – ${last}`;
  if (last === undefined) {
    const [, century, decade] = /^(\d\d)(?:(\d)X|XX)$/.exec(key) ?? [];
    if (decade !== undefined) return l10n.t('{0}s', `${century}${decade}0`);
    if (century !== undefined) return centuryTitle(Number(century) + 1);
    const [, year = '', code] = /^(-?\d{4})-(\d\d)$/.exec(key) ?? [];
    return codeTitle(Number(code), year) ?? key;
  }
  const [start, end] = [placeOf(first), placeOf(last)];
  if (start.grain === 'day' && end.grain === 'day') return formatDays(from, to);
  return l10n.t('{0} to {1}', titleOf(start), titleOf(end));
}

/** A place on the calendar, as a reader says it: 31 January 2020, January 2020, the 1980s, spring of 2020. */
export function titleOf(place: Place): string {
  switch (place.grain) {
    case 'day':
      return place.key.startsWith('XXXX') ? noYearTitle(place) : formatDay(place.from, FULL_DAY);
    case 'month':
      if (place.key.startsWith('XXXX')) return noYearTitle(place);
      return formatDay(place.from, { year: 'numeric', month: 'long' });
    case 'year':
      return formatDay(place.from, { year: 'numeric' });
    case 'stretch':
      return stretchTitle(place);
    case 'no-year':
      return l10n.t('Year not known');
    case 'undated':
      return l10n.t('Without a date');
    default:
      return undatedTitle(UNDATED.find((one) => one === place.grain) ?? 'other');
  }
}

const PARTS: ReadonlyMap<string, () => string> = new Map(
  Object.entries<() => string>({
    EM: () => l10n.t('small hours'),
    MO: () => l10n.t('morning'),
    MI: () => l10n.t('midday'),
    AF: () => l10n.t('afternoon'),
    EV: () => l10n.t('evening'),
    NI: () => l10n.t('night'),
  }),
);

/** The time of day of a value: a part of day in words, a clock as it is; '' where it has none. */
function timeTitle(value: string): string {
  const time = value.startsWith('P') ? '' : (/T(.+)/s.exec(value)?.[1] ?? '');
  const part = PARTS.get(time);
  if (part !== undefined) return part();
  return /^\d\d$/.test(time) ? `${time}:00` : time;
}

const SET_TIME = /(?<=X|\d)T.+/s;

/** A value of a date, in full: Friday, 31 January 2020, morning. */
export function valueTitle(value: string): string {
  const place = placeOf(value);
  const [first = '', last] = value.split('/');
  switch (place.grain) {
    case 'duration':
      return durationTitle(value);
    case 'set': {
      const ends = value.slice('SET:'.length).split('/');
      const times = ends.map(timeTitle).filter(Boolean);
      const days = ends.map((end) => end.replace(SET_TIME, '')).join('/');
      return [recurrenceTitle(days), times.join(' – ')].filter(Boolean).join(l10n.t(', '));
    }
    case 'clock':
      return [first, last].flatMap((end) => (end === undefined ? [] : [timeTitle(end)])).join(' – ');
    case 'other':
      return value;
    default: {
      const times = [first, last].flatMap((end) => (end === undefined ? [] : [timeTitle(end)])).filter(Boolean);
      return [titleOf(place), times.join(' – ')].filter(Boolean).join(l10n.t(', '));
    }
  }
}

const NEAR = 60;
const MONTHS_UP_TO = 730;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

/** How far a day is from the day of the issue, in words. */
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
