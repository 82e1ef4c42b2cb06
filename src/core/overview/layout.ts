/** Owns the layout of the overview: the positions of the sheets, and the routes of the lines between their articles. */
import type { ItemPlace, OpenEnd, OverviewData, OverviewItem, OverviewTie } from './model';

/** A rectangle, in units of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

interface LaidSheet extends Box {
  /** Boxes of the items, in their order. */
  readonly items: readonly Box[];
}

interface LaidTie {
  readonly tie: OverviewTie;
  /** The corner points of its line, from one article to the other. */
  readonly points: readonly Corner[];
}

interface LaidEnd {
  readonly end: OpenEnd;
  readonly from: Corner;
  readonly to: Corner;
}

export interface Layout {
  /** Left edge of the picture; everything left of it is empty. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly sheets: readonly LaidSheet[];
  readonly ties: readonly LaidTie[];
  readonly ends: readonly LaidEnd[];
}

/** Sheets per row, their width, the space between two, and that above a row, where lines run across. */
const IN_ROW = 4;
export const SHEET = 224;
const GUTTER = 56;
const ABOVE = 20;
/** Height of the line with the page, and padding around items. */
export const HEAD = 30;
const PADDING = 8;
/** Heights of an item: of the shortest, and the extra of the longest in the issue. */
const LEAST_HEIGHT = 30;
const MOST_HIGHER = 66;
/** Distance between parallel lines. */
const LANE = 6;
const LANES = 6;
/** Length of an open end. */
const STUB = 26;

const heightOf = ({ length }: OverviewItem, longest: number): number =>
  Math.round(LEAST_HEIGHT + MOST_HIGHER * Math.sqrt(length / longest));

/** Number of lines running across above each row of sheets. */
function lanesAbove({ ties }: OverviewData): ReadonlyMap<number, number> {
  const lanes = new Map<number, number>();
  for (const tie of ties) {
    if (isDirect(tie)) continue;
    const row = rowOf(tie.to);
    lanes.set(row, Math.min(LANES, (lanes.get(row) ?? 0) + 1));
  }
  return lanes;
}

const rowOf = ({ sheet }: ItemPlace): number => Math.floor(sheet / IN_ROW);
const columnOf = ({ sheet }: ItemPlace): number => sheet % IN_ROW;
/** Whether a link only needs the gutter between two adjacent sheets. */
const isDirect = ({ from, to }: OverviewTie): boolean =>
  rowOf(from) === rowOf(to) && columnOf(to) === columnOf(from) + 1;
/** Left edge of a gutter; the first is left of all sheets. */
const gutterAt = (index: number): number => index * (SHEET + GUTTER);

function laidSheets(data: OverviewData): {
  readonly sheets: readonly LaidSheet[];
  readonly channels: readonly number[];
  readonly height: number;
} {
  const longest = Math.max(
    1,
    ...data.sheets.map(({ items }) => items.reduce((most, { length }) => Math.max(most, length), 1)),
  );
  const lanes = lanesAbove(data);
  const sheets: LaidSheet[] = [];
  const channels: number[] = [];
  let top = 0;
  for (let first = 0; first < data.sheets.length; first += IN_ROW) {
    channels.push(top + LANE);
    const y = top + ABOVE + LANE * (lanes.get(first / IN_ROW) ?? 0);
    const row = data.sheets.slice(first, first + IN_ROW).map(({ items, more }, column) => {
      const x = gutterAt(column) + GUTTER;
      let at = y + HEAD;
      const boxes = items.map((item) => {
        const height = heightOf(item, longest);
        const box = { x: x + PADDING, y: at, width: SHEET - 2 * PADDING, height };
        at += height + PADDING / 2;
        return box;
      });
      return { x, y, width: SHEET, height: at + (more > 0 ? LEAST_HEIGHT : 0) + PADDING - y, items: boxes };
    });
    // all sheets of a paper have the same size
    const height = row.reduce((most, sheet) => Math.max(most, sheet.height), 0);
    for (const sheet of row) sheets.push({ ...sheet, height });
    top = y + height;
  }
  return { sheets, channels, height: top + PADDING };
}

/** Computes the layout: at most four sheets per row; lines run between sheets and above rows, never across a sheet. */
export function layoutOf(data: OverviewData): Layout {
  const { sheets, channels, height } = laidSheets(data);
  const boxOf = ({ sheet, item }: ItemPlace): Box | undefined => sheets[sheet]?.items[item];
  const crossing = new Map<number, number>();
  const ties = data.ties.flatMap((tie, index): readonly LaidTie[] => {
    const [from, to] = [boxOf(tie.from), boxOf(tie.to)];
    if (from === undefined || to === undefined) return [];
    const lane = LANE * (index % LANES);
    const start = { x: from.x + from.width, y: from.y + from.height - PADDING };
    const end = { x: to.x, y: to.y + PADDING };
    const out = gutterAt(columnOf(tie.from) + 1) + PADDING + lane;
    const back = gutterAt(columnOf(tie.to)) + PADDING + lane;
    if (isDirect(tie)) return [{ tie, points: [start, { x: out, y: start.y }, { x: out, y: end.y }, end] }];
    const row = rowOf(tie.to);
    const before = crossing.get(row) ?? 0;
    crossing.set(row, before + 1);
    const across = (channels[row] ?? 0) + LANE * (before % LANES);
    const points = [
      start,
      { x: out, y: start.y },
      { x: out, y: across },
      { x: back, y: across },
      { x: back, y: end.y },
      end,
    ];
    return [{ tie, points }];
  });
  const ends = data.open.flatMap((end): readonly LaidEnd[] => {
    const box = boxOf(end.at);
    if (box === undefined) return [];
    const out = end.direction === 'out';
    const from = { x: out ? box.x + box.width : box.x, y: out ? box.y + box.height - PADDING : box.y + PADDING };
    return [{ end, from, to: { x: from.x + (out ? STUB : -STUB), y: from.y } }];
  });
  const columns = Math.min(IN_ROW, Math.max(1, data.sheets.length));
  const points = [...ties.flatMap((tie) => tie.points), ...ends.map(({ to }) => to)];
  const hasAtLeft = points.some(({ x }) => x < GUTTER);
  const edge = gutterAt(columns);
  const hasAtRight = points.some(({ x }) => x > edge);
  const left = hasAtLeft ? 0 : GUTTER - 1;
  return { left, width: edge + (hasAtRight ? GUTTER : 1) - left, height, sheets, ties, ends };
}
