/** Owns names of papers and bulletins in folded lines: their form, and where a line names the page's own paper. */
import { matchesIn } from '../../text/matches';
import { alternatives } from '../vocabulary/alternatives';
import { COLUMN_KINDS, PAPER_KINDS, PERIODICAL_KINDS } from '../vocabulary/press';
import { OFFICE } from '../vocabulary/web-pages';
import { printedDays } from './printed-days';

const HAN = '[\\u3400-\\u9fff]';

/** Words that end in 报 or 网 and are not names of papers. */
const NO_PAPER =
  /(?:预报|海报|情报|电报|喜报|捷报|举报|汇报|回报|申报表|墙报|板报|壁报|年报|报报|本报|同报|据报|通报|警报|填报|上报|呈报|快报名|各报|该报|两报|大报|小报|晚报讯|互联网|播报|主日周报|^(?:新闻|最新|即时)简报|^每日.{1,2}报|^(?:数字|电子|手机|网络)报|官网|上网|本网|该网|全网|入网|联网|外网|内网|光网|电网|路网|管网|法网|落网|日报讯|[了着过的和与]\S?报)$/;

/** A daily or weekly paper: 清溪日报, 联合报. */
const PAPER = new RegExp(`^${HAN}{0,8}(?:${alternatives(PAPER_KINDS)}|午报|战报|新闻报|学报|校报|画报|报)$`);
/** A bulletin, a periodical, a site: accepted only as a head. */
const PERIODICAL = new RegExp(
  `^${HAN}{2,12}(?:${alternatives(PERIODICAL_KINDS)}|${alternatives(COLUMN_KINDS)}|旬刊|双周刊|之声)$`,
);
const SITE = new RegExp(`^${HAN}{2,8}(?:新闻网|网|在线|通讯社|中央社|电视台|电台)$`);
/** Section titles that end like a periodical (健康周刊); a bulletin has a longer name or a number. */
const COLUMN = new RegExp(`^.{0,2}(?:${alternatives(COLUMN_KINDS)}|周刊|快讯|简讯)$`);

