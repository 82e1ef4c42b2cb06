/** Owns people who are named side by side with surer ones: 萨维奇与埃托拉. */
import type { FoundName } from '../found';
import { nameReason } from '../reasons';
import type { Rule } from './rule';

/** A companion is as sure as seven to one. */
const SURE = 2;
const JOINED = /^[、和与及跟]$/;
const REASON = nameReason('list');

/** A person whom nothing else speaks for, beside a sure one, is listed with that one. */
export const companions: Rule = (found, { folded }) =>
  found.map((one, index) => {
    if (one.kind !== 'person' || one.reasons.length > 0 || one.margin >= SURE) return one;
    const beside = (
      first: FoundName | undefined,
      second: FoundName | undefined,
      other: FoundName | undefined,
    ): boolean =>
      first !== undefined &&
      second !== undefined &&
      other?.kind === 'person' &&
      other.margin >= SURE &&
      JOINED.test(folded.slice(first.end, second.start));
    const before = found[index - 1];
    const after = found[index + 1];
    return beside(before, one, before) || beside(one, after, after) ? { ...one, reasons: [REASON] } : one;
  });
