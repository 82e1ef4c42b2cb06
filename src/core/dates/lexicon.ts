/** Owns looking words up at a place of a text, longest first, with the characters that must not stand beside them. */
import type { Word } from './words';

/** Which code units the words start with. */
export function startsOf(words: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(65536);
  for (const word of words) starts[word.charCodeAt(0)] = 1;
  return starts;
}

/** Words by their first code unit. */
export interface Lexicon<T> {
  readonly words: readonly Word<T>[];
  /** The longest word at `at` of the folded text whose neighbours allow it. */
  match(text: string, at: number): Word<T> | undefined;
}

export function lexicon<T>(words: readonly Word<T>[]): Lexicon<T> {
  const byFirst = new Map<number, Word<T>[]>();
  for (const word of [...words].sort((a, b) => b.word.length - a.word.length)) {
    const first = word.word.charCodeAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [word]);
    else list.push(word);
  }
  const starts = startsOf(words.map(({ word }) => word));
  return {
    words,
    match(text, at) {
      if (starts[text.charCodeAt(at)] !== 1) return undefined;
      const candidates = byFirst.get(text.charCodeAt(at));
      if (candidates === undefined) return undefined;
      for (const candidate of candidates) {
        if (!text.startsWith(candidate.word, at)) continue;
        if (candidate.before !== undefined && at > 0 && candidate.before.includes(text.charAt(at - 1))) continue;
        const next = text.charAt(at + candidate.word.length);
        if (candidate.after !== undefined && next !== '' && candidate.after.includes(next)) continue;
        if (candidate.only !== undefined && (next === '' || !candidate.only.includes(next))) continue;
        return candidate;
      }
      return undefined;
    },
  };
}
