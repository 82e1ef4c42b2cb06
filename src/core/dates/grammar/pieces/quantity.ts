/** Owns reading quantities: 3, 两三, 数十, 十几, 40余. Folded text. */

import { numberOf, readNumeral } from '../../../text/numerals';
import { isOneOf } from '../../vocabulary/word-table';
import { skipSpaces } from './parts';

const SOME = '几数多';

interface Quantity {
  readonly value: number | undefined;
  readonly end: number;
  /** The end of a number in Chinese digits, which may be two: 两三; −1 for anything else. */
  readonly digitsEnd: number;
  /** 多, 余: more than stated. */
  readonly over: boolean;
}

/** 3, 三, 两三, 几, 数十, 十几, 半. */
export function readQuantity(text: string, at: number): Quantity | undefined {
  const first = text.charAt(at);
  if (first === '半') return { value: 0.5, digitsEnd: -1, end: at + 1, over: false };
  if (first === '' || SOME.includes(first)) {
    const start = skipSpaces(text, at + 1);
    const power = isOneOf('十百千万', text, start) ? readNumeral(text, start) : undefined;
    return { value: undefined, digitsEnd: -1, end: power?.end ?? start, over: false };
  }
  const number = readNumeral(text, at);
  if (number === undefined) return undefined;
  let end = skipSpaces(text, number.end);
  const decimal = text.charAt(number.end) === '.' && number.arabic ? readNumeral(text, number.end + 1) : undefined;
  if (decimal?.arabic) {
    const value = Number(text.slice(at, decimal.end));
    return { value, digitsEnd: -1, end: decimal.end, over: false };
  }
  const more = text.charAt(end);
  if (more === '几') return { value: undefined, digitsEnd: -1, end: end + 1, over: false };
  const over = more === '多' || more === '余' || (more === '来' && number.value % 10 === 0);
  if (over) end++;
  return { value: number.value, digitsEnd: number.arabic ? -1 : number.end, end, over };
}

const TWO_NUMBERS = /^(?:(十)(?=..$))?([一二三四五六七八九])([二三四五六七八九])([十百])?$/;

/** 两三 is two or three, 七八十 seventy or eighty, 十五六 fifteen or sixteen, 三五 three to five. */
export function twoNumbers(
  words: string,
  value: number,
): { readonly value: number; readonly other: number | undefined } {
  if (!isOneOf('一二三四五六七八九两', words, 1)) return { value, other: undefined };
  const [all, teen, one = '', next = '', size] = TWO_NUMBERS.exec(words.replace('两', '二')) ?? [];
  const [low, high] = [numberOf(one) ?? 0, numberOf(next) ?? 0];
  if (all === undefined || (high !== low + 1 && all !== '三五') || (teen !== undefined && size !== undefined))
    return { value, other: undefined };
  const times = size === undefined ? 1 : size === '十' ? 10 : 100;
  const more = teen === undefined ? 0 : 10;
  return { value: more + low * times, other: more + high * times };
}
