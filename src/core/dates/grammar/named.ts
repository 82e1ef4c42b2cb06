/** Owns reading named periods: vague words, plans, decades, centuries, reigns, cyclical years. Folded text. */

import { readNumeral } from '../../text/numerals';
import { ANIMALS, EARTHLY_BRANCHES, HEAVENLY_STEMS } from '../calendar/cycle';
import { isoYear } from '../calendar/gregorian';
import type { Expression, FoundExpression, LunarDay } from '../expression';
import { GUARDS, stopsAfter, stopsBefore } from '../vocabulary/guards';
import { PERIODS, VAGUE } from '../vocabulary/periods';
import { REIGNS } from '../vocabulary/reign-table';
import { isOneOf, wordAt, wordReader } from '../vocabulary/word-table';
import { CLOSING, OPENING_QUOTES } from '../vocabulary/words';
import { readDayOfMonth, readMonth } from './pieces/month';
import { connectorEnd, skipSpaces } from './pieces/parts';
import { readReignPeriod } from './pieces/reigns';
import { DIGITS, RANGES, type Starts, tableWords } from './pieces/starts';

const VAGUE_WORDS = wordReader(VAGUE);

export const VAGUE_STARTS: Starts = { words: tableWords(VAGUE) };

export function readVague(text: string, at: number): FoundExpression | undefined {
  const word = VAGUE_WORDS(text, at);
  if (word === undefined) return undefined;
  const until = word.word === '目前' && text.startsWith('为止', at + 2) ? 2 : 0;
  return { start: at, end: at + word.word.length + until, expression: { kind: 'vague', value: word.means } };
}

export const PERIOD_STARTS: Starts = { words: PERIODS.map(({ name }) => name) };

export function readPeriod(text: string, at: number): FoundExpression | undefined {
  for (const { name, value, tails } of PERIODS) {
    if (!text.startsWith(name, at)) continue;
    // “文革”期间
    const quoted = isOneOf(OPENING_QUOTES, text, at - 1) && isOneOf(CLOSING, text, at + name.length);
    const end = at + name.length + (quoted ? 1 : 0);
    if (tails.length === 0) return { start: quoted ? at - 1 : at, end, expression: { kind: 'fixed', value } };
    const tail = tails.find((one) => text.startsWith(one, end));
    if (tail === undefined || (tail === '' && isOneOf('线沿方往进', text, end))) continue;
    return { start: quoted ? at - 1 : at, end: end + tail.length, expression: { kind: 'fixed', value } };
  }
  return undefined;
}

/** Longest first. */
const STAGES = [
  '头十年',
  '头二十年',
  '第一个十年',
  '最后十年',
  '最后二十年',
  '初期',
  '中期',
  '末期',
  '后期',
  '前期',
  '中后期',
  '初',
  '末',
  '中叶',
  '中',
  '末叶',
  '早期',
  '晚期',
  '前半叶',
  '后半叶',
  '上半叶',
  '下半叶',
].sort((a, b) => b.length - a.length);

interface Stage {
  readonly stage: string;
  readonly end: number;
}

function readStage(text: string, at: number): Stage {
  const stage = STAGES.find((one) => text.startsWith(one, at)) ?? '';
  const kept = stage === '中' || (stage === '初' && text.charAt(at + 1) === '级') ? '' : stage;
  const end = at + kept.length;
  const tail = ['期间', '时期', '以来'].find((one) => text.startsWith(one, end));
  return { stage: kept, end: tail === '期间' ? end + 2 : end };
}

interface ReadCentury {
  /** First two digits of its years (19 for the 20th century); undefined if it depends on the date of the issue. */
  readonly hundred: number | undefined;
  readonly offset: number;
  readonly end: number;
}

const CENTURIES: readonly { readonly word: string; readonly offset: number }[] = [
  { word: '上个世纪', offset: -1 },
  { word: '上世纪', offset: -1 },
  { word: '本世纪', offset: 0 },
  { word: '这个世纪', offset: 0 },
  { word: '下个世纪', offset: 1 },
  { word: '下世纪', offset: 1 },
];