const bare = (text: string): string => text.replace(/[\s#*《》〈〉"“”]/g, '');

/** Whether a folded text is exactly a paper's name. */
export const isPaperName = (text: string): boolean => {
  const name = bare(text);
  return name.length >= 3 && name.length <= 12 && PAPER.test(name) && !NO_PAPER.test(name);
};

/** Whether it is the name of a periodical or bulletin, which could also be a section's title. */
export const isPeriodical = (text: string): boolean => {
  const name = bare(text);
  return name.length <= 16 && PERIODICAL.test(name) && !COLUMN.test(name) && !NO_PAPER.test(name);
};

export const isSite = (text: string): boolean => SITE.test(bare(text)) && !NO_PAPER.test(bare(text));

/** A name found in a line; offsets are in the folded line. */
export interface NamedPaper {
  readonly name: string;
  readonly start: number;
}

/** Separators between names. */
const WORDS = /[^\s|/╱、,，。.·•()【】[\]<>>:：;—–\-\d_#*丨+&?!]+/gu;

/** The line with its days, and time words before a name, replaced by blanks. */
function withoutDays(line: string): string {
  let out = line;
  for (const { start, end } of printedDays(line)) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out.replace(/发布于|发表于|来源|来自|每日|今日/g, (word) => ' '.repeat(word.length));
}

const named = (line: string, fits: (word: string) => boolean): NamedPaper[] =>
  matchesIn(WORDS, withoutDays(line)).flatMap(({ 0: word, index }) => {
    const inner = /《([^《》]{2,14})》/.exec(word);
    const name = inner?.[1] ?? word.replace(/^[《]|[》]$/g, '').replace(/(?:社论|讯)$/, '');
    return fits(name) ? [{ name, start: index + word.indexOf(name) }] : [];
  });

/** The papers whose names stand apart in a line: 金羊网-羊城晚报 2003年07月03日. */
export const papersIn = (line: string): readonly NamedPaper[] => named(line, isPaperName);

/** 来源：清溪网 作者：… */
const FROM = /(?:来源|出处)\s{0,9}:?\s{0,9}《?([\u3400-\u9fff]{2,10})/;

/** The source that a line with a day names: a paper in it, else the site after 来源. */
export function sourceIn(line: string): NamedPaper | undefined {
  const papers = papersIn(line);
  const paper = papers[papers.length - 1];
  if (paper !== undefined) return paper;
  const from = FROM.exec(line);
  const name = from?.[1];
  if (from === null || name === undefined || !isSite(name)) return undefined;
  return { name, start: from.index + from[0].length - name.length };
}

/** 【联合报╱记者…╱台北报导】, 清溪晚报讯 (记者 …): the paper named at the beginning of a story. */
const LEAD = new RegExp(`^[【(\\[]?\\s{0,9}(${HAN}{2,8}报)\\s{0,9}(?:[╱/]|讯|专讯|特讯|综合报[导道]|记者|本地讯|消息)`);
export function leadPaper(line: string): NamedPaper | undefined {
  const found = LEAD.exec(line);
  const name = found?.[1];
  if (found === null || name === undefined || !isPaperName(name)) return undefined;
  return { name, start: found[0].indexOf(name) };
}

/** 清溪报社出版, 清溪日报版权所有: the publisher. */
const IMPRINT = new RegExp(
  `(${HAN}{2,8}报)(?:社|业集团|报业集团|传媒集团)?\\s{0,9}(?:${alternatives(OFFICE)}|版权所有|主办|编辑出版)`,
);
/** Every imprint contains one of these. */
const PUBLISHES = new RegExp(`${alternatives(OFFICE)}|版权所有|主办|编辑出版`);
export function imprintPaper(line: string): NamedPaper | undefined {
  const found = PUBLISHES.test(line) ? IMPRINT.exec(line) : null;
  const name = found?.[1];
  return found === null || name === undefined || !isPaperName(name) ? undefined : { name, start: found.index };
}

/** 关注清溪日报微信公众号, like 清溪日报 FB专页: the paper that asks to be followed. */
const FOLLOW = new RegExp(
  `(?:like|关注|追踪|订阅|加入|下载)\\s{0,4}《?(${HAN}{2,8}报)》?\\s{0,4}(?:FB|Facebook|App|APP|微信|微博|官方|专页|公众号|客户端|粉丝)`,
  'i',
);
export function followedPaper(line: string): NamedPaper | undefined {
  const found = FOLLOW.exec(line);
  const name = found?.[1];
  return found === null || name === undefined || !isPaperName(name)
    ? undefined
    : { name, start: found.index + found[0].indexOf(name) };
}

/** 【教师会电子报-第276期】, 《清溪通讯》第12期: a bulletin with its number. */
const NUMBERED = new RegExp(
  `[(《]([^()《》]{2,20}?(?:${alternatives(PERIODICAL_KINDS)}|双月刊|报))(?:[》)]|[\\s-]{1,4})\\s{0,4}(?:总)?第\\s{0,4}[\\d〇一二三四五六七八九十百]{1,5}\\s{0,4}期`,
);
export function numberedBulletin(line: string): NamedPaper | undefined {
  const found = line.includes('期') ? NUMBERED.exec(line) : null;
  const name = found?.[1];
  return found === null || name === undefined ? undefined : { name, start: found.index + 1 };
}

/** The first element of a web page's breadcrumbs: 清溪网>>文化. */
const WAY = new RegExp(`^(${HAN}{2,10})\\s{0,9}(?:>+|›|»|＞)`);
export function wayPaper(line: string): NamedPaper | undefined {
  const name = WAY.exec(line)?.[1];
  return name !== undefined && (isSite(name) || isPaperName(name)) ? { name, start: 0 } : undefined;
}
