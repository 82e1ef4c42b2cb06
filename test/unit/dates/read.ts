/** Owns reading marked sentences: each test sentence carries its dates in ⟨…⟩ with the value they should get. */

import assert from 'node:assert/strict';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { findDates } from '../../../src/core/dates/find';
import type { DateContext, DateMention } from '../../../src/core/dates/model';
import { plainReading } from '../../../src/core/page/plain';

export const ISSUE = '2020-02-03';

/** A mention with its values as they are written down. */
type WrittenDate = Omit<DateMention, 'value' | 'alternatives'> & {
  readonly value: string;
  readonly alternatives: readonly string[];
};

export function datesIn(text: string, context: DateContext = { issueDate: ISSUE }): readonly WrittenDate[] {
  return findDates(plainReading(text), context).map((date) => ({
    ...date,
    value: printValue(date.value),
    alternatives: date.alternatives.map(printValue),
  }));
}

/**
 * Checks a sentence in which every date stands as ⟨words=value⟩: those and no others are found, with those values.
 * A value `*` is not compared.
 */
export function check(marked: string, context: DateContext = { issueDate: ISSUE }): void {
  const expected: [string, string][] = [];
  const text = marked.replace(/⟨([^=⟩]*)=([^⟩]*)⟩/g, (_, words: string, value: string) => {
    expected.push([words, value]);
    return words;
  });
  const found = datesIn(text, context).map((date, index): [string, string] => [
    date.text,
    expected[index]?.[1] === '*' ? '*' : date.value,
  ]);
  assert.deepEqual(found, expected, text);
}
