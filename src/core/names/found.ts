/** Owns the type of a name between the model and the page: its span in the paragraph, its margin and its reasons. */
import type { Reason } from '../reasons';
import type { Span } from '../text/span';
import type { NameKind } from './model';
import type { NameCharacters } from './tagging/features';
import type { Lexicon } from './tagging/lexicon';

/** A name in the text of one paragraph, in UTF-16 offsets. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The text there, as it is written. */
  readonly form: string;
  readonly kind: NameKind;
  /** Natural logarithm of the odds of the name against no name. */
  readonly margin: number;
  readonly reasons: readonly Reason[];
}

/** The word lists and characters that rules query. */
export interface Words {
  /** From UTF-16 unit to symbol; traditional characters are mapped to simplified ones. */
  readonly fold: Uint16Array;
  readonly lexicon: Lexicon;
  readonly characters: NameCharacters;
}

/** The flags of a folded word; 0 if it is not listed. */
export const wordFlags = (word: string, { lexicon }: Words): number => lexicon.flags(word);

/** How common the folded character is as a surname, 0–3. */
export const surnameLevel = (char: string, { characters }: Words): number =>
  char === '' ? 0 : (characters[char.charCodeAt(0)] ?? 0) & 3;

/** The name with another span of its paragraph `text`; what is not given stays. */
export const withSpan = (
  one: FoundName,
  text: string,
  { start = one.start, end = one.end }: Partial<Span>,
): FoundName => ({ ...one, start, end, form: text.slice(start, end) });

/** Whether the two share a position. */
export const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * The names with each replaced by what `revise` makes of it: itself, another name, or several or none in text order. The same array if all
 * stay as they are, as most do: some twenty rules look at every name.
 */
export function revised(
  found: readonly FoundName[],
  revise: (one: FoundName, index: number) => FoundName | readonly FoundName[],
): readonly FoundName[] {
  let out: FoundName[] | undefined;
  for (let index = 0; index < found.length; index++) {
    const one = found[index] as FoundName;
    const next = revise(one, index);
    if (next === one) {
      out?.push(one);
      continue;
    }
    out ??= found.slice(0, index);
    if (isOne(next)) out.push(next);
    else for (const each of next) out.push(each);
  }
  return out ?? found;
}

const isOne = (next: FoundName | readonly FoundName[]): next is FoundName => 'form' in next;

/** Nobody, for `revised`. */
export const NOBODY: readonly FoundName[] = [];

/** The names with one inserted in text order; names that overlap it are removed. */
export function withFound(found: readonly FoundName[], one: FoundName): FoundName[] {
  const rest = found.filter((other) => !overlap(other, one));
  const at = rest.findIndex(({ start }) => start > one.start);
  if (at < 0) return [...rest, one];
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}
