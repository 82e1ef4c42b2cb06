/** Owns the cues of a row's place on the page: what stands around it, what of it recurs, where the long text is. */
import { code, step } from './feature-keys';
import type { PageView } from './page-view';
import { COARSE } from './row-cues';

export interface PlaceCue {
  readonly name: string;
  /** The cue's value, 0 or more; -1 where the place does not give it. */
  readonly of: (place: RowPlace) => number;
}

/** A row in its page, with what most cues ask for. */
export interface RowPlace {
  readonly view: PageView;
  readonly at: number;
  /** Steps of the row's width: coarse, and in five. */
  readonly width: number;
  readonly size: number;
  /** Blank lines before and after, 2 at most; 3 at the ends of the page. */
  readonly gap: number;
  readonly below: number;
  /** Steps of the distance to the next and from the last long row. */
  readonly toLong: number;
  readonly fromLong: number;
  /** 0 before the first long row, 2 behind the last, 1 between. */
  readonly side: number;
  /** Manner of blank lines and wraps, as one number. */
  readonly manner: number;
}

const SIZES = [6, 12, 24, 45];
const AWAY = [2, 3, 4, 6, 10, 20];
const HOW_MANY = [1, 2, 4, 8];
const LIKE = [0.01, 0.15, 0.3, 0.5, 0.75];
const TIMES = [0.2, 0.5, 0.8, 1.25, 2, 5];

const gapAt = ({ rows }: PageView, at: number): number =>
  at <= 0 || at >= rows.length ? 3 : Math.min(2, rows[at]?.facts.row.gap ?? 0);
/** The manner of a page's blank lines and wraps, as one number. */
export const mannerOf = (view: PageView): number => view.spacing * 2 + (view.wrap > 0 ? 1 : 0);

/** The place of the row at `at`. */
export function rowPlaceOf(view: PageView, at: number): RowPlace {
  const width = view.rows[at]?.width ?? 0;
  return {
    view,
    at,
    width: step(width, COARSE),
    size: step(width, SIZES),
    gap: gapAt(view, at),
    below: gapAt(view, at + 1),
    toLong: step(view.toLong[at] ?? 99, AWAY),
    fromLong: step(view.fromLong[at] ?? 99, AWAY),
    side: view.longBefore[at] === 0 ? 0 : view.longAfter[at] === 0 ? 2 : 1,
    manner: mannerOf(view),
  };
}

const kind = (p: RowPlace, by: number): number => p.view.kinds[p.at + by] ?? 0;
const kinds = (p: RowPlace, from: number, to: number): number => {
  let value = 1;
  for (let by = from; by <= to; by++) value = value * 32 + kind(p, by);
  return value;
};
const finished = (p: RowPlace, by: number): number => {
  const row = p.view.rows[p.at + by];
  return row === undefined ? 2 : row.facts.finished ? 1 : 0;
};
const width = (p: RowPlace, by: number): number => p.view.rows[p.at + by]?.width ?? 1;
const indent = (p: RowPlace, by: number): number => {
  const row = p.view.rows[p.at + by];
  return row === undefined ? 9 : Math.min(5, row.facts.row.indent);
};
/** Whether a row fills the wrap's width: 0 no, 1 just, 2 more, 3 there is none. */
export const filled = (p: RowPlace, by: number): number => {
  const row = p.view.rows[p.at + by];
  if (row === undefined) return 3;
  return Math.abs(row.width - p.view.wrap) <= 1.5 ? 1 : row.width > p.view.wrap ? 2 : 0;
};
/** How many of the rows at one distance, twice it, before and behind, are of the row's kind. */
function rhythm(p: RowPlace, distance: number): number {
  let same = 0;
  let all = 0;
  for (const by of [-2 * distance, -distance, distance, 2 * distance]) {
    if (p.view.rows[p.at + by] === undefined) continue;
    all++;
    if (kind(p, by) === kind(p, 0)) same++;
  }
  return all < 2 ? 9 : step(same / all, [0.3, 0.6, 0.9]);
}
const longAmong = (p: RowPlace, order: 1 | -1): number => {
  let count = 0;
  for (let by = 1; by <= 5; by++) if (p.view.rows[p.at + order * by]?.long === true) count++;
  return count;
};
const position = ({ at, view }: RowPlace): number => {
  const left = view.rows.length - 1 - at;
  return at === 0 ? 0 : at < 3 ? 1 : at < 8 ? 2 : left <= 1 ? 4 : left <= 5 ? 5 : 3;
};
const ahead = (p: RowPlace): number => (p.side === 2 || (p.view.longAfter[p.at] ?? 0) === 0 ? 0 : 1);
const titular = (p: RowPlace): number => (p.view.rows[p.at]?.titular === true ? 1 : 0);
const like = (shares: Float32Array, p: RowPlace): number => step(shares[p.at] ?? 0, LIKE);
export const wrapped = (value: (p: RowPlace) => number) => (p: RowPlace) => (p.view.wrap > 0 ? value(p) : -1);
const inStretch = (value: (p: RowPlace) => number) => (p: RowPlace) =>
  p.view.rows[p.at]?.long === true ? -1 : value(p);
