/**
 * Owns reading a whole expression at a place: a point, a range, a list of days, with the words around it. Folded text.
 */

import { readNumeral } from '../../text/numerals';
import type { Expression, FoundExpression, Open, Point } from '../expression';
import { GUARDS, stopsAfter } from '../vocabulary/guards';
import { isOneOf } from '../vocabulary/word-table';
import { CLOCK_PLACES } from '../vocabulary/words';
import { readMonthDivision } from './pieces/division';
import type { ReadPoint } from './pieces/draft';
import { readDayOfMonth, readMonth } from './pieces/month';
import { connectorEnd, skipSpaces } from './pieces/parts';
import { readPoint } from './point';

interface RangeDraft {
  start: number;
  end: number;
  from: Point;
  to: Point | undefined;
  open: Open | undefined;
}

/** The granularity of the finest stated component; the ends of a range must not differ too much in it. */
function fineness(point: Point): number {
  if (point.clock !== undefined) return 5;
  if (point.part !== undefined) return 4;
  if (point.day !== undefined || point.feast !== undefined) return 3;
  if (point.month !== undefined || point.division !== undefined) return 2;
  return 1;
}

/** Whether `to` can be the other end of a range that starts with `from`. */
function canEnd(from: Point, to: Point): boolean {
  const [a, b] = [fineness(from), fineness(to)];
  if (a >= 4) return b >= 3;
  // 9月15日至10月底
  if (a === 3) return b >= 3 || to.division?.by === 'stage' || to.division?.by === 'days';
  return b === a || (a + b === 3 && to.year !== undefined);
}

/** The other end of a range, and where it ends in the text. */
interface ReadEnd {
  readonly to: Point;
  readonly end: number;
}

/** 27日、28日 and 27日和28日: consecutive days make one range. */
function readDayList(text: string, first: ReadPoint): ReadEnd | undefined {
  const day = first.point.day;
  if (day?.by !== 'text' || first.point.part !== undefined || first.point.clock !== undefined) return undefined;
  let last = day.day;
  let end = first.end;
  for (;;) {
    if (!isOneOf('、和及', text, end)) break;
    const number = readNumeral(text, skipSpaces(text, end + 1));
    if (number === undefined || number.value !== last + 1 || number.value > 31) break;
    const unit = skipSpaces(text, number.end);
    if (text.charAt(unit) !== '日' && text.charAt(unit) !== '号') break;
    if (text.charAt(end) !== '、' && last !== day.day) break;
    last = number.value;
    end = unit + 1;
  }
  return last === day.day
    ? undefined
    : { to: { ...first.point, day: { by: 'text', day: last }, weekday: undefined }, end };
}

/** 6月、7月 and 6月和7月: the same for months. */
function readMonthList(text: string, { point, end: start }: ReadPoint): ReadEnd | undefined {
  if (point.month?.by !== 'text' || fineness(point) !== 2 || point.division !== undefined || point.lunar !== undefined)
    return undefined;
  let last = point.month.month;
  let end = start;
  while (isOneOf(last === point.month.month ? '、和及' : '、', text, end)) {
    const next = readMonth(text, skipSpaces(text, end + 1));
    if (next?.month.by !== 'text' || next.month.month !== last + 1 || next.upTo !== undefined) break;
    if (readDayOfMonth(text, skipSpaces(text, next.end), false) !== undefined) break;
    if (readMonthDivision(text, next.end) !== undefined) break;
    last++;
    end = next.end;
  }
  return end === start ? undefined : { to: { ...point, month: { by: 'text', month: last } }, end };
}

/** 正月初一到初七, 大年三十到初三: a day of the preceding lunar month. */
function readLunarEnd(text: string, { point }: ReadPoint, at: number): ReadEnd | undefined {
  const newYear = point.feast?.by === 'lunar' && point.feast.month === 1;
  if (!newYear && (point.lunar === undefined || point.day === undefined)) return undefined;
  const read = readDayOfMonth(text, at, true);
  if (read?.lunar === undefined || read.day.by !== 'text') return undefined;
  const { year, month, lunar, leap } = point;
  const to: Point = newYear
    ? { year, feast: { by: 'lunar', month: 1, day: read.day.day } }
    : { year, month, lunar, leap, day: read.day };
  return { to, end: read.end };
}

function readSecond(text: string, first: ReadPoint): ReadEnd | undefined {
  if (isOneOf('、和及', text, first.end)) {
    const list = readDayList(text, first) ?? readMonthList(text, first);
    if (list !== undefined) return list;
  }
  const between = text.charAt(first.end) === '与' || text.charAt(first.end) === '和' ? first.end + 1 : -1;
  const next = between > 0 ? between : connectorEnd(text, first.end);
  if (next < 0) return undefined;
  const lunar = between > 0 ? undefined : readLunarEnd(text, first, next);
  if (lunar !== undefined) return lunar;
  const second = readPoint(text, next, true);
  if (second === undefined || second.upTo !== undefined || !canEnd(first.point, second.point)) return undefined;
  if (between > 0 && !text.startsWith('之间', second.end) && !text.startsWith('期间', second.end)) return undefined;
  return { to: second.point, end: second.end };
}

