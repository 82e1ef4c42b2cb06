/** Owns the types of anchors, and of the places at which they are found again. */
import type { Span } from '../text/span';

/**
 * A place in a text by its contents, after the W3C text quote and text position selectors. All strings are verbatim, with spaces and line
 * breaks; for comparison they are normalized.
 */
export interface Anchor {
  /** The complete quote, however long. */
  readonly quote: string;
  /** The context before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
  /** 1-based line of the quote at the time of anchoring; absent in notes. */
  readonly line?: number;
  /** The start of the quote in code points, from 0; absent in files of earlier versions. */
  readonly start?: number;
}

/** The current place of an anchor; spans are UTF-16 offsets, trimmed. */
export type AnchorPlace =
  | { readonly kind: 'found'; readonly span: Span; readonly exact: boolean }
  /** Not found with certainty; up to three candidates, likeliest first. */
  | { readonly kind: 'orphan'; readonly candidates: readonly Span[] };

/** A change of a text: what stood at `start` to `end` before it is now `length` long, in UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}
