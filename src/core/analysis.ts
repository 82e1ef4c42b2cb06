/** Owns the Analysis: everything the language core knows of one version of one document. */

import type { DateCorrection } from './corrections/apply';
import { parseValue } from './dates/calendar/notation';
import { dateClassOf } from './dates/date-class';
import { findDatesSteps } from './dates/find';
import type { DateMention } from './dates/model';
import { withShortForms } from './names/document/short-forms';
import { findNamesSteps, type NameResources } from './names/find';
import { withTitles } from './names/grammar/titles';
import type { DocumentNames, ReaderName } from './names/model';
import { withReaderNames } from './names/reader/reader';
import type { PageContext, PageReading } from './page/model';
import { readPageSteps } from './page/read';
import type { PageResources } from './page/resources';
import { finish, type Steps } from './steps';

/** The context that the text itself does not contain. */
export interface AnalysisContext extends PageContext {
  readonly readerNames?: readonly ReaderName[];
  readonly dateCorrections?: readonly DateCorrection[];
  /** 1 Monday … 7 Sunday. */
  readonly weekStart?: number;
}

/** The analysis of one version of a document; immutable. Names and dates are computed on first use. */
export interface Analysis {
  readonly text: string;
  readonly page: PageReading;
  /** In text order; computed once. A host runs the steps first, so that synchronous access costs nothing. */
  datesSteps(): Steps<readonly DateMention[]>;
  dates(): readonly DateMention[];
  /** In text order; computed once per resources. */
  namesSteps(resources: NameResources): Steps<DocumentNames>;
  names(resources: NameResources): DocumentNames;
}

/**
 * A date that the reader corrected has only the corrected value, with the reader as its basis; one that the reader
 * rejected is removed.
 */
function corrected(dates: readonly DateMention[], corrections: readonly DateCorrection[]): readonly DateMention[] {
  if (corrections.length === 0) return dates;
  const said = new Map(corrections.map((one) => [`${one.start}-${one.end}`, one]));
  return dates.flatMap((date): readonly DateMention[] => {
    const correction = said.get(`${date.start}-${date.end}`);
    if (correction === undefined) return [date];
    if (correction.value === undefined) return [];
    const value = parseValue(correction.value);
    return [{ ...date, value, class: dateClassOf(value), alternatives: [], basis: 'reader', basisAt: null }];
  });
}

/** The analysis of a text whose page has been read: its dates and names are computed on first use. Never throws. */
export function analysisOfPage(page: PageReading, context: AnalysisContext = {}): Analysis {
  let dates: readonly DateMention[] | undefined;
  let names: { readonly resources: NameResources; readonly found: DocumentNames } | undefined;
  const analysis: Analysis = {
    text: page.text,
    page,
    *datesSteps() {
      if (dates !== undefined) return dates;
      const { weekStart, dateCorrections = [] } = context;
      const known = { issueDate: page.issueDate?.value, ...(weekStart === undefined ? {} : { weekStart }) };
      dates = corrected(yield* findDatesSteps(page, known), dateCorrections);
      return dates;
    },
    dates() {
      return dates ?? finish(analysis.datesSteps());
    },
    *namesSteps(resources) {
      if (names?.resources !== resources) {
        const { readerNames = [] } = context;
        const { fold } = resources;
        const tagged = yield* findNamesSteps(page, resources);
        const listed = yield* withReaderNames(page, tagged, readerNames, fold, resources.lists);
        const found = yield* withShortForms(page, yield* withTitles(page, listed, fold), fold);
        names = { resources, found };
      }
      return names.found;
    },
    names(resources) {
      return finish(analysis.namesSteps(resources));
    },
  };
  return analysis;
}

/** Analyses a text, in steps; never throws. */
export function* analyseSteps(text: string, pages: PageResources, context: AnalysisContext = {}): Steps<Analysis> {
  return analysisOfPage(yield* readPageSteps(text, pages, context), context);
}

/** Analyses a text; never throws, whatever the text. */
export function analyse(text: string, pages: PageResources, context: AnalysisContext = {}): Analysis {
  return finish(analyseSteps(text, pages, context));
}
