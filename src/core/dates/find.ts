/** Owns finding dates in a page: paragraphs to expressions of time with values. */
import type { PageReading } from '../page/model';
import type { DateContext, DateMention } from './model';

/** Finds and resolves every expression of time of a page, in text order. Never throws. */
export function findDates(_reading: PageReading, _context: DateContext = {}): readonly DateMention[] {
  return [];
}
