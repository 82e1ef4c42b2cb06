/** Owns reading a text that is not a page: every line is a paragraph of one article, nothing is inferred. */
import { linesOf } from '../text/lines';
import type { LineRole, PageReading, Paragraph } from './model';

/** A reading without any structure, for sentences and snippets. */
export function plainReading(text: string): PageReading {
  const lines = linesOf(text);
  const roles: LineRole[] = [];
  const paragraphs: Paragraph[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lines.span(line);
    if (text.slice(start, end).trim() === '') continue;
    roles.push({ line, role: 'body' });
    paragraphs.push({ unit: 0, role: 'body', text: text.slice(start, end), pieces: [{ at: 0, start, end }] });
  }
  const first = roles[0]?.line ?? 0;
  const last = roles[roles.length - 1]?.line ?? 0;
  return {
    text,
    lines,
    units: [
      {
        id: 'a1',
        kind: 'article',
        page: null,
        lines: [first, last],
        start: lines.span(first).start,
        end: lines.span(last).end,
        headline: '',
        headlineSpan: null,
        kicker: '',
        deck: '',
        byline: '',
        roles,
        confidence: 'certain',
        reasons: [],
      },
    ],
    jumpLines: [],
    joins: [],
    paragraphs,
    margins: [],
    issueDate: null,
    paper: null,
    page: null,
    columns: [],
    doubts: [],
  };
}
