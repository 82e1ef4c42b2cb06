/**
 * Owns the hypotheses (ways) of a beam search over the columns of rows: their packed states, and pruning them; the file
 * is long because all code that reads and writes the packed states is together.
 */

import { longer, type Trail } from './trail';

/** Maximum number of columns. */
export const MOST_COLUMNS = 6;

/** Numbers per state: its properties, the last row of each open column, and the identity of each column. */
const COLUMNS = 0;
const HABIT = 1;
const OPEN = 2;
const BAND = 3;
const ZONE = 4;
const NODE = 5;
/** The previously kept hypothesis of the same kind; -1 if none. */
const OTHER = 6;
const LASTS = 7;
const NAMES = LASTS + MOST_COLUMNS;
const WIDE = NAMES + MOST_COLUMNS;

/**
 * The move by which a hypothesis takes a row: into the column at a position (0 and above), into plain text, into no
 * column, past a column that has ended, or into the row before it, which stands in the same line.
 */
export const MOVES = { plain: -1, aside: -2, ends: -3, start: -4, joined: -5 } as const;

/**
 * Beam width for each number of columns; recent ones have a beam of their own for each starting row, as little
 * distinguishes them yet.
 */
const BEAM = 4;
const YOUNG_BEAM = 2;
/** Upper bound of columns, open columns and habit packed into one number. */
const KINDS = 128;
/** Hypotheses whose log-probability is lower than the best by more than this are dropped. */
const HOPELESS = 16;

/**
 * Hypotheses about the rows up to one, best first. `columns`: 0 rows that do not continue in each other, 1 plain text,
 * else side by side. Positions number the open columns from the left; bit n of `band` says that position n has its row.
 */
export class Ways {
  count = 0;
  scores = new Float64Array(64);
  states = new Int32Array(64 * WIDE);

  columns(way: number): number {
    return this.states[way * WIDE + COLUMNS] as number;
  }
  habit(way: number): number {
    return this.states[way * WIDE + HABIT] as number;
  }
  /** Number of columns that have not ended. */
  open(way: number): number {
    return this.states[way * WIDE + OPEN] as number;
  }
  band(way: number): number {
    return this.states[way * WIDE + BAND] as number;
  }
  zone(way: number): number {
    return this.states[way * WIDE + ZONE] as number;
  }
  node(way: number): number {
    return this.states[way * WIDE + NODE] as number;
  }
  /** The last row of the column at a position; -1 before its first. */
  last(way: number, place: number): number {
    return this.states[way * WIDE + LASTS + place] as number;
  }
  /** The column at a position. */
  name(way: number, place: number): number {
    return this.states[way * WIDE + NAMES + place] as number;
  }

  /** Makes room for one more. */
  grow(): void {
    if (this.count < this.scores.length) return;
    this.scores = longer(this.scores, new Float64Array(this.scores.length * 2));
    this.states = longer(this.states, new Int32Array(this.states.length * 2));
  }
}

/** Candidates for the next beam before pruning: score, predecessor and move. */
export class Candidates {
  private count = 0;
  private most = Number.NEGATIVE_INFINITY;
  private scores = new Float64Array(256);
  private from = new Int32Array(256);
  private moves = new Int32Array(256);
  private ranked = new Int32Array(256);
  private spare = new Int32Array(256);
  /** By kind, the hypothesis kept last. */
  private readonly lastOf = new Int32Array(KINDS);
  /** By kind, the number kept; recent ones are also counted by age. */
  private readonly counts = new Uint8Array(KINDS * (MOST_COLUMNS * 2 + 1));

  clear(): void {
    this.count = 0;
    this.most = Number.NEGATIVE_INFINITY;
  }

  /** Adds a candidate unless it is hopeless; for a start, `from` is its columns × 8 + its habit. */
  add(score: number, from: number, move: number): void {
    if (score < this.most - HOPELESS) return;
    if (score > this.most) this.most = score;
    if (this.count === this.scores.length) {
      const room = this.count * 2;
      this.scores = longer(this.scores, new Float64Array(room));
      this.from = longer(this.from, new Int32Array(room));
      this.moves = longer(this.moves, new Int32Array(room));
      this.ranked = new Int32Array(room);
      this.spare = new Int32Array(room);
    }
    this.scores[this.count] = score;
    this.from[this.count] = from;
    this.moves[this.count++] = move;
  }

