/** Owns taking interleaved columns apart: the likeliest way in which neighbouring rows lie in one, several or no columns. */
import type { Steps } from '../../steps';

/** Most columns that are looked for. */
export const MOST_COLUMNS = 6;

/**
 * What is expected of rows in columns, as natural logarithms of probabilities. Rows come in bands, one row of each column, from
 * left to right. `swap`: a row comes before one to its left. `gap`: a column has no row in a band. `ends`: it has none any more.
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

/** Columns set line by line at one height, and columns whose lines stand at heights of their own or were found with gaps. */
const HABITS: readonly Habit[] = [habit(0.001, 0.002, 0.02, 0.001), habit(0.08, 0.05, 0.02, 0.01)];

/**
 * What a change to several columns costs: it has to be paid for by what the seams say, so that chance alone makes none; a sum of
 * log-odds beyond T comes by chance once in e^T. A change to plain text or to rows that do not go on in each other costs little.
 */
const TO_COLUMNS = -7;
/** Between two layouts there is as a rule a headline that reaches over the columns. */
const TO_OTHER_COLUMNS = -16;
const TO_PLAIN = -2;
/** Columns end less often before a row that goes on in none of them than one column does before the others. */
const OUT_OF_COLUMNS = -5;
/** What each row outside of columns costs, so that a row that tells nothing belongs to the columns beside it. */
const OUTSIDE = -0.05;
/** What each row costs that was cut at the width of its neighbours, and yet is to go on nowhere. */
const LOOSE = -0.5;

/** Ways that are followed at once, of each number of columns; of those that began lately, for each beginning, as little tells them apart. */
const BEAM = 4;
const YOUNG_BEAM = 2;
/** Ways that are so much less likely than the best are given up. */
const HOPELESS = 16;
/** Numbers of columns that are tried in one stretch. */
const TRIED = 3;
/** Rows between two pauses. */
const SLICE = 8;
/** Rows between two pauses where each is only asked how it goes on. */
const SUMMED = 128;

/** A way to read the rows up to one. `columns`: 0 rows that do not go on in each other, 1 plain text, else side by side. */
interface Way {
  readonly score: number;
  readonly columns: number;
  readonly habit: number;
  /** Columns that are not at their end, from left to right, and the last row of each, -1 before the first. */
  readonly open: readonly number[];
  readonly lasts: readonly number[];
  /** Bits of the places in `open` that have their row of this band. */
  readonly band: number;
  readonly zone: number;
  readonly before: Way | undefined;
  /** Column of this row; -1 where it lies in none. */
  readonly column: number;
}

/** Rows `first` to `last` (indexes, both inclusive) stand in columns; `columnOf` by row from `first` on, -1 for none. */
export interface Zone {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
  readonly columnOf: readonly number[];
}

/** What the search asks of rows. */
export interface RowEvidence {
  /** Log-odds that row `b` follows row `a` in one column. */
  edge(a: number, b: number): number;
  /** Whether the row looks cut at the width of a column. */
  isCut(row: number): boolean;
  /** Whether the row is too wide for any column. */
  isWide(row: number): boolean;
}

function start(columns: number, habit: number, score: number, row: number, before: Way | undefined): Way {
  const open = Array.from({ length: Math.max(1, columns) }, (_, column) => column);
  const lasts = open.map((column) => (column === 0 ? row : -1));
  return { score, columns, habit, open, lasts, band: 1, zone: row, before, column: 0 };
}

const without = <T>(values: readonly T[], at: number): T[] => values.filter((_, place) => place !== at);

/** Takes a way of a score; `make` is asked only where the score is not hopeless. */
type Add = (score: number, make: () => Way) => void;

/** The ways to go on with `row`, in the zone that `way` is in. */
function goOn(way: Way, row: number, edge: (a: number) => number, isCut: boolean, add: Add): void {
  const { open, lasts, columns, band } = way;
  if (columns < 2) {
    const score = way.score + OUTSIDE + (columns > 0 ? edge(lasts[0] as number) : isCut ? LOOSE : 0);
    add(score, () => ({ ...way, score, lasts: [row], before: way }));
    return;
  }
  const { next, swap, gap, ends, aside } = HABITS[way.habit] as Habit;
  const all = (1 << open.length) - 1;
  let waiting = 0;
  for (let place = 0; place < open.length; place++) if ((band & (1 << place)) === 0) waiting++;
  let leftmost = 0;
  while ((band & (1 << leftmost)) !== 0) leftmost++;
  for (let place = 0; place < open.length; place++) {
    const last = lasts[place] as number;
    const here = 1 << place;
    const done = (band & here) !== 0;
    let score = way.score + (last < 0 ? 0 : edge(last));
    if (!done) score += place === leftmost ? next : swap;
    // a row of a column that has one: those that wait have none in this band
    else score += waiting * gap + (place === 0 ? next : swap);
    const marked = done ? here : band | here;
    add(score, () => ({
      ...way,
      score,
      lasts: lasts.with(place, row),
      band: marked === all ? 0 : marked,
      before: way,
      column: open[place] as number,
    }));
  }
  const past = way.score + aside;
  add(past, () => ({ ...way, score: past, before: way, column: -1 }));
  if (open.length === 1 || lasts.includes(-1)) return;
  // the column whose turn it is is at its end, and the row lies in the one behind it
  const place = leftmost % (open.length - 1);
  const follower = leftmost + 1 < open.length ? leftmost + 1 : 0;
  const score = way.score + ends + next + edge(lasts[follower] as number);
  add(score, () => {
    const still = without(open, leftmost);
    const marked = leftmost < still.length ? (band & ((1 << leftmost) - 1)) | (1 << place) : 1;
    return {
      ...way,
      score,
      open: still,
      lasts: without(lasts, leftmost).with(place, row),
      band: marked === (1 << still.length) - 1 ? 0 : marked,
      before: way,
      column: still[place] as number,
    };
  });
}

