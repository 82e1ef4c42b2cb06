/** Owns turning drafts into units and marks into jump lines. */
import type { Draft } from './assemble';
import type { Facts } from './facts';
import type { JumpLine, LineRole, Role, Unit } from './model';

/** Sorts drafts by their first row and makes units and jump lines of them. Linear but for the sort. */
export function unitsOf(
  text: string,
  facts: readonly Facts[],
  drafts: Draft[],
): { units: Unit[]; jumpLines: JumpLine[] } {
  drafts.sort((a, b) => (a.rows[0]?.index ?? 0) - (b.rows[0]?.index ?? 0));
  const units = drafts.map((draft, index) => unitOf(text, facts, draft, index));
  const jumpLines: JumpLine[] = [];
  drafts.forEach((draft, unit) => {
    for (const { index } of draft.rows) {
      for (const mark of facts[index]?.marks ?? []) {
        jumpLines.push({
          start: mark.start,
          end: mark.end,
          line: facts[mark.row]?.row.line ?? 0,
          text: text.slice(mark.start, mark.end),
          direction: mark.direction,
          kind: mark.kind,
          page: mark.page,
          title: mark.title,
          label: mark.label,
          unit,
        });
      }
      const fact = facts[index];
      if (fact?.refer) {
        const start = fact.row.start + Math.max(0, fact.row.head.indexOf(fact.text)) + fact.refer.start;
        const end = Math.min(fact.row.end, start + fact.refer.end - fact.refer.start);
        jumpLines.push({
          start,
          end,
          line: fact.row.line,
          text: text.slice(start, end),
          direction: 'refer',
          kind: 'refer',
          page: fact.refer.page,
          title: '',
          label: '',
          unit,
        });
      }
    }
  });
  return { units, jumpLines: jumpLines.sort((a, b) => a.start - b.start) };
}

function unitOf(text: string, facts: readonly Facts[], draft: Draft, index: number): Unit {
  const rows = draft.rows.flatMap(({ index: at, role }) => {
    const fact = facts[at];
    return fact ? [{ fact, role }] : [];
  });
  const first = rows[0]?.fact.row;
  const last = rows[rows.length - 1]?.fact.row;
  const words = (...wanted: readonly Role[]): Facts[] =>
    rows.filter(({ role }) => wanted.includes(role)).map(({ fact }) => fact);
  const said = (all: readonly Facts[]): string => all.map((fact) => sourceOf(text, fact)).join(' ');
  const heads = words('headline', 'caption-title');
  const head = heads[0];
  const end = heads[heads.length - 1];
  const names = words('byline', 'credit').flatMap((fact) => fact.names?.names ?? []);
  return {
    id: `a${index + 1}`,
    kind: draft.kind,
    page: draft.page,
    lines: [first?.line ?? 0, last?.line ?? 0],
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    headline: said(heads),
    headlineSpan: head && end ? { start: headStart(head), end: headStart(end) + sourceOf(text, end).length } : null,
    kicker: said(words('kicker')),
    deck: said(words('subheadline')),
    byline: [...new Set(names)].join('、'),
    roles: rows.map(({ fact, role }): LineRole => ({ line: fact.row.line, role })),
    confidence: 'certain',
    reasons: draft.reasons,
  };
}

/** Where the words of a row begin, behind Markdown signs and marks. */
function headStart(fact: Facts): number {
  const at = fact.row.head.indexOf(fact.text);
  return fact.row.start + Math.max(0, at);
}

/** The words of a short row as they stand in the source, without marks and Markdown signs. */
function sourceOf(text: string, fact: Facts): string {
  const at = fact.row.head.indexOf(fact.text);
  if (at >= 0 && fact.text !== '') return text.slice(fact.row.start + at, fact.row.start + at + fact.text.length);
  return fact.text;
}
