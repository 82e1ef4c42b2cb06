/** Owns bylines and credits: lines that name who wrote, photographed or edited, and the people they name. */
import { KIND, kindsIn } from '../../text/characters/telling-characters';
import { UnitSet } from '../../text/characters/unit-set';
import { alternatives } from '../vocabulary/alternatives';
import { PICTURE_WORK } from '../vocabulary/pictures';
import { BULLETS } from '../vocabulary/signs';
import { isName, mayBeSurname } from './personal-names';

/** What a title ends with. */
const TITLES = '记者|通讯员|实习生|评论员|撰稿人?|编译|撰文|报道组|观察员|摄影师|作者|读者|主笔|供稿|特写|整理';
const TITLE = `(?:全媒体|融媒体|融媒|首席|见习|实习|特派|驻[\\u3400-\\u9fff]{1,6}|摄影|摄像|文字|本报|本刊|校报|学生|本台|特约|高级|资深|新媒体|客户端|图文|通讯社|专题|特别|视觉|驻站|数字){0,4}(?:${TITLES})`;
const ORGANISATION = '[\\u3400-\\u9fff]{0,12}?(?:报|社|台|网|讯|刊|传媒|杂志|中心|客户端|日报社)?';
const LEAD = new RegExp(`^(?:${ORGANISATION})${TITLE}[:： ]*`);
const TITLE_WORD = new RegExp(TITLES);
/** Whether a text with characters of these kinds (bits of `KIND`) contains a title. */
const mayBeTitled = (text: string, has: number): boolean => (has & KIND.signer) !== 0 && TITLE_WORD.test(text);
const SIGNS = `${BULLETS}▽☆▍▌|丨/／—-`;
const BULLET = new RegExp(`^[${SIGNS}]+\\s*`);
const BULLETED = new UnitSet(SIGNS);
const STOPPED = new UnitSet('.。');
const STOPPED_OR_DOTTED = new UnitSet('.。·•');
/** Words of a credit behind a name. */
const PICTURES = `${PICTURE_WORK} 摄影报道 图/文 文/图 图并文 绘图 绘 摄 图 文 报道 供稿 撰稿 整理 通讯员 记者`;
const PICTURE = new RegExp(`(?:${alternatives(PICTURES)})$`);
const PICTURED = new UnitSet(Array.from(PICTURES.split(' '), (word) => word.slice(-1)).join(''));
const WORK = new RegExp(
  `^(?:${alternatives(PICTURE_WORK)}|文字|图片|文图|图|文|作者|图/文|文/图|绘图|漫画|插图|整理|统筹|策划|执笔|采写|采访|编译|翻译|译者?|来稿|口述|记录)\\s*[/:∕]\\s*`,
);
/** A credit without a name. */
const CREDITED = new RegExp(
  `^(?:${alternatives(PICTURE_WORK)}|文|图|摄|文/图|图/文|文图|报道|摄影报道|撰|绘|文并摄|综合|整理|述评|/)$`,
);

/** Longest of them. */
const LONGEST_CREDIT = 4;

/** What a line of names contains. */
export interface Named {
  /** The names, in order. */
  readonly names: readonly string[];
  /** Whether it credits a picture: 摄, 供图, 文/图. */
  readonly picture: boolean;
  /** Whether a name has a title in front: 记者, 通讯员, 作者. */
  readonly titled: boolean;
  readonly bracketed: boolean;
}

const KNOWN_AUTHORS =
  /^(?:本报|本刊|新华社|人民日报|特约)?(?:记者|通讯员|评论员|编辑部|社论|本报讯员|特约评论员|本报编辑部|记者集体|报道组|采访组|编者)$/;

/** Longest of them. */
const LONGEST_KNOWN = 9;

/** A foreign author: 作者:Jonathan Reed, By Jonathan Reed. */
const FOREIGN =
  /^(?:作者|译者|撰文|文|[Bb]y|BY)(?:\s?:|(?<=[Yy]))\s?([A-Z][A-Za-z.'-]{0,20}(?: [A-Z][A-Za-z.'-]{0,20}){1,3})$/;
const FOREIGN_FIRST = new UnitSet('作译撰文bB');
/** A label of the names that follow: [作者] 江晚晴, By 江晚晴. */
const SAID = /^(?:\[(作者|译者|记者|撰文|编译|摄影|文|图)\]\s*|[Bb][Yy][:\s]\s*(?=[\u3400-\u9fff]))/;
const SAID_FIRST = new UnitSet('[Bb');
/** The paper's own voice under a headline: 《临淮日报》社论. */
const PAPER_VOICE = /^《[^》]{2,12}》(?:社论|评论员|特约评论员|编者)$/;
/** The paper before a reporter, as Taiwan prints it: 联合报/记者…. */
const PAPER_BEFORE = /^[\u3400-\u9fff]{1,7}[报社网台]\/(?=.{0,4}记者)/;
/** A second reporter or correspondent without a space before: 记者沈望舒通讯员江晚晴. */
const NEXT_TITLE = /(?<=(?:记者|通讯员)[\u3400-\u9fff]{2,3})(?=(?:通讯员|实习生|实习记者|摄影记者))/g;