/** The best ways for each number of columns, none of them twice, the best first. */
function prune(ways: Way[], row: number): Way[] {
  ways.sort((a, b) => b.score - a.score);
  const best = ways[0]?.score ?? 0;
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  const kept: Way[] = [];
  for (const way of ways) {
    if (way.score < best - HOPELESS) break;
    const isYoung = way.columns > 1 && row - way.zone < way.columns * 2;
    const kind = (way.columns * 8 + way.open.length) * HABITS.length + way.habit;
    const group = isYoung ? -(way.zone * 256 + kind) : kind;
    const count = counts.get(group) ?? 0;
    if (count >= (isYoung ? YOUNG_BEAM : BEAM)) continue;
    const key = `${kind} ${way.band} ${way.lasts.join()}`;
    if (seen.has(key)) continue;
    counts.set(group, count + 1);
    seen.add(key);
    kept.push(way);
  }
  return kept;
}

function zonesOf(last: Way, end: number): Zone[] {
  const trail: Way[] = [];
  for (let way: Way | undefined = last; way !== undefined; way = way.before) trail.push(way);
  trail.reverse();
  const from = end - trail.length;
  const zones: Zone[] = [];
  for (let at = 0; at < trail.length; ) {
    const first = at;
    const { zone, columns } = trail[at] as Way;
    const columnOf: number[] = [];
    for (; trail[at]?.zone === zone; at++) columnOf.push((trail[at] as Way).column);
    if (columns >= 2) zones.push({ first: from + first, last: from + at - 1, columns, columnOf });
  }
  return zones;
}

/** The numbers of columns that the rows may stand in: those at whose distance rows go on best in rows. */
function* likelySteps(first: number, to: number, { edge }: RowEvidence): Steps<number[]> {
  const sums: (readonly [number, number])[] = [];
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
    let sum = 0;
    for (let row = first; row + columns < to; row++) {
      sum += edge(row, row + columns);
      if (row % SUMMED === SUMMED - 1) yield undefined;
    }
    sums.push([columns, sum / Math.max(1, to - first - columns)]);
  }
  return sums
    .sort((a, b) => b[1] - a[1])
    .slice(0, TRIED)
    .map(([columns]) => columns);
}

/**
 * The zones among rows `first` to `to` (exclusive) in which columns stand interleaved: the likeliest sequence of zones by beam
 * search. Linear in the rows; in steps.
 */
export function* zonesSteps(first: number, to: number, evidence: RowEvidence): Steps<Zone[]> {
  const numbers = yield* likelySteps(first, to, evidence);
  let ways: Way[] = [];
  for (let row = first; row < to; row++) {
    const grown: Way[] = [];
    let most = Number.NEGATIVE_INFINITY;
    const add = (score: number, way: () => Way): void => {
      if (score < most - HOPELESS) return;
      most = Math.max(most, score);
      grown.push(way());
    };
    // the same two rows meet in many ways
    const known = new Map<number, number>();
    const from = (a: number): number => {
      const score = known.get(a) ?? evidence.edge(a, row);
      known.set(a, score);
      return score;
    };
    const isCut = evidence.isCut(row);
    const isWide = evidence.isWide(row);
    for (const way of ways) if (!isWide || way.columns < 2) goOn(way, row, from, isCut, add);
    const best = ways[0];
    const inColumns = (best?.columns ?? 0) > 1;
    const plain = OUTSIDE + (best === undefined ? 0 : best.score + (inColumns ? OUT_OF_COLUMNS : TO_PLAIN));
    for (let columns = 0; columns < 2; columns++) add(plain, () => start(columns, 0, plain, row, best));
    const set = (best?.score ?? 0) + (inColumns ? TO_OTHER_COLUMNS : TO_COLUMNS);
    for (const columns of isWide ? [] : numbers)
      HABITS.forEach((_, habit) => {
        add(set, () => start(columns, habit, set, row, best));
      });
    ways = prune(grown, row);
    if (row % SLICE === SLICE - 1) yield undefined;
  }
  const best = ways[0];
  return best === undefined ? [] : zonesOf(best, to);
}
