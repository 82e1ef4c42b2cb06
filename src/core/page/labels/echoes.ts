/** Owns how rows of a page echo each other: words in common with the text below and above, and titles that stand twice. */
import { isHan } from '../../text/fold';
import type { RowSigns } from './row-signs';

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
}

/** Han characters of a row that are looked at, and for titles that stand twice. */
const LOOKED_AT = 120;
const TITLE = 60;
/** Characters that are the same in one place and another by more than chance. */
const SAME = 6;
/** Rows that are remembered to hold one beginning. */
const REMEMBERED = 8;

function hanOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < LOOKED_AT; i++) if (isHan(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

function pairsOf(han: string): Int32Array {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < han.length; i++) pairs.add((han.charCodeAt(i) << 15) ^ han.charCodeAt(i + 1));
  return Int32Array.from(pairs);
}

/** The rows of one direction: what stands within three rows and in the nearest long row. */
function look(
  pairs: readonly Int32Array[],
  rows: readonly RowSigns[],
  order: 1 | -1,
  near: Float32Array,
  inText: Float32Array,
): void {
  const last = new Map<number, number>();
  const lastLong = new Map<number, number>();
  let long = -1;
  for (let k = 0; k < rows.length; k++) {
    const at = order === 1 ? k : rows.length - 1 - k;
    const own = pairs[at] ?? new Int32Array();
    let beside = 0;
    let text = 0;
    for (const pair of own) {
      if (k - (last.get(pair) ?? -9) <= 3) beside++;
      if (long >= 0 && lastLong.get(pair) === long) text++;
    }
    const all = Math.max(1, own.length);
    near[at] = beside / all;
    inText[at] = text / all;
    if (rows[at]?.long === true) long = k;
    for (const pair of own) {
      last.set(pair, k);
      if (long === k) lastLong.set(pair, k);
    }
  }
}

/** How the rows echo each other. Linear. */
export function echoesOf(rows: readonly RowSigns[]): Echoes {
  const count = rows.length;
  const han = rows.map(({ text }) => hanOf(text));
  const pairs = han.map(pairsOf);
  const fresh = (): Float32Array => new Float32Array(count);
  const echoes = {
    near: { after: fresh(), before: fresh() },
    text: { after: fresh(), before: fresh() },
    anywhere: fresh(),
    inText: fresh(),
    twice: new Int8Array(count).fill(-1),
    begun: new Int8Array(count).fill(-1),
    origin: new Int32Array(count).fill(-1),
  };
  look(pairs, rows, 1, echoes.near.before, echoes.text.before);
  look(pairs, rows, -1, echoes.near.after, echoes.text.after);
  const times = new Map<number, number>();
  const inLong = new Map<number, number>();
  pairs.forEach((own, i) => {
    for (const pair of own) {
      times.set(pair, (times.get(pair) ?? 0) + 1);
      if (rows[i]?.long === true) inLong.set(pair, (inLong.get(pair) ?? 0) + 1);
    }
  });
  pairs.forEach((own, i) => {
    const self = rows[i]?.long === true ? 1 : 0;
    let again = 0;
    let text = 0;
    for (const pair of own) {
      if ((times.get(pair) ?? 0) > 1) again++;
      if ((inLong.get(pair) ?? 0) > self) text++;
    }
    echoes.anywhere[i] = again / Math.max(1, own.length);
    echoes.inText[i] = text / Math.max(1, own.length);
  });
  titles(rows, han, echoes);
  return echoes;
}

function titles(
  rows: readonly RowSigns[],
  han: readonly string[],
  into: { readonly twice: Int8Array; readonly begun: Int8Array; readonly origin: Int32Array },
): void {
  const holders = new Map<string, number[]>();
  han.forEach((text, row) => {
    const end = Math.min(text.length, TITLE);
    for (let at = 0; at + SAME <= end; at++) {
      const stretch = text.slice(at, at + SAME);
      const list = holders.get(stretch);
      if (list === undefined) holders.set(stretch, [row]);
      else if (list.length < REMEMBERED && list[list.length - 1] !== row) list.push(row);
    }
  });
  const sides = (list: readonly number[], at: number): number =>
    (list.some((row) => row < at) ? 1 : 0) + (list.some((row) => row > at) ? 2 : 0);
  han.forEach((text, at) => {
    if (text.length < SAME || (rows[at]?.width ?? 0) > TITLE) return;
    const begin = holders.get(text.slice(0, SAME)) ?? [];
    const end = holders.get(text.slice(-SAME)) ?? [];
    const both = begin.filter((row) => row !== at && end.includes(row));
    into.twice[at] = sides(both, at);
    into.begun[at] = sides(begin, at);
    into.origin[at] = both[0] ?? -1;
  });
}
