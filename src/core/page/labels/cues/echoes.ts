/** Owns echoes: words that a row shares with the text below and above it, and titles that stand twice on a page. */
import type { Room } from '../../../room';
import type { Steps } from '../../../steps';
import { isHan } from '../../../text/han';
import { Numbered } from './numbered';
import type { RowSigns } from './row-signs';
import { type PairsOfRows, type StoryShapes, storyShapesSteps } from './story-shapes';

/** By row: the share (0–1) of its pairs of Han characters that recur elsewhere, and where its words recur. */
export interface Echoes {
  /** In the next three rows; in the three before. */
  readonly near: { readonly after: Float32Array; readonly before: Float32Array };
  /** In the next long row; in the previous long row. */
  readonly text: { readonly after: Float32Array; readonly before: Float32Array };
  /** Anywhere else; in any long row. */
  readonly anywhere: Float32Array;
  readonly inText: Float32Array;
  /**
   * 1 if both ends of the row recur in an earlier row, 2 in a later one, 3 in both; -1 if the row is too short or too
   * long.
   */
  readonly twice: Int8Array;
  /** The same for its beginning alone. */
  readonly begun: Int8Array;
  /** First row that contains both its ends, or -1. */
  readonly origin: Int32Array;
  readonly shapes: StoryShapes;
}

/** Maximum number of Han characters of a row that are compared. */
const LOOKED_AT = 120;
/** Widest row that may be a repeated title, or contain one. */
const TITLE = 60;
/** Number of equal characters that is unlikely to be chance. */
const SAME = 6;
/** Rows per step; the host may pause between steps. */
const SLICE = 256;
/** Maximum number of rows recorded for one beginning. */
const REMEMBERED = 8;

/** The Han characters of the rows of a page, as UTF-16 units, the first `LOOKED_AT` of each row. */
interface HanOfRows {
  readonly units: Uint16Array;
  /** Start offset of each row's characters, followed by the end of the last. */
  readonly starts: Int32Array;
}

