/** Owns the day on which a festival or solar term falls in a year. */
import { dayNumber, nthWeekday } from '../calendar/gregorian';
import { lunarToDay, termDay } from '../calendar/lunar';
import type { FeastRule } from '../expression';

/**
 * The day of the festival in `year` (Gregorian; for lunar ones the lunar year of that number); undefined if unknown.
 */
export function feastDay(feast: FeastRule, year: number): number | undefined {
  switch (feast.by) {
    case 'solar':
      return dayNumber(year, feast.month, feast.day);
    case 'lunar':
      return lunarToDay(year, feast.month, feast.day, false);
    case 'term':
      return termDay(year, feast.term);
    case 'nth':
      return nthWeekday(year, feast.month, feast.weekday, feast.nth);
  }
}
