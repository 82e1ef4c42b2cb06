/** Owns the choice between a new story's headline and a subhead of the story in progress. */

import type { Role } from '../model';
import { cohesion } from './cohesion';
import { isEdge } from './display';
import { isTableRow } from './headlines';
import type { Layout } from './layout';
import { isPicture, isSalutation, isTurn, type RowFacts } from './row-facts';

/** The story in progress, as far as its end is concerned. */
export interface StoryInProgress {
  /** What ended it; undefined while it is open. */
  readonly closed: string | undefined;
  readonly rows: readonly { readonly index: number; readonly role: Role }[];
}

/** What a text that speaks of the same person or has much, some, little or nothing in common with the story in progress says of a new one. */
const TIES = { person: -2.5, much: -2, some: 0, little: 1, none: 2.5 } as const;
/** Notices are stories of their own, however short their headlines. */
const NOTICE =
  /(?:通知|通告|公告|公示|启事|声明|讣告|告示|布告|预告|更正|致歉|来函照登|[简短快]讯|简明新闻|图片新闻|招聘|遗失|鸣谢)$/;

/** Least score of a new story. */
const LEAST = 1;

/** The rows of a page, and which of them are display type. */
interface Display {
  readonly facts: readonly RowFacts[];
  readonly display: readonly boolean[];
  readonly layout: Layout;
  /** Whether every story of the page opens with a dateline, names or a mark: see `opensFormally`. */
  readonly formal: boolean;
}

/** What subheads begin with. */
const SIGN =
  /^[(]?[一二三四五六七八九十]{1,2}[)、.]|^[●■▶▲◆★]|^\d{1,2}[.、]|^第[一二三四五六七八九十百\d]{1,4}[编章节条]/;

/** Rows after a display row in which a story with subheads has its next one. */
const NEXT = 24;

/** Whether the story in progress has no other subhead, before or after: subheads come in series. Bounded work. */
function isAlone(
  facts: readonly RowFacts[],
  display: readonly boolean[],
  end: number,
  { rows }: StoryInProgress,
): boolean {
  // ▶ subheads belong to the headline above them, which has no such sign
  for (let at = end; at < Math.min(facts.length, end + NEXT) && !SIGN.test(facts[end - 1]?.text ?? ''); at++) {
    if (!display[at]) continue;
    if (SIGN.test(facts[at]?.text ?? '')) return true;
    break;
  }
  if (rows.some(({ role }) => role === 'section')) return false;
  for (let at = end; at < Math.min(facts.length, end + NEXT); at++) {
    const tag = facts[at]?.tag;
    if (tag === 'folio' || tag === 'furniture' || tag === 'names') return true;
    if (display[at]) {
      // what is followed by a dateline or names is the next story's headline
      const after = facts[at + 1];
      return after?.lead === true || after?.tag === 'names' || after?.opens !== undefined;
    }
  }
  return true;
}

/** Whether the story in progress has no headline: the last of a story from another page, mostly short. */
const isHeadless = ({ rows }: StoryInProgress): boolean => !rows.some(({ role }) => role === 'headline');

/** On a page whose stories all open formally, what does not is hardly one. */
const INFORMAL = -3;
const FORMAL = 2;

const isFormal = (first: RowFacts, after: RowFacts): boolean =>
  after.lead || after.tag === 'names' || after.opens !== undefined || first.opens !== undefined;

/** Whether at least two headlines of a page stand over a dateline in brackets, names or a mark, and none at an edge without. Linear. */
export function opensFormally(facts: readonly RowFacts[], display: readonly boolean[]): boolean {
  let formal = 0;
  for (let index = 0; index < facts.length; index++) {
    const first = facts[index];
    if (!display[index] || first === undefined) continue;
    const before = facts[index - 1];
    while (display[index + 1]) index++;
    const after = facts[index + 1];
    if (after === undefined) continue;
    if (after.lead && !after.row.head.startsWith('(')) return false;
    if (isFormal(first, after)) formal++;
    else if (isEdge(before) && !isPicture(facts, index + 1)) return false;
  }
  return formal >= FORMAL;
}

/** Whether the display rows `index`…`end` open a new story; the score says how surely. */
export function opensStory(
  { facts, display, layout, formal }: Display,
  index: number,
  end: number,
  current: StoryInProgress,
): { readonly opens: boolean; readonly score: number } {
  const first = facts[index];
  if (current.closed || first === undefined || first.opens) return { opens: true, score: 5 };
  if (!current.rows.some(({ role }) => role === 'body')) return { opens: true, score: 3 };
  const after = facts[end];
  const before = facts[index - 1];
  let score = 0;
  if (after?.lead) score += 4;
  if (isPicture(facts, end)) score += 4;
  if (after?.opens) score += 5;
  if (after?.tag === 'names' || (after && isSalutation(after))) score += 4;
  if (end - index > 1) score += 1.5;
  const { text } = first;
  if (/[\u3400-\u9fff”》)!?] {1,8}[\u3400-\u9fff“《]/.test(text)) score += 1.5;
  if (text.length > 14) score += 1.5;
  if (text.length > 20) score += 1;
  if (text.length <= 8) score -= 0.5;
  if (SIGN.test(text)) score -= 4;
  if (layout.spacing === 'dense') {
    score += 2.5;
    if (formal && after && !isFormal(first, after) && !isPicture(facts, end)) score += INFORMAL;
    if (current.rows.some(({ role }) => role === 'section')) score -= 1.5;
  } else if (layout.spacing === 'blocks') score += first.row.gap > 0 ? 4 : after && isFormal(first, after) ? -1 : -6;
  else score += first.row.gap > layout.gap ? 2 : -1;
  if (before && before.tag === 'text' && !before.finished) score += 1.5;
  if (NOTICE.test(text)) score += 3;
  if (after && isTurn(after) && !(before && isTurn(before))) score += 2;
  if (after && isTableRow(after.text)) score -= 2;
  if (isAlone(facts, display, end, current)) score += isHeadless(current) ? 1.5 : 1;
  score += TIES[cohesion(facts, index, end, current.rows[0]?.index)];
  return { opens: score >= LEAST, score };
}
