/** Owns the notation of date values: EDTF level 2 (ISO 8601-2), extended by parts of day, references, durations and sets. */

import type { Part } from '../expression';
import { isoYear, pad } from './gregorian';
import {
  AMOUNT_UNITS,
  type DateValue,
  type SetDay,
  type TimeOfDay,
  type ValueAmount,
  type ValueDate,
  type ValueEnd,
  type ValueYear,
  valueEnd,
} from './value';

const END = /^(-?\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)(?:T(.+))?$/;
const CLOCK = /^(\d\d)(?::(\d\d))?(?::(\d\d))?$/;
const PARTS: readonly Part[] = ['EM', 'MO', 'MI', 'AF', 'EV', 'NI', 'DT'];
const WEEKDAY = /^XXXX-WXX-([1-7])(?:T(.+))?$/;
const SET = 'SET:';
const AMOUNTS =
  /^P(?:([\d.]+|X)Y)?(?:([\d.]+|X)M)?(?:([\d.]+|X)W)?(?:([\d.]+|X)D)?(?:T(?:([\d.]+|X)H)?(?:([\d.]+|X)M)?(?:([\d.]+|X)S)?)?$/;
const LETTERS = 'YMWDHMS';
const DAY_UNITS = 4;
const REFERENCES = ['past', 'present', 'future'] as const;
const OPEN = valueEnd(undefined);

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined || digits === 'XX' ? undefined : Number(digits);

function parseTime(text: string | undefined): TimeOfDay | undefined {
  const part = PARTS.find((one) => one === text);
  if (part !== undefined) return { by: 'part', part };
  const [whole, hour, minute, second] = CLOCK.exec(text ?? '') ?? [];
  return whole === undefined
    ? undefined
    : { by: 'clock', hour: Number(hour), minute: numberOf(minute), second: numberOf(second) };
}

function parseYear(text: string): ValueYear {
  if (text === 'XXXX') return { by: 'unknown' };
  if (text.endsWith('XX')) return { by: 'century', first: Number(text.slice(0, 2)) * 100 };
  if (text.endsWith('X')) return { by: 'decade', first: Number(text.slice(0, 3)) * 10 };
  return { by: 'year', year: Number(text) };
}

/** Parses one end; undefined if it is invalid. */
function parseEnd(text: string): ValueEnd | undefined {
  if (text === '..') return OPEN;
  const [whole, year = '', month, day, mark, time] = END.exec(text) ?? [];
  if (whole === undefined) {
    const alone = text.startsWith('T') ? parseTime(text.slice(1)) : undefined;
    return alone === undefined ? undefined : { ...OPEN, time: alone };
  }
  const of = parseTime(time);
  if (time !== undefined && of === undefined) return undefined;
  const grain = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  const date: ValueDate = { year: parseYear(year), grain, month: numberOf(month), day: numberOf(day) };
  return { date, time: of, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

function parseAmounts(text: string): readonly ValueAmount[] {
  const counts = AMOUNTS.exec(text)?.slice(1) ?? [];
  return AMOUNT_UNITS.flatMap((unit, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ unit, count: count === 'X' ? undefined : Number(count) }];
  });
}

function parseSet(text: string): DateValue | undefined {
  const every = parseAmounts(text);
  if (every.length > 0) return { kind: 'set', every, on: [], joined: '' };
  const joined = text.includes(',') ? ',' : text.includes('/') ? '/' : '';
  const on: SetDay[] = [];
  for (const one of joined === '' ? [text] : text.split(joined)) {
    const [whole, weekday, time] = WEEKDAY.exec(one) ?? [];
    const end = whole === undefined ? parseEnd(one) : { ...OPEN, time: parseTime(time) };
    if (end === undefined) return undefined;
    on.push({ weekday: numberOf(weekday), end });
  }
  return { kind: 'set', every, on, joined };
}

