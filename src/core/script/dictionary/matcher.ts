/**
 * Owns the conversion loop: from left to right the longest phrase, else the character, into units and pieces; the file
 * is long because the loop keeps its state in local variables for speed.
 */
import { LATER, SPECIAL, START, STEP, type Stage } from './stage';
import { pairHash, thirdBit } from './trie';

/** What a conversion writes. */
export interface Output {
  units: Uint16Array;
  length: number;
  /** Source start, source length, output start, output length of each piece whose length changed. */
  pieces: number[];
  /** Source start and length of each phrase that was found. */
  readonly marks: number[] | undefined;
}

/**
 * Can veto a phrase by returning `false`. Offsets into `units`; `own` says whether the phrase has a value of its own.
 */
export type Judge = (units: Uint16Array, start: number, length: number, own: boolean) => boolean;

export function newOutput(capacity: number, marks: boolean): Output {
  return { units: new Uint16Array(capacity), length: 0, pieces: [], marks: marks ? [] : undefined };
}

/** Ensures room for `more` units. */
export function reserve(out: Output, more: number): void {
  if (out.length + more <= out.units.length) return;
  const units = new Uint16Array(2 * (out.length + more));
  units.set(out.units.subarray(0, out.length));
  out.units = units;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
/** 2 if a surrogate pair is at `at`, else 1. */
export const sizeAt = (units: Uint16Array, at: number, to: number): number =>
  isHigh(units[at] as number) && at + 1 < to && isLow(units[at + 1] as number) ? 2 : 1;

/** Longer descriptions are treated as stray characters, so that no text makes the search for them quadratic. */
const LONGEST_DESCRIPTION = 64;

/** The number of operands of an ideographic description character; 0 if it is none. */
const arity = (unit: number): number =>
  unit < 0x2ff0 || unit > 0x2fff ? 0 : unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;

/**
 * The end of the ideographic description sequence at `at`, or 0 if there is no complete one. Like OpenCC, sequences are
 * copied whole, and an incomplete sequence inside one counts as a character.
 */
export function describedEnd(units: Uint16Array, at: number, to: number): number {
  if (arity(units[at] as number) === 0) return 0;
  const limit = Math.min(to, at + LONGEST_DESCRIPTION);
  const ends = new Map<number, number>();
  for (let i = limit - 1; i >= at; i--) {
    let wanted = arity(units[i] as number);
    let end = i + (wanted === 0 ? sizeAt(units, i, limit) : 1);
    for (; wanted > 0 && end < limit; wanted--) end = ends.get(end) ?? end + 1;
    ends.set(i, wanted === 0 ? end : i + 1);
    if (i === at && wanted > 0) return 0;
  }
  return ends.get(at) ?? 0;
}

/** From this length on a stage's `changes` are worth making. */
const LONG = 4096;

/**
 * Converts `units` from `from` to `to` by a stage and appends the result to `out`; phrases are not matched beyond `to`.
 * `units` must be at least one unit longer than `to`.
 */
export function convertRange(
  stage: Stage,
  units: Uint16Array,
  from: number,
  to: number,
  out: Output,
  judge?: Judge,
): void {
  reserve(out, 2 * (to - from) + 2);
  const { flags, delta, trie, valueStart, values, settled } = stage;
  const changes = to - from < LONG ? undefined : stage.changes();
  const { bloom, slots, shift, parents, unit: of, first, value: worth, ready, thirds, roots } = trie;
  const bloomShift = bloom.length === 65536 ? 13 : 17;
  const mask = slots.length - 1;
  const base = roots - 1;
  const { marks } = out;
  let target = out.units;
  let o = out.length;
  // The run since the last phrase: its start here and in the output, and whether it needs the stages one by one.
  let runFrom = from;
  let runOut = o;
  let dirty = false;
  let cuts: Uint8Array | undefined;
  let i = from;
  let unit = units[i] as number;
  while (i < to) {
    const next = units[i + 1] as number;
    if (dirty && cuts !== undefined && cuts[unit] === 1) {
      o = redoRun(stage, units, runFrom, i, runOut, out, 2 * (to - i) + 2);
      target = out.units;
      dirty = false;
      runFrom = i;
      runOut = o;
    }
    const change =
      changes === undefined ? ((delta[unit] as number) << STEP) | (flags[unit] as number) : (changes[unit] as number);
    if ((change & START) !== 0 && i + 1 < to) {
      const hash = pairHash(unit, next);
      const bit = hash >>> bloomShift;
      if (((bloom[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) {
        let slot = hash >>> shift;
        let pair = slots[slot] as number;
        while (pair !== 0 && (of[base + pair] !== next || parents[pair - 1] !== unit)) {
          slot = (slot + 1) & mask;
          pair = slots[slot] as number;
        }
        let node = 0;
        if (pair !== 0) {
          node = base + pair;
          if (ready[node >>> 8] === 0) trie.fill(node);
        }
        let best = 0;
        let length = 0;
        if (node !== 0 && (((thirds[node - roots] as number) >>> thirdBit(units[i + 2] as number)) & 1) === 0) {
          const value = worth[node] as number;
          if (value !== 0 && (judge === undefined || judge(units, i, 2, value !== 1))) {
            best = value;
            length = 2;
          }
          node = 0;
        }
        for (let depth = 2; node !== 0; depth++) {
          if (ready[node >>> 8] === 0) trie.fill(node);
          const value = worth[node] as number;
          if (value !== 0 && (judge === undefined || judge(units, i, depth, value !== 1))) {
            best = value;
            length = depth;
          }
          if (i + depth >= to) break;
          const wanted = units[i + depth] as number;
          const end = first[node + 1] as number;
          let child = first[node] as number;
          while (child < end && of[child] !== wanted) child++;
          node = child < end ? child : 0;
        }
        if (best !== 0) {
          if (dirty) {
            o = redoRun(stage, units, runFrom, i, runOut, out, 2 * (to - i) + 2);
            target = out.units;
            dirty = false;
          }
          if (best === 1) {
            for (let j = i; j < i + length; j++) {
              const inside = units[j] as number;
              target[o++] = inside + (delta[inside] as number);
            }
          } else {
            if (settled !== undefined && settled[best - 2] === 0) stage.settle(best - 2);
            const start = valueStart[best - 2] as number;
            const end = valueStart[best - 1] as number;
            if (end - start !== length) out.pieces.push(i, length, o, end - start);
            for (let j = start; j < end; j++) target[o++] = values[j] as number;
          }
          if (marks !== undefined) marks.push(i, length);
          i += length;
          unit = units[i] as number;
          runFrom = i;
          runOut = o;
          continue;
        }
      }
    }
    if ((change & (SPECIAL | LATER)) === 0) {
      target[o++] = unit + (change >> STEP);
      i++;
      unit = next;
      continue;
    }
    if ((change & LATER) !== 0 && !dirty && i + 1 < to && stage.suspects(unit, next)) {
      dirty = true;
      cuts ??= hasSequences(units, from, to) ? NOWHERE : stage.cuts();
      const cut = lastCut(units, runFrom, i, cuts, flags);
      runOut = cut === runFrom ? runOut : o - (i - cut);
      runFrom = cut;
    }
    if ((change & SPECIAL) === 0) {
      target[o++] = unit + (change >> STEP);
      i++;
      unit = next;
      continue;
    }
    const end = describedEnd(units, i, to);
    if (end > 0) {
      while (i < end) target[o++] = units[i++] as number;
      unit = units[i] as number;
      continue;
    }
    const size = sizeAt(units, i, to);
    const character = size === 2 ? String.fromCharCode(unit, units[i + 1] as number) : String.fromCharCode(unit);
    const value = stage.special(character) ?? character;
    if (value.length !== size) out.pieces.push(i, size, o, value.length);
    for (let j = 0; j < value.length; j++) target[o++] = value.charCodeAt(j);
    i += size;
    unit = units[i] as number;
  }
  out.length = dirty ? redoRun(stage, units, runFrom, to, runOut, out, 0) : o;
}

/** The offset if a run cannot be divided. */
const NOWHERE = new Uint8Array(0);

/** Whether the range may contain ideographic description sequences, which span any following unit. */
function hasSequences(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((units[i] as number) >= 0x2ff0 && (units[i] as number) < 0x3000) return true;
  return false;
}

/** The last offset in `from`…`at` at which the run can be divided; `from` if lengths may change in between. */
function lastCut(units: Uint16Array, from: number, at: number, cuts: Uint8Array, flags: Uint8Array): number {
  for (let i = at - 1; i > from; i--) {
    const unit = units[i] as number;
    if (((flags[unit] as number) & SPECIAL) !== 0) return from;
    if (cuts[unit] === 1) return i;
  }
  return from;
}

/** Converts a run again stage by stage, replacing the output from `runOut` on; returns the new output length. */
function redoRun(
  stage: Stage,
  units: Uint16Array,
  from: number,
  to: number,
  runOut: number,
  out: Output,
  room: number,
): number {
  out.length = runOut;
  while (out.pieces.length > 0 && (out.pieces[out.pieces.length - 2] as number) >= runOut) out.pieces.length -= 4;
  convertStepwise(stage, units, from, to, out);
  reserve(out, room);
  return out.length;
}

/** Converts a run without phrases by each stage in turn, as it may contain phrases of a later one. */
function convertStepwise(stage: Stage, units: Uint16Array, from: number, to: number, out: Output): void {
  let source = units.subarray(from, to);
  let pieces: readonly number[] = [];
  for (const part of stage.parts) {
    const step = newOutput(2 * source.length + 2, false);
    const padded = new Uint16Array(source.length + 1);
    padded.set(source);
    convertRange(part, padded, 0, source.length, step);
    source = step.units.slice(0, step.length);
    pieces = composePieces(pieces, step.pieces);
  }
  reserve(out, source.length);
  for (let i = 0; i < pieces.length; i += 4)
    out.pieces.push(
      (pieces[i] as number) + from,
      pieces[i + 1] as number,
      (pieces[i + 2] as number) + out.length,
      pieces[i + 3] as number,
    );
  out.units.set(source, out.length);
  out.length += source.length;
}

/** The pieces of two consecutive conversions, from those of the first (a to b) and of the second (b to c). */
export function composePieces(first: readonly number[], second: readonly number[]): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  // Offset of b relative to a after the pieces of `first` consumed so far, and of c relative to b after those of
  // `second`.
  let ab = 0;
  let bc = 0;
  while (i < first.length || j < second.length) {
    // A cluster of pieces that touch in b, from `start` to `end` there.
    let start = Math.min(first[i + 2] ?? Number.POSITIVE_INFINITY, second[j] ?? Number.POSITIVE_INFINITY);
    const aStart = start - ab;
    const cStart = start + bc;
    let end = start;
    for (;;) {
      if (i < first.length && (first[i + 2] as number) <= end && ((first[i + 2] as number) < end || end === start)) {
        end = Math.max(end, (first[i + 2] as number) + (first[i + 3] as number));
        ab += (first[i + 3] as number) - (first[i + 1] as number);
        i += 4;
      } else if (j < second.length && (second[j] as number) <= end && ((second[j] as number) < end || end === start)) {
        end = Math.max(end, (second[j] as number) + (second[j + 1] as number));
        bc += (second[j + 3] as number) - (second[j + 1] as number);
        j += 4;
      } else break;
    }
    const aLength = end - ab - aStart;
    const cLength = end + bc - cStart;
    if (aLength !== cLength) out.push(aStart, aLength, cStart, cLength);
    start = end;
  }
  return out;
}
