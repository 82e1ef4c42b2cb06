/**
 * Owns the parse of a page: rows in order to drafts of units, each row with its role; long because it is one automaton,
 * whose states are read side by side.
 */
import type { Reason } from '../reasons';
import type { Steps } from '../steps';
import { isEdge } from './display';
import type { Facts } from './facts';
import type { FrontMatter } from './front-matter';
import type { Layout } from './layout';
import type { Role, UnitKind } from './model';
import { reason } from './reasons';
import { opensStory } from './story-start';
import type { Wish } from './wishes';

/** A unit in the making; rows by index. */
export interface Draft {
  kind: UnitKind;
  readonly rows: { readonly index: number; role: Role }[];
  page: string | null;
  /** What ended it: nothing more belongs to it but names after a mark. */
  closed: 'mark' | 'names' | 'dateline' | 'credit' | undefined;
  readonly reasons: Reason[];
  score: number;
}

/** What the parse reads. */
export interface Parse {
  readonly facts: readonly Facts[];
  readonly layout: Layout;
  readonly display: readonly boolean[];
  readonly pages: readonly (string | null)[];
  readonly wishes: ReadonlyMap<number, Wish>;
  readonly front: FrontMatter;
}

interface State extends Parse {
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** A story that a caption interrupted. */
  suspended: Draft | undefined;
}

const HEADLINES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline', 'caption-title']);
const hasBody = (draft: Draft): boolean => draft.rows.some(({ role }) => role === 'body' || role === 'caption');
const hasHead = (draft: Draft): boolean => draft.rows.some(({ role }) => HEADLINES.has(role));
const isCaptionText = (facts: Facts): boolean => facts.endsCredit && facts.row.length <= 300;

function open(state: State, kind: UnitKind, index: number): Draft {
  const draft: Draft = { kind, rows: [], page: state.pages[index] ?? null, closed: undefined, reasons: [], score: 0 };
  state.drafts.push(draft);
  return draft;
}

function single(state: State, index: number, kind: UnitKind, role: Role): void {
  open(state, kind, index).rows.push({ index, role });
}

/** Rows between two pauses. */
const SLICE = 512;

/** Parses the rows into drafts, in steps. Linear. */
export function* assembleSteps(parse: Parse): Steps<Draft[]> {
  const state: State = { ...parse, drafts: [], current: undefined, suspended: undefined };
  let pause = SLICE;
  for (let index = 0; index < parse.facts.length; ) {
    index = step(state, index);
    if (index < pause) continue;
    pause = index + SLICE;
    yield undefined;
  }
  return state.drafts;
}

/** Takes the row at `index`, or a block of headline rows from there; returns the next index. */
function step(state: State, index: number): number {
  const here = state.facts[index];
  if (here === undefined) return index + 1;
  if (state.current && endsMark(state, index)) {
    state.current.rows.push({ index, role: 'body' });
    return index + 1;
  }
  const wish = state.wishes.get(index);
  if (wish?.role !== undefined) {
    wished(state, index, wish.role);
    return index + 1;
  }
  if (wish?.start) {
    state.current = open(state, wish.kind ?? 'article', index);
    state.current.reasons.push(reason('reader'));
    if (here.tag === 'text' && (here.odds >= 1 || state.display[index])) return blockFrom(state, index);
    state.current.rows.push({ index, role: 'body' });
    return index + 1;
  }
  switch (here.tag) {
    case 'meta':
      if (index === state.front.titleRow && titled(state)) {
        state.current = open(state, 'article', index);
        state.current.rows.push({ index, role: 'headline' });
        return index + 1;
      }
      if (index === state.front.authorRow && state.current && here.names) {
        state.current.rows.push({ index, role: 'byline' });
        return index + 1;
      }
      single(state, index, 'furniture', 'furniture');
      return index + 1;
    case 'furniture':
      single(state, index, 'furniture', 'furniture');
      return index + 1;
    case 'folio':
      single(state, index, 'furniture', 'folio');
      state.current = undefined;
      state.suspended = undefined;
      return index + 1;
    case 'section':
    case 'paper':
      if (standsAlone(state, index)) {
        single(state, index, 'furniture', 'furniture');
        state.current = undefined;
        return index + 1;
      }
      break;
    case 'refer':
      single(state, index, 'teaser', 'teaser');
      return index + 1;
    case 'mark':
      mark(state, index, here);
      return index + 1;
    case 'names':
      if (names(state, index, here)) return index + 1;
      break;
    case 'tail':
      if (state.current) {
        state.current.rows.push({ index, role: 'body' });
        state.current.closed = 'dateline';
        return index + 1;
      }
      break;
    case 'text':
      break;
  }
  if (state.display[index] && here.tag !== 'names') return block(state, index);
  body(state, index, here);
  return index + 1;
}

