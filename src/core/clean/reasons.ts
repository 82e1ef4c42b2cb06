/** Owns the sentences that say what a clean copy joined, and why. */
import type { Reason } from '../reasons';

export const CLEAN_REASONS = {
  wrapped: 'The line ends where the column does, and the sentence goes on in the next.',
  blank: 'An empty line stood inside the paragraph.',
  apart: 'Other lines stood between: the paragraph goes on behind them, as in the next column.',
  halves: 'The two halves of a continued story.',
} as const;

export const cleanReason = (key: keyof typeof CLEAN_REASONS): Reason => ({ text: CLEAN_REASONS[key], args: [] });
