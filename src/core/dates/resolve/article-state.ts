/** Owns the state while an article is read: its reference day, and the days, years and times mentioned so far. */
import type { Span } from '../../text/span';
import { civil, parseIsoDay } from '../calendar/gregorian';
import { type DayStretch, dayStretch, KnownValues } from '../calendar/stretches';
import type { DateBasis, DateContext } from '../model';

export interface ParagraphPlace {
  readonly paragraph: number;
  readonly span: Span;
}

/** The evidence for a date. */
export interface DateEvidence {
  readonly basis: DateBasis;
  /** Null for the issue date, and without evidence. */
  readonly at: ParagraphPlace | null;
}

/** A day from which others are counted. */
export interface CountingDay extends DateEvidence {
  readonly day: number;
}

/** A year (and month) mentioned in the text. */
export interface SaidYear {
  readonly year: number;
  readonly month: number | undefined;
  /** The words give the year explicitly, or it was taken over from such words. */
  readonly explicit: boolean;
  /** The words refer to a year, even as 去年; otherwise it is the year of a day or month. */
  readonly named: boolean;
  readonly at: ParagraphPlace;
}

/** Mutable; a new one for every article. */
export interface ArticleState {
  /** The day that 今天 denotes in the article: the issue date until a dateline or bracket gives another. */
  centre: CountingDay | undefined;
  /** The last day mentioned. */
  last: CountingDay | undefined;
  /** The last day that was not counted from another: 三天后 counts from it even if 次日 comes between. */
  base: CountingDay | undefined;
  lastYear: SaidYear | undefined;
  /** The last place that refers to the present: 目前. */
  present: ParagraphPlace | undefined;
  /** The last year by the calendar of the Republic. */
  republic: { readonly year: number; readonly at: ParagraphPlace } | undefined;
  /** The last interval of months or days, for 同期. */
  shape: { readonly from: number; readonly to: number; readonly months: boolean } | undefined;
  /** The last time of day, for 下午1时27分 … 1时54分. */
  clock:
    | { readonly day: number; readonly hour: number; readonly minute: number | undefined; readonly at: ParagraphPlace }
    | undefined;
  /** The time of writing in seconds of the day, if known (texts that are no newspapers). */
  readonly now: { readonly day: number; readonly seconds: number } | undefined;
  readonly weekStart: number;
  /** The page is in traditional characters, so years may be by the calendar of the Republic. */
  readonly traditional: boolean;
  /** The values of the intervals mentioned so far. */
  readonly values: KnownValues;
}

const CLOCK = /T(\d{2}):(\d{2})(?::(\d{2}))?/;

export function startArticle(context: DateContext, weekStart: number, traditional: boolean): ArticleState {
  const day = parseIsoDay(context.reference) ?? parseIsoDay(context.issueDate);
  const clock = CLOCK.exec(context.reference ?? '');
  const now =
    day === undefined || clock === null
      ? undefined
      : { day, seconds: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) };
  return {
    centre: day === undefined ? undefined : { day, basis: 'issue', at: null },
    last: undefined,
    base: undefined,
    lastYear: undefined,
    present: undefined,
    republic: undefined,
    shape: undefined,
    clock: undefined,
    now,
    weekStart,
    traditional,
    values: new KnownValues(),
  };
}

export function centreYear(reading: ArticleState): number | undefined {
  return reading.centre === undefined ? undefined : civil(reading.centre.day).year;
}

/** The direction in time that the context of a mention indicates. */
export type Cue = 'future' | undefined;

/** Whether two places are in one sentence: the same paragraph without a sentence end between them. */
export function nearBy(text: string, before: ParagraphPlace, place: ParagraphPlace, most: number): boolean {
  if (before.paragraph !== place.paragraph) return false;
  if (place.span.start - before.span.end > most) return false;
  return !/[。！？!?]/.test(text.slice(before.span.end, place.span.start));
}

/** A candidate in the past is this many times likelier than one at the same distance in the future. */
const PAST_BIAS = 1.5;

/** From a day to a day, both inclusive. */
type Days = Pick<DayStretch, 'from' | 'to'>;

/** The cost of a candidate, by its distance from the centre. */
function costOf(from: number, to: number, centre: number, cue: Cue, bias: number): number {
  if (from <= centre && centre <= to) return 0;
  const past = to < centre;
  const distance = past ? centre - to : from - centre;
  if (cue === 'future') return past ? distance * 6 : distance;
  return past ? distance / bias : distance;
}

/** The candidates, nearest to the centre first; a cue for the future reverses the bias. */
export function nearestFirst<T extends Days>(
  candidates: readonly T[],
  centre: number,
  cue: Cue,
  bias = PAST_BIAS,
): T[] {
  // hand-written insertion sort, since this runs for every date with two to four candidates
  const sorted = candidates.slice();
  const costs = candidates.map(({ from, to }) => costOf(from, to, centre, cue, bias));
  for (let at = 1; at < sorted.length; at++) {
    const one = sorted[at] as T;
    const own = costs[at] as number;
    let slot = at;
    for (; slot > 0 && (costs[slot - 1] as number) > own; slot--) {
      sorted[slot] = sorted[slot - 1] as T;
      costs[slot] = costs[slot - 1] as number;
    }
    sorted[slot] = one;
    costs[slot] = own;
  }
  return sorted;
}

/** The days, at most `most`, nearest to the centre first. */
export function nearestDays(
  days: readonly number[],
  centre: number,
  cue: Cue,
  most: number,
  bias = PAST_BIAS,
): readonly DayStretch[] {
  if (most > 1 || days.length < 2) return nearestFirst(days.map(dayStretch), centre, cue, bias).slice(0, most);
  let nearest = days[0] ?? centre;
  for (const day of days)
    if (costOf(day, day, centre, cue, bias) < costOf(nearest, nearest, centre, cue, bias)) nearest = day;
  return [dayStretch(nearest)];
}
