/**
 * Owns what decides between the forms of a character by the words beside it, where no word of the dictionary does: 里 is a
 * distance behind a number, 干 is dried behind food. Meanings as in the Ministry of Education's 國語辭典 (簡編本, 重編本); the
 * classes of words are the project's own.
 */

/**
 * One decision. `before` and `after` are regular expressions that must fit directly before and behind the character;
 * `unless` ones must not. `over`: also where a word of the dictionary stands. `word`: only where the cheapest listed
 * words have one that starts at the character, or one that ends behind it.
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
  /** A text in which it decides, and one in which it must not; each is a test. */
  readonly decides: string;
  readonly leaves: string;
}

/** The first row that fits decides. */
export const SENSES: readonly Sense[] = [
  // part of a name in another alphabet: 塔里克·拉马丹
  {
    character: '里',
    form: '里',
    after: '[\\u3400-\\u9fff]{0,3}[·・‧][\\u3400-\\u9fff]',
    unlessAfter: '面|边|头|的|有',
    decides: '学者塔里克·拉马丹',
    leaves: '学校里的·教室',
  },
  {
    character: '里',
    form: '里',
    before: '[\\u3400-\\u9fff][·・‧][\\u3400-\\u9fff]{1,4}',
    after: '[\\u3400-\\u9fff]',
    unlessAfter: '面|边|头|的|有',
    decides: '马可·波里尼获奖',
    leaves: '王·家里',
  },
  // the unit of a Taiwanese town: 咸昌里
  {
    character: '里',
    form: '里',
    before: '(?:^|[，。、；（(\\s]|[区镇乡市])[\\u3400-\\u9fff]{2}',
    after: '，?(?:是|位于|为|隶属|属于?)(?:台湾|.{0,6}[省市县区镇乡])|(?:里长|里民|里办公)',
    decides: '咸昌里，是台湾的村里',
    leaves: '房间里，是一张床',
  },
  {
    character: '里',
    form: '里',
    before: '(?<!{数}){数}+[多余来]?|(?:^|[行走约有近离隔出长外距])数',
    unlessBefore: '(?:{序}){数}+[多余来把]?',
    after: '(?!面|边|头(?!沟)|一外|挑)',
    over: true,
    decides: '走了十几里路',
    leaves: '这三天里',
  },
  {
    character: '制',
    form: '制',
    before: '自',
    over: true,
    after: '力|能力|之力|心|的(?:能力|力量|人|冲动|情绪)',
    decides: '自制力很强',
    leaves: '自制的月饼',
  },
  {
    character: '制',
    form: '制',
    before: '(?:难以|无法|不能|不可|无从|不得|缺乏|懂得|学会|善于|努力|稍加|极力|极为|十分|情难|不)自',
    over: true,
    decides: '激动得难以自制',
    leaves: '农家自制',
  },
  {
    character: '制',
    form: '製',
    before: '自',
    over: true,
    after: '[率品]|的|了?[\\u3400-\\u9fff]|”|》',
    unlessAfter: '[而和与或地]',
    unlessBefore: '[会法能以不得难乏]自',
    decides: '自制的月饼',
    leaves: '学会自制。',
  },
  {
    character: '制',
    form: '製',
    before: '自',
    after: '[、，]自[售销用食产]',
    over: true,
    decides: '自制、自售',
    leaves: '自制，然后',
  },
  {
    character: '制',
    form: '製',
    before: '(?:手工|家庭|厂家?|自己|农家|妈妈|私人|店家|[本小]店|[是为系属])自',
    over: true,
    decides: '这些点心都是自制。',
    leaves: '要学会自制。',
  },
  {
    character: '制',
    form: '製',
    before: '{材}|{匠}',
    after: '(?:的|造|品|成|而成|、|，|。|；|$|[\\u3400-\\u9fff])',
    unlessBefore: '本土|国土|领土|水土|全民|[^亚]麻木|草木|报纸',
    unlessAfter: '[度约裁定止衡服订胜动式高伏空海宪导霸]|下|为|和',
    decides: '几件瓷制茶具',
    leaves: '实行公司制改革',
  },
  {
    character: '制',
    form: '製',
    after: '{品}',
    unlessBefore: '[体管抑控限节牵强压钳遏克专公编税币]|[年日班聘任]',
    word: 'starts',
    over: true,
    decides: '村办制砖厂',
    leaves: '三班制药厂工人',
  },
  {
    character: '制',
    form: '製',
    before: '[腌烤酿熬烹熏卤酱煮炒蒸炸煎焙烘揉搓织绣裁焊铸锻雕刻晒吹捏扎糊磨榨]',
    unlessAfter: '[度约裁止衡服高]',
    decides: '古法烤制的月饼',
    leaves: '雕刻制度',
  },
  {
    character: '制',
    form: '制',
    before: '[改转换建]',
    after: '为|成(?!本)',
    over: true,
    decides: '改制为股份公司',
    leaves: '精制成罐头',
  },
  {
    character: '制',
    form: '製',
    before: '订',
    over: true,
    decides: '订制了一批校服',
    leaves: '修订制度',
    unlessAfter: '[度约]',
    unlessBefore: '[修制签]订',
  },
  {
    character: '制',
    form: '製',
    before: '定',
    after: '款|化|服务|家具|家居|西装|西服|礼服|旅行|旅游|产品|版|车|公交|方案|的',
    unlessBefore: '[规法既固一特稳]定',
    over: true,
    decides: '推出定制公交',
    leaves: '规定制度',
  },
  {
    character: '发',
    form: '髮',
    before: '{枚}(?:.{0,4}的)?',
    after: '卡(?![量行银机数费方张证])',
    over: true,
    decides: '买了一个发卡',
    leaves: '免费发卡',
  },
  {
    character: '发',
    form: '髮',
    before: '(?:{发饰}).{0,6}',
    after: '卡(?![量行银机数费方张证])',
    over: true,
    decides: '头上别着发卡',
    leaves: '银行免费发卡',
  },
  {
    character: '发',
    form: '髮',
    after: '卡(?:和|与|、|，|及)?(?:发带|发圈|发箍|发绳|发夹|头花|头饰|梳子|胸针|耳环)',
    over: true,
    decides: '卖发卡、头饰',
    leaves: '各行发卡和收单',
  },
  {
    character: '发',
    form: '發',
    after: '卡',
    over: true,
    decides: '银行免费发卡',
    leaves: '头发卡住了',
    unlessBefore: '[头毛白长短秀理洗]',
  },
  {
    character: '干',
    form: '乾',
    before: '{食}',
    unlessAfter: '[部活事警涉扰预线道渠流将劲群校什啥过起着得完出]|了{数}|不|嘛|吗|一',
    word: 'ends',
    over: true,
    decides: '晒好的地瓜干',
    leaves: '卖水果干部也来帮忙',
  },
  {
    character: '干',
    form: '乾',
    before: '{干法}',
    unlessAfter: '[部活事警涉扰预线道渠流将劲群校什]',
    word: 'ends',
    over: true,
    decides: '把地拖干',
    leaves: '抽干部下乡',
  },
  { character: '干', form: '乾', after: '透', over: true, decides: '油漆还没干透', leaves: '他没干活' },
  {
    character: '干',
    form: '乾',
    before: '(?:{湿})(?:都|也|已|已经|全|快|还没|没|未|就|很|太|要|不容易)?',
    after: '了(?!{数})|得(?:快|冒|裂|发|难|要|像|很)|。|，|裂|$',
    over: true,
    decides: '晾了一天，衣服干了',
    leaves: '他在地里干了一天',
  },
  { character: '干', form: '干', after: '河[村镇乡区路街子口沟]', over: true, decides: '来到干河村', leaves: '干河里' },
  {
    character: '干',
    form: '干',
    before: '江',
    after: '区|街道|路|门',
    over: true,
    decides: '杭州市江干区',
    leaves: '湖水晒干',
  },
  { character: '游', form: '游', after: '了{程}', over: true, decides: '在河里游了一会儿', leaves: '游了三个景点' },
  {
    character: '游',
    form: '游',
    after: '{水中}(?!程|览|玩|街|园)',
    unlessBefore: '[旅出郊春导]',
    decides: '鱼儿游过来',
    leaves: '出游过程',
  },
  { character: '只', form: '隻', before: '一只', decides: '一只只小鸟', leaves: '一只狗' },
  {
    character: '只',
    form: '只',
    before: '[那这它他她我你]们?',
    after: '{仅}',
    over: true,
    decides: '那只占三成',
    leaves: '那只狗',
  },
  {
    character: '斗',
    form: '斗',
    before: '{机}',
    over: true,
    decides: '换上新的抓斗',
    leaves: '与天奋斗',
    unlessAfter: '[争志气殴]',
  },
  { character: '斗', form: '斗', after: '山[镇村乡区市集路]', over: true, decides: '来到斗山镇', leaves: '斗山火' },
  {
    character: '丑',
    form: '丑',
    before: '[子乙丁己辛癸]',
    after: '[、，寅年月日时岁]|$',
    over: true,
    decides: '子丑寅卯',
    leaves: '小子丑得很',
  },
  { character: '丑', form: '丑', after: '[时牛角]|年(?!代)|月(?!亮)', decides: '丑时出发', leaves: '丑态' },
  // a general of the Three Kingdoms, not the clown of the stage
  {
    character: '丑',
    form: '醜',
    before: '(?:颜良.{0,6}|袁绍.{0,8}|[斩诛杀败]|[大名上]将|将军|河北.{0,4})文',
    over: true,
    decides: '关羽斩颜良，诛文丑',
    leaves: '京剧文丑、武丑',
  },
  // “all” in names of places and reigns, not salt
  { character: '咸', form: '咸', after: '[昌阳宁丰平嘉通熙亨康淳安]', over: true, decides: '咸昌里', leaves: '咸菜' },
  {
    character: '卷',
    form: '卷',
    before: '[陋试答考朱墨荐落佳阅评改判批]',
    over: true,
    decides: '以陋卷进呈',
    leaves: '卷起袖子',
  },
  // a cup that is played for
  {
    character: '杯',
    form: '盃',
    before: '(?:争夺?|夺得?|赢得|捧[起得]|问鼎|卫冕)[\\u3400-\\u9fff]{2,8}',
    unlessBefore: '{数}[大小满]?|[茶水酒奖璃啡温纸干碰举]',
    after: '[\\u3400-\\u9fff，。、]|$',
    decides: '争乔治哈拉斯杯',
    leaves: '赢得了一大杯',
  },
];
