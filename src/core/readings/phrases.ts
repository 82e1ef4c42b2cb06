/** Owns finding the word around a character that decides its reading. */
import type { Readings } from './resources';

/** The syllable that the longest table word covering a place gives its character; `folded` is simplified. */
export function phraseReading({ phrases }: Readings, folded: string, at: number): string | undefined {
  const character = folded.charAt(at);
  for (const { word, syllable } of phrases.get(character) ?? []) {
    for (let offset = word.indexOf(character); offset >= 0; offset = word.indexOf(character, offset + 1))
      if (folded.startsWith(word, at - offset)) return syllable;
  }
  return undefined;
}
