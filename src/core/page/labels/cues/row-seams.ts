/**
 * Owns what the seams say about the rows of a page: whether a row is coherent, and whether it continues the one above.
 */
import type { Room } from '../../../room';
import type { Steps } from '../../../steps';
import { endsOfRow, holdOf, type RowEnds, type Seams, seamBetween, seamToNext } from '../../order/seams';
import { cutsOf, step } from './feature-keys';
import type { RowSigns } from './row-signs';

/** Levels by row; 0 if unknown. */
export interface RowSeams {
  /** How coherent the row's own characters are, 1 (OCR noise) to 7. */
  readonly holds: Uint8Array;
  /** How likely the row above continues in the row, 1 to 7; 0 if it ends a sentence. */
  readonly above: Uint8Array;
  /** How likely the row above continues in the row below, skipping this one, 1 to 7. */
  readonly across: Uint8Array;
}

const HOLDS = cutsOf(-0.3, 0.1, 0.5, 0.9, 1.3, 1.8);
const GOES_ON = cutsOf(-1.5, -0.8, -0.4, 0, 0.8, 2);
/** Rows per step; the host may pause between steps. */
const SLICE = 512;

/** What the seams say about the rows, in steps; all 0 if there are no seam tables. Linear. */
export function* rowSeamsSteps(rows: readonly RowSigns[], seams: Seams | undefined, room: Room): Steps<RowSeams> {
  const count = rows.length;
  const holds = room.bytes(count);
  const above = room.bytes(count);
  const across = room.bytes(count);
  if (seams === undefined) return { holds, above, across };
  let before: RowEnds | undefined;
  let last: RowEnds | undefined;
  let open = false;
  let wasOpen = false;
  for (let at = 0; at < count; at++) {
    const { facts } = rows[at] as RowSigns;
    const { row } = facts;
    const here = endsOfRow(seams, row);
    const hold = holdOf(seams, row.head);
    if (!Number.isNaN(hold)) holds[at] = 1 + step(hold, HOLDS);
    if (last !== undefined && open) above[at] = 1 + step(seamToNext(seams, last, here), GOES_ON);
    if (before !== undefined && wasOpen) across[at - 1] = 1 + step(seamBetween(seams, before, here), GOES_ON);
    before = last;
    last = here;
    wasOpen = open;
    open = !facts.finished;
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return { holds, above, across };
}
