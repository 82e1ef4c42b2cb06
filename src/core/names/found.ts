/** Owns a name on its way from the model to the page: where it stands in its paragraph, how sure it is and why. */
import type { Reason } from '../reasons';
import type { NameKind } from './model';
import type { NameCharacters } from './tagging/features';
import type { Lexicon } from './tagging/lexicon';

/** A name in one paragraph's text, UTF-16. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The text there, as it is written. */
  readonly form: string;
  readonly kind: NameKind;
  /** How much likelier it is than no name, in natural logarithms of odds. */
  readonly margin: number;
  readonly reasons: readonly Reason[];
}

/** What rules ask about words and characters. */
export interface Words {
  /** UTF-16 unit → symbol; traditional becomes simplified. */
  readonly fold: Uint16Array;
  readonly lexicon: Lexicon;
  readonly characters: NameCharacters;
}

const CHUNK = 4096;

/** The text with every unit folded to its symbol; the same length. */
export function foldedText(text: string, fold: Uint16Array): string {
  let out = '';
  const symbols = new Uint16Array(Math.min(CHUNK, text.length));
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) symbols[i] = fold[text.charCodeAt(from + i)] ?? 0;
    out += String.fromCharCode(...symbols.subarray(0, length));
  }
  return out;
}

/** Flags of the word; 0 where it is none. `word` is folded. */
export const wordFlags = (word: string, { lexicon }: Words): number => lexicon.flags(word);

/** How usual the folded character is as a surname, 0–3. */
export const surnameLevel = (char: string, { characters }: Words): number =>
  char === '' ? 0 : (characters[char.charCodeAt(0)] ?? 0) & 3;

/** Whether the two share a position. */
export const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** The names with one put in, in order; names that share a position with it go. */
export function withFound(found: readonly FoundName[], one: FoundName): FoundName[] {
  const rest = found.filter((other) => !overlap(other, one));
  const at = rest.findIndex(({ start }) => start > one.start);
  if (at < 0) return [...rest, one];
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}
