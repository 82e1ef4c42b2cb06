/** Owns the types of readings: how characters are pronounced, in names and in running text. */
import type { Span } from '../text/span';

/** The notation of readings: Latin letters with tone marks, or the phonetic symbols taught in Taiwan. */
export type ReadingSystem = 'pinyin' | 'zhuyin';

export const READING_SYSTEMS = ['pinyin', 'zhuyin'] as const satisfies readonly ReadingSystem[];

/** A reading over one character; the span is in UTF-16 units. */
export interface Ruby extends Span {
  readonly text: string;
  /** Whether the reading is certain here, as far as the tables know. */
  readonly sure: boolean;
}

/** A character of a name; `text` is '' if it has no known reading. */
export interface NameSyllable extends Ruby {
  /** Other readings of the character in names, most probable first, in the same notation. */
  readonly others: readonly string[];
}

/** The reading of a name. */
export interface NameReading {
  readonly syllables: readonly NameSyllable[];
  /** Number of characters of the surname; 0 if the name has no known surname. */
  readonly surname: number;
  /** Whether every syllable is certain. */
  readonly sure: boolean;
  /** The whole name as written: `Zēng Dàchuān`, `ㄗㄥ ㄉㄚˋ ㄔㄨㄢ`; '' if a character has no reading. */
  readonly text: string;
}

/** Readings that the reader gave to names, as syllables in pinyin; by the folded name (`text/fold.ts`). */
export type OwnReadings = ReadonlyMap<string, readonly string[]>;
