/** Owns well-formed Unicode: text that every file format can hold. */

/** Halves of characters that stand alone become U+FFFD; lengths stay. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Whether every half of a character has its other half. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