function parseTimes(text: string): DateValue | undefined {
  const [first = '', second, more] = text.split('/');
  const from = parseEnd(first);
  if (from === undefined || more !== undefined) return undefined;
  const to = second === undefined ? undefined : parseEnd(second);
  if (second !== undefined && to === undefined) return undefined;
  if (from.date !== undefined || to?.date !== undefined)
    return to === undefined ? { kind: 'moment', at: from } : { kind: 'span', from, to };
  return from.time === undefined && to?.time === undefined ? undefined : { kind: 'clock', from, to };
}

/** Parses a value; a text that is not in the notation becomes `other`. Never throws. */
export function parseValue(text: string): DateValue {
  const reference = REFERENCES.find((to) => text === `${to.toUpperCase()}_REF`);
  if (reference !== undefined) return { kind: 'reference', to: reference };
  if (text.startsWith(SET)) return parseSet(text.slice(SET.length)) ?? { kind: 'other', text };
  const amounts = parseAmounts(text);
  return amounts.length > 0 ? { kind: 'duration', amounts } : (parseTimes(text) ?? { kind: 'other', text });
}

/** T09, T09:30, TMO; '' if undefined. */
export const printTime = (time: TimeOfDay | undefined): string => {
  if (time === undefined) return '';
  if (time.by === 'part') return `T${time.part}`;
  const pieces = [time.hour, time.minute, time.second].flatMap((one) => (one === undefined ? [] : pad(one)));
  return `T${pieces.join(':')}`;
};

function printYear(year: ValueYear): string {
  switch (year.by) {
    case 'year':
      return isoYear(year.year);
    case 'decade':
      return `${isoYear(year.first).slice(0, 3)}X`;
    case 'century':
      return `${isoYear(year.first).slice(0, 2)}XX`;
    case 'unknown':
      return 'XXXX';
  }
}

/** A date without time of day: 2020-01-31, XXXX-05, 196X. */
export function printDate({ year, grain, month, day }: ValueDate): string {
  const two = (value: number | undefined): string => (value === undefined ? 'XX' : pad(value));
  const pieces = [printYear(year), two(month), two(day)];
  return pieces.slice(0, grain === 'year' ? 1 : grain === 'month' ? 2 : 3).join('-');
}

/** One end of a value; .. if it is open. */
export function printEnd({ date, time, approximate, uncertain }: ValueEnd): string {
  if (date === undefined) return time === undefined ? '..' : printTime(time);
  const mark = uncertain ? (approximate ? '%' : '?') : approximate ? '~' : '';
  return `${printDate(date)}${mark}${printTime(time)}`;
}

/** Amounts as an ISO 8601 duration. */
function printAmounts(amounts: readonly ValueAmount[]): string {
  const pieces = (from: number, to: number): string =>
    amounts
      .map(({ unit, count }) => ({ at: AMOUNT_UNITS.indexOf(unit), count }))
      .filter(({ at }) => at >= from && at < to)
      .map(({ at, count }) => `${count ?? 'X'}${LETTERS.charAt(at)}`)
      .join('');
  const times = pieces(DAY_UNITS, LETTERS.length);
  return `P${pieces(0, DAY_UNITS)}${times === '' ? '' : `T${times}`}`;
}

const printSetDay = ({ weekday, end }: SetDay): string =>
  weekday === undefined ? printEnd(end) : `XXXX-WXX-${weekday}${printTime(end.time)}`;

/** Prints a value in the notation. */
export function printValue(value: DateValue): string {
  switch (value.kind) {
    case 'moment':
      return printEnd(value.at);
    case 'span':
      return `${printEnd(value.from)}/${printEnd(value.to)}`;
    case 'clock':
      return printEnd(value.from) + (value.to === undefined ? '' : `/${printEnd(value.to)}`);
    case 'duration':
      return printAmounts(value.amounts);
    case 'set':
      return SET + (value.every.length > 0 ? printAmounts(value.every) : value.on.map(printSetDay).join(value.joined));
    case 'reference':
      return `${value.to.toUpperCase()}_REF`;
    case 'other':
      return value.text;
  }
}
