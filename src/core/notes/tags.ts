/** Owns tags inside what a reader writes: `#会议` is one, as is every word after such a sign that does not stand within a word. */
import { withoutEnding } from '../text/cut';
import type { Note } from './model';

/** No tag is longer, in UTF-16 units. */
const LONGEST = 60;
const TAG = /(?<![\p{L}\p{N}_#＃&/])[#＃]([\p{L}\p{M}\p{N}_·・-]{1,60})/gu;
/** A number alone is the number of something: `#1`. */
const NUMBER = /^[\p{N}_-]+$/u;

/** The tags in a note's words, in their order, each once. */
export function tagsIn(text: string): readonly string[] {
  const found = Array.from(text.matchAll(TAG), ([, tag = '']) => withoutEnding(tag, '-·・_'));
  return [...new Set(found.filter((tag) => tag !== '' && tag.length <= LONGEST && !NUMBER.test(tag)))];
}

/** Tags that stand in the words already, or can. */
const canBeWritten = (tag: string): boolean => tagsIn(`#${tag}`)[0] === tag;

/** The text to edit: the words of the note, followed by those of its tags that are not among them and can be written as words. */
export function wordsToEdit({ text, tags }: Pick<Note, 'text' | 'tags'>): string {
  const written = new Set(tagsIn(text));
  const others = tags.filter((tag) => !written.has(tag) && canBeWritten(tag)).map((tag) => `#${tag}`);
  if (others.length === 0) return text;
  return text === '' ? others.join(' ') : `${text}\n\n${others.join(' ')}`;
}

/** The note with new words and the tags in them; tags that cannot be written as words are kept. */
export function withWords<T extends Pick<Note, 'text' | 'tags'>>(note: T, words: string): T {
  const kept = note.tags.filter((tag) => !canBeWritten(tag));
  return { ...note, text: words, tags: [...new Set([...tagsIn(words), ...kept])] };
}
