/**
 * Owns where a character that has several forms is in no doubt, whatever is counted of it elsewhere: 学校里 is inside, 只认为 only.
 * A row fits where neither pattern does: they name what could make another form right. Classes as in `sense-notation.ts`.
 */

export interface Settled {
  readonly character: string;
  /** The form that is then sure. */
  readonly form: string;
  /** Regular expressions directly before and behind the character; where one fits the character stays in doubt. */
  readonly unlessBefore?: string;
  readonly unlessAfter?: string;
  /** What must stand directly before it. */
  readonly before?: string;
  /** What must stand directly behind it. */
  readonly after?: string;
  /** A listed word of two characters or more must end before it. */
  readonly listed?: true;
  /** A text in which it is sure, and one in which it is not; each is a test. */
  readonly sure: string;
  readonly open: string;
}

export const SETTLED: readonly Settled[] = [
  {
    character: '里',
    form: '裡',
    listed: true,
    unlessBefore: '{数}|邻|公|英|海|故|邻里',
    unlessAfter: '长|弄|程|巷|亩',
    sure: '在学校里',
    open: '在咸昌里',
  },
  // a place that is called so stands by itself in its clause, or has a sign of one behind it
  {
    character: '里',
    form: '裡',
    before: '[\\u3400-\\u9fff]',
    unlessBefore:
      '{数}|[邻公英海故]|(?:^|[，。、；：（“\\s在到住于从至往去是省市区县镇乡街路])[\\u3400-\\u9fff]{2}|[某第]|[\\u3400-\\u9fff][·・]',
    unlessAfter: '[长弄程巷亩乡镇村民街路号社站桥]|小区|公园|居委|[\\u3400-\\u9fff]{0,3}[·・‧]|，?(?:是|位于)',
    sure: '扫一扫轿厢里的码',
    open: '在咸昌里',
  },
  {
    character: '里',
    form: '裡',
    before: '[省市区镇县乡队厂局科处院社堂庭店铺坝声月年屋箱袋锅碗库车船楼房田雨雪风心手嘴眼梦话]',
    unlessAfter: '长|弄|程|巷|亩|[乡镇村]',
    sure: '镇里修了路',
    open: '水里乡',
  },
  {
    character: '只',
    form: '隻',
    before: '[0-9]',
    after: '[，。、；）)（(]|$',
    sure: '家禽3120只。',
    open: '只有',
  },
  { character: '只', form: '只', unlessBefore: '{数}|[每这那哪此该多]', sure: '他们只认为', open: '两只是送的' },
  {
    character: '它',
    form: '它',
    unlessBefore: '.{0,10}(?:[狗猫牛羊马猪鸡鸭鹅鸟鱼虎象熊猴鹿狼蛇鹰鹤鲸虫兔]|动物).{0,10}',
    unlessAfter: '.{0,8}(?:[狗猫牛羊猪鸡鸭鹅鸟虎熊猴鹿狼蛇鹰鹤鲸兔]|动物|毛|爪|尾巴)',
    sure: '肃清它，否则',
    open: '这只狗，它饿了',
  },
  {
    character: '斗',
    form: '鬥',
    unlessBefore: '{数}|[升漏烟料星北南泰车抓墨斜拱]|.{0,3}[米粮谷]',
    unlessAfter: '[米量转星牛拱笠篷室山门渠地]',
    sure: '要文斗，不要',
    open: '一斗，三升',
  },
  {
    character: '制',
    form: '制',
    before: '[\\u3400-\\u9fff]{2}',
    unlessBefore: '{材}|{匠}|[自研精秘特定订创调配监印复绘录摄缝仿试赶酿腌烤]',
    unlessAfter: '[作造成品]|{品}',
    sure: '实行工作量制、',
    open: '厂里新创制、',
  },
  { character: '制', form: '制', before: '[限控体机编管抑节压强遏钳]', unlessAfter: '造', sure: '限制作品', open: '研制' },
  {
    character: '系',
    form: '系',
    unlessBefore: '[绑捆拴维联腰颈]',
    unlessAfter: '领[带巾结]|[着上在紧好鞋带绳安扣铃腰红围念于牢]',
    sure: '院、系领导',
    open: '把绳子系在树上',
  },
  {
    character: '面',
    form: '面',
    unlessBefore: '.{0,3}[吃煮碗条拉粉馆汤麦饭炒擀揉挂米凉刀削担烤揪捞]',
    unlessAfter: '[条粉馆包食团饼汤皮点筋馒]',
    sure: '分布面广',
    open: '吃面很方便',
  },
  {
    character: '发',
    form: '發',
    unlessBefore: '[理烫剪染洗头毛须眉鬓胡白黑金短长秀美假卷披散束护植脱落银华怒梳结断削]',
    unlessAfter: '[型廊夹卡丝梢髻辫际质根蜡胶妻肤指]',
    sure: '此件发至县团级',
    open: '白发',
  },
  {
    character: '后',
    form: '後',
    unlessBefore: '[皇太王母天帝影歌视封立废冠先武]',
    unlessAfter: '[妃宫羿稷土冠母]',
    sure: '封锁半年后，',
    open: '她是皇后',
  },
  { character: '家', form: '家', unlessAfter: '[具伙什俱私]', sure: '这下回家我们', open: '搬家具' },
  { character: '表', form: '表', unlessBefore: '.{0,2}[手怀钟戴块秒挂腕坐修]|[电水煤气]', sure: '填表', open: '修表' },
  {
    character: '准',
    form: '准',
    unlessBefore: '[标水精基瞄对得不很够看算定为照]',
    unlessAfter: '[确则星头心点时绳儿妈爸备]',
    sure: '才准讲授',
    open: '查得准',
  },
  { character: '出', form: '出', unlessBefore: '{数}|[这那每]', sure: '演出', open: '一出' },
  { character: '丑', form: '丑', before: '[子乙丁己辛癸小]', sure: '辛丑', open: '很丑' },
  { character: '炼', form: '煉', unlessBefore: '[锻修教磨历操]', sure: '全民炼铁', open: '锻炼' },
  {
    character: '蒙',
    form: '蒙',
    unlessAfter: '.?[眼混骗]',
    unlessBefore: '[瞎欺昏打细空]',
    sure: '内蒙古',
    open: '蒙眼',
  },
  {
    character: '志',
    form: '志',
    unlessBefore: '[杂方县墓日标省市史永地校村镇]',
    unlessAfter: '[书异]',
    sure: '辛同志',
    open: '永志不忘',
  },
  { character: '升', form: '升', unlessAfter: '[平华]', sure: '环比升0.4%', open: '升平' },
  { character: '余', form: '餘', before: '{数}', sure: '20余万亩', open: '余国琮' },
  { character: '钻', form: '鑽', unlessAfter: '石|戒', sure: '钻空子', open: '钻石' },
  { character: '尝', form: '嘗', unlessBefore: '[品]', sure: '新的尝试', open: '品尝' },
  { character: '迹', form: '蹟', before: '[奇古遗事史胜]', sure: '创造奇迹', open: '足迹' },
  { character: '仑', form: '崙', before: '昆', sure: '昆仑山', open: '仑' },
  { character: '卷', form: '卷', before: '第{数}+', sure: '第二卷第三期', open: '卷起' },
  { character: '汇', form: '彙', before: '[词语字总]', sure: '词汇', open: '汇了一笔' },
  { character: '汇', form: '彙', after: '[报总编整]', sure: '工作情况汇报', open: '汇了一笔' },
  { character: '谷', form: '穀', before: '[稻麦米包五百杂碾晒打]', sure: '收下的稻谷', open: '谷雨' },
  { character: '谷', form: '穀', after: '[子物粒仓草]', sure: '谷子黄了', open: '谷雨' },
  { character: '谷', form: '谷', before: '[河山峡深幽低沟溪曼]', sure: '河谷地带', open: '打谷场' },
  { character: '复', form: '復', before: '[恢光康修]', sure: '宣布恢复活动', open: '复习' },
  { character: '复', form: '複', after: '[制印杂合]', sure: '复制品', open: '复习' },
  { character: '游', form: '游', before: '[上中下]', sure: '在澄河下游', open: '出游' },
  { character: '厘', form: '釐', after: '[米清]', sure: '40厘米', open: '厘定' },
  { character: '卷', form: '卷', after: '[首宗]', sure: '卷首', open: '卷起' },
  { character: '面', form: '麵', before: '[汤拉炒]', unlessAfter: '[前子积上下临]', sure: '热汤面，', open: '水面' },
  { character: '注', form: '註', after: '[册释解]', sure: '到校注册', open: '附注' },
  { character: '泛', form: '泛', unlessAfter: '[滥区]', sure: '泛民主派', open: '泛滥' },
  { character: '昆', form: '昆', unlessAfter: '[仑山曲剧腔冈]', sure: '各种昆虫', open: '昆山' },
  { character: '舍', form: '舍', before: '[禽猪鸡牛畜宿校房农寒]', sure: '加强禽舍保暖', open: '舍得' },
  { character: '干', form: '干', before: '若', sure: '建设若干所', open: '重点干' },
  { character: '勋', form: '勳', after: '章', sure: '国家勋章', open: '勋业' },
  { character: '仑', form: '侖', before: '加', sure: '每加仑', open: '仑' },
  { character: '迹', form: '跡', before: '[痕足轨踪笔血]', sure: '枪弹的痕迹', open: '奇迹' },
  { character: '涂', form: '塗', after: '[装料抹改写层漆]', sure: '涂装车间', open: '涂山' },
  { character: '游', form: '遊', before: '[日郊旅漫春秋研]', sure: '半日游', open: '宜游' },
  {
    character: '制',
    form: '製',
    after: '作',
    unlessBefore: '[限控体机编管抑节压强遏钳轨度]',
    sure: '负责制作维护',
    open: '限制作品',
  },
  { character: '只', form: '隻', before: '[犬船禽]', sure: '犬只管理', open: '只有' },
  { character: '干', form: '幹', after: '{数}+(?:天|年|个|小时)', sure: '弯腰干七天', open: '若干' },
  { character: '赞', form: '讚', before: '点', sure: '点赞', open: '赞助' },
  { character: '制', form: '製', before: '[试研]', sure: '试制成功', open: '法制' },
  {
    character: '制',
    form: '製',
    before: '[复木竹铁铜钢纸皮塑胶肉乳奶豆石瓷陶玉]',
    after: '品',
    sure: '竹木制品',
    open: '体制品种',
  },
  { character: '汇', form: '匯', after: '[率款入于聚合集流成演票]', sure: '稳定汇率', open: '汇了一笔' },
  { character: '汇', form: '匯', before: '[外换结购创]', sure: '外汇储备', open: '汇了一笔' },
  { character: '娘', form: '娘', before: '[姑大新老厨婆奶]', sure: '刘大娘', open: '娘家' },
  {
    character: '烟',
    form: '煙',
    unlessBefore: '[香抽吸戒禁卷卖买种控烤旱水纸洋]',
    unlessAfter: '[草民叶卷盒斗蒂农田丝头嘴瘾酒袋]',
    sure: '乌烟瘴气',
    open: '抽烟',
  },
  { character: '荡', form: '蕩', before: '[游浪闯扫放]', sure: '游荡分子', open: '荡秋千' },
  { character: '荡', form: '盪', before: '[震动振激回摇]', sure: '大动荡', open: '荡秋千' },
  { character: '采', form: '採', after: '[铜铁煤金油矿石伐摘购集访茶药挖]', sure: '采铜矿', open: '风采' },
  {
    character: '干',
    form: '幹',
    before: '[村乡镇区县高提骨主才精肯敢苦实巧大能]',
    unlessAfter: '[干净杯]',
    sure: '体罚村干',
    open: '若干',
  },
  { character: '局', form: '局', unlessAfter: '促', sure: '日本当局上周', open: '局促' },
  { character: '制', form: '製', after: '造', sure: '制造假案', open: '制了造型' },
  {
    character: '曲',
    form: '曲',
    unlessAfter: '[霉酒]',
    unlessBefore: '[酒红大麦神]',
    sure: '中华戏曲艺术节',
    open: '酒曲',
  },
  { character: '杆', form: '杆', before: '[栏旗电标桅]', sure: '桥上栏杆已', open: '枪杆' },
  {
    character: '注',
    form: '注',
    unlessBefore: '[备附脚批]',
    unlessAfter: '[释解疏脚]',
    sure: '情注大山',
    open: '附注',
  },
];
