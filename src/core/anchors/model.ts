/** Owns the shapes of anchors: a place in a text by what stands there, and where that was found again. */
import type { Span } from '../text/span';

/**
 * A place in a text by what stands there (after the W3C text quote and text position selectors). All strings are as the text
 * has them, spaces and line breaks too; they are compared folded and without spaces.
 */
export interface Anchor {
  /** The whole of what is meant, however long. */
  readonly quote: string;
  /** Some characters before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
  /** 1-based line where the quote began when it was anchored; notes do not say. */
  readonly line?: number;
  /** Where the quote began, counted in code points from 0; files written by earlier versions do not say. */
  readonly start?: number;
}

/** Where the words of an anchor stand now; spans are UTF-16 offsets, without spaces at either end. */
export type AnchorPlace =
  | { readonly kind: 'found'; readonly span: Span; readonly exact: boolean }
  /** Nowhere surely: places that may be meant, likeliest first, at most three. */
  | { readonly kind: 'orphan'; readonly candidates: readonly Span[] };

/** A change of a text: what stood at `start` to `end` before it is now `length` long, in UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}
