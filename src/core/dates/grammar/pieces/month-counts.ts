/** Owns when 三月 is three months and not March: 历时三月, 为期三月, 一年零三月. Folded text. */
import { GUARDS, stopsAfter, stopsBefore } from '../../vocabulary/guards';
import { firstUnitsOf, matchAt } from '../../vocabulary/word-table';

/** Words directly before a number that make it a duration. */
const BEFORE =
  /(?:历时|为期|为时|耗时|费时|用时|长达|时隔|相隔|阔别|持续|连续|接连|一连|历经|整整|足足|苦战|奋战|鏖战|激战|不足|超过|延期|推迟|延长|提前|[工刑任聘租]期|试用期|保质期|徒刑|拘役|缓刑|监禁|住院|卧床|羁押|关押|拘留|失踪|昏迷|休养|停[产工业课职]|已有|(?:[婚产术病别灾战丧孕任职休院]|分手)后|了|[逾满整])$/;
/** Words after it that do. */
const BEHIND = /([之以]内)|有余|(余)|之久|的?(?:时间|工期|期限|刑期|试用期|功夫|工夫)/y;
/** Words that make it a month of the year, whatever precedes it. */
const NAMES_MONTH =
  /份|[上中下]旬|[底初末]|[上下]半月|[\d一二三四五六七八九十廿]{1,3}[日号]|[至到\-~]|、[\d一二三四五六七八九十]{1,3}月|的?(?:第|最后)|间/y;
const LOOK_BACK = 3;

/** After these, 三年六月 is three years and six months, as courts write. */
const SENTENCE = /(?:徒刑|刑期|拘役|监禁|缓刑)$/;

/** Whether the text before `at` mentions a punishment, with its duration in years and months following. */
export function saysSentence(text: string, at: number): boolean {
  return SENTENCE.test(text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** Whether the text before `at` announces a duration. */
function saysLength(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '了' && stopsBefore(GUARDS.counted, text, at - 1)) return false;
  return BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** Whether the text at `at` marks the preceding words as a duration. */
function isLengthBehind(text: string, at: number): boolean {
  const found = matchAt(BEHIND, text, at);
  if (found === undefined) return false;
  const [whole, within, odd] = found;
  const end = at + whole.length;
  if (within !== undefined) return !stopsAfter(GUARDS.within, text, end);
  return odd === undefined || !stopsAfter(GUARDS.odd, text, end);
}

/** Whether a 月 that ends at `end` can count months: no day or part of a month follows. */
export function mayCountMonths(text: string, end: number): boolean {
  return matchAt(NAMES_MONTH, text, end) === undefined;
}

/** Last characters of BEFORE and first ones of BEHIND: a prefilter, as most months have neither beside them. */
const BEFORE_ENDS = firstUnitsOf('后时期达隔别续接连经整足战足过迟长前刑役禁院床押留踪迷养产工业课职有了逾满整');
const BEHIND_STARTS = firstUnitsOf('内有余之以的时工期刑试功');

/** 三月内 is within three months, 3月内 and 今年三月内 within March. */
const NAMED_BEFORE = /[年岁度份月]$/;

/** Whether a number in Chinese numerals with 月 from `at` to `end`, before 内, is a time limit. */
function isWithin(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) < 0x80 || NAMED_BEFORE.test(text.slice(at - 1, at))) return false;
  return !stopsAfter(GUARDS.within, text, end + 1);
}

/** Whether the number with 月 from `at` to `end` counts months; 两 is never the number of a month. */
export function countsMonths(text: string, at: number, end: number): boolean {
  if (text.charAt(at) === '两' && end === at + 2) return mayCountMonths(text, end);
  if (text.charAt(end) === '内' && isWithin(text, at, end)) return true;
  const before = BEFORE_ENDS[text.charCodeAt(at - 1)] === 1;
  const behind = BEHIND_STARTS[text.charCodeAt(end)] === 1;
  if (!(before || behind) || !mayCountMonths(text, end)) return false;
  return (before && saysLength(text, at)) || (behind && isLengthBehind(text, end));
}
