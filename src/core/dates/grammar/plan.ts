/** Owns reading five-year plans: “十四五”期间, 十四五规划, 第十个五年计划. Folded text. */

import { readNumeral } from '../../text/numerals';
import { isoYear } from '../calendar/gregorian';
import type { FoundExpression } from '../expression';
import { FIRST_YEARS, PLAN_KEPT, PLAN_TAILS } from '../vocabulary/periods';
import { isOneOf, matchAt, wordAt } from '../vocabulary/word-table';
import { OPENING_QUOTES } from '../vocabulary/words';
import type { Starts } from './pieces/starts';

const NUMBERED_PLAN = /第([一二三四五六七八九十]{1,3}|\d{1,2})个?五年[计规]划(?:期间|时期)?/y;
const NAMED_PLAN = /([“"「『‘]?)(?:(十?[一二三四五六七八九])五|十五)([”"」』’]?)/y;
const YEARS_OF_PLAN = /[头前后][一二两三四]年/y;
/** The plan that was extended by three years. */
const LENGTHENED = 2;

/** What a plan can start with; a number with the unit of another expression is left to that reader. */
export const PLAN_STARTS: Starts = {
  pairs: [
    [`${OPENING_QUOTES}第`, '一二三四五六七八九十'],
    ['第', '0123456789'],
  ],
  numbers: '',
};

/** “十四五”期间, 十四五规划, “八五”计划; 第十个五年计划期间. */
export function readPlan(text: string, at: number): FoundExpression | undefined {
  const numbered = matchAt(NUMBERED_PLAN, text, at);
  const named = numbered === undefined ? matchAt(NAMED_PLAN, text, at) : undefined;
  // 十五 alone is the tenth
  const nth = readNumeral((numbered ?? named)?.[named === undefined ? 1 : 2] ?? '十', 0)?.value ?? 0;
  const first = FIRST_YEARS[nth - 1];
  if (first === undefined) return undefined;
  const last = nth === LENGTHENED ? 1962 : first + 4;
  const fixed = (start: number, end: number, value: string): FoundExpression => ({
    start,
    end,
    expression: { kind: 'fixed', value },
  });
  if (numbered !== undefined) return fixed(at, at + numbered[0].length, `${first}/${last}`);
  if (named === undefined) return undefined;
  const [whole, opening, , closing] = named;
  const quoted = opening !== '';
  if (quoted !== (closing !== '')) return undefined;
  const outer = at + whole.length;
  const kept = wordAt(PLAN_KEPT, text, outer);
  const tail = kept || wordAt(PLAN_TAILS, text, outer) || (quoted && matchAt(YEARS_OF_PLAN, text, outer)?.[0]) || '';
  // alone only in quotation marks, and not before a campaign to teach the law, “七五”普法
  if (tail === '' && !(quoted && nth >= 6 && !isOneOf('普式', text, outer))) return undefined;
  if (!quoted && isOneOf('〇一二三四五六七八九十第0123456789', text, at - 1)) return undefined;
  const value =
    tail === '开局之年'
      ? isoYear(first)
      : tail === '收官之年'
        ? isoYear(last)
        : `${first}/${tail === '以来' ? '..' : last}`;
  return kept === '' && quoted ? fixed(at + 1, outer - 1, value) : fixed(at, outer + kept.length, value);
}
