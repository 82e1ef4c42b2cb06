/** Owns the words of the date grammar as data, all folded (half-width, simplified): relative years, months and days, parts of day. */
import type { Day, Month, Part, Year } from './expression';

/** A word and what it stands for; it is not read after any character of `before` nor before any of `after`. */
export interface Word<T> {
  readonly word: string;
  readonly means: T;
  readonly before?: string;
  readonly after?: string;
  /** Read only before one of these. */
  readonly only?: string;
  /** Read only where a month, season or piece of a year follows. */
  readonly leads?: boolean;
}

const NUMBERS = '〇一二三四五六七八九十百千万两0123456789几数多';
const AGO = '之以此目日天年月周时先当提面眼向生事赛战会节假课饭睡产术婚';
/** What parts of day start with. */
const PART_STARTS = '上中下傍凌清早晚深夜午';
const SPEAKING = '说证声申表文发阐注写标透鲜分聪照光';

export const YEARS: readonly Word<Year>[] = [
  { word: '今年', means: { by: 'issue', offset: 0 }, before: '如', after: '轻' },
  { word: '本年度', means: { by: 'issue', offset: 0 }, before: '日基' },
  { word: '本年', means: { by: 'issue', offset: 0 }, before: '日基', after: '级纪轻' },
  { word: '去年', means: { by: 'issue', offset: -1 }, before: '上下', after: '代份' },
  { word: '上一年度', means: { by: 'context', offset: -1 }, before: '以马' },
  { word: '上一年', means: { by: 'context', offset: -1 }, before: '以马', after: '半' },
  { word: '上年度', means: { by: 'context', offset: -1 }, before: '以' },
  { word: '上年', means: { by: 'context', offset: -1 }, before: '以历', after: '纪龄级轻岁' },
  { word: '大前年', means: { by: 'issue', offset: -3 } },
  { word: '前年', means: { by: 'issue', offset: -2 }, before: AGO + NUMBERS, after: '均' },
  { word: '明年', means: { by: 'issue', offset: 1 }, before: SPEAKING, after: '龄' },
  { word: '下一年度', means: { by: 'issue', offset: 1 }, before: '以' },
  { word: '后年', means: { by: 'issue', offset: 2 }, before: `${AGO}最然往`, after: '均产' },
  { word: '来年', means: { by: 'context', offset: 1 }, before: '以年月日近', after: '均' },
  { word: '同年', means: { by: 'context', offset: 0 }, before: '不相', after: '级龄代纪' },
  { word: '当年度', means: { by: 'context', offset: 0 } },
  { word: '当年', means: { by: 'context', offset: 0 }, leads: true },
  { word: '那年', means: { by: 'context', offset: 0 }, leads: true },
  { word: '这年', means: { by: 'context', offset: 0 }, leads: true },
  { word: '那一年', means: { by: 'context', offset: 0 }, leads: true },
  { word: '这一年', means: { by: 'context', offset: 0 }, leads: true },
  { word: '年内', means: { by: 'issue', offset: 0 }, before: `${NUMBERS}当本今去明前后同次届每`, after: '存外' },
  { word: '下年度', means: { by: 'issue', offset: 1 } },
  { word: '次年', means: { by: 'context', offset: 1 }, before: NUMBERS },
  { word: '翌年', means: { by: 'context', offset: 1 } },
  { word: '隔年', means: { by: 'context', offset: 1 } },
];

export const MONTHS: readonly Word<Month>[] = [
  { word: '本月', means: { by: 'issue', offset: 0 }, before: '日基' },
  { word: '这个月', means: { by: 'issue', offset: 0 } },
  { word: '上个月', means: { by: 'issue', offset: -1 }, before: '以' },
  { word: '上月', means: { by: 'issue', offset: -1 }, before: '以水海天' },
  { word: '下个月', means: { by: 'issue', offset: 1 }, before: '以' },
  { word: '下月', means: { by: 'issue', offset: 1 }, before: '以' },
  { word: '当月', means: { by: 'context', offset: 0 } },
  { word: '同月', means: { by: 'context', offset: 0 } },
  { word: '次月', means: { by: 'context', offset: 1 }, before: NUMBERS },
  { word: '翌月', means: { by: 'context', offset: 1 } },
  { word: '月内', means: { by: 'issue', offset: 0 }, before: `${NUMBERS}个本上下当同` },
];

/** Days by themselves; some bring a part of day. */
export interface DayWord {
  readonly day: Day;
  readonly part?: Part;
}

const on = (offset: number, part?: Part): DayWord => ({
  day: { by: 'issue', offset },
  ...(part === undefined ? {} : { part }),
});
const then = (offset: number, part?: Part): DayWord => ({
  day: { by: 'context', offset },
  ...(part === undefined ? {} : { part }),
});

