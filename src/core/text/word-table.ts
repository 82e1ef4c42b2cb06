/** Owns a prefix table of words: the longest word at an offset, in time independent of the number of words. */
import type { Steps } from '../steps';

/** The greatest length of a word in UTF-16 units; longer ones are ignored. */
export const LONGEST_LISTED_WORD = 60;
/** How many words are added between two pauses. */
const STRIDE = 512;

/** A word that was found. */
interface FoundWord<T> {
  /** In UTF-16 units. */
  readonly length: number;
  readonly value: T;
}

/** Words with a value for each. All prefixes are stored too, so that a lookup stops as soon as no word continues. */
export class WordTable<T> {
  readonly #words: ReadonlyMap<string, { readonly value: T } | undefined>;

  private constructor(words: ReadonlyMap<string, { readonly value: T } | undefined>) {
    this.#words = words;
  }

  /** Builds the table of a list; of two equal words the later applies. A generator with pauses. */
  static *of<T>(list: Iterable<readonly [word: string, value: T]>): Steps<WordTable<T>> {
    const words = new Map<string, { readonly value: T } | undefined>();
    let count = 0;
    for (const [word, value] of list) {
      if (++count % STRIDE === 0) yield undefined;
      if (word === '' || word.length > LONGEST_LISTED_WORD) continue;
      for (let length = 1; length < word.length; length++) {
        const beginning = word.slice(0, length);
        if (!words.has(beginning)) words.set(beginning, undefined);
      }
      words.set(word, { value });
    }
    return new WordTable(words);
  }

  /** The longest word at an offset (UTF-16) of the text; undefined if there is none. */
  at(text: string, offset: number): FoundWord<T> | undefined {
    let found: FoundWord<T> | undefined;
    for (let length = 1; length <= LONGEST_LISTED_WORD && offset + length <= text.length; length++) {
      const words = text.slice(offset, offset + length);
      const known = this.#words.get(words);
      if (known !== undefined) found = { length, value: known.value };
      else if (!this.#words.has(words)) break;
    }
    return found;
  }
}
