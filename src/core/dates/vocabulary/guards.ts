/**
 * Owns what must not stand beside a word or number that is read as a time, in the notation of word-table.ts: 休<日>报 is not read
 * after 休 nor before 报. Words after a space stop it, too; words after a `!` do not, although they start with a character or word
 * that does. Each row has a sentence that it lets pass, with the mentions in ⟨ ⟩, and one that it stops. Folded text.
 */
import { isOneOf, neighbours, wordAt } from './word-table';

export interface Guard {
  readonly before: string;
  readonly after: string;
  /** Words that reject it as well. */
  readonly words: readonly string[];
  /** Words that may follow although they begin with one of `after`. */
  readonly but: readonly string[];
  readonly reads: string;
  readonly stops: string;
}

const guard = (line: string, reads: string, stops: string): Guard => {
  const [, before = '', after = '', words, but] = /^([^<]*)<[^>]*>([^! ]*)(?: ([^!]*))?(?:!(.*))?$/.exec(line) ?? [];
  return {
    before: neighbours(before),
    after: neighbours(after),
    words: words?.split(' ') ?? [],
    but: but?.split(' ') ?? [],
    reads,
    stops,
  };
};

export const GUARDS = {
  /** A number with a unit that is an amount. */
  amount: guard('第高初同某哪逢点度./<三天>', '停航⟨三天⟩，', '第三天气温回升'),
  oneOfUnit: guard('有这那每同第某哪前后另的上下头新又去本当整此<一天>', '走了⟨一天⟩，', '有一天，'),
  from: guard('<1日起>飞诉草点步火降义落航跑床源价程底居死搏亡因伏重家吊停运爆身初', '⟨5月1日起⟩施行', '⟨5月1日⟩起飞'),
  until: guard(
    '<5月前>往来去进后期夕列排述线方沿锋瞻景途提身世哨台卫任者三两几一二四五六七八九十半',
    '⟨5月前⟩完成',
    '⟨5月⟩前往澄江',
  ),
  ago: guard(
    '<三天前>往来去进期夕列排述线方沿锋瞻景途提身世哨台任者勤续备裔卫置面代院',
    '⟨三天前⟩停航',
    '⟨三天⟩前往三处',
  ),
  century: guard('<20世纪>海经金公广之病人大教伟', '⟨20世纪⟩修的码头', '21世纪经济报道'),
  endOfMonth: guard(
    '〇一二三四五六七八九十0123456789个本上下当同次翌满坐岁日明每整足<月底>',
    '渡口⟨月底⟩开航',
    '明月初升',
  ),
  tenDays: guard('月份年度、<上旬>阳邑刊报', '渡口⟨上旬⟩停航', '上旬刊'),
  lunarDay: guard(
    '<三月十五>日号年月个多天岁人元名万亿分秒点时家项件次位度届余种条里级-~、至',
    '⟨三月十五⟩赶集',
    '⟨三月⟩十五个村',
  ),
  hour: guard('<9时>代期候间常而装任政评速节差尚髦段空隔辰局限刻效', '⟨9时⟩开船', '三时期'),
  point: guard('<9点>建意要希体措举启思看共注原任钞赞击球名评滴心菜子化线面状', '⟨9点⟩开船', '提出9点建议'),
  year: guard('<3年>代级纪龄岁制薪期货轮检功资票饭糕画夜味', '⟨98年⟩修的', '98年级'),
  bareDay: guard(
    '休第每几数近这那某有期续满过足逾.-/一二三四五六七八九十百千万分整首逢前整另半<3日>报程子均薪谈龄游元线内后里圆元之益历语方军光记×货!报道 报告 报导 报称 报请 后半夜 军委 程序',
    '⟨3日⟩停航，⟨3日⟩报道',
    '三日报，休3日',
  ),
  seasonOfYear: guard('失过出<去春>', '⟨去春⟩停航', '失去⟨春天⟩'),
  japan: guard('<3日本>人军队国企政首外籍式产女男语文货资足本投商方', '⟨3日⟩本报发表', '3日本人'),
  aroundWeek: guard('四环一上下外<周三>', '⟨周三⟩停航', '四周三面'),
  /** Suffixes of an amount: 三天内, 五年间. */
  within: guard('<三天内>部外地容涵陆蒙', '⟨三天内⟩完成', '⟨三天⟩内部整顿'),
  between: guard('<五年间>接断隙谍或', '⟨五年间⟩没有停航', '⟨五年⟩间断停航'),
  since: guard('<五年来>到自往临访说', '⟨五年来⟩没有停航', '住了⟨五年⟩来到渡口'),
  odd: guard('<三月余>杭姚江', '历时⟨三月⟩余停航', '⟨三月⟩余杭渡口开航'),
  counted: guard('到过入除为罢<了三月>', '干了⟨三月⟩', '到了⟨三月⟩'),
  /** Before these, one of a unit is a figure of speech: 一天晚上, 一年一度. */
  sayingOfOne: guard(
    '<一天>一× 晚上 早上 上午 下午 中午 夜里 傍晚 清晨 早晨 深夜 凌晨 四季 到头 到晚 之计 又一 三餐 比一!一直',
    '等了⟨一天⟩，⟨一天⟩一直等',
    '一年到头，一年一度的庙会，一日三餐',
  ),
  /** The stages of years and months. */
  yearStage: guard(
    '<年底>国央学小心间级步审始衷试评次见总奖考决',
    '⟨年底⟩完工，⟨2019年初⟩动工',
    '年底总评，年初级别不变',
  ),
  yearEnd: guard('<年终>国央学小心间级步审始衷试评次见总奖考决结', '⟨年终⟩盘点', '年终总评'),
  midYear: guard(
    '一二三四五六七八九十百千几多半整每全该当这0123456789<年中>国央学小心间级步审始衷试评次见总奖考决结',
    '⟨年中⟩开工',
    '⟨3年⟩中开了两个渡口，年中考评',
  ),
  afterYear: guard(
    '<2019年底>国央学小心间级步审始衷试评次见总奖考决廿卅卌0123456789〇一二三四五六七八九十百千万两',
    '⟨2019年底⟩完工',
    '⟨2019年⟩初次开航',
  ),
  earlyMonth: guard('<5月初>级步中始衷试审评次心见赛一二三四五六七八九十', '⟨5月初⟩开航', '⟨5月⟩初审'),
  lateMonth: guard('<5月底>端日下层部', '⟨5月底⟩开航', '⟨5月⟩底层住户搬走'),
  middleOfMonth: guard('<月中>嫦仙桂宫兔人国央天影魂娥', '⟨月中⟩开航', '月中嫦娥'),
  seasonOfYearNamed: guard(
    '<2019年春>节分游运耕播笋卷粮装衣训风联晚茶季收种款雨意色光潮奥泳眠日令夏秋冬春招考闱',
    '⟨2019年春⟩动工',
    '⟨2019年⟩春运',
  ),
  firstTen: guard('<正月初一>中级高年等', '⟨正月初一⟩赶集', '⟨正月⟩初一年级'),
  /** A number with a unit that is the beginning of a longer word. */
  month: guard(
    '<5月>龄饼季嫂薪牙息均怀亮球供花租票结刊 革命!亮相 亮出 球队 球员 球市 球迷 球赛 供应 供暖 供水 供电 供需 供货 供给 花开 花期 花会 花卉 花香 花展 花市 花费 租金 租赁 票房 票价 票数 结束 结识 结婚 结算 结合 结业 结盟 结案 刊登 刊发 刊行 刊载 刊出',
    '⟨5月⟩亮相，⟨3月⟩结束',
    '五月花，十月革命，月供',
  ),
  grade: guard('<2018年>级代!代表 代理 代替 代办 代销', '⟨2018年⟩代表渡口参赛', '2018年级'),
  nthWeekday: guard('<第一个周三>年刊', '⟨5月第一个周三⟩停航', '⟨5月⟩第一个周三刊'),
  nthWeek: guard('<第一周>年刊报期岁转边围', '⟨5月第一周⟩停航', '⟨5月⟩第一周刊'),
  nthDay: guard('<第一天>气然空堂文下使报电封本元', '⟨5月第一天⟩停航', '⟨5月⟩第一天气站'),
  nthMonth: guard('<第一个月>球饼亮台', '⟨今年第一个月⟩停航', '⟨今年⟩第一个月饼'),
  /** A second weekday listed with the first, 每周二、四. */
  alsoWeekday: guard('<每周二、四>照本常', '⟨每周二、四⟩开航', '⟨每周二⟩、四照常开航'),
  minuteWord: guard('<9:00分>钟之别数', '⟨9:00分⟩开船', '⟨9:00⟩分别开船'),
  hourWord: guard('<9:00时>候间期代', '⟨9:00时⟩开船', '⟨9:00⟩时间不变'),
  /** After a 10号 that is a day. */
  numberedBefore: guard('<10号前>面方排锋门厅台', '⟨10号⟩前交清', '10号前门'),
  numberedAfter: guard('<10号后>面方排卫门院', '⟨10号⟩后交清', '10号后门'),
  numberedFrom: guard('<10号起>飞火落降诉吊重爆运点', '⟨10号⟩起停航', '10号起重机'),
} as const;

/** Whether the text before `start` rejects the reading. */
export const stopsBefore = ({ before }: Guard, text: string, start: number): boolean =>
  isOneOf(before, text, start - 1);

/** Whether the text at `end` rejects the reading. */
export const stopsAfter = ({ after, words, but }: Guard, text: string, end: number): boolean =>
  (isOneOf(after, text, end) || wordAt(words, text, end) !== '') && wordAt(but, text, end) === '';
