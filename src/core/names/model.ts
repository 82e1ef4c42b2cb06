/** Owns the types of the results of name recognition. */
import type { Reason } from '../reasons';
import type { Span } from '../text/span';

export type NameKind = 'person' | 'place' | 'organization';

/** One mention of a person, place or organization. `start`–`end` covers all its spans. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** The name as written, without line breaks. */
  readonly text: string;
  /** More than one if a line or column break cuts the name. */
  readonly spans: readonly Span[];
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Id of what it refers to, unique in the document: p1, l1, o1 … */
  readonly entity: string;
  /** 0–1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** For people: the titles at this mention, in text order; absent if titles were not looked for. */
  readonly titles?: readonly string[];
}

/** An entity: what several mentions in one document refer to. */
export interface NameEntity {
  readonly id: string;
  readonly kind: NameKind;
  /** The fullest form. */
  readonly name: string;
  /** For people: 区委书记, in order of first appearance. */
  readonly titles: readonly string[];
  /** True if the reader said that everybody of this name is one person, whatever their titles. */
  readonly one?: boolean;
  /** Indexes of its mentions, in text order. */
  readonly mentions: readonly number[];
}

export interface DocumentNames {
  /** In text order, not overlapping. */
  readonly mentions: readonly NameMention[];
  readonly entities: readonly NameEntity[];
}

/** An entry of the reader's list: a name, no name, or another form of `same`. */
export interface ReaderName {
  readonly text: string;
  readonly kind: NameKind | 'none';
  readonly titles?: readonly string[];
  readonly same?: string;
}
