/** Owns the page-level view: where its long text is, its gaps, wraps, blocks and runs of short rows. */
import { Room } from '../../../room';
import { finish, type Steps } from '../../../steps';
import { commonWidth } from '../../lines/common-width';
import type { Seams } from '../../order/seams';
import { type Echoes, echoesSteps } from './echoes';
import { step, textKey } from './feature-keys';
import { Numbered } from './numbered';
import { type RowSeams, rowSeamsSteps } from './row-seams';
import type { RowSigns } from './row-signs';
import type { StoryShapes } from './story-shapes';
import { GAP_SHARE, LONG_SHARE, SHORT_SHARE } from './thresholds';

export interface PageView {
  readonly rows: readonly RowSigns[];
  /** In full-width columns. */
  readonly widths: Float64Array;
  readonly echoes: Echoes;
  readonly seams: RowSeams;
  readonly shapes: StoryShapes;
  /** Class of each row: 1 furniture by its words, 2–3 and 5 short, 4 and 8 titular, 6–7 long, 9 dated; 0 beyond the ends. */
  readonly kinds: Uint8Array;
  /** The width at which lines are wrapped; 0 if they are not. */
  readonly wrap: number;
  /** 0 no blank lines, 1 few, 2 many, 3 after every row. */
  readonly spacing: number;
  readonly hasHeadings: boolean;
  /** Shares of short and of long rows, packed into one number. */
  readonly mixture: number;
  /** Share (0–1) of rows that are neither long nor titular. */
  readonly idle: number;
  /** 80th percentile of the widths of text rows, and their maximum. */
  readonly usual: number;
  readonly widest: number;
  /**
   * Distance in rows to the next and from the previous long row (99 if none), and number of long rows before and after.
   */
  readonly toLong: Int32Array;
  readonly fromLong: Int32Array;
  readonly longBefore: Int32Array;
  readonly longAfter: Int32Array;
  /** Length of the run of short unfinished rows around the row, and its position in it. */
  readonly run: Int32Array;
  readonly runAt: Int32Array;
  /** Number of rows between two blank lines, and the row's position among them. */
  readonly block: Int32Array;
  readonly blockAt: Int32Array;
  /** Titular rows in the row's stretch: above it, below it, in total. */
  readonly titularAbove: Int32Array;
  readonly titularBelow: Int32Array;
  readonly titularAll: Int32Array;
  readonly stretch: Int32Array;
  /** The titular row of a stretch that recurs most in the text, and the widest one. */
  readonly mostEchoed: Uint8Array;
  readonly longestTitle: Uint8Array;
  /** How often the row's beginning, its first two and last two characters, and the whole row occur on the page. */
  readonly sameOutset: Int32Array;
  readonly sameFirst: Int32Array;
  readonly sameLast: Int32Array;
  readonly sameRow: Int32Array;
}

/** Rows per step; the host may pause between steps. */
const SLICE = 1024;
const RUN = 24;
function kindOf(row: RowSigns): number {
  if (row.facts.tag !== 'text' && row.facts.tag !== 'names') return 1;
  if (row.long) return row.width >= 60 ? 7 : 6;
  if (row.titular) return row.width <= 14 ? 4 : 8;
  if (row.dated) return 9;
  return row.width <= 6 ? 2 : row.width <= 12 ? 3 : 5;
}

/** Fills distances to and counts of long rows in one direction. */
function longs(rows: readonly RowSigns[], order: 1 | -1, distance: Int32Array, count: Int32Array): void {
  let away = 99;
  let seen = 0;
  for (let k = 0; k < rows.length; k++) {
    const at = order === 1 ? k : rows.length - 1 - k;
    distance[at] = away;
    count[at] = seen;
    if (rows[at]?.long === true) {
      away = 0;
      seen++;
    }
    away = Math.min(99, away + 1);
  }
}

/** Fills length and position within the runs in which every row but the first `goesOn`. */
function stretches(count: number, goesOn: (at: number) => boolean, length: Int32Array, place: Int32Array): void {
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && goesOn(to)) to++;
    for (let at = from; at < to; at++) {
      length[at] = to - from;
      place[at] = at - from;
    }
    from = to;
  }
}

/** The width at which lines are wrapped; 0 if too few lines share one width. */
function wrapOf(widths: Float64Array, longShare: number): number {
  const { width, rows } = commonWidth(widths, 9.5, 60.5);
  return widths.length >= 8 && rows >= widths.length * 0.35 && longShare < 0.9 ? width : 0;
}

