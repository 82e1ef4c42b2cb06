/** Owns the shapes of a search: what a query asks for, what it finds. */
import type { NameKind } from '../../names/model';
import type { Reason } from '../../reasons';
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';

/** A word or phrase; several where any of them will do. Blanks are taken out. */
export type Term = readonly string[];

/** Days, both inclusive, as day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export type Condition =
  | { readonly kind: 'name'; readonly is: NameKind; readonly text: string }
  /** The day of the issue. */
  | { readonly kind: 'date'; readonly days: Days }
  /** A day that the article speaks of. */
  | { readonly kind: 'day'; readonly days: Days }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'paper' | 'section' | 'headline' | 'byline'; readonly text: string }
  /** Words of a note of the reader's on the article, or one of its tags. */
  | { readonly kind: 'note' | 'tag'; readonly text: string };

export interface WantedCondition {
  readonly condition: Condition;
  /** True where the article must not be so. */
  readonly negated: boolean;
}

/** What is looked for: articles that hold all of the terms, none of the excluded ones, and are as the conditions say. */
export interface Query {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly wanted: readonly WantedCondition[];
  /** What could not be understood. */
  readonly problems: readonly Reason[];
}

/** A note of the reader's on a document: where it stands, in UTF-16 offsets, and what it says. */
export interface SearchedNote {
  readonly span: Span;
  readonly text: string;
  readonly tags: readonly string[];
}

/** One place that was found; the span runs from the first to the last of its spans in the source. */
export interface Hit extends Span {
  readonly spans: readonly Span[];
  /** The words around it, of the joined paragraph. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface ArticleHits {
  readonly headline: string;
  readonly page: string | null;
  /** In the order of the source; never empty. */
  readonly hits: readonly Hit[];
}

/** What was found in a document; `lines` are those of the document as it was indexed. */
export interface DocumentHits {
  readonly key: string;
  readonly path: string;
  readonly issueDate: string | null;
  readonly paper: string;
  readonly articles: readonly ArticleHits[];
  lines(): Lines;
}

export interface SearchSummary {
  readonly hits: number;
  readonly documents: number;
  /** True where the search stopped at the most hits that were wanted. */
  readonly limited: boolean;
}
