/**
 * Owns the notation of `senses.ts`: the fields of a row, and the word classes that rows name in braces; the project's
 * own.
 */

/** Alternatives of a regular expression, matched in simplified text. */
export const CLASSES: Readonly<Record<string, string>> = {
  数: '[0-9０-９.．零〇一二两三四五六七八九十百千万亿半几]',
  // before an ordinal number, as opposed to an amount
  序: '第|周|星期|礼拜|初|[A-Za-z]',
  // materials, by the last character of the word
  材: '[木铁铜铝锡钢银瓷陶璃料胶纸皮革绒竹藤骨蜡泥钛锌脂塑]|[木纸钢铝石]板|(?<![公发颁宣分密遍散])布|合金|黄金|白金|纯金|金属|棉|麻|羊毛|真丝|蚕丝|象牙|尼龙|石膏|石|玉|冰雪|面粉|稻草|麦秆|土',
  // makers
  匠: '手工|人工|机器|机械|工厂|本厂|家庭|土法|批量|独家|精心|亲手|纯手|国外|海外|本地|当地|(?:美|日|德|法|英|中|韩|俄|泰|瑞士|意大利|西班牙|外)国|日本|瑞士|意大利|苏联|香港|台湾|上海',
  // woven or bound objects, after 编制
  编物: '[竹藤草柳]|筐|篮|篓|笼|毛衣|花环|预算|决算|报表|手册|教材|目录|名册|图册|字典|词典|地图',
  // products, after 制
  品: '[砖瓦糖茶盐冰鞋衣革浆陶瓷酒碱氧氢毒酸墨笔伞帽钟卡片药粉曲醋酱饼扇琴皂烛砚壶罐坯芯袋瓶箱管钉板伞香]',
  // dried food, by the last character
  食: '[瓜薯腐饼鱼虾肉果笋菜枣杏桃梅蕉柿茄椒菇卜楂参贝豆莓橘橙姜萄芒栗藕芋蒜酪糕鸭鸡鸽蟹蛏鱿薄荷]|豆角|香|白|茶',
  // what is done until a thing is dry
  干法: '[拖擦晒烘吹晾拧沥喝榨抹烤流哭熬烧挤甩脱蒸焙烫沤]|抽|阴',
  // things that dry by themselves
  湿: '衣服|衣裳|裤子|鞋子?|袜子|毛巾|头发|油漆|漆|胶水?|颜料|墨迹|墨水|汗水?|泪水?|眼泪|血迹|嘴唇|嘴巴?|嗓子|喉咙|口|皮肤|河水?|河床|井水?|井|塘|水塘|水池|池子|湖|溪水?|水库|水|地面|路面|泥土|土|茶|粮食|谷子|稻谷',
  // hair, and what is worn in it
  发饰: '头|辫|髻|簪|梳|戴|别着|别上|夹|发带|发圈|发箍|发绳|饰品|首饰|项链|耳环|手链|胸针|口红|丝巾|蝴蝶结|塑料|水晶|亮片',
  // measure words with which 夹 is a clip
  枚: '[个只枚对支副款]',
  // parts of machines that grip something
  机: '[抓料漏铲翻挖矿吊车泥煤]',
  // predicates of a number or a share, after 只 as “only”
  仅: '占|剩|需|用|限|供|为|因|够|差|允|收|卖|算|相当|见|想|知|是|能|要|不过|好|管|怕|求|说|讲|做|看|听|顾|会用|会在',
  // ways of moving in water
  水中: '[过向到至进出上回完得开]',
  // distances and durations of swimming
  程: '{数}+多?(?:圈|米|公里|海里|里|个?来回|个?小时|分钟|阵|趟|会儿?|段|程|下)',
};

/**
 * One decision. `before` and `after` are regular expressions that must match directly before and after the character;
 * `unless` ones must not. `over`: also applies inside a dictionary word. `word`: requires that the cheapest
 * segmentation has a word that starts at the character, or one that ends after it.
 */
export interface Sense {
  readonly character: string;
  readonly form: string;
  readonly before?: string;
  readonly after?: string;
  readonly unlessBefore?: string;
  readonly unlessAfter?: string;
  readonly over?: true;
  readonly word?: 'starts' | 'ends';
  /** A text in which the row applies, and one in which it must not; both are tests. */
  readonly decides: string;
  readonly leaves: string;
}
