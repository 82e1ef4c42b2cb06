/** Owns columns set side by side in the lines of a text: each line is split into the rows of its columns. */
import type { Steps } from '../../steps';
import { greatest } from '../../text/extremes';
import type { ColumnStretch } from '../model';
import type { Row } from '../rows/rows';
import { type CellSpan, cellSpansOf, type Measure } from './cell-spans';
import { areColumnsSteps, columnRowsSteps } from './column-rows';
import { type DividedRows, dividedSteps, type SetRows } from './divide-lines';
import { gutteredSteps, type PiecesOfRows } from './guttered';
import { FEWEST_PARTED, hasGap, type LinePiece, LONGEST_LINE, linePiecesOf } from './gutters';
import type { Seams } from './seams';

interface Parted {
  readonly rows: readonly Row[];
  readonly stretches: readonly ColumnStretch[];
  /** Ranges of the rows that are cells of columns: first index, and the one behind the last. */
  readonly ranges: readonly (readonly [number, number])[];
}

const SLICE = 256;
const MEASURES: readonly Measure[] = ['units', 'halves'];
/** Rows above and below gutters that may be in the columns, too. */
const AROUND = 6;
/** A column with less than this share of the cells of the fullest may be none. */
const WEAK = 0.8;

/** Whether a row has gaps that may be those of a gutter. */
const isParted = (text: string, { start, end, indent }: Row): boolean =>
  end - start <= LONGEST_LINE && hasGap(text, start, end) && linePiecesOf(text, start, end, indent * 2).length > 1;

/** Whether enough lines have gaps for columns to be possible. */
function* haveGapsSteps(text: string, rows: readonly Row[]): Steps<boolean> {
  let gaps = 0;
  for (let at = 0; at < rows.length; at++) {
    if (isParted(text, rows[at] as Row) && ++gaps === FEWEST_PARTED) return true;
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return false;
}

/** The columns that lines `first` to `last` (indexes of rows, both inclusive) seem to be set in. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly (readonly Row[])[];
  /** Log-odds of the columns. */
  readonly score: number;
}

/** A piece of the line that begins at an offset, by units; field by field, which is ten times as fast as to spread it. */
const inUnits = ({ start, end }: LinePiece, line: number): LinePiece => ({
  start,
  end,
  from: start - line,
  to: end - line,
});

