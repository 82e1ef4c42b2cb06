/** Owns aligning the lines of an extracted text with the page as it was laid out. */

/** A span of a line with its source; undefined if it is not from the page. */
export interface Cell {
  /** 0-based line of the text. */
  readonly line: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly source: { readonly block: number; readonly start: number; readonly end: number } | undefined;
}

/** The n-gram length of the comparison. */
const GRAM = 3;
/** The least share of n-grams that must agree on one offset. */
const ALIKE = 0.3;

const FOLDED: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
};
const bare = (text: string): string => [...text.replace(/\s+/g, '')].map((char) => FOLDED[char] ?? char).join('');

/** The spans of a line between gaps; a wide gap always separates, a narrow one unless a side has only a character or two. */
function stretchesOf(line: string): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { 0: text, index } of line.matchAll(/\S+/g)) {
    const last = found[found.length - 1];
    const isTiny = text.length < GRAM || (last !== undefined && last[1] - last[0] < GRAM);
    if (last !== undefined && index - last[1] === 1 && isTiny) last[1] = index + text.length;
    else found.push([index, index + text.length]);
  }
  return found;
}

/** Merges the cells of a line whose characters are consecutive in one block. */
function merged(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const last = out[out.length - 1];
    const follows = last?.source !== undefined && cell.source?.block === last.source.block;
    if (
      last?.source !== undefined &&
      cell.source !== undefined &&
      follows &&
      Math.abs(cell.source.start - last.source.end) <= 2
    ) {
      out[out.length - 1] = { ...last, end: cell.end, source: { ...last.source, end: cell.source.end } };
    } else out.push(cell);
  }
  return out;
}

/**
 * Finds each line of `text` in `blocks` (in reading order) despite misread characters: at the offset on which most trigrams agree. A
 * character of a block is used once.
 */
export function alignText(text: string, blocks: readonly string[]): Cell[] {
  let all = '';
  const starts: number[] = [];
  for (const block of blocks) {
    starts.push(all.length);
    all += `${bare(block)}\n\n\n`;
  }
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= all.length; at++) {
    const gram = all.slice(at, at + GRAM);
    const list = places.get(gram);
    if (list === undefined) places.set(gram, [at]);
    else list.push(at);
  }
  const used = new Uint8Array(all.length);
  const blockAt = (offset: number): number => {
    let block = 0;
    while (block + 1 < starts.length && (starts[block + 1] ?? 0) <= offset) block++;
    return block;
  };
  const find = (piece: string): Cell['source'] => {
    if (piece === '') return undefined;
    const votes = new Map<number, number>();
    if (piece.length < GRAM) {
      for (let at = all.indexOf(piece); at >= 0; at = all.indexOf(piece, at + 1)) votes.set(at, 1);
    }
    for (let at = 0; at + GRAM <= piece.length; at++) {
      for (const place of places.get(piece.slice(at, at + GRAM)) ?? []) {
        if (used[place] === 1) continue;
        votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
      }
    }
    let best = -1;
    let most = 0;
    for (const [distance, count] of votes) {
      const near = count + ((votes.get(distance - 1) ?? 0) + (votes.get(distance + 1) ?? 0)) / 2;
      if (near > most) {
        most = near;
        best = distance;
      }
    }
    const windows = Math.max(1, piece.length - GRAM + 1);
    if (most < windows * ALIKE || (piece.length < GRAM && used[Math.max(0, best)] === 1)) return undefined;
    const from = Math.max(0, best);
    const block = blockAt(from + Math.min(2, piece.length - 1));
    const start = Math.max(0, from - (starts[block] ?? 0));
    const length = bare(blocks[block] ?? '').length;
    const end = Math.min(length, start + piece.length);
    return { block, start, end };
  };
  const take = (source: Cell['source']): Cell['source'] => {
    if (source !== undefined) {
      const from = starts[source.block] ?? 0;
      used.fill(1, from + source.start, from + source.end);
    }
    return source;
  };
  return text.split('\n').flatMap((line, at) => {
    return merged(
      stretchesOf(line).map(([start, end]) => ({
        line: at,
        start,
        end,
        source: take(find(bare(line.slice(start, end)))),
      })),
    );
  });
}
