/** Owns the fields of a row's place in its page: small numbers with names, of which the cues of places are put together. */
import { step } from './feature-keys';
import type { PageView } from './page-view';
import { COARSE } from './row-cues';
import type { RowSigns } from './row-signs';

/** One thing that is known of a place. */
export interface PlaceField {
  /** Its values are whole numbers from 0 on, below this. */
  readonly size: number;
  /** Its value beyond the ends of the page; 0 where this is absent. */
  readonly outside?: number;
  readonly of: (view: PageView, at: number) => number;
}

type Value = PlaceField['of'];
type RowValue = (row: RowSigns) => number;

/** How many of the ascending `cuts` a value has reached. */
function steps(cuts: readonly number[], value: Value): PlaceField {
  // of one kind for all fields, which is read faster
  const bounds = Float64Array.from(cuts);
  return { size: cuts.length + 1, of: (view, at) => step(value(view, at), bounds) };
}
/** A count, `most` at most. */
const count = (most: number, value: Value): PlaceField => ({
  size: most + 1,
  of: (view, at) => Math.min(most, value(view, at)),
});
/** 1 where something holds, else 0. */
const whether = (test: (view: PageView, at: number) => boolean): PlaceField => ({
  size: 2,
  of: (view, at) => (test(view, at) ? 1 : 0),
});
/** A number below `size` that the row gives; `outside` beyond the ends of the page. */
const ofRow = (size: number, outside: number, value: RowValue): PlaceField => ({
  size,
  outside,
  of: ({ rows }, at) => {
    const row = rows[at];
    return row === undefined ? outside : value(row);
  },
});
/** A number below `size` that stands in an array by row. */
const listed = (size: number, list: (view: PageView) => ArrayLike<number>): PlaceField => ({
  size,
  of: (view, at) => list(view)[at] ?? 0,
});

const widthAt = ({ rows }: PageView, at: number): number => rows[at]?.width ?? 1;
const runLeft = ({ run, runAt }: PageView, at: number): number => (run[at] ?? 0) - (runAt[at] ?? 0);
const twiceAt = ({ echoes }: PageView, at: number): number => echoes.twice[at] ?? -1;
const indentAt = ({ rows }: PageView, at: number): number => Math.min(5, rows[at]?.facts.row.indent ?? 9);

/** Rows of which it is counted how many are long. */
const AMONG = 5;
/** How many rows before a place are long; the place may be beyond the ends of the page. */
function longUpTo({ rows, longBefore }: PageView, at: number): number {
  if (at < rows.length) return longBefore[Math.max(0, at)] ?? 0;
  return (longBefore[rows.length - 1] ?? 0) + (rows[rows.length - 1]?.long === true ? 1 : 0);
}

/** 0 before the first long row, 2 behind the last, 1 between. */
const sideOf: Value = ({ longBefore, longAfter }, at) => (longBefore[at] === 0 ? 0 : longAfter[at] === 0 ? 2 : 1);

/** 0–2 the first rows of a page, 4–5 its last, 3 between. */
function positionOf({ rows }: PageView, at: number): number {
  const left = rows.length - 1 - at;
  return at === 0 ? 0 : at < 3 ? 1 : at < 8 ? 2 : left <= 1 ? 4 : left <= 5 ? 5 : 3;
}

const RHYTHM = [0.3, 0.6, 0.9];
/** How many of the rows at one distance, twice it, before and behind, are of the row's kind; 9 where there are too few rows. */
const rhythm = (distance: number): PlaceField => ({
  size: 10,
  of: ({ kinds }, at) => {
    let same = 0;
    let all = 0;
    for (let times = -2; times <= 2; times++) {
      const row = at + times * distance;
      if (times === 0 || row < 0 || row >= kinds.length) continue;
      all++;
      if (kinds[row] === kinds[at]) same++;
    }
    return all < 2 ? 9 : step(same / all, RHYTHM);
  },
});

const TIMES = [0.2, 0.5, 0.8, 1.25, 2, 5];
const AWAY = [2, 3, 4, 6, 10, 20];
const LIKE = [0.01, 0.15, 0.3, 0.5, 0.75];
const HOW_MANY = [1, 2, 4, 8];
/** Difference of shares from which text on one side echoes more. */
const MORE = 0.1;

