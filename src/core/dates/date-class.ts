/** Owns what a date is to a reader, by its value. */

import { parseValue } from './calendar/notation';
import type { DateClass } from './model';

/** The class of a value in the notation of dates. */
export function classOf(text: string): DateClass {
  const { kind } = parseValue(text);
  switch (kind) {
    case 'reference':
      return 'relative-now';
    case 'duration':
      return 'duration';
    case 'set':
    case 'clock':
      return 'set';
    case 'moment':
    case 'span':
    case 'other':
      return 'calendar';
  }
}