/** For each row, how many rows have the same key. */
function* sameAs(rows: readonly RowSigns[], keyOf: (row: RowSigns) => number, room: Room): Steps<Int32Array> {
  const numbered = new Numbered(rows.length, room);
  const numbers = room.ints(rows.length);
  const times = room.ints(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const number = numbered.of(keyOf(rows[at] as RowSigns) & 0x7fffffff);
    numbers[at] = number;
    times[number] = (times[number] as number) + 1;
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  yield undefined;
  for (let at = 0; at < rows.length; at++) numbers[at] = times[numbers[at] as number] as number;
  return numbers;
}

/** The page view, computed synchronously. */
export const pageViewOf = (rows: readonly RowSigns[], seams?: Seams): PageView =>
  finish(pageViewSteps(rows, seams, roomOfPage(rows.length)));

/** Bytes that the arrays of a page take per row, about. */
const BYTES = 2048;
/** Room for the arrays that are made of so many rows. */
export const roomOfPage = (rows: number): Room => new Room(BYTES + rows * BYTES);

/** The page view, in steps. Linear. */
export function* pageViewSteps(rows: readonly RowSigns[], seams: Seams | undefined, room: Room): Steps<PageView> {
  const count = rows.length;
  const numbers = (): Int32Array => room.ints(count);
  const share = (test: (row: RowSigns, at: number) => boolean): number =>
    rows.reduce((sum, row, at) => sum + (test(row, at) ? 1 : 0), 0) / Math.max(1, count);
  const longShare = share(({ long }) => long);
  const shortShare = share(({ width }) => width <= RUN);
  const gaps = share(({ facts }, at) => at > 0 && facts.row.gap > 0);
  yield undefined;
  const widths = room.doubles(count);
  const kinds = room.bytes(count);
  const sorted = room.doubles(count);
  let texts = 0;
  rows.forEach((row, at) => {
    widths[at] = row.width;
    kinds[at] = kindOf(row);
    if (row.facts.tag === 'text') sorted[texts++] = row.width;
  });
  yield undefined;
  const textWidths = sorted.subarray(0, texts).sort();
  const echoes = yield* echoesSteps(rows, room);
  const rowSeams = yield* rowSeamsSteps(rows, seams, room);
  yield undefined;
  const wrap = wrapOf(widths, longShare);
  yield undefined;
  const view = {
    rows,
    widths,
    echoes,
    shapes: echoes.shapes,
    seams: rowSeams,
    kinds,
    wrap,
    spacing: step(gaps, GAP_SHARE),
    hasHeadings: rows.some(({ facts }) => facts.level > 0),
    mixture: step(shortShare, SHORT_SHARE) * 4 + step(longShare, LONG_SHARE),
    idle: share(({ titular, long }) => !titular && !long),
    usual: textWidths[Math.floor(textWidths.length * 0.8)] ?? 1,
    widest: rows.reduce((most, { width }) => Math.max(most, width), 1),
    toLong: numbers(),
    fromLong: numbers(),
    longBefore: numbers(),
    longAfter: numbers(),
    run: numbers(),
    runAt: numbers(),
    block: numbers(),
    blockAt: numbers(),
    titularAbove: numbers(),
    titularBelow: numbers(),
    titularAll: numbers(),
    stretch: numbers(),
    mostEchoed: room.bytes(count),
    longestTitle: room.bytes(count),
    sameOutset: yield* sameAs(rows, ({ outset }) => outset, room),
    sameFirst: yield* sameAs(rows, ({ text }) => textKey(text, 0, 2), room),
    sameLast: yield* sameAs(rows, ({ text }) => textKey(text, text.length - 2), room),
    sameRow: yield* sameAs(rows, ({ text }) => textKey(text), room),
  };
  yield undefined;
  longs(rows, 1, view.fromLong, view.longBefore);
  yield undefined;
  longs(rows, -1, view.toLong, view.longAfter);
  yield undefined;
  const short = (at: number): boolean => (rows[at]?.width ?? 99) <= RUN && rows[at]?.facts.finished === false;
  stretches(count, (at) => short(at) && short(at - 1), view.run, view.runAt);
  yield undefined;
  for (let at = 0; at < count; at++) if (!short(at)) view.run[at] = 0;
  yield undefined;
  stretches(count, (at) => rows[at]?.facts.row.gap === 0, view.block, view.blockAt);
  yield undefined;
  stretches(count, (at) => rows[at]?.long === false && rows[at - 1]?.long === false, view.stretch, numbers());
  yield undefined;
  titles(view);
  return view;
}

/** Counts the titular rows of each stretch between long rows, and finds its most probable headline. */
function titles(view: PageView): void {
  const { rows, stretch, echoes } = view;
  for (let from = 0; from < rows.length; ) {
    const to = from + Math.max(1, stretch[from] ?? 1);
    let echoed = -1;
    let widest = -1;
    let above = 0;
    for (let at = from; at < to; at++) {
      view.titularAbove[at] = above;
      if (rows[at]?.titular !== true) continue;
      above++;
      if (echoed < 0 || (echoes.inText[at] ?? 0) > (echoes.inText[echoed] ?? 0)) echoed = at;
      if (widest < 0 || (rows[at]?.width ?? 0) > (rows[widest]?.width ?? 0)) widest = at;
    }
    for (let at = from; at < to; at++) {
      view.titularAll[at] = above;
      view.titularBelow[at] = above - (view.titularAbove[at] ?? 0) - (rows[at]?.titular === true ? 1 : 0);
    }
    if (echoed >= 0) view.mostEchoed[echoed] = 1;
    if (widest >= 0) view.longestTitle[widest] = 1;
    from = to;
  }
}
