/** Owns the word lists as one hashed table: is this stretch a word, and of what kind. Words are kept as 30-bit hashes, not as text. */
import type { PackReader, PackWriter } from '../../pack';

/** What a word is. The low bits hold a coarse part of speech, the others lists that it stands in. */
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
  /** A surname of two characters: 欧阳, 村上. */
  family: 512,
  /** Somebody whom every reader knows. */
  famous: 1024,
} as const;

/** The longest word that is looked up, in UTF-16 units. */
export const LONGEST_LEXICON_WORD = 8;

const FILTER_BITS = 21;
const SEED = 0x2545f491;

/** One step of the running hash of a word. */
function hashStep(hash: number, symbol: number): number {
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
  readonly startFlags: Uint16Array;
  readonly startKey: Int32Array;
  readonly endLength: Uint8Array;
  readonly endFlags: Uint16Array;
  readonly endKey: Int32Array;
  readonly coverLength: Uint8Array;
  /** How far into the covering word the position is. */
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

/** Word lists ready for matching. */
export interface Lexicon {
  /** Flags of the word, which is given folded; 0 where it is none. */
  flags(word: string): number;
  /** Finds the words of 2 to LONGEST units in the first `length` symbols; linear. */
  match(symbols: Uint16Array, length: number, out: WordMatches): void;
  readonly size: number;
}

/** Words by the high bits of their keys: what is stored is what is looked up, so that the lists are ready as soon as they are read. */
interface PackedLexicon {
  /** 1 << BUCKET_BITS + 1 places in the two below: where the words of each bucket begin, and the end of the last. */
  readonly starts: Uint32Array;
  /** The low bits of each key, ascending in each bucket. */
  readonly rests: Uint16Array;
  /** For each key, the number of its flags in `kinds`. */
  readonly numbers: Uint8Array;
  /** The flags that words have, the most frequent first; at most 256. */
  readonly kinds: Uint16Array;
}

/** Keys are told apart by so many high bits first … */
const BUCKET_BITS = 16;
/** … and by so many low ones then. */
const REST_BITS = 30 - BUCKET_BITS;
const REST = (1 << REST_BITS) - 1;

/** Words with their flags, by key. */
type WordFlags = ReadonlyMap<number, number>;

/** The table of these words; throws a RangeError where more than 255 share a bucket, which no hash of words gives. */
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

/** Writes kinds, counts, high and low bytes of the rests, numbers of kinds: like beside like, as the package is compressed. */
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

/** Reads what `writeWordTable` wrote; throws a RangeError where the bytes are not that. */
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

/** The lexicon over a table. */
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
