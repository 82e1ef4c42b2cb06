/** Owns what the seams say of the rows of a page: whether a row holds together, whether it goes on from the one above it. */
import type { Steps } from '../../../steps';
import { endsOf, holdOf, type RowEnds, type Seams, seamBetween } from '../../order/seams';
import { step } from './feature-keys';
import type { RowSigns } from './row-signs';

/** Steps by row; 0 where nothing can be said. */
export interface RowSeams {
  /** How well the row's own characters hold together, 1 (rubbish) to 7. */
  readonly holds: Uint8Array;
  /** How readily the row above goes on in the row, 1 to 7; 0 where it ends a sentence. */
  readonly above: Uint8Array;
  /** How readily the row above goes on in the row below, 1 to 7. */
  readonly across: Uint8Array;
}

const HOLDS = [-0.3, 0.1, 0.5, 0.9, 1.3, 1.8];
const GOES_ON = [-1.5, -0.8, -0.4, 0, 0.8, 2];
/** Rows between two points where a host may pause. */
const SLICE = 512;

/** What the seams say of the rows, in steps; nothing where there are none. Linear. */
export function* rowSeamsSteps(rows: readonly RowSigns[], seams: Seams | undefined): Steps<RowSeams> {
  const count = rows.length;
  const holds = new Uint8Array(count);
  const above = new Uint8Array(count);
  const across = new Uint8Array(count);
  if (seams === undefined) return { holds, above, across };
  let before: RowEnds | undefined;
  let last: RowEnds | undefined;
  let open = false;
  let wasOpen = false;
  for (let at = 0; at < count; at++) {
    const { facts } = rows[at] as RowSigns;
    const { row } = facts;
    const here = endsOf(seams.tables, row.head, row.tail);
    const hold = holdOf(seams, row.head);
    if (!Number.isNaN(hold)) holds[at] = 1 + step(hold, HOLDS);
    if (last !== undefined && open) above[at] = 1 + step(seamBetween(seams, last, here), GOES_ON);
    if (before !== undefined && wasOpen) across[at - 1] = 1 + step(seamBetween(seams, before, here), GOES_ON);
    before = last;
    last = here;
    wasOpen = open;
    open = !facts.finished;
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  return { holds, above, across };
}