export const DAYS: readonly Word<DayWord>[] = [
  { word: '今天', means: on(0), before: '如' },
  { word: '今日', means: on(0), before: '如', after: '头本' },
  { word: '今晚', means: on(0, 'EV'), before: '如' },
  { word: '今夜', means: on(0, 'NI'), before: '如' },
  { word: '今晨', means: on(0, 'MO') },
  { word: '今早', means: on(0, 'MO') },
  { word: '今朝', means: on(0, 'MO'), before: '看' },
  { word: '昨天', means: on(-1) },
  { word: '昨日', means: on(-1) },
  { word: '昨晚', means: on(-1, 'EV') },
  { word: '昨夜', means: on(-1, 'NI') },
  { word: '昨晨', means: on(-1, 'MO') },
  { word: '昨早', means: on(-1, 'MO') },
  { word: '昨午', means: on(-1, 'MI') },
  { word: '今午', means: on(0, 'MI') },
  { word: '今', means: on(0), before: '从如至当现而迄古', only: '起' },
  { word: '明', means: on(1), before: SPEAKING, only: '起' },
  { word: '昨', means: on(-1), only: '从在向由对获宣表说发举赴称与召开出到再已首起正式' },
  { word: '琴日', means: on(-1) },
  { word: '寻日', means: on(-1) },
  { word: '大前天', means: on(-3) },
  { word: '大前晚', means: on(-3, 'EV') },
  { word: '前天', means: on(-2), before: AGO + NUMBERS, after: '气然空津' },
  { word: '前日', means: on(-2), before: AGO + NUMBERS, after: '本均' },
  { word: '前晚', means: on(-2, 'EV'), before: AGO + NUMBERS },
  { word: '明天', means: on(1), before: SPEAKING, after: '然' },
  { word: '明日', means: on(1), before: SPEAKING, after: '本之' },
  { word: '明晚', means: on(1, 'EV') },
  { word: '明早', means: on(1, 'MO') },
  { word: '明晨', means: on(1, 'MO') },
  { word: '听日', means: on(1) },
  { word: '听晚', means: on(1, 'EV') },
  { word: '大后天', means: on(3) },
  { word: '大后日', means: on(3) },
  { word: '大后早', means: on(3, 'MO') },
  { word: '后天', means: on(2), before: `${AGO}最然往先随`, after: '性努培失然气养' },
  { word: '后日', means: on(2), before: `${AGO}最然往先随今` },
  { word: '后早', means: on(2, 'MO'), before: `${AGO}最然往先随` },
  { word: '本日', means: on(0), before: '日基' },
  { word: '即日', means: on(0) },
  { word: '当天', means: then(0), after: '然' },
  { word: '当日', means: then(0), after: '本' },
  { word: '同日', means: then(0), before: '可能不', after: '而' },
  { word: '同一天', means: then(0) },
  { word: '当晚', means: then(0, 'EV') },
  { word: '当夜', means: then(0, 'NI') },
  { word: '同晚', means: then(0, 'EV') },
  { word: '次日', means: then(1), before: `${NUMBERS}首再每此本上层档名单`, after: '均常' },
  { word: '次晨', means: then(1, 'MO') },
  { word: '翌日', means: then(1) },
  { word: '翌晨', means: then(1, 'MO') },
  { word: '隔日', means: then(1) },
  { word: '隔天', means: then(1) },
  { word: '第二天', means: then(1) },
  { word: '第二日', means: then(1) },
  { word: '前一天', means: then(-1), before: '之以目' },
  { word: '前一日', means: then(-1), before: '之以目' },
  { word: '前一晚', means: then(-1, 'EV'), before: '之以目' },
  { word: '后一天', means: then(1), before: '之以最' },
  { word: '头一天', means: then(-1) },
  { word: '头天', means: then(-1), only: PART_STARTS },
  { word: '次晚', means: then(1, 'EV') },
  { word: '这天', means: then(0), only: PART_STARTS },
  { word: '那天', means: then(0), only: PART_STARTS },
  { word: '这一天', means: then(0), only: PART_STARTS },
  { word: '那一天', means: then(0), only: PART_STARTS },
  { word: '第三天', means: then(2), only: PART_STARTS },
];