/** The page as a whole, the same for all its rows. */
const OF_PAGE = {
  /** Manner of blank lines and wraps. */
  manner: { size: 8, of: (view) => mannerOf(view) },
  wraps: whether(({ wrap }) => wrap > 0),
  mixture: { size: 20, of: ({ mixture }) => mixture },
  rows: steps([8, 16, 32, 64], ({ rows }) => rows.length),
  headings: whether(({ hasHeadings }) => hasHeadings),
  idle: steps([0.1, 0.3, 0.5], ({ idle }) => idle),
  ledShare: { size: 10, of: ({ shapes }) => shapes.ledShare },
} satisfies Record<string, PlaceField>;

/** What the row is by itself. */
const OF_ROW = {
  /** Class of the row (`PageView.kinds`). */
  kind: listed(10, ({ kinds }) => kinds),
  width: steps(COARSE, ({ rows }, at) => rows[at]?.width ?? 0),
  size: steps([6, 12, 24, 45], ({ rows }, at) => rows[at]?.width ?? 0),
  /** Blank lines before it, 2 at most; 3 at the ends of the page. */
  gap: { size: 4, outside: 3, of: ({ rows }, at) => (at === 0 ? 3 : Math.min(2, rows[at]?.facts.row.gap ?? 0)) },
  /** Whether it ends a sentence. */
  finished: ofRow(3, 2, ({ facts }) => (facts.finished ? 1 : 0)),
  /** Whether it fills the wrap's width: 0 no, 1 just, 2 more. */
  fills: {
    size: 4,
    outside: 3,
    of: ({ rows, wrap }, at) => {
      const width = rows[at]?.width ?? 0;
      return Math.abs(width - wrap) <= 1.5 ? 1 : width > wrap ? 2 : 0;
    },
  },
  indent: { size: 10, outside: 9, of: indentAt },
  level: ofRow(7, 0, ({ facts }) => facts.level),
  titular: ofRow(2, 0, ({ titular }) => (titular ? 1 : 0)),
  short: ofRow(2, 0, ({ long }) => (long ? 0 : 1)),
  /** Has words enough for echoes to tell anything. */
  worded: ofRow(2, 0, ({ han }) => (han >= 3 ? 1 : 0)),
  toWrap: steps([0.2, 0.4, 0.6, 0.8, 0.93, 1.07, 1.3], (view, at) => widthAt(view, at) / view.wrap),
  toUsual: steps([0.15, 0.3, 0.5, 0.8, 1.05, 1.5], (view, at) => widthAt(view, at) / view.usual),
  toWidest: steps([0.05, 0.1, 0.2, 0.4, 0.7, 0.95], (view, at) => widthAt(view, at) / view.widest),
  toAbove: steps(TIMES, (view, at) => widthAt(view, at) / Math.max(1, widthAt(view, at - 1))),
  toBelow: steps(TIMES, (view, at) => widthAt(view, at) / Math.max(1, widthAt(view, at + 1))),
  centred: whether(
    (view, at) => widthAt(view, at) < 30 && indentAt(view, at) >= 3 && indentAt(view, at) > indentBelow(view, at),
  ),
  rhythm1: rhythm(1),
  rhythm2: rhythm(2),
  rhythm3: rhythm(3),
  rhythm4: rhythm(4),
} satisfies Record<string, PlaceField>;

/** Where the row stands: on the page, beside long rows, in its run, block and stretch. */
const WHERE = {
  position: { size: 6, of: positionOf },
  share: steps([0.1, 0.25, 0.5, 0.75, 0.9], ({ rows }, at) => at / rows.length),
  longBefore: steps(HOW_MANY, ({ longBefore }, at) => longBefore[at] ?? 0),
  longAfter: steps(HOW_MANY, ({ longAfter }, at) => longAfter[at] ?? 0),
  side: { size: 3, of: sideOf },
  /** Long rows follow and the row is not behind the last. */
  ahead: whether((view, at) => sideOf(view, at) !== 2 && (view.longAfter[at] ?? 0) > 0),
  toLong: steps(AWAY, ({ toLong }, at) => toLong[at] ?? 99),
  fromLong: steps(AWAY, ({ fromLong }, at) => fromLong[at] ?? 99),
  longNext: count(AMONG, (view, at) => longUpTo(view, at + 1 + AMONG) - longUpTo(view, at + 1)),
  longLast: count(AMONG, (view, at) => longUpTo(view, at) - longUpTo(view, at - AMONG)),
  runs: steps([1, 2, 3, 5, 9, 16, 31], ({ run }, at) => run[at] ?? 0),
  runLeft: steps([1, 2, 3, 4], runLeft),
  runAt: steps([1, 2, 3], ({ runAt }, at) => runAt[at] ?? 0),
  runEnds: whether((view, at) => runLeft(view, at) === 1),
  block: steps([2, 3, 5, 10], ({ block }, at) => block[at] ?? 0),
  blockAt: steps([1, 2], ({ blockAt }, at) => blockAt[at] ?? 0),
  stretch: steps([2, 3, 5, 10, 20], ({ stretch }, at) => stretch[at] ?? 0),
  /** Titular rows of the stretch, above the row and below it: two at most, four at most. */
  above2: count(2, ({ titularAbove }, at) => titularAbove[at] ?? 0),
  above4: count(4, ({ titularAbove }, at) => titularAbove[at] ?? 0),
  beneath2: count(2, ({ titularBelow }, at) => titularBelow[at] ?? 0),
  beneath4: count(4, ({ titularBelow }, at) => titularBelow[at] ?? 0),
  inAll: steps([1, 2, 3, 5, 9], ({ titularAll }, at) => titularAll[at] ?? 0),
  mostEchoed: listed(2, ({ mostEchoed }) => mostEchoed),
  longestTitle: listed(2, ({ longestTitle }) => longestTitle),
} satisfies Record<string, PlaceField>;

