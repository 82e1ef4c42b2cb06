/** Owns the definition of a Chinese character: by code unit, by character, by text. */

/** Whether the code unit is a Han character of the basic planes that newspapers print (extension A, unified, compatibility, 〇). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The same for a code unit that may be half of a surrogate pair: for loops over units that do not decode pairs. */
export const isHanUnit = (unit: number): boolean =>
  (unit >= 0x3400 && unit < 0xa000) || (unit >= 0xd800 && unit < 0xe000);

/** Whether a text begins with a character in Chinese script, by Unicode. */
export const isHanCharacter = (character: string): boolean => /^\p{Script=Han}/u.test(character);

/** Whether a text ends with one. */
export const endsInHan = (text: string): boolean => /\p{Script=Han}$/u.test(text);

/** Whether a text consists only of Han characters of the basic plane. */
export const allHan = (text: string): boolean => /^[\u3400-\u9fff]+$/.test(text);
