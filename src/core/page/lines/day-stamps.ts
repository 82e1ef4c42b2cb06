/** Owns day stamps: lines that date a page, an article or a document (发布时间：…, 来源：《…》1957年5月6日, 2012年05月27日 星期日). */
import { alternatives } from '../vocabulary/alternatives';
import { EDITOR_ROLES } from '../vocabulary/editors';
import { PAPER_KINDS, PERIODICAL_KINDS } from '../vocabulary/press';
import { CAME_OUT, TAKEN_FROM } from '../vocabulary/publishing';
import { SECTION_TITLES } from '../vocabulary/sections';
import { PAGE_TOOLS } from '../vocabulary/web-pages';
import { type PrintedDay, printedDays } from './printed-days';

/**
 * What makes a line a stamp: publication words (发布于, 出版), a source (来源：《…》), the head of a paper or bulletin beside it
 * (第33期, 星期日, 某某周报), a time of day, or nothing else in the line.
 */
export type StampKind = 'published' | 'source' | 'edition' | 'clock' | 'updated' | 'plain';

/** The day of a line, with what it dates. */
export interface DayStamp {
  readonly day: PrintedDay;
  readonly kind: StampKind;
}

/** Longer lines are more than a stamp. */
const LONGEST = 120;
/** Maximum number of characters left of a stamp after all known parts are removed: 香港, 合刊. */
const LEFT = 4;

const HAN = '[\\u3400-\\u9fff]';
const BODY = `${HAN}{0,12}(?:${alternatives(PAPER_KINDS)}|战报|报|网|社|通讯社|电视台|电台|客户端|频道|杂志|期刊|新闻|传媒|在线|论坛|学报|${alternatives(PERIODICAL_KINDS)})`;

const NAMES_BODY = new RegExp(BODY);

/** Words before or after a day that mark it as the day of publication. */
const PUBLISHED = new RegExp(
  `(?:${alternatives(CAME_OUT)}|刊出|印发|签发|编发|上传|上网|刊载|播出)\\s{0,9}(?:日期|时间|日|于)?|publish(?:ed)?|pubdate|release[_ ]?date`,
  'i',
);
const UPDATED = /(?:最后|最近)?更新\s{0,9}(?:日期|时间|于)?|last[_ ]?updated?|编辑时间/i;
const SOURCE = new RegExp(
  `来源|出处|${alternatives(TAKEN_FROM)}|根据\\s{0,9}《|据\\s{0,9}《|刊于\\s{0,9}《|载\\s{0,9}《`,
);
const LABEL = /(?:日期|时间|date)\s{0,9}:/i;
const CLOCK =
  /\d{1,2}\s{0,9}:\s{0,9}\d{2}(?:\s{0,9}:\s{0,9}\d{2})?(?:\.\d{1,6})?\s{0,9}(?:am|pm|hkt|[+-]\d{4})?|\d{1,2}\s{0,9}[时点](?:\s{0,9}\d{1,2}\s{0,9}分)?/gi;
/** The same, for testing: without the state of a global pattern. */
const HAS_CLOCK = new RegExp(CLOCK.source, 'i');
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]|\(\s{0,9}[一二三四五六日]\s{0,9}\)/;
const NUMBERED =
  /第\s{0,9}(?:\d{1,6}|[〇零一二三四五六七八九十百千]{1,8})?\s{0,9}(?:期|号|版|面|卷)|(?:总|合)第?\s{0,9}\d{1,6}\s{0,9}[期号]|[A-Z]\d{1,3}\s{0,9}版?|(?<!\d)\d{1,3}版|No\.?\s{0,9}\d{1,6}|#\s{0,9}\d{1,6}|合刊|试刊|创刊|增刊|号外/;
/** What a bulletin calls itself, at the end of a line with its day. */
const TITLE = new RegExp(
  `(?:报|${alternatives(PERIODICAL_KINDS)}|旬刊|双周刊|早餐|早读|晨会纪要|纪要|新闻联播|每日新闻|动态|进展|参考)$`,
);

/** Who publishes a bulletin, as its head or foot prints it. */
const IMPRINT = new RegExp(`${HAN}{2,24}(?:编印|主办|主管|主编|编)(?!${HAN})`);

/** A label directly before a day, with nothing else. */
const LABELLED = new RegExp(`(?:${alternatives(CAME_OUT)})\\s{0,9}(?:日期|时间|日)\\s{0,9}:\\s{0,9}$`);

