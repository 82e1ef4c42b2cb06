/** Owns what a conversion is made of: a text and numbers, from which the rest is worked out for those who ask. */
import { riskiest } from './doubts/doubt-list';
import type { Conversion, DoubtfulPlaces, Pieces, RegionalWord } from './model';
import { editsOf } from './positions';

const none = (): readonly RegionalWord[] => [];

/** The conversion of `source` that became `text`; `find` and `regionalWords` are called once at most. */
export function lazyConversion(
  source: string,
  text: string,
  pieces: Pieces,
  find: () => DoubtfulPlaces,
  regionalWords = none,
): Conversion {
  let edits: Conversion['edits'] | undefined;
  let places: DoubtfulPlaces | undefined;
  let doubts: Conversion['doubts'] | undefined;
  let regional: Conversion['regional'] | undefined;
  return {
    text,
    pieces,
    get edits() {
      edits ??= editsOf(source, text, pieces);
      return edits;
    },
    get places() {
      places ??= find();
      return places;
    },
    get regional() {
      regional ??= regionalWords();
      return regional;
    },
    get doubts() {
      doubts ??= riskiest(this.places);
      return doubts;
    },
  };
}
