/** Owns the sentences that say what a clean copy joined, and why. */
import type { Reason } from '../reasons';

export const CLEAN_REASONS = {
  wrapped: 'The line ends where the column does, and the sentence goes on in the next.',
  blank: 'An empty line stood inside the paragraph.',
  apart: 'Other lines stood between: the paragraph goes on behind them, as in the next column.',
  halves: 'The two halves of a continued story.',
} as const;

/** Headings of the report. */
export const REPORT_WORDS = {
  title: 'Clean copy of {0}',
  joined: 'Joined: {0}',
  left: 'Left out: {0} lines',
  radicals: 'Characters in place of radicals: {0}',
  carried: 'Notes that went along: {0} of {1}; corrections: {2} of {3}',
  unchanged: 'The text was clean already.',
} as const;

export const cleanReason = (key: keyof typeof CLEAN_REASONS): Reason => ({ text: CLEAN_REASONS[key], args: [] });
