/**
 * Owns the shape of annotations as JSON: what `bulletin annotate` prints and what the extension's API and the library return.
 * Version 1: fields may be added; those here keep their names and meaning.
 * Offsets are UTF-16 units into the text as given, ends exclusive; lines are counted from 1.
 */

/** [start, end) in UTF-16 units. */
export type AnnotatedSpan = readonly [start: number, end: number];

/** A line of a document. */
export interface AnnotatedPlace {
  /** `path` of a document of the same set. */
  readonly document: string;
  readonly line: number;
}

export interface AnnotatedUnit {
  /** Unique only within its document. */
  readonly id: string;
  readonly kind: 'article' | 'caption' | 'teaser' | 'furniture';
  /** The page that it is on, normalised: “2”, “A2”; null if unknown. */
  readonly page: string | null;
  /** First and last line, inclusive. */
  readonly lines: readonly [first: number, last: number];
  readonly start: number;
  readonly end: number;
  /** Empty if there is none. */
  readonly headline: string;
  readonly byline: string;
  /** Its own ISO date, if the file holds articles of several days. */
  readonly day?: string;
  /** The role of each line: kicker, headline, subheadline, section, byline, body, jump, …; furniture may be `folio`. */
  readonly roles: readonly { readonly line: number; readonly role: string; readonly folio?: true }[];
}

export interface AnnotatedJumpLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `out` is forward, `in` backward, `refer` only mentions a page. */
  readonly direction: 'out' | 'in' | 'refer';
  readonly kind: string;
  /** The page that it names, normalised; null if none is printed. */
  readonly page: string | null;
}

export interface AnnotatedName {
  readonly start: number;
  readonly end: number;
  /** The name without any line break that divides it in the text. */
  readonly text: string;
  readonly kind: 'person' | 'place' | 'organization';
  /** Its spans; two or more if a break divides it. */
  readonly spans: readonly AnnotatedSpan[];
  /** The same for all mentions of an entity; for a person it is the `id` in `people`. */
  readonly entity: string;
  /** 0–1. */
  readonly confidence: number;
  /** Reasons, as English sentences. */
  readonly reasons: readonly string[];
}

export interface AnnotatedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly spans: readonly AnnotatedSpan[];
  /** EDTF (ISO 8601-2), with some additions for parts of the day, durations and sets. */
  readonly value: string;
  /** Other possible values, most probable first. */
  readonly alternatives: readonly string[];
  /** The evidence that resolved it. */
  readonly basis: string;
  /** Its category: calendar, relative-now, duration or set. */
  readonly class: string;
}

export interface AnnotatedText {
  /** Relative to the given folder, '/' between names; in the extension, the URI. */
  readonly path: string;
  /** YYYY-MM-DD; null if unknown. */
  readonly issueDate: string | null;
  /** Name of the paper; null if unknown. */
  readonly paper: string | null;
  /** Of the whole text; null if it has several pages or none. */
  readonly page: string | null;
  readonly units: readonly AnnotatedUnit[];
  readonly jumpLines: readonly AnnotatedJumpLine[];
  /** [15, 17]: line 17 continues the paragraph of line 15. */
  readonly joins: readonly (readonly [first: number, second: number])[];
  readonly names: readonly AnnotatedName[];
  readonly dates: readonly AnnotatedDate[];
}

export interface AnnotatedPerson {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: number;
}

/** The annotations of texts read as one set. */
export interface Annotations {
  readonly version: 1;
  readonly documents: readonly AnnotatedText[];
  readonly people: readonly AnnotatedPerson[];
  /** Parts of stories that belong together; `from` is the jump line, `to` the line that it leads to. */
  readonly links: readonly {
    readonly from: AnnotatedPlace;
    readonly to: AnnotatedPlace;
    readonly confidence: string;
    readonly reasons: readonly string[];
  }[];
  /** Jump lines whose other part is not in the set. */
  readonly unresolved: readonly (AnnotatedPlace & { readonly direction: string; readonly reason: string })[];
  /** Jump lines with more than one candidate. */
  readonly ambiguous: readonly {
    readonly from: readonly AnnotatedPlace[];
    readonly to: readonly AnnotatedPlace[];
    readonly reason: string;
  }[];
}
