/** Owns the values of points that cannot be resolved to a day: with unknown parts, impossible days, times of any day. */
import { monthLength } from '../calendar/gregorian';
import type { ValueDate } from '../calendar/value';
import type { Point } from '../expression';
import type { ArticleState } from './article-state';
import type { Surroundings } from './year';

/** The value of a point without its year; undefined for a time of day alone. */
export function template({ feast, day, month, division, year, lunar }: Point): ValueDate | undefined {
  const open = (grain: ValueDate['grain'], of?: number, on?: number): ValueDate => ({
    year: { by: 'unknown' },
    grain,
    month: of,
    day: on,
  });
  const said = month?.by === 'text' && lunar === undefined ? month.month : undefined;
  if (feast !== undefined) return open('day');
  if (day !== undefined) return day.by === 'text' && lunar === undefined ? open('day', said, day.day) : open('day');
  if (month !== undefined) return open('month', said);
  if (division?.by === 'code' && year === undefined) return open('month', division.code);
  return division === undefined && year === undefined ? undefined : open('year');
}

/** The most days of February, and of a lunar month. */
const [FEBRUARY, LUNAR] = [29, 30] as const;

/** Whether the unresolved point is a day or month that no calendar has: 2月30日, 农历2025年四月三十. */
export function isImpossible(point: Point, { centre }: ArticleState): boolean {
  const { day, month, year, lunar, nth } = point;
  if (nth !== undefined) return year?.by === 'text' || centre !== undefined;
  if (month?.by !== 'text') return false;
  const said = day?.by === 'text' ? day.day : undefined;
  const dated = year?.by === 'text' || centre !== undefined;
  if (lunar === 'said') return dated || (said ?? 1) > LUNAR;
  if (said === undefined) return false;
  return dated || said > (month.month === 2 ? FEBRUARY : monthLength(2000, month.month));
}

/** Words before a part of day that make it recur: 经常, 每到. */
const ANY_DAY = /经常|常常|时常|通常|常(?=[在于到来去会把给])|总(?=[是会要在爱])|往往|平时(?!代)|平日|天天|一到|每/;
const SENTENCE_END = /[。！？；!?;]/;
const LOOK_BACK = 10;

/** Whether a part of day alone belongs to no particular day: neither the text nor a dateline mentioned one before, or it recurs. */
export function isOfAnyDay({ part, clock, day, feast, month, year, division }: Point, around: Surroundings): boolean {
  if (part === undefined || [clock, day, feast, month, year, division].some((said) => said !== undefined)) return false;
  const { last, centre } = around.reading;
  const { paragraph, span } = around.place;
  const near = last !== undefined && (last.at === null || paragraph - last.at.paragraph <= 1);
  if (!near && centre?.basis === 'issue') return true;
  const before = around.text.slice(Math.max(0, span.start - LOOK_BACK), span.start);
  return ANY_DAY.test(before.split(SENTENCE_END).at(-1) ?? '');
}
