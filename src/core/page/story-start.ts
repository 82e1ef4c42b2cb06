/** Owns the choice between a new story's headline and a subhead of the story in progress. */

import { cohesion } from './cohesion';
import type { Facts } from './facts';
import type { Layout } from './layout';
import type { Role } from './model';

/** The story in progress, as far as its end is concerned. */
export interface StoryInProgress {
  /** What ended it; undefined while it is open. */
  readonly closed: string | undefined;
  readonly rows: readonly { readonly role: Role }[];
}

/** Least score of a new story. */
const LEAST = 1;

/** Whether the display rows `index`…`end` open a new story; the score says how surely. */
export function opensStory(
  facts: readonly Facts[],
  index: number,
  end: number,
  layout: Layout,
  current: StoryInProgress,
): { readonly opens: boolean; readonly score: number } {
  const first = facts[index];
  if (current.closed || first === undefined || first.opens) return { opens: true, score: 5 };
  if (!current.rows.some(({ role }) => role === 'body')) return { opens: true, score: 3 };
  const after = facts[end];
  const before = facts[index - 1];
  let score = 0;
  if (after?.lead) score += 4;
  if (after?.tag === 'text' && after.endsCredit && after.row.length <= 300) score += 4;
  if (after?.opens) score += 5;
  if (after?.tag === 'names') score += 4;
  if (end - index > 1) score += 1.5;
  const { text } = first;
  if (/[\u3400-\u9fff”》)!?] {1,8}[\u3400-\u9fff“《]/.test(text)) score += 1.5;
  if (text.length > 14) score += 1.5;
  if (text.length > 20) score += 1;
  if (text.length <= 8) score -= 0.5;
  if (/^[(]?[一二三四五六七八九十]{1,2}[)、.]|^[●■▶▲◆★]|^\d{1,2}[.、]/.test(text)) score -= 4;
  if (layout.spacing === 'dense') score += 2.5;
  else if (layout.spacing === 'blocks') score += first.row.gap === 0 ? -6 : 4;
  else score += first.row.gap > layout.gap ? 2 : -1;
  if (before && before.tag === 'text' && !before.finished) score += 1.5;
  const tie = cohesion(facts, index, end);
  score += tie > 0.12 ? -2 : tie < 0.02 ? 1 : 0;
  return { opens: score >= LEAST, score };
}
