/** Owns correcting machine-made labels: by type of error, by the rest of the corpus, and by our annotation conventions. */
import { isPair, placeParts } from '../../core/names/grammar/divisions';
import type { NameKind } from '../../core/names/model';
import { COUNTRIES } from '../../core/names/tables/places';
import { TITLES_AFTER } from '../../core/names/tables/titles';
import type { Example, Labelled } from './examples';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Labelled as organizations but not counted as such: religions; dynasties and eras as places. */
const NO_ORGANIZATION = /(?:教|宗|军队|部队)$/u;

/** Places labelled as people, mostly in Taiwan's transliteration. */
const PLACES = words(`
  卢安达 杜拜 埃欧 卡尔梅克 杜林 乔治亚 马祖 莱索托 模里西斯 布里斯托 湾仔 东德 西德 高句丽 义大利 南斯拉夫 普鲁士 苏利南 马其顿 克罗埃西亚 多伦多 亚美尼亚 关岛 卡拉巴赫 史特拉斯堡 百济 阿拉伯 新罗 高丽 建康
  曼尼托巴 九龙 塞内加尔 科索沃 巴比伦 伯明罕 高雄 盛京 马尼拉 高卢 赛普勒斯 奥斯陆 纳瓦拉 曼哈顿 斯巴达 哥本哈根 伏尔加河 马德里 爱琴海 伊比利亚 索契 新南威尔斯 阿布达比 温布顿 赫塞哥维纳 易北河 佛罗伦斯
  葵涌 底特律 赫尔辛基 西九龙 蒙特内哥罗 克里斯蒂安尼亚 不丹 佐敦 汐止 巴格达 赞比亚 列支敦斯登 巴布亚 马来亚 奈良 开罗 秋田 伊尔库茨克 厄利垂亚 帛琉 葛摩 吉里巴斯 尚吉巴 纽奥良 何文田 荃葵青 吕宋 伯利恒
  雷克雅维克 萨洛尼卡 危地马拉 阿尔萨斯 亚尔萨斯 阿尔萨斯-洛林 柏培拉 温尼伯 埃克塞特 里奇蒙 波克夏 沃灵顿 彼得伯勒 亨丁顿 西密德兰 万那杜 东罗马 阿兹特克 马尔地夫 布里亚特 百老汇 元朗 伊春 疏勒 林邑 色雷斯
  西凉 成汉 拜占廷 诺曼 西莒 东莒 安提阿 约克 蒙特内 不莱梅 于阗 郅支城 纳斯卡 海澄 镇戍 北元 江名 江浙 新罗 普勒斯 山林道 基马克 潘诺尼亚 希瓦汗国 建安 杜布罗夫尼克 威灵顿 达卡 布里斯托尔 塭子溪 德尔斐 蒙特利尔 苏俄
  安纳波利斯 薄扶林 小金门 亚德里亚海 南萨哈林斯克 高加索 诸罗 马赛 布宜诺斯 阿德雷德 斯拉 希波 伊庇鲁斯 塔兰托 托木斯克 皮埃蒙特 维也纳 列斯联 莫扎伊斯克 佐世保 沃沮 夫余 扶余 北扶余 乐浪 燕京`);

/** Words labelled as names that are none: languages, animals, offices, eras, ordinary words. */
const NO_NAMES = words(`
  西元 迪拉姆 季风 解严 拉丁文 拉丁 希腊文 希腊语 希伯来文 巴利文 赫哲语 塞尔维亚语 卢安达语 古希腊文 意大利文 鹦哥 唐音 吴音 破魔矢 暴鲤龙 胴丸 仓颉码 雷暴 羽蛇神 梨俱吠陀 梵书 教宗 天皇 可汗 皇太子 皇太后 太子 其子 向西 向内
  陆路 默哀 流民 纪元 黄帝纪元 儒略日 雷公藤 松鸦 假苹婆 数珠丸 穴蝰 鬣齿兽 鸣冠雉 小灰头稚冠雉 盗龙 牛龙 鲸龙 畸形龙 隐面龙 浮龙 九世孙 九世 七世 新帝 九十 石高 内圣外王 程朱理学 怯薛 马可福音 约翰福音 霸凌 健保
  震央 葵扇 胥吏 关连 传飞 尔后 来华 方公尺 效忠 萧条 奥斯卡 维基 熊猫 足总 诸王 选帝侯 公卿 胖胖 渡海 曾孙 虾夷狼 夜来香 高岭土 龙卷风 冰河 梅雨 艺文 汉译 红移 冠雉 索齿兽 索齿兽目 海熊兽 扁掌龙亚科 龙亚科 赖氏龙亚科
  康氏鲸龙 马岛灵猫 马岛长尾 紫冠雉 初禅 谚文 卢安达法郎 贝他 贝塔郎 口裂 河运 盈余 毕博 月台 平原 运河 丘陵 英里 朝贡 定都 东岸 正统 吠陀 海路 明渠 油站 航站楼 机坪 市镇 侯国 联邦 邦联 联军 中超 决胜局 穆斯林 穆斯林人 犹太
  佛教 道教 儒教 新教 国教 火箭 信徒 朝代 汗国 名誉郡 阿伊努 赫哲 柔然 濊貊 犬戎 日耳曼 突厥 蔑儿乞 苏美尔 哥特 容克 芸香 琉歌 卫兵 林投 先秦儒 天可汗 王公 督宪 宗人府 木卫二 木卫三 木卫四
  天狼星 金星 水星 火星 寐龙 唐鱼 雫石 板敷橹 本丸 见取丸 王冠 沙皇 司礼 重祚 冥寿 袍泽 凌星 雨燕 滴滴涕 丐帮 沧龙科 伤齿龙科 三维正交 人民公社化 意即 国共 伊斯兰 伊斯兰教法 太学 中新世 三合院 洛阳纸贵 河床隆升
  雍容华贵 惨澹 迟来 北斗 玄奘法师 淑妃 昭仪 少卿 国川王 章京 契卡`);