/** What of the row stands elsewhere on the page (`Echoes`). */
const AGAIN = {
  outsets: steps([0.05, 0.15, 0.3, 0.6], ({ sameOutset, rows }, at) => (sameOutset[at] ?? 0) / rows.length),
  sameFirst: count(5, ({ sameFirst }, at) => sameFirst[at] ?? 0),
  sameLast: count(5, ({ sameLast }, at) => sameLast[at] ?? 0),
  sameRow: count(3, ({ sameRow }, at) => sameRow[at] ?? 0),
  again: whether(({ sameRow }, at) => (sameRow[at] ?? 0) > 1),
  /** Is of a title's length, so that it is known whether it stands twice. */
  mayBeTwice: whether((view, at) => twiceAt(view, at) >= 0),
  twice: count(3, (view, at) => Math.max(0, twiceAt(view, at))),
  begunTwice: count(3, ({ echoes }, at) => Math.max(0, echoes.begun[at] ?? 0)),
  stoodBefore: whether((view, at) => twiceAt(view, at) > 0 && twiceAt(view, at) % 2 === 1),
  origin: steps([1, 4], ({ echoes }, at) => echoes.origin[at] ?? 9),
  nearAfter: steps(LIKE, ({ echoes }, at) => echoes.near.after[at] ?? 0),
  nearBefore: steps(LIKE, ({ echoes }, at) => echoes.near.before[at] ?? 0),
  textAfter: steps(LIKE, ({ echoes }, at) => echoes.text.after[at] ?? 0),
  textAfter3: count(3, ({ echoes }, at) => step(echoes.text.after[at] ?? 0, LIKE)),
  textBefore: steps(LIKE, ({ echoes }, at) => echoes.text.before[at] ?? 0),
  anywhere: steps(LIKE, ({ echoes }, at) => echoes.anywhere[at] ?? 0),
  inText: steps(LIKE, ({ echoes }, at) => echoes.inText[at] ?? 0),
  /** Whether the text after echoes more (2), the text before (0), or neither. */
  moreAfter: {
    size: 3,
    of: ({ echoes }, at) => {
      const more = (echoes.text.after[at] ?? 0) - (echoes.text.before[at] ?? 0);
      return more > MORE ? 2 : more < -MORE ? 0 : 1;
    },
  },
} satisfies Record<string, PlaceField>;

/** What the seams say of the row (`RowSeams`), and what stands between stories (`StoryShapes`). */
const PARTS = {
  holds: listed(8, ({ seams }) => seams.holds),
  fromAbove: listed(8, ({ seams }) => seams.above),
  across: listed(8, ({ seams }) => seams.across),
  bound: listed(8, ({ shapes }) => shapes.bound),
  kept: listed(8, ({ shapes }) => shapes.kept),
  led: listed(3, ({ shapes }) => shapes.led),
  beforeTitle: listed(7, ({ shapes }) => shapes.textBelow),
  behindTitle: listed(7, ({ shapes }) => shapes.textAbove),
  beside: listed(9, ({ shapes }) => shapes.beside),
} satisfies Record<string, PlaceField>;

export const PLACE_FIELDS = { ...OF_PAGE, ...OF_ROW, ...WHERE, ...AGAIN, ...PARTS };
export type FieldName = keyof typeof PLACE_FIELDS;

/** The manner of a page's blank lines and wraps, as one number. */
export const mannerOf = ({ spacing, wrap }: PageView): number => spacing * 2 + (wrap > 0 ? 1 : 0);

function indentBelow(view: PageView, at: number): number {
  return at + 1 < view.rows.length ? indentAt(view, at + 1) : 9;
}
