/** Owns the grammar of jump marks: parsing the words of a mark, regardless of its position. */
import { fold } from '../../text/fold';
import { matchesIn } from '../../text/matches';
import { pageOf } from '../../text/numerals';
import type { JumpDirection, JumpKind } from '../model';

/** A parsed mark; `marks.ts` decides whether it stands where a mark can stand. */
export interface ParsedMark {
  /** UTF-16 in the text, with brackets and arrows. */
  readonly start: number;
  readonly end: number;
  readonly direction: JumpDirection;
  readonly kind: JumpKind;
  readonly page: string | null;
  readonly title: string;
  readonly label: string;
  readonly open: boolean;
  readonly close: boolean;
  readonly arrow: boolean;
  /** 转 or 接 alone: valid only in brackets or on a line of their own. */
  readonly weak: boolean;
  /** 页 instead of 版, as in a journal. */
  readonly leaf: boolean;
  /** The number is certainly a page: 版, a letter, 本版. */
  readonly plain: boolean;
}

/** The verbs, longest first, with their meanings. Sources: the catalogue of marks found in print and its OCR damage. */
const VERBS: readonly (readonly [string, 'out' | 'in', 'strong' | 'weak'])[] = [
  ['全文转', 'out', 'strong'],
  ['下文转', 'out', 'strong'],
  ['下转接', 'out', 'strong'],
  ['未完转', 'out', 'strong'],
  ['上文接', 'in', 'strong'],
  ['前文接', 'in', 'strong'],
  ['上接续', 'in', 'strong'],
  ['上续接', 'in', 'strong'],
  ['下转', 'out', 'strong'],
  ['下接', 'out', 'strong'],
  ['下续', 'out', 'strong'],
  ['续见', 'out', 'strong'],
  ['续转', 'out', 'strong'],
  ['紧转', 'out', 'strong'],
  ['文转', 'out', 'strong'],
  ['转入', 'out', 'strong'],
  ['转下', 'out', 'strong'],
  ['接转', 'out', 'strong'],
  ['下专', 'out', 'strong'],
  ['下传', 'out', 'strong'],
  ['下辅', 'out', 'strong'],
  ['上接', 'in', 'strong'],
  ['文接', 'in', 'strong'],
  ['紧接', 'in', 'strong'],
  ['接上', 'in', 'strong'],
  ['续接', 'in', 'strong'],
  ['承接', 'in', 'strong'],
  ['上承', 'in', 'strong'],
  ['上续', 'in', 'strong'],
  ['上楼', 'in', 'strong'],
  ['上按', 'in', 'strong'],
  ['上拉', 'in', 'strong'],
  ['上挨', 'in', 'strong'],
  ['土接', 'in', 'strong'],
  ['工接', 'in', 'strong'],
  ['转', 'out', 'weak'],
  ['接', 'in', 'weak'],
  ['续', 'in', 'weak'],
];
const VERB = new Map(VERBS.map(([verb, direction, strength]) => [verb, { direction, weak: strength === 'weak' }]));

const PAGE = '[A-Z]{1,2}-?\\d{1,3}|\\d{1,3}|[lI]|[〇零一二三四五六七八九十廿卅百]{1,5}|头|本|末|前|后|次|中缝';
const ARROWS = '[→←▶◀►◄⇒⇐▷◁➡⬅☞☜▲▼△▽<>]{0,2}';
const OTHER_DAY =
  '(?:昨日|昨天|昨|前日|前天|上期|上一期|明日|明天|次日|下期|下一期|今日|今天|(?:\\d{1,2}|[〇一二三四五六七八九十廿]{1,3})月(?:\\d{1,2}|[〇一二三四五六七八九十廿]{1,3})日|(?:\\d{1,2}|[〇一二三四五六七八九十廿]{1,3})日)';
const MARK = new RegExp(
  `(\\(?)(${ARROWS})(?:本文|此文|全文|报道|稿件)?(${VERBS.map(([verb]) => verb).join('|')})[:：]?(?:[至到在于]|(?<=[接续承])自)?(${OTHER_DAY})?(?:之?本[报刊])?的?[第笫苐弟]?(${PAGE})?(?:[、,至~—-]+第?(?:${PAGE}))?(版面|版|页|面|扳|皈|板)?([左右上下中][上下中角方边]{0,2}|头条|中缝|[一二三四]条)?[①-⑳]?(《[^》]{1,40}》)?(#[^)#]{1,20})?(${ARROWS})(\\)?)`,
  'g',
);

