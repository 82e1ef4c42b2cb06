/** Owns the types of conversions between simplified and traditional. */
import type { Span } from '../text/span';

/** A target: Taiwan, Hong Kong, OpenCC standard, the first two with regional vocabulary, mainland simplified. */
export type ScriptTarget = 'tw' | 'hk' | 't' | 'twp' | 'hkp' | 'cn';

/** A source; `auto` detects it from the text. */
export type ScriptSource = 'cn' | 'tw' | 'hk' | 't' | 'twp' | 'auto';

export interface ConvertOptions {
  readonly to: ScriptTarget;
  readonly from?: ScriptSource;
  /** Exactly as OpenCC converts: no names, words or refused phrases. */
  readonly plain?: boolean;
  /** Spans (UTF-16, in order) of names of people, places or organisations. */
  readonly names?: readonly (Span & { readonly kind: 'person' | 'place' | 'organization' })[];
  /** The reader's own words: `from` becomes `to`; equal words keep the word unchanged. */
  readonly words?: readonly { readonly from: string; readonly to: string }[];
  /** House style: where a place is doubtful and `from` occurs there, `to` is used if it is among the candidates. */
  readonly style?: readonly { readonly from: string; readonly to: string }[];
  /** Places whose converted text the reader has chosen. */
  readonly chosen?: readonly (Span & { readonly text: string })[];
  /** Whether “” become 「」, and the like. */
  readonly punctuation?: boolean;
}

/** A span that conversion changed: the source span became `text`, which starts at `at` in the converted text. */
export interface ScriptEdit extends Span {
  readonly at: number;
  readonly text: string;
}

/**
 * A word with a doubtful character: as in the source, its conversion (of the same length), and the index of the
 * character in it.
 */
export interface DoubtfulWord {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

/** A character that may have been converted wrongly. Spans are source offsets. */
export interface ScriptDoubt extends Span {
  /** The converted form, before the reader's own words and choices are applied. */
  readonly chosen: string;
  /** All forms that the character can have in the target, including `chosen`. */
  readonly candidates: readonly string[];
  /** Probability that another form is right, 0–1. */
  readonly risk: number;
  readonly reason: import('../reasons').Reason;
  /** The dictionary word or the name that contains the character, without line breaks; undefined if it stands alone. */
  readonly word?: DoubtfulWord | undefined;
}

/** A word replaced by a regional word; the span is in the source, `plain` is the conversion without regional words. */
export interface RegionalWord extends Span {
  readonly text: string;
  readonly plain: string;
}

/**
 * Where a conversion changes lengths: source start and length, converted start and length, four numbers per place, in
 * order. This suffices to map offsets between the two texts: see `toConverted` and `toOriginal`.
 */
export type Pieces = readonly number[];

/** The doubtful characters as numbers; reasons and candidates are computed lazily. */
export interface DoubtfulPlaces {
  /** Source offsets, ascending. */
  readonly starts: Int32Array;
  /** The risk of each in ten-thousandths. */
  readonly risks: Uint16Array;
  /** The doubt at this index. */
  tell(index: number): ScriptDoubt;
}

/** A converted text. Everything but the text and the pieces is computed on first use. */
export interface Conversion {
  readonly text: string;
  readonly pieces: Pieces;
  /** In order; between edits, source and converted text are equal. */
  readonly edits: readonly ScriptEdit[];
  readonly places: DoubtfulPlaces;
  /** The words replaced by regional ones, in order; only for targets with regional vocabulary. */
  readonly regional: readonly RegionalWord[];
  /** All doubtful places with their details, riskiest first. */
  readonly doubts: readonly ScriptDoubt[];
}
