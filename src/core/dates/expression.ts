/** Owns the types that the grammar produces: expressions of time before they are resolved to days. */

/** Part of a day, after TIMEX3: early morning, morning, midday, afternoon, evening, night, daytime. */
export type Part = 'EM' | 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** As written: `hour` 0–24; whether it is before or after noon is undecided if nothing says so. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
}

/** A year: written in full, by its last two digits, relative to the issue (去年) or to the text before (同年). */
export type Year =
  /** `republic`: by the calendar of the Republic, 民國六十八年; the years after it may be too. */
  | {
      readonly by: 'text';
      readonly year: number;
      readonly republic?: boolean | undefined;
      /** The year of a school, a budget or a sport, whose months may be in another calendar year. */
      readonly working?: boolean | undefined;
    }
  /** `republic`: it may be by the calendar of the Republic, as in papers of Taiwan. */
  | { readonly by: 'short'; readonly value: number; readonly republic: boolean }
  | { readonly by: 'issue'; readonly offset: number }
  | { readonly by: 'context'; readonly offset: number };

export type Month =
  | { readonly by: 'text'; readonly month: number }
  /** 月底, 下旬: of the month that the paragraph mentioned last, else of the issue's. */
  | { readonly by: 'hand' }
  | { readonly by: 'issue'; readonly offset: number }
  | { readonly by: 'context'; readonly offset: number };

export type Day =
  | { readonly by: 'text'; readonly day: number }
  /** `said` is the day of the month in brackets, 昨（5）日. */
  | { readonly by: 'issue'; readonly offset: number; readonly said?: number | undefined }
  | { readonly by: 'context'; readonly offset: number }
  /** `week` is relative to the week; undefined if no week is given. */
  | { readonly by: 'weekday'; readonly weekday: number; readonly week: number | undefined }
  | { readonly by: 'week'; readonly week: number; readonly weekend: boolean };

/** A part of a year or month. */
export type Division =
  /** EDTF code: seasons 21–24, quarters 33–36, halves 40–41. */
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'months'; readonly from: number; readonly to: number }
  /** 初 中 底 of the year, month. */
  | { readonly by: 'stage'; readonly stage: 'early' | 'middle' | 'late' }
  /** Days of a month, 上旬, 下半月; the last may be beyond its end. */
  | { readonly by: 'days'; readonly from: number; readonly to: number }
  /** 上季度, 本季度: relative to the quarter. */
  | { readonly by: 'quarter'; readonly offset: number }
  | { readonly by: 'same-period' };

/** The nth part of a period, 第49周, 第一个周末; −1 is the last; at either end it may be several: 最后三天. */
export interface Nth {
  readonly unit: 'day' | 'week' | 'weekend' | 'weekday' | 'month' | 'quarter';
  readonly nth: number;
  readonly count: number;
  /** 1 Monday … 7 Sunday of a weekday; 0 for other units. */
  readonly weekday: number;
}

/** How the day of a festival is determined in a year. */
export type FeastRule =
  | { readonly by: 'solar'; readonly month: number; readonly day: number }
  /** Day 0 is the last day of the previous month. */
  | { readonly by: 'lunar'; readonly month: number; readonly day: number }
  /** Solar term, 0 小寒 … 23 冬至. */
  | { readonly by: 'term'; readonly term: number }
  /** The nth weekday of a month; negative counts from its end. */
  | { readonly by: 'nth'; readonly month: number; readonly weekday: number; readonly nth: number };

/** A point of time, from coarse to fine; parts that are not given are undefined. */
export interface Point {
  readonly year?: Year | undefined;
  readonly month?: Month | undefined;
  readonly day?: Day | undefined;
  readonly division?: Division | undefined;
  /** A part of the period that the fields above describe. */
  readonly nth?: Nth | undefined;
  readonly feast?: FeastRule | undefined;
  readonly part?: Part | undefined;
  readonly clock?: Clock | undefined;
  /** By the lunar calendar; `likely` if only the form of the numerals suggests it. */
  readonly lunar?: 'said' | 'likely' | undefined;
  readonly leap?: boolean | undefined;
  /** The weekday printed beside the date. */
  readonly weekday?: number | undefined;
}

/** Unit of an amount of time, as in ISO 8601; the time units are lower-case. */
export type TimeUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's' | 'Q' | 'DE' | 'CE';

/** An amount: 3 days; `value` is undefined for 几天. */
export interface Amount {
  readonly unit: TimeUnit;
  readonly value: number | undefined;
  /** 两三天: the other value. */
  readonly other?: number | undefined;
}

/** The effect of a suffix on a point: from it on (起, 以来, 以后), until it (前), before it (以前). */
export type Open = 'from' | 'until' | 'before' | 'after';

export type Vague = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** A day of the lunar calendar without its year. */
export interface LunarDay {
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

export type Expression =
  | { readonly kind: 'point'; readonly point: Point; readonly open?: Open | undefined }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly open?: Open | undefined }
  | { readonly kind: 'duration'; readonly amounts: readonly Amount[]; readonly towards?: 'past' | 'future' | undefined }
  /** 三天后, 5年前; `exact` for a day, as in 20年前的今天; `from` tells whether it counts from the issue or from a day mentioned before. */
  | {
      readonly kind: 'ago';
      readonly amounts: readonly Amount[];
      readonly sign: 1 | -1;
      readonly exact?: boolean | undefined;
      readonly part?: Part | undefined;
    }
  /** A recurrence, in the notation. */
  | { readonly kind: 'set'; readonly value: string; readonly alternatives: readonly string[] }
  | { readonly kind: 'vague'; readonly value: Vague }
  /** A fixed value in the notation: plans, reigns, named periods. */
  | { readonly kind: 'fixed'; readonly value: string }
  /**
   * 90年代, 上世纪80年代: `hundred` is 19 for the 20th century; `offset` is relative to the century; both undefined if no century is
   * given.
   */
  | {
      readonly kind: 'decade';
      readonly hundred: number | undefined;
      readonly offset: number | undefined;
      readonly from: number;
      readonly to: number;
      readonly stage: string;
    }
  | { readonly kind: 'century'; readonly hundred: number | undefined; readonly offset: number; readonly stage: string }
  /** A year of the cycle of sixty, 0 甲子, or of the twelve animals, 0 鼠. */
  | { readonly kind: 'cyclical'; readonly nth: number; readonly cycle: 60 | 12; readonly date?: LunarDay | undefined };

/** An expression with its offsets in the folded text, which are those of the text. */
export interface FoundExpression {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
}
