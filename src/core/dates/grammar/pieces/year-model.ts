/** Owns the type of a year that was read, in any way of counting. */
import type { Year } from '../../expression';

export interface ReadYear {
  readonly year: Year;
  readonly upTo: Year | undefined;
  /** In the lunar calendar: the months and days that follow are lunar. */
  readonly lunar: boolean;
  readonly end: number;
}
