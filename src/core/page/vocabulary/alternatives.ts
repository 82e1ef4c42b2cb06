/** Owns turning a word list of the vocabulary into part of a regular expression. */

/**
 * The words of a list, separated by spaces, as alternatives; they are folded text without regular expression
 * metacharacters.
 */
export const alternatives = (words: string): string => words.replaceAll(' ', '|');
