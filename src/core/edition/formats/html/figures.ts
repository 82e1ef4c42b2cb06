/**
 * Owns which numbers are set upright in vertical text (tate-chū-yoko): short ones, side by side in the space of one
 * character.
 */
import type { Span } from '../../../text/span';

/**
 * A number of one to four digits with its sign, not adjacent to other parts of a number or word: nothing within a
 * longer number, a decimal or a model name (G7, 2023-02-01) is set upright. Two digits and a per cent sign are as wide
 * as three digits.
 */
const UPRIGHT = /(?<![\dA-Za-z.,:/+~%-])(?:\d{1,2}%|\d{1,4})(?![\dA-Za-z%]|[.,:/+~-][\dA-Za-z])/g;

/** The spans of a text that are set upright in one cell, as UTF-16 offsets; in order. Linear. */
export const uprightFigures = (text: string): readonly Span[] =>
  Array.from(text.matchAll(UPRIGHT), ({ index, 0: figure }) => ({ start: index, end: index + figure.length }));
