/** Owns the words of the date grammar as data, all folded (half-width, simplified): relative years, months and days, parts of day. */
import type { Day, Month, Part, Year } from '../expression';
import { type Word, words } from './word-table';

type From = 'issue' | 'context';

/** Relative to the year of the issue, or to the year mentioned before. */
const from = (by: From, offset: number) => ({ by, offset }) as const;

export const YEARS: readonly Word<Year>[] = [
  ...words(from('issue', -3), '大前年'),
  ...words(from('issue', -2), 'AN<前年>均'),
  ...words(from('issue', -1), '上下<去年>代份'),
  ...words(from('issue', 0), '如<今年>轻 日基<本年度 日基<本年>级纪轻 N当本今去明前后同次届每<年内>存外'),
  ...words(from('issue', 1), 'S<明年>龄 以<下一年度 下年度'),
  ...words(from('issue', 2), 'A最然往<后年>均产'),
  ...words(from('context', -1), '以马<上一年度 以马<上一年>半 以<上年度 以历<上年>纪龄级轻岁'),
  ...words(from('context', 0), '不相<同年>级龄代纪 同一年 当年度 当年* 那年* 这年* 那一年* 这一年*'),
  ...words(from('context', 1), '以年月日近<来年>均 N<次年 翌年 隔年 第二年+,，春夏秋冬初底 第二年*'),
];

export const MONTHS: readonly Word<Month>[] = [
  ...words(from('issue', -1), '以<上个月 以水海天<上月'),
  ...words(from('issue', 0), '日基<本月 这个月 N个本上下当同<月内'),
  ...words(from('issue', 1), '以<下个月 以<下月'),
  ...words(from('context', 0), '当月 同月'),
  ...words(from('context', 1), 'N<次月 翌月'),
];

/** Words that name a day; some include a part of the day (今晚). */
interface DayWord {
  readonly day: Day;
  readonly part: Part | undefined;
}

const days = (by: From, offset: number, line: string, part?: Part): Word<DayWord>[] =>
  words({ day: from(by, offset), part }, line);

export const DAYS: readonly Word<DayWord>[] = [
  ...days('issue', -3, '大前天'),
  ...days('issue', -3, '大前晚', 'EV'),
  ...days('issue', -2, 'AN<前天>气然空津 AN<前日>本均'),
  ...days('issue', -2, 'AN<前晚', 'EV'),
  ...days('issue', -1, '昨天 昨日 昨>昨是非夕(、今」”’字 琴日 寻日'),
  ...days('issue', -1, '昨晨 昨早', 'MO'),
  ...days('issue', -1, '昨午', 'MI'),
  ...days('issue', -1, '昨晚', 'EV'),
  ...days('issue', -1, '昨夜', 'NI'),
  ...days(
    'issue',
    0,
    '如<今天 如<今日>头本 从如至当现而迄古<今+起凌 从如至当现而迄古<今上午 从如至当现而迄古<今下午 日基<本日 即日',
  ),
  ...days('issue', 0, '今晨 今早 看<今朝', 'MO'),
  ...days('issue', 0, '今午', 'MI'),
  ...days('issue', 0, '如<今晚', 'EV'),
  ...days('issue', 0, '如<今夜', 'NI'),
  ...days('issue', 1, 'S<明+起凌 S<明上午 S<明下午 S<明天>然皇 S<明日>本之 听日'),
  ...days('issue', 1, '明早 明晨', 'MO'),
  ...days('issue', 1, '明晚 听晚', 'EV'),
  ...days('issue', 2, 'A最然往先随<后天>性努培失然气养 A最然往先随今<后日'),
  ...days('issue', 2, 'A最然往先随<后早', 'MO'),
  ...days('issue', 3, '大后天 大后日'),
  ...days('issue', 3, '大后早', 'MO'),
  ...days('context', -1, '之以目<前一天 之以目<前一日 头一天 头天+P'),
  ...days('context', -1, '之以目<前一晚', 'EV'),
  ...days('context', 0, '当天>然 当日>本 可能不<同日>而 同一天 这天+P 那天+P 这一天+P 那一天+P'),
  ...days('context', 0, '当晚 同晚', 'EV'),
  ...days('context', 0, '当夜', 'NI'),
  ...days('context', 1, 'N首再每此本上层档名单<次日>均常 翌日 隔日 隔天 第二天 第二日 之以最<后一天'),
  ...days('context', 1, '次晨 翌晨', 'MO'),
  ...days('context', 1, '次晚', 'EV'),
  ...days('context', 2, '第三天+P'),
];