const LATIN = /[A-Za-z]/;

/** Whether a label begins or ends inside a Latin word, or begins with a small letter. */
function cutsLatin(text: string, { start, end }: Labelled): boolean {
  const first = text.charAt(start);
  return (
    (LATIN.test(first) && LATIN.test(text.charAt(start - 1))) ||
    (LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end))) ||
    /[a-z \u2500]/.test(first)
  );
}

/** Titles of nobility, clergy and officers after names. */
const NOBLE = words(
  '公主 王子 王储 王妃 亲王 公爵 伯爵 侯爵 男爵 子爵 大公 爵士 女王 国王 皇帝 天皇 皇后 太后 苏丹 教皇 教宗 主教 大主教 神父 修士 上校 中校 少校 少将 中将 上将 元帅 上尉 中尉 贝勒',
);

/** Titles that are wrongly included in a person's label: 李将军. */
const longest = (titles: Iterable<string>): string => [...titles].sort((a, b) => b.length - a.length).join('|');
const TITLE_TAIL = new RegExp(
  `^(?:(\\p{Script=Han}{1,4}?)(?:${longest(TITLES_AFTER)})|([\\p{Script=Han}·]{2,12}?)(?:${longest(NOBLE)}))$`,
  'u',
);
const REGION_TAIL = /^(.{2,})(?:地区|一带|流域)$/;
const GOVERNMENT = /^(.{2,})(?:新|临时|联邦|中央)?政府$/;

/** Peoples and tribes, labelled as people or organizations. */
const PEOPLE = /.[人族]$/u;
/** Kana, digits and symbols: titles of games, programs and songs labelled as people. */
const NO_PERSON = /[\u3040-\u30ff0-9#《》：︰{}（）()]/u;
/** A court, king or army named by its dynasty or country, labelled as a person: 元廷, 宋将, 英王. */
const COURT = /^([元明清宋唐汉秦晋隋辽金蒙楚俄英法德日美韩泰])[廷王公将军方皇]$/u;
const COUNTRY = /[俄英法德日美韩泰]/u;

/** The corrected labels for a person's label: none, the country of a king, or the person. */
function personLabels(name: Labelled, text: string): readonly Labelled[] {
  const court = COURT.exec(text)?.[1];
  if (court !== undefined) return COUNTRY.test(court) ? [{ ...name, end: name.start + 1, kind: 'place' }] : [];
  if (NO_PERSON.test(text) || (text.length > 2 && PEOPLE.test(text))) return [];
  const tail = TITLE_TAIL.exec(text);
  return [tail === null ? name : { ...name, end: name.start + (tail[1] ?? tail[2] ?? '').length }];
}

/** Corrects obvious errors of the machine-made labels, and applies our conventions. */
export function corrected(example: Example): Example {
  const countries = new Set(COUNTRIES);
  const names = example.names.flatMap((name): Labelled[] => {
    const text = example.text.slice(name.start, name.end);
    if (cutsLatin(example.text, name) || NO_NAMES.has(text)) return [];
    if (PLACES.has(text)) return [{ ...name, kind: 'place' }];
    if (name.kind === 'place' && isPair(text)) {
      return [...text].map((_, at) => ({ ...name, start: name.start + at, end: name.start + at + 1 }));
    }
    if (countries.has(text)) return [{ ...name, kind: 'place' }];
    if (name.kind === 'person') return [...personLabels(name, text)];
    if (name.kind === 'place') {
      const region = REGION_TAIL.exec(text);
      return divided(region === null ? name : { ...name, end: name.start + (region[1] ?? '').length }, example.text);
    }
    const government = GOVERNMENT.exec(text);
    if (government !== null && countries.has(government[1] ?? '')) {
      return [{ start: name.start, end: name.start + (government[1] ?? '').length, kind: 'place' }];
    }
    return NO_ORGANIZATION.test(text) || (text.length < 5 && PEOPLE.test(text)) ? [] : [name];
  });
  return { ...example, names };
}

/** The parts of a place's name. */
function divided(name: Labelled, text: string): Labelled[] {
  let start = name.start;
  return placeParts(text.slice(name.start, name.end)).map((end) => {
    const part: Labelled = { start, end: name.start + end, kind: name.kind };
    start = part.end;
    return part;
  });
}

/** The same for manual labels, where only adjacent places are split. */
export const apart = (example: Example): Example => ({
  ...example,
  names: example.names.flatMap((name) => (name.kind === 'place' ? divided(name, example.text) : [name])),
});

/** Forms with fewer labels, or a smaller labelled share of their occurrences, are left unchanged. */
const OFTEN = 2;
const MOSTLY = 0.5;
/** A kind is corrected if another has this many times its labels. */
const RIGHT = 4;

interface Tally {
  readonly kinds: Record<NameKind, number>;
  /** How often it occurs without a label. */
  free: number;
}

const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];
const LONGEST = 10;

