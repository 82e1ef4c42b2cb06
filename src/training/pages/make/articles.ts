/** Owns generating stories: invented headlines, bylines, captions and jump lines around text from open corpora. */
import type { Chance } from '../../random';

/** What a block of a page is, by the roles of the answers. */
type BlockRole =
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'section'
  | 'byline'
  | 'body'
  | 'marker'
  | 'caption'
  | 'furniture';

/** A block of text that is laid out as one, such as a paragraph or a headline. */
export interface Block {
  readonly role: BlockRole;
  readonly text: string;
}

export interface Story {
  readonly kind: 'article' | 'caption';
  readonly blocks: readonly Block[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const PLACES = words('青柳镇 渡口区 云岫县 马鞍乡 石桥街道 临江市 白沙湾 东河口 松岭村 龙潭新区 南坡社区 铁山矿区');
const BODIES = words(
  '市图书馆 区教育局 县供销社 港务局 纺织一厂 第三中学 自来水公司 气象台 职工医院 农科所 博物馆 公交公司',
);
const THINGS = words(
  '早稻插秧 旧桥改建 夜间门诊 防汛演练 读书节 春季招工 冬修水利 垃圾分类 校车安全 老站搬迁 茶叶采摘 社区食堂',
);
const DEEDS = words('启动 完成 提前 推迟 启用 见成效 传喜讯 受欢迎 迎来新变化 上新台阶 再添新路 引关注');
const NUMBERS = words('三 五 八 十二 二十 六十 两百 三千 一万');
const SURNAMES = [...'林周沈魏石陈郑蓝卓温范翁'];
const GIVEN = words('守田 明远 望舒 长生 砚秋 立冬 秋云 小舟 阿妹 景行 文竹 远山');

/** Makers of the printed matter of an invented paper. */
interface Inventor {
  person(): string;
  place(): string;
  headline(): string;
  page(): string;
}

function inventor(chance: Chance): Inventor {
  const person = (): string => chance.pick(SURNAMES) + chance.pick(GIVEN);
  const place = (): string => chance.pick(PLACES);
  const headlines: readonly (() => string)[] = [
    () => `${place()}${chance.pick(THINGS)}${chance.pick(DEEDS)}`,
    () => `${chance.pick(BODIES)}${chance.pick(NUMBERS)}名职工参加${chance.pick(THINGS)}`,
    () => `${chance.pick(THINGS)}${chance.pick(DEEDS)} ${place()}${chance.pick(NUMBERS)}户受益`,
    () => `${person()}：“${chance.pick(THINGS)}是大家的事”`,
    () => `${place()}今年投入${chance.pick(NUMBERS)}万元用于${chance.pick(THINGS)}`,
    () => `${chance.pick(BODIES)}就${chance.pick(THINGS)}答记者问`,
  ];
  return {
    person,
    place,
    headline: () => chance.pick(headlines)(),
    page: () => chance.pick(['二', '三', '四', '5', '6', 'A2', 'A8', '十二']),
  };
}

const BYLINES: readonly ((name: string, other: string) => string)[] = [
  (name) => `本报记者 ${name}`,
  (name, other) => `本报记者 ${name} 通讯员 ${other}`,
  (name) => `□ ${name}`,
  (name) => `记者 ${name} 报道`,
  (name, other) => `文/图 本报记者 ${name} ${other}`,
  (name) => `作者：${name}`,
];
const LEADS: readonly ((place: string, name: string) => string)[] = [
  () => '本报讯　',
  (_, name) => `本报讯（记者 ${name}）`,
  (place) => `【本报${place}讯】`,
  (place, name) => `本报${place}3月8日电（记者${name}）`,
];
const SECTIONS = words('从一座桥说起 “大家都来出主意” 困难面前 新机器进了村 数字背后 以后怎么办 老人的心愿 一场及时雨');
const JUMPS: readonly ((page: string) => string)[] = [
  (page) => `（下转第${page}版）`,
  (page) => `（下转${page}版）`,
  (page) => `→下转${page}版`,
  (page) => `(紧转${page}版)`,
];

/** Makes paragraphs of body text from consecutive sentences of a corpus. */
export type Prose = (chance: Chance) => string;

/** A maker that draws consecutive ones of `sentences`, which are in corpus order. */
export function proseOf(sentences: readonly string[]): Prose {
  return (chance) => {
    let at = chance.below(sentences.length);
    let text = '';
    for (const least = 60 + chance.below(160); text.length < least; at = (at + 1) % sentences.length) {
      text += (sentences[at] ?? '').replace(/-\{[^}]*\}-|\s+/g, '');
    }
    return text;
  };
}

/** An invented story of about `paragraphs` paragraphs. */
export function storyOf(chance: Chance, prose: Prose, paragraphs: number): Story {
  const make = inventor(chance);
  const blocks: Block[] = [];
  const add = (role: BlockRole, text: string): void => {
    blocks.push({ role, text });
  };
  if (chance.happens(0.2)) add('kicker', `${make.place()}${chance.pick(THINGS)}追踪`);
  add('headline', make.headline());
  if (chance.happens(0.15)) add('subheadline', `——${make.headline()}`);
  const byline = chance.happens(0.5);
  if (byline) add('byline', chance.pick(BYLINES)(make.person(), make.person()));
  for (let at = 0; at < paragraphs; at++) {
    if (at > 1 && chance.happens(0.12)) add('section', chance.pick(SECTIONS));
    const lead = at === 0 && (!byline || chance.happens(0.3)) ? chance.pick(LEADS)(make.place(), make.person()) : '';
    const jump = at === paragraphs - 1 && chance.happens(0.15) ? chance.pick(JUMPS)(make.page()) : '';
    add('body', lead + prose(chance) + jump);
  }
  return { kind: 'article', blocks };
}

/** The words under a picture. */
export function captionOf(chance: Chance): Story {
  const make = inventor(chance);
  const credit = chance.pick([`（记者 ${make.person()} 摄）`, `　${make.person()} 摄`, `（${make.person()}供图）`]);
  const opening = chance.pick(['图为', '上图：', '', '▲']);
  return { kind: 'caption', blocks: [{ role: 'caption', text: `${opening}${make.headline()}。${credit}` }] };
}

/** Lines that belong to the page as a whole: masthead and folio above, imprint or navigation around. */
export function furnitureOf(chance: Chance): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const make = inventor(chance);
  const paper = `${make.place().slice(0, 2)}${chance.pick(['日报', '晚报', '时报', '通讯', '周刊'])}`;
  const day = `20${10 + chance.below(14)}年${1 + chance.below(12)}月${1 + chance.below(28)}日`;
  const page = `第${make.page()}版`;
  const above = chance.pick([
    [`${paper}　${day}　${page}　要闻`],
    [paper, `${day} 星期${chance.pick([...'一二三四五六'])} ${page}`],
    ['首页 &gt; 数字报 &gt; 正文'.replace(/&gt;/g, '>'), paper, `${day}　${page}`, '上一版 下一版', '放大 缩小 默认'],
    [`${day}　责编 ${make.person()}　美编 ${make.person()}　${page}`],
  ]);
  const below = chance.pick([
    [],
    [`社址：${make.place()}新街12号　电话：0123-4567890　邮编：100000`],
    ['上一篇 下一篇', '返回目录', '分享到：', '关于我们 | 联系我们 | 版权声明'],
    [`责任编辑：${make.person()}　电子信箱：news@example.com`],
  ]);
  return { above, below };
}
