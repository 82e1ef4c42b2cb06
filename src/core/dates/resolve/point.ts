/**
 * Owns resolving one point of time: which month and day it means in its article; the ways that a point leaves its month or
 * day open share one order of evidence; long because they stand together to be read in that order.
 */
import { civil, dayNumber, monthLength, weekdayOf } from '../calendar/gregorian';
import { hourOfDay } from '../calendar/hours';
import { lunarMonthSpan, lunarToDay } from '../calendar/lunar';
import {
  type DayStretch,
  dayStretch,
  daysStretch,
  dayValue,
  monthStretch,
  sameDays,
  timeOfDay,
  yearStretch,
} from '../calendar/stretches';
import { clockValue, type DateValue, moment, type TimeOfDay } from '../calendar/value';
import type { Day, Part, Point } from '../expression';
import { type ArticleState, type CountingDay, type DateEvidence, nearBy, nearestDays } from './article-state';
import { placeDivision } from './division';
import { monthPiece } from './division-days';
import { feastDay } from './feast-days';
import { isInHand, placedFirst } from './in-hand';
import { nthPiece } from './nth-piece';
import { isImpossible, isOfAnyDay, template } from './unplaced';
import { type Placed, placed, placeYearly, type Surroundings, yearsOf } from './year';

/** A point with its days or intervals, best first; there are fewer of them than values if nothing determines the year. */
export interface ResolvedPoint extends Placed {
  /** Best first; empty for a day that does not exist in any calendar. Made when asked for: often only the days are. */
  readonly values: () => readonly DateValue[];
  readonly part: Part | undefined;
  /** Hour of the clock, 0–24. */
  readonly hour: number | undefined;
}

/** Computes a day or interval in a month, undefined if the month lacks it. */
type InMonth<T> = (year: number, month: number) => T | undefined;

