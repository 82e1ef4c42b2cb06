/**
 * Owns resolving one point of time: which year, month and day it means in its article; long because the ways that a
 * point leaves its year, month or day open share one order of evidence, and stand together to be read in that order.
 */
import { civil, dayNumber, monthLength, pad, weekdayOf } from './calendar';
import { type Anchor, type Cue, centreYear, nearBy, nearestFirst, type Place, type Reading } from './context';
import type { Division, Part, Point } from './expression';
import { feastDay } from './feast-days';
import { hourOfDay } from './hours';
import { knowsLunarYear, lunarMonthSpan, lunarToDay } from './lunar';
import type { DateBasis } from './model';
import {
  codeStretch,
  dayStretch,
  daysStretch,
  monthStretch,
  monthsStretch,
  type Stretch,
  timeText,
  yearStretch,
} from './values';

/** What a mention is resolved in. */
export interface Surroundings {
  readonly reading: Reading;
  readonly place: Place;
  /** The paragraph's text. */
  readonly text: string;
  readonly cue: Cue;
}

/** A point with its day or stretch of days, best first; `stretches` is empty where nothing places it. */
export interface ResolvedPoint {
  /** Values, best first; never empty. */
  readonly values: readonly string[];
  /** The days of the values, in the same order; fewer where nothing places them. */
  readonly stretches: readonly Stretch[];
  readonly basis: DateBasis;
  readonly at: Place | null;
  readonly part: Part | undefined;
  /** Hour of the clock, 0–24. */
  readonly hour: number | undefined;
}

interface Placed {
  readonly stretches: readonly Stretch[];
  readonly basis: DateBasis;
  readonly at: Place | null;
  /** The value where nothing places it. */
  readonly template: string;
}

const EXPLICIT = { basis: 'explicit', at: null } as const;
const NONE = { basis: 'none', at: null } as const;

function by(anchor: Anchor | undefined): { readonly basis: DateBasis; readonly at: Place | null } {
  return anchor === undefined ? NONE : { basis: anchor.basis, at: anchor.at };
}

interface Years {
  /** Best first; undefined where no year is said. */
  readonly years: readonly number[] | undefined;
  readonly basis: DateBasis;
  readonly at: Place | null;
}

const FAR_FUTURE = 6;

function yearsOf(point: Point, { reading }: Surroundings): Years {
  const { year } = point;
  const now = centreYear(reading);
  if (year === undefined) return { years: undefined, ...NONE };
  switch (year.by) {
    case 'text':
      return { years: [year.year], ...EXPLICIT };
    case 'short': {
      const late = 2000 + year.value;
      const republic = 1911 + year.value;
      // 93年 in a paper of Taiwan of 2004
      if (year.republic && reading.traditional && now !== undefined && republic >= now - 8 && republic <= now + 4)
        return { years: [republic, late > now + FAR_FUTURE ? late - 100 : late], ...EXPLICIT };
      const first = late > (now ?? 2030) + FAR_FUTURE ? late - 100 : late;
      return { years: [first, first === late ? late - 100 : late], ...EXPLICIT };
    }
    case 'issue':
      return { years: now === undefined ? [] : [now + year.offset], ...by(reading.centre) };
    case 'context': {
      const said = reading.lastYear;
      if (said !== undefined) return { years: [said.year + year.offset], basis: 'context', at: said.at };
      return { years: now === undefined ? [] : [now + year.offset], ...by(reading.centre) };
    }
  }
}

/** The year that a month without one takes over from the words before it; undefined where it takes the issue's. */
function inheritedYear(month: number, { reading, place, text }: Surroundings): number | undefined {
  const said = reading.lastYear;
  if (said === undefined || !said.explicit) return undefined;
  const now = centreYear(reading);
  if (now === undefined) return said.year;
  const bracket =
    /^[)）][,，]?$/.test(text.slice(said.at.span.end, place.span.start)) && said.at.paragraph === place.paragraph;
  if (bracket) return said.year;
  if (said.year === now || said.at.paragraph !== place.paragraph) return undefined;
  const near = nearBy(text, said.at, place, 60);
  if (!near && !(said.month !== undefined && now - said.year > 1)) return undefined;
  if (said.month !== undefined && said.month - month >= 6) return said.year + 1;
  return said.year;
}