interface Tail {
  readonly length: number;
  readonly open?: Open;
}

/** Suffixes that belong to the point, or make it open-ended; tried in this order. */
const TAILS: readonly (readonly [string, Open | undefined])[] = [
  ['左右', undefined],
  ['前后', undefined],
  ['期间', undefined],
  ['之间', undefined],
  ['以来', 'from'],
  ['至今', 'from'],
  ...['到现在', '到如今', '到目前'].map((word) => [word, 'from'] as const),
];
const OPEN_TAILS: readonly (readonly [string, Open])[] = [
  ['以后', 'after'],
  ['之后', 'after'],
  ['以前', 'before'],
  ['之前', 'before'],
];

/** The words after a point that make it open-ended or belong to it; `marked` if 自 or 从 stands before it. */
function readTail(text: string, at: number, { from, to }: RangeDraft, marked: boolean): Tail | undefined {
  const next = text.charAt(at);
  if (next === '' || !'左许多来前期之以起开至到内间同'.includes(next)) return undefined;
  const clock = from.clock !== undefined;
  if (clock && next === '许' && !isOneOf('多可诺', text, at + 1)) return { length: 1 };
  if (clock && text.startsWith('来钟', at)) return { length: 2 };
  if (clock && next === '多') return { length: text.charAt(at + 1) === '钟' ? 2 : 1 };
  for (const [word, open] of TAILS) {
    if (text.startsWith(word, at)) return open === undefined ? { length: 2 } : { length: word.length, open };
  }
  const coarse = fineness(from) <= 2 && from.feast === undefined && (to !== undefined || from.month !== undefined);
  if (coarse && next === '间' && !stopsAfter(GUARDS.between, text, at + 1)) return { length: 1 };
  if (to !== undefined) return undefined;
  const relative = from.month?.by === 'issue' || from.day?.by === 'week' || from.year?.by === 'issue';
  if (relative && fineness(from) <= 3 && next === '内' && !stopsAfter(GUARDS.within, text, at + 1))
    return { length: 1 };
  if (relative && text.startsWith('同期', at)) return { length: 2 };
  if (next === '起' && (marked || !stopsAfter(GUARDS.from, text, at + 1))) return { length: 1, open: 'from' };
  if (marked && text.startsWith('开始', at)) return { length: 2, open: 'from' };
  for (const [word, open] of OPEN_TAILS) if (text.startsWith(word, at)) return { length: 2, open };
  const dated = from.feast === undefined && !clock && from.part === undefined;
  const said = from.year !== undefined || from.month !== undefined || from.division !== undefined;
  const until = next === '前' && dated && said && !stopsAfter(GUARDS.until, text, at + 1);
  return until ? { length: 1, open: 'until' } : undefined;
}

/** The words before a point that belong to it. */
function readHead(text: string, floor: number, draft: RangeDraft): void {
  const before = text.charAt(draft.start - 1);
  const take = (length: number): void => {
    if (draft.start - length >= floor) draft.start -= length;
  };
  if (before === '') return;
  if (before === '从' || before === '由') {
    if (draft.to !== undefined) take(1);
  } else if (before === '自') {
    if (draft.open === 'from' && text.startsWith('以来', draft.end - 2)) take(1);
  } else if (before === '在') {
    if (draft.to !== undefined && text.startsWith('之间', draft.end - 2)) take(1);
  } else if (before === '约') {
    if (text.charAt(draft.start - 2) === '大' && draft.from.clock !== undefined) take(2);
  } else if (before === '间') {
    const place = CLOCK_PLACES.find((one) => text.endsWith(`${one}时间`, draft.start));
    take(place === undefined ? 0 : place.length + 2);
  }
}

/** The point or range that starts at `at`; words before it may be included down to `floor`. */
export function readDated(text: string, at: number, floor: number): FoundExpression | undefined {
  const first = readPoint(text, at, false);
  if (first === undefined) return undefined;
  const draft: RangeDraft = { start: at, end: first.end, from: first.point, to: first.upTo, open: undefined };
  if (draft.to === undefined) {
    const second = readSecond(text, first);
    if (second !== undefined) {
      draft.to = second.to;
      draft.end = second.end;
    }
  }
  const tail = readTail(text, draft.end, draft, isOneOf('自从由', text, at - 1));
  draft.end += tail?.length ?? 0;
  draft.open = tail?.open;
  readHead(text, floor, draft);
  const { from, to, open } = draft;
  const expression: Expression =
    to === undefined ? { kind: 'point', point: from, open } : { kind: 'range', from, to, open };
  return { start: draft.start, end: draft.end, expression };
}
