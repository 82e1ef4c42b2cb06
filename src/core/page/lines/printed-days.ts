/**
 * Owns full days as lines print them (2020年2月3日, 2021-03-01, 15/3/2001, 民国112年8月24日), and finding them in a folded
 * line.
 */
import { KIND } from '../../text/characters/telling-characters';
import { matchesIn } from '../../text/matches';
import type { Row } from '../rows/rows';
import { isoDate } from './day';

/** A day printed in a line; offsets are in the folded line. */
export interface PrintedDay {
  readonly start: number;
  readonly end: number;
  /** ISO date; null if day and month are ambiguous (5/3/2001). */
  readonly date: string | null;
  /** The possible ISO dates of an ambiguous day, day first. */
  readonly either: readonly string[];
}

const NUMBER = '(?:\\d{1,2}|[〇一二三四五六七八九十廿卅元]{1,3})';
const REPUBLIC = '(?:中华)?民国\\s{0,9}(?:\\d{1,3}|[〇一二三四五六七八九十百廿卅元]{1,4})\\s{0,9}年';
const YEAR = `(?:${REPUBLIC}(?:\\s{0,9}\\(\\s{0,9}(?:公元|西元)?\\s{0,9}\\d{4}\\s{0,9}年?\\s{0,9}\\))?|(?:公元|西元|主历)?\\s{0,9}(?:(?:1[89]|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})\\s{0,9}年)`;
/** The number begins here, or after a time printed without a space: 19:042023/08/25. */
const BEGINS = '(?:(?<![\\d.])|(?<=\\d:\\d{2}))';
/** The day's number ends here, or before a time: 2019-09-3007:42. */
const DAY = '(?:(\\d{1,2})(?![\\d.]*\\d)|(\\d{2})(?=\\d{2}:\\d{2})|(\\d{1,2})(?=\\.(?!\\d)))';

type Found = Pick<PrintedDay, 'date' | 'either'>;
type Read = (groups: readonly (string | undefined)[]) => Found;

const sure = (date: string | null): Found => ({ date, either: date === null ? [] : [date] });
const firstOf = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.find((part) => part !== undefined);

/** How days are written: in words, with separators, or as bare digits; and whether a line has what each requires. */
const MAY_STAND = {
  words: (line: string): boolean => line.includes('年') && line.includes('月'),
  signs: (line: string): boolean => /\d\s{0,9}[-./]\s{0,9}\d/.test(line),
  bare: (line: string): boolean => /\d{8}/.test(line),
} as const;
type Manner = keyof typeof MAY_STAND;

/** Whether a row has the characters that days in words, with separators or as bare digits require; cheap, as it is asked of every row. */
export const mayPrintDay = ({ has, head }: Row): boolean =>
  ((has & KIND.year) !== 0 && (has & KIND.month) !== 0) ||
  ((has & KIND.digit) !== 0 && ((has & KIND.parting) !== 0 || MAY_STAND.bare(head)));

/** The forms of a full day, in the order in which they are tried at an offset; each with the way it is written. */
const FORMS: readonly (readonly [Manner, RegExp, Read])[] = [
  [
    'words',
    new RegExp(`(${YEAR})\\s{0,9}(${NUMBER})\\s{0,9}月\\s{0,9}(${NUMBER})\\s{0,9}[日号]?`, 'g'),
    ([year = '', month, day]) =>
      sure(isoDate((year.split('(')[0] ?? '').replace(/\s|公元|西元|主历/g, ''), month, day)),
  ],
  [
    'signs',
    new RegExp(`${BEGINS}((?:1[89]|20)\\d{2})\\s{0,9}([-./])\\s{0,9}(\\d{1,2})\\s{0,9}\\2\\s{0,9}${DAY}`, 'g'),
    ([year, , month, ...days]) => sure(isoDate(year, month, firstOf(...days))),
  ],
  [
    'bare',
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
    ([year, month, day]) => sure(isoDate(year, month, day)),
  ],
  [
    'signs',
    // day first as in Hong Kong and Europe, or month first as in America
    /(?<![\d./-])(\d{1,2})\s{0,9}([-./])\s{0,9}(\d{1,2})\s{0,9}\2\s{0,9}((?:19|20)\d{2})(?!\d)/g,
    ([one, , other, year]) => {
      const dates = [isoDate(year, other, one), isoDate(year, one, other)].flatMap((date) => date ?? []);
      const either = [...new Set(dates)];
      return either.length === 1 ? sure(either[0] ?? null) : { date: null, either };
    },
  ],
  [
    'signs',
    // years of the Republic as Taiwan stamps them: 112.08.24, 112年8月24日
    /(?<![\d./-])(1[01]\d)\s{0,9}([-./])\s{0,9}(\d{1,2})\s{0,9}\2\s{0,9}(\d{1,2})(?![\d./-])/g,
    ([year = '', , month, day]) => sure(isoDate(`民国${year}年`, month, day)),
  ],
  [
    'words',
    /(?<![\d.国])(1[01]\d)\s{0,9}年\s{0,9}(\d{1,2})\s{0,9}月\s{0,9}(\d{1,2})\s{0,9}日/g,
    ([year = '', month, day]) => sure(isoDate(`民国${year}年`, month, day)),
  ],
];

/** The full days of a folded line, in order; linear in the line. */
export function printedDays(line: string): readonly PrintedDay[] {
  const found: PrintedDay[] = [];
  const may = { words: MAY_STAND.words(line), signs: MAY_STAND.signs(line), bare: MAY_STAND.bare(line) };
  for (const [manner, pattern, read] of FORMS) {
    if (!may[manner]) continue;
    for (const match of matchesIn(pattern, line)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { date, either } = read(match.slice(1));
      if (date !== null || either.length > 0) found.push({ start, end, date, either });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
