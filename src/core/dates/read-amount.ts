/** Owns reading amounts of time and what they count from: 三天, 40余小时, 两个半月, 近三年来, 5年前, 三天后. Folded text. */
import { HALF_MONTH, UNITS, type UnitWord } from './amount-units';
import type { Amount, Expression, Found } from './expression';
import { isOneOf, startsOf } from './lexicon';
import { readNumeral } from './numerals';
import { connectorEnd, skipSpaces } from './read-parts';

const NOT_BEFORE = '第高初同某哪逢点./';
const SOME = '几数多';

interface Count {
  readonly value: number | undefined;
  readonly end: number;
  /** Where a number in Chinese digits ends, which may be two: 两三; −1 for all else. */
  readonly digitsEnd: number;
  /** 多, 余: more than it says. */
  readonly over: boolean;
}

/** 3, 三, 两三, 几, 数十, 十几, 半. */
function readCount(text: string, at: number): Count | undefined {
  const first = text.charAt(at);
  if (first === '半') return { value: 0.5, digitsEnd: -1, end: at + 1, over: false };
  if (first === '' || SOME.includes(first)) {
    const start = skipSpaces(text, at + 1);
    const power = isOneOf('十百千万', text, start) ? readNumeral(text, start) : undefined;
    return { value: undefined, digitsEnd: -1, end: power?.end ?? start, over: false };
  }
  const number = readNumeral(text, at);
  if (number === undefined) return undefined;
  let end = skipSpaces(text, number.end);
  const decimal = text.charAt(number.end) === '.' && number.arabic ? readNumeral(text, number.end + 1) : undefined;
  if (decimal?.arabic) {
    const value = Number(text.slice(at, decimal.end));
    return { value, digitsEnd: -1, end: decimal.end, over: false };
  }
  const more = text.charAt(end);
  if (more === '几') return { value: undefined, digitsEnd: -1, end: end + 1, over: false };
  const over = more === '多' || more === '余' || (more === '来' && number.value % 10 === 0);
  if (over) end++;
  return { value: number.value, digitsEnd: number.arabic ? -1 : number.end, end, over };
}

const DIGITS = '〇一二三四五六七八九';

/** 两三 is two or three, 七八十 seventy or eighty. */
function twoNumbers(words: string, value: number): { readonly value: number; readonly other: number | undefined } {
  if (words.length < 2 || words.length > 3) return { value, other: undefined };
  const digits = words.replace('两', '二');
  // 十五六 is fifteen or sixteen, 三五 three to five
  const [teen, later] = [DIGITS.indexOf(digits.charAt(1) || ' '), DIGITS.indexOf(digits.charAt(2) || ' ')];
  if (digits.length === 3 && digits.startsWith('十') && teen > 0 && later === teen + 1)
    return { value: 10 + teen, other: 10 + later };
  if (digits === '三五') return { value: 3, other: 5 };
  const pair = [DIGITS.indexOf(digits.charAt(0)), DIGITS.indexOf(digits.charAt(1) || ' ')] as const;
  const size =
    digits.length === 2
      ? 1
      : digits.length === 3 && digits.endsWith('十')
        ? 10
        : digits.length === 3 && digits.endsWith('百')
          ? 100
          : 0;
  if (size === 0 || pair[0] < 1 || pair[1] !== pair[0] + 1) return { value, other: undefined };
  return { value: pair[0] * size, other: pair[1] * size };
}

interface ReadOne {
  readonly amount: Amount;
  readonly end: number;
  readonly guarded: boolean;
}

const UNIT_STARTS = startsOf(UNITS.map(({ word }) => word));

function unitAt(text: string, at: number): UnitWord | undefined {
  if (UNIT_STARTS[text.charCodeAt(at)] !== 1) return undefined;
  const found = UNITS.find(({ word }) => text.startsWith(word, at));
  if (found?.after === undefined) return found;
  const next = text.charAt(at + found.word.length);
  return next !== '' && found.after.includes(next) ? undefined : found;
}

