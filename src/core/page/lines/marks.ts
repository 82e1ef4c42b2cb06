/** Owns finding the jump marks of a page: deciding which parsed marks stand where a mark can stand. */

import { KIND } from '../../text/characters/telling-characters';
import { fold } from '../../text/fold';
import { matchesIn } from '../../text/matches';
import type { ReaderRequest } from '../rows/reader-requests';
import type { Row } from '../rows/rows';
import { MARK_WORD, type ParsedMark, parseMark } from './mark-grammar';
import { isName } from './personal-names';

/** Position of a mark in its row. */
type MarkPlace = 'line' | 'start' | 'end' | 'middle';

/** An accepted mark. */
export interface Mark extends ParsedMark {
  /** Index of the row in which it starts. */
  readonly row: number;
  /** Index of the row in which it ends; the next row if a wrap cuts it. */
  readonly lastRow: number;
  readonly place: MarkPlace;
}

/** Longest headline that may end in a mark. */
const HEADLINE = 40;

const trimmed = (text: string): string => fold(text).trim();
const EMPTY = /^[\s.。…—·*①-⑳●■◆▲△□]*$/;

function placeOf(before: string, after: string): MarkPlace {
  const first = EMPTY.test(before);
  const last = EMPTY.test(after);
  return first && last ? 'line' : first ? 'start' : last ? 'end' : 'middle';
}

/** Whether `after` may follow a mark at the end of its line: a name, in brackets or not. */
const isTail = (after: string): boolean => {
  const text = trimmed(after)
    .replace(/^[(□■●]+|(?<!\))\)+$/g, '')
    .trim();
  return text.length <= 12 && isName(text.replace(/(?:文|图|摄|文\/图)$/, '').trimEnd());
};

/** The acceptance rules: by the mark's verb, brackets and position in the row. */
function accepts(mark: ParsedMark, place: MarkPlace, before: string, after: string): boolean {
  const bracketed = mark.open || mark.close;
  const both = mark.open && mark.close;
  if (mark.kind === 'serial') return acceptsSerial(mark, place, before, after);
  if (/[“"‘]$/.test(before) && /^[”"’]/.test(after)) return false;
  if (!mark.plain && mark.page !== 'same' && !(bracketed && !mark.weak && place !== 'middle')) return false;
  if (mark.page === null && mark.label === '' && !both && mark.kind !== 'cross-issue') return false;
  if (place === 'line') return !mark.weak || mark.plain || both;
  // 续第二版 in the place of a dateline is unambiguous
  const slotted = mark.direction === 'in' && mark.plain && place === 'start' && /^\s/.test(after);
  if (mark.weak && !both && !mark.arrow && !slotted) return false;
  if (mark.direction === 'out') {
    const ends = place === 'end' || (bracketed && isTail(after));
    if (!ends) return false;
    if (bracketed || mark.arrow) return true;
    // a bare page number could be a reference; after the end of a sentence it is not
    if (mark.leaf) return !mark.weak && /[。!?…”)]$/.test(trimmed(before));
    return /[\s。!?…”)]$/.test(trimmed(before) === before ? before : `${before} `);
  }
  if (place === 'start') return bracketed || mark.arrow || /^\s/.test(after);
  if (place !== 'end' || before.length > HEADLINE) return false;
  return both || mark.arrow || /\s$/.test(before);
}

function acceptsSerial(mark: ParsedMark, place: MarkPlace, before: string, after: string): boolean {
  const both = mark.open && mark.close;
  if (place === 'line') return both || mark.end - mark.start >= 2 || mark.direction === 'in';
  if (mark.direction === 'out') return place === 'end' && both;
  if (place === 'end') return both && before.length <= HEADLINE;
  return place === 'start' && (both || (/^\s/.test(after) && mark.end - mark.start >= 2));
}

/** The mark in its row; field by field, which is ten times as fast as to spread it. */
const placed = (mark: ParsedMark, row: number, lastRow: number, place: MarkPlace): Mark => ({
  start: mark.start,
  end: mark.end,
  direction: mark.direction,
  kind: mark.kind,
  page: mark.page,
  title: mark.title,
  label: mark.label,
  open: mark.open,
  close: mark.close,
  arrow: mark.arrow,
  weak: mark.weak,
  leaf: mark.leaf,
  plain: mark.plain,
  row,
  lastRow,
  place,
});

