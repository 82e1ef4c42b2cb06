/** Owns converting a clock time with a part of day to an hour. */
import type { Part } from '../expression';

/** The hour on a 24-hour clock for `hour` in the given part of day; a result over 24 is on the next day. */
export function hourOfDay(hour: number, part: Part | undefined): number {
  switch (part) {
    case 'AF':
      return hour < 12 ? hour + 12 : hour;
    case 'EV':
    case 'NI':
      return hour < 5 ? hour + 24 : hour < 12 ? hour + 12 : hour === 12 ? 24 : hour;
    case 'EM':
      return hour === 12 ? 0 : hour;
    case 'MI':
      return hour < 4 ? hour + 12 : hour;
    default:
      return hour;
  }
}