const worded = (value: (p: RowPlace) => number) => (p: RowPlace) =>
  (p.view.rows[p.at]?.han ?? 0) >= 3 ? value(p) : -1;
const titled = (value: (p: RowPlace) => number) => (p: RowPlace) =>
  (p.view.echoes.twice[p.at] ?? -1) < 0 ? -1 : value(p);
const above = (p: RowPlace, most: number): number => Math.min(most, p.view.titularAbove[p.at] ?? 0);
const beneath = (p: RowPlace, most: number): number => Math.min(most, p.view.titularBelow[p.at] ?? 0);
const inAll = (p: RowPlace): number => step(p.view.titularAll[p.at] ?? 0, [1, 2, 3, 5, 9]);
const runs = (p: RowPlace): number => step(p.view.run[p.at] ?? 0, [1, 2, 3, 5, 9, 16, 31]);
const runLeft = (p: RowPlace): number => (p.view.run[p.at] ?? 0) - (p.view.runAt[p.at] ?? 0);
const block = (p: RowPlace): number => step(p.view.block[p.at] ?? 0, [2, 3, 5, 10]);
const outsets = (p: RowPlace): number =>
  step((p.view.sameOutset[p.at] ?? 0) / p.view.rows.length, [0.05, 0.15, 0.3, 0.6]);

