/** Owns the shapes of what the grammar reads: expressions of time before anyone knows which day they mean. */

/** Part of a day, after TIMEX3: early morning, morning, midday, afternoon, evening, night, daytime. */
export type Part = 'EM' | 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** As written: `hour` 0–24; half of the day not yet decided where nothing says it. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
}

/** A year: said in full, by its last two digits, from the issue (去年) or from the text before (同年). */
export type Year =
  /** `republic`: counted by the Republic, 民國六十八年; so may be the years behind it. */
  | {
      readonly by: 'text';
      readonly year: number;
      readonly republic?: boolean | undefined;
      /** Of a school, a budget or a sport: the months behind it may be of another. */
      readonly working?: boolean | undefined;
    }
  /** `republic`: it may be counted by the Republic, as papers of Taiwan do. */
  | { readonly by: 'short'; readonly value: number; readonly republic: boolean }
  | { readonly by: 'issue'; readonly offset: number }
  | { readonly by: 'context'; readonly offset: number };

export type Month =
  | { readonly by: 'text'; readonly month: number }
  /** 月底, 下旬: of the month that the paragraph named last, else of the issue's. */
  | { readonly by: 'hand' }
  | { readonly by: 'issue'; readonly offset: number }
  | { readonly by: 'context'; readonly offset: number };

export type Day =
  | { readonly by: 'text'; readonly day: number }
  /** `said` is the day of the month that stands with it, 昨（5）日. */
  | { readonly by: 'issue'; readonly offset: number; readonly said?: number | undefined }
  | { readonly by: 'context'; readonly offset: number }
  /** `week` counts weeks from the issue's; undefined where none is said. */
  | { readonly by: 'weekday'; readonly weekday: number; readonly week: number | undefined }
  | { readonly by: 'week'; readonly week: number; readonly weekend: boolean };

/** A piece of a year or month. */
export type Division =
  /** EDTF code: seasons 21–24, quarters 33–36, halves 40–41. */
  | { readonly by: 'code'; readonly code: number }
  | { readonly by: 'months'; readonly from: number; readonly to: number }
  /** 初 中 底 of the year, month. */
  | { readonly by: 'stage'; readonly stage: 'early' | 'middle' | 'late' }
  /** Days of a month, 上旬, 下半月; the last may be after its end. */
  | { readonly by: 'days'; readonly from: number; readonly to: number }
  /** 上季度, 本季度: counted from the issue's. */
  | { readonly by: 'quarter'; readonly offset: number }
  | { readonly by: 'same-period' };

/** The nth piece of a period, 第49周, 第一个周末; `nth` −1 the last; of both ends there may be several: 最后三天. */
export interface Nth {
  readonly unit: 'day' | 'week' | 'weekend' | 'weekday' | 'month' | 'quarter';
  readonly nth: number;
  readonly count: number;
  /** 1 Monday … 7 Sunday of a weekday; 0 for other units. */
  readonly weekday: number;
}

/** How a festival finds its day in a year. */
export type FeastRule =
  | { readonly by: 'solar'; readonly month: number; readonly day: number }
  /** Day 0 is the last day of the month before. */
  | { readonly by: 'lunar'; readonly month: number; readonly day: number }
  /** Solar term, 0 小寒 … 23 冬至. */
  | { readonly by: 'term'; readonly term: number }
  /** The nth weekday of a month; negative counts from its end. */
  | { readonly by: 'nth'; readonly month: number; readonly weekday: number; readonly nth: number };

/** A point of time, from coarse to fine; what is not said is undefined. */
export interface Point {
  readonly year?: Year | undefined;
  readonly month?: Month | undefined;
  readonly day?: Day | undefined;
  readonly division?: Division | undefined;
  /** A piece of all that the fields above say. */
  readonly nth?: Nth | undefined;
  readonly feast?: FeastRule | undefined;
  readonly part?: Part | undefined;
  readonly clock?: Clock | undefined;
  /** Counted by the lunar calendar; `likely` where only the way of writing says so. */
  readonly lunar?: 'said' | 'likely' | undefined;
  readonly leap?: boolean | undefined;
  /** The weekday that is printed beside the date. */
  readonly weekday?: number | undefined;
}

/** Unit of an amount of time, as in ISO 8601; the time units are lower-case. */
export type TimeUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's' | 'Q' | 'DE' | 'CE';

/** An amount: 3 days; `value` undefined where it is not said (几天). */
export interface Amount {
  readonly unit: TimeUnit;
  readonly value: number | undefined;
  /** 两三天: the other value. */
  readonly other?: number | undefined;
}

/** What a suffix makes of a point: from it on (起, 以来, 以后), until it (前), before it (以前). */
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
  /** 三天后, 5年前; `exact` is the day itself, 20年前的今天; `from` issue counts from the issue, context from the day before in the text. */
  | {
      readonly kind: 'ago';
      readonly amounts: readonly Amount[];
      readonly sign: 1 | -1;
      readonly exact?: boolean | undefined;
      readonly part?: Part | undefined;
    }
  /** What recurs, in the notation. */
  | { readonly kind: 'set'; readonly value: string; readonly alternatives: readonly string[] }
  | { readonly kind: 'vague'; readonly value: Vague }
  /** Says its value itself, in the notation: plans, reigns, named periods. */
  | { readonly kind: 'fixed'; readonly value: string }
  /** 90年代, 上世纪80年代: `hundred` 19 for the 20th century; `offset` from the century; neither where it is not said. */
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

/** An expression at its place; offsets into the folded text, which are those of the text. */
export interface FoundExpression {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
}
