/** Owns what the ends of an interval contribute to each other: the year in 12月至2020年1月, the day in 晚至凌晨, the month in 28日至3月2日. */
import { civil, dayNumber } from '../calendar/gregorian';
import type { DayStretch } from '../calendar/stretches';
import type { Point } from '../expression';
import { type ArticleState, nearestFirst } from './article-state';
import { type ResolvedPoint, resolvePoint } from './point';
import type { Surroundings } from './year';

/** The same if the start cannot be resolved to a day: missing years and months of the end come from the start, 5月20日至31日. */
function sharedEnd(from: Point, to: Point): Point {
  const { year, month, day } = from;
  if (to.year !== undefined || to.feast !== undefined || month?.by !== 'text') return to;
  if (to.month?.by === 'context' && to.division !== undefined) return { ...to, year, month };
  if (to.month !== undefined || to.division !== undefined || day?.by !== 'text') return to;
  if (to.day === undefined) return { ...to, year, month, day };
  if (to.day.by !== 'text' || to.day.day >= day.day) return { ...to, year, month };
  return { ...to, year: month.month === 12 ? undefined : year, month: { by: 'text', month: (month.month % 12) + 1 } };
}

/** The point in a year, and a month if one is given; field by field, which is many times as fast as to spread it. */
const pointIn = (to: Point, year: number, month: Point['month'] = to.month): Point => ({
  year: { by: 'text', year },
  month,
  day: to.day,
  division: to.division,
  nth: to.nth,
  feast: to.feast,
  part: to.part,
  clock: to.clock,
  lunar: to.lunar,
  leap: to.leap,
  weekday: to.weekday,
});

/** The end of an interval, completed from its start. */
export function completeEnd(from: Point, to: Point, start: DayStretch | undefined): Point {
  if (start === undefined) return sharedEnd(from, to);
  const first = civil(start.from);
  // 今冬明春: as far apart as the words say, whichever winter it is
  if (to.year?.by === 'issue' && from.year?.by === 'issue')
    return pointIn(to, first.year + to.year.offset - from.year.offset);
  if (to.year !== undefined) return to;
  // 大年三十到初三
  if (to.feast !== undefined && from.feast !== undefined) return pointIn(to, first.year);
  if (from.lunar !== undefined && to.day?.by === 'text' && to.month === undefined && from.month !== undefined) {
    return { ...to, year: from.year, month: from.month, lunar: to.lunar ?? from.lunar };
  }
  if (to.month?.by === 'text') {
    if (to.lunar !== undefined || from.lunar !== undefined) return { ...to, year: from.year };
    return pointIn(to, to.month.month < first.month ? first.year + 1 : first.year);
  }
  if (to.day?.by === 'text' && to.month === undefined) {
    const next = to.day.day < first.day ? 1 : 0;
    const month = civil(dayNumber(first.year, first.month + next, 1));
    return pointIn(to, month.year, { by: 'text', month: month.month });
  }
  // 8月中旬至下旬: of the same month; 11月初到年底: of the same year
  if (to.division !== undefined && to.month?.by === 'context')
    return pointIn(to, first.year, { by: 'text', month: first.month });
  return to.division !== undefined && to.day === undefined && to.month === undefined ? pointIn(to, first.year) : to;
}

/** A first end without a year before an end that has one: 12月至2020年1月. */
export function completeStart(from: Point, to: Point): Point {
  if (from.month === undefined && from.day?.by === 'text' && to.month?.by === 'text' && to.day?.by === 'text') {
    // 28日至3月2日
    const back = from.day.day > to.day.day ? 1 : 0;
    const month = ((to.month.month - back + 11) % 12) + 1;
    const year: Point['year'] =
      to.year?.by === 'text' ? { by: 'text', year: to.year.year - (month > to.month.month ? 1 : 0) } : from.year;
    return { ...from, year, month: { by: 'text', month } };
  }
  if (from.year !== undefined || to.year?.by !== 'text' || from.month?.by !== 'text') return from;
  const later = to.month?.by === 'text' && to.month.month < from.month.month;
  return { ...from, year: { by: 'text', year: to.year.year - (later ? 1 : 0) } };
}

