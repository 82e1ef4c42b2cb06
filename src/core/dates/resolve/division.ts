/** Owns which period a part of a year denotes in its article: 上半年, 第三季度, 年底, 冬, 同期. */
import { civil, dayNumber } from '../calendar/gregorian';
import {
  codeStretch,
  type DayStretch,
  dayStretch,
  daysStretch,
  monthStretch,
  monthsStretch,
  rangeBetween,
  yearStretch,
} from '../calendar/stretches';
import type { Division, Point } from '../expression';
import { nearestFirst } from './article-state';
import { yearPiece } from './division-days';
import { inSentence, isCompared, isInHand, placedFirst } from './in-hand';
import { type Placed, placed, type Surroundings, type Years, yearsOf } from './year';

/** EDTF's code of winter, which spans two years. */
const WINTER = 24;

/**
 * Parts that refer to another year only if it was mentioned in the same sentence; 年底 also further back in the
 * paragraph.
 */
const IN_SENTENCE: ReadonlySet<Division['by']> = new Set(['code', 'months']);

/**
 * The part of the year last mentioned in the paragraph, if that year is meant; the same part of the issue's year is
 * then an alternative.
 */
export function placeDivision(point: Point, division: Division, around: Surroundings): Placed {
  const own = placeDivisionOfIssue(point, division, around);
  const { centre, lastYear } = around.reading;
  if (centre === undefined || lastYear === undefined || point.year !== undefined) return own;
  const { year, month, named, at } = lastYear;
  const sentence = IN_SENTENCE.has(division.by) && named && inSentence(around, at);
  if (division.by !== 'stage' && !sentence) return own;
  const taken = year === civil(centre.day).year ? undefined : yearPiece(year, division);
  if (taken === undefined || !isInHand(taken, lastYear, around)) return own;
  // 去年11月开工，年初完工 cannot refer back; 11月末比年初增长 can
  const back = month !== undefined && taken.to < dayNumber(year, month, 1) && !isCompared(around);
  return back ? own : placedFirst(taken, at, own);
}

function placeDivisionOfIssue(point: Point, division: Division, around: Surroundings): Placed {
  const { centre, lastYear } = around.reading;
  const said = yearsOf(point, around);
  if (division.by === 'same-period') return placeSamePeriod(said, around);
  const pieces = (years: readonly number[]): DayStretch[] => years.flatMap((year) => yearPiece(year, division) ?? []);
  const today = centre === undefined ? undefined : civil(centre.day);
  const code = division.by === 'code' ? division.code : 0;
  if (said.years !== undefined) {
    const { year } = point;
    // until March, this year's winter is the one that began last year
    const turned =
      code === WINTER && today !== undefined && today.month <= 3 && year?.by === 'issue' && year.offset >= 0;
    return placed(said, pieces(turned ? [...said.years.map((one) => one - 1), ...said.years] : said.years));
  }
  if (centre === undefined || today === undefined)
    return lastYear === undefined
      ? placed(undefined)
      : placed({ basis: 'context', at: lastYear.at }, pieces([lastYear.year]));
  const now = today.year;
  if (division.by === 'quarter') {
    const quarter = now * 4 + Math.floor((today.month - 1) / 3) + division.offset;
    return placed(centre, [codeStretch(Math.floor(quarter / 4), 33 + (quarter % 4))]);
  }
  if (division.by === 'stage') return placed(centre, pieces([now, division.stage === 'early' ? now + 1 : now - 1]));
  if (code >= 40) return placed(centre, pieces([now, now - 1]));
  if (division.by === 'months') {
    const over = (pieces([now])[0]?.to ?? 0) <= centre.day + 31;
    return placed(centre, pieces(over ? [now, now - 1] : [now - 1, now]));
  }
  return placed(centre, nearestFirst(pieces([now - 1, now, now + 1]), centre.day, around.cue).slice(0, 2));
}

/** 去年同期: the period mentioned last, in that year; the whole year if none was. */
function placeSamePeriod(said: Years, { reading }: Surroundings): Placed {
  const year = said.years?.[0];
  if (year === undefined) return placed(undefined);
  const { shape, lastYear } = reading;
  if (shape === undefined) return placed(said, [yearStretch(year)]);
  const [from, to] = [civil(shape.from), civil(shape.to)];
  const first = year - to.year + from.year;
  const start = dayNumber(first, from.month, from.day);
  const end = dayNumber(year, to.month, to.day);
  const same = (): DayStretch => {
    if (!shape.months) return shape.from === shape.to ? dayStretch(start) : daysStretch(start, end);
    if (first !== year) {
      const value = rangeBetween(monthStretch(first, from.month).value, monthStretch(year, to.month).value);
      return { value, from: dayNumber(first, from.month, 1), to: end };
    }
    return from.month === to.month ? monthStretch(year, to.month) : monthsStretch(year, from.month, to.month);
  };
  const basis = said.basis === 'explicit' ? 'context' : said.basis;
  return placed({ basis, at: lastYear?.at ?? said.at }, [same(), yearStretch(year)]);
}
