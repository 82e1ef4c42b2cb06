/**
 * Owns separating interleaved columns: the most probable assignment of neighbouring rows to one, several or no columns.
 */
import type { Steps } from '../../steps';
import { Trail } from './trail';
import { Candidates, leftmostOf, MOST_COLUMNS, MOVES, Ways } from './ways';

/**
 * Priors for rows in columns, as natural logarithms of probabilities. Rows come in bands of one row per column, from
 * left to right. `swap`: a row precedes one to its left. `gap`: a column has no row in a band. `ends`: it has no more
 * rows.
 */
interface Habit {
  readonly next: number;
  readonly swap: number;
  readonly gap: number;
  readonly ends: number;
  readonly aside: number;
}

const habit = (swap: number, gap: number, ends: number, aside: number): Habit => ({
  next: Math.log(1 - swap - gap - ends - aside),
  swap: Math.log(swap),
  gap: Math.log(gap),
  ends: Math.log(ends),
  aside: Math.log(aside),
});

/** Columns whose lines are level, and columns whose lines are at different heights or were recognised with gaps. */
const HABITS: readonly Habit[] = [habit(0.001, 0.002, 0.02, 0.001), habit(0.08, 0.05, 0.02, 0.01)];

/**
 * Added to `gap` if the column's last row ends a sentence, where a paragraph may end and a headline follow, and if it
 * does not.
 */
const FINISHED = 2;
const UNFINISHED = -1;

/**
 * Cost of a change to several columns, which the evidence of the seams must exceed, so that chance causes none: a sum
 * of log-odds exceeds T by chance with probability e^-T. A change to plain text or to unconnected rows costs little.
 */
const TO_COLUMNS = -7;
/** Cost of each column beyond two. */
const COLUMN = -3;
/** Between two layouts there is usually a headline across the columns. */
const TO_OTHER_COLUMNS = -16;
const TO_PLAIN = -2;
/**
 * Penalty on ending several columns before a row that continues none of them; one column usually ends before the
 * others.
 */
const OUT_OF_COLUMNS = -5;
/** Cost of each row outside of columns, so that a row without evidence joins the columns beside it. */
const OUTSIDE = -0.05;
/** Cost of each row that was cut at the width of its neighbours yet continues nowhere. */
const LOOSE = -0.5;

/** Numbers of columns tried in one stretch. */
const TRIED = 3;
/** Rows per step. */
const SLICE = 32;
/** Rows per step where each row only costs one look-up. */
const SUMMED = 128;

/** Rows `first` to `last` (indexes, both inclusive) are in columns; `columnOf` by row from `first` on, -1 for none. */
export interface Zone {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
  readonly columnOf: readonly number[];
}

/** What the search needs to know about rows. */
export interface RowEvidence {
  /** Log-odds that row `b` follows row `a` in one column. */
  edge(a: number, b: number): number;
  /** Whether the row appears to be cut at the width of a column. */
  isCut(row: number): boolean;
  /** Whether the row is too wide for any column. */
  isWide(row: number): boolean;
  /** Whether the row stands behind the one before it in the same line. */
  isBehind(row: number): boolean;
  /** Log-odds that such a row is in the same column as the one before it. */
  joined(row: number): number;
  /** Whether a sentence ends with the row. */
  isFinished(row: number): boolean;
}

/** The row that hypotheses take next. */
interface NextRow {
  /** Log-odds that it follows row `a`. */
  edge(a: number): number;
  readonly isCut: boolean;
  /** The row before it in the same line; -1 if there is none. */
  readonly behind: number;
  /** Log-odds that it is in the same column as that row. */
  readonly joined: number;
}

/** Adds the continuations of a hypothesis within its zone. */
function goOn(ways: Ways, way: number, row: NextRow, evidence: RowEvidence, into: Candidates): void {
  const { isCut, behind } = row;
  const columns = ways.columns(way);
  const base = ways.scores[way] as number;
  if (columns < 2) {
    const goesOn = columns > 0 ? row.edge(ways.last(way, 0)) : isCut && behind < 0 ? LOOSE : 0;
    into.add(base + OUTSIDE + (behind < 0 ? goesOn : Math.max(0, goesOn)), way, MOVES.plain);
    return;
  }
  const { next, swap, gap, ends, aside } = HABITS[ways.habit(way)] as Habit;
  const band = ways.band(way);
  const open = ways.open(way);
  const leftmost = leftmostOf(band);
  let begun = true;
  let skipped = 0;
  /** The first position to the right of the row before it in the line. */
  let least = 0;
  for (let place = 0; place < open; place++) {
    const last = ways.last(way, place);
    if (last < 0) begun = false;
    else if (last === behind) least = place + 1;
    if ((band & (1 << place)) === 0) skipped += gap + (last >= 0 && evidence.isFinished(last) ? FINISHED : UNFINISHED);
  }
  if (least > 0) into.add(base + row.joined + Math.max(0, row.edge(behind)), way, MOVES.joined);
  for (let place = least; place < open; place++) {
    const last = ways.last(way, place);
    let score = base + (last < 0 ? 0 : row.edge(last));
    if ((band & (1 << place)) === 0) score += place === leftmost ? next : swap;
    // a row of a column that already has one: the columns still waiting have none in this band
    else score += skipped + (place === 0 ? next : swap);
    into.add(score, way, place);
  }
  into.add(base + aside, way, MOVES.aside);
  if (open === 1 || !begun) return;
  // the next column has ended, and the row belongs to the one after it
  const follower = leftmost + 1 < open ? leftmost + 1 : 0;
  if (follower < least) return;
  into.add(base + ends + next + row.edge(ways.last(way, follower)), way, MOVES.ends);
}

