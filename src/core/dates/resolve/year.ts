/** Owns resolving years in an article, and dates that recur every year. */
import { civil } from '../calendar/gregorian';
import { knowsLunarYear } from '../calendar/lunar';
import { type DayStretch, monthStretch, sameDays, yearStretch } from '../calendar/stretches';
import type { Point } from '../expression';
import {
  type ArticleState,
  type Cue,
  centreYear,
  type DateEvidence,
  nearBy,
  nearestFirst,
  type ParagraphPlace,
} from './article-state';

/** The context in which a mention is resolved. */
export interface Surroundings {
  readonly reading: ArticleState;
  readonly place: ParagraphPlace;
  /** The paragraph's text. */
  readonly text: string;
  readonly cue: Cue;
}

/** The intervals of a point, best first; empty if nothing determines them. */
export interface Placed extends DateEvidence {
  readonly stretches: readonly DayStretch[];
}

const EXPLICIT: DateEvidence = { basis: 'explicit', at: null };
const NONE: DateEvidence = { basis: 'none', at: null };

/** The intervals with their evidence. */
export function placed(evidence: DateEvidence | undefined, stretches: readonly DayStretch[] = []): Placed {
  const { basis, at } = evidence ?? NONE;
  return { stretches, basis, at };
}

/** The years of a point. */
export interface Years extends DateEvidence {
  /** Best first; undefined without a year. */
  readonly years: readonly number[] | undefined;
}

const NO_YEARS: Years = { years: undefined, basis: 'none', at: null };

const FAR_FUTURE = 6;
/** How old news usually is at most, in days. */
const FRESH = 7;

/** The candidates for the year of a point. */
export function yearsOf({ year }: Point, { reading }: Surroundings): Years {
  if (year === undefined) return NO_YEARS;
  if (year.by === 'text') return { years: [year.year], basis: 'explicit', at: null };
  const now = centreYear(reading);
  switch (year.by) {
    case 'short': {
      const late = 2000 + year.value;
      const republic = 1911 + year.value;
      const first = late > (now ?? 2030) + FAR_FUTURE ? late - 100 : late;
      // 93年 in a paper of Taiwan from 2004
      const counted =
        year.republic && reading.traditional && now !== undefined && republic >= now - 8 && republic <= now + 4;
      const years = counted ? [republic, first] : [first, first === late ? late - 100 : late];
      return { years, ...EXPLICIT };
    }
    default: {
      const said = year.by === 'context' ? reading.lastYear : undefined;
      if (said !== undefined) return { years: [said.year + year.offset], basis: 'context', at: said.at };
      const { basis, at } = reading.centre ?? NONE;
      return { years: now === undefined ? [] : [now + year.offset], basis, at };
    }
  }
}

/** The year that a month without one takes over from the text before it; undefined if the applies. */
function inheritedYear(
  month: number,
  { reading, place, text }: Surroundings,
  own: DayStretch | undefined,
): number | undefined {
  const said = reading.lastYear;
  if (said === undefined || !said.explicit) return undefined;
  const now = centreYear(reading);
  if (now === undefined) return said.year;
  const same = said.at.paragraph === place.paragraph;
  if (same && /^[)）][,，]?$/.test(text.slice(said.at.span.end, place.span.start))) return said.year;
  if (said.year === now || !same) return undefined;
  const near = nearBy(text, said.at, place, 60);
  // 1998年7月立案…。1月2日宣判: in the days before the issue rather than in a year mentioned sentences ago
  const back = own === undefined || reading.centre === undefined ? -1 : reading.centre.day - own.to;
  if (!near && own?.from === own?.to && back >= 0 && back <= FRESH) return undefined;
  if (!near && !(said.month !== undefined && now - said.year > 1)) return undefined;
  return said.month !== undefined && said.month - month >= 6 ? said.year + 1 : said.year;
}

const NO_STRETCHES: readonly DayStretch[] = [];

/** The interval in each of the years that has one. */
function inYears(years: readonly number[], inYear: (year: number) => DayStretch | undefined): readonly DayStretch[] {
  const all = years.map(inYear);
  return all.includes(undefined) ? all.filter((one) => one !== undefined) : (all as DayStretch[]);
}

/** Resolves a date that recurs every year in, or about, `month`. */
export function placeYearly(
  point: Point,
  around: Surroundings,
  month: number,
  inYear: (year: number) => DayStretch | undefined,
): Placed {
  const { year, lunar } = point;
  if (year?.by === 'text' && lunar === undefined) {
    // most points with a year; for a day that does not exist, 29 February 2019, only the month is known
    const own = inYear(year.year) ?? (point.month?.by === 'text' ? monthStretch(year.year, month) : undefined);
    return { stretches: own === undefined ? NO_STRETCHES : [own], basis: 'explicit', at: null };
  }
  const said = yearsOf(point, around);
  if (said.years !== undefined) {
    const [first] = said.years;
    const found = inYears(said.years, inYear);
    if (first === undefined) return placed(said);
    // outside the lunar table only the year is known; for a day that does not exist, 29 February 2019, only the month
    if (point.lunar === 'said' && !knowsLunarYear(first)) return placed(said, [yearStretch(first)]);
    const noDay = found.length === 0 && point.month?.by === 'text' && point.lunar === undefined;
    return placed(said, noDay ? [monthStretch(first, month)] : found);
  }
  const { centre, lastYear } = around.reading;
  const now = centre === undefined ? undefined : civil(centre.day).year;
  let nearest: readonly DayStretch[] =
    centre === undefined || now === undefined
      ? NO_STRETCHES
      : nearestFirst(inYears([now - 1, now, now + 1], inYear), centre.day, around.cue);
  const inherited = inheritedYear(month, around, nearest[0]);
  const taken = inherited === undefined ? NO_STRETCHES : inYears([inherited], inYear);
  const evidence: DateEvidence | undefined =
    inherited === undefined ? centre : { basis: 'context', at: lastYear?.at ?? null };
  if (centre === undefined || now === undefined) return placed(evidence, taken);
  // 29 February and leap months: the nearest year that has one
  for (let reach = 2; nearest.length === 0 && reach <= 20; reach++) {
    nearest = nearestFirst(inYears([now - reach, now + reach], inYear), centre.day, around.cue);
  }
  if (inherited === undefined) return placed(evidence, nearest.slice(0, 2));
  const other = nearest.find((one) => !sameDays(one, taken[0]));
  return placed(evidence, other === undefined ? taken : [...taken, other]);
}
