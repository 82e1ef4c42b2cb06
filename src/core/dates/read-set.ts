/** Owns reading what recurs: 每天, 每周三, 每年5月, 每两年. Folded text. */

import { pad } from './calendar';
import type { Found } from './expression';
import { hourOfDay } from './hours';
import { isOneOf } from './lexicon';
import { readNumeral } from './numerals';
import { weekdayAt } from './read-month';
import { connectorEnd, readAnyPart, readClock, readCount, skipSpaces } from './read-parts';
import { timeText } from './values';

const UNITS: readonly (readonly [string, string])[] = [
  ['半个小时', 'PT30M'],
  ['半小时', 'PT30M'],
  ['半个月', 'P15D'],
  ['半月', 'P15D'],
  ['半年', 'P6M'],
  ['个周末', 'P1W'],
  ['周末', 'P1W'],
  ['个季度', 'P3M'],
  ['季度', 'P3M'],
  ['个星期', 'P1W'],
  ['个礼拜', 'P1W'],
  ['星期', 'P1W'],
  ['礼拜', 'P1W'],
  ['个小时', 'PT1H'],
  ['小时', 'PT1H'],
  ['分钟', 'PT1M'],
  ['个月', 'P1M'],
  ['周', 'P1W'],
  ['月', 'P1M'],
  ['年', 'P1Y'],
  ['天', 'P1D'],
  ['日', 'P1D'],
];
const NOT_AFTER: Readonly<Record<string, string>> = { 日: '电经甘邮镜新商', 年: '级', 天: '气然', 周: '年刊' };
const MANY: Readonly<Record<string, string>> = {
  年: 'Y',
  个月: 'M',
  周: 'W',
  星期: 'W',
  天: 'D',
  日: 'D',
  小时: 'h',
  个小时: 'h',
  分钟: 'm',
  秒: 's',
};

/** The time of day behind a set. */
function readTime(text: string, at: number): { readonly time: string; readonly upTo: string; readonly end: number } {
  const part = readAnyPart(text, skipSpaces(text, at));
  const from = part?.end ?? at;
  const clock = readClock(text, skipSpaces(text, from), 'after-day');
  const said = clock === undefined ? undefined : { ...clock.clock, hour: hourOfDay(clock.clock.hour, part?.part) % 24 };
  const end = clock?.end ?? from;
  const time = timeText(part?.part, said);
  const next = clock === undefined ? -1 : connectorEnd(text, end);
  if (next < 0) return { time, upTo: '', end };
  const secondPart = readAnyPart(text, next);
  const second = readClock(text, secondPart?.end ?? next, 'after-day');
  if (second === undefined) return { time, upTo: '', end };
  const late = secondPart?.part ?? (said !== undefined && said.hour >= 12 ? part?.part : undefined);
  const last = { ...second.clock, hour: hourOfDay(second.clock.hour, late) % 24 };
  return { time, upTo: timeText(late, last), end: second.end };
}

function set(start: number, end: number, value: string, also: readonly string[] = []): Found {
  return {
    start,
    end,
    expression: { kind: 'set', value: `SET:${value}`, alternatives: also.map((one) => `SET:${one}`) },
  };
}

function readWeekly(text: string, start: number, at: number): Found | undefined {
  const weekday = weekdayAt(text, at);
  if (weekday === undefined) return undefined;
  const connector = text.slice(at + 1, at + 2);
  const word = '至到-~'.includes(connector || ' ')
    ? ['星期', '礼拜', '周'].find((one) => text.startsWith(one, at + 2))
    : undefined;
  const last = word === undefined ? undefined : weekdayAt(text, at + 2 + word.length);
  if (word !== undefined && last !== undefined) {
    return set(start, at + 3 + word.length, `XXXX-WXX-${weekday}/XXXX-WXX-${last}`, ['P1W']);
  }
  const other = connector === '、' ? weekdayAt(text, at + 2) : undefined;
  if (other !== undefined && !isOneOf('照本常', text, at + 3))
    return set(start, at + 3, `XXXX-WXX-${weekday}/XXXX-WXX-${other}`, ['P1W']);
  const { time, upTo, end } = readTime(text, at + 1);
  const until = upTo === '' ? '' : `/XXXX-WXX-${weekday}${upTo}`;
  return set(start, end, `XXXX-WXX-${weekday}${time}${until}`, ['P1W']);
}

/** 每两年, 每隔5天. */
function readEveryMany(text: string, start: number, at: number): Found | undefined {
  const number = readNumeral(text, text.charAt(at) === '隔' ? at + 1 : at);
  if (number === undefined) return undefined;
  const from = skipSpaces(text, number.end);
  const word = Object.keys(MANY).find((one) => text.startsWith(one, from));
  const unit = word === undefined ? undefined : MANY[word];
  if (word === undefined || unit === undefined || text.charAt(from + word.length) === '级') return undefined;
  const letter = 'hms'.includes(unit) ? `T${number.value}${unit.toUpperCase()}` : `${number.value}${unit}`;
  return set(start, from + word.length, `P${letter}`);
}

/** What recurs, at 每 or 逢. */
export function readSet(text: string, start: number): Found | undefined {
  let at = start + 1;
  if (text.charAt(at) === '逢' || text.charAt(at) === '到') at++;
  for (const word of ['个星期', '个礼拜', '星期', '礼拜', '周']) {
    const weekly = text.startsWith(word, at) ? readWeekly(text, start, at + word.length) : undefined;
    if (weekly !== undefined) return weekly;
  }
  if (at === start + 2 && text.startsWith('周末', at)) return set(start, at + 2, 'P1W');
  if (at !== start + 1 || text.charAt(start) !== '每') return undefined;
  const unit = UNITS.find(([word]) => text.startsWith(word, at));
  if (unit === undefined) {
    if (text.charAt(at) === '晚' || text.charAt(at) === '夜') return set(start, at + 1, 'P1D');
    return readEveryMany(text, start, at);
  }
  const end = at + unit[0].length;
  if (NOT_AFTER[unit[0]]?.includes(text.charAt(end) || ' ')) return undefined;
  if (unit[1] === 'P1Y') {
    const month = readCount(text, skipSpaces(text, end), '月');
    if (month !== undefined && month.upTo === undefined && month.value >= 1 && month.value <= 12) {
      const day = readCount(text, month.end, '日号');
      const dayText = day === undefined ? '' : `-${pad(day.value)}`;
      return set(start, day?.end ?? month.end, `XXXX-${pad(month.value)}${dayText}`, ['P1Y']);
    }
  }
  if (unit[1] === 'P1M') {
    const day = readCount(text, end, '日号');
    if (day !== undefined && day.upTo === undefined) return set(start, day.end, `XXXX-XX-${pad(day.value)}`, ['P1M']);
  }
  if (unit[1] === 'P1D') {
    const { time, upTo, end: timeEnd } = readTime(text, end);
    const last = upTo === '' ? '' : `/XXXX-XX-XX${upTo}`;
    if (time !== '') return set(start, timeEnd, `XXXX-XX-XX${time}${last}`, ['P1D']);
  }
  return set(start, end, unit[1]);
}
