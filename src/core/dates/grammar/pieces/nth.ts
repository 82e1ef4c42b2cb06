/** Owns reading the first, last or nth part of a period: 最后一天, 第一个周末, 第49周. Folded text. */

import { numberOf } from '../../../text/numerals';
import type { Nth } from '../../expression';
import { GUARDS, type Guard, stopsAfter } from '../../vocabulary/guards';
import { matchAt } from '../../vocabulary/word-table';
import { weekdayNamed } from './month';

/** The whole: a year, a part of one, a month, a week. */
export type Whole = 'year' | 'piece' | 'month' | 'week';

const NUMBER = '\\d{1,3}|[〇一二三四五六七八九十百两]{1,5}';
const UNIT = '周末|(?:星期|礼拜|周)[一二三四五六日天]?|[天日]|月|季度';
const NTH = new RegExp(`的?(?:最后的?(${NUMBER})个?|头(${NUMBER})个?|第(${NUMBER})个?|首个?)(${UNIT})`, 'y');

const UNITS: ReadonlyMap<string, Nth['unit']> = new Map(
  Object.entries<Nth['unit']>({
    周末: 'weekend',
    天: 'day',
    日: 'day',
    月: 'month',
    季度: 'quarter',
    周: 'week',
    星期: 'week',
    礼拜: 'week',
  }),
);

/** Words before which each unit is not read. */
const UNIT_GUARDS: Readonly<Partial<Record<Nth['unit'], Guard>>> = {
  weekday: GUARDS.nthWeekday,
  week: GUARDS.nthWeek,
  day: GUARDS.nthDay,
  month: GUARDS.nthMonth,
};

/** Maximum number of each unit in a whole, so that 第60周 and 6月第二个月 are rejected. */
const HIGHEST_ORDINAL: Readonly<Record<Whole, Readonly<Record<Nth['unit'], number>>>> = {
  year: { day: 366, week: 53, weekend: 53, weekday: 53, month: 12, quarter: 4 },
  piece: { day: 184, week: 27, weekend: 27, weekday: 27, month: 6, quarter: 2 },
  month: { day: 31, week: 5, weekend: 5, weekday: 5, month: 0, quarter: 0 },
  week: { day: 7, week: 0, weekend: 0, weekday: 0, month: 0, quarter: 0 },
};

/** The part stated after a whole. */
export function readNth(
  text: string,
  at: number,
  whole: Whole,
): { readonly nth: Nth; readonly end: number } | undefined {
  const found = matchAt(NTH, text, at);
  if (found === undefined) return undefined;
  const [words, last, head, number, name = ''] = found;
  const unit = UNITS.get(name) ?? 'weekday';
  const guard = UNIT_GUARDS[unit];
  if (guard !== undefined && stopsAfter(guard, text, at + words.length)) return undefined;
  const weekday = unit === 'weekday' ? (weekdayNamed(name.charAt(name.length - 1)) ?? 0) : 0;
  const several = last ?? head;
  const count = several === undefined ? 1 : (numberOf(several) ?? 0);
  const nth = last === undefined ? (number === undefined ? 1 : (numberOf(number) ?? 0)) : -1;
  const most = HIGHEST_ORDINAL[whole][unit];
  if (count < 1 || count > most || nth === 0 || nth > most) return undefined;
  return { nth: { unit, nth, count, weekday }, end: at + words.length };
}
