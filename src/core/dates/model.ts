/** Owns the types of the results of finding dates. */
import type { Span } from '../text/span';
import type { DateValue } from './calendar/value';

/**
 * The basis on which a date was resolved: the words themselves, the issue date, the article's dateline, a day mentioned before, the reader,
 * or none.
 */
export type DateBasis = 'explicit' | 'issue' | 'dateline' | 'context' | 'reader' | 'none';

/**
 * The classification of a mention for the reader: `calendar` denotes a day, month, year, season or period that has a place on the calendar;
 * `relative-now` only means about now, recently, from now on; `duration` is a length; `set` recurs, or is a time of day on no particular
 * day.
 */
export type DateClass = 'calendar' | 'relative-now' | 'duration' | 'set';

/** An expression of time in one paragraph's text; UTF-16 offsets into that text. */
interface FoundDate extends Span {
  readonly text: string;
  /** `printValue` of calendar/notation gives its textual form: EDTF level 2 where EDTF can express it (2020-01-31TMO, P3D, SET:P1D …). */
  readonly value: DateValue;
  readonly class: DateClass;
  /** Alternative values, most likely first. */
  readonly alternatives: readonly DateValue[];
  readonly basis: DateBasis;
  /** The place of the basis (paragraph index and span in its text); null for the issue date, and without a basis. */
  readonly basisAt: { readonly paragraph: number; readonly span: Span } | null;
}

/** The same in the source; `spans` are source offsets, several if a break cuts the expression. */
export interface DateMention extends FoundDate {
  readonly spans: readonly Span[];
  readonly paragraph: number;
}

/** What the reader of dates needs beside the text. */
export interface DateContext {
  /** ISO date of the issue; undefined if unknown. */
  readonly issueDate?: string | undefined;
  /** A time on the issue date, 2020-02-03T10:00; only for texts that are no newspapers. */
  readonly reference?: string | undefined;
  /** 1 Monday … 7 Sunday; by default Sunday for a page in traditional characters and Monday for others. */
  readonly weekStart?: number;
}
