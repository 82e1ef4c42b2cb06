/** Owns inventing people's names for templates: Han, transliterated, Japanese, Korean, minority. */
import { JAPANESE_SURNAMES } from '../../../core/names/tables/people';
import { type Chance, weighted } from '../../random';
import type { NameCounts } from '../characters';

/** Makes a name. */
export type Maker = (chance: Chance) => string;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames of two characters. */
const COMPOUND = words(
  '欧阳 上官 司马 诸葛 司徒 慕容 尉迟 皇甫 端木 东方 令狐 公孙 轩辕 夏侯 长孙 宇文 南宫 独孤 澹台 闻人 申屠 太史 呼延 拓跋 百里 西门',
);
/** Rare surnames that are also words and are underrepresented in the counts. */
const RARE = words(
  '镇 海 冷 干 由 来 计 英 亓 仝 厍 乜 佘 佟 冼 郏 逄 逯 麻 贡 苗 都 明 时 官 勾 牛 羊 母 巴 水 火 山 黑 白 红 青 兰 蓝 花 药 干 火 言 居 步 是 乐 召 有 相 修 信 揭 操 展 续 生 后 敬 权 义 道 回 户 税 银 才 门 占 战 撒 和 帅 国 初 院 校 党 干 年 开 路 原 但 从 何 于 强 向 高 方 成 万 安 常 全 温 毕 单 车 纪 关 应 宣 施 单 解 盖 查 曾 仇 区 朴 盛 谈 谢 严',
);
/** Given names that are ordinary words, and so hard to recognize. */
const WORDS_AS_NAMES = words(
  `建国 建设 建军 建华 国强 国庆 国防 文明 文化 光明 光荣 海洋 大海 长江 长征 长城 永远 胜利 和平 解放 卫星 卫国 卫东 东方 东风 红旗 红星 红梅 向前 向阳 前进 跃进 爱国 爱民
  爱华 志愿 志强 自强 自立 春天 春光 春风 秋实 金秋 晓明 黎明 明亮 明白 高峰 高远 洪亮 响亮 平安 平原 安全 安宁 安定 安康 健康 富强 富贵 荣誉 荣华 英雄 英明 英勇 忠诚 忠实 诚实 勤劳
  勇敢 美丽 美好 美玉 丽华 太平 太阳 阳光 月亮 天亮 天明 天然 天堂 自然 森林 松柏 青松 青春 青山 江山 江河 河山 泰山 华山 南方 北方 西平 学习 学问 学军 学农 学文 文学 文章 文采 艺术
  音乐 快乐 欢乐 喜庆 吉祥 如意 如意 发展 振兴 振华 兴旺 兴盛 繁荣 茂盛 成功 成果 成长 成立 立功 立春 立夏 初一 十五 双全 双喜 千里 万里 百川 方圆 公正 正义 正直 清明 清白 清泉 水清
  玉石 玉兰 牡丹 芙蓉 海燕 海鸥 凤凰 孔雀 麒麟 骏马 千军 小军 大勇 大伟 可心 可爱 欣然 欣喜 悠然 思想 思考 思源 理想 希望 新民 新生 新华 创新 开放 改革 开明 进步 进取 先进 先锋 冠军
  将军 司令 书记 主任 教师 博士 院士 领导 干部 党生 党员 群众 人民 世界 世纪 时代 年华 时光 若水 若兰 一鸣 一凡 一心 一平 同心 同和 亚洲 京生 沪生 渝生 宁生 港生 台生 晋生 鲁生`,
);
/** Last characters of names that are also words which may follow a name. */
const WORDS_THAT_END = [
  ...'正正常常道道均均才才之之起起连我曾全同和可能有成立来清真真如若初先开当前后平一三自其子子家本等时今生生出新会为夫行言方同发从向由因以是非并亦乃即再又更最已将应可所',
];
/** Syllables of transliterated names, in addition to those in the list. */
const FOREIGN_WHOLE = words(
  `约翰 彼得 保罗 马克 卢卡 安娜 玛丽 伊万 谢尔盖 弗拉基米尔 米哈伊尔 亚历山大 大卫 丹尼尔 迈克尔 罗伯特 詹姆斯 威廉 理查德 托马斯 查尔斯 穆罕默德 艾哈迈德 阿里 哈桑 侯赛因 易卜拉欣
  何塞 胡安 卡洛斯 路易斯 费尔南多 汉斯 弗里茨 海因里希 皮埃尔 让 雅克 弗朗索瓦 乔治 爱德华 亨利 凯特 艾玛 索菲亚 奥尔加 纳塔莉亚 玛格丽特 伊丽莎白 拉吉夫 阿米特 普拉卡什 苏哈托 阮文 陈文 黎文`,
);
const MORE_JAPANESE_SURNAMES = words(
  `佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 林 清水 山崎 池田 桥本 阿部 石川 山下 中岛 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本
  斋藤 福田 太田 西村 藤井 金子 三浦 藤原 松田 中川 中野 原田 小野 田村 竹内 中山 和田 石田 上田 森田 宫崎 酒井 工藤 横山 宫本 内田 高木 安藤 谷口 大野 丸山 今井 小泉 安倍 野田 菅 大平 竹下 海部 宫泽 细川 羽田 村山 森 麻生 鸠山 岸田 河野 町村 福原 石破 北川 南野 西川 东山 石原 平野 久保 本田 香川 长友 大谷 羽生 福田 松下 丰田 铃鹿 张本 早田 平松 水谷 丹羽 大岛 野村 川端 夏目 芥川 三岛 太宰 黑泽 宫城 渡部 织田 德川 东条 伊达 上杉 武田 丰臣 足利 有马 有村 新垣 长泽 石井 樱井 大江 大山 小山 小岛 岛田 江口 樋口 菊池 荒木 矢野 秋山 古川 浅野 熊谷 相马 片山 岩崎 神田 服部 柴田 川口 白石 土屋 永井 长尾 堀内 星野 桑原 关口 久间 向井 奥田 鸟山`,
);
const ALL_JAPANESE_SURNAMES = [...JAPANESE_SURNAMES, ...MORE_JAPANESE_SURNAMES];
const JAPANESE_GIVEN = words(
  `太郎 一郎 二郎 次郎 三郎 健一 健二 浩二 浩一 正雄 和夫 幸子 惠子 美穗 由美 洋子 直子 真由美 爱 翔太 大辅 拓也 诚 隆 修 博 茂 清 弘 武 实 龙太郎 纯一郎 由纪夫 直人 佳彦 晋三 义伟 喜朗 敬三 达也 秀树 和子 久美子 千代 裕子 麻衣 结衣 彩香 英机 角荣 康弘 信介 智和 美诚 希 佳纯 隼 纱希 真凜 景子 雅子 美智子 百合子 京子 龙一 春树 圭吾 由纪子 漱石 龙之介 由纪夫 健三郎 英机 信长 家康 秀吉 谦信 博文 有朋 重信 茂德 久信 健 翔平 结弦 真央 昌磨 圭佑 真司 章生 千秋 和美 治虫 明 骏 诚 幸之助 盛夫 耕作 洋平 阳平 浩 良子 里美 早苗 花子 节子 芳子 静香 明日香 光`,
);
const KOREAN_SURNAMES = words(
  '金 李 朴 崔 郑 姜 赵 尹 张 林 韩 申 徐 权 黄 安 宋 柳 洪 全 高 文 孙 裴 白 许 南 卢 河 成 车 俞 具 元 千 玄 潘',
);
const KOREAN_FIRST = [...'民智秀贤俊英哲相成东泰正恩惠美善在珍敏镇钟基昌光永允熙明润宰承宇锡炫多素荷艺彩'];
const KOREAN_SECOND = [...'浩勋秀宇熙镇哲植焕圭锡俊泳雅妍珠贤洙硕元奎善姬爱京仙英恩花勇虎民洪龙日旭九均'];
const UYGHUR = words(
  `买买提 艾力 阿不都热依木 阿布都拉 吐尔逊 吾守尔 努尔白克力 帕提古丽 阿依古丽 古丽娜尔 热孜万古丽 玉素甫 库尔班 肉孜 依明 司马义 铁木尔 阿迪力 艾尼瓦尔 亚森 木合塔尔 阿不力孜 托合提 艾合买提 穆合塔尔 赛福鼎 艾则孜 热合曼 哈力克 加帕尔 卡德尔 沙比提 乌斯曼江 阿里木江 艾山江 古丽巴哈尔`,
);
const TIBETAN = words(
  `扎西 顿珠 次仁 平措 旺堆 达瓦 尼玛 卓玛 央金 拉姆 白玛 格桑 罗布 多吉 索朗 旦增 洛桑 丹增 普布 巴桑 边巴 强巴 次旦 次珍 德吉 仁青 才让 桑珠 晋美 贡布 阿旺 热地 嘉措 赤列 群培 曲珍 米玛 益西 坚赞`,
);
const MONGOL = words(
  `巴特尔 乌兰 其木格 苏和 那日松 布赫 额尔敦 朝鲁 斯琴 高娃 格日勒 图雅 萨仁 阿拉坦 敖其尔 哈斯 巴图 孟克 宝音 德力格尔 呼格吉勒 乌日娜 娜仁 青格勒 特木尔 乌云 塔娜 傲蕾`,
);