/** Places something that comes once a year. */
function placeYearly(
  point: Point,
  around: Surroundings,
  month: number,
  template: string,
  inYear: (year: number) => Stretch | undefined,
): Placed {
  const of = (years: readonly number[]): Stretch[] => {
    const found: Stretch[] = [];
    for (const year of years) {
      const stretch = inYear(year);
      if (stretch !== undefined) found.push(stretch);
    }
    return found;
  };
  const said = yearsOf(point, around);
  const early = said.years?.[0];
  if (early !== undefined && point.lunar === 'said' && !knowsLunarYear(early)) {
    // before the table only the year is known
    return { stretches: [yearStretch(early)], basis: said.basis, at: said.at, template };
  }
  if (said.years !== undefined) {
    // 2019年2月29日: of what is no day only the month stands
    const month29 =
      early !== undefined && of(said.years).length === 0 && point.month?.by === 'text' && point.lunar === undefined;
    const stretches = month29 ? [monthStretch(early, month)] : of(said.years);
    return { stretches, basis: said.basis, at: said.at, template };
  }
  const { centre, lastYear } = around.reading;
  const inherited = inheritedYear(month, around);
  if (centre === undefined) {
    if (inherited === undefined) return { stretches: [], ...NONE, template };
    return { stretches: of([inherited]), basis: 'context', at: lastYear?.at ?? null, template };
  }
  const now = civil(centre.day).year;
  const years = [now - 1, now, now + 1];
  let nearest = nearestFirst(of(years), centre.day, around.cue);
  // 29 February and leap months: the nearest year that has one
  for (let reach = 2; nearest.length === 0 && reach <= 20; reach++) {
    nearest = nearestFirst(of([now - reach, now + reach]), centre.day, around.cue);
  }
  if (inherited !== undefined) {
    const first = of([inherited]);
    const rest = nearest.filter(({ value }) => value !== first[0]?.value);
    return { stretches: [...first, ...rest.slice(0, 1)], basis: 'context', at: lastYear?.at ?? null, template };
  }
  return { stretches: nearest.slice(0, 2), ...by(centre), template };
}

const TENS: readonly (readonly [number, number])[] = [
  [1, 10],
  [11, 20],
  [21, 31],
];

/** A piece of a month. */
function monthPiece(year: number, month: number, division: Division): Stretch | undefined {
  const length = monthLength(year, month);
  const days = (from: number, to: number): Stretch =>
    daysStretch(dayNumber(year, month, from), dayNumber(year, month, Math.min(to, length)));
  switch (division.by) {
    case 'tens': {
      const [from] = TENS[division.nth - 1] ?? [1, 10];
      const [, to] = TENS[(division.upTo ?? division.nth) - 1] ?? [1, 10];
      return days(from, to);
    }
    case 'stage': {
      const [from, to] = TENS[division.stage === 'early' ? 0 : division.stage === 'middle' ? 1 : 2] ?? [1, 10];
      return days(from, to);
    }
    case 'half-month':
      return division.nth === 1 ? days(1, 15) : days(16, 31);
    case 'nth-week': {
      const first = dayNumber(year, month, 1);
      const last = dayNumber(year, month, length);
      const weekday = division.weekday ?? 1;
      const start = first + ((weekday - weekdayOf(first) + 7) % 7);
      const day = division.nth < 0 ? last - ((weekdayOf(last) - weekday + 7) % 7) : start + 7 * (division.nth - 1);
      return division.weekday === undefined ? daysStretch(day, day + 6) : dayStretch(day);
    }
    default:
      return undefined;
  }
}

