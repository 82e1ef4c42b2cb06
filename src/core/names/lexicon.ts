/** Owns the word lists as one hashed table: is this stretch a word, and of what kind. Words are kept as 30-bit hashes, not as text. */
import type { PackReader, PackWriter } from './pack';

/** What a word is. The low bits hold a coarse part of speech, the others lists that it stands in. */
export const WORD = {
  noun: 1,
  verb: 2,
  function: 3,
  idiom: 4,
  number: 5,
  other: 6,
  speechMask: 7,
  person: 8,
  place: 16,
  organization: 32,
  foreign: 64,
  title: 128,
} as const;

/** The longest word that is looked up, in UTF-16 units. */
export const LONGEST = 8;

const FILTER_BITS = 21;
const SEED = 0x2545f491;

/** One step of the running hash of a word. */
export function hashStep(hash: number, symbol: number): number {
  const mixed = Math.imul(hash ^ symbol, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of a whole word given as symbols; 30 bits. */
export function wordKey(symbols: ArrayLike<number>, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = hashStep(hash, symbols[i] ?? 0);
  return hash >>> 2;
}

/** For each position of a text, the longest word that starts there, ends there (inclusive), covers it; length 0 where none. */
export interface WordMatches {
  readonly startLength: Uint8Array;
  readonly startFlags: Uint8Array;
  readonly startKey: Int32Array;
  readonly endLength: Uint8Array;
  readonly endFlags: Uint8Array;
  readonly endKey: Int32Array;
  readonly coverLength: Uint8Array;
  /** How far into the covering word the position is. */
  readonly coverAt: Uint8Array;
  readonly coverFlags: Uint8Array;
}

export function wordMatches(capacity: number): WordMatches {
  const small = (): Uint8Array => new Uint8Array(capacity);
  return {
    startLength: small(),
    startFlags: small(),
    startKey: new Int32Array(capacity),
    endLength: small(),
    endFlags: small(),
    endKey: new Int32Array(capacity),
    coverLength: small(),
    coverAt: small(),
    coverFlags: small(),
  };
}

/** Word lists ready for matching. */
export interface Lexicon {
  /** Flags of the word with these symbols; 0 where it is none. */
  flags(symbols: ArrayLike<number>, start: number, end: number): number;
  /** Finds the words of 2 to LONGEST units in the first `length` symbols; linear. */
  match(symbols: Uint16Array, length: number, out: WordMatches): void;
  readonly size: number;
}

/** Sets of words by their flags. */
export type WordSets = ReadonlyMap<number, readonly number[]>;

export function writeWordSets(out: PackWriter, sets: WordSets): void {
  out.varint(sets.size);
  for (const [flags, keys] of [...sets].sort(([a], [b]) => a - b)) {
    out.varint(flags);
    out.sortedSet(keys);
  }
}

/** One list of words that have the same flags. */
export interface WordSet {
  readonly flags: number;
  readonly keys: Int32Array;
}

export function readWordSets(input: PackReader): WordSet[] {
  const sets: WordSet[] = [];
  for (let left = input.varint(); left > 0; left--) sets.push({ flags: input.varint(), keys: input.sortedSet() });
  return sets;
}

/** Gathers word sets into one lexicon; a word in several has the flags of all. */
export function lexiconOf(sets: readonly WordSet[]): Lexicon {
  const total = sets.reduce((sum, { keys }) => sum + keys.length, 0);
  let bits = 8;
  while (1 << bits < total * 2) bits++;
  const mask = (1 << bits) - 1;
  const shift = 30 - bits;
  const keys = new Int32Array(1 << bits).fill(-1);
  const flagsOf = new Uint8Array(1 << bits);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  for (const set of sets) {
    for (let i = 0; i < set.keys.length; i++) {
      const key = set.keys[i] ?? 0;
      // by the high bits: the keys of a set ascend, so each pass goes through the table from front to back
      let slot = key >>> shift;
      while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
      keys[slot] = key;
      flagsOf[slot] = joinFlags(flagsOf[slot] ?? 0, set.flags);
      const bit = key >>> (30 - FILTER_BITS);
      filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  const lookup = (key: number): number => {
    for (let slot = key >>> shift; ; slot = (slot + 1) & mask) {
      const there = keys[slot];
      if (there === key) return flagsOf[slot] ?? 0;
      if (there === -1) return 0;
    }
  };
  return {
    size: total,
    flags: (symbols, start, end) => lookup(wordKey(symbols, start, end)),
    match(symbols, length, out) {
      const { startLength, startFlags, startKey, endLength, endFlags, endKey, coverLength, coverAt, coverFlags } = out;
      startLength.fill(0, 0, length);
      startFlags.fill(0, 0, length);
      endLength.fill(0, 0, length);
      endFlags.fill(0, 0, length);
      coverLength.fill(0, 0, length);
      coverAt.fill(0, 0, length);
      coverFlags.fill(0, 0, length);
      for (let start = 0; start < length; start++) {
        const stop = Math.min(start + LONGEST, length);
        let hash = hashStep(SEED, symbols[start] ?? 0);
        let longest = 0;
        for (let last = start + 1; last < stop; last++) {
          hash = hashStep(hash, symbols[last] ?? 0);
          const key = hash >>> 2;
          const bit = key >>> (30 - FILTER_BITS);
          if ((((filter[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 0) continue;
          const flags = lookup(key);
          if (flags === 0) continue;
          longest = last - start + 1;
          startLength[start] = longest;
          startFlags[start] = flags;
          startKey[start] = key;
          // starts ascend, so the first word to end here is the longest
          if (endLength[last] !== 0) continue;
          endLength[last] = longest;
          endFlags[last] = flags;
          endKey[last] = key;
        }
        for (let i = start; i < start + longest; i++) {
          if ((coverLength[i] ?? 0) >= longest) continue;
          coverLength[i] = longest;
          coverAt[i] = i - start;
          coverFlags[i] = startFlags[start] ?? 0;
        }
      }
    },
  };
}

/** Lists are united; of two parts of speech the first stays. */
export function joinFlags(a: number, b: number): number {
  const speech = (a & WORD.speechMask) === 0 ? b & WORD.speechMask : a & WORD.speechMask;
  return ((a | b) & ~WORD.speechMask) | speech;
}
