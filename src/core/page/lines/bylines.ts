/** Owns the lines that name who wrote, photographed or edited: bylines and credits, and what a personal name looks like. */
import { COMPOUND_SURNAMES, SURNAMES } from '../../text/surnames';

/** Second characters that make a two-character string a common word rather than a name: 高兴, 方向, 文化 … */
const NOT_NAMES = new Set(
  '高兴 方向 文化 方面 方法 方案 文明 安全 安排 安心 关于 关注 关爱 关怀 关心 时间 时代 时政 时评 时事 应对 应该 成功 成绩 成立 成长 成果 成都 和谐 和平 向前 向上 全国 全省 全市 全区 全县 全面 全文 全部 全力 国家 国际 国内 国外 国庆 华夏 华侨 华东 华北 华南 金融 金秋 白天 白色 黄金 江苏 江西 江南 江山 海南 海口 海洋 海外 南京 南方 南宁 南昌 南通 云南 云端 青年 青春 青海 青岛 农民 农村 农业 农历 生活 生产 生态 生命 多云 平安 平等 平凡 明天 明年 明日 明确 连续 解读 解放 解决 计划 计算 平台 石油 万众 万家 万象 易地 容易 游客 游园 成就 师生 师范 师资 广告 公告 公示 公益 公司 公安 公园 公交 利好 利用 利民 居民 居家 元旦 元宵 元月 信息 信用 信心 初心 初夏 初中 初春 门户 官方 马上 常委 常态 常务 权威 强化 强国 支持 支部 党建 党员 党报 党委 党性 安居 乐业 乐园 乐享 乐活 谈话 项目 项链 能源 严格 严防 任务 任命 任免 阳光 景区 景点 景观 路况 路透 武术 武汉 武装 温暖 温度 温情 温馨 车间 车辆 车展 史料 史话 古城 古镇 古诗 古今 雷雨 米面 花卉 花开 花园 梅雨 林业 林区 牛市 牛年 马年 羊年 龙年 虎年 蛇年 兔年 鼠年 猪年 荣誉 荣获 荣光 商务 商业 商城 都市 都会 种植 种子 和睦 房产 房价 房屋 财经 毛笔 毕业 康复 康养 健康 童年 童话 童谣 盛夏 盛会 盛世 盛事 盛典 曲艺 管理 管护 管网 时讯 简讯 短讯 简介 简报 简明 经济 印象 印刷 况且 原创 原来 原因 古韵 游记 游子 谷雨 夏至 夏日 夏天 夏季 秋天 冬至 冬日 春天 立春 程序 程度 金奖 金牌 银牌 银行 包装 包括 单位 单车 时尚 时令 温州 苏州 常州 杭州 徐州 郑州 广州 贵州 兰州 惠州 梅州 柳州 荆州 池州 石家 沙漠 沙滩 商丘 丰收 丰富 丰年 来信 来源 来稿 来访 左右 于是 何以 何时 毛巾 向导 方圆 方寸 方阵 戏曲 管道 司机 司法 司令 宣传 宣布 宣讲 宣言 布局 车站 相关 相约 相聚 相逢 国防 国画 国学 国企 国旗 国歌 国宝 国风 胜利 校园 闻讯 闻名 闻道 充实 祝福 祝贺 荣光 家长 符合 严肃 严重 严冬 施工 施行 施政 施策 景象 幸福 幸运 富裕 富民 富强 智慧 智能 智造 智库 展览 展望 展示 展播 展会 平价 平衡 衡量 崇高 崇尚 镇江 镇区 多彩 多元 多措 多方 多样'.split(
    ' ',
  ),
);

/** Whether a folded character is a surname. */
export const mayBeSurname = (char: string): boolean => SURNAMES.has(char);

const HAN = /^[\u3400-\u9fff〇·]+$/;