/** The parts between separators; found one by one, as in most lines the first is no name. */
const PART = /[^\s、,;；|]+/g;

/** A note in brackets below a text about its author: （作者为…副会长）. */
const ABOUT_AUTHOR = /^(?:本文)?(?:作者|译者|撰稿人)(?:为|系|是|单位|简介|:)/;

/**
 * Reads a folded line as names with their titles, 本报记者 白露 通讯员 江晚晴 文/图; undefined if it contains anything else. Bounded:
 * lines over 80 characters are rejected. `has`: bits of `KIND` covering the kinds of characters in the line (a superset).
 */
export function namesOf(line: string, has = kindsIn(line)): Named | undefined {
  if (line.length > 80 || line.length < 2) return undefined;
  let text = line.trim();
  const bracketed = text.startsWith('(') && text.endsWith(')') && text.indexOf(')') === text.length - 1;
  if (bracketed) text = text.slice(1, -1).trim();
  const bulleted = BULLETED.begins(text);
  if (bulleted) text = text.replace(BULLET, '');
  if ((bulleted ? STOPPED_OR_DOTTED : STOPPED).ends(text)) text = text.slice(0, -1);
  if (text.includes('╱')) text = text.replace(/╱/g, '/');
  if (text.includes('/')) text = text.replace(PAPER_BEFORE, '');
  if (mayBeTitled(text, has)) text = text.replace(NEXT_TITLE, ' ');
  const names: string[] = [];
  let picture = false;
  let titled = bulleted;
  if (bracketed && ABOUT_AUTHOR.test(text)) return { names: [], picture, titled: true, bracketed };
  let kinds = has;
  if (SAID_FIRST.begins(text)) {
    text = text.replace(SAID, (_, role?: string) => `${role ?? '作者'}:`);
    kinds |= KIND.signer | KIND.slash;
  }
  if ((text.length <= LONGEST_KNOWN && KNOWN_AUTHORS.test(text)) || (text.startsWith('《') && PAPER_VOICE.test(text)))
    return { names: [text], picture, titled: true, bracketed };
  const foreign = FOREIGN_FIRST.begins(text) ? FOREIGN.exec(text)?.[1] : undefined;
  if (foreign !== undefined) return { names: [foreign], picture, titled: true, bracketed };
  PART.lastIndex = 0;
  for (let found = PART.exec(text); found !== null; found = PART.exec(text)) {
    const read = readPart(found[0], names, text, kinds);
    if (read === undefined) return undefined;
    picture ||= read.picture;
    titled ||= read.titled;
  }
  // an office as the author: （科研处）, 市司法局 供稿
  const office = names.length === 0 ? text.split(' ').find(isUnit) : undefined;
  if (office !== undefined && (bracketed || /(?:供稿|供图|组稿|整理|报道)$/.test(text)))
    return { names: [office], picture, titled: true, bracketed };
  // the end of a wrapped sentence: 路桥。
  if (/[.。]$/.test(line) && !titled && !bracketed) return undefined;
  if (names.length === 0 || (names.length > MOST_UNTITLED && !titled)) return undefined;
  // 阴影 阴影: nobody signs twice
  if (!titled && new Set(names).size < names.length) return undefined;
  return { names, picture, titled, bracketed };
}

/** Longest line of a name and its credit: four characters, as many blanks or marks as may stand between, and 摄影报道. */
const LONGEST_SIGNED = 24;
/** More names than this without a title are a list of people, not authors. */
const MOST_UNTITLED = 4;

/** Whether a folded line lists people: 东塘县:陈满仓 李守业 王大田. */
export function listsPeople(line: string): boolean {
  const parts = line.slice(line.indexOf(':') + 1).split(/[ 、]+/);
  if (parts.length < 3 || line.indexOf(':') > 16) return false;
  return parts.filter(isName).length > parts.length * 0.6;
}

