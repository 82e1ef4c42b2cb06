/** Owns what a conversion leaves unchanged: addresses, and clauses that are already in the target's script. */
import type { Span } from '../../text/span';
import { OWN_FORM } from '../dictionary/candidates';
import type { Stages } from '../dictionary/stage';

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/** Characters that occur in one script only, per unit. */
export type ScriptEvidence = Uint8Array;

/** Traditional forms that also occur in simplified text: 乾隆, 著名, 狼藉, 瞭望. */
const BOTH = '乾著藉瞭於徵夥麽馀覆鍾';

/** Which characters indicate the script of a clause. */
export function evidenceOf(stages: Stages, several: Uint8Array): ScriptEvidence {
  const evidence = new Uint8Array(65536);
  const st = stages.one('st');
  const ts = stages.one('ts');
  for (const unit of ts.known[0] ?? []) if (st.delta[unit] === 0) evidence[unit] = TRADITIONAL;
  for (const unit of st.known[0] ?? []) if (several[unit] !== OWN_FORM) evidence[unit] = SIMPLIFIED;
  for (const character of BOTH) evidence[character.charCodeAt(0)] = 0;
  return evidence;
}

/** A clause continues over letters, digits and Chinese characters. */
const isInside = (unit: number): boolean =>
  (unit >= 0x3400 && unit < 0xa000) || (unit >= 0xd800 && unit < 0xe000) || (unit >= 0x30 && unit < 0x7b);

/** Addresses; Chinese characters are part of one if the address continues after them. */
const ADDRESS = /\bhttps?:\/\/[!-~]+(?:[\u3400-\u9fff]+[!-~]+)*/g;

/**
 * Clauses with characters of the target's script only; a clause without evidence is as the one before it on its line.
 */
function clausesAlready(text: string, evidence: ScriptEvidence, wanted: number): Span[] {
  const kept: Span[] = [];
  let settled = 0;
  let seen = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    if (isInside(unit)) {
      seen |= evidence[unit] as number;
      continue;
    }
    const state = seen === 0 ? settled : seen;
    if (state === wanted && at > start) kept.push({ start, end: at });
    settled = unit === 10 ? 0 : state;
    seen = 0;
    start = at + 1;
  }
  return kept;
}

/** The spans that a conversion to traditional leaves unchanged; in order, without overlaps. */
export function keptSpans(text: string, evidence: ScriptEvidence): readonly Span[] {
  const clauses = clausesAlready(text, evidence, TRADITIONAL);
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  if (addresses.length === 0) return clauses;
  const all = [...clauses, ...addresses].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of all) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
