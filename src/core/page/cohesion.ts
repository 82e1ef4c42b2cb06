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

/** Pairs after a place from which on having none in common says something. */
const TELLING = 30;

/**
 * How the text after `end` speaks of what stands before `index`, by the share of its character pairs that stand there too:
 * `much`, `some`, `little`, or `none` in a text long enough to tell. Bounded work.
 */
export function cohesion(facts: readonly Facts[], index: number, end: number): 'much' | 'some' | 'little' | 'none' {
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
  let shared = 0;
  for (const pair of after) if (before.has(pair)) shared++;
  const share = after.size === 0 ? 0 : shared / after.size;
  if (shared === 0 && after.size >= TELLING && before.size >= TELLING) return 'none';
  return share > 0.12 ? 'much' : share < 0.02 ? 'little' : 'some';
}
