/** Owns which gutters stand between the same two columns, where these are moved or lost on the way down a page. */
import { greatest } from '../../text/extremes';
import type { Gutter } from './gutters';

/** Half-width columns within which two gutters of one stretch are one that was lost on the way. */
const SAME = 7;
/** The same of two of which one follows the other down the page: letters, digits and indents move a column by so much. */
const MOVED = 20;
/** Share of the lines of the shorter one that two gutters may have in common and yet follow each other. */
const SHARED = 0.25;
/** A white stripe that is so much shorter than the longest gutter beside it is chance. */
const SHORTER = 0.15;

/** The gutters between two columns, one below the other where the columns were moved on the way. */
interface GutterGroup {
  readonly gutters: Gutter[];
  /** Of their middles, each for each of its lines; and how many lines they have. */
  sum: number;
  lines: number;
}

const linesOfGutter = ({ first, last }: Gutter): number => last - first + 1;
const middleOf = ({ from, to }: Gutter): number => (from + to) / 2;

/** Whether a gutter goes on where those of a group are not. */
function follows(group: GutterGroup, gutter: Gutter): boolean {
  const most = linesOfGutter(gutter);
  return group.gutters.every((other) => {
    const shared = Math.min(other.last, gutter.last) - Math.max(other.first, gutter.first) + 1;
    return shared <= SHARED * Math.min(most, linesOfGutter(other));
  });
}

/** The gutters of a stretch from left to right, those between the same two columns together; a column has `narrowest` half-width columns. */
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
    // between two gutters there is room for a column
    if (last === undefined || group.sum / group.lines - last.sum / last.lines >= narrowest) kept.push(group);
    else if (group.lines > last.lines) kept[kept.length - 1] = group;
  }
  return kept;
}

/** Where the gutter between two columns is in a row: as in the nearest rows of which it is known. */
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
