/** Owns blocks of display rows: a story's headline with kicker and deck, a subhead, or a list of titles. */

import type { RowFacts } from '../labels/row-facts';
import { opensStory } from '../labels/story-start';
import { isName, listsPeople } from '../lines/bylines';
import type { Role } from '../model';
import { reason } from '../reasons';
import { hasBody, hasHead, open, type State } from './unit-drafts';

/** Most lines of a headline block. */
const BLOCK = 4;

/** The headline block that the reader said begins here. */
export function blockFrom(state: State, index: number): number {
  let end = index + 1;
  while (end < index + BLOCK && state.display[end] && !state.requests.has(end)) end++;
  const draft = state.current;
  blockRoles(state.facts, index, end).forEach((role, at) => {
    draft?.rows.push({ index: index + at, role });
  });
  return end;
}

/** Takes a block of display rows: a story's headline, a subhead, or a list of titles. */
export function block(state: State, index: number): number {
  const { facts, display } = state;
  let end = index + 1;
  while (
    end < facts.length &&
    display[end] &&
    !state.requests.has(end) &&
    facts[end]?.tag === 'text' &&
    (facts[end]?.row.gap ?? 0) <= state.layout.gap + 1
  )
    end++;
  const after = facts[end];
  const titles = end - index > BLOCK || (end - index > 1 && (after === undefined || after.tag === 'folio'));
  if (titles) {
    const followed = after !== undefined && after.tag !== 'folio';
    const last = followed ? end - 2 : end;
    for (let at = index; at < last; at++) {
      const draft = open(state, 'article', at);
      draft.rows.push({ index: at, role: 'headline' });
    }
    state.current = undefined;
    return followed ? headline(state, last, end) : end;
  }
  return headline(state, index, end);
}

/** Labels of boxes and notes inside a story. */
const LABEL =
  /^[(]?(?:编者按|编者的话|编后|编后语|开栏的话|开栏语|编前|按语|记者手记|采访手记|相关链接|新闻链接|链接|背景|新闻背景|延伸阅读|小贴士|温馨提示|名词解释|短评|微评)[):]?$|^第[一二三四五六七八九十\d]{1,3}[编章](?:\s|$)|^[一二三四五六七八九十]{1,3}、/;

/** 青石市（32名）: over a list of people, below its headline. */
const GROUP = /^(?!.*名单)[\u3400-\u9fff]{2,12}(?:\(\S{1,6}\))?:?$/;

/** Whether the last row of a block heads no story but a part of one. */
function isSection(facts: readonly RowFacts[], index: number): boolean {
  const text = facts[index]?.text ?? '';
  return LABEL.test(text) || (GROUP.test(text) && listsPeople(facts[index + 1]?.text ?? ''));
}

function headline(state: State, index: number, end: number): number {
  const { current, facts } = state;
  const afterMark = current !== undefined && !current.closed && !hasBody(current) && !hasHead(current);
  if (current && !afterMark) {
    const start = opensStory(state, index, end, current);
    if (!start.opens) {
      for (let at = index; at < end; at++) current.rows.push({ index: at, role: 'section' });
      return end;
    }
    if (!current.closed) state.suspended = current;
  }
  const draft = afterMark ? current : open(state, 'article', index);
  if (!draft) return end;
  draft.reasons.push(reason('headline'));
  let last = end;
  while (last > index + 1 && isSection(facts, last - 1)) last--;
  blockRoles(facts, index, last).forEach((role, at) => {
    draft.rows.push({ index: index + at, role });
  });
  for (let at = last; at < end; at++) draft.rows.push({ index: at, role: 'section' });
  state.current = draft;
  return end;
}

/** 吴怀远强调…, 市委书记陆承远主持并讲话: a deck says who spoke at what the headline tells. */
const isWhoSpoke = (text: string): boolean =>
  /(?:主持|出席|讲话|致辞|作批示)/.test(text) ||
  (/^.{2,3}(?:强调|要求|指出)/.test(text) &&
    [2, 3].some((end) => isName(text.slice(0, end)) && /^(?:强调|要求|指出)/.test(text.slice(end))));

/** Kicker, headline and deck within a block, by order, length and the dash of a deck. */
export function blockRoles(facts: readonly RowFacts[], index: number, end: number): Role[] {
  const count = end - index;
  const text = (at: number): string => facts[index + at]?.text ?? '';
  const deck = (at: number): boolean =>
    /^[—–-]/.test(text(at)) || /^\(.+\)$/.test(text(at)) || (at > 0 && isWhoSpoke(text(at)));
  if (count === 1) return ['headline'];
  let main = 0;
  for (let at = 1; at < count; at++) {
    if (!deck(at)) main = at;
    if (count > 2 && at === 1) break;
  }
  if (count === 2 && main === 1 && text(1).length > text(0).length * 1.35) main = 0;
  return Array.from({ length: count }, (_, at) => (at < main ? 'kicker' : at === main ? 'headline' : 'subheadline'));
}
