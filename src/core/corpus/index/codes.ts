/** Owns the numeric codes of enumerated values in a digest; their order is part of the format. */
import type { DateBasis } from '../../dates/model';
import type { NameKind } from '../../names/model';
import type { JumpDirection, JumpKind, Role, Sourced, UnitKind } from '../../page/model';
import type { Confidence } from '../../reasons';

/** An enumeration with its mapping to numbers and back; an unknown number is read as the first value. */
interface Code<T extends string> {
  of(word: T): number;
  word(code: number): T;
}

function code<T extends string>(first: T, ...rest: readonly T[]): Code<T> {
  const words: readonly T[] = [first, ...rest];
  return { of: (word) => Math.max(0, words.indexOf(word)), word: (number) => words[number] ?? first };
}

export const ROLE: Code<Role> = code<Role>(
  'body',
  'kicker',
  'headline',
  'subheadline',
  'section',
  'byline',
  'jump',
  'caption-title',
  'caption',
  'credit',
  'teaser',
  'furniture',
  'folio',
);
/** The kind of a run of text: a paragraph, a row of furniture, or a line that is neither (a directive). */
export type StretchKind = 'paragraph' | 'margin' | 'line';
export const STRETCH: Code<StretchKind> = code<StretchKind>('line', 'paragraph', 'margin');
export const UNIT: Code<UnitKind> = code<UnitKind>('article', 'caption', 'teaser', 'furniture');
export const CONFIDENCE: Code<Confidence> = code<Confidence>('certain', 'likely', 'unsure');
export const DIRECTION: Code<JumpDirection> = code<JumpDirection>('out', 'in', 'refer');
export const JUMP: Code<JumpKind> = code<JumpKind>('continuation', 'serial', 'cross-issue', 'refer');
export const NAME: Code<NameKind> = code<NameKind>('person', 'place', 'organization');
export const BASIS: Code<DateBasis> = code<DateBasis>('none', 'explicit', 'issue', 'dateline', 'context', 'reader');
export const SOURCE: Code<Sourced['source']> = code<Sourced['source']>(
  'folio',
  'path',
  'dateline',
  'front-matter',
  'reader',
  'date-line',
);