/** The page's manner, and gaps, kinds, ends and widths of the rows around. */
const AROUND: readonly PlaceCue[] = [
  { name: 'always', of: () => 0 },
  { name: 'manner', of: (p) => p.manner },
  { name: 'mixture', of: (p) => p.view.mixture },
  { name: 'rows', of: (p) => step(p.view.rows.length, [8, 16, 32, 64]) },
  { name: 'mixture, width', of: (p) => code(p.view.mixture, p.width) },
  { name: 'mixture, kind', of: (p) => code(p.view.mixture, kind(p, 0), finished(p, 0)) },
  { name: 'headings, level', of: (p) => code(p.view.hasHeadings ? 1 : 0, p.view.rows[p.at]?.facts.level ?? 0) },
  { name: 'idle, kind', of: (p) => code(step(p.view.idle, [0.1, 0.3, 0.5]), kind(p, 0)) },
  { name: 'gap', of: (p) => p.gap },
  { name: 'gap below', of: (p) => p.below },
  { name: 'gaps', of: (p) => code(p.gap, p.below) },
  { name: 'gap, manner', of: (p) => code(p.gap, p.manner) },
  { name: 'gap below, manner', of: (p) => code(p.below, p.manner) },
  { name: 'gaps, width', of: (p) => code(p.gap, p.below, p.width) },
  { name: 'gaps, manner, size', of: (p) => code(p.gap, p.below, p.manner, p.size) },
  { name: 'four gaps', of: (p) => code(gapAt(p.view, p.at - 1), p.gap, p.below, gapAt(p.view, p.at + 2)) },
  { name: 'kind', of: (p) => kind(p, 0) },
  { name: 'kinds -1..1', of: (p) => kinds(p, -1, 1) },
  { name: 'kinds -2..2', of: (p) => kinds(p, -2, 2) },
  { name: 'kinds 0..2', of: (p) => kinds(p, 0, 2) },
  { name: 'kinds 0..3', of: (p) => kinds(p, 0, 3) },
  { name: 'kinds -2..0', of: (p) => kinds(p, -2, 0) },
  { name: 'kinds, gaps', of: (p) => code(kind(p, -1), p.gap, kind(p, 0), p.below, kind(p, 1)) },
  { name: 'kinds, gaps below', of: (p) => code(kind(p, 0), p.below, kind(p, 1), gapAt(p.view, p.at + 2), kind(p, 2)) },
  { name: 'kind, manner', of: (p) => code(kind(p, 0), p.manner) },
  ...[1, 2, 3, 4].flatMap((distance) => [
    { name: `rhythm ${distance}`, of: (p: RowPlace) => rhythm(p, distance) },
    { name: `rhythm ${distance}, kind`, of: (p: RowPlace) => code(rhythm(p, distance), kind(p, 0)) },
  ]),
  { name: 'ends', of: (p) => code(finished(p, -1), finished(p, 0), finished(p, 1)) },
  {
    name: 'ends, size, wrapped',
    of: (p) => code(finished(p, -1), finished(p, 0), finished(p, 1), p.size, p.view.wrap > 0 ? 1 : 0),
  },
  { name: 'ends, gaps, manner', of: (p) => code(finished(p, -1), finished(p, 0), p.gap, p.below, p.manner) },
  { name: 'fills', of: wrapped((p) => code(filled(p, -1), filled(p, 0), filled(p, 1))) },
  {
    name: 'fills, ends',
    of: wrapped((p) => code(filled(p, -1), finished(p, -1), filled(p, 0), finished(p, 0), filled(p, 1))),
  },
  {
    name: 'fills, end above, gaps',
    of: wrapped((p) => code(filled(p, -1), finished(p, -1), p.gap, filled(p, 0), p.below)),
  },
  { name: 'width to wrap', of: wrapped((p) => step(width(p, 0) / p.view.wrap, [0.2, 0.4, 0.6, 0.8, 0.93, 1.07, 1.3])) },
  { name: 'titular, fills', of: wrapped((p) => code(titular(p), filled(p, -1), finished(p, -1), filled(p, 1))) },
  { name: 'width to usual', of: (p) => step(width(p, 0) / p.view.usual, [0.15, 0.3, 0.5, 0.8, 1.05, 1.5]) },
  { name: 'width to widest', of: (p) => step(width(p, 0) / p.view.widest, [0.05, 0.1, 0.2, 0.4, 0.7, 0.95]) },
  { name: 'width to above', of: (p) => step(width(p, 0) / Math.max(1, width(p, -1)), TIMES) },
  { name: 'width to below', of: (p) => step(width(p, 0) / Math.max(1, width(p, 1)), TIMES) },
  { name: 'indents', of: (p) => code(indent(p, -1), indent(p, 0), indent(p, 1)) },
  { name: 'indent, wrapped', of: (p) => code(indent(p, 0), p.view.wrap > 0 ? 1 : 0) },
  { name: 'centred', of: (p) => (width(p, 0) < 30 && indent(p, 0) >= 3 && indent(p, 0) > indent(p, 1) ? 1 : 0) },
];

