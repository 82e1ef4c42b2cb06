/** Owns wording durations and recurrences in the language of the interface: 10年6个月, every Wednesday. */
import { env, l10n } from 'vscode';
import { dayNumber } from '../../core/dates/calendar/gregorian';
import type { DateValue, ValueAmount } from '../../core/dates/calendar/value';
import { formatDay, inChinese } from './days';

type Unit = ValueAmount['unit'];

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

/** A duration in words. */
export function durationTitle(amounts: readonly ValueAmount[]): string {
  const words = amounts.map(({ unit, count }) =>
    count === undefined
      ? several(unit)
      : new Intl.NumberFormat(env.language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  if (inChinese()) return words.join('');
  return new Intl.ListFormat(env.language, { type: 'unit', style: 'long' }).format(words);
}

/** “Every” with a unit. */
const each = (unit: Unit): string =>
  ({
    year: l10n.t('Every year'),
    month: l10n.t('Every month'),
    week: l10n.t('Every week'),
    day: l10n.t('Every day'),
    hour: l10n.t('Every hour'),
    minute: l10n.t('Every minute'),
    second: l10n.t('Every second'),
  })[unit];

/** 5 January 1970 was a Monday. */
const MONDAY = 4;
/** A leap year. */
const ANY_YEAR = 2000;
const MONTHS = 12;

function weekdaysTitle(weekdays: readonly number[], joined: ',' | '/' | ''): string | undefined {
  const [first, second] = weekdays.map((weekday) => formatDay(MONDAY + weekday - 1, { weekday: 'long' }));
  if (first === undefined) return undefined;
  if (second === undefined || second === first) return l10n.t('Every {0}', first);
  return joined === ','
    ? l10n.t('Every {0}', new Intl.ListFormat(env.language, { type: 'conjunction' }).format([first, second]))
    : l10n.t('Every week from {0} to {1}', first, second);
}

/** A recurrence in words, without its time of day: every day, every Wednesday, on day 15 of every month. */
export function recurrenceTitle({ every, on, joined }: DateValue & { readonly kind: 'set' }): string {
  const [amount, more] = every;
  if (amount !== undefined)
    return amount.count === 1 && more === undefined ? each(amount.unit) : l10n.t('Every {0}', durationTitle(every));
  const weekdays = weekdaysTitle(
    on.flatMap(({ weekday }) => weekday ?? []),
    joined,
  );
  if (weekdays !== undefined) return weekdays;
  const { month, day } = on[0]?.end.date ?? {};
  if (month === undefined) return day === undefined ? l10n.t('Every day') : l10n.t('On day {0} of every month', day);
  // a season, quarter or half of a year is named by the text itself
  if (month > MONTHS) return l10n.t('Every year');
  const at = dayNumber(ANY_YEAR, month, day ?? 1);
  return day === undefined
    ? l10n.t('Every year in {0}', formatDay(at, { month: 'long' }))
    : l10n.t('Every year on {0}', formatDay(at, { month: 'long', day: 'numeric' }));
}