/** Reads one part of the line of names `whole`, with characters of the kinds `has`, and adds to `names`; undefined if it is none. */
function readPart(
  part: string,
  names: string[],
  whole: string,
  has: number,
): { readonly picture: boolean; readonly titled: boolean } | undefined {
  let rest = part;
  let picture = false;
  let titled = false;
  const mayWork = (has & KIND.slash) !== 0 && /[/:∕]/.test(part);
  const mayLead = mayBeTitled(part, has);
  for (let round = 0; (mayWork || mayLead) && round < 4 && rest !== ''; round++) {
    const work = mayWork ? WORK.exec(rest) : null;
    if (work) {
      picture ||= /图|摄|绘|画/.test(work[0]);
      titled = true;
      rest = rest.slice(work[0].length);
      continue;
    }
    const lead = mayLead ? LEAD.exec(rest) : null;
    if (lead) {
      titled = true;
      rest = rest.slice(lead[0].length);
      continue;
    }
    break;
  }
  if (rest === '') return { picture, titled };
  if (rest.includes('/')) rest = rest.replace(/\/[\u3400-\u9fff·]{1,10}(?:报[导道]|专电|电|特稿|综合报[导道])$/, '');
  if (rest.includes('报')) rest = rest.replace(/(?:综合)?报[导道]$/, '');
  if (rest.length <= LONGEST_CREDIT && CREDITED.test(rest)) {
    return { picture: picture || /图|摄|绘/.test(rest), titled: true };
  }
  if (rest === '') return { picture, titled: true };
  if (rest.length > LONGEST_SIGNED && !rest.includes('/')) return undefined;
  // the credit at the end is no part of the name: 余澜摄 is 余澜
  if (isName(rest) && !rest.endsWith('摄')) {
    names.push(rest);
    return { picture, titled };
  }
  const tail = rest.length <= LONGEST_SIGNED && PICTURED.ends(rest) ? PICTURE.exec(rest) : null;
  if (tail && isName(rest.slice(0, tail.index).replace(/[/\s]{1,9}$/, ''))) {
    names.push(rest.slice(0, tail.index).replace(/[/\s]{1,9}$/, ''));
    return { picture: /图|摄|绘/.test(tail[0]), titled: true };
  }
  if (rest.length === 1 && /^[\u3400-\u9fff]$/.test(rest))
    return joinSpaced(rest, names, whole) ? { picture, titled } : undefined;
  const several = titled && rest.includes('/') ? rest.split('/') : [];
  if (several.length > 1 && several.every(isName)) {
    names.push(...several);
    return { picture, titled };
  }
  const placed = titled && /报[导道]$/.test(part) ? withoutPlace(rest) : undefined;
  if (placed !== undefined) {
    names.push(placed);
    return { picture, titled };
  }
  const run = rest.length >= 4 && rest.length <= 9 ? splitRun(rest) : undefined;
  if (run !== undefined && (titled || names.length > 0)) {
    names.push(...run);
    return { picture, titled };
  }
  if (isUnit(rest)) return { picture, titled: true };
  return undefined;
}

/** 李 明: the two characters of a spaced name arrive as two parts. */
function joinSpaced(part: string, names: string[], whole: string): boolean {
  const last = names[names.length - 1];
  if (last?.length === 1) {
    const name = last + part;
    if (!isName(name)) return false;
    names[names.length - 1] = name;
    return true;
  }
  const spread = new RegExp(`${part}\\s{1,3}[\\u3400-\\u9fff](?:$|[\\s、,])`);
  if (!mayBeSurname(part) || !spread.test(whole)) return false;
  names.push(part);
  return true;
}

/** Two or three names without a space between: 陶源明陈杰. */
function splitRun(run: string): string[] | undefined {
  for (const first of [3, 2]) {
    const head = run.slice(0, first);
    const tail = run.slice(first);
    if (!isName(head)) continue;
    if (isName(tail)) return [head, tail];
    if (tail.length >= 4) {
      const more = splitRun(tail);
      if (more !== undefined) return [head, ...more];
    }
  }
  return undefined;
}

/** The reporter in 江晚晴台北: a name followed by the place of the report. */
function withoutPlace(rest: string): string | undefined {
  for (const length of [3, 2]) {
    const place = rest.length - length;
    if (place >= 2 && place <= 4 && isName(rest.slice(0, length))) return rest.slice(0, length);
  }
  return undefined;
}

/** What the names of offices and schools end with. */
const UNIT_LAST = new UnitSet('部社局院系处办室站队会馆校心委厅所学镇乡道村司团行班级联科');

/** An office or a school before a name: 体育部 江晚晴. */
const isUnit = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 16 &&
  UNIT_LAST.ends(text) &&
  !/(?:高校|学校|名校|母校|本校|全校)$/.test(text) &&
  /^[\u3400-\u9fff\dA-Za-z()级班]+(?:部|社|局|院|系|处|办|室|站|队|会|馆|校|中心|委|厅|所|协会|学院|大学|中学|小学|镇|乡|街道|村|公司|集团|办公室|银行|支队|大队|法院|检察院|班|级|团委|党委|工会|妇联|科)$/.test(
    text,
  );
