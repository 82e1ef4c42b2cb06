/** Owns how rows of a page echo each other: words in common with the text below and above, and titles that stand twice. */
import type { Steps } from '../../steps';
import { isHan } from '../../text/han';
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

function hanOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < LOOKED_AT; i++) if (isHan(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

/** Stretches of Han characters that are known by number: 0, 1, 2 … in the order in which they are met. */
class Numbered {
  count = 0;
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly numbers: Int32Array;

  /** For `most` different stretches. */
  constructor(most: number) {
    let slots = 64;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots).fill(-1);
    this.numbers = new Int32Array(slots);
  }

  /** The number of a key of 31 bits. */
  of(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
    for (let held = this.keys[slot]; held !== -1; held = this.keys[slot]) {
      if (held === key) return this.numbers[slot] ?? 0;
      slot = (slot + 1) & this.mask;
    }
    this.keys[slot] = key;
    this.numbers[slot] = this.count;
    return this.count++;
  }
}

/** The pairs of Han characters of each row by number, each once a row; `count` pairs in all. */
function* numberedPairs(
  han: readonly string[],
): Steps<{ readonly pairs: readonly Int32Array[]; readonly count: number }> {
  const numbered = new Numbered(han.reduce((sum, { length }) => sum + length, 0));
  const held = new Int32Array(LOOKED_AT);
  const rowOf: number[] = [];
  const pairs: Int32Array[] = [];
  for (let row = 0; row < han.length; row++) {
    const text = han[row] ?? '';
    let length = 0;
    for (let i = 0; i + 1 < text.length; i++) {
      const number = numbered.of((text.charCodeAt(i) << 15) ^ text.charCodeAt(i + 1));
      if (rowOf[number] === row) continue;
      rowOf[number] = row;
      held[length++] = number;
    }
    pairs.push(held.slice(0, length));
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
    const own = pairs[at] ?? new Int32Array();
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
  const han: string[] = [];
  for (const { text } of rows) {
    han.push(hanOf(text));
    if (han.length % SLICE === 0) yield undefined;
  }
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
    for (const pair of pairs[row] ?? []) {
      times[pair] = (times[pair] ?? 0) + 1;
      inLong[pair] = (inLong[pair] ?? 0) + long;
    }
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  for (let row = 0; row < count; row++) {
    const own = pairs[row] ?? [];
    const self = rows[row]?.long === true ? 1 : 0;
    let again = 0;
    let text = 0;
    for (const pair of own) {
      if ((times[pair] ?? 0) > 1) again++;
      if ((inLong[pair] ?? 0) > self) text++;
    }
    echoes.anywhere[row] = again / Math.max(1, own.length);
    echoes.inText[row] = text / Math.max(1, own.length);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  yield undefined;
  yield* titles(rows, han, echoes);
  return echoes;
}

function* titles(
  rows: readonly RowSigns[],
  han: readonly string[],
  into: { readonly twice: Int8Array; readonly begun: Int8Array; readonly origin: Int32Array },
): Steps<void> {
  const short = han.filter((_, row) => (rows[row]?.width ?? 0) <= TITLE);
  const numbered = new Numbered(short.reduce((sum, { length }) => sum + length, 0));
  const holders: number[][] = [];
  const keyOf = (text: string, from: number): number => {
    let key = 0;
    for (let i = from; i < from + SAME; i++) key = (Math.imul(key, 0x01000193) ^ text.charCodeAt(i)) | 0;
    return key & 0x7fffffff;
  };
  for (let row = 0; row < han.length; row++) {
    if (row % SLICE === SLICE - 1) yield undefined;
    if ((rows[row]?.width ?? 0) > TITLE) continue;
    const text = han[row] ?? '';
    for (let at = 0; at + SAME <= text.length; at++) {
      const number = numbered.of(keyOf(text, at));
      const list = holders[number];
      if (list === undefined) holders[number] = [row];
      else if (list.length < REMEMBERED && list[list.length - 1] !== row) list.push(row);
    }
  }
  yield undefined;
  const holding = (text: string, from: number): readonly number[] => holders[numbered.of(keyOf(text, from))] ?? [];
  const sides = (list: readonly number[], at: number): number =>
    (list.some((row) => row < at) ? 1 : 0) + (list.some((row) => row > at) ? 2 : 0);
  for (let at = 0; at < han.length; at++) {
    if (at % SLICE === SLICE - 1) yield undefined;
    const text = han[at] ?? '';
    if (text.length < SAME || (rows[at]?.width ?? 0) > TITLE) continue;
    const begin = holding(text, 0);
    const end = holding(text, text.length - SAME);
    const both = begin.filter((row) => row !== at && end.includes(row));
    into.twice[at] = sides(both, at);
    into.begun[at] = sides(begin, at);
    into.origin[at] = both[0] ?? -1;
  }
}