/** Characters for invented Japanese names. */
const JAPANESE_SURNAME_FIRST = [
  ...'山田川村井本中小高松竹木石林森野原上下西东北南大前藤清水岩坂谷池桥渡宫内冈浦长吉黑白青赤金星神柳樱',
];
const JAPANESE_SURNAME_SECOND = [...'田田田本本村村山川井口野原崎岛林木谷泽尾藤部边城越内上下桥冈浦津坂贺屋桑濑'];
const JAPANESE_GIVEN_FIRST = [
  ...'健浩和正雄直克诚谦俊光隆宏英秀义洋康孝真大拓翔龙纯智哲幸惠由美裕麻彩千奈百明文敏久良道吉广昌信春夏秋冬隼悠莉优爱结贞茂安忠荣',
];
const JAPANESE_GIVEN_SECOND = [
  ...'一二三也也司郎郎太太介辅人夫男雄治志之树彦子子子美美江代香惠奈菜衣花织晴明弘广平吾斗马次佑生史行信贵希宽',
];
const JAPANESE_ENDINGS = words('太郎 一郎 次郎 三郎 之介 之助 右卫门 代子 美子 津子 喜子 奈子 佳子 由纪 纪子 一朗');

const VIETNAMESE_SURNAMES = words('阮 陈 黎 范 黄 潘 武 邓 裴 杜 胡 吴 杨 李 丁 郑 张 陶 段 冯 梁 苏 农 孙');
const LETTERS = [...'ABCDEFGHJKLMNPRSTVWY'];
const SMALL = [...'aaeeiioouulmnrstdkchpyv'];