/** A piece of a year. */
export function yearPiece(year: number, division: Division): Stretch | undefined {
  switch (division.by) {
    case 'code':
      return codeStretch(year, division.code);
    case 'months':
      return monthsStretch(year, division.from, division.to);
    case 'stage':
      return division.stage === 'middle'
        ? monthsStretch(year, 6, 7)
        : monthStretch(year, division.stage === 'early' ? 1 : 12);
    default:
      return undefined;
  }
}

function placeMonth(point: Point, around: Surroundings): Placed {
  const { month, division } = point;
  const { reading } = around;
  if (month === undefined) return { stretches: [], ...NONE, template: 'XXXX' };
  const inMonth = (year: number, number: number): Stretch | undefined => {
    if (point.lunar === 'said') return lunarMonthSpan(year, number, point.leap ?? false);
    return division === undefined ? monthStretch(year, number) : monthPiece(year, number, division);
  };
  if (month.by === 'text') {
    const template = `XXXX-${pad(month.month)}`;
    return placeYearly(point, around, month.month, template, (year) => inMonth(year, month.month));
  }
  const said = reading.lastYear;
  const anchor: Anchor | undefined =
    month.by === 'context' && said?.month !== undefined
      ? { day: dayNumber(said.year, said.month, 1), basis: 'context', at: said.at }
      : reading.centre;
  if (anchor === undefined) return { stretches: [], ...NONE, template: 'XXXX-XX' };
  const years = yearsOf(point, around).years;
  const start = civil(anchor.day);
  const shifted = civil(dayNumber(years?.[0] ?? start.year, start.month + month.offset, 1));
  const stretch = inMonth(shifted.year, shifted.month);
  return { stretches: stretch === undefined ? [] : [stretch], ...by(anchor), template: 'XXXX-XX' };
}

function placeDayOfMonth(point: Point, day: number, around: Surroundings): Placed {
  const { month } = point;
  const valid = (year: number, number: number): Stretch | undefined => {
    if (point.lunar === 'said' || (point.lunar === 'likely' && point.year === undefined && number !== 1)) {
      const found = lunarToDay(year, number, day, point.leap ?? false);
      return found === undefined ? undefined : dayStretch(found);
    }
    return day >= 1 && day <= monthLength(year, number) ? dayStretch(dayNumber(year, number, day)) : undefined;
  };
  if (month?.by === 'text') {
    const template = `XXXX-${pad(month.month)}-${pad(day)}`;
    return placeYearly(point, around, month.month, template, (year) => valid(year, month.month));
  }
  if (month !== undefined) {
    const placed = placeMonth({ ...point, day: undefined, division: undefined }, around);
    const stretches = placed.stretches.flatMap(({ from }) => {
      const { year, month: number } = civil(from);
      return valid(year, number) ?? [];
    });
    return { ...placed, stretches, template: `XXXX-XX-${pad(day)}` };
  }
  return placeBareDay(day, around, valid);
}

/** 3日: of the month of the day before it in the text, or the nearest to the article's day. */
function placeBareDay(
  day: number,
  around: Surroundings,
  valid: (year: number, month: number) => Stretch | undefined,
): Placed {
  const { reading, place, text, cue } = around;
  const template = `XXXX-XX-${pad(day)}`;
  const around3 = (anchor: Anchor): Stretch[] => {
    const { year, month } = civil(anchor.day);
    const found: Stretch[] = [];
    for (let step = -2; step <= 1; step++) {
      const shifted = month + step < 1 ? 12 : month + step > 12 ? -12 : 0;
      const stretch = valid(year - Math.sign(shifted), month + step + shifted);
      if (stretch !== undefined) found.push(stretch);
    }
    return found;
  };
  const { last, centre } = reading;
  if (last?.at && last.at.paragraph === place.paragraph) {
    const { year, month } = civil(last.day);
    const same = valid(year, month);
    const onward = same !== undefined && same.from >= last.day;
    if (
      same !== undefined &&
      (centre === undefined ||
        (onward && (same.from <= centre.day || cue === 'future')) ||
        nearBy(text, last.at, place, 40))
    ) {
      const rest = centre === undefined ? [] : nearestFirst(around3(centre), centre.day, cue, 2).slice(0, 1);
      const stretches = [same, ...rest.filter(({ value }) => value !== same.value)];
      return { stretches, basis: last.basis === 'dateline' ? 'dateline' : 'context', at: last.at, template };
    }
  }
  if (centre === undefined) return { stretches: [], ...NONE, template };
  return { stretches: nearestFirst(around3(centre), centre.day, cue, 2).slice(0, 2), ...by(centre), template };
}

