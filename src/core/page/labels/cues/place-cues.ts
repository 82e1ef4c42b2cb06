/** Owns the cues of a row's place on the page: what stands around it, what of it recurs, where the long text is. */
import { code, step } from './feature-keys';
import {
  above,
  beneath,
  filled,
  finished,
  gapAt,
  indent,
  inStretch,
  kind,
  kinds,
  type RowPlace,
  rhythm,
  titled,
  width,
  worded,
  wrapped,
} from './row-place';

export interface PlaceCue {
  readonly name: string;
  /** The cue's value, 0 or more; -1 where the place does not give it. */
  readonly of: (place: RowPlace) => number;
}

const HOW_MANY = [1, 2, 4, 8];
const TIMES = [0.2, 0.5, 0.8, 1.25, 2, 5];
const runLeft = (p: RowPlace): number => (p.view.run[p.at] ?? 0) - (p.view.runAt[p.at] ?? 0);

/** The page's manner, and gaps, kinds, ends and widths of the rows around. */
const AROUND: readonly PlaceCue[] = [
  { name: 'always', of: () => 0 },
  { name: 'manner', of: (p) => p.manner },
  { name: 'mixture', of: (p) => p.view.mixture },
  { name: 'rows', of: (p) => step(p.view.rows.length, [8, 16, 32, 64]) },
  { name: 'mixture, width', of: (p) => code(p.view.mixture, p.width) },
  { name: 'mixture, kind', of: (p) => code(p.view.mixture, p.kind, p.finished) },
  { name: 'headings, level', of: (p) => code(p.view.hasHeadings ? 1 : 0, p.level) },
  { name: 'idle, kind', of: (p) => code(step(p.view.idle, [0.1, 0.3, 0.5]), p.kind) },
  { name: 'gap', of: (p) => p.gap },
  { name: 'gap below', of: (p) => p.below },
  { name: 'gaps', of: (p) => code(p.gap, p.below) },
  { name: 'gap, manner', of: (p) => code(p.gap, p.manner) },
  { name: 'gap below, manner', of: (p) => code(p.below, p.manner) },
  { name: 'gaps, width', of: (p) => code(p.gap, p.below, p.width) },
  { name: 'gaps, manner, size', of: (p) => code(p.gap, p.below, p.manner, p.size) },
  { name: 'four gaps', of: (p) => code(gapAt(p, -1), p.gap, p.below, gapAt(p, 2)) },
  { name: 'kind', of: (p) => p.kind },
  { name: 'kinds -1..1', of: (p) => kinds(p, -1, 1) },
  { name: 'kinds -2..2', of: (p) => kinds(p, -2, 2) },
  { name: 'kinds 0..2', of: (p) => kinds(p, 0, 2) },
  { name: 'kinds 0..3', of: (p) => kinds(p, 0, 3) },
  { name: 'kinds -2..0', of: (p) => kinds(p, -2, 0) },
  { name: 'kinds, gaps', of: (p) => code(kind(p, -1), p.gap, p.kind, p.below, kind(p, 1)) },
  { name: 'kinds, gaps below', of: (p) => code(p.kind, p.below, kind(p, 1), gapAt(p, 2), kind(p, 2)) },
  { name: 'kind, manner', of: (p) => code(p.kind, p.manner) },
  ...[1, 2, 3, 4].flatMap((distance) => [
    { name: `rhythm ${distance}`, of: (p: RowPlace) => rhythm(p, distance) },
    { name: `rhythm ${distance}, kind`, of: (p: RowPlace) => code(rhythm(p, distance), p.kind) },
  ]),
  { name: 'ends', of: (p) => code(finished(p, -1), p.finished, finished(p, 1)) },
  {
    name: 'ends, size, wrapped',
    of: (p) => code(finished(p, -1), p.finished, finished(p, 1), p.size, p.wraps),
  },
  { name: 'ends, gaps, manner', of: (p) => code(finished(p, -1), p.finished, p.gap, p.below, p.manner) },
  { name: 'fills', of: wrapped((p) => code(filled(p, -1), p.fills, filled(p, 1))) },
  {
    name: 'fills, ends',
    of: wrapped((p) => code(filled(p, -1), finished(p, -1), p.fills, p.finished, filled(p, 1))),
  },
  {
    name: 'fills, end above, gaps',
    of: wrapped((p) => code(filled(p, -1), finished(p, -1), p.gap, p.fills, p.below)),
  },
  { name: 'width to wrap', of: wrapped((p) => step(p.columns / p.view.wrap, [0.2, 0.4, 0.6, 0.8, 0.93, 1.07, 1.3])) },
  { name: 'titular, fills', of: wrapped((p) => code(p.titular, filled(p, -1), finished(p, -1), filled(p, 1))) },
  { name: 'width to usual', of: (p) => step(p.columns / p.view.usual, [0.15, 0.3, 0.5, 0.8, 1.05, 1.5]) },
  { name: 'width to widest', of: (p) => step(p.columns / p.view.widest, [0.05, 0.1, 0.2, 0.4, 0.7, 0.95]) },
  { name: 'width to above', of: (p) => step(p.columns / Math.max(1, width(p, -1)), TIMES) },
  { name: 'width to below', of: (p) => step(p.columns / Math.max(1, width(p, 1)), TIMES) },
  { name: 'indents', of: (p) => code(indent(p, -1), p.indent, indent(p, 1)) },
  { name: 'indent, wrapped', of: (p) => code(p.indent, p.wraps) },
  { name: 'centred', of: (p) => (p.columns < 30 && p.indent >= 3 && p.indent > indent(p, 1) ? 1 : 0) },
];

