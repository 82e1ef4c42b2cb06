/** Owns reading numbers: 2020, 二〇二〇, 三十一, 廿三, 两千零四. Works on folded text. */

/** A number at a place. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Written with 0–9. */
  readonly arabic: boolean;
  /** Written digit by digit, 二〇二〇 or 2020, and not 三十一. */
  readonly positional: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const SMALL = new Map<number, number>();
for (let i = 0; i < DIGITS.length; i++) SMALL.set(DIGITS.charCodeAt(i), i);
SMALL.set('两'.charCodeAt(0), 2);
const TENS = new Map<number, number>([...'廿卅卌'].map((c, i) => [c.charCodeAt(0), (i + 2) * 10]));
const POWERS = new Map<number, number>([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
  ['万'.charCodeAt(0), 10000],
]);

export function isArabicDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the code unit (folded) can stand in a Chinese number. */
export function isChineseDigit(code: number): boolean {
  return SMALL.has(code) || TENS.has(code) || POWERS.has(code);
}

const MAX_DIGITS = 9;

/** The number that starts at `start`; undefined where none does or it is longer than any that dates hold. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const first = text.charCodeAt(start);
  if (isArabicDigit(first)) {
    let end = start;
    let value = 0;
    while (isArabicDigit(text.charCodeAt(end))) {
      value = value * 10 + text.charCodeAt(end) - 48;
      end++;
    }
    return end - start > MAX_DIGITS ? undefined : { value, start, end, arabic: true, positional: true };
  }
  let end = start;
  let positional = true;
  let total = 0;
  let section = 0;
  let digit = 0;
  let run = 0;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    const small = SMALL.get(code);
    if (small !== undefined) {
      digit = positional ? digit * 10 + small : run > 0 ? digit * 10 + small : small;
      run = small === 0 && !positional ? 0 : run + 1;
      continue;
    }
    const tens = TENS.get(code);
    if (tens !== undefined) {
      section += digit * 10 + tens;
      digit = 0;
      run = 0;
      positional = false;
      continue;
    }
    const power = POWERS.get(code);
    if (power === undefined) break;
    if (power === 10000) {
      total += (section + digit || 1) * power;
      section = 0;
    } else {
      section += (digit || (power === 10 || section === 0 ? 1 : 0)) * power;
    }
    digit = 0;
    run = 0;
    positional = false;
  }
  if (end === start || end - start > MAX_DIGITS) return undefined;
  return { value: total + section + digit, start, end, arabic: false, positional };
}
