/** Owns optimal assignment of first halves to second halves, with the margin of each choice. */
import type { Steps } from '../../steps';

/** Larger sets are assigned greedily, as exact margins would be too expensive. */
const EXACT = 24;

/** Best one-to-one assignment of rows to columns; a value of 0 or less leaves both alone. Hungarian method, O(n³). */
function best(
  values: readonly (readonly number[])[],
  columns: number,
): { readonly column: number[]; readonly total: number } {
  const rows = values.length;
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number): number => -Math.max(0, values[row]?.[column] ?? 0);
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    match[0] = row;
    let column0 = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column0] = 1;
      const row0 = match[column0] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let column1 = 0;
      for (let column = 1; column <= size; column++) {
        if (used[column]) continue;
        const current = cost(row0 - 1, column - 1) - (u[row0] ?? 0) - (v[column] ?? 0);
        if (current < (least[column] ?? 0)) {
          least[column] = current;
          way[column] = column0;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          column1 = column;
        }
      }
      for (let column = 0; column <= size; column++) {
        if (used[column]) {
          const row1 = match[column] ?? 0;
          u[row1] = (u[row1] ?? 0) + delta;
          v[column] = (v[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      column0 = column1;
    } while ((match[column0] ?? 0) !== 0);
    do {
      const column1 = way[column0] ?? 0;
      match[column0] = match[column1] ?? 0;
      column0 = column1;
    } while (column0 !== 0);
  }
  const column: number[] = Array.from({ length: rows }, () => -1);
  let total = 0;
  for (let at = 1; at <= size; at++) {
    const row = (match[at] ?? 0) - 1;
    const value = values[row]?.[at - 1] ?? 0;
    if (row < 0 || row >= rows || at > columns || value <= 0) continue;
    column[row] = at - 1;
    total += value;
  }
  return { column, total };
}

/** A chosen pair; `margin` is the loss of the best assignment without it. */
interface Chosen {
  readonly row: number;
  readonly column: number;
  readonly margin: number;
  /** The pairs in which that assignment differs. */
  readonly rivals: readonly (readonly [number, number])[];
}

/** A possible pair. */
interface Pair {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** The two best pairs of a row or column, by index in order of value. */
class Best {
  readonly #two = new Map<number, [number, number?]>();

  add(line: number, index: number): void {
    const known = this.#two.get(line);
    if (known === undefined) this.#two.set(line, [index]);
    else if (known[1] === undefined) known[1] = index;
  }

  /** The best that is not the one given. */
  beside(line: number, index: number): number | undefined {
    return this.#two.get(line)?.find((one) => one !== index);
  }
}

/** How many pairs are looked at between two pauses. */
const PAIRS = 1_024;

/** Greedy choice by value, with the best rival of either side as the margin; n log n in the pairs. */
function* greedy(values: readonly ReadonlyMap<number, number>[]): Steps<Chosen[]> {
  const pairs: Pair[] = [];
  for (const [row, line] of values.entries())
    for (const [column, value] of line) if (value > 0) pairs.push({ row, column, value });
  yield undefined;
  pairs.sort((a, b) => b.value - a.value);
  yield undefined;
  const [bestOfRow, bestOfColumn] = [new Best(), new Best()];
  for (const [index, { row, column }] of pairs.entries()) {
    if (index % PAIRS === PAIRS - 1) yield undefined;
    bestOfRow.add(row, index);
    bestOfColumn.add(column, index);
  }
  const rows = new Set<number>();
  const columns = new Set<number>();
  const chosen: Chosen[] = [];
  for (const [index, { row, column, value }] of pairs.entries()) {
    if (index % PAIRS === PAIRS - 1) yield undefined;
    if (rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    const besides = [bestOfRow.beside(row, index), bestOfColumn.beside(column, index)];
    const known = besides.filter((one) => one !== undefined);
    const rival = known.length === 0 ? undefined : pairs[Math.min(...known)];
    chosen.push({
      row,
      column,
      margin: rival ? value - rival.value : value,
      rivals: rival ? [[rival.row, rival.column]] : [],
    });
  }
  return chosen;
}

/**
 * Chooses pairs of rows and columns. `values` are, for each row, what its possible pairs are worth by column, above 0. Exact
 * with exact margins up to 24 by 24, greedy above. A generator with pauses.
 */
export function* assignSteps(values: readonly ReadonlyMap<number, number>[], columns: number): Steps<Chosen[]> {
  if (values.length > EXACT || columns > EXACT) return yield* greedy(values);
  const dense = values.map((line) => Array.from({ length: columns }, (_, column) => line.get(column) ?? 0));
  const first = best(dense, columns);
  return first.column.flatMap((column, row) => {
    if (column < 0) return [];
    const without = dense.map((line, r) => (r === row ? line.map((value, c) => (c === column ? 0 : value)) : line));
    const second = best(without, columns);
    const rivals = second.column.flatMap((c, r): (readonly [number, number])[] =>
      c >= 0 && first.column[r] !== c ? [[r, c]] : [],
    );
    return [{ row, column, margin: first.total - second.total, rivals }];
  });
}
