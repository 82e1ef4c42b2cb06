/** Owns edges: the evidence that one row of a page continues in another. */
import type { Row } from '../rows/rows';
import { endsOfRow, type RowEnds, type Seams, seamToNext } from './seams';

/** A row as the ordering of rows sees it. */
export interface RowShape {
  readonly ends: RowEnds;
  /** Ends with punctuation that may end a paragraph: of a sentence or a clause. */
  readonly finished: boolean;
  /** Begins with punctuation that only follows a break within a sentence: a comma, a closing bracket. */
  readonly clings: boolean;
  /** In half-width columns. */
  readonly width: number;
  /** Has words, and is narrow enough for a column. */
  readonly usable: boolean;
  readonly isWide: boolean;
}

const STOPS = '。!?;:…';
const CLOSING = '”’)》';
const CLINGS = ',。、;:!?)”’》%…';

/** Whether folded text ends in sentence-final punctuation, perhaps followed by closing marks. */
function endsFinished(tail: string): boolean {
  let last = tail.length - 1;
  while (last >= 0 && CLOSING.includes(tail.charAt(last))) last--;
  return last >= 0 && STOPS.includes(tail.charAt(last));
}

/** In half-width columns: a full-width character counts two. */
function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2010) width++;
  return width;
}

const HAN = /[\u3400-\u9fff]/;
/** Longest row of a column, in UTF-16 units. */
export const WIDEST = 64;

/** `widest`: the length in UTF-16 units up to which a row counts as narrow enough. */
export function shapeOf(seams: Seams, row: Row, widest = WIDEST): RowShape {
  return {
    ends: endsOfRow(seams, row),
    finished: endsFinished(row.tail),
    clings: row.head !== '' && CLINGS.includes(row.head.charAt(0)),
    width: row.isShort ? widthOf(row.head) : row.length * 2,
    usable: row.length <= widest && HAN.test(row.head),
    isWide: row.length > widest,
  };
}

/** Bounds on the evidence of one seam, so that a misread character does not outweigh its neighbours. */
const HIGHEST_SEAM = 4;
const LOWEST_SEAM = -3;

/**
 * Half-width columns by which a row cut at its column's width may be narrower than the next: the width of a hanging
 * comma.
 */
const RAGGED = 5;
/**
 * Share of rows without a stop that nothing continues, such as headlines and bylines: among rows as wide as the next,
 * and among narrower ones.
 */
const ENDS = 0.05;
const NARROW_ENDS = 0.6;
/** Log-odds that a narrower row is in the same column as the next. */
const NARROWER = -0.7;

/**
 * Log-odds that `b` follows `a` in one column, against two rows drawn at random: if `a` is unfinished, that of a mixture
 * of rows that go on, as the seam says, and of rows that nothing continues; if a sentence ends, nothing but that no
 * sentence begins with a comma.
 */
export function edgeBetween(seams: Seams, a: RowShape, b: RowShape): number {
  if (!a.usable || !b.usable) return 0;
  if (a.finished) return b.clings ? LOWEST_SEAM : 0;
  const isCut = a.width + RAGGED >= b.width;
  const ends = isCut ? ENDS : NARROW_ENDS;
  const seam = Math.max(LOWEST_SEAM, Math.min(HIGHEST_SEAM, seamToNext(seams, a.ends, b.ends)));
  return Math.log(ends + (1 - ends) * Math.exp(seam)) + (isCut ? 0 : NARROWER);
}
