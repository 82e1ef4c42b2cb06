/** Owns whether a page as a whole may be read wrongly, and why. */

import type { Reason } from '../../reasons';
import { KIND } from '../../text/characters/telling-characters';
import { isHan } from '../../text/han';
import type { RowFacts } from '../lines/row-facts';
import { reason } from '../reasons';
import type { RowLabels } from './decode';

/** Least probability at which a unit begins on a doubtful page. */
export const SURE = 0.6;
/**
 * Below this probability a label is open. On pages left out of training, open labels were right in 62 of 100 cases, and
 * pages with more than `OPEN` of them mostly had half of their story starts wrong.
 */
const SETTLED = 0.8;
/** Minimum number of rows for a judgement on a page. */
const FEWEST = 12;
/** Share of open labels, and of rows without words, from which a page is doubtful. */
const OPEN = 0.3;
const WORDLESS = 0.3;

const LETTERS_OR_DIGITS = KIND.digit | KIND.small | KIND.capital;

/** Whether a row contains two adjacent Han characters or digits, or three Latin letters; long ones do. */
function hasWord({ row }: RowFacts): boolean {
  if (!row.isShort || ((row.has & LETTERS_OR_DIGITS) !== 0 && /[A-Za-z]{3}|\d{2}/.test(row.head))) return true;
  for (let at = 0; at + 1 < row.head.length; at++)
    if (isHan(row.head.charCodeAt(at)) && isHan(row.head.charCodeAt(at + 1))) return true;
  return false;
}

/** The reasons to doubt the reading of a page; none if it reads well or is too short to judge. Linear. */
export function doubtsOf(facts: readonly RowFacts[], { margin }: RowLabels): readonly Reason[] {
  if (facts.length < FEWEST) return [];
  const open = margin.reduce((count, sure) => count + (sure < SETTLED ? 1 : 0), 0);
  const wordless = facts.filter((one) => one.tag === 'text' && !hasWord(one)).length;
  return [
    ...(open > facts.length * OPEN ? [reason('open', String(open), String(facts.length))] : []),
    ...(wordless > facts.length * WORDLESS ? [reason('wordless', String(wordless), String(facts.length))] : []),
  ];
}