/** Where on the page, how far from long text, in what run, block and stretch. */
const WHERE: readonly PlaceCue[] = [
  { name: 'position', of: (p) => p.position },
  { name: 'position, width', of: (p) => code(p.position, p.width) },
  { name: 'position, kind', of: (p) => code(p.position, p.kind) },
  { name: 'share of the page', of: (p) => step(p.at / p.view.rows.length, [0.1, 0.25, 0.5, 0.75, 0.9]) },
  {
    name: 'long rows before, after',
    of: (p) => code(step(p.view.longBefore[p.at] ?? 0, HOW_MANY), step(p.view.longAfter[p.at] ?? 0, HOW_MANY)),
  },
  { name: 'side', of: (p) => p.side },
  { name: 'side, kind', of: (p) => code(p.side, p.kind) },
  { name: 'side, width, mixture', of: (p) => code(p.side, p.width, p.view.mixture) },
  { name: 'to long', of: (p) => p.toLong },
  { name: 'from long', of: (p) => p.fromLong },
  { name: 'to long, from long', of: (p) => code(p.toLong, p.fromLong) },
  { name: 'to long, width', of: (p) => code(p.toLong, p.width) },
  { name: 'from long, width', of: (p) => code(p.fromLong, p.width) },
  { name: 'to long, from long, size', of: (p) => code(p.toLong, p.fromLong, p.size) },
  { name: 'run', of: (p) => p.runs },
  { name: 'run, width', of: (p) => code(p.runs, p.width) },
  { name: 'run ends', of: (p) => (runLeft(p) === 1 ? 1 : 0) },
  {
    name: 'run, left, place',
    of: (p) => code(p.runs, step(runLeft(p), [1, 2, 3, 4]), step(p.view.runAt[p.at] ?? 0, [1, 2, 3])),
  },
  { name: 'long of next five', of: (p) => p.longNext },
  { name: 'long of last five', of: (p) => p.longLast },
  { name: 'long of both', of: (p) => code(p.longNext, p.longLast) },
  { name: 'long of both, size', of: (p) => code(p.longNext, p.longLast, p.size) },
  { name: 'block', of: (p) => p.block },
  { name: 'block, width, gap', of: (p) => code(p.block, p.width, p.gap) },
  { name: 'block, place, kind', of: (p) => code(p.block, step(p.view.blockAt[p.at] ?? 0, [1, 2]), p.kind) },
  { name: 'titles below', of: inStretch((p) => code(p.titular, beneath(p, 4), p.ahead)) },
  { name: 'titles above', of: inStretch((p) => code(p.titular, above(p, 4))) },
  { name: 'titles around', of: inStretch((p) => code(p.titular, beneath(p, 2), above(p, 2), p.ahead, p.side)) },
  { name: 'titles in all', of: inStretch((p) => code(p.titular, p.inAll, p.side)) },
  { name: 'titles below, to long', of: inStretch((p) => code(p.titular, beneath(p, 2), p.toLong)) },
  { name: 'titles below, width', of: inStretch((p) => code(p.titular, beneath(p, 2), p.width, p.ahead)) },
  { name: 'stretch', of: inStretch((p) => step(p.view.stretch[p.at] ?? 0, [2, 3, 5, 10, 20])) },
  { name: 'most echoed', of: inStretch((p) => code(p.mostEchoed, p.titular, p.ahead)) },
  {
    name: 'most echoed, titles',
    of: inStretch((p) => code(p.mostEchoed, p.titular, p.inAll, p.ahead)),
  },
  { name: 'longest title', of: inStretch((p) => code(p.longestTitle, p.titular, p.inAll)) },
  {
    name: 'longest, most echoed',
    of: inStretch((p) => code(p.longestTitle, p.mostEchoed, beneath(p, 2), p.ahead)),
  },
];

