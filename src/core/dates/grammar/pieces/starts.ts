/** Owns the shape in which a reader says what it can start with: the scanner stops at nothing else, and asks no other reader. */
import { isArabicDigit, isChineseDigit } from '../../../text/numerals';
import type { Word } from '../../vocabulary/word-table';

export interface Starts {
  /** Words, by their first two characters; one of a single character starts something whatever follows it. */
  readonly words?: readonly string[];
  /** One of the first characters, then one of the second. */
  readonly pairs?: readonly (readonly [firsts: string, seconds: string])[];
  /** A number, with one of these behind it. */
  readonly numbers?: string;
}

/** The digits of numbers that start something, 百 and 万 not among them. */
export const DIGITS = '0123456789一二三四五六七八九十';

/** Marks that bring another number, with which a range starts. */
export const RANGES = '-~、至到';

/** What a reader can start with that is made of others. */
export function anyOf(...all: readonly Starts[]): Starts {
  return {
    words: all.flatMap(({ words = [] }) => words),
    pairs: all.flatMap(({ pairs = [] }) => pairs),
    ...(all.some(({ numbers }) => numbers !== undefined)
      ? { numbers: all.map(({ numbers = '' }) => numbers).join('') }
      : {}),
  };
}

/** The words of a table, with what alone may stand behind them. */
export const tableWords = (table: readonly Word<unknown>[]): readonly string[] =>
  table.flatMap(({ word, only }) => (only === '' ? [word] : [...only].map((next) => word + next)));

/** Every code unit that a reader can start with. */
export function firstsOf({ words = [], pairs = [], numbers }: Starts): ReadonlySet<number> {
  const firsts = new Set<number>();
  for (const word of words) firsts.add(word.charCodeAt(0));
  for (const [characters] of pairs) for (const first of characters) firsts.add(first.charCodeAt(0));
  if (numbers !== undefined)
    for (let code = 0; code < 65536; code++) if (isArabicDigit(code) || isChineseDigit(code)) firsts.add(code);
  return firsts;
}
