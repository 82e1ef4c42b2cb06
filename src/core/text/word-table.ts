/** Owns finding the words of a list in a text: at a place the longest, in time that does not grow with the list. */
import type { Steps } from '../steps';

/** No word of a list is longer, in UTF-16 units; a longer one is found nowhere. */
export const LONGEST_LISTED_WORD = 60;
/** Words between two pauses. */
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

  /** The table of a list, in steps; of two equal words the later holds. */
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

  /** The longest word that stands at an offset (UTF-16) of the text; undefined where none does. */
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