/** Whether the end of a range may be counted from its own start. */
export function countsFromStart(to: Point): boolean {
  if (to.year !== undefined || to.month !== undefined || to.feast !== undefined) return false;
  if (to.day !== undefined) return to.day.by === 'context' || to.day.by === 'weekday';
  return to.part !== undefined || to.clock !== undefined;
}

/** The end of a range counted from its own start: 次日, a clock, a weekday. */
export function endFromStart(to: Point, start: ResolvedPoint, around: Surroundings): ResolvedPoint | undefined {
  const first = start.stretches[0];
  if (first === undefined) return undefined;
  const { reading } = around;
  if (!countsFromStart(to)) return undefined;
  const within: ArticleState = {
    ...reading,
    centre: { day: first.from, basis: start.basis, at: start.at },
    last: { day: first.from, basis: start.basis, at: start.at },
  };
  if (to.day?.by === 'weekday') {
    if (to.day.week !== undefined) return undefined;
    const found = resolvePoint({ ...to, day: { ...to.day, week: 0 } }, { ...around, reading: within });
    return found.stretches[0] !== undefined && found.stretches[0].from < first.from
      ? resolvePoint({ ...to, day: { ...to.day, week: 1 } }, { ...around, reading: within })
      : found;
  }
  const inherited =
    to.part === undefined && to.clock !== undefined && to.day === undefined
      ? {
          ...to,
          part:
            to.clock.hour < 12 && to.clock.hour + 12 > (start.hour ?? 0) && (start.hour ?? 0) >= 12
              ? start.part
              : undefined,
        }
      : to;
  // 半夜两点到三点: the start is on the next day already
  const night = (start.part === 'NI' || start.part === 'EV') && start.hour !== undefined && start.hour < 5;
  const own: Point = night && to.day === undefined ? { ...inherited, part: undefined } : inherited;
  const found = resolvePoint(own, { ...around, reading: { ...within, clock: undefined } });
  const second = found.stretches[0];
  const backwards =
    to.day === undefined &&
    second?.from === first.from &&
    ((found.hour !== undefined && start.hour !== undefined && found.hour < start.hour) ||
      (to.part === 'EM' && (start.part === 'EV' || start.part === 'NI')));
  if (!backwards) return found;
  return resolvePoint(
    { ...inherited, day: { by: 'context', offset: 1 } },
    { ...around, reading: { ...within, clock: undefined } },
  );
}

/** The end of an interval: completed from its start, and resolved. */
interface CompletedEnd {
  readonly point: Point;
  readonly found: ResolvedPoint;
}

/** A start with the ends that belong to its intervals; without them, each end is still to be resolved. */
interface StartWithEnds {
  readonly start: ResolvedPoint;
  readonly ends: readonly CompletedEnd[];
}

/** The start of an interval without a year: candidates in order of the distance of the whole interval. */
export function nearestStart(from: Point, to: Point, start: ResolvedPoint, around: Surroundings): StartWithEnds {
  const { centre } = around.reading;
  const placed = to.month?.by === 'text' || (to.month === undefined && to.day?.by === 'text');
  if (
    !placed ||
    from.year !== undefined ||
    from.month?.by !== 'text' ||
    start.basis === 'context' ||
    centre === undefined
  )
    return { start, ends: [] };
  let settled = true;
  const whole = start.stretches.map((stretch) => {
    const point = completeEnd(from, to, stretch);
    // what depends on nothing mentioned before, so that it need not be resolved again after the start
    if (point.year?.by !== 'text' || point.clock !== undefined || point.part !== undefined) settled = false;
    const found = resolvePoint(point, around);
    return {
      from: stretch.from,
      to: Math.max(stretch.to, found.stretches[0]?.to ?? stretch.to),
      stretch,
      point,
      found,
    };
  });
  const nearest = nearestFirst(whole, centre.day, around.cue);
  const stretches = nearest.map(({ stretch }) => stretch);
  const { basis, at, part, hour } = start;
  return {
    start: {
      values: () => stretches.map((stretch) => around.reading.values.of(stretch)),
      stretches,
      basis,
      at,
      part,
      hour,
    },
    ends: settled ? nearest : [],
  };
}
