/** Owns what is known while an article is read: the day it is told from, the days, years and clocks mentioned so far. */
import type { Span } from '../../text/span';
import { civil, parseIsoDay } from '../calendar/gregorian';
import { type DayStretch, dayStretch } from '../calendar/stretches';
import type { DateBasis, DateContext } from '../model';

export interface ParagraphPlace {
  readonly paragraph: number;
  readonly span: Span;
}

/** What says so. */
export interface DateEvidence {
  readonly basis: DateBasis;
  /** Null for the issue date, and where nothing does. */
  readonly at: ParagraphPlace | null;
}

/** A day that others are counted from. */
export interface CountingDay extends DateEvidence {
  readonly day: number;
}

/** A year (and month) that the text said. */
export interface SaidYear {
  readonly year: number;
  readonly month: number | undefined;
  /** The words themselves said the year, or it was taken over from such words. */
  readonly explicit: boolean;
  /** Some words named a year, be it 去年; otherwise it is that of a day or month. */
  readonly named: boolean;
  readonly at: ParagraphPlace;
}

/** Changes as the article is read; a new one for every article. */
export interface ArticleState {
  /** 今天 of the article: the issue date until a dateline or a bracket says better. */
  centre: CountingDay | undefined;
  /** The last day mentioned. */
  last: CountingDay | undefined;
  /** The last day that was not itself counted from another: 三天后 counts from it, past a 次日 between. */
  base: CountingDay | undefined;
  lastYear: SaidYear | undefined;
  /** Where the present was spoken of last: 目前. */
  present: ParagraphPlace | undefined;
  /** Where the last year counted by the Republic was said. */
  republic: { readonly year: number; readonly at: ParagraphPlace } | undefined;
  /** The last stretch of months or days, for 同期. */
  shape: { readonly from: number; readonly to: number; readonly months: boolean } | undefined;
  /** The last clock, for 下午1时27分 … 1时54分. */
  clock:
    | { readonly day: number; readonly hour: number; readonly minute: number | undefined; readonly at: ParagraphPlace }
    | undefined;
  /** Seconds of the day at the moment of telling, where it is known (texts that are no newspapers). */
  readonly now: { readonly day: number; readonly seconds: number } | undefined;
  readonly weekStart: number;
  /** The page is in traditional characters: years may be those of the Republic. */
  readonly traditional: boolean;
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
  };
}

export function centreYear(reading: ArticleState): number | undefined {
  return reading.centre === undefined ? undefined : civil(reading.centre.day).year;
}

/** What the words around a mention say of its direction. */
export type Cue = 'future' | undefined;

/** Whether the two places are in one sentence: same paragraph and no sentence end between them. */
export function nearBy(text: string, before: ParagraphPlace, place: ParagraphPlace, most: number): boolean {
  if (before.paragraph !== place.paragraph) return false;
  if (place.span.start - before.span.end > most) return false;
  return !/[。！？!?]/.test(text.slice(before.span.end, place.span.start));
}

/** A candidate in the past is this many times likelier than one equally far in the future. */
const PAST_BIAS = 1.5;

/** From a day to a day, both inclusive. */
type Days = Pick<DayStretch, 'from' | 'to'>;

/** How unlikely a candidate is, by its distance from the centre. */
function costOf({ from, to }: Days, centre: number, cue: Cue, bias: number): number {
  if (from <= centre && centre <= to) return 0;
  const past = to < centre;
  const distance = past ? centre - to : from - centre;
  if (cue === 'future') return past ? distance * 6 : distance;
  return past ? distance / bias : distance;
}

/** The candidates, nearest to the centre first; a cue of the future turns the bias round. */
export function nearestFirst<T extends Days>(
  candidates: readonly T[],
  centre: number,
  cue: Cue,
  bias = PAST_BIAS,
): T[] {
  // insertion sort by hand: this runs for every date, with two to four candidates
  const sorted: T[] = [];
  const costs: number[] = [];
  for (const candidate of candidates) {
    const own = costOf(candidate, centre, cue, bias);
    let slot = sorted.length;
    for (; slot > 0 && (costs[slot - 1] ?? 0) > own; slot--) {
      sorted[slot] = sorted[slot - 1] ?? candidate;
      costs[slot] = costs[slot - 1] ?? 0;
    }
    sorted[slot] = candidate;
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
  // values are made only for those that are kept
  const candidates = days.map((day): Days => ({ from: day, to: day }));
  return nearestFirst(candidates, centre, cue, bias)
    .slice(0, most)
    .map(({ from }) => dayStretch(from));
}
