/** Owns refusing phrases of the dictionary that lie across the end of a word or of a name, and remembering what was close. */
import type { Span } from '../text/span';
import type { Judge } from './matcher';
import { crossing, type WordList } from './words';

/** A phrase that words beside it speak against; `gain` is how much better they read, in tenths of a nat. */
export interface Conflict extends Span {
  readonly gain: number;
  readonly refused: boolean;
}

/** A judge and what it met. */
export interface Judging {
  readonly judge: Judge;
  readonly conflicts: readonly Conflict[];
}

/** Words must read this much better than the phrase before it is refused: close calls are the dictionary's. */
const MARGIN = 4;

const STARTS = 1;
const ENDS = 2;

/** Where names start and end, a byte for each unit of the text and one more; undefined where there are none. */
function edgesOf(length: number, names: readonly Span[]): Uint8Array | undefined {
  if (names.length === 0) return undefined;
  const edges = new Uint8Array(length + 1);
  for (const { start, end } of names) {
    edges[start] = (edges[start] ?? 0) | STARTS;
    edges[end] = (edges[end] ?? 0) | ENDS;
  }
  return edges;
}

/** Whether a name starts in the phrase and ends after it, or starts before it and ends in it. */
function cutsName(edges: Uint8Array, start: number, length: number): boolean {
  let open = (edges[start] as number) & STARTS ? 1 : 0;
  for (let i = start + 1; i < start + length; i++) {
    const edge = edges[i] as number;
    if (edge & ENDS && --open < 0) return true;
    if (edge & STARTS) open++;
  }
  return open > 0 && ((edges[start + length] as number) & ENDS) === 0;
}

/** A judge for a text of `length` units with these names; `several` marks the characters with several forms. */
export function judgeOf(words: WordList, length: number, names: readonly Span[], several: Uint8Array): Judging {
  const edges = edgesOf(length, names);
  const conflicts: Conflict[] = [];
  return {
    conflicts,
    judge(units, start, phrase, own) {
      // a phrase without a form of its own only matters where it takes the start of a word that has one: 机制|造
      if (!own && several[units[start + phrase - 1] as number] === 0) return true;
      if (edges !== undefined && cutsName(edges, start, phrase)) return false;
      const gain = crossing(words, units, 0, length, start, phrase);
      if (gain === Number.NEGATIVE_INFINITY) return true;
      const refused = gain > MARGIN;
      conflicts.push({ start, end: start + phrase, gain, refused });
      return !refused;
    },
  };
}
