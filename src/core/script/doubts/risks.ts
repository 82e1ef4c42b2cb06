/** Owns how likely a converted character is wrong, by what decided it. */

import { HOUSE, IN_NAMES, IN_SURNAMES, OTHERS, RISKS } from '../tables/risks';
import { COUNTED } from '../tables/risks.generated';
import { CERTAIN } from './doubt-list';

/** What raises a risk: words beside it that would divide the text otherwise, or did. */
const DIVIDED = 3;
const REFUSED = 2;
/** How much better one division must read, in tenths of a nat, for the risk to be that of a settled word. */
const CLEAR = 30;
const HIGHEST_RISK = 0.9 * CERTAIN;
/** What is left of the risk in a long word, which is hardly there by chance, and where both forms are in use. */
const LONG = 0.5;
const HOUSE_CHOICE = 0.15;
/** The risk of a character of a person's name, by whether people have it in either form. */
const NAME = { either: 0.3 * CERTAIN, other: 0.01 * CERTAIN } as const;

/** What decided a form. */
export type Why = 'open' | 'word' | 'divided' | 'refused' | 'name' | 'style';

/** The risks of each character, in ten-thousandths, per unit; 0 where it is as that of others. */
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
/** The risk in `tables/risks.ts` weighs as much as so many characters that were counted: chosen by counting one half and asking the other. */
const WEIGHT = 30;

/** Reads the risks of `tables/risks.ts`, each drawn towards what was counted in `tables/risks.generated.ts`. */
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
 * The risk of a character, in ten-thousandths; `word` is the length of the word of the dictionary that it stands in, or 0;
 * `gain` how much better another division of the text into words reads (tenths of a nat), where there is one; `isSurname` whether it
 * begins a person's name.
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
