/** Owns correcting the spans of bodies: committees include their places, brackets are balanced, addresses are excluded. */
import { type FoundName, NOBODY, revised, type Words, withFound, withSpan, wordFlags } from '../found';
import { nameReason } from '../reasons';
import { WORD } from '../tagging/lexicon';

/** A committee with at most the last of its places: 区委, 崇川区委, 市政协. */
const COMMITTEE =
  /(?:省|市|区|县|州|旗|盟|镇|乡|自治区)(?:委|党委|政协|人大|人大常委会|纪委|监委|纪委监委)(?:办|办公室|组织部|宣传部|统战部|政法委|党校)?$/;
const DIVISION = /(?:省|市|区|县|州|旗|盟|镇|乡)$/;
/** The level after a place name without a suffix: 崇川|区委. */
const LEVEL_FIRST = /^(?:省|市|区|县|州|旗|盟|镇|乡)/;

/** Whether the body itself begins with a place: 长沙市|芙蓉区人民法院 are two names. */
function beginsWithPlace(folded: string, start: number, end: number, words: Words): boolean {
  for (let length = 2; length <= 4 && start + length < end; length++) {
    if ((wordFlags(folded.slice(start, start + length), words) & WORD.place) !== 0) return true;
  }
  return false;
}

/**
 * Joins bodies with the places before them: a committee with all of them (南通市, 崇川区委), another body with one, unless it begins with a place
 * itself (美国|财政部).
 */
export function withPlaces(
  found: readonly FoundName[],
  text: string,
  folded: string,
  words: Words,
): readonly FoundName[] {
  if (!found.some(({ kind }) => kind === 'organization')) return found;
  const out: FoundName[] = [];
  for (const one of found) {
    let body = one;
    const takes = (last: FoundName | undefined): last is FoundName => last?.kind === 'place' && last.end === body.start;
    const join = (last: FoundName): void => {
      out.pop();
      body = withSpan(body, text, { start: last.start });
    };
    if (one.kind === 'organization' && COMMITTEE.test(folded.slice(one.start, one.end))) {
      for (let last = out.at(-1); takes(last); last = out.at(-1)) {
        const level = LEVEL_FIRST.test(folded.slice(body.start, body.start + 1));
        // 中国 is not part of it; 崇川 is before 区委, and 崇川区 before any body
        if (!DIVISION.test(folded.slice(last.start, last.end)) && !(level && last.end - last.start >= 2)) break;
        join(last);
      }
    } else if (one.kind === 'organization') {
      const last = out.at(-1);
      if (takes(last) && last.end - last.start > 1 && !beginsWithPlace(folded, one.start, one.end, words)) join(last);
    }
    out.push(body);
  }
  return out;
}

/** Committees and councils that are named by their level alone: 区委, 县政协. */
const LEVEL_BODY =
  /[省市区县州旗盟镇乡](?:(?<=[省市区县州旗盟])委(?![员托派屈任婉靡身以内外])|(?:政协|人大常委会|人大|纪委监委|纪委|监委|党委|党代会)(?![员代]))/g;
/** What may precede them. */
const BEFORE_LEVEL = /[^\u3400-\u9fff]|[的在到向由据经对和与及是]/;

/** Adds such committees where the model found no name. */
export function withLevels(found: readonly FoundName[], text: string, folded: string): readonly FoundName[] {
  let out = found;
  for (const { 0: form, index: start } of folded.matchAll(LEVEL_BODY)) {
    const end = start + form.length;
    if (start > 0 && !BEFORE_LEVEL.test(folded.charAt(start - 1))) continue;
    if (out.some((one) => one.start < end && start < one.end)) continue;
    const body = {
      start,
      end,
      form: text.slice(start, end),
      kind: 'organization',
      margin: 2,
      reasons: [nameReason('known')],
    } as const;
    out = withFound(out, body);
  }
  return out;
}

/** A subdivision directly after a body: 人民日报社|影视部, 中共中央|统战部, 工商银行|广东省分行. */
const PART =
  /^[\u3400-\u9fff]{1,8}?(?:部|处|科|系|署|室|党组|党委|党总支|党支部|支部|团委|分会|支会|支社|分社|分行|支行|分局|总队|支队|大队|中队|艺术团|教研室)/;
/** Words that begin like a subdivision. */
const NO_PART =
  /[的在和与对向是为了等将把被由以从到这那该各]|记者|部分|部门|全部|内部|一部|总部|处理|处分|系列|系统|科学|科技|室内/;
const BEHIND =
  /^(?:$|[^\u3400-\u9fff]|副?(?:主任|部长|处长|科长|书记|主席|会长|行长|局长|队长|政委|主管|干事|教授|讲师|研究员)|负责人|有关|的|和|与|等|在)/;

