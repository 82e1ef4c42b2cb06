/** Owns parsing what a reader types as the value of a date. */

import { parseValue, printValue } from '../dates/calendar/notation';
import { findDates } from '../dates/find';
import type { Paragraph } from '../page/model';
import { readCorrection } from './schema';
import { typedDay } from './typed-facts';

/** Longer words are no date, in UTF-16 units. */
const LONGEST = 100;
/** Whether a sidecar accepts the value: days must exist. */
const isKept = (value: string): boolean =>
  readCorrection({ kind: 'date', at: { quote: '1', prefix: '', suffix: '', line: 1 }, value }) !== undefined;

/**
 * The value, in the notation of dates, that is typed: EDTF (2022-02-08, 2022-21, 198X, 2022-01/2022-03), or any words that are a date
 * as a whole in a text (2022年2月8日, 民國111年2月8日, 去年秋天; what is counted from the day of the issue, from `issueDate`).
 * Undefined where it is none, or no such day exists.
 */
export function typedDate(typed: string, issueDate?: string): string | undefined {
  const text = typed.normalize('NFC').trim();
  if (text === '' || text.length > LONGEST) return undefined;
  if (parseValue(text).kind !== 'other') return isKept(text) ? text : undefined;
  const day = typedDay(text);
  if (day.kind === 'day') return day.date;
  if (day.kind === 'no-such-day') return undefined;
  const paragraph: Paragraph = { unit: 0, role: 'body', text, pieces: [{ at: 0, start: 0, end: text.length }] };
  const [date, more] = findDates({ paragraphs: [paragraph], units: [], margins: [] }, { issueDate });
  const isWhole = date !== undefined && more === undefined && date.start === 0 && date.end === text.length;
  // 2月31日 is read as a month, which is less than was typed; a value without digits is no date
  const value = date === undefined ? '' : printValue(date.value);
  const isLess = /[日号號]$/.test(text) && !/-\d\d-\d\d/.test(value);
  return isWhole && !isLess && /\d/.test(value) && isKept(value) ? value : undefined;
}
