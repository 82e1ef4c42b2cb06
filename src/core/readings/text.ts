/** Owns readings over running text: those of the characters that its reader does not know. */
import { fold } from '../text/fold';
import { isHanCharacter } from '../text/han';
import type { ReadingSystem, Ruby } from './model';
import { phraseReading } from './phrases';
import { regional } from './regional';
import { firstReading, inTable, type Readings, secondReadings } from './resources';
import { written } from './syllables';

/** Characters that need no reading, simplified. */
export type KnownCharacters = ReadonlySet<string>;

/** The `count` most frequent characters. */
export const commonCharacters = ({ common }: Readings, count: number): KnownCharacters =>
  new Set(Array.from(common).slice(0, count));

/** The characters of a reader's own list, matched in either script and any form. */
export const charactersOf = (list: string): KnownCharacters => new Set(Array.from(fold(list)).filter(isHanCharacter));

interface TextReadingOptions {
  readonly system: ReadingSystem;
  /** Undefined: every character gets its reading. */
  readonly known?: KnownCharacters | undefined;
}

/** The readings of the unknown characters of a text, in order. Linear. */
export function readingsOf(text: string, readings: Readings, { system, known }: TextReadingOptions): readonly Ruby[] {
  const folded = fold(text);
  const ruby: Ruby[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const start = at;
    at += character.length;
    const simplified = folded.slice(start, at);
    if (known?.has(simplified) === true || !isHanCharacter(character)) continue;
    const inWord = phraseReading(readings, folded, start);
    const own = inWord === undefined ? inTable(readings.texts, character, simplified) : undefined;
    const syllable = inWord ?? own?.syllables[0] ?? firstReading(readings, character);
    if (syllable === undefined) continue;
    const sure = inWord !== undefined || secondReadings(readings, character).every((one) => one === syllable);
    ruby.push({ start, end: at, text: written(regional(simplified, syllable, system), system), sure });
  }
  return ruby;
}
