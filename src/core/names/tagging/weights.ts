/** Owns the trained weights: their shape, and how they are written to and read from the names data file. */

import type { PackReader, PackWriter } from '../../pack';
import type { NameKind } from '../model';
import { FEATURE_BITS, type NameCharacters } from './features';

/** Kinds by their number in the model. */
export const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];

/** Tags: 0 outside, then for each kind begin, middle, end, single. */
export const TAGS = 13;
export const tagOf = (kind: number, part: 0 | 1 | 2 | 3): number => 1 + kind * 4 + part;

/** Tags after which a name may begin or nothing stand, and tags that may follow those. */
export const CLOSED_TAGS: readonly number[] = [0, 3, 4, 7, 8, 11, 12];
export const OPENING_TAGS: readonly number[] = [0, 1, 4, 5, 8, 9, 12];

/** The transitions that make whole names, as pairs from, to; in order. */
export const ARCS: readonly (readonly [from: number, to: number])[] = [
  ...CLOSED_TAGS.flatMap((from) => OPENING_TAGS.map((to) => [from, to] as const)),
  ...[1, 5, 9].flatMap((begin) => [
    [begin, begin + 1] as const,
    [begin, begin + 2] as const,
    [begin + 1, begin + 1] as const,
    [begin + 1, begin + 2] as const,
  ]),
].sort(([a], [b]) => a - b);

/**
 * How much more readily a name of each kind begins than in the texts that were learnt from, in natural logarithms of odds:
 * papers have more names than an encyclopedia whose labels miss many of them.
 */
const LEANING: Readonly<Record<NameKind, number>> = { person: 0.6, place: 0.63, organization: 0.95 };

/** Scores so far behind the best, in natural logarithms, count nothing. */
const HOPELESS = 10;

/** Features are first looked up by so many of their high bits. */
export const FILTER_BITS = 21;

/** A name as the model reads it: symbols `start`–`end`, kind, how sure it is, in natural logarithms of odds. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly margin: number;
}

/** The trained weights. A weight is an integer from -127 to 127, counted in units of `step`. */
export interface Model {
  /** What one unit is in natural logarithms of odds. */
  readonly step: number;
  /** TAGS × TAGS, from → to. */
  readonly transitions: Int32Array;
  /** How probable each of ARCS is beside the others, not in sum: the exponential of its transition. */
  readonly arcs: Float64Array;
  /** How much less probable a tag is that is so many units behind the best; what is not there is hopeless. */
  readonly behind: Float64Array;
  /** Open addressing by feature: feature or -1, then one Int32 a kind with begin, middle, end, single in its bytes, each + 128. */
  readonly table: Int32Array;
  /** One bit for features that may be in the table. */
  readonly filter: Int32Array;
  readonly characters: NameCharacters;
}

/** Weights by feature, 12 a row (begin, middle, end, single of each kind), for writing. */
export interface ModelRows {
  readonly step: number;
  readonly transitions: ArrayLike<number>;
  /** Ascending. */
  readonly features: readonly number[];
  readonly weights: ArrayLike<number>;
}

export function writeModel(out: PackWriter, rows: ModelRows): void {
  out.varint(Math.round(rows.step * 1e6));
  for (let i = 0; i < TAGS * TAGS; i++) out.signed(rows.transitions[i] ?? 0);
  out.sortedSet(rows.features);
  // weight by weight, so that like stands beside like when the package is compressed
  for (let lane = 0; lane < 12; lane++) {
    for (let row = 0; row < rows.features.length; row++) out.byte((rows.weights[row * 12 + lane] ?? 0) & 0xff);
  }
}

export function readModel(input: PackReader, characters: NameCharacters): Model {
  const step = input.varint() / 1e6;
  const transitions = new Int32Array(TAGS * TAGS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = input.signed();
  KINDS.forEach((kind, number) => {
    for (const from of CLOSED_TAGS) {
      for (const to of [tagOf(number, 0), tagOf(number, 3)]) {
        transitions[from * TAGS + to] = (transitions[from * TAGS + to] ?? 0) + Math.round(LEANING[kind] / step);
      }
    }
  });
  const features = input.sortedSet();
  const rows = features.length;
  const weights = input.bytes(rows * 12);
  let bits = 4;
  while (1 << bits < rows * 1.4) bits++;
  const last = (4 << bits) - 1;
  const table = new Int32Array(4 << bits).fill(-1);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  const shift = FEATURE_BITS - bits;
  /** Begin, middle, end and single of a kind in the bytes of one number, each + 128; their rows lie one after another. */
  const lanes = (first: number): number =>
    (((weights[first] as number) + 128) & 0xff) |
    ((((weights[first + rows] as number) + 128) & 0xff) << 8) |
    ((((weights[first + rows * 2] as number) + 128) & 0xff) << 16) |
    (((weights[first + rows * 3] as number) + 128) << 24);
  for (let row = 0; row < rows; row++) {
    const feature = features[row] as number;
    // by the high bits: features ascend, so the table is filled from front to back
    let slot = (feature >>> shift) << 2;
    while (table[slot] !== -1) slot = (slot + 4) & last;
    table[slot] = feature;
    table[slot + 1] = lanes(row);
    table[slot + 2] = lanes(row + rows * 4);
    table[slot + 3] = lanes(row + rows * 8);
    const bit = feature >>> (FEATURE_BITS - FILTER_BITS);
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  const arcs = Float64Array.from(ARCS, ([from, to]) => Math.exp((transitions[from * TAGS + to] ?? 0) * step));
  const behind = Float64Array.from({ length: Math.round(HOPELESS / step) + 1 }, (_, units) => Math.exp(-units * step));
  return { step, transitions, arcs, behind, table, filter, characters };
}