/** The zones of the hypothesis whose last row is `last`; `end` is the row after it. */
function zonesOf(trail: Trail, last: number, end: number): Zone[] {
  const nodes: number[] = [];
  for (let node = last; node >= 0; node = trail.beforeOf(node)) nodes.push(node);
  nodes.reverse();
  const from = end - nodes.length;
  const zones: Zone[] = [];
  for (let at = 0; at < nodes.length; ) {
    const first = at;
    const zone = trail.zoneOf(nodes[at] as number);
    const columns = trail.columnsOf(nodes[at] as number);
    const columnOf: number[] = [];
    for (; at < nodes.length && trail.zoneOf(nodes[at] as number) === zone; at++)
      columnOf.push(trail.columnOf(nodes[at] as number));
    if (columns >= 2) zones.push({ first: from + first, last: from + at - 1, columns, columnOf });
  }
  return zones;
}

/**
 * Least sum of log-odds by which rows must continue better in the rows at some fixed distance than in the row above or
 * nowhere, for columns to be searched for at all: below the cost of a change to columns, as the distance varies within
 * columns.
 */
const PAYS = 5;

/**
 * The numbers of columns to try: the distances at which rows continue best. None if columns could not pay for
 * themselves.
 */
function* likelySteps(first: number, to: number, evidence: RowEvidence): Steps<number[]> {
  const { edge, isCut, isWide, isBehind } = evidence;
  /** The score of each row outside of columns: it continues the row above, or it stands alone. */
  const alone = new Float64Array(to - first);
  for (let row = first; row < to; row++) {
    alone[row - first] = Math.max(row > first ? edge(row - 1, row) : 0, isCut(row) && !isBehind(row) ? LOOSE : 0);
    if (row % SUMMED === SUMMED - 1) yield undefined;
  }
  const sums: (readonly [number, number])[] = [];
  let pays = false;
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
    let sum = 0;
    let gain = 0;
    for (let row = first; row + columns < to; row++) {
      const log = edge(row, row + columns);
      sum += log;
      gain = isWide(row + columns) ? 0 : Math.max(0, gain) + log - (alone[row + columns - first] as number);
      pays ||= gain >= PAYS;
      if (row % SUMMED === SUMMED - 1) yield undefined;
    }
    sums.push([columns, sum / Math.max(1, to - first - columns)]);
  }
  if (!pays) return [];
  return sums
    .sort((a, b) => b[1] - a[1])
    .slice(0, TRIED)
    .map(([columns]) => columns);
}

/**
 * The zones among rows `first` to `to` (exclusive) in which columns are interleaved: the most probable sequence of
 * zones by beam search. Linear in the rows; in steps.
 */
export function* zonesSteps(first: number, to: number, evidence: RowEvidence): Steps<Zone[]> {
  const numbers = yield* likelySteps(first, to, evidence);
  if (numbers.length === 0) return [];
  const trail = new Trail();
  const grown = new Candidates();
  let ways = new Ways();
  let kept = new Ways();
  // the same pair of rows occurs in many hypotheses
  const known = new Float64Array(to - first);
  const knownFor = new Int32Array(to - first).fill(-1);
  let row = first;
  const from = (a: number): number => {
    if (knownFor[a - first] !== row) {
      knownFor[a - first] = row;
      known[a - first] = evidence.edge(a, row);
    }
    return known[a - first] as number;
  };
  for (; row < to; row++) {
    grown.clear();
    const isWide = evidence.isWide(row);
    const isBehind = row > first && evidence.isBehind(row);
    const behind = isBehind ? row - 1 : -1;
    const joined = isBehind ? evidence.joined(row) : 0;
    const next: NextRow = { edge: from, isCut: evidence.isCut(row), behind, joined };
    for (let way = 0; way < ways.count; way++)
      if (!isWide || ways.columns(way) < 2) goOn(ways, way, next, evidence, grown);
    // a zone begins with a line
    if (!isBehind || ways.count === 0) {
      const best = ways.count === 0 ? undefined : ways.scores[0];
      const inColumns = ways.count > 0 && ways.columns(0) > 1;
      const plain = OUTSIDE + (best === undefined ? 0 : best + (inColumns ? OUT_OF_COLUMNS : TO_PLAIN));
      for (let columns = 0; columns < 2; columns++) grown.add(plain, columns * 8, MOVES.start);
      const set = (best ?? 0) + (inColumns ? TO_OTHER_COLUMNS : TO_COLUMNS);
      for (const columns of isWide ? [] : numbers)
        for (let habit = 0; habit < HABITS.length; habit++)
          grown.add(set + (columns - 2) * COLUMN, columns * 8 + habit, MOVES.start);
    }
    grown.keep(ways, row, kept, trail);
    [ways, kept] = [kept, ways];
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  return ways.count === 0 ? [] : zonesOf(trail, ways.node(0), to);
}