/** What a century or decade can start with. */
export const CENTURY_STARTS: Starts = {
  words: CENTURIES.map(({ word }) => word),
  pairs: [
    ['公西', '元'],
    ['前', DIGITS],
  ],
  numbers: `世年${RANGES}`,
};

function readCentury(text: string, at: number): ReadCentury | undefined {
  const named = CENTURIES.find(({ word }) => text.startsWith(word, at));
  if (named !== undefined) return { hundred: undefined, offset: named.offset, end: at + named.word.length };
  const before = ['公元前', '西元前', '前'].find((one) => text.startsWith(one, at));
  if (before === '前' && text.charAt(at - 1) !== '(') return undefined;
  const number = readNumeral(text, at + (before ?? (text.startsWith('公元', at) ? '公元' : '')).length);
  if (number === undefined || number.value < 1 || number.value > 30) return undefined;
  const unit = skipSpaces(text, number.end);
  if (!text.startsWith('世纪', unit)) return undefined;
  return { hundred: before === undefined ? number.value - 1 : -number.value, offset: 0, end: unit + 2 };
}

/** The tens of a decade: 80, 1960, 九十, 六七十, 40至50. */
function readTens(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; readonly end: number } | undefined {
  const digits = '一二三四五六七八九';
  const [a, b] = [digits.indexOf(text.charAt(at) || ' '), digits.indexOf(text.charAt(at + 1) || ' ')];
  if (a >= 0 && b === a + 1 && text.startsWith('十年代', at + 2)) {
    return { from: (a + 1) * 10, to: (b + 1) * 10, end: at + 5 };
  }
  // 六、七十年代
  if (
    a >= 0 &&
    text.charAt(at + 1) === '、' &&
    digits.indexOf(text.charAt(at + 2) || ' ') === a + 1 &&
    text.startsWith('十年代', at + 3)
  ) {
    return { from: (a + 1) * 10, to: (a + 2) * 10, end: at + 6 };
  }
  const first = readNumeral(text, at);
  if (
    first === undefined ||
    first.value % 10 !== 0 ||
    (first.value >= 100 && (first.value < 1000 || first.value > 2100))
  )
    return undefined;
  const from = skipSpaces(text, first.end);
  if (text.startsWith('年代', from)) return { from: first.value, to: first.value, end: from + 2 };
  const next = isOneOf('、和', text, from)
    ? from + 1
    : connectorEnd(text, text.startsWith('年代', from) ? from + 2 : from);
  const second = next < 0 ? undefined : readNumeral(text, next);
  if (
    second === undefined ||
    second.value % 10 !== 0 ||
    second.value <= first.value % 1000 ||
    !text.startsWith('年代', second.end)
  )
    return undefined;
  return { from: first.value, to: second.value, end: second.end + 2 };
}

/** 上世纪80年代末, 20世纪五六十年代, 90年代, 1960年代, 十九世纪, 18世纪到19世纪. */
export function readCenturyOrDecade(text: string, at: number): FoundExpression | undefined {
  const century = readCentury(text, at);
  const tensAt = century === undefined ? at : skipSpaces(text, century.end);
  const tens = readTens(text, tensAt);
  const found = (end: number, expression: Expression): FoundExpression => ({ start: at, end, expression });
  if (tens !== undefined && tens.from % 10 === 0) {
    const { stage, end } = readStage(text, tens.end);
    const hundred = century?.hundred;
    const offset = century === undefined ? undefined : century.offset;
    return found(end, { kind: 'decade', hundred, offset, from: tens.from, to: tens.to, stage });
  }
  if (century === undefined || (stopsAfter(GUARDS.century, text, century.end) && century.hundred !== undefined))
    return undefined;
  const next = connectorEnd(text, century.end);
  const other = next < 0 ? undefined : readCentury(text, next);
  if (other?.hundred !== undefined && century.hundred !== undefined && other.hundred > century.hundred) {
    return found(other.end, {
      kind: 'fixed',
      value: `${isoYear(century.hundred * 100)}/${isoYear(other.hundred * 100 + 99)}`,
    });
  }
  const { stage, end } = readStage(text, century.end);
  return found(end, { kind: 'century', hundred: century.hundred, offset: century.offset, stage });
}

