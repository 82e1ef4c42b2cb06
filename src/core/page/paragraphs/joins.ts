/** Owns joins: which rows continue the paragraph of the row before, cut by a column break or a hard wrap. */
import { isHan } from '../../text/fold';
import type { Layout } from '../labels/layout';
import { listsPeople } from '../lines/bylines';
import { isBalanced, isTableRow } from '../lines/line-shapes';
import type { RowFacts } from '../lines/row-facts';
import type { ReaderRequest } from '../rows/reader-requests';
import type { UnitDraft } from '../units/unit-drafts';

/** Text that begins with the end of a clause: 室,黄卫锋…; numbers and words of time, which begin a text just so, are no such end. */
const BROKEN = /^[^“(《]{0,2}[,、。;]/;
const TIME =
  /^(?:[一二三四五六七八九十]{1,2}、|近日|日前|昨日|今日|昨天|今天|明天|当前|目前|如今|近年|据悉|眼下|清晨|深夜|傍晚|午后|夏日|冬日|春日|秋日|盛夏|初夏|初冬|周末|去年|今年|前天|连日|节日|节前|节后|入夏|入冬|入秋|开春|日间|早上|晚上|上午|下午|其中|此外|另外|随后|最后|同时|不过|但是|因此|原来|当时|当天|当晚|现在|今晨|今晚|昨晚|是日|为此|对此|首先|其次|最近|平时|然而|那么|于是|据了|据介|据统)/;
const isBroken = ({ row }: RowFacts): boolean => BROKEN.test(row.head) && !TIME.test(row.head);

/** Least score of a join. */
const JOIN_THRESHOLD = 2;
const CLOSING = ',.。、;:!?)”’》%…';
const LIST =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]?\d{1,2}[)、.](?!\d)|[①-⑳●○◆◇■□▲△▶★☆※·•]|第[一二三四五六七八九十百\d]{1,4}[条章节款]|问:|答:|记者:)/;

/** The head of a table. */
const COLUMNS = /^(?:\S{2,12} +){3,}\S{2,12}$/;

/** Names with spaces between. */
const NAMES = /^[\u3400-\u9fff]{2,4}(?: +[\u3400-\u9fff]{2,4}){2,}$/;

/** Whether `second`, the next row of the same unit's text, continues `first`. Bounded work. */
export function continues(first: RowFacts, second: RowFacts, layout: Layout): boolean {
  if (layout.wrap > 0 && first.row.length <= layout.wrap + 4) return continuesWrapped(first, second, layout);
  let score = 0;
  const tail = first.closes ? '' : first.row.tail;
  const head = second.row.head;
  if (tail === '' || second.opens) return false;
  const start = head.charAt(0);
  if (CLOSING.includes(start)) score += 6;
  if (layout.spacing !== 'spaced') return !first.finished && (score >= 6 || isCutWord(first, second));
  const last = tail.slice(-1);
  if (first.finished || /[。!?][”’)》]*$/.test(tail)) score -= 4;
  else if (',、“‘(《'.includes(last)) score += 4;
  else if (last === ':' || /—$/.test(tail)) score -= 3;
  else score += 3;
  if (!isBalanced(tail.slice(-40)) && !first.finished && /“[^“”]*$|\([^()]*$|《[^《》]*$/.test(tail)) score += 2;
  const comma = head.search(/[,、。;:!?]/);
  if (comma >= 0 && comma <= 2) score += 3;
  if (/\d$/.test(tail) && /^(?:\d|[年月日时%]|万|亿|个|名|元)/.test(head)) score += 2;
  if (/[A-Za-z]$/.test(tail) && /^[a-z]/.test(head)) score += 2;
  if (first.row.length < 14) score -= 3;
  else if (first.row.length < 20 && !/[,、。:]/.test(first.row.head)) score -= 1.5;
  if (LIST.test(head) || second.lead) score -= 5;
  if (NAMES.test(second.text) || listsPeople(second.text) || NAMES.test(first.text)) score -= 5;
  if (COLUMNS.test(second.text) && !/ /.test(first.text)) score -= 4;
  if (isTableRow(first.text) || isTableRow(second.text)) score -= 5;
  if (layout.indents && second.row.indent >= 1) score -= 4;
  else if (layout.indents && second.row.indent === 0) score += 1;
  return score >= JOIN_THRESHOLD;
}

/** In text without blank lines only what is plain: a long row stops in a word, and the next begins with that word's end. */
const isCutWord = (first: RowFacts, second: RowFacts): boolean =>
  first.row.length >= 20 &&
  isHan(first.row.tail.charCodeAt(first.row.tail.length - 1)) &&
  isBroken(second) &&
  !LIST.test(second.row.head);

/** In hard-wrapped text a row goes on unless the row before is not full or the row is indented. */
function continuesWrapped(first: RowFacts, second: RowFacts, layout: Layout): boolean {
  if (first.closes && first.closes.lastRow === first.closes.row) return false;
  if (second.opens || second.lead || LIST.test(second.row.head)) return false;
  if (CLOSING.includes(second.row.head.charAt(0))) return true;
  if (second.row.indent >= 1) return false;
  const width = first.row.length + first.row.indent;
  const full = width >= layout.wrap - 3;
  if (second.row.gap > 0 && (layout.spacing !== 'spaced' || second.row.gap > 1))
    return full && !first.finished && second.row.length > 8;
  // who signs below a full last line
  if (first.finished && !second.finished && second.row.length < layout.wrap * 0.6) return false;
  if (!full) return !first.finished && width >= layout.wrap * 0.6;
  return !(first.finished && width < layout.wrap - 1);
}

/** The joins of a page as pairs of row indexes; furniture and captions between the two stay out. Linear. */
export function joinsOf(
  facts: readonly RowFacts[],
  drafts: readonly UnitDraft[],
  layout: Layout,
  requests: ReadonlyMap<number, ReaderRequest>,
  doubtful: boolean,
): (readonly [number, number])[] {
  const joins: (readonly [number, number])[] = [];
  for (const { rows } of drafts) {
    let before: { index: number; role: string } | undefined;
    for (const row of rows) {
      if (row.role === 'jump' || row.role === 'furniture' || row.role === 'byline') {
        if (row.role !== 'furniture') before = undefined;
        continue;
      }
      const first = before && facts[before.index];
      const second = facts[row.index];
      if (
        first &&
        second &&
        before?.role === row.role &&
        (row.role === 'body' || row.role === 'caption') &&
        (requests.get(row.index)?.join ?? wants(first, second, layout, doubtful))
      ) {
        joins.push([before.index, row.index]);
      }
      before = row;
    }
  }
  return joins.sort((a, b) => a[0] - b[0]);
}

/** A mark that is cut in two always joins its rows; else the evidence decides, and none does on a page in doubt. */
function wants(first: RowFacts, second: RowFacts, layout: Layout, doubtful: boolean): boolean {
  if (first.closes !== undefined && first.closes.lastRow > first.closes.row) return true;
  return !doubtful && continues(first, second, layout);
}
