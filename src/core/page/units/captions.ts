/** Owns telling captions from articles: picture words, credits, and how short a unit is. */
import { fold } from '../../text/fold';
import type { RowFacts } from '../labels/row-facts';
import { reason } from '../reasons';
import type { ReaderRequest } from '../rows/reader-requests';
import type { Draft } from './unit-drafts';

const LEAST = 2;
/** Longer units are never read whole here. */
const WINDOW = 3000;
const TITLE_NOTE =
  /\((?:图片|附图片?.{0,4}|新闻照片|照片|图|组图|题图|摄影|图片新闻|图片报道)\)$|^(?:图片新闻|图片报道|新闻图片|新闻照片|摄影报道)/;
const PICTURED =
  /(?:^|[。!?)”\n])(?:图为|图中|上图|下图|左图|右图|题图|图[①-⑳一二三四五\d]|本图|照片中)|\((?:左|右|中|前|后|上图|下图|资料(?:图片|照片)|左[一二三四五]|右[一二三四五]|前排.{0,4}|后排.{0,4}|左图|右图)\)/;

interface Seen {
  readonly text: string;
  readonly facts: readonly RowFacts[];
  /** Captions that stand directly before it. */
  readonly run: number;
}

function pointsOf(draft: Draft, { text, facts, run }: Seen): number {
  let bodies = 0;
  let length = 0;
  let points = 0;
  let numbered = false;
  let last: RowFacts | undefined;
  let title: RowFacts | undefined;
  let body = '';
  for (const { index, role } of draft.rows) {
    const fact = facts[index];
    if (fact === undefined) continue;
    if (fact.marks.length > 0) return -9;
    if (role === 'headline') title = fact;
    else if (role === 'credit') points += 3;
    else if (role === 'body') {
      bodies++;
      length += fact.row.length;
      numbered ||= /^(?:图片[::]?$|1[、.])/.test(fact.row.head);
      if (length <= WINDOW) body += `${fold(text.slice(fact.row.start, fact.row.end))}\n`;
      if (fact.lead) points -= 4;
      last = fact;
    } else if (role === 'byline' && bodies === 0) points -= 1.5;
  }
  if (bodies === 0) return -9;
  const tail = last?.row.tail ?? '';
  const noted = title !== undefined && TITLE_NOTE.test(title.text);
  if (noted) points += 5;
  if (last?.endsCredit) points += /文\s*[/并]/.test(tail.slice(-48)) ? 1.2 : 3;
  if (PICTURED.test(body)) points += 3;
  if (bodies === 1 && /正在|正为/.test(body)) points += 1.2;
  if (bodies <= 2 && length < 300 && last?.endsCredit) points += 1;
  const signed = draft.rows[draft.rows.length - 1];
  const name = signed?.role === 'byline' ? facts[signed.index] : undefined;
  if (bodies === 1 && title && title.text.length <= 8 && name && !name.names?.titled && name.row.gap === 0)
    points += 1.6;
  if (bodies === 1 && run >= 2 && !name) points += 2;
  if (!noted && !numbered) {
    if (bodies > 4) points -= (bodies - 4) * 1.5;
    if (length > 500) points -= 2;
  }
  return points;
}

/** Turns the drafts that are captions into captions, with the roles of captions. Linear. */
export function findCaptions(
  text: string,
  facts: readonly RowFacts[],
  drafts: readonly Draft[],
  requests: ReadonlyMap<number, ReaderRequest>,
): void {
  let run = 0;
  for (const draft of drafts) {
    if (draft.kind === 'furniture' || draft.kind === 'teaser') continue;
    const requested = draft.rows.map(({ index }) => requests.get(index)?.kind).find((kind) => kind !== undefined);
    if (requested !== undefined && requested !== 'caption') {
      draft.kind = requested;
      draft.reasons.push(reason('reader'));
      if (requested !== 'article') for (const row of draft.rows) row.role = requested;
      run = 0;
      continue;
    }
    const points = draft.kind === 'caption' || requested === 'caption' ? LEAST : pointsOf(draft, { text, facts, run });
    if (points < LEAST) {
      run = 0;
      continue;
    }
    run++;
    draft.kind = 'caption';
    draft.reasons.push(reason('picture'));
    for (const row of draft.rows) {
      if (row.role === 'headline' || row.role === 'kicker' || row.role === 'subheadline') row.role = 'caption-title';
      else if (row.role === 'body' || row.role === 'section') row.role = 'caption';
      else if (row.role === 'byline') row.role = 'credit';
    }
  }
}
