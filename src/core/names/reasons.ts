/** Owns the reasons for recognizing a name, as sentences. */
import type { Reason } from '../reasons';

/** All reasons; the sentences are also the keys of their translations. */
export const NAME_REASONS = {
  model: 'Reads like a name in its sentence',
  title: 'Title {0}',
  list: 'In a list of names',
  byline: 'Byline',
  note: 'Followed by a note as in lists: {0}',
  gloss: 'Its foreign spelling is {0}',
  ending: 'Ends as such names do: {0}',
  known: 'A known name',
  elsewhere: 'The same name stands elsewhere on this page',
  short: 'Short for {0}, the only one it fits here',
  reader: 'In your list of names',
} as const;

export const nameReason = (sentence: keyof typeof NAME_REASONS, ...args: string[]): Reason => ({
  text: NAME_REASONS[sentence],
  args,
});
