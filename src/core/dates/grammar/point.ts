/** Owns reading one point in time, from coarse to fine: year, month, day, part of day, clock time. Folded text. */

import { isArabicDigit } from '../../text/numerals';
import { monthLength } from '../calendar/gregorian';
import type { Point } from '../expression';
import { GUARDS, stopsAfter, stopsBefore } from '../vocabulary/guards';
import { isOneOf, matchAt } from '../vocabulary/word-table';
import { DIVISION_STARTS, readMonthDivision, readSeason, readYearDivision } from './pieces/division';
import { draftOf, type PointDraft, type ReadPoint } from './pieces/draft';
import { FEAST_STARTS, readFeast, readQuotedFeast } from './pieces/feasts';
import { LOOSE_DAY_STARTS, readLooseDay } from './pieces/loose-day';
import { MONTH_STARTS, readDayOfMonth, readMonth } from './pieces/month';
import { readNth, type Whole } from './pieces/nth';
import { afterNumber, isNumber, readClock, skipSpaces, TIME_STARTS } from './pieces/parts';
import { anyOf, type Starts } from './pieces/starts';
import { readPrintedWeekday, readTime, readTimeAlone } from './pieces/time';
import { readYear, YEAR_STARTS } from './pieces/year';

/** The end of 农历, 阴历, 旧历, 夏历 at `at`; `at` itself if none is there. */
function lunarWordEnd(text: string, at: number): number {
  return text.charAt(at + 1) === '历' && isOneOf('农阴旧夏', text, at) ? skipSpaces(text, at + 2) : at;
}

const NUMERIC_DATE = /([12]\d{3})([-./ ])(\d\d?)\2(\d\d?)(?![\d日]|[-./]\d)/y;

/** 2020-01-31, 2020.1.31, 2020/1/31, 2010 01 29. */
function readNumericDate(text: string, at: number): ReadPoint | undefined {
  const found = matchAt(NUMERIC_DATE, text, at);
  if (found === undefined || (found[2] === ' ' && found[0].length < '2010 01 29'.length)) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (year > 2200 || day < 1 || day > monthLength(year, month)) return undefined;
  const point: Point = { year: { by: 'text', year }, month: { by: 'text', month }, day: { by: 'text', day } };
  const end = at + found[0].length;
  // 2020-01-31T09:30
  const timed = text.charAt(end) === 'T' && readClock(text, end + 1, 'after-day') !== undefined;
  return { point, upTo: undefined, end: timed ? end + 1 : end };
}

/** A month, followed by a day or a part of the month; undefined if no month is at `at`. */
function readMonthOn(text: string, start: number, draft: PointDraft, lunar: boolean): ReadPoint | undefined {
  const month = readMonth(text, start);
  if (month === undefined) return undefined;
  draft.month = month.month;
  if (month.leap) draft.leap = true;
  if (month.lunar !== undefined || lunar) draft.lunar = 'said';
  let at = month.end;
  if (month.upTo !== undefined) return { point: draft, upTo: { ...draft, month: month.upTo }, end: at };
  const dayAt = skipSpaces(text, at);
  const day = readDayOfMonth(text, dayAt, month.chinese ?? false);
  if (day === undefined) {
    const division = readMonthDivision(text, at);
    if (division === undefined) return withNth(text, draft, at, 'month');
    draft.division = division.division;
    return { point: draft, upTo: undefined, end: division.end };
  }
  draft.day = day.day;
  at = day.end;
  if (day.lunar !== undefined && draft.lunar === undefined) draft.lunar = day.lunar;
  if (day.upTo !== undefined) return { point: draft, upTo: { ...draft, day: day.upTo }, end: at };
  at = readPrintedWeekday(text, at, draft);
  const time = readTime(text, at, draft);
  return { point: draft, upTo: time.upTo, end: time.end };
}

/** The point that ends at `at`, or its nth part if one follows. */
function withNth(text: string, draft: PointDraft, at: number, whole: Whole): ReadPoint {
  const nth = readNth(text, at, whole);
  if (nth !== undefined) draft.nth = nth.nth;
  return { point: draft, upTo: undefined, end: nth?.end ?? at };
}

const TODAY = ['的今天', '的今日', '今天', '今日'];
/** Words that mean the whole of a year. */
const WHOLE = ['全年', '一整年', '整年', '一年', '度'];