  /**
   * Moves the best of each number of columns into `kept`, without duplicates, best first. `row` is the row just taken.
   */
  keep(ways: Ways, row: number, kept: Ways, trail: Trail): void {
    const ranked = this.rank();
    const { lastOf, counts } = this;
    kept.count = 0;
    lastOf.fill(-1);
    counts.fill(0);
    for (let at = 0; at < ranked; at++) {
      const candidate = this.ranked[at] as number;
      kept.grow();
      const way = kept.count;
      kept.scores[way] = this.scores[candidate] as number;
      const from = this.from[candidate] as number;
      const move = this.moves[candidate] as number;
      const starts = move === MOVES.start;
      const columns = starts ? from >> 3 : ways.columns(from);
      const open = starts ? Math.max(1, columns) : ways.open(from) - (move === MOVES.ends ? 1 : 0);
      const kind = (columns * 8 + open) * 2 + (starts ? from & 7 : ways.habit(from));
      const age = starts ? 0 : row - ways.zone(from);
      const young = columns > 1 && age < columns * 2;
      const group = young ? (age + 1) * KINDS + kind : kind;
      if ((counts[group] as number) >= (young ? YOUNG_BEAM : BEAM)) continue;
      const column = fill(kept.states, way * WIDE, from, move, ways, row);
      if (isKept(kept.states, way * WIDE, lastOf[kind] as number)) continue;
      counts[group] = (counts[group] as number) + 1;
      kept.states[way * WIDE + OTHER] = lastOf[kind] as number;
      lastOf[kind] = way;
      const before = starts ? (ways.count > 0 ? ways.node(0) : -1) : ways.node(from);
      kept.states[way * WIDE + NODE] = trail.add(before, row - age, columns, column);
      kept.count++;
    }
  }

  /** Sorts the candidates that are not hopeless by score, best first, stably: a bottom-up merge sort. */
  private rank(): number {
    const { scores } = this;
    const least = this.most - HOPELESS;
    let count = 0;
    for (let at = 0; at < this.count; at++) {
      if ((scores[at] as number) >= least) this.ranked[count++] = at;
    }
    for (let run = 1; run < count; run *= 2) {
      const source = this.ranked;
      const target = this.spare;
      for (let first = 0; first < count; first += run * 2) {
        const middle = Math.min(first + run, count);
        const end = Math.min(middle + run, count);
        let left = first;
        let right = middle;
        for (let at = first; at < end; at++) {
          const takeLeft =
            left < middle &&
            (right >= end || (scores[source[left] as number] as number) >= (scores[source[right] as number] as number));
          target[at] = (takeLeft ? source[left++] : source[right++]) as number;
        }
      }
      this.ranked = target;
      this.spare = source;
    }
    return count;
  }
}

/** Writes the state that a candidate leads to at `at`; returns the column of the row. */
function fill(states: Int32Array, at: number, from: number, move: number, ways: Ways, row: number): number {
  if (move === MOVES.start) {
    const columns = from >> 3;
    const open = Math.max(1, columns);
    states[at + COLUMNS] = columns;
    states[at + HABIT] = from & 7;
    states[at + OPEN] = open;
    states[at + BAND] = 1;
    states[at + ZONE] = row;
    for (let place = 0; place < open; place++) {
      states[at + LASTS + place] = place === 0 ? row : -1;
      states[at + NAMES + place] = place;
    }
    return 0;
  }
  const source = ways.states;
  for (let i = 0, held = from * WIDE; i < WIDE; i++) states[at + i] = source[held + i] as number;
  if (move === MOVES.aside) return -1;
  if (move === MOVES.plain) {
    states[at + LASTS] = row;
    return 0;
  }
  const open = ways.open(from);
  if (move === MOVES.joined) {
    for (let place = 0; place < open; place++) {
      if (ways.last(from, place) !== row - 1) continue;
      states[at + LASTS + place] = row;
      return ways.name(from, place);
    }
    return -1;
  }
  const band = ways.band(from);
  if (move >= 0) {
    const here = 1 << move;
    const marked = (band & here) !== 0 ? here : band | here;
    states[at + LASTS + move] = row;
    states[at + BAND] = marked === (1 << open) - 1 ? 0 : marked;
    return ways.name(from, move);
  }
  const leftmost = leftmostOf(band);
  const still = open - 1;
  const place = leftmost % still;
  for (let next = leftmost; next < still; next++) {
    states[at + LASTS + next] = ways.last(from, next + 1);
    states[at + NAMES + next] = ways.name(from, next + 1);
  }
  states[at + LASTS + place] = row;
  const marked = leftmost < still ? (band & ((1 << leftmost) - 1)) | (1 << place) : 1;
  states[at + OPEN] = still;
  states[at + BAND] = marked === (1 << still) - 1 ? 0 : marked;
  return states[at + NAMES + place] as number;
}

/** The first position without a row of the band. */
export function leftmostOf(band: number): number {
  let place = 0;
  while ((band & (1 << place)) !== 0) place++;
  return place;
}

/** Whether an equal state of the same kind as that at `at` is already kept: in `way` or one before it. */
function isKept(states: Int32Array, at: number, way: number): boolean {
  const open = states[at + OPEN] as number;
  for (let other = way; other >= 0; other = states[other * WIDE + OTHER] as number) {
    const held = other * WIDE;
    let same = states[held + BAND] === states[at + BAND];
    for (let place = 0; same && place < open; place++)
      same = states[held + LASTS + place] === states[at + LASTS + place];
    if (same) return true;
  }
  return false;
}
