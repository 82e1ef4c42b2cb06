/** Owns how a list of the vocabulary stands in a pattern. */

/** The words of a list, parted by spaces, as alternatives; they are folded text without signs that a pattern reads otherwise. */
export const alternatives = (words: string): string => words.replaceAll(' ', '|');
