/** Owns edges: the evidence that one row of a page goes on in another. */
import type { Row } from '../rows/rows';
import { endsOf, type RowEnds, type Seams, seamBetween } from './seams';

/** A row as the order of rows sees it. */
export interface RowShape {
  readonly ends: RowEnds;
  /** Ends a sentence or a clause that a paragraph may end with. */
  readonly finished: boolean;
  /** Begins with what never begins a line that was not cut: a comma, a closing bracket. */
  readonly clings: boolean;
  /** In half-width columns. */
  readonly width: number;
  /** Has words, and not so many that no column would hold them. */
  readonly usable: boolean;
  readonly isWide: boolean;
}

const STOPS = '。!?;:…';
const CLOSING = '”’)》';
const CLINGS = ',。、;:!?)”’》%…';

/** Whether folded text ends in a stop, perhaps with what closes behind it. */
function endsFinished(tail: string): boolean {
  let last = tail.length - 1;
  while (last >= 0 && CLOSING.includes(tail.charAt(last))) last--;
  return last >= 0 && STOPS.includes(tail.charAt(last));
}

/** In half-width columns: a full-width character takes two. */
function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2010) width++;
  return width;
}

const HAN = /[\u3400-\u9fff]/;
/** Longest row of a column, in UTF-16 units. */
const WIDEST = 64;

export function shapeOf({ tables }: Seams, row: Row): RowShape {
  return {
    ends: endsOf(tables, row.head, row.tail),
    finished: endsFinished(row.tail),
    clings: row.head !== '' && CLINGS.includes(row.head.charAt(0)),
    width: row.isShort ? widthOf(row.head) : row.length * 2,
    usable: row.length <= WIDEST && HAN.test(row.head),
    isWide: row.length > WIDEST,
  };
}

/** Beyond these one seam says no more: a misread character must not outweigh its neighbours. */
const HIGHEST_SEAM = 4;
const LOWEST_SEAM = -3;

/** Half-width columns by which a row that was cut at its column's width may be narrower than the next: a comma that hangs over. */
const RAGGED = 5;
/** How much less likely it is that a narrower row was cut. */
const NARROWER = 2;

/**
 * Log-odds that `b` follows `a` in one column, against any two rows: what their seam says where `a` is unfinished; nothing where
 * a sentence ends, but that no sentence begins with a comma.
 */
export function edgeBetween(seams: Seams, a: RowShape, b: RowShape): number {
  if (!a.usable || !b.usable) return 0;
  if (a.finished) return b.clings ? LOWEST_SEAM : 0;
  const cut = a.width + RAGGED >= b.width ? 0 : NARROWER;
  return Math.max(LOWEST_SEAM, Math.min(HIGHEST_SEAM, seamBetween(seams, a.ends, b.ends)) - cut);
}
