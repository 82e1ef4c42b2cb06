/** Owns numbers in Chinese and Arabic writing: 2020, 二〇二〇, 三十一, 廿三, 两千零四; and pages as newspapers print them. Works on folded text. */

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

/**
 * The numeric meaning of a Chinese numeral character, by code unit: 1 + digit, 20 + tens of 廿 卅 卌, 30 + exponent of 十 百
 * 千 万.
 */
function numeralTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [index, digit] of [...'〇一二三四五六七八九'].entries()) table[digit.charCodeAt(0)] = 1 + index;
  table['零'.charCodeAt(0)] = 1;
  table['两'.charCodeAt(0)] = 3;
  for (const [index, tens] of [...'廿卅卌'].entries()) table[tens.charCodeAt(0)] = 22 + index;
  for (const [index, power] of [...'十百千万'].entries()) table[power.charCodeAt(0)] = 31 + index;
  return table;
}
const COUNTS = numeralTable();

export function isArabicDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the folded code unit may be part of a Chinese number. */
export function isChineseDigit(code: number): boolean {
  return (COUNTS[code] ?? 0) > 0;
}

const MAX_DIGITS = 9;

/** The number that starts at `start`; undefined if there is none, or it is longer than any in dates. */
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
    const count = COUNTS[code] ?? 0;
    if (count === 0) break;
    if (count <= 10) {
      const small = count - 1;
      digit = run > 0 ? digit * 10 + small : small;
      run = small === 0 && !positional ? 0 : run + 1;
      continue;
    }
    if (count < 30) {
      section += digit * 10 + (count - 20) * 10;
      digit = 0;
      run = 0;
      positional = false;
      continue;
    }
    const power = 10 ** (count - 30);
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

/** The largest number of a page, day or year. */
const LARGEST = 9999;

/** The value of a text that is one number up to 9999, 元 (the first year) included; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  if (text === '元') return 1;
  const numeral = readNumeral(text, 0);
  return numeral?.end === text.length && numeral.value <= LARGEST ? numeral.value : undefined;
}

/**
 * A page as printed, folded, in its normal form: 第二版 `02` ２ → `2`, `A02` → `A2`, 头 → `1`; undefined if it is no page.
 */
export function pageOf(printed: string): string | undefined {
  const text = printed.replace(/\s/g, '').toUpperCase();
  if (text === '头') return '1';
  if (text === 'L' || text === 'I') return '1';
  const lettered = /^([A-Z]{1,2})-?(\d{1,3})$/.exec(text);
  if (lettered) return `${lettered[1]}${Number(lettered[2])}`;
  const value = numberOf(text);
  return value === undefined || value === 0 || value > 400 ? undefined : String(value);
}
