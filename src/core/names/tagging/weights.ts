/** Owns the trained weights: their layout, and their serialization in the names data file. */

import type { PackReader, PackWriter } from '../../pack';
import type { NameKind } from '../model';
import { FEATURE_BITS, type NameCharacters } from './features';

/** The kinds by their number in the model. */
export const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];

/** Tags: 0 outside, then for each kind begin, middle, end, single. */
export const TAGS = 13;
export const tagOf = (kind: number, part: 0 | 1 | 2 | 3): number => 1 + kind * 4 + part;

/** Tags after which a name may begin or none stand (outside, end, single), and tags that may follow them. */
export const CLOSED_TAGS: readonly number[] = [0, 3, 4, 7, 8, 11, 12];
export const OPENING_TAGS: readonly number[] = [0, 1, 4, 5, 8, 9, 12];

/** The allowed transitions as pairs from, to, sorted. */
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
 * Bias added to the beginning of a name by kind, in natural logarithms of odds: papers have more names than the encyclopedia that was
 * trained on, whose labels miss many.
 */
const LEANING: Readonly<Record<NameKind, number>> = { person: 0.5, place: 0.63, organization: 0.9 };

/** Scores this far below the best, in natural logarithms, have the probability 0. */
const HOPELESS = 10;

/** The table has at least this many slots for each row: most lookups then end at the first slot. */
const SPARSE = 2.6;

/** How many high bits of a feature index the filter. */
export const FILTER_BITS = 21;

/** A name found by the model: symbols `start`–`end`, its kind, and its margin in natural logarithms of odds. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly margin: number;
}

/** The trained weights, integers from -127 to 127 in units of `step`. */
export interface Model {
  /** The value of one unit in natural logarithms of odds. */
  readonly step: number;
  /** TAGS × TAGS, from → to. */
  readonly transitions: Int32Array;
  /** For each closed tag the most by which what follows gains from it over plain text. */
  readonly gains: Int32Array;
  /** The exponentials of the transitions in ARCS: relative probabilities that do not sum to 1. */
  readonly arcs: Float64Array;
  /** By how many units a tag is below the best: its relative probability; 0 beyond the end. */
  readonly behind: Float64Array;
  /**
   * A hash table with open addressing: the feature + 1 or, in an empty slot, 0; then for each kind an Int32 whose bytes are the weights of
   * begin, middle, end and single, each + 128.
   */
  readonly table: Int32Array;
  /** A bit for each prefix of FILTER_BITS bits that a feature in the table has. */
  readonly filter: Int32Array;
  readonly characters: NameCharacters;
}

/** The weights by feature for writing, 12 in a row: begin, middle, end and single of each kind. */
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
  // column by column, since similar values compress better
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
  while (1 << bits < rows * SPARSE) bits++;
  const last = (4 << bits) - 1;
  const table = new Int32Array(4 << bits);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  const shift = FEATURE_BITS - bits;
  /** Packs begin, middle, end and single of a kind into the bytes of one number, each + 128. */
  const lanes = (first: number): number =>
    (((weights[first] as number) + 128) & 0xff) |
    ((((weights[first + rows] as number) + 128) & 0xff) << 8) |
    ((((weights[first + rows * 2] as number) + 128) & 0xff) << 16) |
    (((weights[first + rows * 3] as number) + 128) << 24);
  for (let row = 0; row < rows; row++) {
    const feature = features[row] as number;
    // slots follow the high bits, and features ascend, so the table is filled from front to back
    let slot = (feature >>> shift) << 2;
    while (table[slot] !== 0) slot = (slot + 4) & last;
    table[slot] = feature + 1;
    table[slot + 1] = lanes(row);
    table[slot + 2] = lanes(row + rows * 4);
    table[slot + 3] = lanes(row + rows * 8);
    const bit = feature >>> (FEATURE_BITS - FILTER_BITS);
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  const gains = Int32Array.from({ length: TAGS }, (_, from) => {
    const gain = (to: number): number => (transitions[from * TAGS + to] ?? 0) - (transitions[to] ?? 0);
    return OPENING_TAGS.reduce((most, to) => Math.max(most, gain(to)), gain(0));
  });
  const arcs = Float64Array.from(ARCS, ([from, to]) => Math.exp((transitions[from * TAGS + to] ?? 0) * step));
  const behind = Float64Array.from({ length: Math.round(HOPELESS / step) + 1 }, (_, units) => Math.exp(-units * step));
  return { step, transitions, gains, arcs, behind, table, filter, characters };
}