function readAfterYear(text: string, start: number, draft: PointDraft, lunarYear: boolean): ReadPoint {
  let at = start;
  const lunarEnd = lunarWordEnd(text, skipSpaces(text, at));
  const lunar = lunarYear || lunarEnd > skipSpaces(text, at);
  // 2007年的5月20日
  const linked = text.charAt(at) === '的' && isNumber(text.charCodeAt(at + 1)) ? at + 1 : at;
  const next = Math.max(lunarEnd, skipSpaces(text, linked));
  const month = readMonthOn(text, next, draft, lunar);
  if (month !== undefined) return month;
  const first = readDayOfMonth(text, next, false);
  if (first?.lunar === 'said') {
    // 2020年初八 leaves out 正月
    return {
      point: { ...draft, month: { by: 'text', month: 1 }, day: first.day, lunar: 'said' },
      upTo: undefined,
      end: first.end,
    };
  }
  if (text.charAt(next - 1) === '月') {
    // 去年本月十日, where 本月 was read as the month of the year
    const relative =
      draft.year?.by === 'text' || draft.year?.by === 'short' ? undefined : readLooseDay(text, next, false);
    if (relative?.day.by === 'text' && text.charAt(relative.end - 1) === '日') {
      draft.day = relative.day;
      return { point: draft, upTo: undefined, end: relative.end };
    }
  }
  const anniversary = TODAY.find((word) => text.startsWith(word, at));
  if (anniversary !== undefined) {
    draft.day = { by: 'issue', offset: 0 };
    return { point: draft, upTo: undefined, end: at + anniversary.length };
  }
  const feastAt = text.charAt(at) === '的' ? at + 1 : at;
  const feast = readFeast(text, feastAt, true) ?? readQuotedFeast(text, feastAt);
  if (feast !== undefined) {
    draft.feast = feast.feast;
    const time = readTime(text, feast.end, draft);
    return { point: draft, upTo: undefined, end: time.end };
  }
  const whole = WHOLE.find((word) => text.startsWith(word, at));
  if (whole !== undefined && !(whole === '度' && text.charAt(at + 1) === '假') && !text.startsWith('一年一', at))
    return withNth(text, draft, at + whole.length, 'year');
  at = skipSpaces(text, at);
  const division = readYearDivision(text, at, true);
  if (division === undefined) return withNth(text, draft, start, 'year');
  draft.division = division.division;
  return withNth(text, draft, division.end, 'piece');
}

/** The readers that can match here: for a number, depending on its unit. */
interface Routes {
  readonly year: boolean;
  readonly month: boolean;
  readonly division: boolean;
  readonly day: boolean;
  readonly clock: boolean;
}
const ALL_ROUTES: Routes = { year: true, month: true, division: true, day: true, clock: true };

function routesFrom(text: string, at: number): Routes {
  if (!isNumber(text.charCodeAt(at))) return ALL_ROUTES;
  const { unit, ranged } = afterNumber(text, at);
  return {
    // 万历, the reign, begins with a number character
    year: ranged || (unit !== '' && '年历/学财赛'.includes(unit)),
    month: ranged || unit === '月',
    division: ranged || unit === '季' || unit === '个',
    day: ranged || unit === '日' || unit === '号',
    clock: ranged || unit === '时' || unit === '点' || unit === ':',
  };
}

const LUNAR_STARTS: Starts = { pairs: [['农阴旧夏', '历']] };
const NUMERIC_STARTS: Starts = { numbers: '-./' };

/** What a point can start with. */
export const POINT_STARTS: Starts = anyOf(
  NUMERIC_STARTS,
  LUNAR_STARTS,
  YEAR_STARTS,
  MONTH_STARTS,
  DIVISION_STARTS,
  FEAST_STARTS,
  LOOSE_DAY_STARTS,
  TIME_STARTS,
);

