/** Owns wording days in the language of the interface. A day is a number; 0 is 1970-01-01. */
import { env, l10n } from 'vscode';
import { civil } from '../../core/dates/calendar/gregorian';

/** Whether the interface is in Chinese, where Intl's short formats give 2020/1/31 and 一月, which do not go with 31日. */
export const inChinese = (): boolean => env.language.startsWith('zh');

/** A Date that Intl formats as the given day, for any year. */
function dateOf(day: number): Date {
  const { year, month, day: date } = civil(day);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return moment;
}

/** Formats a day number in the language of the interface. */
export function formatDay(day: number, options: Intl.DateTimeFormatOptions): string {
  const { year } = civil(day);
  const era: Intl.DateTimeFormatOptions = year < 1 && options.year !== undefined ? { era: 'short' } : {};
  return new Intl.DateTimeFormat(env.language, { ...options, ...era, timeZone: 'UTC' }).format(dateOf(day));
}

/** A range of years. */
export const formatYears = (from: number, to: number): string =>
  new Intl.DateTimeFormat(env.language, { year: 'numeric', timeZone: 'UTC' }).formatRange(dateOf(from), dateOf(to));

/** A range of days, with common parts only once; `year` is false if the year is shown elsewhere, `short` if space is limited. */
export function formatDays(from: number, to: number, { year = true, short = false } = {}): string {
  const [day, said] = ['numeric', year ? 'numeric' : undefined] as const;
  if (short || !inChinese()) {
    const format = new Intl.DateTimeFormat(env.language, { year: said, month: 'short', day, timeZone: 'UTC' });
    return format.formatRange(dateOf(from), dateOf(to));
  }
  const [first, last] = [civil(from), civil(to)];
  const sameYear = first.year === last.year;
  const month = sameYear && first.month === last.month ? undefined : 'long';
  return l10n.t(
    '{0} to {1}',
    formatDay(from, { year: said, month: 'long', day }),
    formatDay(to, { year: sameYear ? undefined : said, month, day }),
  );
}
