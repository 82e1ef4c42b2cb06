/** Owns the shape of a year that was read: by whichever way of counting. */
import type { Year } from '../../expression';

export interface ReadYear {
  readonly year: Year;
  readonly upTo: Year | undefined;
  /** Counted by the lunar calendar: the months and days that follow are lunar. */
  readonly lunar: boolean;
  readonly end: number;
}