/** Where on the page, how far from long text, in what run, block and stretch. */
const WHERE: readonly PlaceCue[] = [
  { name: 'position', of: position },
  { name: 'position, width', of: (p) => code(position(p), p.width) },
  { name: 'position, kind', of: (p) => code(position(p), kind(p, 0)) },
  { name: 'share of the page', of: (p) => step(p.at / p.view.rows.length, [0.1, 0.25, 0.5, 0.75, 0.9]) },
  {
    name: 'long rows before, after',
    of: (p) => code(step(p.view.longBefore[p.at] ?? 0, HOW_MANY), step(p.view.longAfter[p.at] ?? 0, HOW_MANY)),
  },
  { name: 'side', of: (p) => p.side },
  { name: 'side, kind', of: (p) => code(p.side, kind(p, 0)) },
  { name: 'side, width, mixture', of: (p) => code(p.side, p.width, p.view.mixture) },
  { name: 'to long', of: (p) => p.toLong },
  { name: 'from long', of: (p) => p.fromLong },
  { name: 'to long, from long', of: (p) => code(p.toLong, p.fromLong) },
  { name: 'to long, width', of: (p) => code(p.toLong, p.width) },
  { name: 'from long, width', of: (p) => code(p.fromLong, p.width) },
  { name: 'to long, from long, size', of: (p) => code(p.toLong, p.fromLong, p.size) },
  { name: 'run', of: runs },
  { name: 'run, width', of: (p) => code(runs(p), p.width) },
  { name: 'run ends', of: (p) => (runLeft(p) === 1 ? 1 : 0) },
  {
    name: 'run, left, place',
    of: (p) => code(runs(p), step(runLeft(p), [1, 2, 3, 4]), step(p.view.runAt[p.at] ?? 0, [1, 2, 3])),
  },
  { name: 'long of next five', of: (p) => longAmong(p, 1) },
  { name: 'long of last five', of: (p) => longAmong(p, -1) },
  { name: 'long of both', of: (p) => code(longAmong(p, 1), longAmong(p, -1)) },
  { name: 'long of both, size', of: (p) => code(longAmong(p, 1), longAmong(p, -1), p.size) },
  { name: 'block', of: block },
  { name: 'block, width, gap', of: (p) => code(block(p), p.width, p.gap) },
  { name: 'block, place, kind', of: (p) => code(block(p), step(p.view.blockAt[p.at] ?? 0, [1, 2]), kind(p, 0)) },
  { name: 'titles below', of: inStretch((p) => code(titular(p), beneath(p, 4), ahead(p))) },
  { name: 'titles above', of: inStretch((p) => code(titular(p), above(p, 4))) },
  { name: 'titles around', of: inStretch((p) => code(titular(p), beneath(p, 2), above(p, 2), ahead(p), p.side)) },
  { name: 'titles in all', of: inStretch((p) => code(titular(p), inAll(p), p.side)) },
  { name: 'titles below, to long', of: inStretch((p) => code(titular(p), beneath(p, 2), p.toLong)) },
  { name: 'titles below, width', of: inStretch((p) => code(titular(p), beneath(p, 2), p.width, ahead(p))) },
  { name: 'stretch', of: inStretch((p) => step(p.view.stretch[p.at] ?? 0, [2, 3, 5, 10, 20])) },
  { name: 'most echoed', of: inStretch((p) => code(p.view.mostEchoed[p.at] ?? 0, titular(p), ahead(p))) },
  {
    name: 'most echoed, titles',
    of: inStretch((p) => code(p.view.mostEchoed[p.at] ?? 0, titular(p), inAll(p), ahead(p))),
  },
  { name: 'longest title', of: inStretch((p) => code(p.view.longestTitle[p.at] ?? 0, titular(p), inAll(p))) },
  {
    name: 'longest, most echoed',
    of: inStretch((p) => code(p.view.longestTitle[p.at] ?? 0, p.view.mostEchoed[p.at] ?? 0, beneath(p, 2), ahead(p))),
  },
];

