/** Owns writing resolved times as values: EDTF level 2, with part of day and short clocks after a T where EDTF has none. */

import type { Clock, Open, Part } from '../expression';
import { civil, dayNumber, isoDay, isoMonth, isoYear, monthLength, pad } from './gregorian';

/** A stretch of whole days with the value that says it; `from` and `to` are day numbers, both inclusive. */
export interface DayStretch {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** T09, T09:30, T09:30:15; the end of a day is T24:00, as reports that close at midnight belong to the day they close. */
function clockText(clock: Clock): string {
  const said = clock.minute ?? (clock.hour === 24 ? 0 : undefined);
  const minute = said === undefined ? '' : `:${pad(said)}`;
  const second = clock.second === undefined ? '' : `:${pad(clock.second)}`;
  return `T${pad(clock.hour)}${minute}${second}`;
}

export function timeText(part: Part | undefined, clock: Clock | undefined): string {
  if (clock !== undefined) return clockText(clock);
  return part === undefined ? '' : `T${part}`;
}

export function yearStretch(year: number): DayStretch {
  return { value: isoYear(year), from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

export function monthStretch(year: number, month: number): DayStretch {
  const from = dayNumber(year, month, 1);
  if (month >= 1 && month <= 12) return { value: isoMonth(year, month), from, to: from + monthLength(year, month) - 1 };
  const { year: y, month: m } = civil(from);
  return { value: isoMonth(y, m), from, to: from + monthLength(y, m) - 1 };
}

export function dayStretch(day: number): DayStretch {
  return { value: isoDay(day), from: day, to: day };
}

export function daysStretch(from: number, to: number): DayStretch {
  return { value: `${isoDay(from)}/${isoDay(to)}`, from, to };
}

/** Months `from`–`to` of a year. */
export function monthsStretch(year: number, from: number, to: number): DayStretch {
  return {
    value: `${isoMonth(year, from)}/${isoMonth(year, to)}`,
    from: dayNumber(year, from, 1),
    to: dayNumber(year, to, monthLength(year, to)),
  };
}

/** First month and length in months of the EDTF codes of seasons, quarters and halves. */
const CODES: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/** A season (21–24), quarter (33–36) or half (40–41) of a year; winter runs into the next. */
export function codeStretch(year: number, code: number): DayStretch {
  const [first, length] = CODES[code] ?? [1, 12];
  return {
    value: `${isoYear(year)}-${code}`,
    from: dayNumber(year, first, 1),
    to: dayNumber(year, first + length, 1) - 1,
  };
}

const LONGEST_CODE = '-0221-21'.length;
const CODE_VALUE = /^(-?\d{4})-(2[1-4]|3[3-6]|4[01])$/;

/** The month that a season, quarter or half starts or ends with: an interval of EDTF has no codes at its ends. */
function edgeMonth(value: string, edge: 'first' | 'last'): string {
  const code = value.length > LONGEST_CODE ? null : CODE_VALUE.exec(value);
  const months = code === null ? undefined : CODES[Number(code[2])];
  if (code === null || months === undefined) return value;
  return isoMonth(Number(code[1]), edge === 'first' ? months[0] : months[0] + months[1] - 1);
}

/** `a/b`, whatever either is: of intervals the outer ends count, of seasons, quarters and halves their outer months. */
export function rangeBetween(a: string, b: string): string {
  const slash = a.indexOf('/');
  const from = slash < 0 ? a : a.slice(0, slash);
  const to = b.slice(b.lastIndexOf('/') + 1);
  return `${edgeMonth(from, 'first')}/${edgeMonth(to, 'last')}`;
}

const YEAR_VALUE = /^-?\d{4}$/;
const MONTH_VALUE = /^(-?\d{4})-(0\d|1[0-2])$/;
const DAY_VALUE = /^-?\d{4}-\d{2}-\d{2}$/;

/** The unit of the same size before (−1) or after (+1) the one that `value` names; the value itself where it has no size. */
function neighbour(value: string, stretch: DayStretch | undefined, step: 1 | -1): string {
  if (stretch === undefined) return value;
  if (YEAR_VALUE.test(value)) return isoYear(Number(value) + step);
  const month = MONTH_VALUE.exec(value);
  if (month !== null) return isoMonth(Number(month[1]), Number(month[2]) + step);
  if (DAY_VALUE.test(value)) return isoDay(stretch.from + step);
  return value.includes('T') ? value : isoDay(step < 0 ? stretch.from - 1 : stretch.to + 1);
}

/** The value of a point that its suffix opens on one side. */
export function openValue(value: string, stretch: DayStretch | undefined, open: Open | undefined): string {
  switch (open) {
    case undefined:
      return value;
    case 'from':
      return rangeBetween(value, '..');
    case 'until':
      return rangeBetween('..', value);
    case 'before':
      return `../${neighbour(value, stretch, -1)}`;
    case 'after':
      return `${neighbour(value, stretch, 1)}/..`;
  }
}
