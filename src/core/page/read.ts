/** Owns reading a page: text to lines, rows, facts, units, jump lines, joins and paragraphs, in steps. */
import { finish, type Steps } from '../steps';
import { type Lines, linesOf } from '../text/lines';
import { issueOf } from './issue';
import { displaySteps } from './labels/display';
import { layoutOf } from './labels/layout';
import { type RowFacts, rowFactsOf } from './labels/row-facts';
import { opensFormally } from './labels/story-start';
import { settle } from './labels/surroundings';
import { type FrontMatter, frontMatterOf } from './lines/front-matter';
import { findMarks, type Mark } from './lines/marks';
import type { PageContext, PageReading } from './model';
import { buildParagraphs } from './paragraphs/build-paragraphs';
import { joinsOf } from './paragraphs/joins';
import type { PageResources } from './resources';
import { directiveOf } from './rows/directives';
import { type PlacedDirective, type ReaderRequest, requestedPages, requestsOf } from './rows/reader-requests';
import { type Row, rowOf } from './rows/rows';
import { assembleSteps } from './units/assemble';
import { unitsSteps } from './units/build-units';
import { findCaptions } from './units/captions';

/** Lines that are read between two points where a host may pause. */
const SLICE = 256;

/** Reads a page, in steps of a few hundred lines; never throws. Linear in the text. */
export function* readPageSteps(text: string, _pages: PageResources, context: PageContext = {}): Steps<PageReading> {
  const lines = linesOf(text);
  yield undefined;
  const { rows, directives } = yield* rowsSteps(text, lines);
  const requests = requestsOf(rows, directives, context);
  const front = frontMatterOf(rows);
  const facts = yield* factsSteps(text, rows, front, requests);
  const layout = layoutOf(facts);
  yield undefined;
  const issue = issueOf(text, facts, context, front.values, requestedPages(rows, directives));
  yield undefined;
  const display = yield* displaySteps(facts, layout, requests);
  const formal = opensFormally(facts, display);
  const drafts = yield* assembleSteps({ facts, layout, display, formal, pages: issue.pages, requests, front });
  findCaptions(text, facts, drafts, requests);
  yield undefined;
  const joins = joinsOf(facts, drafts, layout, requests);
  yield undefined;
  const { units, jumpLines, ordered } = yield* unitsSteps(text, facts, drafts, directives, {
    words: front.values.get('title'),
    row: rows[front.titleAt],
    marks: findMarks(text, rows, front.titleAt, front.titleAt + 1, requests),
  });
  yield undefined;
  const paragraphs = buildParagraphs(text, facts, ordered, joins);
  return {
    text,
    lines,
    units,
    jumpLines,
    joins: joins.map(([first, second]) => ({
      first: facts[first]?.row.line ?? 0,
      second: facts[second]?.row.line ?? 0,
    })),
    paragraphs,
    issueDate: issue.issueDate,
    paper: issue.paper,
    page: issue.page,
    columns: [],
    doubts: [],
  };
}

interface Found {
  readonly rows: Row[];
  readonly directives: PlacedDirective[];
}

/** The rows of the text; directive lines stand apart, so that no row sees them as its neighbours. */
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
      const fact = rowFactsOf(row, index < front.end ? [] : (marks.get(index) ?? []));
      const wrapped = facts[index - 1]?.marks.some((mark) => mark.lastRow === index) === true;
      facts.push(index < front.end ? { ...fact, tag: 'meta' } : wrapped ? { ...fact, tag: 'text', odds: -20 } : fact);
    }
    yield undefined;
  }
  return settle(facts);
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

/** Reads a page; never throws, whatever the text. */
export function readPage(text: string, pages: PageResources, context: PageContext = {}): PageReading {
  return finish(readPageSteps(text, pages, context));
}
