/** Owns the pass over a text: where an expression of time may start, and which one does. Linear in the text. */
import { finish, type Steps } from '../../steps';
import { ANIMALS, EARTHLY_BRANCHES, HEAVENLY_STEMS } from '../calendar/cycle';
import type { FoundExpression } from '../expression';
import { foldForDates } from '../vocabulary/folding';
import { isArabicDigit, isChineseDigit } from '../vocabulary/numerals';
import { PERIODS, VAGUE } from '../vocabulary/periods';
import { REIGNS } from '../vocabulary/reign-table';
import { isOneOf } from '../vocabulary/word-table';
import { DAYS, MONTHS, NAMED_SPANS, OPENING_QUOTES, PARTS, SHORT_PARTS, YEARS } from '../vocabulary/words';
import { readHit } from './choose-reader';
import { FEAST_TRIGGERS } from './pieces/feasts';
import { connectorEnd, skipSpaces } from './pieces/parts';

const NOTHING = 0;
const NUMBER = 1;
const WORD = 2;
/** A word by itself, whatever follows. */
const CHARACTER = 4;

const DIGITS = '0123456789一二三四五六七八九十';

/** Two characters that a word of time starts with, beside those of the tables: one of the first, then one of the second. */
const STARTS: readonly (readonly [string, string])[] = [
  ['近头首第前每', `${DIGITS}两`],
  ['每', '天日周月年星个小晚夜季逢隔分礼到半'],
  ['几数', '千年天个小十周百'],
  ['数', '分秒月星'],
  ['半', '世'],
  ['近', '百千数 '],
  ['数多', '日月年'],
  ['几', '分'],
  ['半', '月年个天小日'],
  ['上本下', '季世周星'],
  ['上下这逢', '周星礼'],
  ['上', '上'],
  ['下', '下'],
  ['首', '季半'],
  ['头', '半'],
  ['年', '终底末中尾'],
  ['月', '初底末中'],
  ['上中下', '旬'],
  ['岁', '末初尾'],
  ['周', '一二三四五六日'],
  ['星', '期'],
  ['礼', '拜'],
  ['正腊冬', '月'],
  ['闰', `${DIGITS}正冬腊`],
  ['阴旧夏', '历'],
  ['公西纪', '元'],
  ['过', '去'],
  ['未', '来'],
  ['连', '续'],
  ['距', '今'],
  ['前昨今明后去本上下', '('],
  [OPENING_QUOTES, DIGITS.slice(10)],
  ['去今明初', '春夏秋冬'],
  ['春夏秋冬', '天季'],
  ['早开', '春'],
  ['盛仲', '夏'],
  ['金深', '秋'],
  ['隆寒', '冬'],
  [HEAVENLY_STEMS, EARTHLY_BRANCHES],
  [ANIMALS, '年'],
  ['元', '月'],
];

/** The words of the tables. */
function tableWords(): readonly string[] {
  return [
    ...[YEARS, MONTHS, DAYS, PARTS].flatMap((words) =>
      words.flatMap(({ word, only }) => (only === '' ? [word] : [...only].map((next) => word + next))),
    ),
    ...SHORT_PARTS.flatMap(({ word }) => [...DIGITS, '两'].map((digit) => word + digit)),
    ...[VAGUE, NAMED_SPANS].flatMap((words) => words.map(({ word }) => word)),
    ...[REIGNS, PERIODS].flatMap((named) => named.map(({ name }) => name)),
    ...FEAST_TRIGGERS,
  ];
}

/** Units that can follow a number in an expression of time; also the marks inside ranges and numeric dates. */
const UNITS = '年月日号时点世季刻周星天小分秒个多余来几载学财赛:-./~、至到礼旬度钟';

interface Triggers {
  readonly kinds: Uint8Array;
  /** A bit for each pair of code units, by hash. */
  readonly pairs: Uint8Array;
  readonly units: Uint8Array;
}

const PAIR_BITS = 65536;

