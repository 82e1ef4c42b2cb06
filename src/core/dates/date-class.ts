/** Owns what a date is to a reader, by its value. */

import { parseValue } from './calendar/notation';
import type { DateClass } from './model';
import { firstUnitsOf } from './vocabulary/word-table';

/** What the values of days, months and years start with; a page has thousands of them, and nothing else starts so. */
const DATED = firstUnitsOf('0123456789X-');

/** The class of a value in the notation of dates. */
export function dateClassOf(text: string): DateClass {
  if (DATED[text.charCodeAt(0)] === 1) return 'calendar';
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