/** The results of `inMonth` for the months `first` to `last`, counted from January of `year`, possibly in other years. */
function inMonths<T>(inMonth: InMonth<T>, year: number, first: number, last = first): readonly T[] {
  const found: T[] = [];
  for (let month = first; month <= last; month++) {
    const one = inMonthOf(inMonth, year, month);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** The result for one month, counted likewise. */
function inMonthOf<T>(inMonth: InMonth<T>, year: number, month: number): T | undefined {
  const over = Math.floor((month - 1) / 12);
  return inMonth(year + over, month - 12 * over);
}

const COMPARING = /[比较較]/;

function placeInMonth(point: Point, around: Surroundings, inMonth: InMonth<DayStretch>): Placed {
  const { month } = point;
  const { lastYear, centre } = around.reading;
  if (month?.by === 'text') return placeYearly(point, around, month.month, (year) => inMonth(year, month.month));
  // 6月产量比上月多: relative to the month being discussed
  const compared =
    month?.by === 'issue' &&
    month.offset < 0 &&
    lastYear !== undefined &&
    point.day === undefined &&
    COMPARING.test(around.text.slice(around.place.span.start - 1, around.place.span.start)) &&
    nearBy(around.text, lastYear.at, around.place, 80);
  if (month?.by === 'hand') return placeInMonthInHand(around, inMonth);
  const anchor: CountingDay | undefined =
    (month?.by === 'context' || compared) && lastYear?.month !== undefined
      ? { day: dayNumber(lastYear.year, lastYear.month, 1), basis: 'context', at: lastYear.at }
      : centre;
  if (anchor === undefined) return placed(undefined);
  const start = civil(anchor.day);
  const year = yearsOf(point, around).years?.[0] ?? start.year;
  return placed(anchor, inMonths(inMonth, year, start.month + (month?.offset ?? 0)));
}

/** 月底, 下旬: of the month mentioned last, else of the issue's. */
function placeInMonthInHand(around: Surroundings, inMonth: InMonth<DayStretch>): Placed {
  const { centre, lastYear } = around.reading;
  const now = centre === undefined ? undefined : civil(centre.day);
  const own = now === undefined ? placed(undefined) : placed(centre, inMonths(inMonth, now.year, now.month));
  if (lastYear?.month === undefined) return own;
  const taken = inMonth(lastYear.year, lastYear.month);
  const same = taken === undefined || sameDays(own.stretches[0], taken);
  return same || !isInHand(taken, lastYear, around) ? own : placedFirst(taken, lastYear.at, own);
}

function placeMonth(point: Point, around: Surroundings): Placed {
  const { division, lunar, leap = false } = point;
  return placeInMonth(point, around, (year, month) => {
    if (lunar === 'said') return lunarMonthSpan(year, month, leap);
    return division === undefined ? monthStretch(year, month) : monthPiece(year, month, division);
  });
}

function placeDayOfMonth(point: Point, day: number, around: Surroundings): Placed {
  const { lunar, leap = false, year: said } = point;
  const dayIn: InMonth<number> = (year, month) => {
    if (lunar === 'said' || (lunar === 'likely' && said === undefined && month !== 1))
      return lunarToDay(year, month, day, leap);
    return day >= 1 && day <= monthLength(year, month) ? dayNumber(year, month, day) : undefined;
  };
  if (point.month === undefined) return placeBareDay(around, dayIn);
  return placeInMonth(point, around, (year, month) => {
    const found = dayIn(year, month);
    return found === undefined ? undefined : dayStretch(found);
  });
}

/** 3日: of the month of the day mentioned before, or the nearest to the article's day. */
function placeBareDay({ reading, place, text, cue }: Surroundings, dayIn: InMonth<number>): Placed {
  const { last, centre } = reading;
  const nearest = (most: number): readonly DayStretch[] => {
    if (centre === undefined) return [];
    const { year, month } = civil(centre.day);
    return nearestDays(inMonths(dayIn, year, month - 2, month + 1), centre.day, cue, most, 2);
  };
  if (last?.at && last.at.paragraph === place.paragraph) {
    const { year, month } = civil(last.day);
    // 2月26日下令，1日说: rather in the next month than far in the past
    const [inSame, next] = [dayIn(year, month), inMonthOf(dayIn, year, month + 1)];
    const back = inSame !== undefined && inSame < last.day ? last.day - inSame : 0;
    const later = next !== undefined && centre !== undefined && next <= centre.day && next - last.day < back;
    const same = later ? next : inSame;
    const onward = same !== undefined && same >= last.day;
    if (
      same !== undefined &&
      (centre === undefined || (onward && (same <= centre.day || cue === 'future')) || nearBy(text, last.at, place, 40))
    ) {
      const other = nearest(1).filter(({ from }) => from !== same);
      return placed({ basis: last.basis === 'dateline' ? 'dateline' : 'context', at: last.at }, [
        dayStretch(same),
        ...other,
      ]);
    }
  }
  return placed(centre, nearest(2));
}

function placeLooseDay(day: Exclude<Day, { readonly by: 'text' }>, point: Point, around: Surroundings): Placed {
  const { reading, cue, text, place } = around;
  const { centre, last, base, weekStart } = reading;
  if (day.by === 'context') {
    // 第三天 counts from the first day, even if 第二天 comes between
    const anchor = (day.offset > 1 ? base : undefined) ?? last ?? centre;
    if (anchor === undefined) return placed(undefined);
    const basis = anchor === centre || anchor.at === null ? anchor.basis : 'context';
    return placed({ basis, at: anchor.at }, [dayStretch(anchor.day + day.offset)]);
  }
  if (centre === undefined) return placed(undefined);
  if (day.by === 'issue') {
    const told = centre.day + day.offset;
    const { said } = day;
    if (said !== undefined) {
      // 昨（5）日: the number overrides the issue date
      const { year, month } = civil(told);
      const dayIn: InMonth<number> = (y, m) => (said <= monthLength(y, m) ? dayNumber(y, m, said) : undefined);
      return placed(centre, nearestDays(inMonths(dayIn, year, month - 1, month + 1), told, undefined, 1, 1));
    }
    const anniversary = yearsOf(point, around).years?.[0];
    if (anniversary === undefined) return placed(centre, [dayStretch(told)]);
    // 去年的今天
    const today = civil(centre.day);
    return placed(centre, [dayStretch(dayNumber(anniversary, today.month, today.day))]);
  }
  const start = centre.day - ((weekdayOf(centre.day) - weekStart + 7) % 7);
  const onWeekday = (weekday: number): number => start + ((weekday - weekStart + 7) % 7);
  if (day.by === 'week') {
    // Saturday and Sunday belong together, whichever day weeks start on
    const saturday = centre.day - weekdayOf(centre.day) + 6 + 7 * day.week;
    const first = start + 7 * day.week;
    return placed(centre, [day.weekend ? daysStretch(saturday, saturday + 1) : daysStretch(first, first + 6)]);
  }
  const own = onWeekday(day.weekday);
  if (day.week !== undefined) {
    const found = own + 7 * day.week;
    // the alternative, with weeks that start on the other of Sunday and Monday
    const other = day.weekday === 7 || weekdayOf(centre.day) === 7 ? [found + (weekStart === 7 ? -7 : 7)] : [];
    return placed(centre, [found, ...other].map(dayStretch));
  }
  if (last?.at && weekdayOf(last.day) === day.weekday && nearBy(text, last.at, place, 3))
    return placed({ basis: 'context', at: last.at }, [dayStretch(last.day)]);
  const nearest = nearestDays([own - 7, own, own + 7], centre.day, cue, 2);
  if (last?.at && nearBy(text, last.at, place, 24) && Math.abs(last.day - centre.day) < 7) {
    // 周三、周四有雨，周五转晴: the next such day after the one mentioned before, unless that leads from the past into the future
    const onward = last.day + ((day.weekday - weekdayOf(last.day) + 7) % 7);
    if (onward <= centre.day || last.day > centre.day)
      return placed(centre, [dayStretch(onward), ...nearest.filter(({ from }) => from !== onward)].slice(0, 2));
  }
  return placed(centre, nearest);
}

/** A time of day alone: on the day mentioned last, or the article's. */
function placeTimeAlone({ part, clock: said }: Point, { reading, place, text }: Surroundings): Placed {
  const { last, clock, centre } = reading;
  const near = last !== undefined && (last.at === null || place.paragraph - last.at.paragraph <= 1);
  const anchor = near ? last : centre;
  if (anchor === undefined) return placed(undefined);
  const night = clock?.day === anchor.day && clock.hour >= 17 && nearBy(text, clock.at, place, 40);
  const early = part === 'EM' || (part === undefined && said !== undefined && said.hour < 5);
  const basis = anchor.at === null || anchor.basis === 'dateline' ? anchor.basis : 'context';
  return placed({ basis, at: anchor.at }, [dayStretch(anchor.day + (night && early ? 1 : 0))]);
}

/** The approximate month of a festival. */
function feastMonth(feast: NonNullable<Point['feast']>): number {
  if (feast.by === 'term') return Math.floor(feast.term / 2) + 1;
  return feast.by === 'lunar' ? (feast.month % 12) + 1 : feast.month;
}

/** The interval of a point; with an nth part, the days of that part. */
function placeOf(point: Point, around: Surroundings): Placed {
  const { nth } = point;
  const whole = placeWhole(point, around);
  return nth === undefined
    ? whole
    : { ...whole, stretches: whole.stretches.flatMap((stretch) => nthPiece(stretch, nth) ?? []) };
}

function placeWhole(point: Point, around: Surroundings): Placed {
  const { feast, day, month, division, year } = point;
  if (feast !== undefined)
    return placeYearly(point, around, feastMonth(feast), (inYear) => {
      const found = feastDay(feast, inYear);
      return found === undefined ? undefined : dayStretch(found);
    });
  if (day !== undefined)
    return day.by === 'text' ? placeDayOfMonth(point, day.day, around) : placeLooseDay(day, point, around);
  if (month !== undefined) return placeMonth(point, around);
  if (division !== undefined) return placeDivision(point, division, around);
  if (year === undefined) return placeTimeAlone(point, around);
  const said = yearsOf(point, around);
  return placed(said, (said.years ?? []).map(yearStretch));
}

/** The values of the intervals; without any, what the words say of the day at `time`. */
function valuesOf(
  point: Point,
  stretches: readonly DayStretch[],
  time: TimeOfDay | undefined,
  { values }: ArticleState,
): readonly DateValue[] {
  if (stretches.length > 0) return stretches.map((stretch) => values.of(stretch));
  const open = template(point);
  if (open !== undefined) return [moment(open, time)];
  return time === undefined ? [] : [clockValue(time)];
}

const NO_VALUES = (): readonly DateValue[] => [];

/** Resolves a point; never throws. */
export function resolvePoint(point: Point, around: Surroundings): ResolvedPoint {
  const { part, clock } = point;
  const { stretches: days, basis, at } = placeOf(point, around);
  if (part !== undefined && isOfAnyDay(point, around)) {
    const time: TimeOfDay = { by: 'part', part };
    const values = () => [clockValue(time), ...days.map(({ from }) => dayValue(from, time))];
    return { values, stretches: [], basis: 'none', at: null, part, hour: undefined };
  }
  if (days.length === 0 && isImpossible(point, around.reading))
    return { values: NO_VALUES, stretches: [], basis, at, part, hour: undefined };
  return part === undefined && clock === undefined
    ? {
        values: () => valuesOf(point, days, undefined, around.reading),
        stretches: days,
        basis,
        at,
        part,
        hour: undefined,
      }
    : resolveTime(point, days, { basis, at }, around);
}

/** A point with a part of day or a clock time, on the days. */
function resolveTime(
  point: Point,
  days: readonly DayStretch[],
  { basis, at }: DateEvidence,
  around: Surroundings,
): ResolvedPoint {
  const { part, clock } = point;
  let hour = clock === undefined ? undefined : hourOfDay(clock.hour, part);
  const before = around.reading.clock;
  if (
    hour !== undefined &&
    part === undefined &&
    point.day === undefined &&
    hour > 0 &&
    hour < 12 &&
    before !== undefined &&
    before.hour >= 12 &&
    hour + 12 >= before.hour &&
    before.day === days[0]?.from &&
    before.at.paragraph === around.place.paragraph
  )
    hour += 12;
  const over = hour !== undefined && hour > 24 ? 1 : 0;
  const said = clock === undefined || hour === undefined ? undefined : { ...clock, hour: hour - 24 * over };
  const time = timeOfDay(part, said);
  const stretches = days.map(({ from }): DayStretch => {
    const day = from + over;
    return { value: dayValue(day, time), from: day, to: day };
  });
  // nothing assigns the time to a day, so it may belong to none
  const dayless =
    time !== undefined && point.day === undefined && point.feast === undefined && stretches.length > 0
      ? [clockValue(time)]
      : [];
  const values = () => [...valuesOf(point, stretches, time, around.reading), ...dayless];
  return { values, stretches, basis, at, part, hour: said?.hour };
}
