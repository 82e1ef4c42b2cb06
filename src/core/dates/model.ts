/** Owns the shapes that finding dates gives. */
import type { Span } from '../text/span';
import type { DateValue } from './calendar/value';

/** What resolved a date: the words themselves, the issue date, the article's dateline, a day mentioned before, the reader, or nothing. */
export type DateBasis = 'explicit' | 'issue' | 'dateline' | 'context' | 'reader' | 'none';

/**
 * What a mention is to a reader: `calendar` names a day, month, year, season or period that can be placed; `relative-now` says
 * no more than about now, lately, from now on; `duration` is a length; `set` recurs, or is a time of day of no one day.
 */
export type DateClass = 'calendar' | 'relative-now' | 'duration' | 'set';

/** An expression of time in one paragraph's text; UTF-16 offsets into that text. */
interface FoundDate extends Span {
  readonly text: string;
  /** Written down by `printValue` of calendar/notation: EDTF level 2 where EDTF can say it (2020-01-31TMO, P3D, SET:P1D …). */
  readonly value: DateValue;
  readonly class: DateClass;
  /** Other values it may have, likeliest first. */
  readonly alternatives: readonly DateValue[];
  readonly basis: DateBasis;
  /** Where the basis stands (paragraph index and span in its text); null for the issue date and where there is none. */
  readonly basisAt: { readonly paragraph: number; readonly span: Span } | null;
}

/** The same in the source: `spans` are source offsets, more than one where a break cuts the expression. */
export interface DateMention extends FoundDate {
  readonly spans: readonly Span[];
  readonly paragraph: number;
}

/** What the text alone cannot tell the date reader. */
export interface DateContext {
  /** ISO date of the issue; undefined where not known. */
  readonly issueDate?: string | undefined;
  /** Clock reading to go with the issue date, 2020-02-03T10:00; only for texts that are not newspapers. */
  readonly reference?: string | undefined;
  /** 1 Monday … 7 Sunday; where not given, Sunday for a page in traditional characters and Monday for others. */
  readonly weekStart?: number;
}
