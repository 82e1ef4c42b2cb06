/** Owns the fields of a row's position in its page: small named integers from which the position cues are composed. */
import { step } from './feature-keys';
import type { PageView } from './page-view';
import { AWAY, COARSE, HOW_MANY, IDLE, LIKE, RHYTHM, ROWS, RUN_LEFT, SHARES, TIMES } from './thresholds';

/** One property of a position. */
export interface PlaceField {
  /** Its values are integers from 0 up to, but not including, this. */
  readonly size: number;
  /** Its value outside the page; 0 if absent. */
  readonly outside?: number;
  /** Whether it is the same for all rows of a page. */
  readonly ofPage?: true;
  /** Writes the values of the rows `from` to `to` into `into`, where the value of row 0 is at `start`. */
  readonly fill: (view: PageView, into: Uint8Array, start: number, from: number, to: number) => void;
}

type Value = (view: PageView, at: number) => number;
type List = (view: PageView) => ArrayLike<number>;

/** A field computed row by row. */
const each = (size: number, value: Value, outside = 0): PlaceField => ({
  size,
  outside,
  fill: (view, into, start, from, to) => {
    for (let at = from; at < to; at++) into[start + at] = value(view, at);
  },
});
/** 1 if something holds, else 0. */
const whether = (test: (view: PageView, at: number) => boolean): PlaceField =>
  each(2, (view, at) => (test(view, at) ? 1 : 0));
/** A field that is the same for all rows of a page. */
const ofPage = (size: number, value: (view: PageView) => number): PlaceField => ({
  size,
  ofPage: true,
  fill: (view, into, start, from, to) => {
    into.fill(value(view), start + from, start + to);
  },
});
/** How many of the ascending thresholds `cuts` a stored number reaches, or its share of the page's `whole`. */
function steps(cuts: ArrayLike<number>, list: List, whole: (view: PageView) => number = () => 1): PlaceField {
  const bounds = Float64Array.from(cuts);
  return {
    size: cuts.length + 1,
    fill: (view, into, start, from, to) => {
      const values = list(view);
      const all = whole(view);
      for (let at = from; at < to; at++) into[start + at] = step((values[at] as number) / all, bounds);
    },
  };
}
/** A stored number, clamped to 0 … `most`. */
const count = (most: number, list: List): PlaceField => ({
  size: most + 1,
  fill: (view, into, start, from, to) => {
    const values = list(view);
    for (let at = from; at < to; at++) into[start + at] = Math.max(0, Math.min(most, values[at] as number));
  },
});

const widthAt = ({ widths }: PageView, at: number): number => widths[at] ?? 1;
const runLeft = ({ run, runAt }: PageView, at: number): number => (run[at] ?? 0) - (runAt[at] ?? 0);
const twiceAt = ({ echoes }: PageView, at: number): number => echoes.twice[at] ?? -1;
const indentAt = ({ rows }: PageView, at: number): number => Math.min(5, rows[at]?.facts.row.indent ?? 9);
const indentBelow = (view: PageView, at: number): number => (at + 1 < view.rows.length ? indentAt(view, at + 1) : 9);

/** Window, in rows, in which long rows are counted. */
const AMONG = 5;
/** How many rows before a position are long; the position may lie outside the page. */
function longUpTo({ rows, longBefore }: PageView, at: number): number {
  if (at < rows.length) return longBefore[Math.max(0, at)] ?? 0;
  return (longBefore[rows.length - 1] ?? 0) + (rows[rows.length - 1]?.long === true ? 1 : 0);
}

/** 0 before the first long row, 1 between, 2 after the last. */
const sideOf: Value = ({ longBefore, longAfter }, at) => (longBefore[at] === 0 ? 0 : longAfter[at] === 0 ? 2 : 1);

/** 0–2 the first rows of a page, 4–5 its last, 3 between. */
function positionOf({ rows }: PageView, at: number): number {
  const left = rows.length - 1 - at;
  return at === 0 ? 0 : at < 3 ? 1 : at < 8 ? 2 : left <= 1 ? 4 : left <= 5 ? 5 : 3;
}

/**
 * How many of the rows at one and two times a distance, before and after, are of the row's kind; 9 if there are too few
 * rows.
 */
const rhythm = (distance: number): PlaceField =>
  each(10, ({ kinds }, at) => {
    let same = 0;
    let all = 0;
    for (let times = -2; times <= 2; times++) {
      const row = at + times * distance;
      if (times === 0 || row < 0 || row >= kinds.length) continue;
      all++;
      if (kinds[row] === kinds[at]) same++;
    }
    return all < 2 ? 9 : step(same / all, RHYTHM);
  });

