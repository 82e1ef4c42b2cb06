/** Owns choosing the reader at a place of a text: which kind of expression starts there. Folded text. */

import type { FoundExpression, Point } from '../expression';
import { wordReader } from '../vocabulary/word-table';
import { NAMED_SPANS } from '../vocabulary/words';
import { AMOUNT_STARTS, HEADED_STARTS, readAmount, readHeadedAmount } from './amount';
import { readDated } from './dated';
import {
  CENTURY_STARTS,
  CYCLE_STARTS,
  PERIOD_STARTS,
  REIGN_STARTS,
  readCenturyOrDecade,
  readCyclicalYear,
  readPeriod,
  readReignTime,
  readSeasonYear,
  readVague,
  SEASON_STARTS,
  VAGUE_STARTS,
} from './named';
import { afterNumber, isNumber } from './pieces/parts';
import { firstsOf, type Starts } from './pieces/starts';
import { PLAN_STARTS, readPlan } from './plan';
import { POINT_STARTS } from './point';
import { readSet, SET_STARTS } from './set';

/** 今冬明春 is a range, 今春 a point. */
function readSeasons(text: string, at: number): FoundExpression | undefined {
  const first = readSeasonYear(text, at);
  if (first === undefined) return undefined;
  const point = (offset: number, code: number) =>
    ({ year: { by: 'issue', offset }, division: { by: 'code', code } }) as const;
  const second = readSeasonYear(text, first.end);
  const from = point(first.offset, first.code);
  if (second === undefined) return { start: at, end: first.end, expression: { kind: 'point', point: from } };
  return { start: at, end: second.end, expression: { kind: 'range', from, to: point(second.offset, second.code) } };
}

const SPANS = wordReader(NAMED_SPANS);

/** 今明两天: a range of both days. */
function readNamedSpan(text: string, at: number): FoundExpression | undefined {
  const span = SPANS(text, at);
  if (span === undefined) return undefined;
  const [unit, first, last] = span.means;
  const point = (offset: number): Point => ({ [unit]: { by: 'issue', offset } });
  const expression = { kind: 'range', from: point(first), to: point(last) } as const;
  return { start: at, end: at + span.word.length, expression };
}

/** 近三年来 is an amount, 近几年来 vague: the longer match wins. */
function readHeaded(text: string, at: number): FoundExpression | undefined {
  const amount = readHeadedAmount(text, at);
  const vague = amount === undefined ? undefined : readVague(text, at);
  return vague !== undefined && amount !== undefined && vague.end >= amount.end ? vague : amount;
}

/** Whether 世纪 or 年代 can belong to the number at `at`; true if there is no number. */
function mayBeDecade(text: string, at: number): boolean {
  if (!isNumber(text.charCodeAt(at))) return true;
  const { unit, ranged, unitAt } = afterNumber(text, at);
  return ranged || unit === '世' || unit === '和' || (unit === '年' && text.charAt(unitAt + 1) === '代');
}

/**
 * One kind of expression: what it can start with, and its reader; words before `at` may be included down to `floor`.
 */
interface Reader {
  readonly starts: Starts;
  read(text: string, at: number, floor: number): FoundExpression | undefined;
}

/** In the order in which they are tried. */
export const READERS: readonly Reader[] = [
  { starts: SET_STARTS, read: readSet },
  { starts: CENTURY_STARTS, read: (text, at) => (mayBeDecade(text, at) ? readCenturyOrDecade(text, at) : undefined) },
  { starts: PLAN_STARTS, read: readPlan },
  { starts: REIGN_STARTS, read: readReignTime },
  { starts: HEADED_STARTS, read: readHeaded },
  { starts: { words: NAMED_SPANS.map(({ word }) => word) }, read: readNamedSpan },
  { starts: POINT_STARTS, read: readDated },
  { starts: SEASON_STARTS, read: readSeasons },
  { starts: PERIOD_STARTS, read: readPeriod },
  { starts: CYCLE_STARTS, read: readCyclicalYear },
  { starts: AMOUNT_STARTS, read: (text, at) => readAmount(text, at, at, undefined) },
  { starts: VAGUE_STARTS, read: readVague },
];

/** For each code unit, a bit for each reader that it can start. */
function readersByFirst(): Uint16Array {
  const readers = new Uint16Array(65536);
  for (const [index, { starts }] of READERS.entries())
    for (const first of firstsOf(starts)) readers[first] = (readers[first] ?? 0) | (1 << index);
  return readers;
}

const BY_FIRST = readersByFirst();

/** The time expression that starts at `at`; words before it may be included down to `floor`. */
export function readHit(text: string, at: number, floor: number): FoundExpression | undefined {
  const can = BY_FIRST[text.charCodeAt(at)] ?? 0;
  for (let index = 0; can >> index > 0; index++) {
    const found = (can >> index) & 1 ? READERS[index]?.read(text, at, floor) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