/** Other known parts of a stamp that are no news; each is removed before the rest is counted. */
const BESIDE: readonly RegExp[] = [
  /https?:\/\/\S{1,80}|www\.\S{1,80}|[\w.-]{1,40}@[\w.-]{1,40}/gi,
  new RegExp(PUBLISHED.source, 'gi'),
  new RegExp(UPDATED.source, 'gi'),
  /(?:信息|消息|文章|新闻|稿件)?(?:来源|出处)\s{0,9}:?\s{0,9}(?:\S{1,16})?/g,
  new RegExp(`${alternatives(TAKEN_FROM)}|此?文本?根据|刊于|载于`, 'g'),
  new RegExp(
    `(?:作者|记者|通讯员|${alternatives(EDITOR_ROLES)}|预报|签发|审核|拟稿|撰文|文|图|摄影|值班\\S{0,3})\\s{0,9}[:/]?\\s{0,9}[\\u3400-\\u9fff]{2,4}(?:[ 、][\\u3400-\\u9fff]{2,4}){0,8}(?:[/]?\\S{0,4}报道)?`,
    'g',
  ),
  /(?:浏览|阅读|点击|查看|评论|回复|转发|喜欢|点赞|收藏|人气|访问)(?:次数|量|数|人次)?\s{0,9}:?\s{0,9}[\d,.万]{0,12}\s{0,9}次?/g,
  new RegExp(
    `${alternatives(PAGE_TOOLS)}|列印|分享|收藏|推荐|评论|更多功能|文字大小|字体大小|字号|字体|(?<![\\u3400-\\u9fff])[大中小](?![\\u3400-\\u9fff])|返回\\S{0,6}|版面导航|标题导航|我要\\S{0,3}|楼主|显示全部楼层|关闭|复制|订阅|上一[版期]|下一[版期]|PDF`,
    'g',
  ),
  new RegExp(WEEKDAY.source, 'g'),
  new RegExp(NUMBERED.source, 'g'),
  new RegExp(LABEL.source, 'gi'),
  CLOCK,
  /上午|下午|中午|凌晨|晚上|早上|格林尼治标准时间|北京时间/g,
  /(?:农历|夏历|阴历)?\s{0,9}[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|(?:农历|夏历|阴历)?\s{0,9}闰?(?:正|[一二三四五六七八九十冬腊]|十[一二])月(?:大|小)?\s{0,9}(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]?|[二三]十)/g,
  new RegExp(
    `今日\\S{1,4}版|共\\S{1,4}[版页]|内部\\S{2,8}|${alternatives(SECTION_TITLES)}|评论员?|社论|即时报道|综合报道|前期简讯`,
    'g',
  ),
  new RegExp(IMPRINT.source, 'g'),
  new RegExp(`《?${BODY}》?(?:[-—·]${BODY})?`, 'g'),
  new RegExp(`${HAN}{2,10}(?:频道|栏目)`, 'g'),
];
const SIGNS = /[\s\p{P}\p{S}_]/gu;

/** 至, to and the like after a day: it begins a range, which is no stamp. */
const GOES_ON = /^\s{0,9}(?:至|到|起|—|-|~|–)\s{0,9}(?:\d|[一二三四五六七八九十]|星期|今)/;
/** A signature: 一九六六年八月二十八日于兰州. */
const SIGNED_AT = /^\s{0,9}(?:于|在)\s{0,9}[\u3400-\u9fff]{2,6}$/;

/** Whether more than a few characters of a line are neither its days nor other known parts of a stamp. */
function hasMore(line: string, days: readonly PrintedDay[]): boolean {
  let rest = line;
  for (const { start, end } of [...days].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const isLong = (): boolean => rest.replace(SIGNS, '').length > LEFT;
  if (!isLong()) return false;
  for (const pattern of BESIDE) rest = rest.replace(pattern, ' ');
  return isLong();
}

/** The end of a range, with its punctuation removed. */
function ending(text: string): string {
  let end = text.length;
  while (end > 0 && !/[\u3400-\u9fffA-Za-z0-9]/.test(text.charAt(end - 1))) end--;
  return text.slice(Math.max(0, end - 16), end);
}

/** The stamp of a folded line (`head` of a row, with its whole length); undefined if it is none. */
export function dayStampOf(line: string, length = line.length): DayStamp | undefined {
  const days = printedDays(line);
  const [day] = days;
  if (day === undefined || /[©]|copyright|版权|备案|icp/i.test(line)) return undefined;
  const after = line.slice(day.end);
  if (GOES_ON.test(after) && days.length > 1) return undefined;
  if (/^\s{0,9}(?:至|到|起)/.test(after)) return undefined;
  // date 2026-01-02 followed by text
  if (/^\W{0,4}(?:date|pubdate|日期|发布时间|发布日期)\s{0,9}:?\s{0,9}$/i.test(line.slice(0, day.start)))
    return { day, kind: 'published' };
  // a label counts anywhere in the line: … 发行人:陈建志 发行日期:2012年9月28日 …
  const labelled = days.find(({ start }) => LABELLED.test(line.slice(Math.max(0, start - 12), start)));
  if (labelled !== undefined) return { day: labelled, kind: 'published' };
  // a source line may be long: 来源：《…》1957年5月19日。原题为…
  if (/^[(\s]*(?:来源|原载|选自|录自|此?文本?根据)/.test(line) && day.start < 48) return { day, kind: 'source' };
  if (length > LONGEST || /[。!?;]\S/.test(line)) return undefined;
  const before = line.slice(0, day.start);
  const titled = TITLE.test(ending(after)) || TITLE.test(ending(before));
  if (!SIGNED_AT.test(after) && !(titled && length <= 60 && !/[,，。:]/.test(line)) && hasMore(line, days))
    return undefined;
  if (PUBLISHED.test(line)) return { day, kind: 'published' };
  if (SOURCE.test(line)) return { day, kind: HAS_CLOCK.test(line) ? 'published' : 'source' };
  if (UPDATED.test(line)) return { day, kind: 'updated' };
  if (HAS_CLOCK.test(line.slice(0, day.start) + after)) return { day, kind: 'clock' };
  if (
    WEEKDAY.test(line) ||
    NUMBERED.test(line) ||
    titled ||
    LABEL.test(line) ||
    IMPRINT.test(line) ||
    NAMES_BODY.test(before + after)
  )
    return { day, kind: 'edition' };
  return { day, kind: 'plain' };
}