/** First day of the week that holds `day`. */
function weekStartOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

function placeLooseDay(point: Point, around: Surroundings): Placed {
  const { reading, cue } = around;
  const { day } = point;
  const { centre } = reading;
  const template = 'XXXX-XX-XX';
  if (day === undefined) return { stretches: [], ...NONE, template };
  if (day.by === 'text') return placeDayOfMonth(point, day.day, around);
  if (day.by === 'context') {
    // 第三天 counts from the first, past a 第二天 between
    const last = (day.offset > 1 ? reading.base : undefined) ?? reading.last ?? centre;
    const anchor: Anchor | undefined =
      last === undefined
        ? undefined
        : { ...last, basis: last === centre ? last.basis : last.at === null ? last.basis : 'context' };
    return { stretches: anchor === undefined ? [] : [dayStretch(anchor.day + day.offset)], ...by(anchor), template };
  }
  if (centre === undefined) return { stretches: [], ...NONE, template };
  if (day.by === 'issue' && day.said !== undefined) {
    // 昨（5）日: the number has the last word over the issue date
    const { year, month } = civil(centre.day + day.offset);
    const candidates = [-1, 0, 1].flatMap((step) => {
      const shifted = civil(dayNumber(year, month + step, 1));
      return (day.said ?? 0) <= monthLength(shifted.year, shifted.month)
        ? dayStretch(dayNumber(shifted.year, shifted.month, day.said ?? 0))
        : [];
    });
    return {
      stretches: nearestFirst(candidates, centre.day + day.offset, undefined, 1).slice(0, 1),
      ...by(centre),
      template,
    };
  }
  const anniversary = day.by === 'issue' && point.year !== undefined ? yearsOf(point, around).years?.[0] : undefined;
  if (anniversary !== undefined) {
    // 去年的今天
    const { month, day: date } = civil(centre.day);
    return { stretches: [dayStretch(dayNumber(anniversary, month, date))], ...by(centre), template };
  }
  if (day.by === 'issue') return { stretches: [dayStretch(centre.day + day.offset)], ...by(centre), template };
  const start = weekStartOf(centre.day, reading.weekStart);
  if (day.by === 'week') {
    const first = start + 7 * day.week;
    const saturday = first + ((6 - reading.weekStart + 7) % 7);
    const stretch = day.weekend ? daysStretch(saturday, saturday + 1) : daysStretch(first, first + 6);
    return { stretches: [stretch], ...by(centre), template };
  }
  const index = (day.weekday - reading.weekStart + 7) % 7;
  if (day.week !== undefined) {
    const found = start + 7 * day.week + index;
    // the other reckoning of weeks, Sunday or Monday first
    const other =
      day.weekday === 7 || weekdayOf(centre.day) === 7 ? [dayStretch(found + (reading.weekStart === 7 ? -7 : 7))] : [];
    return { stretches: [dayStretch(found), ...other], ...by(centre), template };
  }
  const last = reading.last;
  if (last?.at && weekdayOf(last.day) === day.weekday && nearBy(around.text, last.at, around.place, 3)) {
    return { stretches: [dayStretch(last.day)], basis: 'context', at: last.at, template };
  }
  const candidates = [-7, 0, 7].map((step) => dayStretch(start + index + step));
  return { stretches: nearestFirst(candidates, centre.day, cue).slice(0, 2), ...by(centre), template };
}

