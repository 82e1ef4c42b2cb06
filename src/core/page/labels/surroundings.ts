/** Owns which lines are furniture by what stands around them: names of sections and papers, days, a few words in a masthead. */

import { folioOf } from '../lines/folio';
import { isEdge } from './display';
import type { Layout } from './layout';
import { isPicture, type RowFacts, type Tag } from './row-facts';

/** The rows of a page, which of them are display type, and the measures of the page. */
interface Page {
  readonly facts: readonly RowFacts[];
  readonly display: readonly boolean[];
  readonly layout: Layout;
}

/** Whether a section's or a paper's name is furniture: at the top of a page, or by itself between stories. */
export function standsAlone(state: Page, index: number): boolean {
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
  // where blank lines part stories, what stands under one is no text of the story above
  if (state.layout.spacing === 'blocks' && (state.facts[index]?.row.gap ?? 0) > 0 && before.finished) return true;
  return isEdge(before) && state.display[index + 1] === true;
}

const isFixed = (facts: RowFacts | undefined): boolean =>
  facts?.tag === 'furniture' || facts?.tag === 'paper' || facts?.tag === 'folio';

/** A few characters between lines of a masthead or of the weather are one of them. */
export function isAmongFixtures(facts: readonly RowFacts[], index: number): boolean {
  const here = facts[index];
  if (here === undefined || here.row.length > 24 || here.finished || here.marks.length > 0) return false;
  const before = facts[index - 1];
  const after = facts[index + 1];
  if (!isFixed(before) || !isFixed(after)) return false;
  if (!/[\u3400-\u9fff]/.test(here.text)) return true;
  return here.row.length <= 8 && here.row.gap === 0 && after?.row.gap === 0 && after.tag === 'furniture';
}

/** What heads a notice where text follows, and is furniture by itself. */
const NOTICE = /^(?:启事|声明|遗失(?:声明|启事)?|(?:注销|减资)公告)$/;
/** What heads a box of photographs or of news in brief. */
const BOX =
  /^(?:图片|影像|新闻|要闻|简明|一句话|本市|本县|本区|全市|全县)?(?:新闻|报道|图片|摄影|影像|简讯|短讯|快讯|短波|简报|信息)$/;
const ITEM = /^[▲△●○■□◆◇★☆▶▼※·•]/;
/** Longest line that signs a letter or a notice. */
const SIGNATURE = 20;

/** A day by itself below who signed, or below a text that is over, and no head of a page. */
function isSignedDay(facts: readonly RowFacts[], index: number): boolean {
  const here = facts[index];
  const before = facts[index - 1];
  const after = facts[index + 1];
  if (here?.tag !== 'folio' || before === undefined || (after !== undefined && isHead(after))) return false;
  const folio = folioOf(here.text);
  if (folio === undefined || folio.parts > 1 || folio.page !== null || folio.rest !== '') return false;
  if (before.tag === 'names') return true;
  return before.tag === 'text' && (before.finished ? after !== undefined : before.row.length <= SIGNATURE);
}

const isHead = ({ tag }: RowFacts): boolean =>
  tag === 'folio' || tag === 'furniture' || tag === 'section' || tag === 'paper';

/** Shortest row that is text for certain. */
const BODY = 20;

/** The tag that the neighbours of a row give it; undefined where they change nothing. */
function tagAmong(facts: readonly RowFacts[], index: number, bodied: boolean): Tag | undefined {
  const here = facts[index];
  const after = facts[index + 1];
  if (here?.tag === 'folio') return bodied && isSignedDay(facts, index) ? 'tail' : undefined;
  // the masthead in Latin letters above the one in characters
  if (index === 0 && here?.tag === 'text' && !/[\u3400-\u9fff]/.test(here.text) && after && isHead(after))
    return 'furniture';
  if (after?.tag !== 'text') return undefined;
  if (here?.tag === 'furniture') return NOTICE.test(here.text) && after.row.length >= BODY ? 'text' : undefined;
  if (here?.tag !== 'section' && here?.tag !== 'paper') return undefined;
  return BOX.test(here.text) && (ITEM.test(after.row.head) || isPicture(facts, index + 1)) ? 'text' : undefined;
}

/** What a piece of a literary page says of itself behind its title. */
const GENRE =
  /\((?:诗|组诗|散文诗?|速写|小小说|小说|短篇小说|微型小说|故事|随笔|杂文|童话|寓言|特写|通讯|报告文学|歌词|词|外[一二三]首|诗歌|小品|日记|书信|杂感|札记|游记)\)$/;

/** A name that need not be a name elsewhere: 牧野 below 老黄牛（速写）. */
const penName = (here: RowFacts, before: RowFacts | undefined): RowFacts =>
  here.tag === 'text' && before !== undefined && GENRE.test(before.text) && /^[\u3400-\u9fff·]{2,4}$/.test(here.text)
    ? { ...here, tag: 'names', names: { names: [here.text], picture: false, titled: true, bracketed: false } }
    : here;

/** The facts with the tags that only neighbours can tell: what signs a letter, what heads a notice or a box. Linear. */
export function settle(facts: readonly RowFacts[]): RowFacts[] {
  let bodied = false;
  return facts.map((here, index) => {
    const tag = tagAmong(facts, index, bodied);
    if (here.tag === 'text' && here.row.length >= BODY) bodied = true;
    else if (here.tag === 'folio' && tag === undefined) bodied = false;
    return tag === undefined ? penName(here, facts[index - 1]) : { ...here, tag };
  });
}
