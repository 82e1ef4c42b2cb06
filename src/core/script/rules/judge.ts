/** Owns vetoing dictionary phrases that straddle the end of a word or name, and recording close decisions. */
import type { Span } from '../../text/span';
import type { Judge } from '../dictionary/matcher';
import type { ConvertOptions } from '../model';
import { crossing, type WordList } from './words';

/** A phrase that conflicts with adjacent words; `gain` is how much better those score, in tenths of a nat. */
export interface Conflict extends Span {
  readonly gain: number;
  readonly refused: boolean;
}

/** A judge with the conflicts it found. */
interface Judging {
  readonly judge: Judge;
  readonly conflicts: readonly Conflict[];
}

/** Words must read this much better than the phrase before it is refused: close calls are the dictionary's. */
const MARGIN = 4;

type Names = NonNullable<ConvertOptions['names']>;

const STARTS = 1;
const ENDS = 2;
/**
 * A person's name starts here: no word spans its surname and what follows (周一|良), as one may with the beginning of a
 * place (皇后|码头).
 */
const PERSON = 4;

/** Where names start and end, one byte per unit of the text plus one; undefined if there are none. */
function edgesOf(length: number, names: Names): Uint8Array | undefined {
  if (names.length === 0) return undefined;
  const edges = new Uint8Array(length + 1);
  for (const { kind, start, end } of names) {
    edges[start] = (edges[start] ?? 0) | STARTS | (kind === 'person' ? PERSON : 0);
    edges[end] = (edges[end] ?? 0) | ENDS;
  }
  return edges;
}

/**
 * Whether a name starts in the phrase and ends after it, or starts before it and ends in it; for a person, the first
 * character must be in the phrase too.
 */
function cutsName(edges: Uint8Array, start: number, length: number): boolean {
  const first = edges[start] as number;
  let open = first & PERSON ? 1 : 0;
  let place = first & STARTS && open === 0 ? 1 : 0;
  for (let i = start + 1; i < start + length; i++) {
    const edge = edges[i] as number;
    if (edge & ENDS) {
      if (open > 0) open--;
      else if (place > 0) place--;
      else return true;
    }
    if (edge & STARTS) open++;
  }
  return open > 0 && ((edges[start + length] as number) & ENDS) === 0;
}

/** A judge for a text of `length` units with these names; `several` marks the characters that have several forms. */
export function judgeOf(words: WordList, length: number, names: Names, several: Uint8Array): Judging {
  const edges = edgesOf(length, names);
  const conflicts: Conflict[] = [];
  return {
    conflicts,
    judge(units, start, phrase, own) {
      // a phrase without a form of its own only matters if it claims the start of a word that has one: 机制|造
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
