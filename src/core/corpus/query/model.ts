/** Owns the types of a query and of its results. */
import type { NameKind } from '../../names/model';
import type { Reason } from '../../reasons';
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';

/** A word or phrase without blanks; several are alternatives. */
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
  /** A day that the article mentions. */
  | { readonly kind: 'day'; readonly days: Days }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'paper' | 'section' | 'headline' | 'byline'; readonly text: string }
  /** Words in one of the reader's notes on the article, or in one of its tags. */
  | { readonly kind: 'note' | 'tag'; readonly text: string };

export interface WantedCondition {
  readonly condition: Condition;
  /** True if the condition must not hold. */
  readonly negated: boolean;
}

/** A query: articles that contain all terms and no excluded one, and satisfy the conditions. */
export interface Query {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly wanted: readonly WantedCondition[];
  /** Parts of the query that could not be parsed. */
  readonly problems: readonly Reason[];
}

/** One of the reader's notes on a document: its span in UTF-16 offsets, and its text. */
export interface SearchedNote {
  readonly span: Span;
  readonly text: string;
  readonly tags: readonly string[];
}

/** A match; its span covers all its spans in the source. */
export interface Hit extends Span {
  readonly spans: readonly Span[];
  /** The context, from the joined paragraph. */
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

/** The matches in a document; `lines` are those of the document as indexed. */
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
  /** True if the search stopped at the limit. */
  readonly limited: boolean;
}
