/**
 * Owns the types of an issue's overview: sheets with their articles, links between them, and the people and days
 * mentioned.
 */
import type { Confidence } from '../reasons';

/** A place in a text of the issue. */
export interface OverviewTarget {
  /** Key of the text. */
  readonly document: string;
  /** UTF-16 offset in it. */
  readonly offset: number;
}

/** An article or caption on a sheet. */
export interface OverviewItem {
  readonly kind: 'article' | 'caption';
  /** Its headline, else its first words; one line, '' if it has neither. */
  readonly title: string;
  /** Characters of its text, at least 1. */
  readonly length: number;
  readonly target: OverviewTarget;
}

/** A page of the issue. */
export interface OverviewSheet {
  /** Normalised page: `2`, `A2`; null if unknown. */
  readonly page: string | null;
  /** Name of its file. */
  readonly file: string;
  readonly items: readonly OverviewItem[];
  /** Number of items omitted to limit the size. */
  readonly more: number;
  readonly target: OverviewTarget;
}

/** An item, by the index of its sheet and its index there. */
export interface ItemPlace {
  readonly sheet: number;
  readonly item: number;
}

/** A story that continues from one item to another. */
export interface OverviewTie {
  readonly from: ItemPlace;
  readonly to: ItemPlace;
  readonly confidence: Confidence;
  /** Where it continues. */
  readonly target: OverviewTarget;
}

/** A mark with no target, or with several candidates. */
export interface OpenEnd {
  readonly at: ItemPlace;
  readonly direction: 'out' | 'in';
  /** The page printed in the mark; null if there is none. */
  readonly page: string | null;
  readonly kind: 'missing' | 'several';
  /** The mark. */
  readonly target: OverviewTarget;
}

/** The number of mentions on a sheet, and the first of them. */
export interface OnSheet {
  readonly sheet: number;
  readonly count: number;
  readonly target: OverviewTarget;
}

export interface OverviewPerson {
  readonly name: string;
  readonly titles: readonly string[];
  readonly count: number;
  readonly sheets: readonly OnSheet[];
}

export interface OverviewDay {
  /** ISO date. */
  readonly day: string;
  readonly count: number;
  readonly target: OverviewTarget;
}

export interface OverviewData {
  readonly sheets: readonly OverviewSheet[];
  readonly ties: readonly OverviewTie[];
  readonly open: readonly OpenEnd[];
  /** Those mentioned most, in descending order. */
  readonly people: readonly OverviewPerson[];
  /** Those mentioned most, in calendar order. */
  readonly days: readonly OverviewDay[];
  /** ISO date of the issue; '' if unknown. */
  readonly issueDay: string;
}

/** The labels around the content of texts, in the language of the interface; counts are passed as numbers. */
export interface OverviewWords {
  readonly title: string;
  readonly pages: string;
  readonly people: string;
  readonly days: string;
  /** Heading of the tables for screen readers and copying. */
  readonly tables: string;
  readonly columns: {
    readonly page: string;
    readonly article: string;
    readonly story: string;
    readonly person: string;
    readonly titles: string;
    readonly mentions: string;
    readonly day: string;
  };
  page(page: string): string;
  caption(title: string): string;
  untitled: string;
  goesOn(title: string, page: string): string;
  cameFrom(title: string, page: string): string;
  perhaps(words: string): string;
  /** `page` is null if none is printed in the mark. */
  openEnd(end: Pick<OpenEnd, 'direction' | 'page' | 'kind'>): string;
  times(count: number): string;
  more(count: number): string;
  day(iso: string): string;
  /** A day, short enough for the width of a column. */
  dayShort(iso: string): string;
  /** The description of the issue's own day; `thisIssue` is the label below its column. */
  issueDay: string;
  thisIssue: string;
}
