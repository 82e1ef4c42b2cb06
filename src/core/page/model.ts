/** Owns the shapes that reading a page returns: lines with roles, units, jump lines, joins, paragraphs. */
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
 * Lines that belong together. Units are in the order of their first lines; every non-blank line is in the `roles` of
 * exactly one unit. A caption or furniture that a column break put inside an article lies within that article's span:
 * if spans nest, the innermost unit owns the line.
 */
export interface Unit extends Span {
  /** Unique within its document: `a1`, `a2` …, in text order. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Normalised page: `2`, `A2`; null if unknown. */
  readonly page: string | null;
  /** First and last line, 0-based, both inclusive. */
  readonly lines: readonly [number, number];
  /** The headline in one line, without kicker and deck; '' if there is none. */
  readonly headline: string;
  /** Position of the headline; null if there is none. */
  readonly headlineSpan: Span | null;
  readonly kicker: string;
  readonly deck: string;
  /** The names in the byline, usually joined by 、; '' if there is none. */
  readonly byline: string;
  /** The unit's own ISO date, if the file holds articles of several days. */
  readonly day?: Sourced;
  readonly roles: readonly LineRole[];
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
}

export type JumpDirection = 'out' | 'in' | 'refer';

/**
 * What a jump line links: parts of a story in this issue, instalments of a serial, or another issue; `refer` links nothing.
 */
export type JumpKind = 'continuation' | 'serial' | 'cross-issue' | 'refer';

/** A jump line （下转2版）. `start` and `end` are the span of the mark with its brackets, anywhere in the line. */
export interface JumpLine extends Span {
  /** 0-based line of `start`. */
  readonly line: number;
  readonly text: string;
  readonly direction: JumpDirection;
  readonly kind: JumpKind;
  /** Normalised page printed in the mark, `same` for 本版; null if none is. */
  readonly page: string | null;
  /** A headline named in the mark itself, as in 《…》下转2版; '' if there is none. */
  readonly title: string;
  /** What the reader wrote after # to pair two marks; '' if nothing. */
  readonly label: string;
  /** Index of its unit in `PageReading.units`. */
  readonly unit: number;
}

/** Two lines (0-based) that are one paragraph, cut by a column break or a hard wrap: `second` continues `first`. */
export interface Join {
  readonly first: number;
  readonly second: number;
}

/**
 * A run of paragraph text that is contiguous in the source: paragraph text from offset `at` on is the source from
 * `start` to `end`.
 */
export interface Piece extends Span {
  readonly at: number;
  /** Only letter-spacing separates it from the piece before. */
  readonly spaced?: true;
}

/** A paragraph with its broken lines joined, or a row of furniture; all linguistic analysis reads these. */
export interface Paragraph {
  /** Index of its unit in `PageReading.units`. */
  readonly unit: number;
  readonly role: Role;
  /** The joined text, without line breaks and without the indentation of its lines. */
  readonly text: string;
  /** In order, never empty; together they cover `text`. */
  readonly pieces: readonly Piece[];
  /** The pieces in source order, as indexes; present only if separating columns changed their order. */
  readonly order?: readonly number[];
}

/** A value read from the text, with its span (null if it came from outside the text). */
export interface Sourced {
  readonly value: string;
  readonly source: 'folio' | 'path' | 'dateline' | 'front-matter' | 'reader' | 'date-line';
  readonly span: Span | null;
}

/** Lines (0-based, both inclusive) that a page printed in columns, and how the columns are laid out in the text. */
export interface ColumnStretch {
  readonly lines: readonly [number, number];
  /** At least 2. */
  readonly columns: number;
  /** Rows of different columns on alternating lines, or side by side in one line. */
  readonly kind: 'interleaved' | 'side-by-side';
}

/** All that reading a page gives. */
export interface PageReading {
  readonly text: string;
  readonly lines: Lines;
  readonly units: readonly Unit[];
  readonly jumpLines: readonly JumpLine[];
  readonly joins: readonly Join[];
  /** In reading order; every row other than folio and furniture is in exactly one. */
  readonly paragraphs: readonly Paragraph[];
  /**
   * Rows of folio and furniture, in order, each a paragraph of its own since none continues in another. `passages.ts`
   * reads both.
   */
  readonly margins: readonly Paragraph[];
  /** ISO date of the issue. */
  readonly issueDate: Sourced | null;
  /** Name of the paper, 港闸报. */
  readonly paper: Sourced | null;
  /** Normalised page of the whole file; null if the file has several or none. */
  readonly page: string | null;
  /** The places where columns were separated; empty on a page that reads from top to bottom. */
  readonly columns: readonly ColumnStretch[];
  /** Reasons why the page as a whole may be read wrongly; empty if it reads well. */
  readonly doubts: readonly Reason[];
}

/** What the page reader cannot learn from the text alone. */
export interface PageContext {
  /** File name, with its folders below the opened folder, '/' between names. */
  readonly path?: string;
  /** ISO date that the reader gave. */
  readonly issueDate?: string;
  /** Name of the paper that the reader gave. */
  readonly paper?: string;
  readonly corrections?: readonly PageCorrection[];
}

/** The reader's corrections to a page; lines are 0-based in the current text. */
export type PageCorrection =
  | { readonly kind: 'role'; readonly line: number; readonly role: Role }
  | { readonly kind: 'unit'; readonly line: number; readonly unit: UnitKind }
  | { readonly kind: 'join'; readonly line: number; readonly joined: boolean }
  | { readonly kind: 'jump'; readonly line: number; readonly jump: boolean };