function* hanSteps(rows: readonly RowSigns[], room: Room): Steps<HanOfRows> {
  const starts = room.ints(rows.length + 1);
  const units = room.units(rows.reduce((sum, { han }) => sum + Math.min(han, LOOKED_AT), 0));
  let end = 0;
  for (let row = 0; row < rows.length; row++) {
    const { text, han } = rows[row] as RowSigns;
    const last = end + Math.min(han, LOOKED_AT);
    for (let i = 0; end < last; i++) {
      const code = text.charCodeAt(i);
      if (isHan(code)) units[end++] = code;
    }
    starts[row + 1] = end;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return { units, starts };
}

function* pairsSteps({ units, starts }: HanOfRows, room: Room): Steps<PairsOfRows> {
  const count = starts.length - 1;
  const numbered = new Numbered(units.length, room);
  const numbers = room.ints(units.length);
  const times = room.ints(units.length);
  const pairStarts = room.ints(count + 1);
  let end = 0;
  /** For each pair's number, 1 plus the row in which it was last seen. */
  const rowOf = room.ints(units.length);
  for (let row = 0; row < count; row++) {
    const last = (starts[row + 1] as number) - 1;
    for (let i = starts[row] as number; i < last; i++) {
      const number = numbered.of(((units[i] as number) << 15) ^ (units[i + 1] as number));
      if (rowOf[number] === row + 1) continue;
      rowOf[number] = row + 1;
      times[number] = (times[number] as number) + 1;
      numbers[end++] = number;
    }
    pairStarts[row + 1] = end;
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return { numbers, starts: pairStarts, times, different: numbered.count };
}

/** The rows in one direction: within three rows, and the nearest long row. */
function* look(
  { numbers, starts, different }: PairsOfRows,
  rows: readonly RowSigns[],
  order: 1 | -1,
  near: Float32Array,
  inText: Float32Array,
  room: Room,
): Steps<void> {
  const last = room.ints(different).fill(-9);
  const lastLong = room.ints(different).fill(-9);
  let long = -1;
  for (let k = 0; k < rows.length; k++) {
    const at = order === 1 ? k : rows.length - 1 - k;
    const start = starts[at] as number;
    const end = starts[at + 1] as number;
    let beside = 0;
    let text = 0;
    for (let i = start; i < end; i++) {
      const pair = numbers[i] as number;
      if (k - (last[pair] as number) <= 3) beside++;
      if (lastLong[pair] === long) text++;
    }
    const all = Math.max(1, end - start);
    near[at] = beside / all;
    inText[at] = text / all;
    if (rows[at]?.long === true) long = k;
    for (let i = start; i < end; i++) {
      const pair = numbers[i] as number;
      last[pair] = k;
      if (long === k) lastLong[pair] = k;
    }
    if (k % SLICE === SLICE - 1) yield undefined;
  }
}

/** The echoes of the rows, in steps. Linear. */
export function* echoesSteps(rows: readonly RowSigns[], room: Room): Steps<Echoes> {
  const count = rows.length;
  const han = yield* hanSteps(rows, room);
  yield undefined;
  const pairs = yield* pairsSteps(han, room);
  const { numbers, starts, times, different } = pairs;
  const fresh = (): Float32Array => room.floats(count);
  const shapes = yield* storyShapesSteps(rows, pairs, room);
  const echoes = {
    shapes,
    near: { after: fresh(), before: fresh() },
    text: { after: fresh(), before: fresh() },
    anywhere: fresh(),
    inText: fresh(),
    twice: new Int8Array(count).fill(-1),
    begun: new Int8Array(count).fill(-1),
    origin: room.ints(count).fill(-1),
  };
  yield* look(pairs, rows, 1, echoes.near.before, echoes.text.before, room);
  yield* look(pairs, rows, -1, echoes.near.after, echoes.text.after, room);
  const inLong = room.ints(different);
  for (let row = 0; row < count; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if (rows[row]?.long !== true) continue;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const pair = numbers[i] as number;
      inLong[pair] = (inLong[pair] as number) + 1;
    }
  }
  for (let row = 0; row < count; row++) {
    const start = starts[row] as number;
    const end = starts[row + 1] as number;
    const self = rows[row]?.long === true ? 1 : 0;
    let again = 0;
    let text = 0;
    for (let i = start; i < end; i++) {
      const pair = numbers[i] as number;
      if ((times[pair] as number) > 1) again++;
      if ((inLong[pair] as number) > self) text++;
    }
    echoes.anywhere[row] = again / Math.max(1, end - start);
    echoes.inText[row] = text / Math.max(1, end - start);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  yield undefined;
  yield* titles(rows, han, echoes, room);
  return echoes;
}

/** A hash of the `SAME` characters from an offset on. */
function keyOf(text: Uint16Array, from: number): number {
  let key = 0;
  for (let i = from; i < from + SAME; i++) key = (Math.imul(key, 0x01000193) ^ (text[i] as number)) | 0;
  return key & 0x7fffffff;
}

function* titles(
  rows: readonly RowSigns[],
  { units, starts }: HanOfRows,
  into: { readonly twice: Int8Array; readonly begun: Int8Array; readonly origin: Int32Array },
  room: Room,
): Steps<void> {
  const count = rows.length;
  const lastOf = (row: number): number => (starts[row + 1] as number) - SAME;
  const isTitle = (row: number): boolean => (rows[row]?.width ?? 0) <= TITLE && lastOf(row) >= (starts[row] as number);
  // only the beginnings and ends of rows are looked up
  const sought = new Numbered(count * 2, room);
  const begins = room.ints(count);
  const ends = room.ints(count);
  for (let row = 0; row < count; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(row)) continue;
    begins[row] = sought.of(keyOf(units, starts[row] as number));
    ends[row] = sought.of(keyOf(units, lastOf(row)));
  }
  yield undefined;
  /** The first rows that hold each, `REMEMBERED` at most, ascending; and how many they are. */
  const holders = room.ints(sought.count * REMEMBERED);
  const held = room.bytes(sought.count);
  for (let row = 0; row < count; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(row)) continue;
    const last = lastOf(row);
    for (let at = starts[row] as number; at <= last; at++) {
      const known = sought.known(keyOf(units, at));
      if (known < 0) continue;
      const many = held[known] as number;
      const next = known * REMEMBERED + many;
      if (many === REMEMBERED || (many > 0 && holders[next - 1] === row)) continue;
      holders[next] = row;
      held[known] = many + 1;
    }
  }
  yield undefined;
  const holds = (known: number, row: number): boolean => {
    const first = known * REMEMBERED;
    for (let at = 0; at < (held[known] as number); at++) if (holders[first + at] === row) return true;
    return false;
  };
  const side = (row: number, at: number): number => (row < at ? 1 : row > at ? 2 : 0);
  for (let at = 0; at < count; at++) {
    if (at % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(at)) continue;
    const begin = begins[at] as number;
    const end = ends[at] as number;
    const first = begin * REMEMBERED;
    let begun = 0;
    let twice = 0;
    for (let i = first; i < first + (held[begin] as number); i++) {
      const row = holders[i] as number;
      begun |= side(row, at);
      if (row === at || !holds(end, row)) continue;
      if (twice === 0) into.origin[at] = row;
      twice |= side(row, at);
    }
    into.twice[at] = twice;
    into.begun[at] = begun;
  }
}