/** Difference of shares from which one side counts as echoing more. */
const MORE = 0.1;

/** The page as a whole, the same for all its rows. */
const OF_PAGE = {
  /** The style of blank lines and wraps. */
  manner: ofPage(8, (view) => mannerOf(view)),
  wraps: ofPage(2, ({ wrap }) => (wrap > 0 ? 1 : 0)),
  mixture: ofPage(20, ({ mixture }) => mixture),
  rows: ofPage(5, ({ rows }) => step(rows.length, ROWS)),
  headings: ofPage(2, ({ hasHeadings }) => (hasHeadings ? 1 : 0)),
  idle: ofPage(4, ({ idle }) => step(idle, IDLE)),
  ledShare: ofPage(10, ({ shapes }) => shapes.ledShare),
} satisfies Record<string, PlaceField>;

/** Properties of the row by itself. */
const OF_ROW = {
  /** Class of the row (`PageView.kinds`). */
  kind: count(9, ({ kinds }) => kinds),
  width: steps(COARSE, ({ widths }) => widths),
  size: steps([6, 12, 24, 45], ({ widths }) => widths),
  /** Blank lines before it, 2 at most; 3 at the ends of the page. */
  gap: each(4, ({ rows }, at) => (at === 0 ? 3 : Math.min(2, rows[at]?.facts.row.gap ?? 0)), 3),
  /** Whether it ends a sentence; 2 outside the page. */
  finished: each(3, ({ rows }, at) => (rows[at]?.facts.finished === true ? 1 : 0), 2),
  /** Whether it fills the wrap's width: 0 no, 1 just, 2 more; 3 outside the page. */
  fills: each(
    4,
    ({ widths, wrap }, at) => {
      const width = widths[at] ?? 0;
      return Math.abs(width - wrap) <= 1.5 ? 1 : width > wrap ? 2 : 0;
    },
    3,
  ),
  indent: each(10, indentAt, 9),
  level: each(7, ({ rows }, at) => rows[at]?.facts.level ?? 0),
  titular: whether(({ rows }, at) => rows[at]?.titular === true),
  short: whether(({ rows }, at) => rows[at]?.long === false),
  /** Has enough words for echoes to mean anything. */
  worded: whether(({ rows }, at) => (rows[at]?.han ?? 0) >= 3),
  toWrap: steps(
    [0.2, 0.4, 0.6, 0.8, 0.93, 1.07, 1.3],
    ({ widths }) => widths,
    ({ wrap }) => wrap,
  ),
  toUsual: steps(
    [0.15, 0.3, 0.5, 0.8, 1.05, 1.5],
    ({ widths }) => widths,
    ({ usual }) => usual,
  ),
  toWidest: steps(
    [0.05, 0.1, 0.2, 0.4, 0.7, 0.95],
    ({ widths }) => widths,
    ({ widest }) => widest,
  ),
  toAbove: each(7, (view, at) => step(widthAt(view, at) / Math.max(1, widthAt(view, at - 1)), TIMES)),
  toBelow: each(7, (view, at) => step(widthAt(view, at) / Math.max(1, widthAt(view, at + 1)), TIMES)),
  centred: whether(
    (view, at) => widthAt(view, at) < 30 && indentAt(view, at) >= 3 && indentAt(view, at) > indentBelow(view, at),
  ),
  rhythm1: rhythm(1),
  rhythm2: rhythm(2),
  rhythm3: rhythm(3),
  rhythm4: rhythm(4),
} satisfies Record<string, PlaceField>;

