/** Owns reading months, days of a month, and pieces of years and months (上半年, 第三季度, 月底, 下旬). Folded text. */
import type { Day, Division, Month } from './expression';
import { isOneOf, lexicon, startsOf } from './lexicon';
import { readNumeral } from './numerals';
import { bracketedNumberEnd, isNumber, readCount } from './read-parts';
import { MONTHS, WEEKDAYS } from './words';

export interface ReadMonth {
  readonly month: Month;
  readonly upTo: Month | undefined;
  readonly lunar: 'said' | undefined;
  readonly leap: boolean;
  /** Written in Chinese numerals, as lunar months are. */
  readonly chinese: boolean;
  readonly end: number;
}

const WORDS = lexicon(MONTHS);
const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const BRACKETED: Readonly<Record<string, number>> = { 上: -1, 本: 0, 今: 0, 下: 1 };
const NOT_AFTER_MONTH = '龄亮球饼光季嫂薪供牙台台老花租票经结刊息台均';

function inText(month: number): Month {
  return { by: 'text', month };
}

/** The month that starts at `at`: 1月, 正月, 闰四月, 上个月, 1—11月. */
export function readMonth(text: string, at: number): ReadMonth | undefined {
  const word = WORDS(text, at);
  if (word !== undefined) {
    return {
      month: word.means,
      upTo: undefined,
      lunar: undefined,
      leap: false,
      chinese: false,
      end: at + word.word.length,
    };
  }
  const offset = BRACKETED[text.charAt(at)];
  const bracket = offset === undefined ? -1 : bracketedNumberEnd(text, at + 1);
  if (offset !== undefined && bracket > 0 && text.charAt(bracket) === '月') {
    // 上（6）月
    const month: Month = { by: 'issue', offset };
    return { month, upTo: undefined, lunar: undefined, leap: false, chinese: false, end: bracket + 1 };
  }
  const named = LUNAR_MONTHS[text.charAt(at)];
  if (named !== undefined && text.charAt(at + 1) === '月') {
    return { month: inText(named), upTo: undefined, lunar: 'said', leap: false, chinese: true, end: at + 2 };
  }
  const leap = text.charAt(at) === '闰';
  const count = readCount(text, leap ? at + 1 : at, '月');
  if (count === undefined || count.value < 1 || (count.upTo ?? count.value) > 12) return undefined;
  if (count.positional && count.length > 2) return undefined;
  if (isOneOf(NOT_AFTER_MONTH, text, count.end)) return undefined;
  const end = text.charAt(count.end) === '份' ? count.end + 1 : count.end;
  return {
    month: inText(count.value),
    upTo: count.upTo === undefined ? undefined : inText(count.upTo),
    lunar: leap ? 'said' : undefined,
    leap,
    chinese: !count.arabic,
    end,
  };
}

export interface ReadDay {
  readonly day: Day;
  readonly upTo: Day | undefined;
  readonly lunar: 'said' | 'likely' | undefined;
  readonly end: number;
}

const NOT_AFTER_LUNAR_DAY = '日号年月个多天岁人元名万亿分秒点时家项件次位度届余种条里级年-~、至';
const NOT_AFTER_DAY = '元龄';

function onDay(day: number): Day {
  return { by: 'text', day };
}

/** 初一 … 初十; also of a list of words that a new year brings, 大年初一. */
export function readFirstTen(text: string, at: number): { readonly day: number; readonly end: number } | undefined {
  if (text.charAt(at) !== '初') return undefined;
  const index = '一二三四五六七八九十'.indexOf(text.charAt(at + 1) || ' ');
  if (index < 0 || isOneOf('中级高年等', text, at + 2)) return undefined;
  return { day: index + 1, end: text.charAt(at + 2) === '日' ? at + 3 : at + 2 };
}

/** The day after a month: 31日, 31号, 初八, 十五 (without 日 only after a Chinese month), 5—7日. */
export function readDayOfMonth(text: string, at: number, afterChinese: boolean): ReadDay | undefined {
  const first = readFirstTen(text, at);
  if (first !== undefined) return { day: onDay(first.day), upTo: undefined, lunar: 'said', end: first.end };
  const count = readCount(text, at, '日号');
  if (count !== undefined) {
    if (count.value < 1 || (count.upTo ?? count.value) > 31) return undefined;
    if (isOneOf(NOT_AFTER_DAY, text, count.end)) return undefined;
    const upTo = count.upTo === undefined ? undefined : onDay(count.upTo);
    return { day: onDay(count.value), upTo, lunar: undefined, end: count.end };
  }
  if (!afterChinese) return undefined;
  const bare = readNumeral(text, at);
  if (bare === undefined || bare.arabic || bare.value < 10 || bare.value > 30) return undefined;
  if (isOneOf(NOT_AFTER_LUNAR_DAY, text, bare.end)) return undefined;
  return { day: onDay(bare.value), upTo: undefined, lunar: 'likely', end: bare.end };
}

