/** Owns people mentioned together with more certain ones: 萨维奇与埃托拉. */
import { type FoundName, revised } from '../found';
import { nameReason } from '../reasons';
import type { Rule } from './rule';

/** The margin that the certain person needs, about 7 to 1. */
const SURE = 2;
const JOINED = /^[、和与及跟]$/;
const REASON = nameReason('list');

/** A person without other evidence next to a certain one gets the reason of a list. */
export const companions: Rule = (found, { folded }) =>
  revised(found, (one, index) => {
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
