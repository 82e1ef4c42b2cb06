/** Owns what a conversion is made of: a text and numbers, from which the rest is worked out for those who ask. */
import { riskiest } from './doubtful';
import type { Conversion, DoubtfulPlaces, Pieces } from './model';
import { editsOf } from './positions';

/** The conversion of `source` that became `text`; `find` is called once at most. */
export function conversionOf(source: string, text: string, pieces: Pieces, find: () => DoubtfulPlaces): Conversion {
  let edits: Conversion['edits'] | undefined;
  let places: DoubtfulPlaces | undefined;
  let doubts: Conversion['doubts'] | undefined;
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
    get doubts() {
      doubts ??= riskiest(this.places);
      return doubts;
    },
  };
}
