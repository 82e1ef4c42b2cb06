/**
 * Owns the word lists as one hash table that tells whether a span is a word, and of what kind. Words are stored as 30-bit hashes, not as
 * text.
 */
import type { PackReader, PackWriter } from '../../pack';

/** Flags of a word: the low bits are a coarse part of speech, the others the lists that contain it. */
export const WORD = {
  noun: 1,
  verb: 2,
  adjective: 3,
  idiom: 4,
  number: 5,
  other: 6,
  adverb: 7,
  preposition: 8,
  conjunction: 9,
  pronoun: 10,
  time: 11,
  direction: 12,
  verbalNoun: 13,
  short: 14,
  speechMask: 15,
  person: 16,
  place: 32,
  organization: 64,
  foreign: 128,
  title: 256,
  /** A surname of two characters, Chinese or Japanese: 欧阳, 村上. */
  family: 512,
  /** A famous person. */
  famous: 1024,
} as const;

/** The longest word that is looked up, in UTF-16 units. */
export const LONGEST_LEXICON_WORD = 8;

const FILTER_BITS = 21;
const SEED = 0x2545f491;

/** Adds a symbol to the hash of a word. */
function hashStep(hash: number, symbol: number): number {
  const mixed = Math.imul(hash ^ symbol, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The 30-bit hash of a word given as symbols. */
export function wordKey(symbols: ArrayLike<number>, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = hashStep(hash, symbols[i] ?? 0);
  return hash >>> 2;
}

/** For each position the longest word that starts there, that ends there (inclusive), and that covers it; length 0 if there is none. */
export interface WordMatches {
  readonly startLength: Uint8Array;
  readonly startFlags: Uint16Array;
  readonly startKey: Int32Array;
  readonly endLength: Uint8Array;
  readonly endFlags: Uint16Array;
  readonly endKey: Int32Array;
  readonly coverLength: Uint8Array;
  /** The index of the position in the covering word. */
  readonly coverAt: Uint8Array;
  readonly coverFlags: Uint16Array;
}

export function wordMatches(capacity: number): WordMatches {
  const small = (): Uint8Array => new Uint8Array(capacity);
  const flags = (): Uint16Array => new Uint16Array(capacity);
  return {
    startLength: small(),
    startFlags: flags(),
    startKey: new Int32Array(capacity),
    endLength: small(),
    endFlags: flags(),
    endKey: new Int32Array(capacity),
    coverLength: small(),
    coverAt: small(),
    coverFlags: flags(),
  };
}

/** The word lists, ready for matching. */
export interface Lexicon {
  /** The flags of the word, given folded; 0 if it is not listed. */
  flags(word: string): number;
  /** Finds all words of 2 to LONGEST_LEXICON_WORD units in the first `length` symbols; linear. */
  match(symbols: Uint16Array, length: number, out: WordMatches): void;
  readonly size: number;
}

/** Words in buckets by the high bits of their keys. The stored form is also the lookup form, so that nothing is built at startup. */
interface PackedLexicon {
  /** (1 << BUCKET_BITS) + 1 entries: the start of each bucket, and the end of the last. */
  readonly starts: Uint32Array;
  /** The low bits of each key, ascending within a bucket. */
  readonly rests: Uint16Array;
  /** For each key the index of its flags in `kinds`. */
  readonly numbers: Uint8Array;
  /** The combinations of flags that occur, most frequent first; at most 256. */
  readonly kinds: Uint16Array;
}

/** The high bits of a key select the bucket … */
const BUCKET_BITS = 16;
/** … in which the low bits are searched. */
const REST_BITS = 30 - BUCKET_BITS;
const REST = (1 << REST_BITS) - 1;

/** The flags of words by key. */
type WordFlags = ReadonlyMap<number, number>;

/** Packs words into a table; throws a RangeError if a bucket has more than 255 words, which does not happen with hashes. */
export function packLexicon(words: WordFlags): PackedLexicon {
  const keys = [...words.keys()].sort((a, b) => a - b);
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const key of keys) starts[(key >>> REST_BITS) + 1] = (starts[(key >>> REST_BITS) + 1] ?? 0) + 1;
  if (starts.some((count) => count > 255)) throw new RangeError('too many words in one bucket');
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const times = new Map<number, number>();
  for (const flags of words.values()) times.set(flags, (times.get(flags) ?? 0) + 1);
  const kinds = [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || a - b);
  if (kinds.length > 256) throw new RangeError('too many kinds of words');
  const numberOf = new Map(kinds.map((flags, number) => [flags, number]));
  return {
    starts,
    rests: Uint16Array.from(keys, (key) => key & REST),
    numbers: Uint8Array.from(keys, (key) => numberOf.get(words.get(key) ?? 0) ?? 0),
    kinds: Uint16Array.from(kinds),
  };
}

/** Writes the arrays one after another, with high and low bytes separate, since similar bytes compress better. */
export function writeWordTable(out: PackWriter, { starts, rests, numbers, kinds }: PackedLexicon): void {
  out.varint(kinds.length);
  for (const flags of kinds) out.varint(flags);
  out.varint(rests.length);
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    out.byte((starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0));
  }
  for (const rest of rests) out.byte(rest >> 8);
  for (const rest of rests) out.byte(rest & 255);
  out.bytes(numbers);
}

/** Parses what `writeWordTable` wrote; throws a RangeError if the bytes have another format. */
export function readWordTable(input: PackReader): PackedLexicon {
  const kinds = new Uint16Array(Math.min(256, input.varint())).map(() => input.varint());
  const size = input.varint();
  const counts = input.bytes(1 << BUCKET_BITS);
  const high = input.bytes(size);
  const low = input.bytes(size);
  const numbers = input.bytes(size);
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    sum += counts[bucket] as number;
    starts[bucket + 1] = sum;
  }
  if (sum !== size) throw new RangeError('the names data file holds a broken word list');
  const rests = new Uint16Array(size);
  for (let i = 0; i < size; i++) rests[i] = ((high[i] as number) << 8) | (low[i] as number);
  return { starts, rests, numbers, kinds };
}

/** A lexicon that looks words up in the table. */
export function lexiconOf({ starts, rests, numbers, kinds }: PackedLexicon): Lexicon {
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) {
      const bit = (bucket << (FILTER_BITS - BUCKET_BITS)) | ((rests[i] as number) >> (30 - FILTER_BITS));
      filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
    }
  }
  const lookup = (key: number): number => {
    const rest = key & REST;
    const end = starts[(key >>> REST_BITS) + 1] as number;
    for (let i = starts[key >>> REST_BITS] as number; i < end; i++) {
      if (rests[i] === rest) return kinds[numbers[i] as number] as number;
    }
    return 0;
  };
  return {
    size: rests.length,
    flags(word) {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
      return lookup(hash >>> 2);
    },
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
        const stop = Math.min(start + LONGEST_LEXICON_WORD, length);
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
          // matches are found in order of their start, so the first that ends here is the longest
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

/** Combines the flags of two entries; the first one's part of speech is kept. */
export function joinFlags(a: number, b: number): number {
  const speech = (a & WORD.speechMask) === 0 ? b & WORD.speechMask : a & WORD.speechMask;
  return ((a | b) & ~WORD.speechMask) | speech;
}
