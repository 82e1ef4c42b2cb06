/** Owns reading parts of years and months: 上半年, 第三季度, 年底, 下旬. Folded text. */
import type { Division } from '../../expression';
import { GUARDS, type Guard, stopsAfter, stopsBefore } from '../../vocabulary/guards';
import { firstUnitsOf, isOneOf, matchAt } from '../../vocabulary/word-table';
import { readCount } from './parts';
import { DIGITS, RANGES, type Starts } from './starts';

interface ReadDivision {
  readonly division: Division;
  readonly end: number;
}

/** Words, their meanings, and what must not be adjacent. */
type Pieces = readonly (readonly [RegExp, Division, Guard?])[];

function pieceAt(pieces: Pieces, text: string, at: number): ReadDivision | undefined {
  for (const [pattern, division, guard] of pieces) {
    const found = matchAt(pattern, text, at);
    if (found === undefined) continue;
    const end = at + found[0].length;
    if (guard === undefined || !(stopsBefore(guard, text, at) || stopsAfter(guard, text, end)))
      return { division, end };
  }
  return undefined;
}

const EARLY: Division = { by: 'stage', stage: 'early' };
const MIDDLE: Division = { by: 'stage', stage: 'middle' };
const LATE: Division = { by: 'stage', stage: 'late' };

const MONTH_PIECES: Pieces = [
  [/上旬/y, { by: 'days', from: 1, to: 10 }],
  [/中旬/y, { by: 'days', from: 11, to: 20 }],
  [/下旬/y, { by: 'days', from: 21, to: 31 }],
  [/上中旬/y, { by: 'days', from: 1, to: 20 }],
  [/中下旬/y, { by: 'days', from: 11, to: 31 }],
  [/上半月/y, { by: 'days', from: 1, to: 15 }],
  [/下半月/y, { by: 'days', from: 16, to: 31 }],
  [/中(?=[，,。、;；:)至到-]|$)/y, MIDDLE],
  [/初期/y, EARLY],
  [/初/y, EARLY, GUARDS.earlyMonth],
  [/[底末]/y, LATE, GUARDS.lateMonth],
];

const MONTH_PIECE_STARTS = firstUnitsOf('上中下初底末');

/** What may follow a month: 上旬, 底, 上半月. */
export function readMonthDivision(text: string, at: number): ReadDivision | undefined {
  if (MONTH_PIECE_STARTS[text.charCodeAt(at)] !== 1) return undefined;
  return pieceAt(MONTH_PIECES, text, at);
}

/** Words that are parts of a year by themselves. */
const YEAR_PIECES: Pieces = [
  [/[上头前首]半年/y, { by: 'code', code: 40 }],
  [/[下后]半年/y, { by: 'code', code: 41 }],
  [/年终/y, LATE, GUARDS.yearEnd],
  [/年底|岁末|年末|岁尾|年尾/y, LATE, GUARDS.yearStage],
  [/年初|岁初|开年/y, EARLY, GUARDS.yearStage],
  [/年中/y, MIDDLE, GUARDS.midYear],
  [/首季度?/y, { by: 'code', code: 33 }],
  [/上(?:一季度?|个?季度)/y, { by: 'quarter', offset: -1 }],
  [/(?:本|这个)季度/y, { by: 'quarter', offset: 0 }],
  [/下(?:一|个)?季度/y, { by: 'quarter', offset: 1 }],
];
/** Words that are parts of a year only after a year. */
const PIECES_OF_YEARS: Pieces = [
  [/[底末]/y, LATE, GUARDS.afterYear],
  [/初/y, EARLY, GUARDS.afterYear],
  [/同一?时期|同[期日]/y, { by: 'same-period' }],
];

/** 春季, 仲夏; 春 only after a year. */
const SEASON = /(?:[春夏秋冬][天季]|[初早仲暮开]春|[初盛仲]夏|[初金仲深]秋|[初隆寒]冬)(?:时节)?/y;
const SHORT_SEASON = /[春夏秋冬](?:时节)?/y;

