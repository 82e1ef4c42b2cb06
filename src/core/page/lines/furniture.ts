/**
 * Owns furniture: short lines that belong to no story, such as QR codes, mastheads, weather, editors, contacts. Folded
 * text.
 */
import { kindsIn } from '../../text/characters/telling-characters';
import { alternatives } from '../vocabulary/alternatives';
import { EDITOR_ROLES } from '../vocabulary/editors';
import { BULLETS } from '../vocabulary/signs';
import { SKIES } from '../vocabulary/weather';
import { CONTACTS, MEDIA, OFFICE, PAGE_TOOLS } from '../vocabulary/web-pages';
import { folioLineOf, isPaper, isSection } from './folio';

/** Lines that are furniture in any context. Sources: mastheads and feet of mainland, Taiwan and Hong Kong papers. */
const ALWAYS: readonly RegExp[] = [
  new RegExp(
    `^(?:请)?(?:官方|关注)?(?:本报)?(?:官方)?(?:${alternatives(MEDIA)}|抖音|快手|网站|头条号|二维码|APP|App|APP下载|订阅号|小程序|B站|今日头条|手机报|数字报|电子报|官网)(?:公众号|二维码|平台|矩阵|号)?(?:\\s*(?:\\||/|、|:)?\\s*\\S{0,16})?$`,
    'i',
  ),
  new RegExp(
    `^[\\u3400-\\u9fffA-Za-z]{0,10}(?:官方)?(?:微信公众号|${alternatives(MEDIA)}|抖音号|官方网站)(?:二维码)?$`,
  ),
  /^(?:请)?(?:扫|扫描|长按|识别|扫一扫|微信扫).{0,20}(?:码|关注|观看|阅读|下载|详情|更多|视频|订阅|报名|报料).{0,12}$/,
  /^(?:更多|精彩|查看)(?:内容|新闻|详情|报道|资讯)?.{0,8}(?:请)?(?:扫|关注|见|登录|点击).{0,20}$/,
  new RegExp(
    `^(?:新闻|报料|投稿|广告|订报|订阅|发行|采编|监督|服务|咨询|总编|编辑部|值班|联系|办公室|举报|读者|联系人|行风)?(?:${alternatives(CONTACTS)}|信箱|网址|邮编)(?:\\(传真\\))?\\s*(?:[:：]\\s*)?[\\d(A-Za-z-].{4,60}$`,
    'i',
  ),
  /^(?:社址|地址|报社地址|通讯地址|本报地址|编辑部地址|承印|印刷|印刷单位|发行单位|发行|开户|广告经营许可证?|广告许可证|法律顾问|本报法律顾问|零售|定价|售价|月价|年价|邮政编码|邮编|出版单位|主管单位|主办单位|主办|主管|协办|承办|编印单位|发送对象|印数|印刷日期|刊号|准印证号?|编委会|社长|总编辑?|副总编辑?|顾问|名誉主编|出品人|总策划)\s*[:：/].{1,60}$/,
  /^(?:E-?mail|http|www\.|QQ|邮箱|网址|ISSN|CN\s?\d|国内统一|统一刊号|邮发代号|代号|内刊|内部资料|准印证|登记证).{0,70}$/i,
  new RegExp(
    `^(?:本版)?(?:${alternatives(EDITOR_ROLES)}|值班主任|值班编委|值班总编|检校|总值班|一校|二校|终审|审核|审校|编审)(?:\\s*[:：/]|\\s).{1,50}$`,
  ),
  /^专栏\s*[:：].{0,16}$/,
  new RegExp(`^(?:[-—–~=_*＊.。…|+#☆〇${BULLETS}]\\s?){3,}$`),
  /^[-—–·]+\s*[A-Z]?\d{1,3}\s*[-—–·]+$/,
  /^(?:广告|公益广告|遗失声明|启事|遗失启事|分类广告|便民信息|注销公告|减资公告|公益广告.{0,10}|分类广告.{0,12})$/,
  /^(?:讲文明|树新风|图说我们的价值观|中国梦|社会主义核心价值观|中宣部宣教局)[\s·•].{0,20}$/,
  /^(?:农历|農曆|农曆|夏历|夏曆|阴历|陰曆)\s*\S{1,14}$/,
  new RegExp(
    `^(?:今天|今日|明天|今晚|明日|天气预报|天气|市区|本市|本地区?|气温|风向|风力|未来\\S{1,2}天|空气质量|最高温度|最低温度|温度|相对湿度|紫外线|日出|日落|湿度)\\s*(?:[:：]\\s*)?(?:\\S{1,8}\\s*)?(?:${alternatives(SKIES)}|雾|霾|℃|°C|-?\\d{1,2}\\s*[~～—-]|[东南西北偏]{1,3}风|优|良).{0,40}$`,
  ),
  new RegExp(`^(?:${alternatives(SKIES)}|雾)(?:[到转间](?:${alternatives(SKIES)}))?[\\s,、]*(?:-?\\d{1,2}.{0,30})?$`),
  /^-?\d{1,2}\s*(?:(?:℃|°C|度)\s*)?[-~～—至]\s*-?\d{1,2}\s*(?:℃|°C|度).{0,16}$/,
  /^[东南西北偏转]{1,6}风?\s*(?:\d|[一二三四五六七八])\s*(?:[-~～—到至]\s*(?:\d|[一二三四五六七八])\s*)?级.{0,12}$/,
  /^(?:本报|本期|今日|今天)?(?:共|出)?\s*(?:对开|四开|八开)?\S{0,4}(?:今日|共|本期|今天出版?)\s*[\d〇一二三四五六七八九十]{1,3}\s*(?:大?张|版|个版).{0,20}$/,
  // the lunar day of a masthead: 农历癸卯年正月十一
  /^(?:(?:农历|夏历|阴历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)\s*闰?(?:[正一二三四五六七八九十冬腊]|十[一二])月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]?|[二三]十)(?:[\s,、].{0,10})?$/,
  /^(?:第\s*\d+\s*(?:\/|页)\s*(?:共\s*)?(?:\d+\s*)?页?|Page\s*\d+.{0,10}|\d{1,3}\s*\/\s*\d{1,3})$/i,
  new RegExp(
    `^(?:\\[?上一[篇版页]|下一[篇版页]|返回目录|返回首页|${alternatives(PAGE_TOOLS)}|分享到?|收藏|关闭窗口|版面导航|标题导航|本版新闻|往期回顾|PDF版?|下载PDF|按日期检索|我要评论|字号|点击量?)\\]?.{0,16}$`,
  ),
  // the publisher, at the foot of a page
  new RegExp(`^(?:本报|[\\u3400-\\u9fff]{2,10}报社?)\\s?(?:${alternatives(OFFICE)})[^。,]{0,70}$`),
  // a bulletin's licence: 苏内准字第23-0012号
  /^\(?[\u3400-\u9fff]{0,4}(?:内准|准印|内资|新出|内部资料).{0,10}[字证号].{0,18}$/,
  // remains of a web page
  /^(?:<[^<>]{1,80}>\s*)+$/,
  // editors, printers and recipients of a bulletin
  /^[\u3400-\u9fff]{3,24}(?:编印|主办|主管|承办|印发)$/,
  /^(?:报|送|发|抄报|抄送|主送|分送|呈报|呈送)\s*:\s*\S.{1,60}$/,
  /^(?:Copyright|版权所有|©|未经.{0,12}授权|本报常年法律顾问).{0,50}$/i,
  /^(?:不忘初心|牢记使命)[\s·,、]+(?:不忘初心|牢记使命)$/,
];

/** What a line is by its own words. */
export type Fixture = 'folio' | 'furniture' | 'section' | 'paper' | undefined;

/** All of them combined into one pattern per set of flags: one alternation fails faster than many patterns. */
const ANY: readonly RegExp[] = [...new Set(ALWAYS.map(({ flags }) => flags))].map(
  (flags) =>
    new RegExp(
      ALWAYS.filter((pattern) => pattern.flags === flags)
        .map(({ source }) => `(?:${source})`)
        .join('|'),
      flags,
    ),
);

/**
 * Whether a folded short line is furniture by its words; section titles and paper names count only if the page confirms
 * them. `has`: bits of `KIND` covering the kinds of characters in the line (a superset); `folio`: the line's folio.
 */
export function fixtureOf(line: string, has = kindsIn(line), folio = folioLineOf(line, has)): Fixture {
  if (line.length > 100) return undefined;
  if (folio !== undefined) return folio.page !== null || folio.date !== null ? 'folio' : 'furniture';
  if (ANY.some((pattern) => pattern.test(line))) return 'furniture';
  if (line.length <= 10 && isSection(line)) return 'section';
  return isPaper(line) ? 'paper' : undefined;
}
