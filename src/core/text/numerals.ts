/** Owns small numbers in Chinese and Arabic writing, as pages, days and years of newspapers print them. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    〇: 0,
    零: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    元: 1,
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ 廿: 20, 卅: 30 }));

/**
 * The value of a number in folded text: `12`, 十二, 二十三, 廿三, 一百〇二, and digit by digit 二〇二〇; undefined for anything
 * else. Values up to 9999.
 */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === '' || text.length > 7) return undefined;
  if (/^[〇零一二三四五六七八九]{2,4}$/.test(text)) {
    let value = 0;
    for (const digit of text) value = value * 10 + (DIGITS.get(digit) ?? 0);
    return value;
  }
  let total = 0;
  let digit: number | undefined;
  for (const char of text) {
    const value = DIGITS.get(char);
    if (value !== undefined) digit = value;
    else if (char === '十') {
      total += (digit ?? 1) * 10;
      digit = undefined;
    } else if (char === '百') {
      if (digit === undefined) return undefined;
      total += digit * 100;
      digit = undefined;
    } else if (TENS.get(char) !== undefined) total += TENS.get(char) ?? 0;
    else return undefined;
  }
  return total + (digit ?? 0);
}

/**
 * A page as printed, folded, to its normal form: 第二版 `02` ２ → `2`, `A02` → `A2`, 头 → `1`; undefined where it is no page.
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
