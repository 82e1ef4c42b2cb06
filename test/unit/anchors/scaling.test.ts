/** Many anchors in a large text: found in time, in proportion to text and anchors, and followed after a key. */
import assert from 'node:assert/strict';
import { placesAfter } from '../../../src/core/anchors/follow';
import { imageAfter, imageOfSteps } from '../../../src/core/anchors/image';
import { anchorOf } from '../../../src/core/anchors/make';
import type { Anchor } from '../../../src/core/anchors/model';
import { findAnchorsSteps } from '../../../src/core/anchors/whole';
import { finish } from '../../../src/core/steps';
import { randomFrom } from '../../fuzz/fuzz';
import { assertProportionate, leastCost } from '../scaling/measure';

/** A text of so many characters, of characters at random, some of them common or of one line again and again. */
function textOf(length: number, kind: 'words' | 'one line' | 'one character'): string {
  const random = randomFrom(length);
  if (kind === 'one line') return '今日停水，请各户储水备用。\n'.repeat(length / 14);
  if (kind === 'one character') return '水'.repeat(length);
  return Array.from({ length }, (_, at) =>
    at % 40 === 39 ? '\n' : String.fromCharCode(0x4e00 + random(1 + random(1500))),
  ).join('');
}

/** Anchors at equal distances; each is made of the text about it, that making them takes no time. */
function anchorsIn(text: string, count: number): readonly Anchor[] {
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, index) => {
    const at = index * step;
    const from = Math.max(0, at - 100);
    const anchor = anchorOf(text.slice(from, at + 200), { start: at - from, end: at - from + 3 + (index % 30) });
    return { ...anchor, start: at, line: 1 + Math.floor(at / 40) };
  });
}

/** What no anchor stands where it stood in: every hundredth character is another. */
const misread = (text: string): string => `头版\n${text.replace(/(.{99})./gs, '$1某')}`;

describe('many anchors', () => {
  it('10,000 in a text of a million characters are found in two seconds, and after a key at once', () => {
    const text = textOf(1_000_000, 'words');
    const anchors = anchorsIn(text, 10_000);
    const edited = misread(text);
    const whole = leastCost(() => finish(findAnchorsSteps(edited, anchors)), 2);
    assert.ok(whole < 2_000, `${whole} ms`);
    if (process.env['ANCHOR_TABLE'] !== undefined) console.log(`${whole.toFixed(0)} ms`);
    const places = finish(findAnchorsSteps(text, anchors));
    assert.ok(places.every(({ kind }) => kind === 'found'));
    const image = finish(imageOfSteps(text));
    const change = { start: 500_000, end: 500_000, length: 1 };
    const key = leastCost(() => placesAfter(imageAfter(image, '区', change), anchors, places, change));
    assert.ok(key < 100 && key < whole / 4, `${key} ms after a key, ${whole} ms in all`);
    // nor is the whole text looked through when it is read again after a key at its beginning
    const again = leastCost(() => finish(findAnchorsSteps(`区${text}`, anchors)));
    assert.ok(again < whole, `${again} ms, ${whole} ms`);
  }).timeout(60_000);

  for (const kind of ['words', 'one line', 'one character'] as const) {
    it(`take time in proportion: ${kind}`, () => {
      const workFor = (length: number) => {
        const text = textOf(length, kind);
        const anchors = anchorsIn(text, length / 100);
        const edited = misread(text);
        return () => finish(findAnchorsSteps(edited, anchors));
      };
      assertProportionate(workFor, 25_000, 200_000);
    }).timeout(120_000);
  }
});
