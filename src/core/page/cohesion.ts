/** Owns how much the text after a place speaks of what the text before it speaks of. */
import { isHan } from '../text/fold';
import type { Facts } from './facts';

/** Rows and characters that are looked at on either side. */
const ROWS = 4;

function pairs(text: string, into: Set<string>): void {
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) into.add(text.slice(i, i + 2));
  }
}

/** Share of the character pairs after `end` that also stand before `index`: 0 nothing in common. Bounded work. */
export function cohesion(facts: readonly Facts[], index: number, end: number): number {
  const before = new Set<string>();
  const after = new Set<string>();
  for (let at = Math.max(0, index - ROWS); at < index; at++) {
    const row = facts[at];
    if (row?.tag === 'text') {
      pairs(row.row.head, before);
      if (!row.row.isShort) pairs(row.row.tail, before);
    }
  }
  for (let at = end; at < Math.min(facts.length, end + ROWS - 1); at++) {
    const row = facts[at];
    if (row?.tag === 'text') {
      pairs(row.row.head, after);
      if (!row.row.isShort) pairs(row.row.tail, after);
    }
  }
  if (after.size === 0) return 0;
  let shared = 0;
  for (const pair of after) if (before.has(pair)) shared++;
  return shared / after.size;
}
