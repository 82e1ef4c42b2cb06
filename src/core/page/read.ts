/** Owns reading a page: text to lines, roles, units, jump lines, joins and paragraphs. */
import { finish, type Steps } from '../steps';
import { linesOf } from '../text/lines';
import type { PageContext, PageReading } from './model';

/** Reads a page, in steps; never throws. */
export function* readPageSteps(text: string, context: PageContext = {}): Steps<PageReading> {
  const lines = linesOf(text);
  yield undefined;
  return {
    text,
    lines,
    units: [],
    jumpLines: [],
    joins: [],
    paragraphs: [],
    issueDate: context.issueDate === undefined ? null : { value: context.issueDate, source: 'reader', span: null },
    paper: null,
    page: null,
  };
}

/** Reads a page; never throws, whatever the text. */
export function readPage(text: string, context: PageContext = {}): PageReading {
  return finish(readPageSteps(text, context));
}
