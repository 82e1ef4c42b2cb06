/** Owns assigning kicker, headline and deck to the lines of a headline block. */

import { isName } from '../lines/personal-names';
import type { RowFacts } from '../lines/row-facts';
import type { Role } from '../model';

/** 吴怀远强调…, 市委书记陆承远主持并讲话: a deck names who spoke at the event of the headline. */
const isWhoSpoke = (text: string): boolean =>
  /(?:主持|出席|讲话|致辞|作批示)/.test(text) ||
  (/^.{2,3}(?:强调|要求|指出)/.test(text) &&
    [2, 3].some((end) => isName(text.slice(0, end)) && /^(?:强调|要求|指出)/.test(text.slice(end))));

/** A first line shorter than the second by this ratio is the headline, and the second its deck. */
const MUCH_LONGER = 1.35;

/** Kicker, headline and deck of the lines of a block, by order, length and the dash of a deck; as many roles as lines. */
export function headlineRoles(block: readonly RowFacts[]): Role[] {
  const count = block.length;
  const text = (at: number): string => block[at]?.text ?? '';
  const deck = (at: number): boolean =>
    /^[—–-]/.test(text(at)) || /^\(.+\)$/.test(text(at)) || (at > 0 && isWhoSpoke(text(at)));
  let main = 0;
  for (let at = 1; at < count; at++) {
    if (!deck(at)) main = at;
    if (count > 2 && at === 1) break;
  }
  if (count === 2 && main === 1 && text(1).length > text(0).length * MUCH_LONGER) main = 0;
  return block.map((_, at) => (at < main ? 'kicker' : at === main ? 'headline' : 'subheadline'));
}
