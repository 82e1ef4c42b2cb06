/** Owns gutters: the white stripes down a page between columns that stand side by side in its lines. */

/** A stretch of a line between gaps: UTF-16 offsets in the text, and where it stands in half-width columns. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Lines (indexes, both inclusive) with a gutter: nothing stands between the half-width columns `from` and `to`. */
export interface Gutter {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Longest line that is looked at, in UTF-16 units. */
export const LONGEST = 400;
/** Gutters that are followed at once. */
const MOST = 12;
/** Fewest lines with text on both sides, and their least share. */
const FEWEST = 4;
const SHARE = 0.4;

const isWide = (code: number): boolean => code >= 0x1100;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0x3000 || code === 0xa0;

/**
 * The pieces of `start`–`end` of the text, one line, between gaps: wide gaps, or one space between two full-width characters,
 * for text in Chinese has no other. `at`: half-width columns before `start`. Linear.
 */
export function piecesOf(text: string, start: number, end: number, at: number): Piece[] {
  const pieces: Piece[] = [];
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
    const between = isWide(text.charCodeAt(i - 1)) && isWide(text.charCodeAt(next));
    if (open !== undefined && width > 0 && (width > 1 || between)) {
      pieces.push({ start: open.start, end: i, from: open.from, to: column });
      open = undefined;
    }
    column += width;
    if (next >= end) break;
    open ??= { start: next, from: column };
    const code = text.charCodeAt(next);
    column += isWide(code) || (code >= 0x2010 && code <= 0x2026) ? 2 : 1;
    i = next + 1;
  }
  if (open !== undefined) pieces.push({ start: open.start, end, from: open.from, to: column });
  return pieces;
}

interface Run {
  readonly first: number;
  last: number;
  from: number;
  to: number;
  both: number;
  lines: number;
}

/** What the white between the pieces of a line leaves of the stripe; undefined where a piece stands in it. */
function narrowed(pieces: readonly Piece[], { from, to }: Run): { from: number; to: number; both: boolean } | undefined {
  let low = from;
  let high = to;
  let left = false;
  let right = false;
  for (const piece of pieces) {
    // the larger part of the stripe that the piece leaves
    if (piece.to <= low || piece.from >= high) {
      if (piece.to <= low) left = true;
      else right = true;
    } else if (piece.from - low >= high - piece.to) {
      high = piece.from;
      right = true;
    } else {
      low = piece.to;
      left = true;
    }
  }
  return high > low ? { from: low, to: high, both: left && right } : undefined;
}

/** The gutters of a page whose lines are `lines`, each as its pieces. Linear in the pieces. */
export function guttersOf(lines: readonly (readonly Piece[])[]): Gutter[] {
  const found: Gutter[] = [];
  let runs: Run[] = [];
  const close = ({ first, last, from, to, both, lines: count }: Run): void => {
    if (both >= FEWEST && both >= count * SHARE) found.push({ first, last, from, to });
  };
  lines.forEach((pieces, at) => {
    const kept: Run[] = [];
    for (const run of runs) {
      const left = narrowed(pieces, run);
      if (left === undefined) close(run);
      else {
        run.from = left.from;
        run.to = left.to;
        run.lines++;
        if (left.both) {
          run.both++;
          run.last = at;
        }
        kept.push(run);
      }
    }
    runs = kept;
    for (let i = 1; i < pieces.length; i++) {
      const from = pieces[i - 1]?.to ?? 0;
      const to = pieces[i]?.from ?? 0;
      if (runs.length >= MOST || runs.some((run) => run.from < to && run.to > from)) continue;
      runs.push({ first: at, last: at, from, to, both: 1, lines: 1 });
    }
  });
  for (const run of runs) close(run);
  return found.sort((a, b) => a.first - b.first || a.from - b.from);
}
