/** Owns the fields of all places of a page, column by column, and the reading of cues from them. */
import type { Steps } from '../../../steps';
import type { PageView } from './page-view';
import { type FieldName, PLACE_FIELDS, type PlaceField } from './place-fields';

/** Rows that a cue may look ahead or back. */
type Distance = 1 | 2 | 3;
const MOST_AWAY = 3;

/** A field of the row itself, or of a row some rows before it (`kind-1`) or behind it (`gap+2`). */
export type PlaceRef = FieldName | `${FieldName}${'-' | '+'}${Distance}`;

export interface PlaceCue {
  readonly name: string;
  /** The fields that make its value together; none where it is always given. */
  readonly of: readonly PlaceRef[];
  /** The cue is given where this field is not 0; everywhere where this is absent. */
  readonly where?: PlaceRef;
}

/** A column of a field, and how many rows away it is read. */
export interface ColumnRef {
  readonly column: number;
  readonly away: number;
  readonly size: number;
}

const NAMES = Object.keys(PLACE_FIELDS) as readonly FieldName[];
const FIELDS: readonly PlaceField[] = NAMES.map((name) => PLACE_FIELDS[name]);

/** The column that a reference means. */
export function columnOf(ref: PlaceRef): ColumnRef {
  const sign = ref.search(/[-+]/);
  const column = NAMES.indexOf((sign < 0 ? ref : ref.slice(0, sign)) as FieldName);
  return { column, away: sign < 0 ? 0 : Number(ref.slice(sign)), size: FIELDS[column]?.size ?? 1 };
}

/** The fields of the places of a page. */
export interface PlaceColumns {
  /** Column by column, of each a value a row, with `MOST_AWAY` beyond either end. */
  readonly values: Uint8Array;
  /** Length of a column. */
  readonly length: number;
}

/** Rows between two points where a host may pause. */
const SLICE = 256;

/** The fields of all places of a page, in steps. Linear. */
export function* placeColumnsSteps(view: PageView): Steps<PlaceColumns> {
  const count = view.rows.length;
  const length = count + 2 * MOST_AWAY;
  const values = new Uint8Array(FIELDS.length * length);
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    for (let column = 0; column < FIELDS.length; column++) {
      const { fill, outside = 0 } = FIELDS[column] as PlaceField;
      const start = column * length + MOST_AWAY;
      if (from === 0 && outside > 0) values.fill(outside, start - MOST_AWAY, start + count + MOST_AWAY);
      fill(view, values, start, from, to);
    }
    if (to < count) yield undefined;
  }
  return { values, length };
}

/** Where the value of a column so many rows away stands for the first row; for the next it is one further, and so on. */
export const startOf = (column: number, away: number, { length }: PlaceColumns): number =>
  column * length + MOST_AWAY + away;

function valueAt(ref: PlaceRef, columns: PlaceColumns, at: number): number {
  const { column, away } = columnOf(ref);
  return columns.values[startOf(column, away, columns) + at] ?? 0;
}

/** A cue's value for a row, a whole number of 0 or more: of one field its own, of several all in one; -1 where it is not given. */
export function cueAt({ of, where }: PlaceCue, columns: PlaceColumns, at: number): number {
  if (where !== undefined && valueAt(where, columns, at) === 0) return -1;
  // the leading 1 keeps apart how many there are; each is below 32
  return of.reduce((value, ref) => value * 32 + valueAt(ref, columns, at), of.length > 1 ? 1 : 0);
}
