/** Owns the fields of all rows' positions on a page, stored by column, and reading cues from them. */
import type { Steps } from '../../../steps';
import type { PageView } from './page-view';
import { type FieldName, PLACE_FIELDS, type PlaceField } from './place-fields';

/** Maximum distance in rows of a field that a cue reads. */
type Distance = 1 | 2 | 3;
const MOST_AWAY = 3;

/** A field of the row itself, or with a suffix of a row before it (`kind-1`) or after it (`gap+2`). */
export type PlaceRef = FieldName | `${FieldName}${'-' | '+'}${Distance}`;

export interface PlaceCue {
  readonly name: string;
  /** The fields that together make its value; none if it has no value. */
  readonly of: readonly PlaceRef[];
  /** The cue applies where this field is not 0; everywhere if absent. */
  readonly where?: PlaceRef;
}

/** A column of a field, and the distance in rows at which it is read. */
export interface ColumnRef {
  readonly column: number;
  readonly away: number;
  readonly size: number;
  /** Whether all rows of a page have the same value. */
  readonly ofPage: boolean;
}

const NAMES = Object.keys(PLACE_FIELDS) as readonly FieldName[];
const FIELDS: readonly PlaceField[] = NAMES.map((name) => PLACE_FIELDS[name]);

/** The column that a reference names. */
function columnOf(ref: PlaceRef): ColumnRef {
  const sign = ref.search(/[-+]/);
  const column = NAMES.indexOf((sign < 0 ? ref : ref.slice(0, sign)) as FieldName);
  const { size = 1, ofPage = false } = FIELDS[column] ?? {};
  return { column, away: sign < 0 ? 0 : Number(ref.slice(sign)), size, ofPage };
}

/** The columns of a cue's fields, and of the one on which it depends; that is undefined if it always applies. */
export interface CueColumns {
  readonly of: readonly ColumnRef[];
  readonly where: ColumnRef | undefined;
}

/** The columns that a cue reads. */
export const cueColumnsOf = ({ of, where }: PlaceCue): CueColumns => ({
  of: of.map(columnOf),
  where: where === undefined ? undefined : columnOf(where),
});

/** The fields of the positions of a page. */
export interface PlaceColumns {
  /** Column by column, one value per row, with `MOST_AWAY` values of padding on either side. */
  readonly values: Uint8Array;
  /** Length of a column, including the padding. */
  readonly length: number;
}

/** Rows per step; the host may pause between steps. */
const SLICE = 256;

/** The fields of all positions of a page, in steps. Linear. */
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

/** Offset of the values of a column at a distance in rows, for the first row; for each next row, add one. */
export const startOf = ({ column, away }: Pick<ColumnRef, 'column' | 'away'>, { length }: PlaceColumns): number =>
  column * length + MOST_AWAY + away;

const valueAt = (ref: ColumnRef, columns: PlaceColumns, at: number): number =>
  columns.values[startOf(ref, columns) + at] ?? 0;

/**
 * A cue's value for a row, an integer of 0 or more: its field's own value, or several packed into one; -1 if the cue
 * does not apply.
 */
export function cueAt({ of, where }: CueColumns, columns: PlaceColumns, at: number): number {
  if (where !== undefined && valueAt(where, columns, at) === 0) return -1;
  // the leading 1 distinguishes different numbers of fields; each value is below 32
  return of.reduce((value, ref) => value * 32 + valueAt(ref, columns, at), of.length > 1 ? 1 : 0);
}
