/** Owns joins: deciding which rows continue the paragraph of the row before, cut by a column break or a hard wrap. */
import type { Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import type { ReaderRequest } from '../rows/reader-requests';
import type { UnitDraft } from '../units/unit-drafts';
import { JOIN_CUES } from './join-cues';
import { type JoinModel, joinProbability } from './join-model';
import { type JoinPlace, joinPlacesSteps } from './join-places';

/** The inputs by which joins are decided; without a model, only marks and the reader join rows. */
interface Joining {
  readonly model: JoinModel | undefined;
  readonly seams: Seams | undefined;
  readonly requests: ReadonlyMap<number, ReaderRequest>;
  /** Whether the page as a whole may be read wrongly: then the model joins nothing. */
  readonly doubtful: boolean;
}

/** Places per step; the host may pause between steps. */
const SLICE = 256;

/**
 * The joins of a page as pairs of row indexes, in steps; furniture and captions between the two are skipped. Linear
 * except for sorting.
 */
export function* joinsSteps(
  facts: readonly RowFacts[],
  drafts: readonly UnitDraft[],
  joining: Joining,
): Steps<(readonly [number, number])[]> {
  const places = yield* joinPlacesSteps(facts, drafts, joining.seams);
  const joins: (readonly [number, number])[] = [];
  const cues = new Int32Array(JOIN_CUES);
  for (let count = 0; count < places.length; count++) {
    const place = places[count] as JoinPlace;
    if (joining.requests.get(place.at[1])?.join ?? wants(place, joining, cues)) joins.push(place.at);
    if (count % SLICE === SLICE - 1) yield undefined;
  }
  return joins.sort((a, b) => a[0] - b[0]);
}

/**
 * A mark cut in two always joins its rows, and a mark that ends or begins text always separates; else the model
 * decides.
 */
function wants(place: JoinPlace, { model, doubtful }: Joining, cues: Int32Array): boolean {
  const { closes } = place.first;
  if (closes !== undefined) return closes.lastRow > closes.row;
  if (place.second.opens !== undefined || doubtful || model === undefined) return false;
  return joinProbability(model, place, cues) >= model.least;
}
