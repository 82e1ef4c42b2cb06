/** Owns how rows of a page echo each other: words in common with the text below and above, and titles that stand twice. */
import type { Steps } from '../../../steps';
import { isHan } from '../../../text/han';
import { Numbered } from './numbered';
import type { RowSigns } from './row-signs';
import { type StoryShapes, storyShapesSteps } from './story-shapes';

/** By row, shares (0–1) of its pairs of Han characters that stand elsewhere, and where its words stand again. */
export interface Echoes {
  /** In the next three rows, in the three before. */
  readonly near: { readonly after: Float32Array; readonly before: Float32Array };
  /** In the next long row, in the last long row. */
  readonly text: { readonly after: Float32Array; readonly before: Float32Array };
  /** Anywhere else; in any long row. */
  readonly anywhere: Float32Array;
  readonly inText: Float32Array;
  /** 1 where both ends of the row stand in one row before it, 2 in one behind, 3 both; -1 where the row is too short or long. */
  readonly twice: Int8Array;
  /** The same of its beginning alone. */
  readonly begun: Int8Array;
  /** First row in which both its ends stand; -1. */
  readonly origin: Int32Array;
  readonly shapes: StoryShapes;
}

/** Han characters of a row that are looked at. */
const LOOKED_AT = 120;
/** Widest row that may be a title that stands twice, or hold one. */
const TITLE = 60;
/** Characters that are the same in one place and another by more than chance. */
const SAME = 6;
/** Rows between two points where a host may pause. */
const SLICE = 256;
/** Rows that are remembered to hold one beginning. */
const REMEMBERED = 8;

/** The Han characters of the rows, as UTF-16 units, of each the first `LOOKED_AT`. */
function* hanSteps(rows: readonly RowSigns[]): Steps<readonly Uint16Array[]> {
  // views of one array: an array for each row takes longer than to fill it
  const all = new Uint16Array(rows.reduce((sum, { han: count }) => sum + Math.min(count, LOOKED_AT), 0));
  const han: Uint16Array[] = [];
  let end = 0;
  for (let row = 0; row < rows.length; row++) {
    const { text, han: count } = rows[row] as RowSigns;
    const start = end;
    const last = start + Math.min(count, LOOKED_AT);
    for (let i = 0; end < last; i++) {
      const code = text.charCodeAt(i);
      if (isHan(code)) all[end++] = code;
    }
    han.push(all.subarray(start, end));
    if (han.length % SLICE === 0) yield undefined;
  }
  return han;
}

const lengthOf = (stretches: readonly Uint16Array[]): number => stretches.reduce((sum, { length }) => sum + length, 0);

