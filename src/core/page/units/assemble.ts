/** Owns the parse of a page: rows in order to drafts of units, each row with its role. */
import type { Steps } from '../../steps';
import type { RowFacts } from '../labels/row-facts';
import { isAmongFixtures, standsAlone } from '../labels/surroundings';
import type { Role } from '../model';
import { reason } from '../reasons';
import { block, blockFrom } from './head-blocks';
import { type Draft, HEADLINES, hasBody, hasHead, open, type Parse, type State, single } from './unit-drafts';

const isCaptionText = (facts: RowFacts): boolean => facts.endsCredit && facts.row.length <= 300;

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
  const request = state.requests.get(index);
  if (request?.role !== undefined) {
    requested(state, index, request.role);
    return index + 1;
  }
  if (request?.start) {
    state.current = open(state, request.kind ?? 'article', index);
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
      if (isAmongFixtures(state.facts, index)) {
        single(state, index, 'furniture', 'furniture');
        return index + 1;
      }
      break;
  }
  if (state.display[index] && here.tag !== 'names') return block(state, index);
  body(state, index, here);
  return index + 1;
}

/** Gives a row the role that the reader asked for, in the unit where it then belongs. */
function requested(state: State, index: number, role: Role): void {
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

function mark(state: State, index: number, here: RowFacts): void {
  const opens = here.opens !== undefined;
  if (!opens && state.current?.closed === 'credit' && state.suspended?.closed === undefined && state.suspended) {
    // a photograph stands between a story's last paragraph and its mark
    state.current = state.suspended;
    state.suspended = undefined;
  }
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
function names(state: State, index: number, here: RowFacts): boolean {
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

/** What stands above a list of captions. */
const PICTURES = /^图片[::]$/;

function body(state: State, index: number, here: RowFacts): void {
  let { current } = state;
  if (PICTURES.test(here.text) && current && hasBody(current)) {
    if (!current.closed) state.suspended = current;
    state.current = open(state, 'caption', index);
    state.current.rows.push({ index, role: 'caption-title' });
    return;
  }
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
    (bodies(current) > 3 || isCut(state, index))
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

/** Whether a caption stands where a column break cut a sentence. */
const isCut = ({ facts }: State, index: number): boolean => {
  const before = facts[index - 1];
  return before?.tag === 'text' && !before.finished && !before.endsCredit && before.row.length >= 20;
};

/** One of a list of pictures: 1、…（徐烨摄） 2、…: the credit ends the item, not the list. */
const numbered = ({ facts }: State, index: number): boolean =>
  [facts[index], facts[index + 1]].every((facts) => facts !== undefined && NUMBERED.test(facts.row.head));
const NUMBERED = /^(?:\d{1,2}[、.]|[①-⑳]|图[\d一二三四五六七八九①-⑳])/;
