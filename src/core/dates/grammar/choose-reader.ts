/** Owns the choice among the readers at one place of a text: which kind of expression starts there. Folded text. */

import { ANIMALS, HEAVENLY_STEMS } from '../calendar/cycle';
import type { FoundExpression, Point } from '../expression';
import { PERIODS, VAGUE as VAGUE_WORDS } from '../vocabulary/periods';
import { REIGNS } from '../vocabulary/reign-table';
import { wordReader } from '../vocabulary/word-table';
import { NAMED_SPANS } from '../vocabulary/words';
import { readAmount, readHeadedAmount } from './amount';
import { readDated } from './dated';
import { readCenturyOrDecade, readCyclicalYear, readPeriod, readReignTime, readSeasonYear, readVague } from './named';
import { afterNumber, isNumber } from './pieces/parts';
import { readPlan } from './plan';
import { readSet } from './set';

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

/** 今明两天: from one to the other. */
function readNamedSpan(text: string, at: number): FoundExpression | undefined {
  const span = SPANS(text, at);
  if (span === undefined) return undefined;
  const [unit, first, last] = span.means;
  const point = (offset: number): Point => ({ [unit]: { by: 'issue', offset } });
  const expression = { kind: 'range', from: point(first), to: point(last) } as const;
  return { start: at, end: at + span.word.length, expression };
}

/** 近三年来 is an amount, 近几年来 vague: the longer has it. */
function readHeaded(text: string, at: number): FoundExpression | undefined {
  const amount = readHeadedAmount(text, at);
  const vague = amount === undefined ? undefined : readVague(text, at);
  return vague !== undefined && amount !== undefined && vague.end >= amount.end ? vague : amount;
}

/** Which readers a first character can start: a bit for each. */
const CENTURY = 1;
const PLAN = 2;
const REIGN = 4;
const HEADED = 8;
const SEASONS = 16;
const PERIOD = 32;
const CYCLE = 64;
const AMOUNT = 128;
const VAGUE = 256;
const SPAN = 512;

function buildFirsts(): Uint16Array {
  const firsts = new Uint16Array(65536);
  const mark = (characters: Iterable<string>, bit: number): void => {
    for (const character of characters) firsts[character.charCodeAt(0)] = (firsts[character.charCodeAt(0)] ?? 0) | bit;
  };
  const numerals = '0123456789〇一二三四五六七八九十两廿卅卌百千万';
  mark(`${numerals}上本这下公西前`, CENTURY);
  mark('“"「『‘一二三四五六七八九十第', PLAN);
  mark(
    NAMED_SPANS.map(({ word }) => word),
    SPAN,
  );
  mark(
    REIGNS.map(({ name }) => name),
    REIGN,
  );
  mark('最过未今连距近', HEADED);
  mark('去今明', SEASONS);
  mark(
    PERIODS.map(({ name }) => name),
    PERIOD,
  );
  mark(HEAVENLY_STEMS + ANIMALS, CYCLE);
  mark(`${numerals}半几数多`, AMOUNT);
  mark(
    VAGUE_WORDS.map(({ word }) => word),
    VAGUE,
  );
  return firsts;
}

const FIRSTS = buildFirsts();

/** Whether 世纪 or 年代 may belong to the number at `at`; always so where none stands. */
function mayBeDecade(text: string, at: number): boolean {
  if (!isNumber(text.charCodeAt(at))) return true;
  const { unit, ranged, unitAt } = afterNumber(text, at);
  return ranged || unit === '世' || unit === '和' || (unit === '年' && text.charAt(unitAt + 1) === '代');
}

/** The expression of time that starts at `at`; the words before it may be taken back to `floor`. */
export function readHit(text: string, at: number, floor: number): FoundExpression | undefined {
  if ('每逢'.includes(text.charAt(at))) return readSet(text, at);
  const can = FIRSTS[text.charCodeAt(at)] ?? 0;
  return (
    (can & CENTURY && mayBeDecade(text, at) ? readCenturyOrDecade(text, at) : undefined) ??
    (can & PLAN ? readPlan(text, at) : undefined) ??
    (can & REIGN ? readReignTime(text, at) : undefined) ??
    (can & HEADED ? readHeaded(text, at) : undefined) ??
    (can & SPAN ? readNamedSpan(text, at) : undefined) ??
    readDated(text, at, floor) ??
    (can & SEASONS ? readSeasons(text, at) : undefined) ??
    (can & PERIOD ? readPeriod(text, at) : undefined) ??
    (can & CYCLE ? readCyclicalYear(text, at) : undefined) ??
    (can & AMOUNT ? readAmount(text, at, at, undefined) : undefined) ??
    (can & VAGUE ? readVague(text, at) : undefined)
  );
}
