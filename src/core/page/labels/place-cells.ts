/** Owns the weights of position cues, indexed by the values of their fields. */
import { mix, textKey } from './cues/feature-keys';
import {
  type ColumnRef,
  type CueColumns,
  cueAt,
  cueColumnsOf,
  type PlaceColumns,
  type PlaceCue,
  startOf,
} from './cues/place-columns';
import { PLACE_CUES } from './cues/place-cues';
import { SEAM_CUES } from './cues/seam-cues';
import { STORY_CUES } from './cues/story-cues';
import type { RowSums } from './row-sums';
import { PAIRS, type WeightTable, weightsAt } from './weight-table';

/** A cue, and the key of its name. */
interface KeyedCue extends CueColumns {
  readonly key: number;
}

const CUES: readonly KeyedCue[] = [...PLACE_CUES, ...SEAM_CUES, ...STORY_CUES].map((cue: PlaceCue) => ({
  key: textKey(cue.name),
  ...cueColumnsOf(cue),
}));

/** The key of a cue for a row; -1 if the cue does not apply. */
function keyAt(cue: KeyedCue, columns: PlaceColumns, at: number): number {
  const value = cueAt(cue, columns, at);
  return value < 0 ? -1 : mix(cue.key, value);
}

/** The keys of a row's position. */
export const placeKeysOf = (columns: PlaceColumns, at: number): readonly number[] =>
  CUES.map((cue) => keyAt(cue, columns, at)).filter((key) => key >= 0);

/** Cues that are looked up together, by the values of the fields of all of them. */
interface CueSet {
  readonly cues: KeyedCue[];
  readonly fields: ColumnRef[];
  readonly where: ColumnRef | undefined;
  /** The number of combinations of values of its fields. */
  size: number;
}

/** Most fields of a set: those of a row are read in one expression. */
const MOST_FIELDS = 6;
/** Cues are looked up together if their fields have at most so many combinations of values, or no more than one has. */
const MOST_CELLS = 2048;

const isSame = (a: ColumnRef | undefined, b: ColumnRef | undefined): boolean =>
  a?.column === b?.column && a?.away === b?.away;
const sizeOf = (fields: readonly ColumnRef[]): number => fields.reduce((all, { size }) => all * size, 1);
/** The fields of a cue that a set lacks. */
const newTo = ({ fields }: CueSet, cue: KeyedCue): readonly ColumnRef[] =>
  cue.of.filter((own) => !fields.some((known) => isSame(known, own)));

/** The cues in sets, the fewer the better; each joins the set that it enlarges least. */
function setsOf(cues: readonly KeyedCue[]): readonly CueSet[] {
  const sets: CueSet[] = [];
  for (const cue of [...cues].sort((a, b) => sizeOf(b.of) - sizeOf(a.of))) {
    const grown = (set: CueSet): number => set.size * sizeOf(newTo(set, cue));
    const [best] = sets
      .filter((set) => isSame(set.where, cue.where) && (grown(set) <= MOST_CELLS || grown(set) === set.size))
      .filter((set) => set.fields.length + newTo(set, cue).length <= MOST_FIELDS)
      .sort((a, b) => grown(a) / a.size - grown(b) / b.size);
    const set = best ?? { cues: [], fields: [], where: cue.where, size: 1 };
    if (best === undefined) sets.push(set);
    set.size = grown(set);
    for (const field of newTo(set, cue)) set.fields.push(field);
    set.cues.push(cue);
  }
  return sets;
}
const SETS = setsOf(CUES);

/**
 * The fields of a set, `MOST_FIELDS` of them, each with the number of cells by which its value counts. Those that are
 * the same for a page count most, so that the cells of its rows lie close together.
 */