/** Unlabelled occurrences of labelled forms; the longest at each offset. */
function* unlabelled({ text, names }: Example, forms: ReadonlySet<string>): Generator<[start: number, form: string]> {
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const name = names[next];
    if (name !== undefined && at >= name.start) {
      at = name.end - 1;
      next++;
      continue;
    }
    const end = Math.min(name?.start ?? text.length, at + LONGEST);
    for (let length = end - at; length > 1; length--) {
      const form = text.slice(at, at + length);
      if (!forms.has(form)) continue;
      yield [at, form];
      at += length - 1;
      break;
    }
  }
}

/**
 * Extends a person's label that ends too early according to other sentences (周恩|来); the labelling network cuts such names where a word
 * begins.
 */
function whole(name: Labelled, { text, names }: Example, tallies: ReadonlyMap<string, Tally>): Labelled {
  const next = names.find(({ start }) => start >= name.end)?.start ?? text.length;
  const times = (form: string): number => tallies.get(form)?.kinds.person ?? 0;
  for (const more of [1, 2]) {
    const end = name.end + more;
    const form = text.slice(name.start, end);
    if (end <= next && times(form) >= OFTEN && times(form) > times(text.slice(name.start, name.end))) {
      return { ...name, end };
    }
  }
  return name;
}

/** Makes the examples consistent: a form that is mostly labelled is labelled everywhere, with its most frequent kind. */
export function consistent(examples: readonly Example[]): Example[] {
  const tallies = new Map<string, Tally>();
  for (const { text, names } of examples) {
    for (const { start, end, kind } of names) {
      const form = text.slice(start, end);
      if (form.length < 2 || form.length > LONGEST || LATIN.test(form)) continue;
      const tally = tallies.get(form) ?? { kinds: { person: 0, place: 0, organization: 0 }, free: 0 };
      tallies.set(form, tally);
      tally.kinds[kind]++;
    }
  }
  const forms = new Set(tallies.keys());
  for (const example of examples) {
    for (const [, form] of unlabelled(example, forms)) {
      const tally = tallies.get(form);
      if (tally !== undefined) tally.free++;
    }
  }
  const kindOf = new Map<string, NameKind>();
  const known = new Set<string>();
  for (const [form, { kinds, free }] of tallies) {
    const [first = 'person', second = 'person'] = [...KINDS].sort((a, b) => kinds[b] - kinds[a]);
    if (kinds[first] < OFTEN || kinds[first] < RIGHT * kinds[second]) continue;
    kindOf.set(form, first);
    const all = kinds.person + kinds.place + kinds.organization;
    if (all >= MOSTLY * (all + free)) known.add(form);
  }
  return examples.map((example) => {
    const names = example.names
      .map((name) => (name.kind === 'person' ? whole(name, example, tallies) : name))
      .map((name) => ({ ...name, kind: kindOf.get(example.text.slice(name.start, name.end)) ?? name.kind }));
    const added = [...unlabelled({ ...example, names }, known)].map(([start, form]) => ({
      start,
      end: start + form.length,
      kind: kindOf.get(form) ?? 'person',
    }));
    return { ...example, names: [...names, ...added].sort((a, b) => a.start - b.start) };
  });
}
