/** Owns a row's place in its page: what most cues of places ask for, each found once a row, and what stands around it. */
import { step } from './feature-keys';
import type { PageView } from './page-view';
import { COARSE } from './row-cues';

/** A row in its page. Steps are small numbers from 0 on. */
export interface RowPlace {
  readonly view: PageView;
  readonly at: number;
  /** The row's width in full-width columns; its steps: coarse, and in five. */
  readonly columns: number;
  readonly width: number;
  readonly size: number;
  /** Blank lines before and after, 2 at most; 3 at the ends of the page. */
  readonly gap: number;
  readonly below: number;
  /** Steps of the distance to the next and from the last long row. */
  readonly toLong: number;
  readonly fromLong: number;
  /** 0 before the first long row, 2 behind the last, 1 between. */
  readonly side: number;
  /** Manner of blank lines and wraps, as one number. */
  readonly manner: number;
  /** 1 where the page's lines are wrapped at a width. */
  readonly wraps: number;
  /** Class of the row (`PageView.kinds`), whether it ends a sentence, fills the wrap's width; indent, level of a heading. */
  readonly kind: number;
  readonly finished: number;
  readonly fills: number;
  readonly indent: number;
  readonly level: number;
  readonly isLong: boolean;
  /** Has words enough for echoes to tell anything. */
  readonly worded: boolean;
  readonly titular: number;
  /** Where on the page: 0–2 its first rows, 4–5 its last, 3 between. */
  readonly position: number;
  /** 1 where long rows follow and the row is not behind the last. */
  readonly ahead: number;
  /** Long rows of the next and of the last five. */
  readonly longNext: number;
  readonly longLast: number;
  /** Steps of titular rows in the stretch, of the run of short rows, of the block, of like outsets on the page. */
  readonly inAll: number;
  readonly runs: number;
  readonly block: number;
  readonly outsets: number;
  readonly mostEchoed: number;
  readonly longestTitle: number;
  /** As in `Echoes`; the shares in steps. */
  readonly twice: number;
  readonly nearAfter: number;
  readonly nearBefore: number;
  readonly textAfter: number;
  readonly textBefore: number;
  readonly anywhere: number;
  readonly inText: number;
  /** How often its first two, its last two characters, and the whole row stand on the page; five at most, but of the row. */
  readonly sameFirst: number;
  readonly sameLast: number;
  readonly sameRow: number;
}

const SIZES = [6, 12, 24, 45];
const AWAY = [2, 3, 4, 6, 10, 20];
const LIKE = [0.01, 0.15, 0.3, 0.5, 0.75];
const IN_ALL = [1, 2, 3, 5, 9];
const RUNS = [1, 2, 3, 5, 9, 16, 31];
const BLOCKS = [2, 3, 5, 10];
const OUTSETS = [0.05, 0.15, 0.3, 0.6];
const RHYTHM = [0.3, 0.6, 0.9];
/** Rows of which it is counted how many are long. */
const AMONG = 5;

/** The manner of a page's blank lines and wraps, as one number. */
export const mannerOf = (view: PageView): number => view.spacing * 2 + (view.wrap > 0 ? 1 : 0);

const gapOf = ({ rows }: PageView, at: number): number =>
  at <= 0 || at >= rows.length ? 3 : Math.min(2, rows[at]?.facts.row.gap ?? 0);

function fillsOf({ rows, wrap }: PageView, at: number): number {
  const row = rows[at];
  if (row === undefined) return 3;
  return Math.abs(row.width - wrap) <= 1.5 ? 1 : row.width > wrap ? 2 : 0;
}

function finishedAt({ rows }: PageView, at: number): number {
  const row = rows[at];
  return row === undefined ? 2 : row.facts.finished ? 1 : 0;
}

function indentAt({ rows }: PageView, at: number): number {
  const row = rows[at];
  return row === undefined ? 9 : Math.min(5, row.facts.row.indent);
}

function longAmong({ rows }: PageView, at: number, order: 1 | -1): number {
  let count = 0;
  for (let by = 1; by <= AMONG; by++) if (rows[at + order * by]?.long === true) count++;
  return count;
}

function positionOf({ rows }: PageView, at: number): number {
  const left = rows.length - 1 - at;
  return at === 0 ? 0 : at < 3 ? 1 : at < 8 ? 2 : left <= 1 ? 4 : left <= 5 ? 5 : 3;
}