/** Extends bodies by a subdivision named directly after them. */
export function withParts(found: readonly FoundName[], text: string, folded: string): readonly FoundName[] {
  return revised(found, (one, index) => {
    const before = found[index - 1];
    if (one.kind !== 'organization') {
      const held = one.kind === 'place' && before?.kind === 'organization' && before.end === one.start;
      return held && partEnd(before, folded) > one.end ? NOBODY : one;
    }
    const end = partEnd(one, folded);
    const next = found.slice(index + 1).find(({ kind }) => kind !== 'place');
    if (end === one.end || (next !== undefined && next.start < end)) return one;
    return withSpan(one, text, { end });
  });
}

/** The end of the subdivision after a body; the end of the body if there is none. */
function partEnd({ end }: FoundName, folded: string): number {
  const part = PART.exec(folded.slice(end, end + 12))?.[0];
  if (part === undefined || NO_PART.test(part) || !BEHIND.test(folded.slice(end + part.length))) return end;
  return end + part.length;
}

const OPEN = /[（(]/;
const CLOSE = /[）)]/;
/** The longest bracketed part of a name, in UTF-16 units. */
const LONGEST = 10;
/** What follows the bracket in the names of firms. */
const FIRM =
  /^(?:[\u3400-\u9fff]{0,6}?)(?:股份有限公司|有限责任公司|有限公司|控股|集团|公司|事务所|分公司|研究院|研究所|基金会)(?:[\u3400-\u9fff]{0,4}?(?:分公司|分所|支行|分行))?/;

/** Balances brackets in the names of bodies; if that fails, the name is cut before or after the bracket. */
export function withBrackets(found: readonly FoundName[], text: string, folded: string): readonly FoundName[] {
  if (!OPEN.test(folded) && !CLOSE.test(folded)) return found;
  const out: FoundName[] = [];
  let reached = 0;
  for (const [index, one] of found.entries()) {
    if (one.start < reached) continue;
    const whole = one.kind === 'organization' ? firmAt(one, found[index - 1], folded) : one;
    const last = out.at(-1);
    if (whole !== undefined && last !== undefined && last.end > whole.start) out.pop();
    const cut = whole && balanced(whole, folded);
    if (cut === undefined) continue;
    out.push(withSpan(one, text, cut));
    reached = cut.end;
  }
  return out;
}

/** The complete firm to which the body belongs: 华为技术|（上海）有限公司; the body itself if there is none. */
function firmAt(one: FoundName, before: FoundName | undefined, folded: string): Pick<FoundName, 'start' | 'end'> {
  let { start, end } = one;
  // the part before the bracket, if the model's name begins inside it
  const inside = folded.slice(Math.max(0, start - LONGEST), start);
  const opened = inside.search(/[（(][^（）()]*$/);
  const closes = CLOSE.test(folded.slice(start, end)) && !OPEN.test(folded.slice(start, end));
  if (opened >= 0 && closes) {
    const at = Math.max(0, start - LONGEST) + opened;
    if (before?.kind === 'organization' && before.end === at) start = before.start;
  }
  const rest = folded.slice(end);
  const bracket = /^(?:[^（）()，。、]{0,8}[）)]|[（(][^（）()，。、]{1,10}[）)])/.exec(rest);
  const opens = /[（(][^（）()]*$/.test(folded.slice(start, end));
  if (bracket !== null && OPEN.test(bracket[0]) !== opens) {
    const firm = FIRM.exec(rest.slice(bracket[0].length));
    if (firm !== null) end += bracket[0].length + firm[0].length;
  }
  return { start, end };
}

/** The span without an unbalanced bracket; undefined if too little is left. */
function balanced(
  span: Pick<FoundName, 'start' | 'end'>,
  folded: string,
): Pick<FoundName, 'start' | 'end'> | undefined {
  let { start, end } = span;
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    if (OPEN.test(folded.charAt(at))) open.push(at);
    else if (CLOSE.test(folded.charAt(at)) && open.pop() === undefined) start = at + 1;
  }
  if (open[0] !== undefined) end = open[0];
  return end - start < 2 && end - start < span.end - span.start ? undefined : { start, end };
}

const ADDRESS = /[A-Za-z0-9._~:/@?=&%#+-]/;
const MARKS = /[/@=_]|\.[a-z]/;
/** Names of form elements in the output of HTML-to-text converters. */
const PARTS = /^(?:BUTTON|INPUT|SUBMIT|IMG|IMAGE|LINK|IFRAME|FORM|TOP|HOME|MORE|PDF|HTML|JPG|PNG|APP|RSS|QQ|VIP|NEW)$/i;

const LATIN = /[A-Za-z/]/;

/** Removes names inside addresses and paths, and labels of form elements. */
export function withoutAddresses(found: readonly FoundName[], text: string): readonly FoundName[] {
  if (!LATIN.test(text)) return found;
  return found.filter(({ start, end, form }) => {
    if (!LATIN.test(form) || /[\u3400-\u9fff]{2}/.test(form)) return true;
    if (PARTS.test(form)) return false;
    let from = start;
    let to = end;
    while (from > 0 && start - from < 80 && ADDRESS.test(text.charAt(from - 1))) from--;
    while (to < text.length && to - end < 80 && ADDRESS.test(text.charAt(to))) to++;
    return !MARKS.test(text.slice(from, to));
  });
}
