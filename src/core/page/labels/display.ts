/** Owns which rows are display type: lines set as headlines or subheads, by their odds and what stands around them. */

import type { Steps } from '../../steps';
import type { ReaderRequest } from '../rows/reader-requests';
import { isTableRow } from './headlines';
import type { Layout } from './layout';
import { isPicture, isSalutation, isTurn, type RowFacts, type Tag } from './row-facts';

/** Rows between two pauses. */
const SLICE = 512;
/** Least score of a display line. */
const LEAST = 2;
/** A line that reads so much like a headline is one on a crowded page, too. */
const SURE = 4;
/** Above this share of display lines a page is a list or a chronicle, and only edges and blank lines open a headline. */
const CROWDED = 1 / 3;

/** Text that begins with the end of a clause: 室,黄卫锋…; numbers and words of time, which begin a text just so, are no such end. */
const BROKEN = /^[^“(《]{0,2}[,、。;]/;
const TIME =
  /^(?:[一二三四五六七八九十]{1,2}、|近日|日前|昨日|今日|昨天|今天|明天|当前|目前|如今|近年|据悉|眼下|清晨|深夜|傍晚|午后|夏日|冬日|春日|秋日|盛夏|初夏|初冬|周末|去年|今年|前天|连日|节日|节前|节后|入夏|入冬|入秋|开春|日间|早上|晚上|上午|下午|其中|此外|另外|随后|最后|同时|不过|但是|因此|原来|当时|当天|当晚|现在|今晨|今晚|昨晚|是日|为此|对此|首先|其次|最近|平时|然而|那么|于是|据了|据介|据统)/;

/** Where to write or call, at the end of a notice. */
const CONTACT = /(?:请寄|请(?:与.{1,12})?联系|联系人|联系电话|地址|电话|邮箱|信箱):/;
/** Below a law's title: who passed it, and when. */
const PASSED = /^\(.{4,100}(?:通过|公布|发布|批准|修正|修订|施行).{0,60}\)$/;

/** Whether a row begins with the end of a clause. */
export const isBroken = ({ row }: RowFacts): boolean => BROKEN.test(row.head) && !TIME.test(row.head);

const isFixture = ({ tag }: RowFacts): boolean =>
  tag === 'folio' || tag === 'furniture' || tag === 'section' || tag === 'paper' || tag === 'meta' || tag === 'refer';

/** Whether the text before a row is over: nothing before, furniture, a mark, names, a credit or a dateline at the end. */
export function isEdge(before: RowFacts | undefined): boolean {
  if (before === undefined || isFixture(before)) return true;
  if (before.tag === 'names' || before.tag === 'tail' || before.tag === 'mark') return true;
  return before.closes !== undefined || before.endsDateline || (before.endsCredit && before.tag === 'text');
}

/** What follows a block of possible headline lines, looking over at most three more of them. */
function follows(facts: readonly RowFacts[], index: number): number {
  const listed = isTitle(facts[index - 1]) && (facts[index]?.row.gap ?? 0) > 0;
  for (let next = index + 1; next <= index + 4; next++) {
    const there = facts[next];
    if (there === undefined || there.tag === 'folio' || there.tag === 'furniture' || there.tag === 'refer') {
      return listed ? 0 : -3;
    }
    if (there.opens) return 3;
    if (there.lead || there.tag === 'names' || isSalutation(there)) return 3;
    if (isPicture(facts, next)) return 3;
    if (there.tag === 'tail') return -3;
    if (there.tag !== 'text') return 0;
    // a headline need not read like one where its dateline or its author follows
    const after = facts[next + 1];
    if (there.odds >= -1 && there.row.length <= 24 && (after?.lead || after?.tag === 'names')) return 3;
    if (there.odds < 1) return there.row.length >= 40 || there.finished ? 1.2 : 0;
  }
  return listed ? 0 : -1;
}

/** A few words without a stop between two paragraphs that have one. */
const isApart = (before: RowFacts | undefined, { text, finished }: RowFacts, next: RowFacts | undefined): boolean =>
  before?.finished === true &&
  before.row.length >= 20 &&
  !finished &&
  text.length <= 14 &&
  !/[,、;:]/.test(text) &&
  next?.tag === 'text' &&
  next.row.length >= 40;

const isTitle = (facts: RowFacts | undefined): boolean => facts?.tag === 'text' && facts.odds >= 1 && !facts.finished;

function scoreOf(facts: readonly RowFacts[], index: number, before: RowFacts | undefined, layout: Layout): number {
  const here = facts[index];
  if (here === undefined || here.tag !== 'text' || here.text === '') return -20;
  if (here.level > 0) return 20;
  if (PASSED.test(here.text) && isTitle(before)) return LEAST;
  const { row } = here;
  let score = here.odds;
  const edge = isEdge(before);
  if (edge) score += 2;
  else if (before && !before.finished && before.row.length >= 20 && before.odds < LEAST) score -= 2.5;
  else score += 0.8;
  score += follows(facts, index);
  const next = facts[index + 1];
  if (!edge && next?.tag === 'text' && isBroken(next)) score -= 4;
  if (isApart(before, here, next)) score += 1;
  // below a headline and its author stands text
  if (before?.tag === 'names' && isTitle(facts[index - 2]) && /[,、]/.test(here.text)) score -= 4;
  if (row.gap > layout.gap) score += 0.7;
  if (layout.indents && row.indent >= 1 && row.indent <= 3) score -= 3;
  if (here.lead) score -= 8;
  if (isTurn(here) || CONTACT.test(here.text)) score -= 6;
  if (/ \S+ /.test(here.text) && isTableRow(facts[index + 1]?.text ?? '')) score -= 8;
  if (
    /^(?:图为|上图|下图|左图|右图|图片?[::]|[0-9]{1,2}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|[①-⑳●◆■▲★]|[-*+] )/.test(
      here.text,
    )
  )
    score -= 2;
  if (layout.wrap > 0) {
    const full = (length: number): boolean => length >= layout.wrap - 2;
    if (!edge && row.gap === 0 && before && full(before.row.length + before.row.indent) && before.tag === 'text')
      score -= 5;
    if (!edge && row.gap === 0 && full(row.length + row.indent)) score -= 4;
    const next = facts[index + 1];
    if (
      next &&
      next.row.gap === 0 &&
      full(row.length + row.indent) &&
      next.tag === 'text' &&
      next.row.indent === 0 &&
      !next.lead &&
      !next.opens
    )
      score -= 2;
  }
  return score;
}

/** Which rows are display lines, by index, in steps. Linear. */
export function* displaySteps(
  facts: readonly RowFacts[],
  layout: Layout,
  requests: ReadonlyMap<number, ReaderRequest>,
): Steps<boolean[]> {
  const scores: number[] = [];
  let texts = 0;
  let display = 0;
  for (let index = 0; index < facts.length; index++) {
    const here = facts[index];
    if (here === undefined) continue;
    const score = requests.get(index)?.role === undefined ? scoreOf(facts, index, facts[index - 1], layout) : -20;
    scores.push(score);
    if (here.tag === 'text') texts++;
    if (score >= LEAST) display++;
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  for (let index = 0; index < scores.length; index++) {
    if (isHalfTitle(facts, index) && (scores[index + 1] ?? 0) >= LEAST) scores[index] = LEAST;
  }
  const crowded = texts > 12 && display > texts * CROWDED;
  const verse = verses(facts);
  return scores.map((score, index) => {
    if (facts[index]?.opens?.place === 'end') return true;
    if (score < LEAST || verse.has(index)) return false;
    const here = facts[index];
    if (!crowded || here === undefined || here.row.gap > 0 || here.level > 0) return true;
    if (isApart(facts[index - 1], here, facts[index + 1])) return true;
    return score >= SURE || isEdge(facts[index - 1]) || (scores[index - 1] ?? 0) >= LEAST;
  });
}

/** 月亮湾驿站： above the rest of its headline. */
const isHalfTitle = (facts: readonly RowFacts[], index: number): boolean => {
  const here = facts[index];
  const after = facts[index + 2];
  if (here?.tag !== 'text' || !/^[^,。;:]{2,16}:$/.test(here.text) || !isEdge(facts[index - 1])) return false;
  return after?.tag === 'names' || after?.lead === true;
};

/** Longest line of verse, and fewest lines of a poem that a name or a title opens. */
const VERSE = 18;
const LINES = 4;

/** What goes on below a poem. */
const FOLLOWED: ReadonlySet<Tag> = new Set(['names', 'text']);

/** Rows of verse: short lines one after another, behind an author's name or a title. */
function verses(facts: readonly RowFacts[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < facts.length; from++) {
    let to = from;
    while (isVerse(facts[to], to === from ? undefined : facts[to - 1])) to++;
    // the title of the next piece, above its author or its text
    if (FOLLOWED.has(facts[to]?.tag ?? 'folio') && facts[to - 1]?.finished === false) to--;
    if (to - from >= LINES && facts[from - 1]?.tag === 'names') for (let at = from; at < to; at++) found.add(at);
    if (to > from) from = to - 1;
  }
  return found;
}

const isVerse = (here: RowFacts | undefined, before: RowFacts | undefined): boolean =>
  here?.tag === 'text' &&
  here.row.length <= VERSE &&
  !here.lead &&
  here.marks.length === 0 &&
  here.level === 0 &&
  !/^[一二三四五六七八九十]{1,2}[、.]/.test(here.text) &&
  (before === undefined || here.row.gap <= before.row.gap + 2);
