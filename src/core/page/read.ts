/** Owns reading a page: text to lines, rows, facts, units, jump lines, joins and paragraphs, in steps. */
import { finish, type Steps } from '../steps';
import { type Lines, linesOf } from '../text/lines';
import { assembleSteps } from './assemble';
import { findCaptions } from './captions';
import { directiveOf } from './directives';
import { displaySteps } from './display';
import { type Facts, factsOf } from './facts';
import { type FrontMatter, frontMatterOf } from './front-matter';
import { issueOf } from './issue';
import { joinsOf } from './joins';
import { layoutOf } from './layout';
import { findMarks, type Mark } from './marks';
import type { PageContext, PageReading } from './model';
import { type Row, rowOf } from './rows';
import { opensFormally } from './story-start';
import { settle } from './surroundings';
import { unitsSteps } from './units';
import { weave } from './weave';
import { type PlacedDirective, type Wish, wishedPages, wishesOf } from './wishes';

/** Lines that are read between two points where a host may pause. */
const SLICE = 256;

/** Reads a page, in steps of a few hundred lines; never throws. Linear in the text. */
export function* readPageSteps(text: string, context: PageContext = {}): Steps<PageReading> {
  const lines = linesOf(text);
  yield undefined;
  const { rows, directives } = yield* rowsSteps(text, lines);
  const wishes = wishesOf(rows, directives, context);
  const front = frontMatterOf(rows);
  const facts = yield* factsSteps(text, rows, front, wishes);
  const layout = layoutOf(facts);
  yield undefined;
  const issue = issueOf(text, facts, context, front.values, wishedPages(rows, directives));
  yield undefined;
  const display = yield* displaySteps(facts, layout, wishes);
  const formal = opensFormally(facts, display);
  const drafts = yield* assembleSteps({ facts, layout, display, formal, pages: issue.pages, wishes, front });
  findCaptions(text, facts, drafts, wishes);
  yield undefined;
  const joins = joinsOf(facts, drafts, layout, wishes);
  yield undefined;
  const { units, jumpLines, ordered } = yield* unitsSteps(text, facts, drafts, directives, {
    words: front.values.get('title'),
    row: rows[front.titleAt],
    marks: findMarks(text, rows, front.titleAt, front.titleAt + 1, wishes),
  });
  yield undefined;
  const paragraphs = weave(text, facts, ordered, joins);
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
  wishes: ReadonlyMap<number, Wish>,
): Steps<Facts[]> {
  const facts: Facts[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(rows.length, from + SLICE);
    const marks = groupByRow(findMarks(text, rows, from, to, wishes));
    for (let index = from; index < to; index++) {
      const row = rows[index];
      if (row === undefined) continue;
      const fact = factsOf(row, index < front.end ? [] : (marks.get(index) ?? []));
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
export function readPage(text: string, context: PageContext = {}): PageReading {
  return finish(readPageSteps(text, context));
}
