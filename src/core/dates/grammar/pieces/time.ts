/** Owns reading the time of a day: parts of day and clock times after a date or alone. Folded text. */

import type { Point } from '../../expression';
import { isOneOf } from '../../vocabulary/word-table';
import { PARTS_ALONE, WEEKS } from '../../vocabulary/words';
import { draftOf, type PointDraft, type ReadPoint } from './draft';
import { weekdayAt } from './month';
import { readAnyPart, readClock, readPart, skipSpaces } from './parts';

/** Reads the part of day and the clock time after a day. */
export function readTime(
  text: string,
  start: number,
  draft: PointDraft,
): { readonly end: number; readonly upTo: Point | undefined } {
  let at = start;
  const partAt = skipSpaces(text, at);
  const part =
    draft.part === undefined ? readAnyPart(text, text.startsWith('大约', partAt) ? partAt + 2 : partAt) : undefined;
  if (part !== undefined) {
    draft.part = part.part;
    at = text.startsWith('时分', part.end) ? part.end + 2 : part.end;
    const finer = readPart(text, at);
    if (finer !== undefined && finer.part !== 'DT') {
      if (!text.startsWith('早些时候', at) && !text.startsWith('晚些时候', at)) draft.part = finer.part;
      at = finer.end;
    }
  } else if (draft.part !== undefined) {
    const finer = readPart(text, at);
    if (finer !== undefined) {
      if (finer.part === 'NI') draft.part = finer.part;
      at = finer.end;
    }
  }
  let from = skipSpaces(text, at);
  if (text.startsWith('大约', from)) from += 2;
  const clock = readClock(text, from, 'after-day');
  if (clock === undefined) return { end: at, upTo: undefined };
  draft.clock = clock.clock;
  return { end: clock.end, upTo: clock.upTo === undefined ? undefined : { ...draft, clock: clock.upTo } };
}

/** The weekday printed after a day: 31日 星期五, 12号，星期一. */
export function readPrintedWeekday(text: string, at: number, draft: PointDraft): number {
  let from = skipSpaces(text, at);
  if (text.charAt(from) === ',') from = skipSpaces(text, from + 1);
  const word = WEEKS.find((one) => text.startsWith(one, from));
  if (word === undefined || (word === '周' && from === at)) return at;
  const weekday = weekdayAt(text, from + word.length);
  if (weekday === undefined || isOneOf('至到-~', text, from + word.length + 1)) return at;
  draft.weekday = weekday;
  return from + word.length + 1;
}

/** A part of day or a clock time without a day. */
export function readTimeAlone(text: string, at: number, trusted: boolean): ReadPoint | undefined {
  const part = readAnyPart(text, at);
  if (part === undefined) {
    const clock = readClock(text, at, trusted ? 'after-day' : 'alone');
    if (clock === undefined) return undefined;
    return {
      point: { clock: clock.clock },
      upTo: clock.upTo === undefined ? undefined : { clock: clock.upTo },
      end: clock.end,
    };
  }
  const draft = draftOf(part.part);
  const time = readTime(text, text.startsWith('时分', part.end) ? part.end + 2 : part.end, draft);
  if (draft.clock === undefined && !trusted && !PARTS_ALONE.includes(text.slice(at, part.end))) return undefined;
  return { point: draft, upTo: time.upTo, end: time.end };
}
