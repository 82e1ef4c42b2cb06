/** Owns the shapes that converting between simplified and traditional gives. */
import type { Span } from '../text/span';

/** A target: Taiwan, Hong Kong, OpenCC standard, the first two with regional vocabulary, mainland simplified. */
export type ScriptTarget = 'tw' | 'hk' | 't' | 'twp' | 'hkp' | 'cn';

/** A source; `auto` reads the text. */
export type ScriptSource = 'cn' | 'tw' | 'hk' | 't' | 'twp' | 'auto';

export interface ConvertOptions {
  readonly to: ScriptTarget;
  readonly from?: ScriptSource;
  /** Exactly as OpenCC converts, without names, words or refusals. */
  readonly plain?: boolean;
  /** Spans (UTF-16, in order) that are people's, places' or organisations' names. */
  readonly names?: readonly (Span & { readonly kind: 'person' | 'place' | 'organization' })[];
  /** The reader's own words: `from` becomes `to`; the same word twice keeps it as it is. */
  readonly words?: readonly { readonly from: string; readonly to: string }[];
  /** House style: where a place is in doubt and `from` stands there, `to` is taken if it is among the candidates. */
  readonly style?: readonly { readonly from: string; readonly to: string }[];
  /** Places whose converted text the reader chose. */
  readonly chosen?: readonly (Span & { readonly text: string })[];
  /** “” to 「」 and the like. */
  readonly punctuation?: boolean;
}

/** A stretch that conversion changed: the source span became `text`, which starts at `at` in the converted text. */
export interface ScriptEdit extends Span {
  readonly at: number;
  readonly text: string;
}

/** A word with a doubtful character: as the source has it, what it became (as long), and which character of it is meant. */
export interface DoubtfulWord {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

/** A character whose conversion could be otherwise. Spans are source offsets. */
export interface ScriptDoubt extends Span {
  /** What stands in the converted text, before the reader's own words and choices. */
  readonly chosen: string;
  /** All forms that the character can have in the target, `chosen` among them. */
  readonly candidates: readonly string[];
  /** How likely it is that another form is right, 0–1. */
  readonly risk: number;
  readonly reason: import('../reasons').Reason;
  /** The word of the dictionary or the name that the character stands in, without line breaks; undefined where it stands alone. */
  readonly word?: DoubtfulWord | undefined;
}

/** A word that a region's word replaced; the span is the source's, `plain` what stands there without regional words. */
export interface RegionalWord extends Span {
  readonly text: string;
  readonly plain: string;
}

/**
 * Where a conversion changes lengths: source start and length, converted start and length, four numbers for each place, in
 * order. It is all that the way between the offsets of both texts needs: see `toConverted` and `toOriginal`.
 */
export type Pieces = readonly number[];

/** The doubtful characters as numbers; reasons and candidates are computed lazily. */
export interface DoubtfulPlaces {
  /** Source offsets, ascending. */
  readonly starts: Int32Array;
  /** The risk of each in ten-thousandths. */
  readonly risks: Uint16Array;
  /** The doubt with this index. */
  tell(index: number): ScriptDoubt;
}

/** A converted text. All but the text and the pieces is worked out when it is first asked for. */
export interface Conversion {
  readonly text: string;
  readonly pieces: Pieces;
  /** In order; between edits source and converted text are the same. */
  readonly edits: readonly ScriptEdit[];
  readonly places: DoubtfulPlaces;
  /** The words that regional ones replaced, in order; none but for the targets with regional vocabulary. */
  readonly regional: readonly RegionalWord[];
  /** The doubtful places, all told of, riskiest first. */
  readonly doubts: readonly ScriptDoubt[];
}
