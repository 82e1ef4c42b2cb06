/** Owns the tint behind highlighted words, derived from the colour of their line: the same hue, like a marker pen. */

/** Its opacity; a test checks that the words, and the marks of names in them, stay legible on it. */
export const TINT = 0.22;

/** The tint of a colour, as CSS. */
export const tintOf = (colour: string): string => `hsl(from ${colour} h 100% 50% / ${TINT})`;