const STRIDES: readonly (readonly (Pick<ColumnRef, 'column' | 'away'> & { readonly stride: number })[])[] = SETS.map(
  ({ fields }) => {
    let stride = 1;
    const sorted = [...fields].sort((one, other) => Number(one.ofPage) - Number(other.ofPage));
    return Array.from({ length: MOST_FIELDS }, (_, at) => {
      const { column, away, size } = sorted[at] ?? { column: 0, away: 0, size: 0 };
      const own = { column, away, stride: size === 0 ? 0 : stride };
      if (size > 0) stride *= size;
      return own;
    });
  },
);

/** What a cell never looked up holds, and one of cues without weights: the offset of zeros, which are added as others are. */
const UNASKED = 0;
const ZEROS = PAIRS;

/**
 * Cache of the weights, with a cell for every combination of values of the fields of a set of cues. The sums of the
 * weights that pages ask for are kept side by side: they are few, so they stay in the processor's cache, unlike the
 * whole table.
 */
export class PlaceCells {
  /** `PAIRS` numbers per cell that was looked up. */
  private weights = new Int32Array(4096);
  private length = ZEROS + PAIRS;
  private readonly table: WeightTable;
  /** By set. */
  private readonly cells: readonly Int32Array[];

  constructor(table: WeightTable) {
    this.table = table;
    this.cells = SETS.map(({ size }) => new Int32Array(size).fill(UNASKED));
  }

  /** Adds the weights of the cues of the rows `first` to `end` (exclusive) to their sums. Linear. */
  addTo(sums: RowSums, page: PlaceColumns, first: number, end: number): void {
    for (let row = first; row < end; row++) sums.expect(row, CUES.length);
    for (let set = 0; set < SETS.length; set++) this.addSet(sums, page, set, first, end);
  }

  /** Adds those of one set, row by row: what is the same for all rows is found once. */
  private addSet(sums: RowSums, page: PlaceColumns, number: number, from: number, to: number): void {
    const set = SETS[number] as CueSet;
    const cells = this.cells[number] as Int32Array;
    const fields = STRIDES[number] as (typeof STRIDES)[number];
    const { values } = page;
    const start = (field: number): number => startOf(fields[field] as (typeof fields)[number], page);
    const stride = (field: number): number => fields[field]?.stride ?? 0;
    const a = start(0);
    const b = start(1);
    const c = start(2);
    const d = start(3);
    const e = start(4);
    const f = start(5);
    const aBy = stride(0);
    const bBy = stride(1);
    const cBy = stride(2);
    const dBy = stride(3);
    const eBy = stride(4);
    const fBy = stride(5);
    const applies = set.where === undefined ? -1 : startOf(set.where, page);
    for (let at = from; at < to; at++) {
      if (applies >= 0 && values[applies + at] === 0) continue;
      const cell =
        (values[a + at] as number) * aBy +
        (values[b + at] as number) * bBy +
        (values[c + at] as number) * cBy +
        (values[d + at] as number) * dBy +
        (values[e + at] as number) * eBy +
        (values[f + at] as number) * fBy;
      let held = cells[cell] as number;
      if (held === UNASKED) {
        held = this.lookUp(set, page, at);
        cells[cell] = held;
      }
      sums.add(at, this.weights, held);
    }
  }

  /** What the cell of a set for a row holds. */
  private lookUp({ cues }: CueSet, page: PlaceColumns, row: number): number {
    const at = this.length;
    if (at + PAIRS > this.weights.length) {
      const longer = new Int32Array(this.weights.length * 2);
      longer.set(this.weights);
      this.weights = longer;
    }
    let found = false;
    for (const cue of cues) {
      const key = keyAt(cue, page, row);
      const place = key < 0 ? -1 : weightsAt(this.table, key);
      if (place < 0) continue;
      found = true;
      for (let pair = 0; pair < PAIRS; pair++)
        this.weights[at + pair] = (this.weights[at + pair] as number) + (this.table.weights[place + pair] as number);
    }
    if (!found) return ZEROS;
    this.length = at + PAIRS;
    return at;
  }
}
