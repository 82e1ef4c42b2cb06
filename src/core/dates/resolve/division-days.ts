/** Owns the days of parts of years and months: 第三季度, 年底, 上旬. */
import { dayNumber, monthLength } from '../calendar/gregorian';
import { codeStretch, type DayStretch, daysStretch, monthStretch, monthsStretch } from '../calendar/stretches';
import type { Division } from '../expression';

type Stages = Readonly<Record<'early' | 'middle' | 'late', readonly [number, number]>>;

/** First and last day of a stage of a month. */
const STAGE_DAYS: Stages = { early: [1, 10], middle: [11, 20], late: [21, 31] };
/** First and last month of a stage of a year. */
const STAGE_MONTHS: Stages = { early: [1, 1], middle: [6, 7], late: [12, 12] };

/** A part of a month. */
export function monthPiece(year: number, month: number, division: Division): DayStretch | undefined {
  const days = (from: number, to: number): DayStretch =>
    daysStretch(dayNumber(year, month, from), dayNumber(year, month, Math.min(to, monthLength(year, month))));
  switch (division.by) {
    case 'days':
      return days(division.from, division.to);
    case 'stage':
      return days(...STAGE_DAYS[division.stage]);
    default:
      return undefined;
  }
}

/** A part of a year. */
export function yearPiece(year: number, division: Division): DayStretch | undefined {
  switch (division.by) {
    case 'code':
      return codeStretch(year, division.code);
    case 'months':
      return division.from === division.to
        ? monthStretch(year, division.from)
        : monthsStretch(year, division.from, division.to);
    case 'stage': {
      const [from, to] = STAGE_MONTHS[division.stage];
      return from === to ? monthStretch(year, from) : monthsStretch(year, from, to);
    }
    default:
      return undefined;
  }
}