/** Whether folded `text` alone can be a Chinese personal name: 2–4 characters that begin with a surname, also 李 明. */
export function isName(text: string): boolean {
  const name = /^[\u3400-\u9fff] {1,3}[\u3400-\u9fff]$/.test(text) ? text.replace(/ /g, '') : text;
  if (name.length < 2 || name.length > 4 || !HAN.test(name) || NOT_NAMES.has(name)) return false;
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return name.length >= 3;
  if (/[的了和在是有为与不]/.test(name.slice(1)) && !/^.[和为][\u3400-\u9fff]$/.test(name)) return false;
  return name.length <= 3 && SURNAMES.has(name.charAt(0));
}

const TITLE =
  '(?:全媒体|融媒体|融媒|首席|见习|实习|特派|驻[\\u3400-\\u9fff]{1,6}|摄影|摄像|文字|本报|本刊|校报|学生|本台|特约|高级|资深|新媒体|客户端|图文|通讯社|专题|特别|视觉|驻站|数字){0,4}(?:记者|通讯员|实习生|评论员|撰稿人?|特约撰稿人?|编译|撰文|撰稿|报道组|实习记者|观察员|摄影师|作者|读者|主笔|供稿|特写|整理)';
const ORGANISATION = '[\\u3400-\\u9fff]{0,12}?(?:报|社|台|网|讯|刊|传媒|杂志|中心|客户端|日报社)?';
const LEAD = new RegExp(`^(?:${ORGANISATION})${TITLE}[:： ]*`);
const BULLET = /^[□■◇◆●○◎▲△▼▽★☆※▍▌|丨·•/／—-]+\s*/;
const PICTURE =
  /(?:摄影报道|摄影|图文|图\/文|文\/图|文并图|图并文|撰文|制图|供图|绘图|绘|摄|图|文|报道|供稿|撰稿|整理|通讯员|记者)$/;
const WORK =
  /^(?:撰文|摄影|供图|制图|文字|图片|图文|文图|图|文|作者|文并图|图\/文|文\/图|绘图|漫画|插图|整理|统筹|策划|执笔|采写|采访|编译|翻译|译者?|来稿|口述|记录|整理)\s*[/:∕]\s*/;

/** What a line of names says. */
export interface Named {
  /** The names, in order. */
  readonly names: readonly string[];
  /** Whether it says that it is about a picture: 摄, 供图, 文/图. */
  readonly picture: boolean;
  /** Whether a title stands before a name: 记者, 通讯员, 作者. */
  readonly titled: boolean;
  readonly bracketed: boolean;
}

const KNOWN_AUTHORS =
  /^(?:本报|本刊|新华社|人民日报|特约)?(?:评论员|编辑部|社论|本报讯员|特约评论员|本报编辑部|记者集体|报道组|采访组|编者)$/;

/** What stands in brackets below a text about who wrote it: （作者为…副会长）. */
const ABOUT_AUTHOR = /^(?:本文)?(?:作者|译者|撰稿人)(?:为|系|是|单位|简介|:)/;

/**
 * Reads a folded line as names with their titles, 本报记者 白露 通讯员 江晚晴 文/图; undefined where anything else stands
 * in it. Bounded: lines over 80 characters are none.
 */
export function namesOf(line: string): Named | undefined {
  if (line.length > 80 || line.length < 2) return undefined;
  let text = line.trim();
  const bracketed = text.startsWith('(') && text.endsWith(')') && text.indexOf(')') === text.length - 1;
  if (bracketed) text = text.slice(1, -1).trim();
  const bulleted = BULLET.test(text);
  text = text.replace(BULLET, '').replace(/[.。]$/, '');
  const names: string[] = [];
  let picture = false;
  let titled = bulleted;
  if (bracketed && ABOUT_AUTHOR.test(text)) return { names: [], picture, titled: true, bracketed };
  if (KNOWN_AUTHORS.test(text)) return { names: [text], picture, titled: true, bracketed };
  for (const part of text.split(/[\s、,;；|]+/)) {
    if (part === '') continue;
    const read = readPart(part, names, text);
    if (read === undefined) return undefined;
    picture ||= read.picture;
    titled ||= read.titled;
  }
  // an office that signs: （科研处）, 市司法局 供稿
  const office = names.length === 0 ? text.split(' ').find(isUnit) : undefined;
  if (office !== undefined && (bracketed || /(?:供稿|供图|组稿|整理|报道)$/.test(text)))
    return { names: [office], picture, titled: true, bracketed };
  // the end of a wrapped sentence: 路桥。
  if (/[.。]$/.test(line) && !titled && !bracketed) return undefined;
  if (names.length === 0 || (names.length > MOST_UNTITLED && !titled)) return undefined;
  return { names, picture, titled, bracketed };
}