function pairHash(a: number, b: number): number {
  return (a * 31 + b) & (PAIR_BITS - 1);
}

function buildTriggers(): Triggers {
  const kinds = new Uint8Array(65536);
  const pairs = new Uint8Array(PAIR_BITS);
  const units = new Uint8Array(65536);
  const start = (first: string, second: string): void => {
    kinds[first.charCodeAt(0)] = (kinds[first.charCodeAt(0)] ?? NOTHING) | WORD;
    pairs[pairHash(first.charCodeAt(0), second.charCodeAt(0))] = 1;
  };
  for (const word of tableWords()) {
    start(word.charAt(0), word.charAt(1));
    if (word.length === 1) kinds[word.charCodeAt(0)] = WORD | CHARACTER;
  }
  for (const [firsts, seconds] of STARTS)
    for (const first of firsts) for (const second of seconds) start(first, second);
  for (let code = 0; code < 65536; code++)
    if (isArabicDigit(code) || isChineseDigit(code)) kinds[code] = (kinds[code] ?? 0) | NUMBER;
  for (const unit of UNITS) units[unit.charCodeAt(0)] = 1;
  return { kinds, pairs, units };
}

const TRIGGERS = buildTriggers();

const RANGE_MARKS = '-~';

/** Whether the second number of a range, behind its mark, has a unit: 2-3人 says no time. */
function hasUnit(text: string, at: number): boolean {
  let end = skipSpaces(text, connectorEnd(text, at - 1));
  while (((TRIGGERS.kinds[text.charCodeAt(end)] ?? NOTHING) & NUMBER) !== 0) end++;
  return (
    TRIGGERS.units[text.charCodeAt(skipSpaces(text, end))] === 1 && !isOneOf(RANGE_MARKS, text, skipSpaces(text, end))
  );
}

/** The end of the number at `at`: one way of writing it, so that of 高三8月 the 三 is left behind. */
function runEnd(text: string, at: number): number {
  const arabic = isArabicDigit(text.charCodeAt(at));
  let end = at + 1;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (((TRIGGERS.kinds[code] ?? NOTHING) & NUMBER) === 0 || isArabicDigit(code) !== arabic) return end;
  }
}

/** Positions between two pauses, so that one paragraph of a million characters is read in many steps. */
const STRIDE = 2048;

/** Every expression of time of a folded text, in order, not overlapping. */
export function* scanDatesSteps(folded: string): Steps<FoundExpression[]> {
  const { kinds, pairs, units } = TRIGGERS;
  const found: FoundExpression[] = [];
  const { length } = folded;
  let floor = 0;
  let pause = STRIDE;
  for (let at = 0; at < length; at++) {
    if (at >= pause) {
      pause = at + STRIDE;
      yield undefined;
    }
    const code = folded.charCodeAt(at);
    const kind = kinds[code] ?? NOTHING;
    if (kind === NOTHING) continue;
    let hit: FoundExpression | undefined;
    const worded = (kind & CHARACTER) !== 0 || pairs[pairHash(code, folded.charCodeAt(at + 1))] === 1;
    if ((kind & WORD) !== 0 && worded) hit = readHit(folded, at, floor);
    if (hit === undefined && (kind & NUMBER) !== 0) {
      const end = runEnd(folded, at);
      const unit = skipSpaces(folded, end);
      const ranged = end - at < 4 && isOneOf(RANGE_MARKS, folded, unit);
      if (ranged ? hasUnit(folded, unit + 1) : units[folded.charCodeAt(unit)] === 1 || unit > end)
        hit = readHit(folded, at, floor);
      if (hit === undefined) {
        at = end - 1;
        continue;
      }
    }
    if (hit === undefined) continue;
    found.push(hit);
    floor = hit.end;
    at = hit.end - 1;
  }
  return found;
}

/** The same of any text at once; the offsets are those of `text`. */
export function scanDates(text: string): FoundExpression[] {
  return finish(scanDatesSteps(foldForDates(text)));
}
