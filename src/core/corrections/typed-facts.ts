/** Owns parsing what a reader types as an issue's day and as its paper's name. */
import { printedDays } from '../page/lines/printed-days';
import { isWellFormed } from '../text/bytes/well-formed';
import { fold } from '../text/fold';
import { LONGEST_PAPER } from './schema';

/** The result for a day: an ISO date; several candidates; a day that does not exist; or no day. */
type TypedDay =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'open'; readonly dates: readonly string[] }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'not-understood' };

/** Longer words are no day. */
const LONGEST = 60;
/** What may follow a day: its weekday, punctuation. */
const BEHIND = /^[\s,.]{0,9}(?:\(?\s{0,9}(?:(?:星期|周|礼拜)[一二三四五六日天])?\s{0,9}\)?)[\s.]{0,9}$/;
/** Year, month and day in numbers, whatever they are. */
const NUMBERS = /^\D{0,6}\d{1,4}\D{1,4}\d{1,2}\D{1,4}\d{1,4}\D{0,4}$|^\d{8}$|^.{1,9}年.{1,4}月.{1,4}[日号]?$/;

/**
 * The day that is typed as 2020-02-03, 2020/2/3, 2020.2.3, 20200203, 2020年2月3日, 二〇二〇年二月三日, 民國109年2月3日, 109.2.3, in full or
 * half width, perhaps with its weekday; years from 1800 to 2200.
 */
export function typedDay(typed: string): TypedDay {
  if (typed.length > LONGEST) return { kind: 'not-understood' };
  const line = fold(typed).trim();
  const [day, more] = printedDays(line);
  if (day !== undefined && more === undefined && day.start === 0 && BEHIND.test(line.slice(day.end))) {
    if (day.date !== null) return { kind: 'day', date: day.date };
    return { kind: 'open', dates: day.either };
  }
  return { kind: NUMBERS.test(line) ? 'no-such-day' : 'not-understood' };
}

/** The name of a paper without enclosing title marks; undefined if it is empty or too long. */
export function typedPaper(typed: string): string | undefined {
  const name = typed
    .trim()
    .replace(/^[《〈]([^《》〈〉]*)[》〉]$/, '$1')
    .trim();
  return name !== '' && name.length <= LONGEST_PAPER && isWellFormed(name) && !/[\r\n]/.test(name) ? name : undefined;
}