/** EDTF's code of winter, which has two years. */
const WINTER = 24;

function placeDivision(point: Point, division: Division, around: Surroundings): Placed {
  const { reading } = around;
  const said = yearsOf(point, around);
  if (division.by === 'same-period') return placeSamePeriod(said, around);
  const pieces = (years: readonly number[]): Stretch[] => years.flatMap((year) => yearPiece(year, division) ?? []);
  const { centre } = reading;
  if (said.years !== undefined) {
    const turned =
      centre !== undefined && point.year?.by === 'issue' && division.by === 'code' && division.code === WINTER;
    // until March the winter of this year is the one that began in the last
    const shift = turned && civil(centre.day).month <= 3 && point.year.offset >= 0 ? [-1, 0] : [0];
    const years = shift.flatMap((step) => said.years?.map((year) => year + step) ?? []);
    return { stretches: pieces(years), basis: said.basis, at: said.at, template: 'XXXX' };
  }
  if (centre === undefined) {
    const year = reading.lastYear;
    if (year === undefined)
      return { stretches: [], ...NONE, template: division.by === 'code' ? `XXXX-${division.code}` : 'XXXX' };
    return { stretches: pieces([year.year]), basis: 'context', at: year.at, template: 'XXXX' };
  }
  const now = civil(centre.day).year;
  if (division.by === 'quarter') {
    const { year, month } = civil(centre.day);
    const quarter = year * 4 + Math.floor((month - 1) / 3) + division.offset;
    return { stretches: [codeStretch(Math.floor(quarter / 4), 33 + (quarter % 4))], ...by(centre), template: 'XXXX' };
  }
  if (division.by === 'stage' || (division.by === 'code' && division.code >= 40)) {
    return {
      stretches: pieces([now, division.by === 'stage' && division.stage === 'early' ? now + 1 : now - 1]),
      ...by(centre),
      template: 'XXXX',
    };
  }
  if (division.by === 'months') {
    const over = (pieces([now])[0]?.to ?? 0) <= centre.day + 31;
    return { stretches: pieces(over ? [now, now - 1] : [now - 1, now]), ...by(centre), template: 'XXXX' };
  }
  return {
    stretches: nearestFirst(pieces([now - 1, now, now + 1]), centre.day, around.cue).slice(0, 2),
    ...by(centre),
    template: 'XXXX',
  };
}

/** 去年同期: the stretch mentioned last, in that year; the whole year where none was. */
function placeSamePeriod(said: Years, { reading }: Surroundings): Placed {
  const year = said.years?.[0];
  if (year === undefined) return { stretches: [], ...NONE, template: 'XXXX' };
  const { shape } = reading;
  if (shape === undefined) return { stretches: [yearStretch(year)], basis: said.basis, at: said.at, template: 'XXXX' };
  const [from, to] = [civil(shape.from), civil(shape.to)];
  const span = to.year - from.year;
  const stretch = shape.months
    ? span === 0 && from.month === to.month
      ? monthStretch(year, from.month)
      : span === 0
        ? monthsStretch(year, from.month, to.month)
        : {
            value: `${monthStretch(year - span, from.month).value}/${monthStretch(year, to.month).value}`,
            from: dayNumber(year - span, from.month, 1),
            to: dayNumber(year, to.month, to.day),
          }
    : shape.from === shape.to
      ? dayStretch(dayNumber(year, from.month, from.day))
      : daysStretch(dayNumber(year - span, from.month, from.day), dayNumber(year, to.month, to.day));
  return {
    stretches: [stretch, yearStretch(year)],
    basis: said.basis === 'explicit' ? 'context' : said.basis,
    at: reading.lastYear?.at ?? said.at,
    template: 'XXXX',
  };
}

