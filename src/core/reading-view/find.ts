/** Owns searching the displayed stories for words, in either script and width. */
import type { WholeUnit } from '../edition/whole';
import type { Steps } from '../steps';
import { fold } from '../text/fold';

/** A match: indexes of story and block, UTF-16 offsets in the block's text. */
interface FoundInStory {
  readonly story: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Maximum number of matches. */
export const MOST_FOUND = 1_000;

/** Lower case, unit by unit; İ and other characters whose lower case is longer are unchanged. */
const folded = (text: string): string => fold(text).replace(/[A-Z\u00c0-\u00de]/g, (letter) => letter.toLowerCase());

/** The matches of the words, in reading order; none if the words are only white space. */
export function* findInStoriesSteps(stories: readonly WholeUnit[], words: string): Steps<readonly FoundInStory[]> {
  const wanted = folded(words.trim());
  const found: FoundInStory[] = [];
  if (wanted === '') return found;
  for (const [story, { blocks }] of stories.entries()) {
    yield undefined;
    for (const [block, { text }] of blocks.entries()) {
      const own = folded(text);
      for (let at = own.indexOf(wanted); at >= 0; at = own.indexOf(wanted, at + wanted.length)) {
        found.push({ story, block, start: at, end: at + wanted.length });
        if (found.length === MOST_FOUND) return found;
      }
    }
  }
  return found;
}