/** What of the row stands elsewhere on the page. */
const AGAIN: readonly PlaceCue[] = [
  { name: 'same outset', of: (p) => p.outsets },
  { name: 'same outset, width', of: (p) => code(p.outsets, p.width) },
  { name: 'same first', of: (p) => p.sameFirst },
  { name: 'same last', of: (p) => p.sameLast },
  { name: 'same first, width', of: (p) => code(p.sameFirst, p.width) },
  { name: 'same last, width', of: (p) => code(p.sameLast, p.width) },
  { name: 'same row', of: (p) => (p.sameRow > 1 ? Math.min(3, p.sameRow) : -1) },
  { name: 'twice', of: titled((p) => p.twice) },
  { name: 'twice, to long', of: titled((p) => code(p.twice, p.toLong)) },
  { name: 'twice, side', of: titled((p) => code(p.twice, p.side)) },
  { name: 'twice, titles below', of: titled((p) => code(p.twice, beneath(p, 2), p.ahead)) },
  { name: 'begun twice', of: titled((p) => p.view.echoes.begun[p.at] ?? 0) },
  {
    name: 'origin',
    of: titled((p) => (p.twice % 2 === 0 ? -1 : step(p.view.echoes.origin[p.at] ?? 9, [1, 4]))),
  },
  { name: 'echo after', of: worded((p) => p.nearAfter) },
  { name: 'echo before', of: worded((p) => p.nearBefore) },
  { name: 'echo in text after', of: worded((p) => p.textAfter) },
  { name: 'echo in text before', of: worded((p) => p.textBefore) },
  { name: 'echo anywhere', of: worded((p) => p.anywhere) },
  { name: 'echo in text', of: worded((p) => p.inText) },
  { name: 'echo in text, width', of: worded((p) => code(p.inText, p.width)) },
  { name: 'echo in text, kind, side', of: worded((p) => code(p.inText, p.kind, p.side)) },
  {
    name: 'echoes near',
    of: worded((p) => code(p.nearAfter, p.nearBefore)),
  },
  {
    name: 'echoes in text',
    of: worded((p) => code(p.textAfter, p.textBefore)),
  },
  { name: 'echo in text after, to long', of: worded((p) => code(p.textAfter, p.toLong)) },
  { name: 'echo in text after, width', of: worded((p) => code(p.textAfter, p.width)) },
  {
    name: 'echo in text after, to long, size',
    of: worded((p) => code(Math.min(3, p.textAfter), p.toLong, p.size)),
  },
  { name: 'echo in text before, width', of: worded((p) => code(p.textBefore, p.width)) },
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