/** Whether the lunar calendar, or a word that accompanies its new year, is mentioned: only then 牛年 is a year. */
const LUNAR_BEFORE = ['农历', '旧历', '阴历'];
const NEW_YEAR = ['春节', '新春', '大年', '正月', '元宵', '除夕', '央视'];

/** 正月十一 after 癸卯年. */
function readLunarDay(text: string, at: number): { readonly date: LunarDay; readonly end: number } | undefined {
  const month = readMonth(text, at);
  const day = month?.month.by === 'text' ? readDayOfMonth(text, month.end, true) : undefined;
  if (month?.month.by !== 'text' || day?.day.by !== 'text' || day.lunar === undefined) return undefined;
  return { date: { month: month.month.month, leap: month.leap ?? false, day: day.day.day }, end: day.end };
}

export const CYCLE_STARTS: Starts = {
  pairs: [
    [HEAVENLY_STEMS, EARTHLY_BRANCHES],
    [ANIMALS, '年'],
  ],
};

/** 庚子年, 辛丑年十月廿六, 辛丑牛年, 农历牛年: a year of the sixty-year cycle or of the twelve animals. */
export function readCyclicalYear(text: string, at: number): FoundExpression | undefined {
  const stem = HEAVENLY_STEMS.indexOf(text.charAt(at));
  const branch = EARTHLY_BRANCHES.indexOf(text.charAt(at + 1) || ' ');
  if (stem >= 0 && branch >= 0 && (stem - branch) % 2 === 0) {
    const animal = text.charAt(at + 2) === ANIMALS.charAt(branch) ? 1 : 0;
    if (text.charAt(at + 2 + animal) !== '年') return undefined;
    const nth = (((6 * stem - 5 * branch) % 60) + 60) % 60;
    const date = readLunarDay(text, at + 3 + animal);
    const end = date?.end ?? at + 3 + animal;
    return { start: at, end, expression: { kind: 'cyclical', nth, cycle: 60, date: date?.date } };
  }
  const nth = ANIMALS.indexOf(text.charAt(at) || ' ');
  if (nth < 0 || text.charAt(at + 1) !== '年') return undefined;
  if (!LUNAR_BEFORE.some((word) => text.endsWith(word, at)) && wordAt(NEW_YEAR, text, at + 2) === '') return undefined;
  return { start: at, end: at + 2, expression: { kind: 'cyclical', nth, cycle: 12 } };
}

export const SEASON_STARTS: Starts = { pairs: [['去今明', '春夏秋冬']] };

/** 今冬明春, 去冬今春, 今春: seasons with the year in one character. */
export function readSeasonYear(
  text: string,
  at: number,
): { readonly offset: number; readonly code: number; readonly end: number } | undefined {
  const offset = { 去: -1, 今: 0, 明: 1 }[text.charAt(at)];
  const season = '春夏秋冬'.indexOf(text.charAt(at + 1) || ' ');
  if (offset === undefined || season < 0) return undefined;
  if (stopsBefore(GUARDS.seasonOfYear, text, at)) return undefined;
  const end = isOneOf('季天', text, at + 2) ? at + 3 : at + 2;
  return { offset, code: 21 + season, end };
}

export const REIGN_STARTS: Starts = { words: REIGNS.map(({ name }) => name) };

export function readReignTime(text: string, at: number): FoundExpression | undefined {
  const period = readReignPeriod(text, at);
  return period === undefined ? undefined : { start: at, end: period.end, expression: period.expression };
}
