/**
 * Owns what detection sees of a text: one small number a feature, from its rows, the grammar of its lines and its words;
 * long because they are one table.
 */

import { TEXT_ENDINGS } from '../../files/text-names';
import { finish } from '../../steps';
import { greatest } from '../../text/extremes';
import { fold } from '../../text/fold';
import { isHan } from '../../text/han';
import { linesOf } from '../../text/lines';
import { stampsSteps } from '../issue-day';
import { printedPaperSteps } from '../issue-paper';
import { namesOf } from '../lines/bylines';
import { datelineOf, endsInDateline } from '../lines/datelines';
import type { StampKind } from '../lines/day-stamps';
import { folioLineOf } from '../lines/folio';
import { frontMatterOf } from '../lines/front-matter';
import { fixtureOf } from '../lines/furniture';
import { findMarks } from '../lines/marks';
import { type Row, rowOf } from '../rows/rows';

/** UTF-16 units that are read, at most: detection runs on every plain text that is opened. */
const WINDOW = 24_576;
/** Rows at the top in which a head stands. */
const HEAD = 8;
/** A row this long holds a paragraph. */
const LONG = 45;

/** What was counted in a text. */
export interface Seen {
  readonly rows: readonly Row[];
  /** The folded text that was read. */
  readonly text: string;
  readonly jumps: number;
  readonly folios: number;
  readonly datelines: number;
  readonly bylines: number;
  readonly furniture: number;
  readonly paper: boolean;
  readonly frontMatter: boolean;
  /** Its front matter lists the files that it was made from. */
  readonly derived: boolean;
  readonly stamps: Readonly<Record<StampKind, number>>;
  readonly stampedHead: boolean;
}

/** Front matter with a list of texts as what it was made from, as our editions and notes in Markdown have it; however long the list is. */
const MADE_FROM = new RegExp(
  String.raw`^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,40}?source:[ \t]*\["(?:[^"\\\n]|\\.){0,1000}\.(?:${TEXT_ENDINGS.join('|')})"`,
  'i',
);

/** Whether a text says in its front matter that it was made from other texts, which it would only say again. */
export const isDerived = (text: string): boolean => MADE_FROM.test(text.slice(0, WINDOW));

function rowsOf(text: string): readonly Row[] {
  const lines = linesOf(text);
  const rows: Row[] = [];
  let previous = -1;
  for (let line = 0; line < lines.count; line++) {
    const row = rowOf(text, lines, line, previous);
    if (row === undefined) continue;
    rows.push(row);
    previous = line;
  }
  return rows;
}

/** Reads the beginning of a text as far as detection needs it. Linear, bounded by the window. */
export function look(given: string): Seen {
  const text = given.slice(0, WINDOW);
  const rows = rowsOf(text);
  const found = finish(stampsSteps(rows));
  const stamps: Record<StampKind, number> = { published: 0, source: 0, edition: 0, clock: 0, updated: 0, plain: 0 };
  for (const { kind } of found) stamps[kind]++;
  let folios = 0;
  let datelines = 0;
  let bylines = 0;
  let furniture = 0;
  for (const row of rows) {
    const { head, tail, isShort, has } = row;
    if (datelineOf(head) !== undefined || endsInDateline(tail)) datelines++;
    if (/\([^()]{2,24}(?:摄|供图|图)\)$/.test(tail)) bylines++;
    if (!isShort) continue;
    const folio = folioLineOf(head, has);
    if (folio !== undefined && folio.page !== null && (folio.plain || folio.parts >= 2)) folios++;
    else if (fixtureOf(head, has, folio) === 'furniture') furniture++;
    if (row.length <= 40 && NAMED.test(head) && namesOf(head) !== undefined) bylines++;
  }
  const jumps = findMarks(text, rows, 0, rows.length, new Map()).filter(
    ({ kind, page }) => kind !== 'serial' && kind !== 'refer' && page !== null,
  );
  const front = frontMatterOf(rows);
  return {
    rows,
    text: fold(text),
    jumps: jumps.length,
    folios,
    datelines,
    bylines,
    furniture,
    paper: finish(printedPaperSteps(text, rows, new Set(), found)) !== null,
    frontMatter:
      front.end > 0 &&
      (front.values.has('page') ||
        front.values.has('paper') ||
        (front.values.has('title') && front.values.has('date'))),
    derived: isDerived(text),
    stamps,
    stampedHead: found.some(({ index }) => index < HEAD),
  };
}

