/** Owns the tint behind highlighted words, made from the colour of their line: its hue, as a marker pen has it. */

/** How much of it is seen; a test holds that the words, and what marks names in them, can be read on it. */
export const TINT = 0.22;

/** The tint of a colour, as CSS. */
export const tintOf = (colour: string): string => `hsl(from ${colour} h 100% 50% / ${TINT})`;