/** The pairs of Han characters of each row by number, each once a row; `count` pairs in all. */
function* numberedPairs(
  han: readonly Uint16Array[],
): Steps<{ readonly pairs: readonly Int32Array[]; readonly count: number }> {
  const most = lengthOf(han);
  const numbered = new Numbered(most);
  const all = new Int32Array(most);
  let end = 0;
  /** By number the row in which it was met last, and 1. */
  const rowOf = new Int32Array(most);
  const pairs: Int32Array[] = [];
  for (let row = 0; row < han.length; row++) {
    const text = han[row] as Uint16Array;
    const start = end;
    for (let i = 0; i + 1 < text.length; i++) {
      const number = numbered.of(((text[i] as number) << 15) ^ (text[i + 1] as number));
      if (rowOf[number] === row + 1) continue;
      rowOf[number] = row + 1;
      all[end++] = number;
    }
    pairs.push(all.subarray(start, end));
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return { pairs, count: numbered.count };
}

/** The rows of one direction: what stands within three rows and in the nearest long row. */
function* look(
  pairs: readonly Int32Array[],
  count: number,
  rows: readonly RowSigns[],
  order: 1 | -1,
  near: Float32Array,
  inText: Float32Array,
): Steps<void> {
  const last = new Int32Array(count).fill(-9);
  const lastLong = new Int32Array(count).fill(-9);
  let long = -1;
  for (let k = 0; k < rows.length; k++) {
    const at = order === 1 ? k : rows.length - 1 - k;
    const own = pairs[at] as Int32Array;
    let beside = 0;
    let text = 0;
    for (let i = 0; i < own.length; i++) {
      const pair = own[i] as number;
      if (k - (last[pair] as number) <= 3) beside++;
      if (lastLong[pair] === long) text++;
    }
    const all = Math.max(1, own.length);
    near[at] = beside / all;
    inText[at] = text / all;
    if (rows[at]?.long === true) long = k;
    for (let i = 0; i < own.length; i++) {
      const pair = own[i] as number;
      last[pair] = k;
      if (long === k) lastLong[pair] = k;
    }
    if (k % SLICE === SLICE - 1) yield undefined;
  }
}

/** How the rows echo each other, in steps. Linear. */
export function* echoesSteps(rows: readonly RowSigns[]): Steps<Echoes> {
  const count = rows.length;
  const han = yield* hanSteps(rows);
  yield undefined;
  const { pairs, count: different } = yield* numberedPairs(han);
  const fresh = (): Float32Array => new Float32Array(count);
  const shapes = yield* storyShapesSteps(rows, pairs, different);
  const echoes = {
    shapes,
    near: { after: fresh(), before: fresh() },
    text: { after: fresh(), before: fresh() },
    anywhere: fresh(),
    inText: fresh(),
    twice: new Int8Array(count).fill(-1),
    begun: new Int8Array(count).fill(-1),
    origin: new Int32Array(count).fill(-1),
  };
  yield* look(pairs, different, rows, 1, echoes.near.before, echoes.text.before);
  yield* look(pairs, different, rows, -1, echoes.near.after, echoes.text.after);
  const times = new Int32Array(different);
  const inLong = new Int32Array(different);
  for (let row = 0; row < count; row++) {
    const long = rows[row]?.long === true ? 1 : 0;
    const own = pairs[row] as Int32Array;
    for (let i = 0; i < own.length; i++) {
      const pair = own[i] as number;
      times[pair] = (times[pair] as number) + 1;
      inLong[pair] = (inLong[pair] as number) + long;
    }
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  for (let row = 0; row < count; row++) {
    const own = pairs[row] as Int32Array;
    const self = rows[row]?.long === true ? 1 : 0;
    let again = 0;
    let text = 0;
    for (let i = 0; i < own.length; i++) {
      const pair = own[i] as number;
      if ((times[pair] as number) > 1) again++;
      if ((inLong[pair] as number) > self) text++;
    }
    echoes.anywhere[row] = again / Math.max(1, own.length);
    echoes.inText[row] = text / Math.max(1, own.length);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  yield undefined;
  yield* titles(rows, han, echoes);
  return echoes;
}

/** A number for the `SAME` characters from a place on. */
function keyOf(text: Uint16Array, from: number): number {
  let key = 0;
  for (let i = from; i < from + SAME; i++) key = (Math.imul(key, 0x01000193) ^ (text[i] as number)) | 0;
  return key & 0x7fffffff;
}

function* titles(
  rows: readonly RowSigns[],
  han: readonly Uint16Array[],
  into: { readonly twice: Int8Array; readonly begun: Int8Array; readonly origin: Int32Array },
): Steps<void> {
  const isTitle = (row: number): boolean => (rows[row]?.width ?? 0) <= TITLE && (han[row]?.length ?? 0) >= SAME;
  // what rows begin and end with is looked for, and nothing else of them
  const sought = new Numbered(rows.length * 2);
  for (let row = 0; row < han.length; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(row)) continue;
    const text = han[row] as Uint16Array;
    sought.of(keyOf(text, 0));
    sought.of(keyOf(text, text.length - SAME));
  }
  yield undefined;
  const holders: number[][] = Array.from({ length: sought.count }, () => []);
  for (let row = 0; row < han.length; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(row)) continue;
    const text = han[row] as Uint16Array;
    for (let at = 0; at + SAME <= text.length; at++) {
      const list = holders[sought.known(keyOf(text, at))];
      if (list !== undefined && list.length < REMEMBERED && list[list.length - 1] !== row) list.push(row);
    }
  }
  yield undefined;
  const holding = (text: Uint16Array, from: number): readonly number[] => holders[sought.of(keyOf(text, from))] ?? [];
  const sides = (list: readonly number[], at: number): number =>
    (list.some((row) => row < at) ? 1 : 0) + (list.some((row) => row > at) ? 2 : 0);
  for (let at = 0; at < han.length; at++) {
    if (at % SLICE === SLICE - 1) yield undefined;
    if (!isTitle(at)) continue;
    const text = han[at] as Uint16Array;
    const begin = holding(text, 0);
    const end = holding(text, text.length - SAME);
    const both = begin.filter((row) => row !== at && end.includes(row));
    into.twice[at] = sides(both, at);
    into.begun[at] = sides(begin, at);
    into.origin[at] = both[0] ?? -1;
  }
}
