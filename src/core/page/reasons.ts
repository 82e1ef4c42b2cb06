/** Owns the sentences with which the page reader gives its reasons. */
import type { Reason } from '../reasons';

/** English sentences; interfaces translate them by the very sentence. */
export const PAGE_REASONS = {
  headline: 'the line reads like a headline and text follows it',
  mark: 'a jump mark opens it',
  headless: 'it stands without a headline after the end of another text',
  picture: 'it ends with a photographer’s credit',
  pictureWord: 'it says that it describes a picture',
  short: 'one short paragraph with a short title and a name',
  furniture: 'the words are those of mastheads, editors or advertisements',
  teaser: 'it only points to page {0}',
  directive: 'the line gives a direction to the reader’s tool',
  reader: 'the reader said so',
} as const;

/** A reason of this table with its arguments. */
export const reason = (key: keyof typeof PAGE_REASONS, ...args: readonly string[]): Reason => ({
  text: PAGE_REASONS[key],
  args,
});
