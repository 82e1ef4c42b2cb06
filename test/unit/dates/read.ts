/** Owns reading marked sentences: each test sentence carries its dates in ⟨…⟩ with the value they should get. */
import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/dates/find';
import type { DateContext, DateMention } from '../../../src/core/dates/model';
import { plainReading } from '../../../src/core/page/plain';

export const ISSUE = '2020-02-03';

export function datesIn(text: string, context: DateContext = { issueDate: ISSUE }): readonly DateMention[] {
  return findDates(plainReading(text), context);
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
