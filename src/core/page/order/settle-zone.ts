/** Owns finishing a zone of columns after the search: its first rows, and which column is read first. */
import type { RowEvidence, Zone } from './threads';

/** Least log-odds at which a row above the zone is taken into it. */
const GOES_ON = -1;
/**
 * Evidence required for a column to precede one that begins higher in the text, which happens on one page in twenty.
 */
const TURNED = 3;

/** Adds rows of the first band that the search left out: with little context, it begins a row or two late. */
function widen(zone: Zone, { edge, isCut }: RowEvidence, least: number): Zone {
  const { columns } = zone;
  let { first, columnOf } = zone;
  for (let taken = 0; taken < columns - 1 && first > least; taken++) {
    const row = first - 1;
    const column = columnOf[columns - 1] ?? -1;
    const isFirst = columnOf.indexOf(column) === columns - 1;
    if (column < 0 || !isFirst || !isCut(row) || edge(row, row + columns) < GOES_ON) break;
    columnOf = [column, ...columnOf];
    first = row;
  }
  return { ...zone, first, columnOf };
}

/**
 * The columns in reading order, by their number in the search: from left to right, unless their seams say otherwise.
 */
function orderOf({ first, columns, columnOf }: Zone, { edge }: RowEvidence): number[] {
  const tops = Array.from({ length: columns }, (_, column) => columnOf.indexOf(column));
  const order = Array.from({ length: columns }, (_, column) => column).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const flow = (turn: number): number => {
    let sum = turn === 0 ? TURNED : 0;
    for (let at = 1; at < columns; at++) {
      const left = order[(turn + at - 1) % columns] ?? 0;
      const right = order[(turn + at) % columns] ?? 0;
      sum += edge(first + columnOf.lastIndexOf(left), first + (tops[right] ?? 0));
    }
    return sum;
  };
  let best = 0;
  for (let turn = 1; turn < columns; turn++) if (flow(turn) > flow(best)) best = turn;
  return order.map((_, at) => order[(best + at) % columns] ?? 0);
}

/** The zone with its first rows, none above `least`, and its columns numbered in reading order. */
export function settleZone(found: Zone, evidence: RowEvidence, least: number): Zone {
  const zone = widen(found, evidence, least);
  const order = orderOf(zone, evidence);
  return { ...zone, columnOf: zone.columnOf.map((column) => (column < 0 ? column : order.indexOf(column))) };
}
