/** Owns the choice among the readers at one place of a text: which kind of expression starts there. Folded text. */
import type { Found } from './expression';
import { readAmount, readHeadedAmount } from './read-amount';
import { readDated } from './read-expression';
import {
  readCenturyOrDecade,
  readCyclicalYear,
  readPeriod,
  readPlan,
  readReignTime,
  readSeasonYear,
  readVague,
} from './read-named';
import { readSet } from './read-set';

/** 今冬明春 is a range, 今春 a point. */
function readSeasons(text: string, at: number): Found | undefined {
  const first = readSeasonYear(text, at);
  if (first === undefined) return undefined;
  const point = (offset: number, code: number) =>
    ({ year: { by: 'issue', offset }, division: { by: 'code', code } }) as const;
  const second = readSeasonYear(text, first.end);
  const from = point(first.offset, first.code);
  if (second === undefined) return { start: at, end: first.end, expression: { kind: 'point', point: from } };
  return { start: at, end: second.end, expression: { kind: 'range', from, to: point(second.offset, second.code) } };
}

/** The expression of time that starts at `at`; the words before it may be taken back to `floor`. */
export function readHit(text: string, at: number, floor: number): Found | undefined {
  const first = text.charAt(at);
  if (first === '每') return readSet(text, at);
  return (
    readCenturyOrDecade(text, at) ??
    readPlan(text, at) ??
    readReignTime(text, at) ??
    readHeadedAmount(text, at) ??
    readDated(text, at, floor) ??
    readSeasons(text, at) ??
    readPeriod(text, at) ??
    readCyclicalYear(text, at) ??
    readAmount(text, at, at, undefined) ??
    readVague(text, at)
  );
}
