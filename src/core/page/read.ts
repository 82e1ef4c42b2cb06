/** Owns reading a page: text to lines, rows, facts, units, jump lines, joins and paragraphs, in steps. */
import { finish, type Steps } from '../steps';
import { linesOf } from '../text/lines';
import { assemble } from './assemble';
import { findCaptions } from './captions';
import { displayOf } from './display';
import { type Facts, factsOf } from './facts';
import { frontMatterOf } from './front-matter';
import { issueOf } from './issue';
import { joinsOf } from './joins';
import { layoutOf } from './layout';
import { findMarks, type Mark } from './marks';
import type { PageContext, PageReading } from './model';
import { type Row, rowOf } from './rows';
import { unitsOf } from './units';
import { weave } from './weave';

/** Lines that are read between two points where a host may pause. */
const SLICE = 256;

/** Reads a page, in steps; never throws. Linear in the text. */
export function* readPageSteps(text: string, context: PageContext = {}): Steps<PageReading> {
  const lines = linesOf(text);
  yield undefined;
  const rows: Row[] = [];
  let previous = -1;
  for (let line = 0; line < lines.count; line++) {
    const row = rowOf(text, lines, line, previous);
    if (row !== undefined) {
      rows.push(row);
      previous = line;
    }
    if (line % SLICE === SLICE - 1) yield undefined;
  }
  const front = frontMatterOf(rows);
  const facts: Facts[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(rows.length, from + SLICE);
    const marks = groupByRow(findMarks(text, rows, from, to));
    for (let index = from; index < to; index++) {
      const row = rows[index];
      if (row === undefined) continue;
      const fact = factsOf(row, index < front.end ? [] : (marks.get(index) ?? []));
      const wrapped = facts[index - 1]?.marks.some((mark) => mark.lastRow === index) === true;
      facts.push(index < front.end ? { ...fact, tag: 'meta' } : wrapped ? { ...fact, tag: 'text', odds: -20 } : fact);
    }
    yield undefined;
  }
  const layout = layoutOf(facts);
  const issue = issueOf(facts, context, front.values);
  yield undefined;
  const display = displayOf(facts, layout);
  yield undefined;
  const drafts = assemble(facts, layout, display, issue.pages);
  yield undefined;
  findCaptions(text, facts, drafts);
  const joins = joinsOf(facts, drafts, layout);
  yield undefined;
  const { units, jumpLines } = unitsOf(text, facts, drafts);
  yield undefined;
  const paragraphs = weave(text, facts, drafts, joins, units);
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
