/** Owns the hour of the day that a clock means with its part of day. */
import type { Part } from '../expression';

/** The hour on a clock of 24 that `hour` with its part of day means; a number over 24 is of the next day. */
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
