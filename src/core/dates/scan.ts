/** Owns the pass over a text: where an expression of time may start, and which one does. Linear in the text. */
import { finish, type Steps } from '../steps';
import type { Found } from './expression';
import { FEAST_TRIGGERS } from './feasts';
import { foldForDates } from './folding';
import { isArabicDigit, isChineseDigit } from './numerals';
import { EARTHLY_BRANCHES, HEAVENLY_STEMS, PERIODS, VAGUE } from './periods';
import { readHit } from './read-any';
import { skipSpaces } from './read-parts';
import { REIGNS } from './tables/reigns';
import { DAYS, MONTHS, NAMED_SPANS, PARTS, SHORT_PARTS, YEARS } from './words';

const NOTHING = 0;
const NUMBER = 1;
const WORD = 2;

const NUMERALS = [...'0123456789一二三四五六七八九十两'];

/** Every two characters that a word of time starts with. */
function wordStarts(): readonly string[] {
  return [
    ...[YEARS, MONTHS, DAYS, PARTS].flatMap((words) =>
      words.flatMap(({ word, only }) => (only === '' ? [word] : [...only].map((next) => word + next))),
    ),
    ...SHORT_PARTS.flatMap(({ word }) => [...'0123456789一二三四五六七八九十两'].map((digit) => word + digit)),
    ...REIGNS.map(({ name }) => name),
    ...FEAST_TRIGGERS,
    ...VAGUE.map(({ word }) => word),
    ...PERIODS.map(({ name }) => name),
    ...[...HEAVENLY_STEMS].flatMap((stem) => [...EARTHLY_BRANCHES].map((branch) => stem + branch)),
    ...[
      '每天',
      '每日',
      '每周',
      '每月',
      '每年',
      '每星',
      '每个',
      '每小',
      '每晚',
      '每夜',
      '每季',
      '每逢',
      '每隔',
      '每分',
      '每礼',
      '每到',
    ],
    ...NUMERALS.flatMap((digit) => [`每${digit}`, `近${digit}`, `头${digit}`, `首${digit}`, `第${digit}`]),
    ...[...'前昨今明后去本上下'].map((mark) => `${mark}(`),
    ...NAMED_SPANS.map(({ word }) => word),
    ...['近百', '近千', '几千', '数千', '首季', '首半', '上季', '上一', '本季', '下季', '下一', '下世', '下个', '半月'],
    ...['月初', '月底', '月末', '年终', '逢周', '逢星', '逢礼', '每半'],
    ...[
      '近几',
      '近数',
      '最近',
      '过去',
      '未来',
      '今后',
      '连续',
      '距今',
      '半年',
      '半个',
      '半天',
      '半小',
      '半日',
      '几年',
      '几天',
      '几个',
      '几小',
      '几分',
      '几十',
      '几周',
    ],
    ...['数年', '数天', '数日', '数月', '数十', '数百', '数小', '多年', '多日', '多月', '几百', '数个', '数周', '近 '],
    ...[
      '上世',
      '本世',
      '公元',
      '去春',
      '去夏',
      '去秋',
      '去冬',
      '今春',
      '今夏',
      '今秋',
      '今冬',
      '明春',
      '明夏',
      '明秋',
      '明冬',
    ],
    ...[...'“"「『‘'].flatMap((mark) => [...'一二三四五六七八九十'].map((digit) => mark + digit)),
    ...[
      '本周',
      '上周',
      '下周',
      '这周',
      '周一',
      '周二',
      '周三',
      '周四',
      '周五',
      '周六',
      '周日',
      '星期',
      '礼拜',
      '上星',
      '下星',
      '本星',
      '这星',
    ],
    ...[
      '上个',
      '下个',
      '这个',
      '上礼',
      '下礼',
      '这礼',
      '上上',
      '下下',
      '正月',
      '腊月',
      '冬月',
      '闰',
      '农历',
      '阴历',
      '旧历',
      '夏历',
    ],
    ...[
      '公元',
      '西元',
      '纪元',
      '(前',
      '-前',
      '上半',
      '下半',
      '前半',
      '后半',
      '头半',
      '年底',
      '年初',
      '年末',
      '年中',
      '岁末',
      '岁初',
      '第一',
      '第二',
      '第三',
      '第四',
    ],
    ...[...'0123456789一二三四五六七八九十两'].map((digit) => `前${digit}`),
    ...[
      '春天',
      '春季',
      '初春',
      '早春',
      '夏天',
      '夏季',
      '初夏',
      '盛夏',
      '仲夏',
      '秋天',
      '秋季',
      '初秋',
      '金秋',
      '深秋',
      '冬天',
      '冬季',
      '初冬',
      '隆冬',
      '寒冬',
    ],
  ];
}

/** Units that can follow a number in an expression of time; also the marks inside ranges and numeric dates. */
const UNITS = '年月日号时点世季刻周星天小分秒个多余来几载:-./~、至到礼旬度钟';

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
  for (const word of wordStarts()) {
    const first = word.charCodeAt(0);
    kinds[first] = WORD;
    if (word.length > 1) pairs[pairHash(first, word.charCodeAt(1))] = 1;
    else for (const digit of '一二三四五六七八九十0123456789') pairs[pairHash(first, digit.charCodeAt(0))] = 1;
  }
  for (let code = 0; code < 65536; code++)
    if (isArabicDigit(code) || isChineseDigit(code)) kinds[code] = (kinds[code] ?? 0) | NUMBER;
  for (const unit of UNITS) units[unit.charCodeAt(0)] = 1;
  return { kinds, pairs, units };
}

const TRIGGERS = buildTriggers();

/** Positions between two pauses, so that one paragraph of a million characters is read in many steps. */
const STRIDE = 2048;

/** Every expression of time of `text`, in order, not overlapping; offsets are those of `text`. */
export function* scanDatesSteps(text: string): Steps<Found[]> {
  const folded = foldForDates(text);
  const { kinds, pairs, units } = TRIGGERS;
  const found: Found[] = [];
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
    let hit: Found | undefined;
    if ((kind & WORD) !== 0 && pairs[pairHash(code, folded.charCodeAt(at + 1))] === 1) hit = readHit(folded, at, floor);
    if (hit === undefined && (kind & NUMBER) !== 0) {
      let end = at + 1;
      while (((kinds[folded.charCodeAt(end)] ?? NOTHING) & NUMBER) !== 0) end++;
      const unit = skipSpaces(folded, end);
      if (units[folded.charCodeAt(unit)] === 1 || unit > end) hit = readHit(folded, at, floor);
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

/** The same at once. */
export function scanDates(text: string): Found[] {
  return finish(scanDatesSteps(text));
}