/** More names than this without a title are a list of people, not of authors. */
const MOST_UNTITLED = 4;

/** Whether a folded line lists people: 东塘县:陈满仓 李守业 王大田. */
export function listsPeople(line: string): boolean {
  const parts = line.slice(line.indexOf(':') + 1).split(/[ 、]+/);
  if (parts.length < 3 || line.indexOf(':') > 16) return false;
  return parts.filter(isName).length > parts.length * 0.6;
}

/** Reads one part of a line of names, adding to `names`; undefined where it is none. */
function readPart(
  part: string,
  names: string[],
  whole: string,
): { readonly picture: boolean; readonly titled: boolean } | undefined {
  let rest = part;
  let picture = false;
  let titled = false;
  for (let round = 0; round < 4 && rest !== ''; round++) {
    const work = WORK.exec(rest);
    if (work) {
      picture ||= /图|摄|绘|画/.test(work[0]);
      titled = true;
      rest = rest.slice(work[0].length);
      continue;
    }
    const lead = LEAD.exec(rest);
    if (lead) {
      titled = true;
      rest = rest.slice(lead[0].length);
      continue;
    }
    break;
  }
  if (rest === '') return { picture, titled };
  rest = rest
    .replace(/\/[\u3400-\u9fff·]{1,10}(?:报[导道]|专电|电|特稿|综合报[导道])$/, '')
    .replace(/(?:综合)?报[导道]$/, '');
  if (
    /^(?:文|图|摄|摄影|文\/图|图\/文|图文|文图|撰文|供图|制图|报道|摄影报道|撰|绘|文并摄|文并图|综合|整理|述评|\/)$/.test(
      rest,
    )
  ) {
    return { picture: picture || /图|摄|绘/.test(rest), titled: true };
  }
  if (rest === '') return { picture, titled: true };
  // nobody is named for taking photographs: 余澜摄 is 余澜
  if (isName(rest) && !rest.endsWith('摄')) {
    names.push(rest);
    return { picture, titled };
  }
  const tail = PICTURE.exec(rest);
  if (tail && isName(rest.slice(0, tail.index).replace(/[/\s]{1,9}$/, ''))) {
    names.push(rest.slice(0, tail.index).replace(/[/\s]{1,9}$/, ''));
    return { picture: /图|摄|绘/.test(tail[0]), titled: true };
  }
  if (/^[\u3400-\u9fff]$/.test(rest)) return joinSpaced(rest, names, whole) ? { picture, titled } : undefined;
  const run = rest.length >= 4 && rest.length <= 9 ? splitRun(rest) : undefined;
  if (run !== undefined && (titled || names.length > 0)) {
    names.push(...run);
    return { picture, titled };
  }
  if (isUnit(rest)) return { picture, titled: true };
  return undefined;
}

/** 李 明: the two characters of a spread name come as two parts. */
function joinSpaced(part: string, names: string[], whole: string): boolean {
  const last = names[names.length - 1];
  if (last?.length === 1) {
    const name = last + part;
    if (!isName(name)) return false;
    names[names.length - 1] = name;
    return true;
  }
  const spread = new RegExp(`${part}\\s{1,3}[\\u3400-\\u9fff](?:$|[\\s、,])`);
  if (!SURNAMES.has(part) || !spread.test(whole)) return false;
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

/** An office or a school before a name: 体育部 江晚晴. */
const isUnit = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 16 &&
  /^[\u3400-\u9fff\dA-Za-z()级班]+(?:部|社|局|院|系|处|办|室|站|队|会|馆|校|中心|委|厅|所|协会|学院|大学|中学|小学|镇|乡|街道|村|公司|集团|办公室|银行|支队|大队|法院|检察院|班|级|团委|党委|工会|妇联|科)$/.test(
    text,
  );