/** The season word at `at`; after a year, one character suffices. */
export function readSeason(text: string, at: number, afterYear: boolean): ReadDivision | undefined {
  const short = afterYear && !stopsAfter(GUARDS.seasonOfYearNamed, text, at + 1);
  const found = matchAt(SEASON, text, at) ?? (short ? matchAt(SHORT_SEASON, text, at) : undefined);
  if (found === undefined) return undefined;
  const [whole] = found;
  const word = whole.replace('时节', '');
  if (!afterYear && (isOneOf('的般', text, at + word.length) || isOneOf('个般像如似春夏秋冬', text, at - 1)))
    return undefined;
  const season = [...'春夏秋冬'].findIndex((name) => word.includes(name));
  return { division: { by: 'code', code: 21 + season }, end: at + whole.length };
}

const months = (to: number, end: number, from = 1): ReadDivision => ({ division: { by: 'months', from, to }, end });

/** 第三季度, 一季度, 前三季度, 前5个月, 二、三季度. */
function readQuarters(text: string, at: number): ReadDivision | undefined {
  const mark = text.charAt(at);
  const front = isOneOf('前头首', text, at);
  // 提前四个月 is an amount
  if (mark === '前' && isOneOf('提之以', text, at - 1)) return undefined;
  const from = front || mark === '第' ? at + 1 : at;
  const count = readCount(text, from, front ? '季个月' : '季');
  if (count === undefined) return undefined;
  const { value, upTo = value, end } = count;
  const unit = text.slice(end - 1, end + 2);
  if (front && (unit.startsWith('月') || unit.startsWith('个月')))
    return value < 2 || value > 11 ? undefined : months(value, unit.startsWith('月') ? end : end + 1);
  const word = /^(?:季度|个季度|季)/.exec(unit)?.[0];
  // 第三季节目, 三季度假村
  if (word !== undefined && isOneOf(word === '季' ? '节稻度' : '假', text, end - 1 + word.length)) return undefined;
  if (word === undefined || (word === '季' && mark !== '第') || value < 1 || upTo > 4) return undefined;
  const to = end - 1 + word.length;
  if (front) return months(value * 3, to);
  // 二季度末
  if (upTo === value && isOneOf('末初', text, to) && !isOneOf('步', text, to + 1)) {
    const month = text.charAt(to) === '末' ? value * 3 : value * 3 - 2;
    return months(month, to + 1, month);
  }
  return upTo > value ? months(upTo * 3, to, value * 3 - 2) : { division: { by: 'code', code: 32 + value }, end: to };
}

/** What a part of a year or month can start with if neither is stated. */
export const DIVISION_STARTS: Starts = {
  pairs: [
    ['上本下', '季'],
    ['首', '季半'],
    ['头', '半'],
    ['第前头首', `${DIGITS}两`],
    ['年', '终底末中尾'],
    ['月', '初底末中'],
    ['上中下', '旬'],
    ['岁', '末初尾'],
    ['春夏秋冬', '天季'],
    ['早开', '春'],
    ['盛仲', '夏'],
    ['金深', '秋'],
    ['隆寒', '冬'],
    ['初', '春夏秋冬'],
  ],
  numbers: `季个${RANGES}`,
};

const PIECE_STARTS = firstUnitsOf(
  '上头前首下后年岁开本这底末初同第的春夏秋冬早仲暮盛金深隆寒0123456789一二三四五六七八九十两',
);

/** What may follow a year (`afterYear`) or stand alone: 上半年, 第三季度, 年底, 前5个月, 春. */
export function readYearDivision(text: string, at: number, afterYear: boolean): ReadDivision | undefined {
  if (PIECE_STARTS[text.charCodeAt(at)] !== 1) return undefined;
  const alone = readQuarters(text, at) ?? pieceAt(YEAR_PIECES, text, at);
  if (alone !== undefined || !afterYear) return alone;
  const piece = pieceAt(PIECES_OF_YEARS, text, at);
  if (piece !== undefined) return piece;
  const linked = text.charAt(at) === '的';
  const season = readSeason(text, linked ? at + 1 : at, true);
  return season !== undefined && linked && season.end < at + 3 ? undefined : season;
}