/** Parts of the day that may follow a day; those in `PARTS_ALONE` also stand alone. Longest first. */
export const PARTS: readonly Word<Part>[] = [
  { word: '早些时候', means: 'MO' },
  { word: '晚些时候', means: 'EV' },
  { word: '下半夜', means: 'EM' },
  { word: '后半夜', means: 'EM' },
  { word: '上半夜', means: 'NI' },
  { word: '前半夜', means: 'NI' },
  { word: '大清早', means: 'MO' },
  { word: '凌晨', means: 'EM' },
  { word: '清晨', means: 'MO' },
  { word: '早晨', means: 'MO' },
  { word: '早上', means: 'MO' },
  { word: '早间', means: 'MO' },
  { word: '清早', means: 'MO' },
  { word: '朝早', means: 'MO' },
  { word: '黎明', means: 'MO' },
  { word: '拂晓', means: 'MO' },
  { word: '上午', means: 'MO' },
  { word: '午前', means: 'MO' },
  { word: '上昼', means: 'MO' },
  { word: '中午', means: 'MI', after: '饭餐' },
  { word: '正午', means: 'MI' },
  { word: '午间', means: 'MI' },
  { word: '晌午', means: 'MI' },
  { word: '下午', means: 'AF', after: '茶' },
  { word: '午后', means: 'AF' },
  { word: '下昼', means: 'AF' },
  { word: '晏昼', means: 'AF' },
  { word: '傍晚', means: 'EV' },
  { word: '晚上', means: 'EV' },
  { word: '晚间', means: 'EV' },
  { word: '夜晚', means: 'EV' },
  { word: '入夜', means: 'EV' },
  { word: '深夜', means: 'NI' },
  { word: '夜间', means: 'NI' },
  { word: '夜里', means: 'NI' },
  { word: '半夜', means: 'NI' },
  { word: '午夜', means: 'NI' },
  { word: '子夜', means: 'NI' },
  { word: '深晚', means: 'NI' },
  { word: '白天', means: 'DT' },
  { word: '日间', means: 'DT' },
];

/** One character after a day, or before a clock: 31日晚, 早8时. Not read before these characters. */
export const SHORT_PARTS: readonly Word<Part>[] = [
  { word: '晚', means: 'EV', after: '会报点宴餐年期婚育秋稻辈节' },
  { word: '早', means: 'MO', after: '已就在期餐稻日些' },
  { word: '夜', means: 'NI', after: '市景班校空晚' },
  { word: '晨', means: 'MO', after: '报练跑曦光' },
  { word: '午', means: 'MI', after: '餐饭后' },
];

/** Parts of day that are marked where they stand alone. */
export const PARTS_ALONE: ReadonlySet<string> = new Set([
  '凌晨',
  '清晨',
  '早晨',
  '早上',
  '上午',
  '中午',
  '下午',
  '午后',
  '傍晚',
  '晚上',
  '深夜',
  '晏昼',
]);

export const WEEKDAYS = '一二三四五六日';

/** Marks between the ends of a range. Longest first. */
export const CONNECTORS: readonly string[] = [
  '开始至',
  '起至',
  '起到',
  '直至',
  '直到',
  '一直到',
  '至',
  '到',
  '---',
  '--',
  '-',
  '~~',
  '~',
];

/** Days and years named two or three at once; offsets from the issue's. */
export interface NamedSpan {
  readonly word: string;
  readonly unit: 'day' | 'year';
  readonly from: number;
  readonly to: number;
}

const TWO_DAYS = ['两天', '两日', '两晚', '二日'];
const pairOf = (word: string, from: number): readonly NamedSpan[] =>
  TWO_DAYS.map((tail): NamedSpan => ({ word: word + tail, unit: 'day', from, to: from + 1 }));

export const NAMED_SPANS: readonly NamedSpan[] = [
  ...pairOf('前昨', -2),
  ...pairOf('昨今', -1),
  ...pairOf('今明', 0),
  ...pairOf('明后', 1),
  { word: '今明后三天', unit: 'day', from: 0, to: 2 },
  { word: '今明后三日', unit: 'day', from: 0, to: 2 },
  { word: '去今两年', unit: 'year', from: -1, to: 0 },
  { word: '今明两年', unit: 'year', from: 0, to: 1 },
  { word: '明后两年', unit: 'year', from: 1, to: 2 },
];

/** What may stand before a clock or day and says where it is told: 当地时间, 北京时间. */
export const CLOCK_PLACES: readonly string[] = [
  ...[
    '当地',
    '北京',
    '台北',
    '台湾',
    '香港',
    '美东',
    '美国',
    '美国东部',
    '东部',
    '美西',
    '纽约',
    '华盛顿',
    '伦敦',
    '英国',
  ],
  ...[
    '巴黎',
    '法国',
    '莫斯科',
    '东京',
    '日本',
    '首尔',
    '韩国',
    '悉尼',
    '雅典',
    '欧洲',
    '欧洲中部',
    '格林尼治',
    '格林威治',
  ],
  ...['格林尼治标准', '格林威治标准', '世界', '国际标准', '协调世界'],
].map((place) => `${place}时间`);