/** What of the row stands elsewhere on the page. */
const AGAIN: readonly PlaceCue[] = [
  { name: 'same outset', of: outsets },
  { name: 'same outset, width', of: (p) => code(outsets(p), p.width) },
  { name: 'same first', of: (p) => Math.min(5, p.view.sameFirst[p.at] ?? 0) },
  { name: 'same last', of: (p) => Math.min(5, p.view.sameLast[p.at] ?? 0) },
  { name: 'same first, width', of: (p) => code(Math.min(5, p.view.sameFirst[p.at] ?? 0), p.width) },
  { name: 'same last, width', of: (p) => code(Math.min(5, p.view.sameLast[p.at] ?? 0), p.width) },
  { name: 'same row', of: (p) => ((p.view.sameRow[p.at] ?? 0) > 1 ? Math.min(3, p.view.sameRow[p.at] ?? 0) : -1) },
  { name: 'twice', of: titled((p) => p.view.echoes.twice[p.at] ?? 0) },
  { name: 'twice, to long', of: titled((p) => code(p.view.echoes.twice[p.at] ?? 0, p.toLong)) },
  { name: 'twice, side', of: titled((p) => code(p.view.echoes.twice[p.at] ?? 0, p.side)) },
  { name: 'twice, titles below', of: titled((p) => code(p.view.echoes.twice[p.at] ?? 0, beneath(p, 2), ahead(p))) },
  { name: 'begun twice', of: titled((p) => p.view.echoes.begun[p.at] ?? 0) },
  {
    name: 'origin',
    of: titled((p) =>
      (p.view.echoes.twice[p.at] ?? 0) % 2 === 0 ? -1 : step(p.view.echoes.origin[p.at] ?? 9, [1, 4]),
    ),
  },
  { name: 'echo after', of: worded((p) => like(p.view.echoes.near.after, p)) },
  { name: 'echo before', of: worded((p) => like(p.view.echoes.near.before, p)) },
  { name: 'echo in text after', of: worded((p) => like(p.view.echoes.text.after, p)) },
  { name: 'echo in text before', of: worded((p) => like(p.view.echoes.text.before, p)) },
  { name: 'echo anywhere', of: worded((p) => like(p.view.echoes.anywhere, p)) },
  { name: 'echo in text', of: worded((p) => like(p.view.echoes.inText, p)) },
  { name: 'echo in text, width', of: worded((p) => code(like(p.view.echoes.inText, p), p.width)) },
  { name: 'echo in text, kind, side', of: worded((p) => code(like(p.view.echoes.inText, p), kind(p, 0), p.side)) },
  {
    name: 'echoes near',
    of: worded((p) => code(like(p.view.echoes.near.after, p), like(p.view.echoes.near.before, p))),
  },
  {
    name: 'echoes in text',
    of: worded((p) => code(like(p.view.echoes.text.after, p), like(p.view.echoes.text.before, p))),
  },
  { name: 'echo in text after, to long', of: worded((p) => code(like(p.view.echoes.text.after, p), p.toLong)) },
  { name: 'echo in text after, width', of: worded((p) => code(like(p.view.echoes.text.after, p), p.width)) },
  {
    name: 'echo in text after, to long, size',
    of: worded((p) => code(Math.min(3, like(p.view.echoes.text.after, p)), p.toLong, p.size)),
  },
  { name: 'echo in text before, width', of: worded((p) => code(like(p.view.echoes.text.before, p), p.width)) },
  {
    name: 'echoes more after',
    of: worded((p) => {
      const more = (p.view.echoes.text.after[p.at] ?? 0) - (p.view.echoes.text.before[p.at] ?? 0);
      return more > 0.1 ? 2 : more < -0.1 ? 0 : 1;
    }),
  },
];

/** All cues of places; `of` is asked for every row of every page. */
export const PLACE_CUES: readonly PlaceCue[] = [...AROUND, ...WHERE, ...AGAIN];
