/** Owns what a date is to a reader, by its value. */
import type { DateClass } from './model';

const RELATIVE = /_REF$/;
const RECURS = /^(?:SET:|T)/;
const DURATION = /^PT?[\d.X]/;

/** The class of a value in the notation of dates. */
export function classOf(value: string): DateClass {
  if (RELATIVE.test(value)) return 'relative-now';
  if (RECURS.test(value)) return 'set';
  return DURATION.test(value) ? 'duration' : 'calendar';
}
