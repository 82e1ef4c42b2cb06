/** Owns the shapes of readings: how characters are said, of names and over texts. */
import type { Span } from '../text/span';

/** How readings are written: with Latin letters and marks of tone, or with the phonetic signs that Taiwan teaches. */
export type ReadingSystem = 'pinyin' | 'zhuyin';

export const READING_SYSTEMS = ['pinyin', 'zhuyin'] as const satisfies readonly ReadingSystem[];

/** A reading over one character; the span is of UTF-16 units. */
export interface Ruby extends Span {
  readonly text: string;
  /** Whether that character is read so here and not otherwise, as far as the tables know. */
  readonly sure: boolean;
}

/** A character of a name; `text` is '' where no reading of it is known. */
export interface NameSyllable extends Ruby {
  /** Other readings that the character has in names, likeliest first, in the same system. */
  readonly others: readonly string[];
}

/** How a name is read. */
export interface NameReading {
  readonly syllables: readonly NameSyllable[];
  /** How many of them are the surname; 0 where the name has none that is known. */
  readonly surname: number;
  /** Whether every syllable is sure. */
  readonly sure: boolean;
  /** The whole as one writes it: `Zēng Dàchuān`, `ㄗㄥ ㄉㄚˋ ㄔㄨㄢ`; '' where a character has no reading. */
  readonly text: string;
}

/** Syllables, in pinyin, that the reader gave to names; by the folded name (`text/fold.ts`). */
export type OwnReadings = ReadonlyMap<string, readonly string[]>;