/** The makers that slots of templates refer to. */
export interface PeopleMakers {
  readonly han: Maker;
  readonly surname: Maker;
  readonly foreign: Maker;
  /** One part of a transliterated name, without dots. */
  readonly transliterated: Maker;
  readonly japanese: Maker;
  readonly korean: Maker;
  readonly minority: Maker;
  /** A name of Hong Kong or Taiwan in simplified characters; the caller converts it if the text is traditional. */
  readonly southern: Maker;
  readonly vietnamese: Maker;
  /** Han names of two characters. */
  readonly short: Maker;
  /** A given name of two characters without a surname. */
  readonly given: Maker;
  /** Masked as papers do: 张某, 李某某, 赵某强, 陈某甲. */
  readonly masked: Maker;
  /** In Latin letters. */
  readonly latin: Maker;
}

/** Flattens counts, so that rare characters occur often enough to be learnt. */
const flatten = (weights: readonly (readonly [string, number])[], power: number): (readonly [string, number])[] =>
  weights.map(([value, count]) => [value, count ** power] as const);

/** A Markov chain over characters that makes names which sound like the given ones. */
function transliterations(names: readonly string[]): Maker {
  const known = new Set(names);
  const after = new Map<string, string[]>();
  for (const name of names) {
    let before = '';
    for (const char of [...name, '']) {
      const followers = after.get(before) ?? [];
      followers.push(char);
      after.set(before, followers);
      before = char;
    }
  }
  return (chance) => {
    for (;;) {
      let name = '';
      let before = '';
      do {
        before = chance.pick(after.get(before) ?? ['']);
        name += before;
      } while (before !== '' && name.length < 8);
      if (name.length >= 2 && name.length <= 7 && !known.has(name)) return name;
    }
  };
}