/** Gives a row the role that the reader asked for, in the unit where it then belongs. */
function wished(state: State, index: number, role: Role): void {
  if (role === 'furniture' || role === 'folio') {
    single(state, index, 'furniture', role);
    return;
  }
  if (role === 'teaser') {
    single(state, index, 'teaser', role);
    return;
  }
  const { current } = state;
  const opens = HEADLINES.has(role);
  const fresh =
    current !== undefined &&
    !current.closed &&
    !hasBody(current) &&
    (role !== 'headline' || !hasRole(current, 'headline'));
  if (current === undefined || (opens ? !fresh : current.closed !== undefined && role === 'body')) {
    state.current = open(state, role === 'caption-title' || role === 'caption' ? 'caption' : 'article', index);
  }
  state.current?.rows.push({ index, role });
  state.current?.reasons.push(reason('reader'));
}

const hasRole = (draft: Draft, wanted: Role): boolean => draft.rows.some(({ role }) => role === wanted);

/** Whether the title of the front matter is the only headline that the file has. */
function titled({ display, front, facts }: State): boolean {
  let at = front.end;
  while (facts[at]?.tag === 'folio' || facts[at]?.tag === 'furniture' || facts[at]?.tag === 'mark') at++;
  return display[at] !== true;
}

/** Whether the row is the end of a mark that began in the row before. */
const endsMark = (state: State, index: number): boolean =>
  state.facts[index - 1]?.marks.some(({ lastRow }) => lastRow === index) === true;

/** Whether a section's or a paper's name is furniture: at the top of a page, or by itself between stories. */
function standsAlone(state: State, index: number): boolean {
  const before = state.facts[index - 1];
  const after = state.facts[index + 1];
  if (
    before === undefined ||
    before.tag === 'folio' ||
    before.tag === 'furniture' ||
    before.tag === 'section' ||
    before.tag === 'paper'
  )
    return true;
  if (after === undefined || after.tag === 'folio' || after.tag === 'furniture') return true;
  if (state.facts[index]?.tag === 'paper') return false;
  return isEdge(before) && state.display[index + 1] === true;
}

function mark(state: State, index: number, here: Facts): void {
  const opens = here.opens !== undefined;
  const { current } = state;
  if (opens && !(current && hasHead(current) && !hasBody(current) && !current.closed)) {
    state.current = open(state, 'article', index);
    state.current.reasons.push(reason('mark'));
  } else if (!current || (!opens && current.closed === 'mark')) {
    state.current = open(state, 'article', index);
  }
  const draft = state.current;
  if (!draft) return;
  draft.rows.push({ index, role: 'jump' });
  if (!opens) draft.closed = 'mark';
}

/** Takes a row of names; false where it is not one of its unit's bylines or credits. */
function names(state: State, index: number, here: Facts): boolean {
  const { current, facts, display } = state;
  const named = here.names;
  if (!current || !named) return false;
  const after = facts[index + 1];
  if (!hasBody(current)) {
    if (current.closed || !(hasHead(current) || current.rows.some(({ role }) => role === 'jump'))) return false;
    current.rows.push({ index, role: 'byline' });
    return true;
  }
  const goesOn = after !== undefined && after.tag === 'text' && !display[index + 1] && !after.opens;
  if (goesOn && !named.titled && !named.bracketed && current.closed !== 'mark') return false;
  const photo =
    named.picture &&
    /摄|供图|图/.test(here.text) &&
    bodies(current) <= 4 &&
    current.closed !== 'mark' &&
    !/文/.test(here.text);
  current.rows.push({ index, role: photo ? 'credit' : 'byline' });
  current.closed = photo ? 'credit' : 'names';
  return true;
}