/** Forms of serials and cross-issue marks that name no page. */
const SERIAL =
  /(\(?)(未完待续|本节完,全文未完|全文未完|未完|待续|续昨日?|续前日?|续上期|续完|续[一二三四五六七八九十廿]{1,3}|续\d{1,2}|续)[.。]?(\)?)/g;
const OUTWARD: ReadonlySet<string> = new Set(['未完待续', '本节完,全文未完', '全文未完', '未完', '待续']);

/** Every mark contains one of these words. Matched on raw text, hence both scripts. */
export const MARK_WORD = /[转轉接续續]|上[樓楼按拉挨承]|下[传傳專专輔]|未完/g;

/** Longest span before and after a mark word that can belong to the mark. */
const BEFORE = 10;
const AFTER = 64;

/** 〖 and 〗, which only marks use as brackets. */
const LENTICULAR_OPEN = 0x3016;
const LENTICULAR_CLOSE = 0x3017;
const OPEN = 40;
const CLOSE = 41;

interface Window {
  readonly text: string;
  readonly at: readonly number[];
}

/** The folded text around `at` without its spaces, and the offset of each character. */
function windowAt(text: string, at: number, from: number, to: number): Window {
  const at0 = Math.max(from, at - BEFORE);
  const folded = fold(text.slice(at0, Math.min(to, at + AFTER)));
  const positions: number[] = [];
  const squeezed: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code <= 32) continue;
    squeezed.push(code === LENTICULAR_OPEN ? OPEN : code === LENTICULAR_CLOSE ? CLOSE : code);
    positions.push(at0 + i);
  }
  return { text: String.fromCharCode.apply(null, squeezed), at: positions };
}

function pageIn(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  if (printed === '本') return 'same';
  return pageOf(printed) ?? null;
}

/**
 * The mark whose word is at `at`, reading only within `from`…`to`; undefined if the words make none. Bounded windows:
 * constant time per mark word.
 */
export function parseMark(text: string, at: number, from: number, to: number): ParsedMark | undefined {
  const window = windowAt(text, at, from, to);
  const covers = (index: number, length: number): boolean =>
    (window.at[index] ?? at) <= at && (window.at[index + length - 1] ?? at) >= at;
  for (const found of matchesIn(MARK, window.text)) {
    const [whole, open = '', before = '', verb = '', day, page, sheet, place, title, label, after = '', close = ''] =
      found;
    const known = VERB.get(verb);
    if (known === undefined || !covers(found.index, whole.length)) continue;
    const lettered = page !== undefined && /^[A-Z]/.test(page);
    const plain = sheet !== undefined || lettered || label !== undefined || page === '中缝';
    // 续昨 and 续三 name no page: they are instalments
    const instalment = known.weak && !plain ? parseSerial(window, at) : undefined;
    if (instalment !== undefined) return instalment;
    if (page === undefined && label === undefined && day === undefined && sheet === undefined) continue;
    const otherIssue = day !== undefined && !day.startsWith('今');
    const start = window.at[found.index] ?? at;
    const end = (window.at[found.index + whole.length - 1] ?? at) + 1;
    return {
      start,
      end,
      direction: known.direction,
      kind: otherIssue ? 'cross-issue' : 'continuation',
      page: page === undefined && place === '中缝' ? null : pageIn(page),
      title: title === undefined ? '' : text.slice(start, end).replace(/^[^《]*《|》[^》]*$/g, ''),
      label: label?.slice(1) ?? '',
      open: open !== '',
      close: close !== '',
      arrow: before !== '' || after !== '',
      weak: known.weak,
      leaf: sheet === '页' || sheet === '面',
      plain,
    };
  }
  return parseSerial(window, at);
}

function parseSerial(window: Window, at: number): ParsedMark | undefined {
  for (const found of matchesIn(SERIAL, window.text)) {
    const [whole, open = '', word = '', close = ''] = found;
    const start = window.at[found.index] ?? at;
    const end = (window.at[found.index + whole.length - 1] ?? at) + 1;
    if (start > at || end <= at) continue;
    return {
      start,
      end,
      direction: OUTWARD.has(word) ? 'out' : 'in',
      kind: 'serial',
      page: null,
      title: '',
      label: '',
      open: open !== '',
      close: close !== '',
      arrow: false,
      weak: true,
      leaf: false,
      plain: true,
    };
  }
  return undefined;
}
