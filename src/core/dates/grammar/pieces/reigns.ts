/** Owns years counted by reigns and eras: 民国九年, 光绪二十六年, 昭和12年, 乾隆年间. Folded text. */

import { readNumeral } from '../../../text/numerals';
import { isoYear } from '../../calendar/gregorian';
import type { Expression } from '../../expression';
import { REIGNS, type Reign } from '../../vocabulary/reign-table';
import { isOneOf, wordAt } from '../../vocabulary/word-table';
import { skipSpaces } from './parts';
import type { ReadYear } from './year-model';

function reignAt(text: string, at: number): Reign | undefined {
  return BY_FIRST.get(text.charCodeAt(at))?.find(({ name }) => text.startsWith(name, at));
}

/** By the code unit with which the name starts, longest name first. */
const BY_FIRST = new Map<number, Reign[]>();
for (const reign of REIGNS) {
  const first = reign.name.charCodeAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), reign]);
}

/**
 * Some counts continue: 民国 years are still official in Taiwan, and old books count a year or two past the end of a
 * reign.
 */
const LENIENCE = 12;

/** 光绪二十六年, 民国109年, 昭和元年. */
export function readReign(text: string, at: number): ReadYear | undefined {
  const reign = reignAt(text, at);
  if (reign === undefined) return undefined;
  const from = skipSpaces(text, at + reign.name.length);
  const first = text.startsWith('元年', from);
  const number = first ? undefined : readNumeral(text, from);
  if (!first && number === undefined) return undefined;
  const unit = first ? from + 1 : skipSpaces(text, number?.end ?? from);
  if (text.charAt(unit) !== '年' || isOneOf('级代', text, unit + 1)) return undefined;
  const nth = number?.value ?? 1;
  if (nth < 1 || nth > reign.last - reign.first + 1 + LENIENCE) return undefined;
  const republic = reign.name.endsWith('民国') || undefined;
  return {
    year: { by: 'text', year: reign.first + nth - 1, republic },
    upTo: undefined,
    lunar: reign.lunar,
    end: unit + 1,
  };
}

/** 乾隆年间, 民国时期, 民国初年: a reign as a whole. */
export function readReignPeriod(
  text: string,
  at: number,
): { readonly expression: Expression; readonly end: number } | undefined {
  const reign = reignAt(text, at);
  if (reign === undefined) return undefined;
  const { first, over } = reign;
  const years = (from: number, to: number, end: number) => ({
    expression: { kind: 'fixed', value: `${isoYear(from)}/${isoYear(to)}` } as const,
    end,
  });
  const from = at + reign.name.length;
  const number = readNumeral(text, skipSpaces(text, from));
  // 民國六十年代
  if (number !== undefined && number.value % 10 === 0 && text.startsWith('年代', number.end))
    return years(first + number.value - 1, first + number.value + 8, number.end + 2);
  // the Roman republic, and others
  if (reign.name === '共和') return undefined;
  const word = wordAt(reign.lunar ? [...TIMES, '朝'] : REPUBLIC_TIMES, text, from);
  if (word === '') return undefined;
  return years(
    word.startsWith('末') ? Math.max(first, over - 5) : first,
    word.startsWith('初') ? Math.min(over, first + 5) : over,
    from + word.length,
  );
}

const TIMES = '年间 年代 时期 初年 末年'.split(' ');
const REPUBLIC_TIMES = [...TIMES, '初期', '初', '末期', '末'];
