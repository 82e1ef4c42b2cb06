/** Owns datelines: 本报讯, 新华社北京7月22日电, at the beginning of a story or, in brackets, at its end. All on folded text. */

import { alternatives } from '../vocabulary/alternatives';
import { AT_HOME } from '../vocabulary/sections';

const NUMBER = '(?:\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,3})';
const DAY = `(?:(\\d{4}|[〇一二三四五六七八九]{4})年)?(?:(${NUMBER})月(?:份)?)?(${NUMBER})[日号]`;
const HOUR = '(?:上午|下午|晚上?|凌晨|零时|夜|中午|深夜|\\d{1,2}时)?';
const ENDING = '(?:专电|急电|特电|电讯|航讯|专讯|特讯|快讯|消息|综合消息|综合电|外电|讯|电)';
const AGENCY = `(?:本报|本刊|本台|本网|本站|本社|${alternatives(AT_HOME)}|本港|校报|校刊|[\\u3400-\\u9fff]{1,8}?(?:社|报|网|台|日报|晚报|通讯社)|[\\u3400-\\u9fff]{2,6}(?:讯))`;

const HEAD_PLAIN = new RegExp(
  `^(?:据)?(?:${AGENCY})(?:综合)?(?:[\\u3400-\\u9fff·]{0,14}?)(?:${DAY})?${HOUR}${ENDING}(?=$|[\\s():,。、]|(?:本报|新华社|特派|见习|通讯|实习)?记者|通讯员|特约)`,
);
const HEAD_BRACKET = new RegExp(`^\\((?:据)?(?:[\\u3400-\\u9fff·]{0,18}?)(?:${DAY})?${HOUR}${ENDING}\\)`);
const HEAD_DATED = new RegExp(`^(?:[\\u3400-\\u9fff·]{2,10}?)${DAY}${HOUR}(?:专电|急电|电|讯)(?=$|[\\s():,])`);
const REPORTER = /^\((?:本报|特派|特约|驻地|地方|实习|摄影|综合)?(?:记者|中心|通讯员)[^()]{2,20}报[导道]\)/;
const TAIL = new RegExp(`\\((?:据)?(?:[\\u3400-\\u9fff·]{0,18}?)(?:${DAY})?${HOUR}${ENDING}\\)[。]?$`);

/** The date that a dateline prints; parts that it omits are undefined. */
interface DatelineDate {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

interface Dateline {
  /** UTF-16 length of the dateline at the beginning. */
  readonly length: number;
  readonly date: DatelineDate;
}

const WINDOW = 48;

/** The dateline at the beginning of folded `head`; undefined if there is none. Reads at most 48 characters. */
export function datelineOf(head: string): Dateline | undefined {
  const text = head.slice(0, WINDOW);
  const reporter = REPORTER.exec(text);
  if (reporter) return { length: reporter[0].length, date: { year: undefined, month: undefined, day: undefined } };
  if (!/[讯电息]/.test(text)) return undefined;
  const found = HEAD_BRACKET.exec(text) ?? HEAD_PLAIN.exec(text) ?? HEAD_DATED.exec(text);
  if (found === null) return undefined;
  return { length: found[0].length, date: { year: found[1], month: found[2], day: found[3] } };
}

/** Whether folded `tail` ends in a bracketed dateline: （本报永兴岛7月22日电）. */
export function endsInDateline(tail: string): boolean {
  return tail.endsWith(')') || tail.endsWith(')。') ? TAIL.test(tail.slice(-WINDOW)) : false;
}
