/**
 * Owns the cues of joins: small integers describing a place between two rows, alone and combined, as features of the
 * learnt model.
 */
import { KIND } from '../../text/characters/telling-characters';
import { step } from '../labels/cues/feature-keys';
import { isTableRow } from '../lines/line-shapes';
import type { RowFacts } from '../lines/row-facts';
import type { Row } from '../rows/rows';
import { BULLETS } from '../vocabulary/signs';
import type { JoinPlace } from './join-places';

/** A component of a cue: its name, its number of values, and its value from 0 on. */
interface Part {
  readonly values: number;
  readonly of: (place: JoinPlace) => number;
}

function stepped(cuts: readonly number[], value: (place: JoinPlace) => number): Part {
  const bounds = Float64Array.from(cuts);
  return { values: cuts.length + 1, of: (place) => step(value(place), bounds) };
}
/** A way to end or begin; `han`: one that a Han character at that end may belong to. */
interface EndClass {
  readonly pattern: RegExp;
  readonly han?: true;
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** The first of the classes that fits; most rows end and begin with a Han character, which rules most of them out. */
const classed = (classes: readonly EndClass[], side: 'first' | 'last', text: (place: JoinPlace) => string): Part => ({
  values: classes.length + 1,
  of: (place) => {
    const words = text(place);
    const han = isHan(words.charCodeAt(side === 'first' ? 0 : words.length - 1));
    for (let at = 0; at < classes.length; at++) {
      const one = classes[at] as EndClass;
      if ((!han || one.han === true) && one.pattern.test(words)) return at;
    }
    return classes.length;
  },
});
const either = (test: (place: JoinPlace) => boolean): Part => ({ values: 2, of: (place) => (test(place) ? 1 : 0) });

/** How a row ends and begins. Folded text. */
const ENDS: readonly EndClass[] = [
  { pattern: /[。!?…][”’)》]*$/ },
  { pattern: /;$/ },
  { pattern: /[,、]$/ },
  { pattern: /:$/ },
  { pattern: /[“‘(《]$/ },
  { pattern: /[”’)》]$/ },
  { pattern: /[-—–_=*·~]$/ },
  { pattern: /[\u3400-\u9fff]$/, han: true },
  { pattern: /\d$/ },
  { pattern: /[A-Za-z]$/ },
];
const BEGINS: readonly EndClass[] = [
  { pattern: /^[,。、;:!?)”’》%…]/ },
  {
    pattern: /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十百\d]{1,4}[条章节款])/,
    han: true,
  },
  { pattern: /^(?:[(]?\d{1,2}[)、.](?!\d)|[①-⑳])/ },
  { pattern: new RegExp(`^[${BULLETS}▶☆►▪-]`) },
  { pattern: /^[#>|*_~=+!]/ },
  { pattern: /^[^,。:]{1,6}:/, han: true },
  { pattern: /^[“‘(《]/ },
  { pattern: /^[\u3400-\u9fff]/, han: true },
  { pattern: /^\d/ },
  { pattern: /^[a-z]/ },
  { pattern: /^[A-Z]/ },
];
/** A clause that ends within its first characters: 室,黄卫锋… */
const BROKEN = /^[^“(《]{0,2}[,、。;]/;
const OPEN = /“[^“”]{0,60}$|\([^()]{0,60}$|《[^《》]{0,40}$/;
/** The kinds of the marks that may be open. */
const OPENING = KIND.quote | KIND.bracket | KIND.title;
const ADDRESS = /https?:|www\./;
const hasAddress = ({ has }: Row, end: string): boolean => (has & KIND.small) !== 0 && ADDRESS.test(end);
/** Rows of tables contain numbers. */
const isNumbered = ({ row, text }: RowFacts): boolean => (row.has & KIND.digit) !== 0 && isTableRow(text);

const FILLS = [-12, -6, -3, -1.6, -0.6, 0];
const WIDTHS = [6, 10, 14, 18, 24, 32, 44, 64];
const filled = (width: number, { widest }: JoinPlace): number => (width < 0 ? -99 : width - widest);

const PARTS = {
  open: stepped([0.1, 0.25, 0.4, 0.55, 0.7], ({ manner }) => manner.open),
  even: stepped([0.15, 0.25, 0.35, 0.5, 0.65], ({ manner }) => manner.even),
  spaced: stepped([0.03, 0.3, 0.7, 0.95], ({ manner }) => manner.spaced),
  indented: stepped([0.02, 0.1, 0.3, 0.7], ({ manner }) => manner.indented),
  ends: classed(ENDS, 'last', ({ first }) => (first.closes === undefined ? first.row.tail.slice(-4) : '。')),
  begins: classed(BEGINS, 'first', ({ second }) => second.row.head.slice(0, 12)),
  gap: stepped([1, 2], ({ second }) => second.row.gap),
  apart: stepped([2, 4], ({ at }) => at[1] - at[0]),
  // 0: up, to the head of the next column; 1: along a line; 2: to the next line that is not blank; 3: past other rows, as in columns
  down: stepped([0, 1, 2], ({ first, second }) => second.row.line - first.row.line - Math.max(0, second.row.gap)),
  fill: stepped(FILLS, (place) => filled(place.width, place)),
  fillBefore: stepped([-50, -6, -1.6, 0], (place) => filled(place.before, place)),
  fillNext: stepped(FILLS, (place) => filled(place.next, place)),
  fillAfter: stepped([-50, -6, -1.6, 0], (place) => filled(place.after, place)),
  widest: stepped([14, 20, 28, 36, 46, 64], ({ widest }) => widest),
  width: stepped(WIDTHS, ({ width }) => width),
  next: stepped(WIDTHS, ({ next }) => next),
  seam: stepped([-2.2, -1.2, -0.7, -0.3, 0, 0.6, 1.4, 2.6], ({ seam }) => seam ?? 0),
  finished: either(({ first }) => first.finished),
  finishedNext: either(({ second }) => second.finished),
  unclosed: either(({ first }) => (first.row.has & OPENING) !== 0 && OPEN.test(first.row.tail)),
  broken: either(({ second }) => BROKEN.test(second.row.head)),
  leads: either(({ second }) => second.lead || second.opens !== undefined),
  indent: stepped([-1, 0, 1, 2], ({ first, second }) => second.row.indent - first.row.indent - 0.5),
  indentNext: stepped([1, 2], ({ second }) => second.row.indent),
  table: {
    values: 4,
    of: ({ first, second }: JoinPlace): number => (isNumbered(first) ? 1 : 0) + (isNumbered(second) ? 2 : 0),
  },
  address: either(
    ({ first, second }) => hasAddress(first.row, first.row.tail) || hasAddress(second.row, second.row.head),
  ),
  names: either(({ first, second }) => first.names !== undefined || second.names !== undefined),
  caption: either(({ role }) => role === 'caption'),
} as const;
type PartName = keyof typeof PARTS;

/** The cues: the values of one component each, or of several combined. */
const CUES: readonly (readonly PartName[])[] = [
  ['ends'],
  ['begins'],
  ['ends', 'begins'],
  ['open', 'even', 'spaced'],
  ['gap', 'spaced'],
  ['gap', 'fill', 'even'],
  ['gap', 'open', 'spaced'],
  ['gap', 'ends', 'spaced'],
  ['fill'],
  ['fill', 'even'],
  ['fill', 'ends'],
  ['fill', 'begins'],
  ['fill', 'open', 'widest'],
  ['fill', 'fillNext', 'finished'],
  ['fill', 'fillBefore', 'finished'],
  ['fill', 'fillAfter', 'finished'],
  ['widest', 'even'],
  ['widest', 'finished', 'gap'],
  ['width', 'finished'],
  ['width', 'next', 'finished'],
  ['width', 'ends'],
  ['next', 'finished', 'finishedNext'],
  ['seam'],
  ['seam', 'ends'],
  ['seam', 'fill'],
  ['seam', 'open', 'spaced'],
  ['seam', 'gap', 'finished'],
  ['seam', 'even', 'finished'],
  ['indent', 'indented'],
  ['indent', 'fill', 'finished'],
  ['indentNext', 'indented', 'finished'],
  ['unclosed', 'finished', 'gap'],
  ['broken', 'finished', 'gap'],
  ['broken', 'ends'],
  ['leads', 'finished'],
  ['table'],
  ['address', 'finished'],
  ['names'],
  ['names', 'width'],
  ['apart', 'finished'],
  ['down', 'finished'],
  ['down', 'apart', 'fill'],
  ['down', 'seam'],
  ['apart', 'seam'],
  ['caption', 'finished'],
  ['caption', 'gap'],
];

const sizeOf = (parts: readonly PartName[]): number => parts.reduce((size, name) => size * PARTS[name].values, 1);
/** Offset of the weights of each cue, and the number of weights; the first weight is the bias. */
const OFFSETS: number[] = [];
let weights = 1;
for (const parts of CUES) {
  OFFSETS.push(weights);
  weights += sizeOf(parts);
}
const NAMES = Object.keys(PARTS) as PartName[];
const NUMBERED = CUES.map((parts) => parts.map((name) => NAMES.indexOf(name)));
const VALUES = NAMES.map((name) => PARTS[name].values);
const OF: readonly Part['of'][] = NAMES.map((name) => PARTS[name].of);

/** Number of weights. */
export const JOIN_WEIGHTS = weights;
/** Number of cues of a place. */
export const JOIN_CUES = CUES.length + 1;

/** Writes the indexes of the weights that apply to a place, `JOIN_CUES` of them, into `out`. */
export function joinCuesOf(place: JoinPlace, out: Int32Array): void {
  const values = OF.map((of) => of(place));
  out[0] = 0;
  for (let cue = 0; cue < NUMBERED.length; cue++) {
    const parts = NUMBERED[cue] as readonly number[];
    let value = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as number;
      value = value * (VALUES[part] as number) + (values[part] as number);
    }
    out[cue + 1] = (OFFSETS[cue] as number) + value;
  }
}
