/**
 * Owns what must not stand beside a word or number that is read as a time, in the notation of word-table.ts: 休<日>报 is not read
 * after 休 nor before 报; words behind a `!` start with such a character and are no obstacle. Each has a sentence that it lets pass,
 * with the mention in ⟨ ⟩, and one that it stops. Folded text.
 */
import { isOneOf, neighbours, wordAt } from './word-table';

interface Guard {
  readonly before: string;
  readonly after: string;
  /** Words that may stand behind though they start with one of `after`. */
  readonly but: readonly string[];
  readonly reads: string;
  readonly stops: string;
}

const guard = (line: string, reads: string, stops: string): Guard => {
  const [, before = '', after = '', but] = /^([^<]*)<[^>]*>([^!]*)(?:!(.*))?$/.exec(line) ?? [];
  return { before: neighbours(before), after: neighbours(after), but: but?.split(' ') ?? [], reads, stops };
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
} as const;

/** Whether what stands before `start` stops the reading. */
export const stopsBefore = ({ before }: Guard, text: string, start: number): boolean =>
  isOneOf(before, text, start - 1);

/** Whether what stands at `end` stops the reading. */
export const stopsAfter = ({ after, but }: Guard, text: string, end: number): boolean =>
  isOneOf(after, text, end) && wordAt(but, text, end) === '';
