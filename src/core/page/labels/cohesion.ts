/** Owns how much the text after a place speaks of what the text before it speaks of. */
import { isHan } from '../../text/fold';
import { isName, mayBeSurname } from '../lines/bylines';
import type { RowFacts } from './row-facts';

/** Rows and characters that are looked at on either side. */
const ROWS = 4;

function pairs(text: string, into: Set<string>): void {
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) into.add(text.slice(i, i + 2));
  }
}

/** Pairs after a place from which on having none in common says something. */
const TELLING = 30;

/** What of a row is looked at: all of a short one, the beginning and the end of a long one. */
const ends = ({ row }: RowFacts): string => (row.isShort ? row.head : `${row.head}\n${row.tail}`);

/** The text of the rows `from`…`to` (exclusive) that are nothing but text. */
function words(facts: readonly RowFacts[], from: number, to: number): string {
  let text = '';
  for (let at = Math.max(0, from); at < Math.min(facts.length, to); at++) {
    const row = facts[at];
    if (row?.tag === 'text') text += `${ends(row)}\n`;
  }
  return text;
}

/** Whether a person of `before` is spoken of in `after`, too. */
function sharesPerson(before: string, after: string): boolean {
  for (let i = 0; i + 3 <= after.length; i++) {
    if (!mayBeSurname(after.charAt(i))) continue;
    const name = after.slice(i, i + 3);
    if (before.includes(name) && isName(name)) return true;
  }
  return false;
}

/**
 * How the text after `end` speaks of what stands before `index` and, where given, at the story's beginning `from`, by the
 * share of its character pairs that stand there too: `person` where one is spoken of in both, `much`, `some`, `little`, or
 * `none` in a text long enough to tell. Bounded work.
 */
export function cohesion(
  facts: readonly RowFacts[],
  index: number,
  end: number,
  from = index,
): 'person' | 'much' | 'some' | 'little' | 'none' {
  const before = new Set<string>();
  const after = new Set<string>();
  const above = words(facts, index - ROWS, index);
  const below = words(facts, end, end + ROWS - 1);
  if (sharesPerson(words(facts, from, Math.min(from + ROWS, index - ROWS)) + above, below)) return 'person';
  pairs(above, before);
  pairs(below, after);
  let shared = 0;
  for (const pair of after) if (before.has(pair)) shared++;
  const share = after.size === 0 ? 0 : shared / after.size;
  if (shared === 0 && after.size >= TELLING && before.size >= TELLING) return 'none';
  return share > 0.12 ? 'much' : share < 0.02 ? 'little' : 'some';
}