/** A row with so many characters is more than a word of a list. */
const WORDS = 20;
const LEAST_HAN = 60;
/** How a line of a program, of a query or of its comments begins. */
const CODE =
  /^(?:public|private|def|class|function|import|const|let|var|return|if|for|while|from|#include|package|select|insert|create|\/\/|--|\/\*|\{|\})/i;
/** So large a share of such lines is no text. */
const PROGRAM = 0.25;
/** A novel's chapter or a statute begins in one of these rows. */
const CHAPTER = 3;

/**
 * Whether a text can be a bulletin at all: Chinese in rows of more than a word, no Japanese, no data, no
 * bytes, no chapter of a book, and no edition that was made from other files, which would count all of theirs twice.
 */
export function isChineseText({ text, rows, derived }: Seen): boolean {
  if (derived) return false;
  let han = 0;
  let kana = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 0xfffd) return false;
    if (isHan(code)) han++;
    else if ((code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) || (code >= 0xac00 && code <= 0xd7a3)) kana++;
  }
  if (han < LEAST_HAN || kana > han * 0.02) return false;
  const top = rows.slice(0, CHAPTER);
  return (
    !/^[{[]/.test(rows[0]?.head ?? '') &&
    !top.some(({ head }) => /^第[〇零一二三四五六七八九十百千\d]{1,7}[章回](?:\s|[(:]|$|[\u3400-\u9fff])/.test(head)) &&
    !isTable(rows) &&
    share(rows, ({ head }) => CODE.test(head)) < PROGRAM &&
    rows.some(({ length }) => length >= WORDS)
  );
}

/** Whether most rows have the same number, two or more, of commas or tabs. */
function isTable(rows: readonly Row[]): boolean {
  // the names of the columns
  if (/^"?[\w\u3400-\u9fff]{1,12}"?(?:[,\t]"?[\w\u3400-\u9fff]{1,12}"?){2,24}$/.test(rows[0]?.head ?? '')) return true;
  for (const separator of [',', '\t', ';']) {
    const counts = new Map<number, number>();
    for (const { head, isShort } of rows) {
      const count = isShort ? head.split(separator).length - 1 : 0;
      if (count >= 2) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    if (greatest(counts.values(), 0) >= Math.max(4, rows.length * 0.6)) return true;
  }
  return false;
}

const NAMED = /记者|通讯员|摄|作者|评论员|特约|文\/|文:|图\/|编译|综合报道/;

const share = (rows: readonly Row[], fits: (row: Row) => boolean): number => {
  let count = 0;
  for (const row of rows) if (fits(row)) count++;
  return rows.length === 0 ? 0 : count / rows.length;
};
const rowsLike =
  (pattern: RegExp) =>
  (seen: Seen): number =>
    share(seen.rows, ({ head }) => pattern.test(head));
const inHead =
  (pattern: RegExp) =>
  ({ rows }: Seen): number =>
    rows.slice(0, HEAD).some(({ head, length }) => length <= 60 && pattern.test(head)) ? 1 : 0;
/** How often in a thousand characters, by its logarithm. */
const rate =
  (pattern: RegExp) =>
  ({ text }: Seen): number =>
    Math.log1p(((text.match(pattern)?.length ?? 0) * 1000) / Math.max(200, text.length));
const units =
  (pattern: RegExp) =>
  ({ text }: Seen): number =>
    (text.match(pattern)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length);

/** Features by name; each is a number of about 0 to 3. */
export const DETECTION_FEATURES: Readonly<Record<string, (seen: Seen) => number>> = {
  // what papers and bulletins print
  jumps: ({ jumps }) => Math.min(2, jumps),
  folios: ({ folios }) => Math.log1p(folios),
  datelines: ({ datelines }) => Math.log1p(datelines),
  bylines: ({ bylines }) => Math.log1p(bylines),
  furniture: ({ furniture }) => Math.log1p(furniture),
  paper: ({ paper }) => (paper ? 1 : 0),
  'front matter': ({ frontMatter }) => (frontMatter ? 1 : 0),
  published: ({ stamps }) => Math.min(2, stamps.published),
  sources: ({ stamps }) => Math.min(2, stamps.source),
  editions: ({ stamps }) => Math.min(2, stamps.edition),
  clocks: ({ stamps }) => Math.min(2, stamps.clock),
  'plain days': ({ stamps }) => Math.min(2, stamps.plain),
  'a day in the head': ({ stampedHead }) => (stampedHead ? 1 : 0),
  'a number in the head': inHead(
    /第\s{0,4}[\d〇一二三四五六七八九十百]{1,6}\s{0,4}(?:期|号)|总第|#\s{0,4}\d{1,4}|vol\.?\s{0,4}\d/i,
  ),
  'a bulletin in the head': inHead(
    /周刊|周报|月刊|旬报|通讯|会讯|电子报|早餐|早报|简讯|简报|快讯|战报|晨会|通报|公报|日报|晚报|时报|新闻|播报|预报|动态|月讯|会刊|校刊|院刊|简章|之声|weekly|newsletter/i,
  ),
  'a contents list': rowsLike(
    /^(?:#{1,4} )?(?:目录|目次|本期(?:内容|目录|要目|导读)|要目|导读|内容提要|今日导读)\s{0,4}:?$/,
  ),
  official: inHead(/通告|通知|通令|紧急|布告|命令|训令|决定|公告|号令|号召书|声明|告.{0,8}书|指示|讲话/),
  'official foot': rowsLike(/^(?:抄送|报送|主送|抄报|签发|编发|印发|共印|拟稿|会签)|印发$|共印\d/),
  navigation: rowsLike(
    /^\W{0,4}(?:首页|返回|打印|列印|上一[篇页版]|下一[篇页版]|分享|收藏|热门|相关(?:新闻|文章|阅读|链接)|责任编辑|编辑:|版权所有|copyright|登录|登入|注册|搜索|搜寻|订阅|推荐|客户端|广告|更多|关于我们|联系我们|facebook|twitter|line$|微博|微信|评论)/i,
  ),
  rights: rate(/copyright|版权所有|未经.{0,10}授权|ICP备|all rights reserved|转载/gi),
  // how news speaks
  agencies: rate(/新华社|中新社|中央社|路透|美联社|法新社|本报讯|本报记者|综合报道|记者|通讯员|日电|特稿/g),
  reports: rate(/据[^,。]{0,12}报道|获悉|日前|近日|昨日|今日|透露|指出|强调|表示|宣布|认为/g),
  public: rate(/会议|工作|政府|委员|部门|书记|主任|局长|群众|活动|全国|全市|全省|全县|组织|建设|发展/g),
  struggle: rate(/革命|毛主席|万岁|打倒|同志|群众|造反|阶级|无产/g),
  congregation: rate(/主日|教会|弟兄|姊妹|礼拜|牧师|法会|法师|祈祷|崇拜|团契|会友|聚会|奉献/g),
  finance: rate(/美元|股市|指数|期货|央行|涨幅|收盘|亿元|同比/g),
  'days of months': rate(/\d{1,2}月\d{1,2}日|[一二三四五六七八九十]月[一二三四五六七八九十廿]{1,3}日/g),
  'links to read': rate(/https?:\/\//g),
  // what other kinds of text look like
  han: units(/[\u3400-\u9fff]/g),
  latin: units(/[a-z]/gi),
  digits: units(/\d/g),
  signs: units(/[{}<>=;|`$\\_@^~&#]/g),
  kana: units(/[\u3041-\u30ff]/g),
  rows: ({ rows }) => Math.log1p(rows.length) / 2,
  'long rows': ({ rows }) => share(rows, ({ length }) => length >= LONG),
  'short rows': ({ rows }) => share(rows, ({ length }) => length <= 12),
  'short text': ({ text }) => (text.length < 250 ? 1 : 0),
  finished: rowsLike(/[。!?”]$/),
  speech: rowsLike(/^[“"—]/),
  speakers: rowsLike(/^\S{1,8}:\s{0,4}\S/),
  times: rowsLike(/^\[?\d{1,2}:\d{2}|\d{1,2}:\d{2}(?::\d{2})?$|-->|^\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}/),
  items: rowsLike(/^(?:[-*•] |\d{1,3}[.、)]|[①-⑳]|\(\d{1,2}\)|\[[ x]\])/),
  cells: rowsLike(/^[^,\t]{0,30}[,\t][^,\t]{0,30}[,\t][^,\t]{0,30}[,\t]/),
  quoted: rowsLike(/^"|","/),
  headings: rowsLike(/^#{1,5} /),
  code: rowsLike(CODE),
  chapters: rowsLike(/^第[〇零一二三四五六七八九十百千\d]{1,6}[章回节卷部集条幕讲周]/),
  'a chapter in the head': inHead(/第[〇零一二三四五六七八九十百千\d]{1,6}[章回]|\(\d \/ \d\)/),
  'reading sites': rate(/小说网|首发|最新章节|下一章|书签|月票|本站域名|未完待续|手机用户/g),
  pauses: units(/[,。、]/g),
  gestures: rate(
    /目光|眼睛|眼镜|眼泪|脸上|脸色|嘴角|心里|微笑|点头|摇头|抬头|低头|转身|站起|坐下|手里|声音|忽然|终于|仿佛|似乎/g,
  ),
  terms: rate(/甲方|乙方|应当|不得|本条例|本办法|本合同|第[一二三四五六七八九十百]{1,5}条|违约|规定的/g),
  clauses: rowsLike(/^第[〇零一二三四五六七八九十百]{1,5}条/),
  parties: rate(/甲方|乙方|供方|需方|出租方|承租方|用人单位|劳动者/g),
  entries: rate(/位于|隶属|出生于|毕业于|面积|人口|创刊|历史沿革|简介|曾任|始建|成立于|编辑本段|参考资料/g),
  narration: rate(/[着了]/g),
  fields: rowsLike(/^[\u3400-\u9fff]{2,6}\s{0,4}:/),
  i: rate(/我/g),
  you: rate(/[你您]/g),
  they: rate(/[他她]/g),
  said: rate(/[说道问]:?[“"]|[”"][他她]?[^。]{0,6}[说道问]/g),
  study: rate(/参考文献|摘要|关键词|本文|研究|定义|例\d|课程|作业|答案|选择题/g),
  verse: ({ rows }) =>
    share(rows, ({ head }) => /^[\u3400-\u9fff]{3,12}[,。]?(?:[\u3400-\u9fff]{3,9}[,。])?$/.test(head)),
  recipe: rate(/克|勺|适量|少许|步骤|做法|材料|毫升/g),
  asks: rate(/[?]/g),
  shouts: rate(/[!]/g),
};

export const FEATURE_NAMES: readonly string[] = Object.keys(DETECTION_FEATURES);

/** The features of a text, in the order of their names. */
export const detectionFeaturesOf = (seen: Seen): Float64Array =>
  Float64Array.from(FEATURE_NAMES, (name) => DETECTION_FEATURES[name]?.(seen) ?? 0);