/** The place of the row at `at`. */
export function rowPlaceOf(view: PageView, at: number): RowPlace {
  const row = view.rows[at];
  const columns = row?.width ?? 0;
  const { echoes } = view;
  const longAfter = view.longAfter[at] ?? 0;
  const side = view.longBefore[at] === 0 ? 0 : longAfter === 0 ? 2 : 1;
  return {
    view,
    at,
    columns: row === undefined ? 1 : columns,
    width: step(columns, COARSE),
    size: step(columns, SIZES),
    gap: gapOf(view, at),
    below: gapOf(view, at + 1),
    toLong: step(view.toLong[at] ?? 99, AWAY),
    fromLong: step(view.fromLong[at] ?? 99, AWAY),
    side,
    manner: mannerOf(view),
    wraps: view.wrap > 0 ? 1 : 0,
    kind: view.kinds[at] ?? 0,
    finished: finishedAt(view, at),
    fills: fillsOf(view, at),
    indent: indentAt(view, at),
    level: row?.facts.level ?? 0,
    isLong: row?.long === true,
    worded: (row?.han ?? 0) >= 3,
    titular: row?.titular === true ? 1 : 0,
    position: positionOf(view, at),
    ahead: side === 2 || longAfter === 0 ? 0 : 1,
    longNext: longAmong(view, at, 1),
    longLast: longAmong(view, at, -1),
    inAll: step(view.titularAll[at] ?? 0, IN_ALL),
    runs: step(view.run[at] ?? 0, RUNS),
    block: step(view.block[at] ?? 0, BLOCKS),
    outsets: step((view.sameOutset[at] ?? 0) / view.rows.length, OUTSETS),
    mostEchoed: view.mostEchoed[at] ?? 0,
    longestTitle: view.longestTitle[at] ?? 0,
    twice: echoes.twice[at] ?? -1,
    nearAfter: step(echoes.near.after[at] ?? 0, LIKE),
    nearBefore: step(echoes.near.before[at] ?? 0, LIKE),
    textAfter: step(echoes.text.after[at] ?? 0, LIKE),
    textBefore: step(echoes.text.before[at] ?? 0, LIKE),
    anywhere: step(echoes.anywhere[at] ?? 0, LIKE),
    inText: step(echoes.inText[at] ?? 0, LIKE),
    sameFirst: Math.min(5, view.sameFirst[at] ?? 0),
    sameLast: Math.min(5, view.sameLast[at] ?? 0),
    sameRow: view.sameRow[at] ?? 0,
  };
}

/** The class of the row `by` rows behind the place, 0 beyond the ends of the page. */
export const kind = ({ view, at }: RowPlace, by: number): number => {
  const row = at + by;
  return row < 0 || row >= view.kinds.length ? 0 : (view.kinds[row] as number);
};

/** The classes of the rows from `from` to `to` as one number. */
export function kinds(p: RowPlace, from: number, to: number): number {
  let value = 1;
  for (let by = from; by <= to; by++) value = value * 32 + kind(p, by);
  return value;
}

/** Whether a row around ends a sentence: 0 or 1; 2 where there is none. */
export const finished = (p: RowPlace, by: number): number => finishedAt(p.view, p.at + by);
/** Its width in columns; 1 where there is none. */
export const width = (p: RowPlace, by: number): number => p.view.rows[p.at + by]?.width ?? 1;
export const indent = (p: RowPlace, by: number): number => indentAt(p.view, p.at + by);
/** Blank lines before it, 2 at most; 3 at the ends of the page. */
export const gapAt = (p: RowPlace, by: number): number => gapOf(p.view, p.at + by);
/** Whether it fills the wrap's width: 0 no, 1 just, 2 more, 3 there is none. */
export const filled = (p: RowPlace, by: number): number => fillsOf(p.view, p.at + by);

/** How many of the rows at one distance, twice it, before and behind, are of the row's kind. */
export function rhythm(p: RowPlace, distance: number): number {
  const { kinds: all } = p.view;
  let same = 0;
  let count = 0;
  for (let times = -2; times <= 2; times++) {
    const row = p.at + times * distance;
    if (times === 0 || row < 0 || row >= all.length) continue;
    count++;
    if (all[row] === p.kind) same++;
  }
  return count < 2 ? 9 : step(same / count, RHYTHM);
}

/** Titular rows of the stretch above the row and below it, `most` at most. */
export const above = (p: RowPlace, most: number): number => Math.min(most, p.view.titularAbove[p.at] ?? 0);
export const beneath = (p: RowPlace, most: number): number => Math.min(most, p.view.titularBelow[p.at] ?? 0);

type Value = (place: RowPlace) => number;
/** A value that is given on pages with wrapped lines alone, in stretches between long rows, of rows with words, of titles. */
export const wrapped = (value: Value) => (p: RowPlace) => (p.wraps === 1 ? value(p) : -1);
export const inStretch = (value: Value) => (p: RowPlace) => (p.isLong ? -1 : value(p));
export const worded = (value: Value) => (p: RowPlace) => (p.worded ? value(p) : -1);
export const titled = (value: Value) => (p: RowPlace) => (p.twice < 0 ? -1 : value(p));
