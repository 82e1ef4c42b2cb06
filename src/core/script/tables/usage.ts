/**
 * Owns the forms that newspapers of a region prefer where OpenCC has another. Sources: the uniform characters of Taiwanese
 * law (法律統一用字表), the headwords of the Ministry of Education's dictionary, and counts over Taiwanese laws and news.
 */

/** The default house style: a simplified character, and the form that it has in every word. */
export const STYLE_FORMS: Readonly<Record<'tw' | 'hk', readonly (readonly [string, string])[]>> = {
  tw: [
    ['布', '布'],
    ['念', '念'],
    ['周', '周'],
    ['毁', '毀'],
    ['岩', '岩'],
    // as in the titles of laws, 水污染防治法 and 貪污治罪條例, and in all counted texts
    ['污', '污'],
    // the Ministry's dictionary has 孃 as a variant
    ['娘', '娘'],
  ],
  hk: [
    ['娘', '娘'],
    ['念', '念'],
    ['周', '周'],
    ['毁', '毀'],
    ['岩', '岩'],
  ],
};

/** Characters that occur in no dictionary word here; then these forms are more frequent than the dictionary's. */
export const ALONE: readonly (readonly [string, string])[] = [
  ['签', '簽'],
  ['准', '准'],
  ['范', '范'],
  ['郁', '郁'],
  ['岳', '岳'],
  ['朴', '朴'],
];

/** Words and their forms, the longest match wins; a dictionary word that straddles an end of one takes precedence. */
export const USAGE_WORDS: Readonly<Record<'both' | 'tw' | 'hk', string>> = {
  both: `
    汤面 湯麵  回归 回歸  回流 回流  换发 換發  并为 並為  合并为 合併為  归并为 歸併為  兼并为 兼併為  并发 並發  并发症 併發症  疗愈 療癒  景致 景致  点赞 點讚  复校 復校
    复议 復議  会签 會簽  汇集 匯集  巨额 巨額  县志 縣志  市志 市志  区志 區志  镇志 鎮志  村志 村志  方志 方志
    地方志 地方志  升准 升準  降准 降準  准新 準新  准妈妈 準媽媽  准爸爸 準爸爸  准大学生 準大學生
    新干县 新干縣  钟山县 鍾山縣  姜葱 薑蔥  姜蒜 薑蒜  神签 神籤  灵签 靈籤  红曲 紅麴  鲗鱼涌 鰂魚涌  世田谷 世田谷
    朴次茅斯 朴次茅斯  朴茨茅斯 朴茨茅斯  干宝 干寶  尸佼 尸佼  占旭刚 占旭剛  涂又光 涂又光  于右任 于右任
    陆征祥 陸徵祥  克制 克制  里把路 里把路  别着 別・  咸福宫 咸福宮  咸安宫 咸安宮  咸若 咸若`,
  tw: `
    总台 總臺  雇主 雇主  雇员 雇員  劳雇 勞雇  家具 家具  桥梁 橋梁  彩带 彩帶  侵占 侵占  尽量 盡量  尽可能 盡可能
    了解 了解`,
  hk: '总台 總台  尽量 盡量  尽可能 盡可能  尽快 盡快  尽早 盡早',
};

/** 出 is a measure word for plays after these … */
export const COUNTS = '这那一两三几每';
/** … before these: 这出音乐剧. */
export const PLAYS = '戏 剧 好戏 大戏 闹剧 话剧 歌剧 舞剧 京剧 喜剧 悲剧 音乐剧 舞台剧';

/** After these … */
export const FIGURES = '0123456789０１２３４５６７８９';
/** … 天后 means “days later”, not a goddess, and 只 counts animals, unless followed by what makes it “only”: 5只有. */
export const AFTER_FIGURES: readonly (readonly [string, string])[] = [
  ['天后', '・後'],
  ['只', '隻'],
  ...[...'有能是会要需占用可剩够为在差见知想好管怕因不允限供收做卖给让靠凭选设'].map(
    (next) => [`只${next}`, '・・'] as const,
  ),
];
