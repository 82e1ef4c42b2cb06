/** Owns grouping gutters that separate the same two columns but are shifted or interrupted down the page. */
import { greatest } from '../../text/extremes';
import type { Gutter } from './gutters';

/**
 * Maximum distance in half-width columns between two gutters of one stretch that are parts of one interrupted gutter.
 */
const SAME = 7;
/** The same for gutters one below the other: letters, digits and indents shift a column by about so much. */
const MOVED = 20;
/** Maximum overlap in lines, as a share of the shorter gutter, of two gutters that follow each other. */
const SHARED = 0.25;
/** A white stripe shorter than this share of the longest gutter beside it is coincidence. */
const SHORTER = 0.15;

/** The gutters between two columns, from top to bottom; several if the columns shift on the way. */
interface GutterGroup {
  readonly gutters: Gutter[];
  /** Sum of the gutters' middles over their lines, and the number of those lines. */
  sum: number;
  lines: number;
}

const linesOfGutter = ({ first, last }: Gutter): number => last - first + 1;
const middleOf = ({ from, to }: Gutter): number => (from + to) / 2;

/** Whether a gutter continues where those of a group stop. */
function follows(group: GutterGroup, gutter: Gutter): boolean {
  const most = linesOfGutter(gutter);
  return group.gutters.every((other) => {
    const shared = Math.min(other.last, gutter.last) - Math.max(other.first, gutter.first) + 1;
    return shared <= SHARED * Math.min(most, linesOfGutter(other));
  });
}

/**
 * The gutters of a stretch from left to right, those between the same two columns grouped; a column has at least
 * `narrowest` half-width columns.
 */
export function gutterGroups(gutters: readonly Gutter[], narrowest: number): GutterGroup[] {
  const groups: GutterGroup[] = [];
  for (const gutter of [...gutters].sort((a, b) => middleOf(a) - middleOf(b))) {
    const lines = linesOfGutter(gutter);
    const middle = middleOf(gutter);
    const group = groups[groups.length - 1];
    const away = group === undefined ? 0 : middle - group.sum / group.lines;
    if (group !== undefined && (away <= SAME || (away <= MOVED && follows(group, gutter)))) {
      group.gutters.push(gutter);
      group.sum += middle * lines;
      group.lines += lines;
    } else groups.push({ gutters: [gutter], sum: middle * lines, lines });
  }
  const most = greatest(
    groups.map(({ lines }) => lines),
    0,
  );
  const kept: GutterGroup[] = [];
  for (const group of groups) {
    if (group.lines < most * SHORTER) continue;
    const last = kept[kept.length - 1];
    // there must be room for a column between two gutters
    if (last === undefined || group.sum / group.lines - last.sum / last.lines >= narrowest) kept.push(group);
    else if (group.lines > last.lines) kept[kept.length - 1] = group;
  }
  return kept;
}

/** Position of the gutter between two columns in a row: that of the nearest rows in which it is known. */
export function middleAt({ gutters }: GutterGroup, row: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let middle = 0;
  for (const gutter of gutters) {
    const away = Math.max(0, gutter.first - row, row - gutter.last);
    if (away >= nearest) continue;
    nearest = away;
    middle = middleOf(gutter);
  }
  return middle;
}