export interface ReadDivision {
  readonly division: Division;
  readonly end: number;
}

const TENS = ['上旬', '中旬', '下旬'];
const TWO_TENS = ['上中旬', '中下旬'];
const CLAUSE_ENDS = '，,。、;；:)至到-';
const EARLY = ['初期', '初'];
const LATE = ['底', '末'];
const NOT_AFTER_STAGE: Readonly<Record<string, string>> = {
  early: '级步中始衷试审评次心见赛一二三四五六七八九十',
  late: '端日下层部',
};

function readStage(text: string, at: number): ReadDivision | undefined {
  const early = EARLY.find((one) => text.startsWith(one, at));
  if (early !== undefined) {
    const end = at + early.length;
    if (early.length === 1 && NOT_AFTER_STAGE['early']?.includes(text.charAt(end) || ' ')) return undefined;
    return { division: { by: 'stage', stage: 'early' }, end };
  }
  const late = LATE.find((one) => text.startsWith(one, at));
  if (late === undefined || NOT_AFTER_STAGE['late']?.includes(text.charAt(at + 1) || ' ')) return undefined;
  return { division: { by: 'stage', stage: 'late' }, end: at + 1 };
}

/** What may follow a month: 上旬, 底, 第一周, 第二个星期三, 上半月. */
export function readMonthDivision(text: string, at: number): ReadDivision | undefined {
  const tens = TENS.findIndex((one) => text.startsWith(one, at));
  if (tens >= 0) return { division: { by: 'tens', nth: tens + 1 }, end: at + 2 };
  const half = ['上半月', '下半月'].findIndex((one) => text.startsWith(one, at));
  if (half >= 0) return { division: { by: 'half-month', nth: half + 1 }, end: at + 3 };
  const nth = readNthWeek(text, text.charAt(at) === '的' ? at + 1 : at);
  if (nth !== undefined) return nth;
  const two = TWO_TENS.findIndex((one) => text.startsWith(one, at));
  if (two >= 0) return { division: { by: 'tens', nth: two + 1, upTo: two + 2 }, end: at + 3 };
  if (text.charAt(at) === '中' && CLAUSE_ENDS.includes(text.charAt(at + 1) || '。'))
    return { division: { by: 'stage', stage: 'middle' }, end: at + 1 };
  return readStage(text, at);
}

function readNthWeek(text: string, at: number): ReadDivision | undefined {
  let from: number;
  let nth: number;
  if (text.startsWith('最后一', at)) {
    nth = -1;
    from = at + 3;
  } else {
    const number = text.charAt(at) === '第' ? readNumeral(text, at + 1) : undefined;
    if (number === undefined || number.value < 1 || number.value > 5) return undefined;
    nth = number.value;
    from = number.end;
  }
  if (text.charAt(from) === '个') from++;
  const word = ['星期', '礼拜', '周'].find((one) => text.startsWith(one, from));
  if (word === undefined) return undefined;
  const end = from + word.length;
  const weekday = weekdayAt(text, end);
  return {
    division: { by: 'nth-week', nth, weekday },
    end: weekday === undefined ? end : end + 1,
  };
}

/** 1 Monday … 7 Sunday of the character at `at`, as in 周三. */
export function weekdayAt(text: string, at: number): number | undefined {
  const mark = text.charAt(at);
  const index = mark === '天' ? 6 : mark === '' ? -1 : WEEKDAYS.indexOf(mark);
  return index < 0 ? undefined : index + 1;
}

/** Pieces of a year by their words; `alone` may stand without a year. */
const YEAR_PIECES: readonly {
  readonly words: readonly string[];
  readonly division: Division;
  readonly alone: boolean;
}[] = [
  { words: ['上半年', '头半年', '前半年', '首半年'], division: { by: 'code', code: 40 }, alone: true },
  { words: ['下半年', '后半年'], division: { by: 'code', code: 41 }, alone: true },
  {
    words: ['年底', '岁末', '年末', '岁尾', '年终', '底', '末'],
    division: { by: 'stage', stage: 'late' },
    alone: true,
  },
  { words: ['年初', '岁初', '开年', '初'], division: { by: 'stage', stage: 'early' }, alone: true },
  { words: ['年中'], division: { by: 'stage', stage: 'middle' }, alone: true },
  { words: ['首季度', '首季'], division: { by: 'code', code: 33 }, alone: true },
  { words: ['上一季度', '上个季度', '上季度', '上一季'], division: { by: 'quarter', offset: -1 }, alone: true },
  { words: ['本季度', '这个季度'], division: { by: 'quarter', offset: 0 }, alone: true },
  { words: ['下一季度', '下个季度', '下季度'], division: { by: 'quarter', offset: 1 }, alone: true },
];
const NOT_AFTER_PIECE = '国央学小心间级步审始衷试评次见总奖结考决';