/** The pieces of each row; of rows without gaps or too long, one across the page. */
function* piecesSteps(text: string, rows: readonly Row[]): Steps<PiecesOfRows> {
  const halves: (readonly LinePiece[])[] = [];
  const units: (readonly LinePiece[])[] = [];
  for (const [at, { start, end, indent }] of rows.entries()) {
    const pieces = end - start > LONGEST_LINE ? [] : linePiecesOf(text, start, end, indent * 2);
    if (pieces.length === 0) pieces.push({ start, end, from: 0, to: Number.POSITIVE_INFINITY });
    halves.push(pieces);
    const line = text.lastIndexOf('\n', start - 1) + 1;
    units.push(pieces.map((piece) => inUnits(piece, line)));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return { halves, units };
}

const scoreOf = (stretches: readonly DividedRows[]): number => stretches.reduce((sum, { score }) => sum + score, 0);

/** The best division of rows `from` to `to` among the columns, or among fewer if one of them has few cells. */
function* fewestSteps(set: SetRows, from: number, to: number): Steps<DividedRows[]> {
  let best = yield* dividedSteps(set, from, to);
  for (let { begin } = set; begin.length > 2; ) {
    const lengths = begin.map((_, column) =>
      best.reduce((sum, { columns }) => sum + (columns[column]?.length ?? 0), 0),
    );
    const few = greatest(lengths, 0) * WEAK;
    let better: DividedRows[] | undefined;
    let fewest = begin;
    for (const [column, length] of lengths.entries()) {
      if (length >= few) continue;
      const fewer = begin.filter((_, other) => other !== column);
      const other = yield* dividedSteps({ ...set, begin: fewer }, from, to);
      if (scoreOf(other) <= scoreOf(better ?? best)) continue;
      better = other;
      fewest = fewer;
    }
    if (better === undefined) break;
    best = better;
    begin = fewest;
  }
  return best;
}

/** The stretches of rows that are set in columns if positions are counted in a measure. */
function* candidatesSteps(
  text: string,
  rows: readonly Row[],
  seams: Seams,
  pieces: PiecesOfRows,
  spansOf: SetRows['spansOf'],
  measure: Measure,
): Steps<Candidate[]> {
  const found: Candidate[] = [];
  const guttered = yield* gutteredSteps(text, rows, seams, pieces, measure);
  for (const [at, stretch] of guttered.entries()) {
    const from = Math.max((guttered[at - 1]?.last ?? -1) + 1, stretch.first - AROUND);
    const to = Math.min((guttered[at + 1]?.first ?? rows.length) - 1, stretch.last + AROUND);
    let best: readonly DividedRows[] = [];
    for (const begin of stretch.begins) {
      const divided = yield* fewestSteps({ spansOf, rows, measure, ...stretch, begin, seams }, from, to);
      if (scoreOf(divided) > scoreOf(best)) best = divided;
    }
    for (const divided of best) {
      const columns = yield* columnRowsSteps(
        text,
        rows,
        divided.columns.filter(({ length }) => length > 0),
        measure,
      );
      if (yield* areColumnsSteps(seams, columns)) found.push({ ...divided, columns });
      yield undefined;
    }
  }
  return found;
}

/** The candidates without common rows whose scores are highest in all, from top to bottom. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.last - b.last);
  interface Choice {
    readonly score: number;
    readonly chosen?: Candidate;
    readonly before?: Choice;
  }
  /** The best choice among the first so many candidates. */
  const best: Choice[] = [{ score: 0 }];
  let before = 0;
  for (const [at, chosen] of sorted.entries()) {
    before = at;
    while (before > 0 && (sorted[before - 1]?.last ?? 0) >= chosen.first) before--;
    const without = best[at] as Choice;
    const score = (best[before] as Choice).score + chosen.score;
    best.push(score > without.score ? { score, chosen, before: best[before] as Choice } : without);
  }
  const found: Candidate[] = [];
  for (let choice: Choice | undefined = best[best.length - 1]; choice?.chosen !== undefined; choice = choice.before)
    found.push(choice.chosen);
  return found.reverse();
}

/**
 * Splits the lines of a page in which columns are set side by side; other rows stay. Rows come in text order. Linear;
 * in steps.
 */
export function* partSteps(text: string, rows: readonly Row[], seams: Seams): Steps<Parted> {
  if (!(yield* haveGapsSteps(text, rows))) return { rows, stretches: [], ranges: [] };
  const candidates: Candidate[] = [];
  const pieces = yield* piecesSteps(text, rows);
  const spans = new Map<number, readonly (readonly CellSpan[])[]>();
  const spansOf = (row: number): readonly (readonly CellSpan[])[] => {
    const known = spans.get(row) ?? cellSpansOf(text, rows, row, seams);
    spans.set(row, known);
    return known;
  };
  for (const measure of MEASURES)
    for (const found of yield* candidatesSteps(text, rows, seams, pieces, spansOf, measure)) candidates.push(found);
  if (candidates.length === 0) return { rows, stretches: [], ranges: [] };
  const out: (readonly Row[])[] = [];
  const stretches: ColumnStretch[] = [];
  const ranges: (readonly [number, number])[] = [];
  let done = 0;
  let count = 0;
  for (const { first, last, columns } of bestOf(candidates)) {
    out.push(rows.slice(done, first), ...columns);
    const begin = count + first - done;
    count = begin + columns.reduce((sum, { length }) => sum + length, 0);
    ranges.push([begin, count]);
    done = last + 1;
    stretches.push({
      lines: [rows[first]?.line ?? 0, rows[last]?.line ?? 0],
      columns: columns.length,
      kind: 'side-by-side',
    });
    yield undefined;
  }
  return { rows: [...out, rows.slice(done)].flat(), stretches, ranges };
}
