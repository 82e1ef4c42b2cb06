/** Owns the model's features for each character: n-grams, character statistics and words, each hashed to 28 bits. */
import type { Lexicon, WordMatches } from './lexicon';
import { wordMatches } from './lexicon';
import { EDGE } from './symbols';

/** The number of features of a position. */
export const FEATURE_COUNT = 28;
/**
 * A bit for each of these whose value the model often does not know, pairs of characters and a word beside one: six of ten have no weights,
 * of the others one in twenty. For them alone a filter costs less than a lookup.
 */
export const MOSTLY_UNKNOWN = (0b1111 << 3) | (1 << 23);
/** Features are numbers below 2^28. */
export const FEATURE_BITS = 28;
/** How many padding symbols precede and follow the text in `FeatureBuffer.symbols`. */
const MARGIN = 2;

/** For each folded UTF-16 unit its statistics as part of a name, packed by `nameBits`. */
export type NameCharacters = Uint16Array;

/**
 * Packs levels 0–3 of a character: as surname, as first and second character of a two-character given name, as one-character given name, in
 * transliterations.
 */
export function nameBits(surname: number, first: number, second: number, single: number, foreign: number): number {
  return surname | (first << 2) | (second << 4) | (single << 6) | (foreign << 8);
}

/** Buffers for one paragraph, reused for each. */
export interface FeatureBuffer {
  readonly capacity: number;
  /** The text from MARGIN on, padded with EDGE. */
  readonly symbols: Uint16Array;
  /** The same without padding, for the lexicon. */
  readonly plain: Uint16Array;
  readonly words: WordMatches;
  /** For each symbol the length of its run of transliterating symbols and its index in the run: 8 × length + index, at most 7 each. */
  readonly runs: Uint8Array;
  /** FEATURE_COUNT entries for each position. */
  readonly features: Int32Array;
}

export function featureBuffer(capacity: number): FeatureBuffer {
  const symbols = new Uint16Array(capacity + 2 * MARGIN);
  return {
    capacity,
    symbols,
    plain: symbols.subarray(MARGIN),
    words: wordMatches(capacity),
    runs: new Uint8Array(capacity),
    features: new Int32Array(capacity * FEATURE_COUNT),
  };
}

function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ template, 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) >>> 4;
}

// one constant for each feature template, so that the loop below reads no table
const T1 = Math.imul(2, 0x9e3779b1);
const T2 = Math.imul(3, 0x9e3779b1);
const T3 = Math.imul(4, 0x9e3779b1);
const T5 = Math.imul(6, 0x9e3779b1);
const T6 = Math.imul(7, 0x9e3779b1);
const T7 = Math.imul(8, 0x9e3779b1);
const T8 = Math.imul(9, 0x9e3779b1);
const T13 = Math.imul(14, 0x9e3779b1);
const T14 = Math.imul(15, 0x9e3779b1);
const T15 = Math.imul(16, 0x9e3779b1);
const T16 = Math.imul(17, 0x9e3779b1);
const T18 = Math.imul(19, 0x9e3779b1);
const T19 = Math.imul(20, 0x9e3779b1);
const T20 = Math.imul(21, 0x9e3779b1);
const T21 = Math.imul(22, 0x9e3779b1);
const T22 = Math.imul(23, 0x9e3779b1);
const T23 = Math.imul(24, 0x9e3779b1);
const T24 = Math.imul(25, 0x9e3779b1);
const T25 = Math.imul(26, 0x9e3779b1);
const T27 = Math.imul(28, 0x9e3779b1);
const T28 = Math.imul(29, 0x9e3779b1);
const T30 = Math.imul(31, 0x9e3779b1);
const T31 = Math.imul(32, 0x9e3779b1);
const T32 = Math.imul(33, 0x9e3779b1);
const T33 = Math.imul(34, 0x9e3779b1);
const T34 = Math.imul(35, 0x9e3779b1);
const T35 = Math.imul(36, 0x9e3779b1);
const T36 = Math.imul(37, 0x9e3779b1);

/** Packs the levels for surname, given name and transliteration into six bits, for combination with neighbours. */
function brief(bits: number): number {
  const first = (bits >> 2) & 3;
  const second = (bits >> 4) & 3;
  return (bits & 3) | (Math.max(first, second) << 2) | (((bits >> 8) & 3) << 4);
}

/** Finds runs of symbols that are common in transliterations. */
function findRuns(plain: Uint16Array, length: number, characters: NameCharacters, runs: Uint8Array): void {
  for (let start = 0; start < length; ) {
    let end = start;
    while (end < length && (characters[plain[end] ?? 0] ?? 0) >> 8 >= 2) end++;
    const size = Math.min(7, end - start) << 3;
    for (let i = start; i < end; i++) runs[i] = size | Math.min(7, i - start);
    if (end < length) runs[end] = 0;
    start = end + 1;
  }
}