export function peopleMakers(counts: NameCounts): PeopleMakers {
  const common = weighted(flatten(counts.surnames, 0.75));
  const first = weighted(flatten(counts.first, 0.7));
  const second = weighted(flatten(counts.second, 0.7));
  const single = weighted(flatten(counts.single, 0.7));
  const surname: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.02) return chance.pick(COMPOUND);
    return drawn < 0.06 ? chance.pick(RARE) : common(chance);
  };
  const any: Maker = (chance) => String.fromCharCode(0x4e00 + chance.below(0x51a0));
  const given: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.23) return single(chance);
    if (drawn < 0.3) return chance.pick(WORDS_AS_NAMES);
    if (drawn < 0.34) {
      const one = second(chance);
      return one + one;
    }
    // a character that is in none of the counts
    if (drawn < 0.37) return first(chance) + any(chance);
    if (drawn < 0.38) return any(chance) + second(chance);
    if (drawn < 0.45) return first(chance) + chance.pick(WORDS_THAT_END);
    return first(chance) + second(chance);
  };
  const han: Maker = (chance) => surname(chance) + given(chance);
  const invented = transliterations(counts.foreign);
  const part: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.15) return chance.pick(FOREIGN_WHOLE);
    // names that are in no list; otherwise the model would learn the list instead of the characters
    return drawn < 0.45 ? chance.pick(counts.foreign) : invented(chance);
  };
  const japaneseSurname: Maker = (chance) => {
    if (chance.happens(0.55)) return chance.pick(ALL_JAPANESE_SURNAMES);
    return chance.pick(JAPANESE_SURNAME_FIRST) + chance.pick(JAPANESE_SURNAME_SECOND);
  };
  const japaneseGiven: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.3) return chance.pick(JAPANESE_GIVEN);
    if (drawn < 0.42) return chance.pick(JAPANESE_GIVEN_FIRST);
    if (drawn < 0.85) return chance.pick(JAPANESE_GIVEN_FIRST) + chance.pick(JAPANESE_GIVEN_SECOND);
    return (chance.happens(0.5) ? chance.pick(JAPANESE_GIVEN_FIRST) : '') + chance.pick(JAPANESE_ENDINGS);
  };
  const initial: Maker = (chance) => `${chance.pick([...'ABCDEFGHJKLMPRSTW'])}${chance.pick(['·', '.'])}`;
  return {
    han,
    surname,
    foreign(chance) {
      const drawn = chance.next();
      if (drawn < 0.42) return part(chance);
      if (drawn < 0.86) return `${part(chance)}·${part(chance)}`;
      if (drawn < 0.93) return `${part(chance)}·${part(chance)}·${part(chance)}`;
      return `${part(chance)}·${initial(chance)}${part(chance)}`;
    },
    transliterated: part,
    japanese: (chance) => japaneseSurname(chance) + (chance.happens(0.85) ? japaneseGiven(chance) : ''),
    korean: (chance) => chance.pick(KOREAN_SURNAMES) + chance.pick(KOREAN_FIRST) + chance.pick(KOREAN_SECOND),
    minority(chance) {
      const drawn = chance.next();
      if (drawn < 0.45) return `${chance.pick(UYGHUR)}·${chance.pick(UYGHUR)}`;
      if (drawn < 0.8) return chance.pick(TIBETAN) + chance.pick(TIBETAN);
      return chance.pick(MONGOL);
    },
    vietnamese: (chance) =>
      chance.pick(VIETNAMESE_SURNAMES) +
      (chance.happens(0.6) ? chance.pick([...'文氏德春廷国明玉光维世']) : '') +
      (chance.happens(0.4) ? chance.pick([...'青阮黎海清秋红']) : '') +
      second(chance),
    short: (chance) => surname(chance) + single(chance),
    given(chance) {
      const one = second(chance);
      return chance.happens(0.2) ? one + one : first(chance) + one;
    },
    masked(chance) {
      const drawn = chance.next();
      if (drawn < 0.45) return `${surname(chance)}某`;
      if (drawn < 0.75) return `${surname(chance)}某某`;
      if (drawn < 0.95) return `${surname(chance)}某${single(chance)}`;
      return `${surname(chance)}某${chance.pick([...'甲乙丙丁'])}`;
    },
    latin(chance) {
      const word = (): string => {
        const all =
          chance.pick(LETTERS) + Array.from({ length: 2 + chance.below(6) }, () => chance.pick(SMALL)).join('');
        return all;
      };
      const drawn = chance.next();
      if (drawn < 0.2) return word();
      if (drawn < 0.65) return `${word()} ${word()}`;
      if (drawn < 0.8) return `${word()} ${word()}`.toUpperCase();
      return drawn < 0.9 ? `${chance.pick(LETTERS)}. ${word()}` : `${word()} ${chance.pick(LETTERS)}. ${word()}`;
    },
    southern(chance) {
      // married women there put the husband's surname first, and may be called by either form: 陈方安生, 林郑
      const drawn = chance.next();
      if (drawn < 0.03) return common(chance) + common(chance);
      const married = drawn < 0.12 ? common(chance) : '';
      return married + common(chance) + first(chance) + second(chance);
    },
  };
}
