/** Owns which figures stand upright in columns of characters: short numbers side by side in the room of one character. */
import type { Span } from '../../../text/span';

/**
 * A number of one to four digits with the sign that belongs to it, beside which no other sign of a number or a word stands: of a
 * longer number, a decimal or a type (G7, 2023-02-01) no part is set upright. Two digits and a per cent sign are as wide as three digits.
 */
const UPRIGHT = /(?<![\dA-Za-z.,:/+~%-])(?:\d{1,2}%|\d{1,4})(?![\dA-Za-z%]|[.,:/+~-][\dA-Za-z])/g;

/** The stretches of a text that are set upright and in one place, as UTF-16 offsets; in order. Linear. */
export const uprightFigures = (text: string): readonly Span[] =>
  Array.from(text.matchAll(UPRIGHT), ({ index, 0: figure }) => ({ start: index, end: index + figure.length }));
