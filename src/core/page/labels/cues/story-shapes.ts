/**
 * Owns the measures of possible story boundaries: words shared by both sides, datelines below titles, text between
 * titles.
 */
import type { Room } from '../../../room';
import type { Steps } from '../../../steps';
import { cutsOf, step } from './feature-keys';
import type { RowSigns } from './row-signs';

/** The pairs of Han characters of each row of a page, numbered, each counted once per row. */
export interface PairsOfRows {
  readonly numbers: Int32Array;
  /** Start offset of each row's pairs, followed by the end of the last. */
  readonly starts: Int32Array;
  /** For each pair, the number of rows that contain it. */
  readonly times: Int32Array;
  /** Number of distinct pairs. */
  readonly different: number;
}

/** By row; a measure between two rows is stored at the lower one. */
export interface StoryShapes {
  /**
   * Share of the surrounding words that occur both before and after the row's beginning, relative to the page's median,
   * as a level.
   */
  readonly bound: Uint8Array;
  /** The same share, absolute. */
  readonly kept: Uint8Array;
  /** What follows a title: 1 neither dateline nor names, 2 one of them; 0 if the row is no title. */
  readonly led: Uint8Array;
  /** Share of the page's titles that are so followed, as a level. */
  readonly ledShare: number;
  /** Columns of text up to the title above, and to the title below, as levels. */
  readonly textAbove: Uint8Array;
  readonly textBelow: Uint8Array;
  /** Width relative to the widest of the rows that follow in its block, as a level; 0 if none follow. */
  readonly beside: Uint8Array;
}

/** Columns of text in which shared words are counted on either side. */
const REACH = 400;
/** Rows per step; the host may pause between steps. */
const SLICE = 512;
/** Pairs that occur more often on a page do not distinguish its stories. */
const COMMON = 12;
const KEPT = cutsOf(0.01, 0.03, 0.06, 0.1, 0.16, 0.25);
const BOUND = cutsOf(0.1, 0.25, 0.45, 0.7, 1, 1.4);
const TEXT = cutsOf(1, 40, 100, 200, 400, 800);
const SHARES = cutsOf(0.01, 0.2, 0.5, 0.8);
const BESIDE = cutsOf(0.25, 0.45, 0.65, 0.82, 0.93, 1.05, 1.25);

/** Maximum distance from a title to the row with its dateline. */
const NEAR = 3;

/** How strongly shared words bind the rows before each row to those from it on. In steps; linear. */
function* chainsSteps(
  rows: readonly RowSigns[],
  { numbers, starts, times, different }: PairsOfRows,
  room: Room,
): Steps<Float32Array> {
  const count = rows.length;
  const last = room.ints(different).fill(-1);
  /** Cumulative, by row: columns of text, and below it pairs that may distinguish stories. */
  const columns = room.doubles(count + 1);
  const telling = room.doubles(count + 1);
  const change = room.doubles(count + 1);
  for (let row = 0; row < count; row++) {
    const from = columns[row] as number;
    const end = starts[row + 1] as number;
    let here = 0;
    for (let i = starts[row] as number; i < end; i++) {
      const pair = numbers[i] as number;
      const known = last[pair] as number;
      last[pair] = row;
      const often = times[pair] as number;
      if (often > COMMON) continue;
      here++;
      if (known < 0 || from - (columns[known + 1] as number) > REACH) continue;
      const weight = 1 / (often - 1);
      change[known + 1] = (change[known + 1] as number) + weight;
      change[row + 1] = (change[row + 1] as number) - weight;
    }
    columns[row + 1] = from + (rows[row]?.width ?? 0);
    telling[row + 1] = (telling[row] as number) + here;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const held = room.floats(count);
  let crossing = 0;
  let low = 0;
  let high = 0;
  for (let row = 0; row < count; row++) {
    crossing += change[row] as number;
    const at = columns[row] as number;
    while ((columns[low] as number) < at - REACH) low++;
    while (high < count && (columns[high] as number) < at + REACH) high++;
    const before = (telling[row] as number) - (telling[low] as number);
    const after = (telling[high] as number) - (telling[row] as number);
    held[row] = crossing / (4 + Math.min(before, after));
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return held;
}

/** The measures of possible story boundaries, in steps. Linear. */
export function* storyShapesSteps(rows: readonly RowSigns[], pairs: PairsOfRows, room: Room): Steps<StoryShapes> {
  const count = rows.length;
  const held = yield* chainsSteps(rows, pairs, room);
  const numbers = (): Uint8Array => room.bytes(count);
  const shapes = {
    bound: numbers(),
    kept: numbers(),
    led: numbers(),
    textAbove: numbers(),
    textBelow: numbers(),
    beside: numbers(),
  };
  let sum = 0;
  for (let row = 1; row < count; row++) sum += held[row] as number;
  const usual = sum / Math.max(1, count - 1);
  let titles = 0;
  let led = 0;
  for (let row = 0; row < count; row++) {
    const one = rows[row] as RowSigns;
    shapes.kept[row] = row === 0 ? 0 : 1 + step(held[row] as number, KEPT);
    shapes.bound[row] = row === 0 ? 0 : 1 + step((held[row] as number) / (usual + 0.001), BOUND);
    if (one.titular && !one.long) {
      let found = 1;
      for (let by = 1; by <= NEAR; by++) {
        const next = rows[row + by];
        if (next === undefined) break;
        if (next.facts.lead || next.facts.tag === 'names') found = 2;
        if (found === 2 || next.long) break;
      }
      shapes.led[row] = found;
      titles++;
      if (found === 2) led++;
    }
    let widest = 0;
    for (let by = 1; by <= 4; by++) {
      const next = rows[row + by];
      if (next === undefined || next.facts.row.gap > 0) break;
      widest = Math.max(widest, next.width);
    }
    shapes.beside[row] = widest === 0 ? 0 : 1 + step(one.width / widest, BESIDE);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  for (const order of [1, -1]) {
    const into = order === 1 ? shapes.textAbove : shapes.textBelow;
    let text = 0;
    for (let k = 0; k < count; k++) {
      const row = order === 1 ? k : count - 1 - k;
      const one = rows[row] as RowSigns;
      into[row] = step(text, TEXT);
      text = one.titular && !one.long ? 0 : text + one.width;
      if (k % SLICE === SLICE - 1) yield undefined;
    }
  }
  const { bound, kept, textAbove, textBelow, beside } = shapes;
  const ledShare = titles < 2 ? 9 : step(led / titles, SHARES);
  return { bound, kept, led: shapes.led, ledShare, textAbove, textBelow, beside };
}
