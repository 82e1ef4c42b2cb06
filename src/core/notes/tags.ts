/** Owns tags in a note's words: `#会议` is one, as is every word after a # that is not inside a word. */
import { withoutEnding } from '../text/cut';
import type { Note } from './model';

/** Maximum length of a tag, in UTF-16 units. */
const LONGEST = 60;
const TAG = /(?<![\p{L}\p{N}_#＃&/])[#＃]([\p{L}\p{M}\p{N}_·・-]{1,60})/gu;
/** A bare number is a reference, not a tag: `#1`. */
const NUMBER = /^[\p{N}_-]+$/u;

/** The distinct tags in a note's words, in order. */
export function tagsIn(text: string): readonly string[] {
  const found = Array.from(text.matchAll(TAG), ([, tag = '']) => withoutEnding(tag, '-·・_'));
  return [...new Set(found.filter((tag) => tag !== '' && tag.length <= LONGEST && !NUMBER.test(tag)))];
}

/** Tags that are, or can be, written in the words. */
const canBeWritten = (tag: string): boolean => tagsIn(`#${tag}`)[0] === tag;

/**
 * The text to edit: the words of the note, followed by those of its tags that are not among them and can be written as
 * words.
 */
export function wordsToEdit({ text, tags }: Pick<Note, 'text' | 'tags'>): string {
  const written = new Set(tagsIn(text));
  const others = tags.filter((tag) => !written.has(tag) && canBeWritten(tag)).map((tag) => `#${tag}`);
  if (others.length === 0) return text;
  return text === '' ? others.join(' ') : `${text}\n\n${others.join(' ')}`;
}

/** The note with new words and their tags; tags that cannot be written as words are kept. */
export function withWords<T extends Pick<Note, 'text' | 'tags'>>(note: T, words: string): T {
  const kept = note.tags.filter((tag) => !canBeWritten(tag));
  return { ...note, text: words, tags: [...new Set([...tagsIn(words), ...kept])] };
}
