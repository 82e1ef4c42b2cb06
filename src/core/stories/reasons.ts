/** Owns the reasons that linking gives, as sentences. */
import type { Reason } from '../reasons';

/** English sentences, which are also the keys of their translations. */
export const STORY_REASONS = {
  label: 'both marks carry the label {0}',
  reader: 'the reader linked them',
  pageOut: 'the mark points to page {0}, and this part stands there',
  pageIn: 'the other mark points back to page {0}, and the first part stands there',
  pageOutWrong: 'the mark points to page {0}, but this part stands on page {1}',
  pageInWrong: 'the other mark points back to page {0}, but the first part stands on page {1}',
  samePage: 'both marks speak of the same page',
  sameHeadline: 'both parts have the same headline',
  shortHeadline: 'the headline of one part is contained in that of the other: {0}',
  likeHeadline: 'the headlines share words',
  title: 'the mark names this headline',
  cut: 'the sentence that is cut here goes on there: {0}',
  quote: 'a quotation opened here closes there',
  seam: 'the word across the cut occurs elsewhere in the issue: {0}',
  words: 'both parts share names and rare words',
  shared: 'both parts speak of {0}, and nothing else in the issue does',
  only: 'no other mark points there, and no other there points back',
  order: 'they stand in the same order on their pages',
  unmarked: 'only one of the two parts carries a mark',
  unfinished: 'the first part ends in the middle of a sentence',
  otherIssue: 'the mark points to another issue',
  serial: 'both are instalments of one series',
  noPage: 'page {0} of this issue is not here',
  nothingFits: 'nothing on page {0} goes on from here',
  nothingFitsBack: 'nothing on page {0} leads here',
  nothing: 'no other part fits',
  missingPart: 'the part between them, on page {0}, is missing',
  noIssue: 'the issue that the mark points to is not here',
  several: 'several parts fit about equally well',
  tooMany: 'this issue has more than {0} marks; this one was not followed',
} as const;

/** A reason of this table with its arguments. */
export const storyReason = (key: keyof typeof STORY_REASONS, ...args: readonly string[]): Reason => ({
  text: STORY_REASONS[key],
  args,
});
