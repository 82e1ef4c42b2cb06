/** Owns the word list used for segmentation, and whether a dictionary phrase straddles a word boundary. */
import { isHanUnit } from '../../text/han';
import type { Sections } from '../dictionary/layout';

/** Costs are tenths of a nat: ten times the negative log-frequency of a word in running text. */
export interface WordList {
  /** The cost of the word at `start`, or 0 if it is none. */
  cost(units: ArrayLike<number>, start: number, length: number): number;
}

/** Length of the longest listed word, in UTF-16 units. */
export const LONGEST_WORD = 5;

const SEED = 0x811c9dc5;

/** The hash of a word; its high bits select the slot, its low bits are the tag that verifies it. */
function wordHash(units: ArrayLike<number>, start: number, length: number): number {
  let hash = SEED;
  for (let i = start; i < start + length; i++) {
    hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/** The tag of a hash; never 0, which marks an empty slot. */
const markOf = (hash: number): number => (hash & 0xffff) | 1;

/**
 * The words as a hash table with linear probing: a 16-bit tag and a cost per slot; the number of slots is a power of
 * two.
 */
export function packWords(costs: ReadonlyMap<string, number>): {
  readonly slots: Uint16Array;
  readonly costs: Uint8Array;
} {
  let log = 4;
  while (1 << log < costs.size * 1.4) log++;
  const slots = new Uint16Array(1 << log);
  const worth = new Uint8Array(1 << log);
  const mask = slots.length - 1;
  for (const [word, cost] of costs) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const hash = wordHash(units, 0, units.length);
    let slot = hash >>> (32 - log);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = markOf(hash);
    worth[slot] = Math.min(255, Math.max(1, cost));
  }
  return { slots, costs: worth };
}

export function readWords(sections: Sections): WordList {
  const slots = sections.u16('words.slots');
  const costs = sections.u8('words.costs');
  const mask = slots.length - 1;
  const shift = Math.clz32(slots.length) + 1;
  return {
    cost(units, start, length) {
      const hash = wordHash(units, start, length);
      const mark = markOf(hash);
      for (let slot = hash >>> shift; ; slot = (slot + 1) & mask) {
        const found = slots[slot];
        if (found === mark) return costs[slot] as number;
        if (found === 0 || found === undefined) return 0;
      }
    },
  };
}

/** The cost of a character outside listed words. */
const STRANGE = 140;
/** The cost of a dictionary phrase that is not a listed word. */
const PHRASE = 150;
/** Window around a phrase in units, about three words. */
const AROUND = 6;
/** Maximum extra cost, in tenths of a nat, of a segmentation that divides the text at a place. */
const NEARLY = 30;

/** The phrase `start`–`end`, and the window `low`–`high` around it. */
interface Phrase {
  readonly words: WordList;
  readonly units: ArrayLike<number>;
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How much better a segmentation that straddles an end of the phrase scores than one that respects it, in tenths of a
 * nat; negative if the segmentation agrees with the phrase, -Infinity if nothing contradicts it. Bounded work per call.
 */
export function crossing(
  words: WordList,
  units: ArrayLike<number>,
  from: number,
  to: number,
  start: number,
  length: number,
): number {
  const end = start + length;
  let low = start;
  let high = end;
  while (low > from && start - low < AROUND && isHanUnit(units[low - 1] as number)) low--;
  while (high < to && high - end < AROUND && isHanUnit(units[high] as number)) high++;
  const phrase = { words, units, low, high, start, end };
  if (!anyAcross(phrase)) return Number.NEGATIVE_INFINITY;
  return cheapest(phrase, true) - cheapest(phrase, false);
}

/** Whether a word straddles one end of the phrase. */
function anyAcross({ words, units, low, high, start, end }: Phrase): boolean {
  for (let a = Math.max(low, start - LONGEST_WORD + 1); a < start; a++)
    for (let b = start + 1; b < end && b - a <= LONGEST_WORD; b++) if (words.cost(units, a, b - a) > 0) return true;
  for (let a = start + 1; a < end; a++)
    for (let b = end + 1; b <= high && b - a <= LONGEST_WORD; b++) if (words.cost(units, a, b - a) > 0) return true;
  return false;
}

/**
 * The cost of the cheapest segmentation of `low`–`high`; with `clean`, no word may straddle just one end of the phrase.
 */
function cheapest({ words, units, low, high, start, end }: Phrase, clean: boolean): number {
  const best: number[] = [0];
  for (let b = low + 1; b <= high; b++) {
    let least = Number.POSITIVE_INFINITY;
    for (let a = Math.max(low, b - LONGEST_WORD); a < b; a++) {
      const across = (a < start && start < b && b < end) || (a > start && a < end && end < b);
      if (clean && across) continue;
      const whole = a === start && b === end;
      const listed = words.cost(units, a, b - a);
      const cost = listed > 0 ? listed : whole ? PHRASE : b - a === 1 ? STRANGE : 0;
      if (cost > 0) least = Math.min(least, (best[a - low] as number) + cost);
    }
    best.push(least);
  }
  return best[high - low] as number;
}

/**
 * Whether the cheapest segmentation around the place divides the text there, or nearly does: 古法|制糖, whose words are
 * rare. Units other than Han always divide. Bounded work per call.
 */
export function divides(words: WordList, units: ArrayLike<number>, at: number): boolean {
  let low = at;
  let high = at;
  while (low > 0 && at - low < AROUND && isHanUnit(units[low - 1] as number)) low--;
  while (high < units.length && high - at < AROUND && isHanUnit(units[high] as number)) high++;
  if (low === at || high === at) return true;
  // there is no phrase to respect here
  const whole = { words, units, low, high, start: -1, end: -1 };
  const left = cheapest({ ...whole, high: at }, false);
  const right = cheapest({ ...whole, low: at }, false);
  return left + right <= cheapest(whole, false) + NEARLY;
}
