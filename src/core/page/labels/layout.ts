/** Owns the measures of a page: whether blank lines part paragraphs or stories, whether lines are hard-wrapped, how it indents. */
import type { RowFacts } from '../lines/row-facts';

/** `spaced`: a blank line between paragraphs; `blocks`: between stories; `dense`: none to speak of. */
export interface Layout {
  readonly spacing: 'spaced' | 'blocks' | 'dense';
  /** Width of the hard wrap; 0 where lines are not wrapped. */
  readonly wrap: number;
  /** Whether paragraphs begin indented. */
  readonly indents: boolean;
  /** Commonest number of blank lines where there are any. */
  readonly gap: number;
}

const MIN_WRAP = 8;
const MAX_WRAP = 64;

/** The commonest value of a small histogram. */
function mode(counts: ReadonlyMap<number, number>): number {
  let best = 1;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}

/** Finds the wrap: many lines of nearly the same greatest length, which end anywhere in a sentence. */
function wrapOf(facts: readonly RowFacts[]): number {
  const lengths: number[] = [];
  let open = 0;
  for (const { row, tag, finished } of facts) {
    if (tag !== 'text' || row.length < 4) continue;
    lengths.push(row.length + row.indent);
    if (!finished) open++;
  }
  if (lengths.length < 6) return 0;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.85)] ?? 0;
  if (width < MIN_WRAP || width > MAX_WRAP) return 0;
  const full = lengths.filter((length) => length >= width - 2 && length <= width + 2).length;
  return full / lengths.length >= 0.4 && open / lengths.length >= 0.35 ? width : 0;
}

/** Measures a page. Linear but for sorting line lengths. */
export function layoutOf(facts: readonly RowFacts[]): Layout {
  let spaced = 0;
  let texts = 0;
  let indented = 0;
  let long = 0;
  const gaps = new Map<number, number>();
  for (const { row, tag } of facts) {
    if (tag !== 'text') continue;
    texts++;
    if (row.gap > 0) {
      spaced++;
      gaps.set(row.gap, (gaps.get(row.gap) ?? 0) + 1);
    }
    if (row.length >= 30) long++;
    if (row.indent >= 1 && row.indent <= 3) indented++;
  }
  const wrap = wrapOf(facts);
  const share = texts === 0 ? 0 : spaced / texts;
  return {
    spacing: share >= 0.55 ? 'spaced' : share >= 0.03 && spaced > 1 ? 'blocks' : 'dense',
    wrap,
    indents: indented >= 2 && indented >= (wrap > 0 ? texts * 0.08 : Math.max(long, 1) * 0.5),
    gap: mode(gaps),
  };
}