/** The point that starts at `at`; `trusted` after a range mark, where less evidence is required. */
export function readPoint(text: string, at: number, trusted: boolean): ReadPoint | undefined {
  const numeric = isArabicDigit(text.charCodeAt(at)) ? readNumericDate(text, at) : undefined;
  const draft = draftOf();
  if (numeric !== undefined) {
    Object.assign(draft, numeric.point);
    const time = readTime(text, readPrintedWeekday(text, numeric.end, draft), draft);
    return { point: draft, upTo: time.upTo, end: time.end };
  }
  const routes = routesFrom(text, at);
  const start = lunarWordEnd(text, at);
  const lunar = start > at;
  const year = routes.year ? readYear(text, start) : undefined;
  if (year !== undefined) {
    draft.year = year.year;
    if (year.upTo !== undefined) {
      return {
        point: draft,
        upTo: { year: year.upTo },
        end: isOneOf('间度', text, year.end) ? year.end + 1 : year.end,
      };
    }
    return readAfterYear(text, year.end, draft, lunar || year.lunar);
  }
  const month = routes.month ? readMonthOn(text, start, draft, lunar) : undefined;
  if (month !== undefined || lunar) return month;
  const newYear = text.startsWith('年初', at) ? readFeast(text, at, false) : undefined;
  if (newYear !== undefined && !isOneOf('个批次种些位名项件家组期步', text, newYear.end)) {
    draft.feast = newYear.feast;
    const time = readTime(text, newYear.end, draft);
    return { point: draft, upTo: undefined, end: time.end };
  }
  const monthPart =
    trusted || isOneOf('半旬', text, at + 1) || text.charAt(at) === '月'
      ? readLooseDivision(text, at, trusted)
      : undefined;
  if (monthPart !== undefined) return monthPart;
  const division = routes.division ? (readYearDivision(text, at, false) ?? readSeason(text, at, false)) : undefined;
  if (division !== undefined) {
    draft.division = division.division;
    return withNth(text, draft, division.end, 'piece');
  }
  const feast = readFeast(text, at, false);
  if (feast !== undefined) {
    draft.feast = feast.feast;
    const time = readTime(text, feast.end, draft);
    return { point: draft, upTo: undefined, end: time.end };
  }
  const loose = routes.day ? readLooseDay(text, at, trusted) : undefined;
  if (loose !== undefined) {
    draft.day = loose.day;
    draft.part = loose.part;
    if (loose.upTo !== undefined) return { point: draft, upTo: { ...draft, day: loose.upTo }, end: loose.end };
    if (loose.day.by === 'week' && !loose.day.weekend) return withNth(text, draft, loose.end, 'week');
    const time = readTime(text, loose.end, draft);
    return { point: draft, upTo: time.upTo, end: time.end };
  }
  return routes.clock ? readTimeAlone(text, at, trusted) : undefined;
}

/**
 * 月中 at the beginning of a clause, or after a word that makes it a time; else it may be the moon, or the end of a word.
 */
const BEFORE_MIDDLE = '，。；！？,;:!?、(“”‘’"\n 　到至于在自从每拖推';

function readMiddle(text: string, at: number): ReturnType<typeof readMonthDivision> {
  if (at > 0 && !isOneOf(BEFORE_MIDDLE, text, at - 1)) return undefined;
  if (!text.startsWith('月中', at) || stopsAfter(GUARDS.middleOfMonth, text, at + 2)) return undefined;
  return { division: { by: 'stage', stage: 'middle' }, end: at + 2 };
}

/** 下半月, 月底, 下旬: of an unstated month. */
function readLooseDivision(text: string, at: number, trusted: boolean): ReadPoint | undefined {
  const ofMonth = text.charAt(at) === '月' && !stopsBefore(GUARDS.endOfMonth, text, at);
  if (text.charAt(at) === '月' && (!ofMonth || !isOneOf('初底末中', text, at + 1))) return undefined;
  const division = readMonthDivision(text, ofMonth ? at + 1 : at) ?? (ofMonth ? readMiddle(text, at) : undefined);
  if (division === undefined) return undefined;
  const tenDays =
    text.charAt(at + 1) === '旬' &&
    !stopsBefore(GUARDS.tenDays, text, at) &&
    !stopsAfter(GUARDS.tenDays, text, division.end);
  if (!(ofMonth || trusted || tenDays || text.charAt(at + 1) === '半')) return undefined;
  if (!ofMonth && division.division.by !== 'days') return undefined;
  const month = trusted ? ({ by: 'context', offset: 0 } as const) : ({ by: 'hand' } as const);
  return { point: { month, division: division.division }, upTo: undefined, end: division.end };
}