/** Where the row stands: on the page, relative to long rows, in its run, block and stretch. */
const WHERE = {
  position: each(6, positionOf),
  share: each(6, ({ rows }, at) => step(at / rows.length, SHARES)),
  longBefore: steps(HOW_MANY, ({ longBefore }) => longBefore),
  longAfter: steps(HOW_MANY, ({ longAfter }) => longAfter),
  side: each(3, sideOf),
  /** Long rows follow, and the row is not after the last. */
  ahead: whether((view, at) => sideOf(view, at) !== 2 && (view.longAfter[at] ?? 0) > 0),
  toLong: steps(AWAY, ({ toLong }) => toLong),
  fromLong: steps(AWAY, ({ fromLong }) => fromLong),
  longNext: each(AMONG + 1, (view, at) => longUpTo(view, at + 1 + AMONG) - longUpTo(view, at + 1)),
  longLast: each(AMONG + 1, (view, at) => longUpTo(view, at) - longUpTo(view, at - AMONG)),
  runs: steps([1, 2, 3, 5, 9, 16, 31], ({ run }) => run),
  runLeft: each(5, (view, at) => step(runLeft(view, at), RUN_LEFT)),
  runAt: steps([1, 2, 3], ({ runAt }) => runAt),
  runEnds: whether((view, at) => runLeft(view, at) === 1),
  block: steps([2, 3, 5, 10], ({ block }) => block),
  blockAt: steps([1, 2], ({ blockAt }) => blockAt),
  stretch: steps([2, 3, 5, 10, 20], ({ stretch }) => stretch),
  /** Titular rows of the stretch, above and below the row: counted up to two, or up to four. */
  above2: count(2, ({ titularAbove }) => titularAbove),
  above4: count(4, ({ titularAbove }) => titularAbove),
  beneath2: count(2, ({ titularBelow }) => titularBelow),
  beneath4: count(4, ({ titularBelow }) => titularBelow),
  inAll: steps([1, 2, 3, 5, 9], ({ titularAll }) => titularAll),
  mostEchoed: count(1, ({ mostEchoed }) => mostEchoed),
  longestTitle: count(1, ({ longestTitle }) => longestTitle),
} satisfies Record<string, PlaceField>;

/** What of the row recurs elsewhere on the page (`Echoes`). */
const AGAIN = {
  outsets: steps(
    [0.05, 0.15, 0.3, 0.6],
    ({ sameOutset }) => sameOutset,
    ({ rows }) => rows.length,
  ),
  sameFirst: count(5, ({ sameFirst }) => sameFirst),
  sameLast: count(5, ({ sameLast }) => sameLast),
  sameRow: count(3, ({ sameRow }) => sameRow),
  again: whether(({ sameRow }, at) => (sameRow[at] ?? 0) > 1),
  /** Has a title's length, so its repetitions are known. */
  mayBeTwice: whether((view, at) => twiceAt(view, at) >= 0),
  twice: count(3, ({ echoes }) => echoes.twice),
  begunTwice: count(3, ({ echoes }) => echoes.begun),
  stoodBefore: whether((view, at) => twiceAt(view, at) > 0 && twiceAt(view, at) % 2 === 1),
  origin: steps([1, 4], ({ echoes }) => echoes.origin),
  nearAfter: steps(LIKE, ({ echoes }) => echoes.near.after),
  nearBefore: steps(LIKE, ({ echoes }) => echoes.near.before),
  textAfter: steps(LIKE, ({ echoes }) => echoes.text.after),
  textAfter3: each(4, ({ echoes }, at) => Math.min(3, step(echoes.text.after[at] ?? 0, LIKE))),
  textBefore: steps(LIKE, ({ echoes }) => echoes.text.before),
  anywhere: steps(LIKE, ({ echoes }) => echoes.anywhere),
  inText: steps(LIKE, ({ echoes }) => echoes.inText),
  /** Whether the text after it echoes more (2), the text before it (0), or neither. */
  moreAfter: each(3, ({ echoes }, at) => {
    const more = (echoes.text.after[at] ?? 0) - (echoes.text.before[at] ?? 0);
    return more > MORE ? 2 : more < -MORE ? 0 : 1;
  }),
} satisfies Record<string, PlaceField>;

/** What the seams say about the row (`RowSeams`), and what separates stories (`StoryShapes`). */
const PARTS = {
  holds: count(7, ({ seams }) => seams.holds),
  fromAbove: count(7, ({ seams }) => seams.above),
  across: count(7, ({ seams }) => seams.across),
  bound: count(7, ({ shapes }) => shapes.bound),
  kept: count(7, ({ shapes }) => shapes.kept),
  led: count(2, ({ shapes }) => shapes.led),
  beforeTitle: count(6, ({ shapes }) => shapes.textBelow),
  behindTitle: count(6, ({ shapes }) => shapes.textAbove),
  beside: count(8, ({ shapes }) => shapes.beside),
} satisfies Record<string, PlaceField>;

export const PLACE_FIELDS = { ...OF_PAGE, ...OF_ROW, ...WHERE, ...AGAIN, ...PARTS };
export type FieldName = keyof typeof PLACE_FIELDS;

/** The style of a page's blank lines and wraps, packed into one number. */
export const mannerOf = ({ spacing, wrap }: PageView): number => spacing * 2 + (wrap > 0 ? 1 : 0);
