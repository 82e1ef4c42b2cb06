/** Owns gutters: the white stripes down a page that separate columns set side by side in its lines. */
import type { Steps } from '../../steps';

/** A part of a line between gaps: UTF-16 offsets in the text, and its position in half-width columns. */
export interface LinePiece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A gutter: in these lines (indexes, both inclusive), nothing stands between the half-width columns `from` and `to`.
 */
export interface Gutter {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Longest line that is examined, in UTF-16 units. */
export const LONGEST_LINE = 400;
/** Half-width columns by which the white of a line may be shifted from that of the line before. */
const DRIFT = 3;
/** Maximum number of gutters tracked at once. */
const MOST_GUTTERS = 12;
/** Least number, and least share, of lines with text on both sides. */
export const FEWEST_PARTED = 5;
const SHARE = 0.4;
/** Lines per step. */
const SLICE = 1024;

const isWide = (code: number): boolean => code >= 0x1100;
/** The first comparison settles it for Chinese characters. */
const isSpace = (code: number): boolean =>
  code <= 0x3000 && (code === 32 || code === 9 || code === 0x3000 || code === 0xa0);

/** Whether a space stands inside `start`–`end` of the text, a span that begins and ends with other characters. */
export function hasGap(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** UTF-16 length of the longest part of `start`–`end` of the text without a space. */
export function longestPiece(text: string, start: number, end: number): number {
  let longest = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isSpace(text.charCodeAt(at))) continue;
    longest = Math.max(longest, at - from);
    from = at + 1;
  }
  return Math.max(longest, end - from);
}

/**
 * The pieces of `start`–`end` of the text, one line, between gaps: a wide gap, or one space between two full-width
 * characters, as Chinese text has no other spaces; `atAll`: or one space beside a full-width character. `at`: half-width
 * columns before `start`. Linear.
 */
export function linePiecesOf(text: string, start: number, end: number, at: number, atAll = false): LinePiece[] {
  const pieces: LinePiece[] = [];
  const isApart = (before: number, behind: number): boolean =>
    atAll ? isWide(before) || isWide(behind) : isWide(before) && isWide(behind);
  let open: { start: number; from: number } | undefined;
  let column = at;
  for (let i = start; i < end; ) {
    let next = i;
    let width = 0;
    while (next < end && isSpace(text.charCodeAt(next))) {
      const code = text.charCodeAt(next);
      width += code === 9 ? 8 - ((column + width) % 8) : code === 0x3000 ? 2 : 1;
      next++;
    }
    if (open !== undefined && width > 0 && (width > 1 || isApart(text.charCodeAt(i - 1), text.charCodeAt(next)))) {
      pieces.push({ start: open.start, end: i, from: open.from, to: column });
      open = undefined;
    }
    column += width;
    if (next >= end) break;
    open ??= { start: next, from: column };
    column += columnsOf(text.charCodeAt(next));
    i = next + 1;
  }
  if (open !== undefined) pieces.push({ start: open.start, end, from: open.from, to: column });
  return pieces;
}

/** Half-width columns of a character that is no space. */
const columnsOf = (code: number): number => (isWide(code) || (code >= 0x2010 && code <= 0x2026) ? 2 : 1);

interface Run {
  readonly first: number;
  last: number;
  from: number;
  to: number;
  both: number;
  lines: number;
  misses: number;
}

/** How a line relates to a stripe: the position of its white, and the sides with text. */
interface White {
  readonly from: number;
  readonly to: number;
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * The white of a line at a stripe, or within the shift that letters and digits may cause; undefined if text runs
 * across.
 */
function whiteAt(pieces: readonly LinePiece[], { from, to }: Run): White | undefined {
  let best = -1;
  let nearest = DRIFT + 1;
  for (let at = 0; at <= pieces.length; at++) {
    const low = pieces[at - 1]?.to ?? Number.NEGATIVE_INFINITY;
    const high = pieces[at]?.from ?? Number.POSITIVE_INFINITY;
    const distance = Math.max(0, low - to + 1, from - high + 1);
    if (distance >= nearest) continue;
    nearest = distance;
    best = at;
  }
  if (best < 0) return undefined;
  const low = pieces[best - 1]?.to ?? Number.NEGATIVE_INFINITY;
  const high = pieces[best]?.from ?? Number.POSITIVE_INFINITY;
  const isBeside = nearest > 0;
  return {
    from: isBeside ? low : Math.max(low, from),
    to: isBeside ? high : Math.min(high, to),
    left: best > 0,
    right: best < pieces.length,
  };
}

/**
 * The gutters of a page whose lines are `lines`, each as its pieces; `apart` tells which lines are separated from the
 * one before. A single line may run across a gutter if its neighbours do not. Linear in the pieces; in steps.
 */
export function* guttersSteps(
  lines: readonly (readonly LinePiece[])[],
  apart: (line: number) => boolean,
): Steps<Gutter[]> {
  const found: Gutter[] = [];
  let runs: Run[] = [];
  const close = ({ first, last, from, to, both, lines: count }: Run): void => {
    if (both >= FEWEST_PARTED && both >= count * SHARE) found.push({ first, last, from, to });
  };
  for (const [at, pieces] of lines.entries()) {
    const kept: Run[] = [];
    for (const run of runs) {
      const white = whiteAt(pieces, run);
      if (white === undefined) {
        run.misses++;
        if (run.misses > 1 || apart(at)) close(run);
        else kept.push(run);
        continue;
      }
      run.misses = 0;
      run.lines++;
      if (white.left && white.right) {
        run.both++;
        run.from = white.from;
        run.to = white.to;
      }
      if (white.right) run.last = at;
      kept.push(run);
    }
    runs = kept;
    for (let i = 1; i < pieces.length; i++) {
      const from = pieces[i - 1]?.to ?? 0;
      const to = pieces[i]?.from ?? 0;
      if (runs.length >= MOST_GUTTERS || runs.some((run) => run.from < to + DRIFT && run.to > from - DRIFT)) continue;
      runs.push({ first: at, last: at, from, to, both: 1, lines: 1, misses: 0 });
    }
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  for (const run of runs) close(run);
  return found.sort((a, b) => a.first - b.first || a.from - b.from);
}
