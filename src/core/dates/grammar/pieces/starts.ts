/**
 * Owns the notation for what a reader can start with: the scanner stops only there, and calls only readers that match.
 */
import { isArabicDigit, isChineseDigit } from '../../../text/numerals';
import type { Word } from '../../vocabulary/word-table';

export interface Starts {
  /** Words, by their first two characters; a word of one character matches whatever follows it. */
  readonly words?: readonly string[];
  /** One of the first characters, then one of the second. */
  readonly pairs?: readonly (readonly [firsts: string, seconds: string])[];
  /** A number, followed by one of these. */
  readonly numbers?: string;
}

/** The digits of numbers that can start an expression, without 百 and 万. */
export const DIGITS = '0123456789一二三四五六七八九十';

/** Marks that introduce another number, making a range. */
export const RANGES = '-~、至到';

/** The union of the starts of several readers. */
export function anyOf(...all: readonly Starts[]): Starts {
  return {
    words: all.flatMap(({ words = [] }) => words),
    pairs: all.flatMap(({ pairs = [] }) => pairs),
    ...(all.some(({ numbers }) => numbers !== undefined)
      ? { numbers: all.map(({ numbers = '' }) => numbers).join('') }
      : {}),
  };
}

/** The words of a table, with the only characters that may follow them. */
export const tableWords = (table: readonly Word<unknown>[]): readonly string[] =>
  table.flatMap(({ word, only }) => (only === '' ? [word] : [...only].map((next) => word + next)));

/** All code units that a reader can start with. */
export function firstsOf({ words = [], pairs = [], numbers }: Starts): ReadonlySet<number> {
  const firsts = new Set<number>();
  for (const word of words) firsts.add(word.charCodeAt(0));
  for (const [characters] of pairs) for (const first of characters) firsts.add(first.charCodeAt(0));
  if (numbers !== undefined)
    for (let code = 0; code < 65536; code++) if (isArabicDigit(code) || isChineseDigit(code)) firsts.add(code);
  return firsts;
}