const SEASONS: readonly { readonly words: readonly string[]; readonly code: number }[] = [
  { words: ['春天', '春季', '初春', '早春', '仲春', '暮春', '春'], code: 21 },
  { words: ['夏天', '夏季', '初夏', '盛夏', '仲夏', '夏'], code: 22 },
  { words: ['秋天', '秋季', '初秋', '金秋', '仲秋', '深秋', '秋'], code: 23 },
  { words: ['冬天', '冬季', '初冬', '隆冬', '寒冬', '冬'], code: 24 },
];
const NOT_AFTER_SEASON = '节分运游耕播笋卷粮装衣训风联晚茶季收种款雨意色光潮奥泳眠日令夏秋冬春令游招考闱';

const SEASON_STARTS = startsOf(SEASONS.flatMap(({ words }) => words));

/** The season word at `at`; after a year one character is enough. */
export function readSeason(text: string, at: number, afterYear: boolean): ReadDivision | undefined {
  if (SEASON_STARTS[text.charCodeAt(at)] !== 1) return undefined;
  for (const { words, code } of SEASONS) {
    const word = words.find((one) => text.startsWith(one, at));
    if (word === undefined) continue;
    const end = at + word.length;
    if (!afterYear && (isOneOf('的般', text, end) || isOneOf('个般像如似', text, at - 1))) continue;
    if (word.length === 1 && (!afterYear || isOneOf(NOT_AFTER_SEASON, text, end))) continue;
    return { division: { by: 'code', code }, end: text.startsWith('时节', end) ? end + 2 : end };
  }
  return undefined;
}

/** 第三季度, 一季度, 前三季度, 前5个月, 二、三季度. */
function readQuarters(text: string, at: number): ReadDivision | undefined {
  const front = isOneOf('前头首', text, at);
  const from = front || text.charAt(at) === '第' ? at + 1 : at;
  const count = readCount(text, from, '季个');
  if (count === undefined) {
    const months = front ? readCount(text, from, '月') : undefined;
    if (months === undefined || months.value < 2 || months.value > 11) return undefined;
    return { division: { by: 'months', from: 1, to: months.value }, end: months.end };
  }
  const unit = text.slice(count.end - 1, count.end + 1);
  if (unit === '个月') {
    if (!front || count.value < 2 || count.value > 11) return undefined;
    return { division: { by: 'months', from: 1, to: count.value }, end: count.end + 1 };
  }
  const quarters =
    unit === '季度' ||
    text.startsWith('个季度', count.end - 1) ||
    (unit.charAt(0) === '季' && text.charAt(at) === '第');
  if (!quarters || count.value < 1 || (count.upTo ?? count.value) > 4) return undefined;
  const end = unit === '季度' ? count.end + 1 : unit.charAt(0) === '个' ? count.end + 2 : count.end;
  if (unit.charAt(0) === '个' && !front) return undefined;
  if (front) return { division: { by: 'months', from: 1, to: count.value * 3 }, end };
  if (count.upTo !== undefined)
    return { division: { by: 'months', from: count.value * 3 - 2, to: count.upTo * 3 }, end };
  return { division: { by: 'code', code: 32 + count.value }, end };
}

const SAME = ['同一时期', '同时期', '同期', '同日'];

const PIECE_STARTS = startsOf([
  ...YEAR_PIECES.flatMap(({ words }) => words),
  ...SEASONS.flatMap(({ words }) => words),
  ...SAME,
  ...'前头首第的0123456789一二三四五六七八九十两',
]);

/** What may follow a year (`afterYear`) or stand alone: 上半年, 第三季度, 年底, 前5个月, 春. */
export function readYearDivision(text: string, at: number, afterYear: boolean): ReadDivision | undefined {
  if (PIECE_STARTS[text.charCodeAt(at)] !== 1) return undefined;
  const quarters = readQuarters(text, at);
  if (quarters !== undefined) return quarters;
  for (const { words, division, alone } of YEAR_PIECES) {
    if (!afterYear && !alone) continue;
    const word = words.find((one) => text.startsWith(one, at) && (afterYear || one.length > 1));
    if (word === undefined) continue;
    const end = at + word.length;
    const next = text.charAt(end) || ' ';
    if (
      division.by === 'stage' &&
      (NOT_AFTER_PIECE.includes(next) || (word.length === 1 && isNumber(next.charCodeAt(0))))
    )
      continue;
    return { division, end };
  }
  if (!afterYear) return undefined;
  const same = SAME.find((word) => text.startsWith(word, at));
  if (same !== undefined) return { division: { by: 'same-period' }, end: at + same.length };
  const season = readSeason(text, text.charAt(at) === '的' ? at + 1 : at, true);
  return season !== undefined && text.charAt(at) === '的' && season.end < at + 3 ? undefined : season;
}
