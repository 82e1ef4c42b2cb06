/** Owns the sentences that explain why a converted character is in doubt. */
import type { Reason } from '../../reasons';

/** All sentences of conversion; they are the keys of translations. */
export const DOUBT_REASONS = {
  open: 'No word of the dictionary decides the form of {0} here',
  word: 'Written so in the word {0}; another reading is possible',
  divided: 'Whether {0} is a word here depends on where the words beside it end',
  refused: 'The dictionary has {0}, but the words are divided differently here',
  name: 'Part of a person’s name: only the person knows the form',
  style: 'Both forms are in use; a matter of house style',
} as const;

export const doubtReason = (sentence: keyof typeof DOUBT_REASONS, ...args: string[]): Reason => ({
  text: DOUBT_REASONS[sentence],
  args,
});
