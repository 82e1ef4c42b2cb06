/** Owns the shapes of the overview of an issue: sheets with their articles, ties between them, who and which days are named. */
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
  /** Its headline, else its first words; one line, '' where there is neither. */
  readonly title: string;
  /** Characters of its text, at least 1. */
  readonly length: number;
  readonly target: OverviewTarget;
}

/** A page of the issue. */
export interface OverviewSheet {
  /** Normalised page: `2`, `A2`; null where not known. */
  readonly page: string | null;
  /** Name of its file. */
  readonly file: string;
  readonly items: readonly OverviewItem[];
  /** Items that are not shown, for there are too many. */
  readonly more: number;
  readonly target: OverviewTarget;
}

/** An item of a sheet, by their indexes. */
export interface ItemPlace {
  readonly sheet: number;
  readonly item: number;
}

/** A story that goes on from one item on another. */
export interface OverviewTie {
  readonly from: ItemPlace;
  readonly to: ItemPlace;
  readonly confidence: Confidence;
  /** Where it goes on. */
  readonly target: OverviewTarget;
}

/** A mark that leads nowhere, or to several. */
export interface OpenEnd {
  readonly at: ItemPlace;
  readonly direction: 'out' | 'in';
  /** The page that is printed in the mark; null where none is. */
  readonly page: string | null;
  readonly kind: 'missing' | 'several';
  /** The mark. */
  readonly target: OverviewTarget;
}

/** So often somebody or some day is named on a sheet, first there. */
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
  /** Those named most, most first. */
  readonly people: readonly OverviewPerson[];
  /** Those named most, in order. */
  readonly days: readonly OverviewDay[];
  /** ISO date of the issue; '' where not known. */
  readonly issueDay: string;
}

/** The words around what is in the texts, in the language of the interface; counts come as numbers. */
export interface OverviewWords {
  readonly title: string;
  readonly pages: string;
  readonly people: string;
  readonly days: string;
  /** Heading of what screen readers and copying take. */
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
  /** `page` is null where the mark prints none. */
  openEnd(end: Pick<OpenEnd, 'direction' | 'page' | 'kind'>): string;
  times(count: number): string;
  more(count: number): string;
  day(iso: string): string;
  /** A day in so few characters as a column is wide. */
  dayShort(iso: string): string;
  /** Said of the day of the issue; `thisIssue` stands under its column. */
  issueDay: string;
  thisIssue: string;
}