/** Computes `buffer.features` for the first `length` symbols, which the caller has stored in `buffer.plain`. Linear, without allocation. */
export function fillFeatures(
  buffer: FeatureBuffer,
  length: number,
  lexicon: Lexicon,
  characters: NameCharacters,
): void {
  const { symbols, plain, words, runs, features } = buffer;
  symbols.fill(EDGE, 0, MARGIN);
  symbols.fill(EDGE, MARGIN + length, MARGIN + length + MARGIN);
  lexicon.match(plain, length, words);
  findRuns(plain, length, characters, runs);
  const { startLength, startFlags, startKey, endLength, endFlags, endKey, coverLength, coverAt, coverFlags } = words;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const a = symbols[i] ?? 0;
    const b = symbols[i + 1] ?? 0;
    const c = symbols[i + 2] ?? 0;
    const d = symbols[i + 3] ?? 0;
    const e = symbols[i + 4] ?? 0;
    const ab = (a << 16) | b;
    const bc = (b << 16) | c;
    const cd = (c << 16) | d;
    const bits = characters[c] ?? 0;
    const before = brief(characters[b] ?? 0);
    const here = brief(bits);
    const after = brief(characters[d] ?? 0);
    const start = (startLength[i] ?? 0) | ((startFlags[i] ?? 0) << 4);
    const end = (endLength[i] ?? 0) | ((endFlags[i] ?? 0) << 4);
    const cover = (coverLength[i] ?? 0) | ((coverAt[i] ?? 0) << 4) | ((coverFlags[i] ?? 0) << 8);
    const inText = i > 0 ? i - 1 : length;
    const previous = i > 0 ? (endLength[inText] ?? 0) | ((endFlags[inText] ?? 0) << 4) : 0;
    const next = i + 1 < length ? (startLength[i + 1] ?? 0) | ((startFlags[i + 1] ?? 0) << 4) : 0;
    const previousWord = (previous & 15) === 0 ? b : (endKey[inText] ?? 0);
    const nextWord = (next & 15) === 0 ? d : (startKey[i + 1] ?? 0);
    // the second word before, and the second word after
    const earlierAt = i - 1 - (previous & 15 || 1);
    const earlierIn = earlierAt >= 0 ? earlierAt : length;
    const earlier = earlierAt >= 0 ? (endLength[earlierIn] ?? 0) | ((endFlags[earlierIn] ?? 0) << 4) : 0;
    const earlierWord =
      (earlier & 15) === 0 ? (earlierAt >= 0 ? (plain[earlierAt] ?? 0) : EDGE) : (endKey[earlierIn] ?? 0);
    const laterAt = i + 1 + (next & 15 || 1);
    const afterNext = laterAt < length ? (startLength[laterAt] ?? 0) | ((startFlags[laterAt] ?? 0) << 4) : 0;
    const laterWord =
      (afterNext & 15) === 0 ? (laterAt < length ? (plain[laterAt] ?? 0) : EDGE) : (startKey[laterAt] ?? 0);
    const twoAfter = i + 2 < length ? (startLength[i + 2] ?? 0) | ((startFlags[i + 2] ?? 0) << 4) : 0;
    features[at] = mix(T1, b);
    features[at + 1] = mix(T2, c);
    features[at + 2] = mix(T3, d);
    features[at + 3] = mix(T5, ab);
    features[at + 4] = mix(T6, bc);
    features[at + 5] = mix(T7, cd);
    features[at + 6] = mix(T8, (d << 16) | e);
    features[at + 7] = mix(T13, bits);
    features[at + 8] = mix(T14, (before << 6) | here);
    features[at + 9] = mix(T15, (here << 6) | after);
    features[at + 10] = mix(T16, (before << 12) | (here << 6) | after);
    features[at + 11] = mix(T18, start);
    features[at + 12] = mix(T19, end);
    features[at + 13] = mix(T20, cover);
    features[at + 14] = mix(T21, (previous << 15) | next);
    features[at + 15] = mix(T22, previousWord);
    features[at + 16] = mix(T23, nextWord);
    features[at + 17] = mix(T24, (previous << 6) | here);
    features[at + 18] = mix(T25, (next << 6) | here);
    features[at + 19] = mix(T27, (twoAfter << 12) | (here << 6) | after);
    features[at + 20] = mix(T28, (end << 15) | start);
    const run = runs[i] ?? 0;
    features[at + 21] = mix(T30, run);
    features[at + 22] = mix(
      T31,
      run > 0 ? Math.imul(run, 0x2c1b3c6d) ^ ((previous << 15) | next) : (previous << 16) | c,
    );
    features[at + 23] = mix(T32, Math.imul(nextWord, 0x2c1b3c6d) ^ c);
    features[at + 24] = mix(T33, earlierWord);
    features[at + 25] = mix(T34, laterWord);
    features[at + 26] = mix(T35, (earlier << 15) | previous);
    features[at + 27] = mix(T36, (next << 15) | afterNext);
    at += FEATURE_COUNT;
  }
}
