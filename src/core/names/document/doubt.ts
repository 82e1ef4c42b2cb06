/** Owns the margin that a name must reach if nothing in the context supports it, by kind, and for people by the form of the name. */

import { mapped } from '../../text/fold';
import { type FoundName, surnameLevel, type Words, wordFlags } from '../found';
import { NAME_REASONS } from '../reasons';
import type { NameCharacters } from '../tagging/features';
import { WORD } from '../tagging/lexicon';

/**
 * Thresholds in natural logarithms of odds; they are high because a wrong person is worse than a missing one. Three-character readings
 * often include the first character of the next word (汪雷|才), so two-character readings are better than their odds and three-character ones
 * worse.
 */
const LEAST_ODDS = {
  two: 0.1,
  three: 0.8,
  foreign: 0.4,
  other: 0.8,
  place: 0,
  /** A place of one character: 中 in 中医 is none. */
  character: 0.4,
  organization: -1,
} as const;

/** Even with a supporting title, a name must be more likely than not. */
const EVEN = 0;

/** Whether every character is common in transliterations. */
function soundsForeign(symbols: readonly number[], characters: NameCharacters): boolean {
  const DOT = 0xb7;
  return symbols.every((symbol) => symbol === DOT || (((characters[symbol] ?? 0) >> 8) & 3) >= 2);
}

function leastOf(form: string, words: Words): number {
  // capitalized Latin words such as TONY ROMM are hardly anything else
  if (/^[A-Za-z]/.test(form)) return form.includes(' ') ? LEAST_ODDS.foreign : LEAST_ODDS.other;
  const symbols = Array.from({ length: form.length }, (_, at) => words.fold[form.charCodeAt(at)] ?? 0);
  if (symbols.length === 1) return LEAST_ODDS.two;
  if (symbols.length <= 3 && surnameLevel(String.fromCharCode(symbols[0] ?? 0), words) >= 2) {
    return symbols.length === 2 ? LEAST_ODDS.two : LEAST_ODDS.three;
  }
  return soundsForeign(symbols, words.characters) ? LEAST_ODDS.foreign : LEAST_ODDS.other;
}

/** Whether the lists of places contain it. */
const isListed = (form: string, words: Words): boolean =>
  (wordFlags(mapped(form, words.fold), words) & WORD.place) !== 0;

/** Whether the only evidence for the name is a doubtful reading of the model. */
export function isDoubtful({ kind, form, margin, reasons }: FoundName, words: Words): boolean {
  if (margin >= LEAST_ODDS.other) return false;
  if (reasons.length > 0) return margin < EVEN && reasons.every(({ text }) => text === NAME_REASONS.title);
  if (kind === 'person') return margin < leastOf(form, words);
  if (kind === 'place' && form.length === 1) return margin < LEAST_ODDS.character;
  return margin < LEAST_ODDS[kind] && !isListed(form, words);
}
