/** Owns the shapes that finding names gives. */
import type { Reason } from '../reasons';
import type { Span } from '../text/span';

export type NameKind = 'person' | 'place' | 'organization';

/** One place in the text that names a person, place or organisation. `start`–`end` runs from first to last span. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** The name as it is written, breaks taken out. */
  readonly text: string;
  /** More than one where a line or column break cuts the name. */
  readonly spans: readonly Span[];
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Id of what it refers to, unique in the document: p1, l1, o1 … */
  readonly entity: string;
  /** 0–1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** For people: the titles that stand right at this mention, first to last; absent where nobody looked for them. */
  readonly titles?: readonly string[];
}

/** What several mentions in one document refer to. */
export interface NameEntity {
  readonly id: string;
  readonly kind: NameKind;
  /** The fullest form. */
  readonly name: string;
  /** For people: 区委书记, in order of first appearance. */
  readonly titles: readonly string[];
  /** Set where the reader says that all of this name are one, whatever their titles. */
  readonly one?: boolean;
  /** Indexes of its mentions, in text order. */
  readonly mentions: readonly number[];
}

export interface DocumentNames {
  /** In text order, not overlapping. */
  readonly mentions: readonly NameMention[];
  readonly entities: readonly NameEntity[];
}

/** A name that the reader listed: it is one, it is none, or it is another form of `same`. */
export interface ReaderName {
  readonly text: string;
  readonly kind: NameKind | 'none';
  readonly titles?: readonly string[];
  readonly same?: string;
}