/** Parts of the day that may follow a day; those in `PARTS_ALONE` are also read without one. */
export const PARTS: readonly Word<Part>[] = [
  ...words<Part>('EM', '下半夜 后半夜 凌晨'),
  ...words<Part>('MO', '早些时候 大清早 清晨 早晨 早上 早间 清早 朝早 黎明 拂晓 上午 午前 上昼'),
  ...words<Part>('MI', '中午>饭餐 正午 午间 晌午'),
  ...words<Part>('AF', '下午>茶 午后 下昼 晏昼'),
  ...words<Part>('EV', '晚些时候 傍晚 晚上 晚间 夜晚 入夜'),
  ...words<Part>('NI', '上半夜 前半夜 深夜 夜间 夜里 半夜 午夜 子夜 深晚'),
  ...words<Part>('DT', '白天 日间'),
];

/** One character after a day, or before a clock: 31日晚, 早8时. */
export const SHORT_PARTS: readonly Word<Part>[] = [
  ...words<Part>('MO', '早>已就在期餐稻日些 晨>报练跑曦光'),
  ...words<Part>('MI', '午>餐饭后'),
  ...words<Part>('EV', '晚>会报点宴餐年期婚育秋稻辈节'),
  ...words<Part>('NI', '夜>市景班校空晚'),
];

/** Parts of the day that are read without a day. */
export const PARTS_ALONE = '凌晨 清晨 早晨 早上 上午 中午 下午 午后 傍晚 晚上 深夜 晏昼'.split(' ');

export const WEEKDAYS = '一二三四五六日';
/** Words for week, before a weekday. */
export const WEEKS = ['星期', '礼拜', '周'];

/** What connects the ends of a range; a connector that begins another comes after it. */
export const CONNECTORS = '开始至 起至 起到 直至 直到 一直到 至 到 --- -- - ~~ ~'.split(' ');

/** Two or three consecutive days or years in one word: the unit, and the offsets from the issue's. */
export const NAMED_SPANS: readonly Word<readonly ['day' | 'year', number, number]>[] = [
  ...words(['day', -2, -1] as const, '前昨两天 前昨两日 前昨两晚 前昨二日'),
  ...words(['day', -1, 0] as const, '昨今两天 昨今两日 昨今两晚 昨今二日 昨、今两天 昨、今两日'),
  ...words(['day', 0, 1] as const, '今明两天 今明两日 今明两晚 今明二日 今、明两天 今、明两日'),
  ...words(['day', 1, 2] as const, '明后两天 明后两日 明后两晚 明后二日'),
  ...words(['day', 0, 2] as const, '今明后三天 今明后三日'),
  ...words(['year', -1, 0] as const, '去今两年'),
  ...words(['year', 0, 1] as const, '今明两年'),
  ...words(['year', 1, 2] as const, '明后两年'),
];

/** What may precede 时间 before a time or day, and says where it applies: 当地时间, 北京时间. */
export const CLOCK_PLACES =
  '美国东部 东部 欧洲中部 格林尼治标准 格林威治标准 国际标准 协调世界 世界 格林尼治 格林威治 当地 北京 台北 台湾 香港 美东 美国 美西 纽约 华盛顿 伦敦 英国 巴黎 法国 莫斯科 东京 日本 首尔 韩国 悉尼 雅典 欧洲'.split(
    ' ',
  );

/** Opening quotation marks. */
export const OPENING_QUOTES = '“"「『‘';
export const CLOSING = '”"」』’';
