/**
 * Owns representing a highlight's colour for other readers of Web Annotations: a style class, and the style sheet that
 * defines it.
 */
import { COLOURS, type Colour } from './model';

const CLASS = 'highlight-';
/** Light backgrounds, readable under black text. */
const GROUNDS: Readonly<Record<Colour, string>> = {
  yellow: '#fff3a3',
  green: '#c8f0c0',
  blue: '#c5e3ff',
  pink: '#ffd1e3',
};

/** The style class of the target. */
export const styleClassOf = (colour: Colour): string => CLASS + colour;

/** The annotation's style sheet: the standard requires one if a target has a style class (§4.4). */
export const stylesheetOf = (colour: Colour): { readonly type: 'CssStylesheet'; readonly value: string } => ({
  type: 'CssStylesheet',
  value: `.${styleClassOf(colour)}{background:${GROUNDS[colour]}}`,
});

/**
 * The body of a highlight without words or tags: W3C’s test suite forbids an empty list of bodies, Recogito ignores
 * annotations without bodies, and an empty text body would display as nothing.
 */
export const WORDLESS_BODY = { type: 'TextualBody', value: '', format: 'text/plain', purpose: 'highlighting' } as const;

/** The colour of a style class. */
export const colourOfClasses = (classes: readonly string[]): Colour | undefined =>
  COLOURS.find((colour) => classes.includes(styleClassOf(colour)));

const OURS = new Set(COLOURS.map((colour) => JSON.stringify(stylesheetOf(colour))));

/** Whether a style sheet, as JSON, is one of ours; foreign ones are preserved. */
export const isOurStylesheet = (json: string): boolean => OURS.has(json);
