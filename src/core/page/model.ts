/** Owns the shapes that reading a page gives: lines with roles, units, jump lines, joins, paragraphs. */
import type { Confidence, Reason } from '../reasons';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/** What a line is. `subheadline` is the deck, `section` a subhead inside an article or a section title of the page. */
export type Role =
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'section'
  | 'byline'
  | 'body'
  | 'jump'
  | 'caption-title'
  | 'caption'
  | 'credit'
  | 'teaser'
  | 'furniture'
  | 'folio';

export type UnitKind = 'article' | 'caption' | 'teaser' | 'furniture';

/** The role of one non-blank line (0-based). */
export interface LineRole {
  readonly line: number;
  readonly role: Role;
}

/**
 * Lines that belong together. Units are in the order of their first lines; every non-blank line is in the `roles` of exactly
 * one. A caption or furniture that a column break put inside an article lies within that article's span: where spans nest,
 * the innermost unit is the line's own.
 */
export interface Unit extends Span {
  /** Unique in its document: `a1`, `a2` …, in text order. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Normalised page: `2`, `A2`; null where not known. */
  readonly page: string | null;
  /** First and last line, 0-based, both inclusive. */
  readonly lines: readonly [number, number];
  /** The headline in one line, without kicker and deck; '' where there is none. */
  readonly headline: string;
  /** Where the headline stands; null where there is none. */
  readonly headlineSpan: Span | null;
  readonly kicker: string;
  readonly deck: string;
  /** The names in the byline, joined by 、 as a rule; '' where there is none. */
  readonly byline: string;
  /** ISO date of its own where the file holds articles of several days. */
  readonly day?: Sourced;
  readonly roles: readonly LineRole[];
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
}

export type JumpDirection = 'out' | 'in' | 'refer';

/** What a jump line ties: halves of a story in this issue, instalments of a serial, another issue; or it only refers. */
export type JumpKind = 'continuation' | 'serial' | 'cross-issue' | 'refer';

/** A jump line （下转2版）. `start` and `end` hold the mark with its brackets, wherever in the line it stands. */
export interface JumpLine extends Span {
  /** 0-based line of `start`. */
  readonly line: number;
  readonly text: string;
  readonly direction: JumpDirection;
  readonly kind: JumpKind;
  /** Normalised page that is printed in the mark, `same` for 本版; null where none is. */
  readonly page: string | null;
  /** A headline that the mark itself names, as in 《…》下转2版; '' where none. */
  readonly title: string;
  /** What the reader wrote behind # to pair two marks; '' where nothing. */
  readonly label: string;
  /** Index of its unit in `PageReading.units`. */
  readonly unit: number;
}

/** Two lines (0-based) that are one paragraph, cut by a column break or a hard wrap: `second` continues `first`. */
export interface Join {
  readonly first: number;
  readonly second: number;
}

/** A stretch of a paragraph that is one stretch of the source: paragraph text from `at` on is the source from `start` to `end`. */
export interface Piece extends Span {
  readonly at: number;
  /** Only letter-spacing stands between it and the piece before. */
  readonly spaced?: true;
}

/** A paragraph with its broken lines joined, or a row of furniture; all language work reads these. */
export interface Paragraph {
  /** Index of its unit in `PageReading.units`. */
  readonly unit: number;
  readonly role: Role;
  /** The joined text, without line breaks and without the indentation of its lines. */
  readonly text: string;
  /** In order, never empty; together they cover `text`. */
  readonly pieces: readonly Piece[];
  /** The pieces in the order of the source, as indexes; only where columns were taken apart and that order is another. */
  readonly order?: readonly number[];
}

/** Something read from the text, with the place it was read from (null where it came from outside the text). */
export interface Sourced {
  readonly value: string;
  readonly source: 'folio' | 'path' | 'dateline' | 'front-matter' | 'reader' | 'date-line';
  readonly span: Span | null;
}

/** Lines (0-based, both inclusive) that a page printed in columns, and how they stand in the text. */
export interface ColumnStretch {
  readonly lines: readonly [number, number];
  /** At least 2. */
  readonly columns: number;
  /** One column's line after another's, or several in one line. */
  readonly kind: 'interleaved' | 'side-by-side';
}

/** All that reading a page gives. */
export interface PageReading {
  readonly text: string;
  readonly lines: Lines;
  readonly units: readonly Unit[];
  readonly jumpLines: readonly JumpLine[];
  readonly joins: readonly Join[];
  /** In reading order; every row that is not folio or furniture is in exactly one. */
  readonly paragraphs: readonly Paragraph[];
  /** Rows of folio and furniture, in order: each by itself, for it goes on in no other. `passages.ts` reads both. */
  readonly margins: readonly Paragraph[];
  /** ISO date of the issue. */
  readonly issueDate: Sourced | null;
  /** Name of the paper, 港闸报. */
  readonly paper: Sourced | null;
  /** Normalised page of the whole file; null where the file has several or none. */
  readonly page: string | null;
  /** Where columns were taken apart; empty on a page that reads from top to bottom. */
  readonly columns: readonly ColumnStretch[];
  /** Why the page may be read wrongly as a whole; empty where it reads well. */
  readonly doubts: readonly Reason[];
}

/** What the text alone cannot tell the page reader. */
export interface PageContext {
  /** File name, with folders from the folder that was opened on, '/' between names. */
  readonly path?: string;
  /** ISO date that the reader gave. */
  readonly issueDate?: string;
  /** Name of the paper that the reader gave. */
  readonly paper?: string;
  readonly corrections?: readonly PageCorrection[];
}

/** What the reader put right about a page; lines are 0-based in the text at hand. */
export type PageCorrection =
  | { readonly kind: 'role'; readonly line: number; readonly role: Role }
  | { readonly kind: 'unit'; readonly line: number; readonly unit: UnitKind }
  | { readonly kind: 'join'; readonly line: number; readonly joined: boolean }
  | { readonly kind: 'jump'; readonly line: number; readonly jump: boolean };