/** Finds the marks of the rows `from`…`to` (exclusive). Linear: each mark word is parsed once, in a bounded window. */
export function findMarks(
  text: string,
  rows: readonly Row[],
  from: number,
  to: number,
  requests: ReadonlyMap<number, ReaderRequest>,
): Mark[] {
  const marks: Mark[] = [];
  const findInRow = (index: number, row: Row, requested: boolean): void => {
    for (const found of matchesIn(MARK_WORD, text.slice(row.start, row.end))) {
      const at = row.start + found.index;
      const last = marks[marks.length - 1];
      if (last !== undefined && at < last.end) continue;
      const mark = markAt(text, rows, index, at, last, requested);
      if (mark !== undefined) marks.push(mark);
    }
  };
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (row === undefined) break;
    const requested = requests.get(index)?.jump;
    if (requested === false) continue;
    // of a long row, only the ends are stored
    if (!row.isShort || (row.has & KIND.turn) !== 0) findInRow(index, row, requested === true);
    const cut = cutAfterFirst(text, rows, index);
    if (cut !== undefined) marks.push(cut);
  }
  return marks;
}

function markAt(
  text: string,
  rows: readonly Row[],
  index: number,
  at: number,
  last: Mark | undefined,
  requested: boolean,
): Mark | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  const from = Math.max(row.start, last?.end ?? 0);
  const parsed = parseMark(text, at, from, row.end);
  const whole =
    parsed === undefined || (parsed.open && !parsed.close) ? wrapped(text, rows, index, at, from) : undefined;
  const mark = whole?.mark ?? parsed;
  if (mark === undefined) return undefined;
  const end = rows[whole?.row ?? index]?.end ?? row.end;
  const before = text.slice(Math.max(row.start, mark.start - HEADLINE - 1), mark.start);
  const after = text.slice(mark.end, Math.min(end, mark.end + 24));
  const place = placeOf(before, after);
  const rejoined =
    last?.direction === 'out' &&
    mark.direction === 'in' &&
    last.row === index &&
    EMPTY.test(text.slice(last.end, mark.start));
  if (!requested && !rejoined && !accepts(mark, place, before, after) && !beforeIn(text, mark, row)) return undefined;
  return placed(mark, index, whole?.row ?? index, place);
}

/** Whether only white space separates the two rows in the text: separated columns may have other rows in between. */
const isNext = (text: string, row: Row, next: Row): boolean =>
  next.start >= row.end && next.start - row.end <= 80 && text.slice(row.end, next.start).trim() === '';

/** A mark cut by the end of its line: parsed together with the next row. */
function wrapped(
  text: string,
  rows: readonly Row[],
  index: number,
  at: number,
  from: number,
): { mark: ParsedMark; row: number } | undefined {
  const row = rows[index];
  const next = rows[index + 1];
  if (row === undefined || next === undefined || next.gap > 1 || row.end - at > 14 || !isNext(text, row, next))
    return undefined;
  const mark = parseMark(text, at, from, Math.min(next.end, next.start + 16));
  return mark?.open && mark.close && mark.end > next.start ? { mark, row: index + 1 } : undefined;
}

/** The beginning of a mark, at the end of a line, and the characters that end it. */
const BEGUN = /[(（〔【［[]\s?[下上文紧緊]$/;
const BEGUN_LAST = '下上文紧緊';

/** A mark cut before its verb is complete, with （下 at the end of a line and 转二版） in the next. */
function cutAfterFirst(text: string, rows: readonly Row[], index: number): Mark | undefined {
  const row = rows[index];
  if (row === undefined || !BEGUN_LAST.includes(text.charAt(row.end - 1))) return undefined;
  const next = rows[index + 1];
  if (next === undefined || next.gap > 1) return undefined;
  const from = Math.max(row.start, row.end - 3);
  if (!BEGUN.test(text.slice(from, row.end)) || !isNext(text, row, next)) return undefined;
  const mark = parseMark(text, next.start, from, Math.min(next.end, next.start + 16));
  if (!mark?.open || !mark.close || mark.start >= row.end) return undefined;
  const place = placeOf(text.slice(row.start, mark.start), text.slice(mark.end, Math.min(next.end, mark.end + 24)));
  return place === 'middle' ? undefined : placed(mark, index, index + 1, place);
}

/** A forward mark directly before a backward one: （下转第二版）（上接第一版）, where two parts were already joined. */
function beforeIn(text: string, mark: ParsedMark, row: Row): boolean {
  if (mark.direction !== 'out' || !mark.close) return false;
  for (const found of matchesIn(MARK_WORD, text.slice(mark.end, Math.min(row.end, mark.end + 8)))) {
    const next = parseMark(text, mark.end + found.index, mark.end, row.end);
    return next?.direction === 'in' && next.open && EMPTY.test(text.slice(mark.end, next.start));
  }
  return false;
}
