/** Owns the weights of position cues, indexed by the values of their fields. */
import { mix, textKey } from './cues/feature-keys';
import { columnOf, cueAt, type PlaceColumns, type PlaceCue, type PlaceRef, startOf } from './cues/place-columns';
import { PLACE_CUES } from './cues/place-cues';
import { SEAM_CUES } from './cues/seam-cues';
import { STORY_CUES } from './cues/story-cues';
import { PAIRS, type WeightTable, weightsAt } from './weight-table';

const CUES: readonly PlaceCue[] = [...PLACE_CUES, ...SEAM_CUES, ...STORY_CUES];
const CUE_KEYS = Int32Array.from(CUES, ({ name }) => textKey(name));

/** The key of a cue for a row; -1 if the cue does not apply. */
function keyAt(cue: number, columns: PlaceColumns, at: number): number {
  const value = cueAt(CUES[cue] as PlaceCue, columns, at);
  return value < 0 ? -1 : mix(CUE_KEYS[cue] as number, value);
}

/** The keys of a row's position. */
export const placeKeysOf = (columns: PlaceColumns, at: number): readonly number[] =>
  CUES.map((_, cue) => keyAt(cue, columns, at)).filter((key) => key >= 0);

/** Offsets of the fields and the cells of the cues, in groups with the same condition. */
interface Layout {
  /** The cues, as indexes in `CUES`, group by group. */
  readonly cues: Int32Array;
  /** For each group, the end of its cues. */
  readonly groups: Int32Array;
  /** For each cue, the end of its fields and the start of its cells. */
  readonly ends: Int32Array;
  readonly starts: Int32Array;
  readonly cells: number;
  /**
   * By field: its column, its distance in rows, its number of values. First the fields on which the groups are
   * conditional (for the first group, which has none, any), then those of the cues.
   */
  readonly columns: Int32Array;
  readonly aways: Int32Array;
  readonly sizes: Int32Array;
}

function layoutOf(cues: readonly PlaceCue[]): Layout {
  const conditions = [...new Set<PlaceRef | undefined>([undefined, ...cues.map(({ where }) => where)])];
  const fields = conditions.map((where) => columnOf(where ?? 'kind'));
  const order: number[] = [];
  const groups: number[] = [];
  const ends: number[] = [];
  const starts: number[] = [];
  let cells = 0;
  for (const condition of conditions) {
    cues.forEach(({ of, where }, cue) => {
      if (where !== condition) return;
      const own = of.map(columnOf);
      for (const field of own) fields.push(field);
      order.push(cue);
      ends.push(fields.length);
      starts.push(cells);
      cells += own.reduce((all, { size }) => all * size, 1);
    });
    groups.push(order.length);
  }
  return {
    cues: Int32Array.from(order),
    groups: Int32Array.from(groups),
    ends: Int32Array.from(ends),
    starts: Int32Array.from(starts),
    cells,
    columns: Int32Array.from(fields, ({ column }) => column),
    aways: Int32Array.from(fields, ({ away }) => away),
    sizes: Int32Array.from(fields, ({ size }) => size),
  };
}
const LAYOUT = layoutOf(CUES);

/** Offsets of the fields of the layout for the first row of a page; for each next row, add one. */
export function fieldStarts(page: PlaceColumns): Int32Array {
  const { columns, aways } = LAYOUT;
  const starts = new Int32Array(columns.length);
  for (let field = 0; field < starts.length; field++)
    starts[field] = startOf(columns[field] as number, aways[field] as number, page);
  return starts;
}

/**
 * Markers of a cell never looked up and of a cue without weights; else a cell holds the offset of the weights plus 1.
 */
const UNASKED = 0;
const NONE = -1;

/**
 * Cache of the weights, with a cell for every combination of values of a cue's fields. The weights that pages ask for
 * are copied side by side: they are few, so they stay in the processor's cache, unlike the whole table.
 */
export class PlaceCells {
  /** `PAIRS` numbers per cue, as in the table. */
  weights = new Int32Array(4096);
  private length = 0;
  private readonly table: WeightTable;
  private readonly cells = new Int32Array(LAYOUT.cells).fill(UNASKED);

  constructor(table: WeightTable) {
    this.table = table;
  }

  /**
   * Writes the offsets in `weights` of a row's cues to `places`, skipping those that have none; returns how many.
   * `starts`: from `fieldStarts`.
   */
  placesOf(columns: PlaceColumns, starts: Int32Array, at: number, places: Int32Array): number {
    const { values } = columns;
    const { cues, groups, sizes, ends, starts: cellStarts } = LAYOUT;
    const { cells } = this;
    let count = 0;
    for (let group = 0, cue = 0, field = groups.length; group < groups.length; group++) {
      const end = groups[group] as number;
      if (group > 0 && values[(starts[group] as number) + at] === 0) {
        // none of its cues applies to the row
        if (end > cue) field = ends[end - 1] as number;
        cue = end;
        continue;
      }
      for (; cue < end; cue++) {
        let cell = 0;
        for (const last = ends[cue] as number; field < last; field++)
          cell = cell * (sizes[field] as number) + (values[(starts[field] as number) + at] as number);
        cell += cellStarts[cue] as number;
        let held = cells[cell] as number;
        if (held === UNASKED) {
          held = this.lookUp(cues[cue] as number, columns, at);
          cells[cell] = held;
        }
        if (held !== NONE) places[count++] = held - 1;
      }
    }
    return count;
  }

  private lookUp(cue: number, columns: PlaceColumns, at: number): number {
    const key = keyAt(cue, columns, at);
    const place = key < 0 ? -1 : weightsAt(this.table, key);
    return place < 0 ? NONE : this.copy(place) + 1;
  }

  /** Copies the weights at an offset of the table; returns their offset in `weights`. */
  private copy(place: number): number {
    const at = this.length;
    if (at + PAIRS > this.weights.length) {
      const longer = new Int32Array(this.weights.length * 2);
      longer.set(this.weights);
      this.weights = longer;
    }
    this.weights.set(this.table.weights.subarray(place, place + PAIRS), at);
    this.length = at + PAIRS;
    return at;
  }
}
