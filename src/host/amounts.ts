/** Owns how amounts of time and what recurs are said in the language of the interface: 10年6个月, every Wednesday. */
import { env, l10n } from 'vscode';
import { dayNumber } from '../core/dates/calendar';
import { formatDay, inChinese } from './days';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
type Unit = (typeof UNITS)[number];

const AMOUNT =
  /^P(?:([\d.X]+)Y)?(?:([\d.X]+)M)?(?:([\d.X]+)W)?(?:([\d.X]+)D)?(?:T(?:([\d.X]+)H)?(?:([\d.X]+)M)?(?:([\d.X]+)S)?)?$/;

const several = (unit: Unit): string =>
  ({
    year: l10n.t('several years'),
    month: l10n.t('several months'),
    week: l10n.t('several weeks'),
    day: l10n.t('several days'),
    hour: l10n.t('several hours'),
    minute: l10n.t('several minutes'),
    second: l10n.t('several seconds'),
  })[unit];

/** An ISO duration in words; what is none as it is. */
export function durationTitle(value: string): string {
  const amounts = AMOUNT.exec(value)?.slice(1) ?? [];
  const words = UNITS.flatMap((unit, index) => {
    const amount = amounts[index];
    if (amount === undefined) return [];
    if (amount.includes('X')) return [several(unit)];
    return [new Intl.NumberFormat(env.language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))];
  });
  if (words.length === 0) return value;
  if (inChinese()) return words.join('');
  return new Intl.ListFormat(env.language, { type: 'unit', style: 'long' }).format(words);
}

/** Every one of a unit, by its ISO duration. */
const EACH: ReadonlyMap<string, () => string> = new Map(
  Object.entries<() => string>({
    P1Y: () => l10n.t('Every year'),
    P1M: () => l10n.t('Every month'),
    P1W: () => l10n.t('Every week'),
    P1D: () => l10n.t('Every day'),
    PT1H: () => l10n.t('Every hour'),
    PT1M: () => l10n.t('Every minute'),
    PT1S: () => l10n.t('Every second'),
  }),
);

/** 5 January 1970 was a Monday. */
const MONDAY = 4;
const ON_WEEKDAY = /^XXXX-WXX-([1-7])/;
const ON_DAY = /^XXXX-(\d\d|XX)(?:-(\d\d|XX))?/;
/** A leap year. */
const ANY_YEAR = 2000;

function weekdays(days: string): string | undefined {
  const [first, second] = days.split(/[,/]/).map((day) => {
    const weekday = ON_WEEKDAY.exec(day)?.[1];
    return weekday === undefined ? undefined : formatDay(MONDAY + Number(weekday) - 1, { weekday: 'long' });
  });
  if (first === undefined) return undefined;
  if (second === undefined || second === first) return l10n.t('Every {0}', first);
  return days.includes(',')
    ? l10n.t('Every {0}', new Intl.ListFormat(env.language, { type: 'conjunction' }).format([first, second]))
    : l10n.t('Every week from {0} to {1}', first, second);
}

/** The value of a set without its SET: and its time of day, in words: every day, every Wednesday, on day 15 of every month. */
export function recurrenceTitle(value: string): string {
  const known = EACH.get(value)?.() ?? weekdays(value);
  if (known !== undefined) return known;
  const [, month, day] = ON_DAY.exec(value) ?? [];
  if (month === undefined) return l10n.t('Every {0}', durationTitle(value));
  if (month === 'XX')
    return day === undefined || day === 'XX' ? l10n.t('Every day') : l10n.t('On day {0} of every month', Number(day));
  const any = day === undefined || day === 'XX';
  const at = dayNumber(ANY_YEAR, Number(month), any ? 1 : Number(day));
  return any
    ? l10n.t('Every year in {0}', formatDay(at, { month: 'long' }))
    : l10n.t('Every year on {0}', formatDay(at, { month: 'long', day: 'numeric' }));
}
