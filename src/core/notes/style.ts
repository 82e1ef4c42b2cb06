/** Owns how the colour of a highlight is said to other readers of Web Annotations: a class of style, and the sheet that the class asks for. */
import { COLOURS, type Colour } from './model';

const CLASS = 'highlight-';
/** Light grounds, on which black words are read. */
const GROUNDS: Readonly<Record<Colour, string>> = {
  yellow: '#fff3a3',
  green: '#c8f0c0',
  blue: '#c5e3ff',
  pink: '#ffd1e3',
};

/** The class of the target. */
export const styleClassOf = (colour: Colour): string => CLASS + colour;

/** The sheet of the annotation: where a target has a class, the annotation must say what it looks like (§4.4). */
export const stylesheetOf = (colour: Colour): { readonly type: 'CssStylesheet'; readonly value: string } => ({
  type: 'CssStylesheet',
  value: `.${styleClassOf(colour)}{background:${GROUNDS[colour]}}`,
});

/**
 * The body of a highlight without words or tags: a list of bodies must not be empty (W3C’s test suite), Recogito reads no annotation
 * without bodies, and one without words says nothing to whoever shows it.
 */
export const WORDLESS_BODY = { type: 'TextualBody', value: '', format: 'text/plain', purpose: 'highlighting' } as const;

/** The colour that one of the classes stands for. */
export const colourOfClasses = (classes: readonly string[]): Colour | undefined =>
  COLOURS.find((colour) => classes.includes(styleClassOf(colour)));

const OURS = new Set(COLOURS.map((colour) => JSON.stringify(stylesheetOf(colour))));

/** Whether a sheet, as JSON, is one of these; another's is let be. */
export const isOurStylesheet = (json: string): boolean => OURS.has(json);
