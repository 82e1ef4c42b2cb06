/**
 * Owns the places where a paragraph may continue: a row and the next text row of the same unit, with the layout of the
 * page's text.
 */
import type { Steps } from '../../steps';
import { commonWidth } from '../lines/common-width';
import type { RowFacts } from '../lines/row-facts';
import type { Role } from '../model';
import { endsOfRow, type Seams, seamToNext } from '../order/seams';
import type { UnitDraft } from '../units/unit-drafts';

/** The layout of a page's text. Shares are of its text rows, 0 to 1. */
interface TextManner {
  /** Rows that end no sentence. */
  readonly open: number;
  /** Rows of nearly the most frequent width. */
  readonly even: number;
  /** Rows with a blank line before them. */
  readonly spaced: number;
  /** Rows that begin indented. */
  readonly indented: number;
}

/** A row and the next row of text in the same unit. */
export interface JoinPlace {
  /** Row indexes. */
  readonly at: readonly [number, number];
  readonly first: RowFacts;
  readonly second: RowFacts;
  readonly role: Role;
  readonly manner: TextManner;
  /** Widths in full-width columns including indents; -1 if the unit has no such text row nearby. */
  readonly before: number;
  readonly width: number;
  readonly next: number;
  readonly after: number;
  /** The widest of the four. */
  readonly widest: number;
  /** Log-odds that the first row continues in the second; undefined without seam tables. */
  readonly seam: number | undefined;
}

/** Widest row that fits into a column; wider ones are paragraphs of their own. */
const COLUMN = 64;

/** Width of a row with its indent, in columns: 1 for a full-width character, ½ for others. */
export function columnsOf({ row }: RowFacts): number {
  if (!row.isShort) return row.length + row.indent;
  const { head } = row;
  let halves = head.length;
  let before = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    // folding has made full-width commas narrow: one after a Han character counts as full width
    if (code >= 0x2010 || (before >= 0x3400 && isNarrowedSign(code))) halves++;
    before = code;
  }
  return halves / 2 + row.indent;
}

/** Whether folding may have made a sign of full width this one: an ASCII sign that is no letter, below `@`. */
const isNarrowedSign = (code: number): boolean => code > 0x20 && code < 0x40 && !(code >= 0x30 && code <= 0x39);

/** `widths`: by row, below 0 for rows without text. */
function mannerOf(rows: readonly RowFacts[], widths: Float32Array): TextManner {
  const all = Math.max(1, rows.length);
  const share = (test: (one: RowFacts) => boolean): number =>
    rows.reduce((sum, one) => sum + (test(one) ? 1 : 0), 0) / all;
  return {
    open: share(({ finished }) => !finished),
    even: commonWidth(widths, 8, COLUMN + 0.5).rows / all,
    spaced: share(({ row }) => row.gap > 0),
    indented: share(({ row }) => row.indent > 0),
  };
}

/** Text of a unit between two rows that no paragraph spans, by row index. */
interface TextRun {
  readonly role: Role;
  readonly rows: number[];
}

/** Adds the runs of a unit. */
function addRuns({ rows }: UnitDraft, runs: TextRun[]): void {
  let open: TextRun | undefined;
  for (const { index, role } of rows) {
    if (role === 'furniture') continue;
    if (role !== 'body' && role !== 'caption') open = undefined;
    else if (open?.role === role) open.rows.push(index);
    else {
      open = { role, rows: [index] };
      runs.push(open);
    }
  }
}

/** Rows per step; the host may pause between steps. */
const SLICE = 256;

/** The places of a page where a paragraph may continue, in steps. Linear. */
export function* joinPlacesSteps(
  facts: readonly RowFacts[],
  drafts: readonly UnitDraft[],
  seams: Seams | undefined,
): Steps<JoinPlace[]> {
  const runs: TextRun[] = [];
  for (const draft of drafts) addRuns(draft, runs);
  yield undefined;
  const texts: RowFacts[] = [];
  const widths = new Float32Array(facts.length).fill(-1);
  for (const { rows } of runs) {
    for (const index of rows) {
      const one = facts[index];
      if (one === undefined) continue;
      texts.push(one);
      widths[index] = columnsOf(one);
      if (texts.length % SLICE === 0) yield undefined;
    }
  }
  const manner = mannerOf(texts, widths);
  yield undefined;
  const places: JoinPlace[] = [];
  const widthAt = (index: number | undefined): number => (index === undefined ? -1 : (widths[index] ?? -1));
  for (const { role, rows } of runs) {
    for (let at = 0; at + 1 < rows.length; at++) {
      const [one, other] = [rows[at] ?? 0, rows[at + 1] ?? 0];
      const [first, second] = [facts[one], facts[other]];
      if (first === undefined || second === undefined) continue;
      const before = widthAt(rows[at - 1]);
      const width = widthAt(one);
      const next = widthAt(other);
      const after = widthAt(rows[at + 2]);
      const seam = seams && seamToNext(seams, endsOfRow(seams, first.row), endsOfRow(seams, second.row));
      const widest = Math.max(before, width, next, after);
      places.push({ at: [one, other], first, second, role, manner, before, width, next, after, widest, seam });
      if (places.length % SLICE === 0) yield undefined;
    }
  }
  return places;
}
