/** Owns the probability that a converted character is wrong, by what decided it. */

import { HOUSE, IN_NAMES, IN_SURNAMES, OTHERS, RISKS } from '../tables/risks';
import { COUNTED } from '../tables/risks.generated';
import { CERTAIN } from './doubt-list';

/** What raises a risk: adjacent words that would segment the text differently, or did. */
const DIVIDED = 3;
const REFUSED = 2;
/** How much better one segmentation must score, in tenths of a nat, for the risk to be that of a settled word. */
const CLEAR = 30;
const HIGHEST_RISK = 0.9 * CERTAIN;
/** The share of the risk left in a long word, which rarely matches by chance, and if both forms are in use. */
const LONG = 0.5;
const HOUSE_CHOICE = 0.15;
/** The risk of a character in a person's name, by whether names have it in either form. */
const NAME = { either: 0.3 * CERTAIN, other: 0.01 * CERTAIN } as const;

/** What decided a form. */
export type Why = 'open' | 'word' | 'divided' | 'refused' | 'name' | 'style';

/** The risks of each character, in ten-thousandths, per unit; 0 for the default. */
export interface Risks {
  readonly open: Uint16Array;
  readonly word: Uint16Array;
  /** `HOUSE_STYLE`, `EITHER` and `EITHER_SURNAME`. */
  readonly marks: Uint8Array;
}

export const HOUSE_STYLE = 1;
export const EITHER = 2;
const EITHER_SURNAME = 4;

const PER_MILLE = CERTAIN / 1000;
/**
 * The prior weight of the risk in `tables/risks.ts`, in counted characters: chosen by estimating on one half and
 * evaluating on the other.
 */
const WEIGHT = 30;

/** Reads the risks of `tables/risks.ts`, combined with the counts of `tables/risks.generated.ts`. */
export function readRisks(): Risks {
  const risks = { open: new Uint16Array(65536), word: new Uint16Array(65536), marks: new Uint8Array(65536) };
  for (const [, character = '', open, word] of RISKS.matchAll(/(\S) (\d+) (\d+)/g)) {
    risks.open[character.charCodeAt(0)] = Number(open) * PER_MILLE;
    risks.word[character.charCodeAt(0)] = Number(word) * PER_MILLE;
  }
  const towards = (table: Uint16Array, unit: number, other: number, wrong: number, all: number): void => {
    const before = (table[unit] as number) || other * PER_MILLE;
    table[unit] = Math.max(1, Math.round((wrong * CERTAIN + WEIGHT * before) / (all + WEIGHT)));
  };
  for (const [, character = '', ...counts] of COUNTED.matchAll(/(\S) (\d+) (\d+) (\d+) (\d+)/g)) {
    const [wrong = 0, all = 0, wrongInWord = 0, allInWord = 0] = counts.map(Number);
    const unit = character.charCodeAt(0);
    towards(risks.open, unit, OTHERS.open, wrong, all);
    towards(risks.word, unit, OTHERS.word, wrongInWord, allInWord);
  }
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      risks.marks[unit] = (risks.marks[unit] as number) | bit;
    }
  };
  mark(HOUSE, HOUSE_STYLE);
  mark(IN_NAMES, EITHER);
  mark(IN_SURNAMES, EITHER_SURNAME);
  return risks;
}

/**
 * The risk of a character, in ten-thousandths; `word` is the length of the dictionary word that contains it, or 0;
 * `gain` how much better another segmentation of the text scores (tenths of a nat), if there is one; `isSurname`
 * whether it begins a person's name.
 */
export function riskOf(
  { open, word: inWord, marks }: Risks,
  unit: number,
  why: Why,
  word: number,
  gain = 0,
  isSurname = false,
): number {
  const either = isSurname ? EITHER | EITHER_SURNAME : EITHER;
  if (why === 'name') return ((marks[unit] as number) & either) !== 0 ? NAME.either : NAME.other;
  const base =
    word === 0
      ? (open[unit] as number) || OTHERS.open * PER_MILLE
      : Math.ceil(((inWord[unit] as number) || OTHERS.word * PER_MILLE) * (word > 2 ? LONG : 1));
  if (why === 'style') return Math.ceil(base * HOUSE_CHOICE);
  const close = Math.exp(-Math.abs(gain) / CLEAR);
  if (why === 'divided') return Math.min(HIGHEST_RISK, Math.ceil(base * (1 + (DIVIDED - 1) * close)));
  if (why === 'refused') return Math.min(HIGHEST_RISK, Math.ceil(base * (1 + (REFUSED - 1) * close)));
  return base;
}
