/** Owns cutting text without splitting surrogate pairs. */

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether a cut at an offset (UTF-16) would split a surrogate pair. */
const parts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** The offset (UTF-16), or the one before it if that is inside a character; clamped to the text. */
export function stepBack(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length));
  return parts(text, at) ? at - 1 : at;
}

/** The offset (UTF-16), or the one after it if that is inside a character; clamped to the text. */
export function stepOn(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length));
  return parts(text, at) ? at + 1 : at;
}

/** The beginning of a text: whole characters, at most the given number of UTF-16 units. */
export const firstUnits = (text: string, most: number): string => text.slice(0, stepBack(text, most));

/** The end of a text: whole characters, at most the given number of UTF-16 units. */
export const lastUnits = (text: string, most: number): string => text.slice(stepOn(text, text.length - most));

/** The whole characters between two offsets (UTF-16). */
export const unitsBetween = (text: string, start: number, end: number): string =>
  text.slice(stepOn(text, start), stepBack(text, end));

/** The beginning of a text as `firstUnits` gives it, with … where there was more. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${firstUnits(text, most)}…` : text;

/** The text without its trailing characters of a set. Linear, which `[…]+$` is not. */
export function withoutEnding(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
