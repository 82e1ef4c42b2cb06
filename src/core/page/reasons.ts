/** Owns the sentences with which the page reader gives its reasons. */
import type { Reason } from '../reasons';

/** English sentences; user interfaces use the sentence itself as the key of its translation. */
export const PAGE_REASONS = {
  mark: 'a jump mark opens it',
  directive: 'the line gives a direction to the reader’s tool',
  reader: 'the reader said so',
  open: '{0} of its {1} lines could be something else as well',
  wordless: '{0} of its {1} lines hold no word',
} as const;

/** A reason of this table with its arguments. */
export const reason = (key: keyof typeof PAGE_REASONS, ...args: readonly string[]): Reason => ({
  text: PAGE_REASONS[key],
  args,
});
