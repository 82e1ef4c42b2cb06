/** Owns the learnt weights of joins: their format in the data file, and scoring a place by them. */
import type { PackReader, PackWriter } from '../../pack';
import { JOIN_CUES, JOIN_WEIGHTS, joinCuesOf } from './join-cues';
import type { JoinPlace } from './join-places';

/** Integers in units of `step` (natural log-odds), indexed as `joinCuesOf` does. */
export interface JoinModel {
  readonly step: number;
  readonly weights: Int8Array;
  /** Least probability of a join. */
  readonly least: number;
}

/** The step and the least probability are stored in millionths. */
const MILLION = 1e6;

export function writeJoinModel(out: PackWriter, { step, weights, least }: JoinModel): void {
  out.varint(Math.round(step * MILLION));
  out.varint(Math.round(least * MILLION));
  out.varint(weights.length);
  for (const weight of weights) out.byte(weight & 0xff);
}

/** Reads what `writeJoinModel` wrote; throws a RangeError if the bytes are not that. */
export function readJoinModel(input: PackReader): JoinModel {
  const step = input.varint() / MILLION;
  const least = input.varint() / MILLION;
  const count = input.varint();
  if (count !== JOIN_WEIGHTS) throw new RangeError('the joins of the pages data file are not of this version');
  return { step, least, weights: Int8Array.from(input.bytes(count), (byte) => (byte << 24) >> 24) };
}

/**
 * The probability, 0 to 1, that the paragraph of the first row continues in the second; `cues` is scratch space for
 * `JOIN_CUES` numbers.
 */
export function joinProbability(
  { step, weights }: JoinModel,
  place: JoinPlace,
  cues: Int32Array = new Int32Array(JOIN_CUES),
): number {
  joinCuesOf(place, cues);
  let sum = 0;
  for (let cue = 0; cue < cues.length; cue++) sum += weights[cues[cue] as number] ?? 0;
  return 1 / (1 + Math.exp(-sum * step));
}