const bodies = (draft: Draft): number => draft.rows.reduce((count, { role }) => count + (role === 'body' ? 1 : 0), 0);

function body(state: State, index: number, here: Facts): void {
  let { current } = state;
  const fresh = current !== undefined && !hasBody(current) && !current.closed;
  if (here.opens && !(fresh && !current?.rows.some(({ role }) => role === 'jump'))) {
    current = open(state, 'article', index);
    current.reasons.push(reason('mark'));
  } else if (!current || current.closed) {
    if (current?.closed === 'credit' && state.suspended && !state.suspended.closed) {
      current = state.suspended;
      state.suspended = undefined;
    } else current = open(state, isCaptionText(here) ? 'caption' : 'article', index);
  } else if (
    hasBody(current) &&
    isCaptionText(here) &&
    /^(?:图为|图[①-⑳一二三四\d:]|上图|下图|左图|右图|题图)/.test(here.row.head) &&
    bodies(current) > 3
  ) {
    single(state, index, 'caption', 'caption');
    return;
  }
  state.current = current;
  current.rows.push({ index, role: 'body' });
  if (here.closes) current.closed = 'mark';
  else if (here.endsDateline) current.closed = 'dateline';
  else if (here.endsCredit && !numbered(state, index)) current.closed = 'credit';
}

/** One of a list of pictures: 1、…（徐烨摄） 2、…: the credit ends the item, not the list. */
const numbered = (state: State, index: number): boolean => {
  const next = state.facts[index + 1];
  return next !== undefined && /^(?:\d{1,2}[、.]|[①-⑳]|图[\d一二三四五六七八九①-⑳])/.test(next.row.head);
};

/** Most lines of a headline block. */
const BLOCK = 4;

/** The headline block that the reader said begins here. */
function blockFrom(state: State, index: number): number {
  let end = index + 1;
  while (end < index + BLOCK && state.display[end] && !state.wishes.has(end)) end++;
  const draft = state.current;
  blockRoles(state.facts, index, end).forEach((role, at) => {
    draft?.rows.push({ index: index + at, role });
  });
  return end;
}

/** Takes a block of display rows: a story's headline, a subhead, or a list of titles. */
function block(state: State, index: number): number {
  const { facts, display } = state;
  let end = index + 1;
  while (
    end < facts.length &&
    display[end] &&
    !state.wishes.has(end) &&
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
  /^[(]?(?:编者按|编者的话|编后|编后语|开栏的话|开栏语|编前|按语|记者手记|采访手记|相关链接|新闻链接|链接|背景|新闻背景|延伸阅读|小贴士|温馨提示|名词解释|短评|微评)[):]?$/;

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
  while (last > index + 1 && LABEL.test(facts[last - 1]?.text ?? '')) last--;
  blockRoles(facts, index, last).forEach((role, at) => {
    draft.rows.push({ index: index + at, role });
  });
  for (let at = last; at < end; at++) draft.rows.push({ index: at, role: 'section' });
  state.current = draft;
  return end;
}

/** Kicker, headline and deck within a block, by order, length and the dash of a deck. */
export function blockRoles(facts: readonly Facts[], index: number, end: number): Role[] {
  const count = end - index;
  const text = (at: number): string => facts[index + at]?.text ?? '';
  const deck = (at: number): boolean => /^[—–-]/.test(text(at)) || /^\(.+\)$/.test(text(at));
  if (count === 1) return ['headline'];
  let main = 0;
  for (let at = 1; at < count; at++) {
    if (!deck(at)) main = at;
    if (count > 2 && at === 1) break;
  }
  if (count === 2 && main === 1 && text(1).length > text(0).length * 1.35) main = 0;
  return Array.from({ length: count }, (_, at) => (at < main ? 'kicker' : at === main ? 'headline' : 'subheadline'));
}
