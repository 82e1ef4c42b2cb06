/**
 * Owns the in-memory form of a conversion: a text and number arrays, from which everything else is computed on demand.
 */
import { riskiest } from './doubts/doubt-list';
import type { Conversion, DoubtfulPlaces, Pieces, RegionalWord } from './model';
import { editsOf } from './positions';

const none = (): readonly RegionalWord[] => [];

/** The conversion of `source` to `text`; `find` and `regionalWords` are called at most once each. */
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
