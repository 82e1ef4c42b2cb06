/** Owns well-formed Unicode: text that every file format can represent. */

/** Replaces unpaired surrogates by U+FFFD; lengths are unchanged. */
export const wellFormed = (text: string): string => text.toWellFormed();

/** Whether the text has no unpaired surrogates. */
export const isWellFormed = (text: string): boolean => text.isWellFormed();
