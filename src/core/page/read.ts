/** Owns reading a page: from text to rows, labels, units, jump lines, joins and paragraphs, in steps. */
import { finish, type Steps } from '../steps';
import { type Lines, linesOf } from '../text/lines';
import { issueSteps } from './issue';
import { datedUnits } from './issue-day';
import { labelConstraints } from './labels/constraints';
import { decodeSteps, type RowLabels } from './labels/decode';
import { doubtsOf } from './labels/doubts';
import { scoreRowsSteps } from './labels/scores';
import { type FrontMatter, frontMatterOf } from './lines/front-matter';
import { findMarks, type Mark } from './lines/marks';
import { type RowFacts, rowFactsOf, type Tag } from './lines/row-facts';
import type { ColumnStretch, PageContext, PageReading } from './model';
import { orderSteps } from './order/read-order';
import { type Seams, seamsOfPage } from './order/seams';
import { marginsSteps, paragraphsSteps } from './paragraphs/build-paragraphs';
import { joinsSteps } from './paragraphs/joins';
import type { PageResources } from './resources';
import { directiveOf } from './rows/directives';
import { type PlacedDirective, type ReaderRequest, requestedPages, requestsOf } from './rows/reader-requests';
import { type Row, rowOf } from './rows/rows';
import { unitsSteps } from './units/build-units';
import { draftUnits } from './units/draft-units';

/** Lines per step; the host may pause between steps. */
const SLICE = 256;
const NO_MARKS: readonly Mark[] = [];

/** What is known of a page before its rows are labelled. */
export interface PreparedPage {
  readonly text: string;
  readonly lines: Lines;
  readonly context: PageContext;
  /** In reading order. */
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnStretch[];
  readonly directives: readonly PlacedDirective[];
  /** By row index. */
  readonly requests: ReadonlyMap<number, ReaderRequest>;
  readonly front: FrontMatter;
  /** One for each row. */
  readonly facts: readonly RowFacts[];
}

/** Everything up to the labels, in steps; never throws. Linear. */
export function* preparePageSteps(text: string, seams: Seams | undefined, context: PageContext): Steps<PreparedPage> {
  const lines = linesOf(text);
  yield undefined;
  const { rows: inText, directives } = yield* rowsSteps(text, lines);
  const { rows, stretches: columns } = yield* orderSteps(text, inText, seams);
  const requests = requestsOf(rows, directives, context);
  const front = frontMatterOf(rows);
  const facts = yield* factsSteps(text, rows, front, requests);
  return { text, lines, context, rows, columns, directives, requests, front, facts };
}

/** The reading of a page whose rows have labels, in steps; never throws. Linear. */
export function* labelledPageSteps(
  page: PreparedPage,
  labels: RowLabels,
  { joins: model, seams }: Pick<PageResources, 'joins' | 'seams'>,
): Steps<PageReading> {
  const { text, lines, context, rows, columns, directives, requests, front, facts } = page;
  const issue = yield* issueSteps(text, facts, context, front.values, requestedPages(rows, directives));
  yield undefined;
  const doubts = doubtsOf(facts, labels);
  yield undefined;
  const doubtful = doubts.length > 0;
  const drafts = yield* draftUnits({ facts, labels, pages: issue.pages, requests, front, doubtful });
  const joins = yield* joinsSteps(facts, drafts, { model, seams, requests, doubtful });
  yield undefined;
  const { units, jumpLines, ordered } = yield* unitsSteps(text, facts, drafts, directives, {
    words: front.values.get('title'),
    row: rows[front.titleAt],
    marks: findMarks(text, rows, front.titleAt, front.titleAt + 1, requests),
  });
  yield undefined;
  const paragraphs = yield* paragraphsSteps(text, facts, ordered, joins);
  return {
    text,
    lines,
    units: datedUnits(units, issue),
    jumpLines,
    joins: joins.map(([first, second]) => ({
      first: facts[first]?.row.line ?? 0,
      second: facts[second]?.row.line ?? 0,
    })),
    paragraphs,
    margins: yield* marginsSteps(text, facts, ordered, front.silent),
    issueDate: issue.issueDate,
    paper: issue.paper,
    page: issue.page,
    columns,
    doubts,
  };
}

/** Reads a page, in steps of a few hundred lines; never throws. Linear in the text. */
export function* readPageSteps(text: string, pages: PageResources, context: PageContext = {}): Steps<PageReading> {
  const seams = pages.seams && seamsOfPage(pages.seams);
  const page = yield* preparePageSteps(text, seams, context);
  const { facts, requests, front } = page;
  const { scores, sets } = yield* scoreRowsSteps(facts, pages.labels, seams);
  yield undefined;
  const allowed = labelConstraints(facts, requests, front);
  const labels = yield* decodeSteps(scores, pages.labels.transitions, allowed, sets);
  return yield* labelledPageSteps(page, labels, { joins: pages.joins, seams });
}

/** Reads a page; never throws, whatever the text. */
export function readPage(text: string, pages: PageResources, context: PageContext = {}): PageReading {
  return finish(readPageSteps(text, pages, context));
}

interface Found {
  readonly rows: Row[];
  readonly directives: PlacedDirective[];
}

/** The rows of the text; directive lines are kept apart, so that no row counts them as neighbours. */
function* rowsSteps(text: string, lines: Lines): Steps<Found> {
  const rows: Row[] = [];
  const directives: PlacedDirective[] = [];
  let previous = -1;
  for (let line = 0; line < lines.count; line++) {
    const row = rowOf(text, lines, line, previous);
    if (row !== undefined) {
      const directive = row.head.startsWith('@@') && row.isShort ? directiveOf(row.head) : undefined;
      if (directive !== undefined) {
        directives.push({ row, directive });
        if (previous === line - 1) previous = line;
      } else {
        rows.push(row);
        previous = line;
      }
    }
    if (line % SLICE === SLICE - 1) yield undefined;
  }
  return { rows, directives };
}

function* factsSteps(
  text: string,
  rows: readonly Row[],
  front: FrontMatter,
  requests: ReadonlyMap<number, ReaderRequest>,
): Steps<RowFacts[]> {
  const facts: RowFacts[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(rows.length, from + SLICE);
    const marks = groupByRow(findMarks(text, rows, from, to, requests));
    for (let index = from; index < to; index++) {
      const row = rows[index];
      if (row === undefined) continue;
      const isMeta = index < front.end;
      const isWrapped = facts[index - 1]?.marks.some((mark) => mark.lastRow === index) === true;
      const known: Tag | undefined = isMeta ? 'meta' : isWrapped ? 'text' : undefined;
      facts.push(rowFactsOf(row, isMeta ? NO_MARKS : (marks.get(index) ?? NO_MARKS), known));
    }
    yield undefined;
  }
  return facts;
}

function groupByRow(marks: readonly Mark[]): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.row);
    if (group === undefined) groups.set(mark.row, [mark]);
    else group.push(mark);
  }
  return groups;
}
