/** Owns years counted by reigns and eras: 民国九年, 光绪二十六年, 昭和12年, 乾隆年间. Folded text. */

import type { Expression } from './expression';
import { isOneOf } from './lexicon';
import { readNumeral } from './numerals';
import { skipSpaces } from './read-parts';
import { REIGNS, type Reign } from './tables/reigns';
import type { ReadYear } from './year-model';

const BY_FIRST = new Map<string, Reign[]>();
for (const reign of [...REIGNS].sort((a, b) => b.name.length - a.name.length)) {
  const first = reign.name.charAt(0);
  const list = BY_FIRST.get(first);
  if (list === undefined) BY_FIRST.set(first, [reign]);
  else list.push(reign);
}

function reignAt(text: string, at: number): Reign | undefined {
  return BY_FIRST.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
}

/** Some counts run on: officials kept 民国 years, and old books count a year or two past a reign's end. */
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
  return { year: { by: 'text', year: reign.first + nth - 1 }, upTo: undefined, lunar: reign.lunar, end: unit + 1 };
}

const pad = (year: number): string => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'));

/** 乾隆年间, 民国时期, 民国初年: a reign as a whole. */
export function readReignPeriod(
  text: string,
  at: number,
): { readonly expression: Expression; readonly end: number } | undefined {
  const reign = reignAt(text, at);
  if (reign === undefined) return undefined;
  const from = at + reign.name.length;
  const number = readNumeral(text, skipSpaces(text, from));
  if (number !== undefined && number.value % 10 === 0 && text.startsWith('年代', number.end)) {
    // 民國六十年代
    const first = reign.first + number.value - 1;
    return { expression: { kind: 'fixed', value: `${pad(first)}/${pad(first + 9)}` }, end: number.end + 2 };
  }
  const word = ['年间', '年代', '时期', '朝', '初年', '末年'].find((one) => text.startsWith(one, from));
  if (word === undefined || (word === '朝' && !reign.lunar)) return undefined;
  const over = reign.over ?? reign.last;
  const [first, last] =
    word === '初年'
      ? [reign.first, Math.min(over, reign.first + 5)]
      : word === '末年'
        ? [Math.max(reign.first, over - 5), over]
        : [reign.first, over];
  return { expression: { kind: 'fixed', value: `${pad(first)}/${pad(last)}` }, end: from + word.length };
}
