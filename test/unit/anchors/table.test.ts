/** The table of anchors: kinds of edit, lengths of quotes; how many are found right, found wrong, and said to be lost. */
import assert from 'node:assert/strict';
import { anchorPlaceOf, searchedSteps } from '../../../src/core/anchors/find';
import { anchorOf } from '../../../src/core/anchors/make';
import { finish } from '../../../src/core/steps';
import { randomFrom } from '../../fuzz/fuzz';
import { EDITS, pages, type Random, shortPages, withoutLines } from './edits';

const LENGTHS = [3, 6, 12, 30];
const ROUNDS = 200;
/** Ends of what is found may be so far from those that were meant, in units. */
const NEAR = 3;

/** Least share that is found right, and most that is found elsewhere after the passage was taken out, by length of quote. */
const RIGHT = (length: number): number => (length >= 12 ? 0.95 : 0.8);
const ELSEWHERE = (length: number): number => (length >= 30 ? 0 : length >= 12 ? 0.03 : 0.06);
/** On pages of seven lines: the same of quotes that are hardly more than a word. */
const SHORTEST = [1, 2, 3, 4];
const ELSEWHERE_ON_SHORT = (length: number): number => (length === 1 ? 0.05 : 0.02);

interface Row {
  right: number;
  wrong: number;
  orphan: number;
  /** After the passage was taken out: anchors that are found somewhere else all the same. */
  elsewhere: number;
  count: number;
}

const texts = pages();
const short = shortPages();

/** Spans of a text that hold Chinese and no line break, with an anchor each. */
function samples(
  length: number,
  random: Random,
  of: readonly string[],
): readonly { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  while (found.length < ROUNDS) {
    const text = of[random(of.length)] ?? '';
    const start = random(Math.max(1, text.length - length));
    const end = start + length;
    const quote = text.slice(start, end);
    if (/[\r\n\s]/.test(quote) || !/\p{Script=Han}/u.test(quote)) continue;
    found.push({ text, start, end });
  }
  return found;
}

function rowOf(kind: string, length: number, of = texts): Row {
  const random = randomFrom(7 + length);
  const row: Row = { right: 0, wrong: 0, orphan: 0, elsewhere: 0, count: 0 };
  for (const { text, start, end } of samples(length, random, of)) {
    const anchor = anchorOf(text, { start, end });
    const edited = EDITS[kind]?.(text, end + 20, random) ?? { text, from: [] };
    const first = edited.from.findIndex((from) => from >= start && from < end);
    const last = edited.from.findLastIndex((from) => from >= start && from < end);
    row.count++;
    const place = anchorPlaceOf(finish(searchedSteps(edited.text)), anchor);
    if (place.kind === 'orphan') row.orphan++;
    else if (Math.abs(place.span.start - first) <= NEAR && Math.abs(place.span.end - last - 1) <= NEAR) row.right++;
    else row.wrong++;
    if (anchorPlaceOf(finish(searchedSteps(withoutLines(text, start, end))), anchor).kind === 'found') row.elsewhere++;
  }
  return row;
}

const toldOf = (kind: string, length: number, { right, wrong, orphan, elsewhere, count }: Row): string => {
  const told = `${kind}, ${length}: ${right} right, ${wrong} wrong, ${orphan} orphans; taken out: ${elsewhere} of ${count} elsewhere`;
  if (process.env['ANCHOR_TABLE'] !== undefined) console.log(told);
  return told;
};

describe('anchors after edits', () => {
  for (const kind of Object.keys(EDITS)) {
    for (const length of LENGTHS) {
      it(`${kind}: quotes of ${length}`, () => {
        const row = rowOf(kind, length);
        const { right, wrong, elsewhere, count } = row;
        const told = toldOf(kind, length, row);
        assert.ok(right >= RIGHT(length) * count, told);
        assert.ok(wrong <= 0.01 * count, told);
        assert.ok(elsewhere <= ELSEWHERE(length) * count, told);
      }).timeout(60_000);
    }
  }
});

describe('anchors of a word or two on a page of seven lines', () => {
  for (const kind of Object.keys(EDITS)) {
    for (const length of SHORTEST) {
      it(`${kind}: quotes of ${length}`, () => {
        const row = rowOf(kind, length, short);
        const told = toldOf(`seven lines, ${kind}`, length, row);
        assert.ok(row.wrong <= 0.01 * row.count, told);
        assert.ok(row.elsewhere <= ELSEWHERE_ON_SHORT(length) * row.count, told);
        // where nothing is misread words stay what they are
        if (!kind.includes('misread')) assert.ok(row.right >= 0.95 * row.count, told);
      }).timeout(60_000);
    }
  }
});