/** The unit behind a count; 个多月 and 个半月 hold more than the unit. */
function readUnit(
  text: string,
  at: number,
): { readonly unit: UnitWord; readonly end: number; readonly half: boolean } | undefined {
  const inner = text.charAt(at) === '个' ? text.charAt(at + 1) : '';
  if (inner === '多' || inner === '余' || inner === '半') {
    const unit = UNITS.find(({ word }) => word.startsWith('个') && text.startsWith(word.slice(1), at + 2));
    return unit === undefined ? undefined : { unit, end: at + 1 + unit.word.length, half: inner === '半' };
  }
  if (
    text.charAt(at) === '月' &&
    text.charAt(at - 1) === '半' &&
    !isOneOf('上下前后初刊份', text, at - 2) &&
    isOneOf('来前后内多之以有余的，。,', text, at + 1)
  )
    return { unit: HALF_MONTH, end: at + 1, half: false };
  const unit = unitAt(text, at);
  return unit === undefined ? undefined : { unit, end: at + unit.word.length, half: false };
}

function readOne(text: string, at: number, first: boolean): ReadOne | undefined {
  const count = readCount(text, at);
  if (count === undefined) return undefined;
  const from = skipSpaces(text, count.end);
  const found = readUnit(text, from);
  if (found === undefined) {
    // 8天20时
    if (first || text.charAt(from) !== '时' || count.value === undefined) return undefined;
    return { amount: { unit: 'h', value: count.value }, end: from + 1, guarded: false };
  }
  const { unit } = found;
  let { end } = found;
  let half = found.half;
  if (text.charAt(end) === '半' && !isOneOf('年天夜个径边', text, end + 1)) {
    half = true;
    end++;
  } else if (text.charAt(end) === '多' && !isOneOf('云种个次家名人元项位', text, end + 1)) end++;
  if (count.value === 0.5 && (unit.unit === 's' || unit.guarded)) return undefined;
  const two =
    count.digitsEnd < 0 || count.value === undefined
      ? undefined
      : twoNumbers(text.slice(at, count.digitsEnd), count.value);
  const low = two === undefined ? count.value : two.value;
  const value = low === undefined ? undefined : (low + (half ? 0.5 : 0)) * unit.times;
  const other = two?.other === undefined ? undefined : two.other * unit.times;
  return { amount: { unit: unit.unit, value, other }, end, guarded: unit.guarded ?? false };
}

const ORDER = 'YQMWDhms';

interface ReadAmounts {
  readonly amounts: readonly Amount[];
  readonly end: number;
  readonly guarded: boolean;
}

/** One amount, or several that add up: 一年又一个月21天, 8天20小时. */
function readAmounts(text: string, at: number): ReadAmounts | undefined {
  const first = readOne(text, at, true);
  if (first === undefined) return undefined;
  const amounts = [first.amount];
  let { end } = first;
  for (;;) {
    const joined = text.charAt(end) === '又' || text.charAt(end) === '零';
    const next = readOne(text, joined ? end + 1 : end, false);
    if (next === undefined || next.guarded || next.amount.value === undefined) break;
    if (!joined && ORDER.indexOf(next.amount.unit) <= ORDER.indexOf(amounts[amounts.length - 1]?.unit ?? 'Y')) break;
    amounts.push(next.amount);
    end = next.end;
  }
  amounts.sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  return { amounts, end, guarded: first.guarded && amounts.length === 1 };
}

const AGO: readonly (readonly [string, 1 | -1])[] = [
  ['之前', -1],
  ['以前', -1],
  ['前', -1],
  ['之后', 1],
  ['以后', 1],
  ['过后', 1],
  ['后', 1],
];
const NOT_AFTER_AGO = '往来去进期夕列排述线方沿锋瞻景途提身世哨台任者勤续备裔卫置者面代院';
const TODAY = ['的今天', '的今日', '今天', '今日'];
const WITHIN = ['之内', '以内', '内'];
const SINCE = ['以来', '来'];
const SAYS_AMOUNT = '期续时共达过满足近约逾余超限隔';

/** Characters before that make 一天 or 一年 something else: 有一天, 这一年, 新的一年. */
const NOT_BEFORE_ONE = '有这那每同第某哪前后另的上下头新又去本当整此';
const NOT_AFTER_ONE = [
  '晚上',
  '早上',
  '上午',
  '下午',
  '夜里',
  '傍晚',
  '清晨',
  '早晨',
  '中午',
  '深夜',
  '凌晨',
  '一度',
  '四季',
  '到头',
  '到晚',
  '之计',
  '一次',
  '一个',
  '又一',
  '三餐',
  '×',
  '比一',
];

