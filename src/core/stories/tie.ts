/** Owns tying stories: from the pages of an issue (or several) to links between their jump lines. */
import type { Stories, StoryCorrection, StoryDocument } from './model';

/** Ties the stories of a set of documents; documents of different issues are kept apart. Never throws. */
export function tieStories(
  _documents: readonly StoryDocument[],
  _corrections: readonly StoryCorrection[] = [],
): Stories {
  return { links: [], unresolved: [], ambiguous: [], chains: [], wrongPages: [] };
}