function placeYear(point: Point, around: Surroundings): Placed {
  const said = yearsOf(point, around);
  return { stretches: (said.years ?? []).map(yearStretch), basis: said.basis, at: said.at, template: 'XXXX' };
}

/** A clock or part of day alone: of the day mentioned last, or the article's. */
function placeTimeAlone(point: Point, around: Surroundings): Placed {
  const { reading, place, text } = around;
  const { last, clock } = reading;
  const anchor =
    last !== undefined && (last.at === null || place.paragraph - last.at.paragraph <= 1) ? last : reading.centre;
  if (anchor === undefined) return { stretches: [], ...NONE, template: '' };
  const night =
    clock !== undefined && clock.day === anchor.day && clock.hour >= 17 && nearBy(text, clock.at, place, 40);
  const early = point.part === 'EM' || (point.clock !== undefined && point.clock.hour < 5 && point.part === undefined);
  const basis = anchor.at === null ? anchor.basis : anchor.basis === 'dateline' ? 'dateline' : 'context';
  return { stretches: [dayStretch(anchor.day + (night && early ? 1 : 0))], basis, at: anchor.at, template: '' };
}

function placeOf(point: Point, around: Surroundings): Placed {
  const { feast } = point;
  if (feast !== undefined) {
    const month =
      feast.by === 'solar' || feast.by === 'nth'
        ? feast.month
        : feast.by === 'term'
          ? Math.floor(feast.term / 2) + 1
          : (feast.month % 12) + 1;
    return placeYearly(point, around, month, 'XXXX-XX-XX', (year) => {
      const day = feastDay(feast, year);
      return day === undefined ? undefined : dayStretch(day);
    });
  }
  if (point.day !== undefined)
    return point.month === undefined && point.day.by !== 'text'
      ? placeLooseDay(point, around)
      : placeDayOr(point, around);
  if (point.month !== undefined) return placeMonth(point, around);
  if (point.division !== undefined) return placeDivision(point, point.division, around);
  if (point.year !== undefined) return placeYear(point, around);
  return placeTimeAlone(point, around);
}

function placeDayOr(point: Point, around: Surroundings): Placed {
  return point.day?.by === 'text' ? placeDayOfMonth(point, point.day.day, around) : placeLooseDay(point, around);
}

/** Resolves a point; never throws. */
export function resolvePoint(point: Point, around: Surroundings): ResolvedPoint {
  const placed = placeOf(point, around);
  const { part, clock } = point;
  const { reading } = around;
  if (part === undefined && clock === undefined) {
    const values = placed.stretches.map(({ value }) => value);
    return {
      values: values.length > 0 ? values : [placed.template],
      stretches: placed.stretches,
      basis: placed.basis,
      at: placed.at,
      part,
      hour: undefined,
    };
  }
  let hour = clock === undefined ? undefined : hourOfDay(clock.hour, part);
  const first = placed.stretches[0];
  const before = reading.clock;
  if (
    hour !== undefined &&
    part === undefined &&
    hour > 0 &&
    hour < 12 &&
    before !== undefined &&
    before.hour >= 12 &&
    before.day === first?.from &&
    hour + 12 >= before.hour &&
    before.at.paragraph === around.place.paragraph &&
    point.day === undefined
  ) {
    hour += 12;
  }
  const over = hour !== undefined && hour > 24 ? 1 : 0;
  const said = clock === undefined || hour === undefined ? undefined : { ...clock, hour: hour - 24 * over };
  const time = timeText(part, said);
  const stretches = placed.stretches.map(({ from }) => {
    const day = dayStretch(from + over);
    return { ...day, value: day.value + time };
  });
  const values = stretches.map(({ value }) => value);
  // nothing says that the clock is of a day: perhaps it is of none
  const dayless = point.day === undefined && point.feast === undefined && values.length > 0 ? [time] : [];
  return {
    values: values.length > 0 ? [...values, ...dayless] : [placed.template + time],
    stretches,
    basis: placed.basis,
    at: placed.at,
    part,
    hour: said?.hour,
  };
}