/** Whether a counted unit is a figure of speech: 百年老店, 一年一度, 百日攻坚. */
function isSaying(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end);
  const before = text.charAt(at - 1) || ' ';
  if (/^[百千万]/.test(words))
    return !SAYS_AMOUNT.includes(before) && !text.startsWith('来', end) && !text.startsWith('以来', end);
  if (!words.startsWith('一') || words.length !== 2) return false;
  return NOT_BEFORE_ONE.includes(before) || NOT_AFTER_ONE.some((word) => text.startsWith(word, end));
}

/** An amount, with the words before it (from `start`) and behind it; `said` where those before say that it is one. */
export function readAmount(
  text: string,
  start: number,
  at: number,
  said: 'past' | 'future' | 'plain' | undefined,
): Found | undefined {
  const before = text.charAt(start - 1);
  if (start === at && before !== '' && NOT_BEFORE.includes(before)) return undefined;
  const read = readAmounts(text, at);
  if (read === undefined) return undefined;
  const { amounts, guarded } = read;
  let { end } = read;
  const found = (expression: Expression, to: number): Found => ({ start, end: to, expression });
  const second = connectorEnd(text, end);
  if (second > 0 && amounts.length === 1) {
    const other = readOne(text, second, true);
    if (other !== undefined && !other.guarded && other.amount.unit === amounts[0]?.unit) {
      end = text.charAt(other.end) === '间' ? other.end + 1 : other.end;
      return found({ kind: 'duration', amounts: [{ ...amounts[0], other: other.amount.value }] }, end);
    }
  }
  if (said === undefined && start === at && isSaying(text, at, end)) return undefined;
  if (text.startsWith('左右', end)) end += 2;
  const ago = said === undefined ? AGO.find(([word]) => text.startsWith(word, end)) : undefined;
  if (ago !== undefined && !isOneOf(NOT_AFTER_AGO, text, end + ago[0].length) && !(ago[0] === '前' && guarded)) {
    const after = end + ago[0].length;
    const today = amounts.every(({ unit }) => 'YMW'.includes(unit))
      ? TODAY.find((word) => text.startsWith(word, after))
      : undefined;
    const exact = today !== undefined;
    return found({ kind: 'ago', amounts, sign: ago[1], exact }, after + (today?.length ?? 0));
  }
  const within = WITHIN.find((word) => text.startsWith(word, end));
  if (within !== undefined && !isOneOf('部外地容涵陆', text, end + within.length)) {
    return found({ kind: 'duration', amounts }, end + within.length);
  }
  if (text.charAt(end) === '间' && 'YMD'.includes(amounts[0]?.unit ?? ' ') && !isOneOf('接断隙谍或', text, end + 1))
    return found({ kind: 'duration', amounts, towards: said === 'plain' ? undefined : said }, end + 1);
  const since = SINCE.find((word) => text.startsWith(word, end));
  if (since !== undefined && !isOneOf('到自往临访说', text, end + since.length)) {
    return found({ kind: 'duration', amounts, towards: 'past' }, end + since.length);
  }
  if (
    guarded &&
    said === undefined &&
    !(before !== '' && '期续时共达满足连'.includes(before) && /^[一二三四五六七八九十\d]/.test(text.slice(at)))
  )
    return undefined;
  return found({ kind: 'duration', amounts, towards: said === 'plain' ? undefined : said }, end);
}

/** Words before an amount that belong to it. */
const HEADS: readonly (readonly [string, 'past' | 'future' | 'plain'])[] = [
  ['最近', 'past'],
  ['过去的', 'past'],
  ['过去', 'past'],
  ['未来的', 'future'],
  ['未来', 'future'],
  ['今后', 'future'],
  ['连续', 'plain'],
  ['距今', 'plain'],
  ['近', 'past'],
];

/** 近三年来, 过去十年, 未来两天, 连续14天. */
export function readHeadedAmount(text: string, at: number): Found | undefined {
  const head = HEADS.find(([word]) => text.startsWith(word, at));
  if (head === undefined) return undefined;
  const from = skipSpaces(text, at + head[0].length);
  return readAmount(text, at, text.charAt(from) === '约' ? from + 1 : from, head[1]);
}
