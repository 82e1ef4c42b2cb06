/** Owns that what hovers say is words on a card, whatever stands in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardOf } from '../../../src/core/reading-view/card';
import { assertQuick } from '../scaling/measure';

/** As `host/shown/markup.ts` escapes words. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');
const wordsOf = (markdown: string): string =>
  cardOf([markdown])
    .lines.flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('');

describe('cards', () => {
  it('say the words that were escaped, as they are', () => {
    const line = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(line, (text) => assert.equal(wordsOf(escaped(text)), text)),
      { numRuns: 500 },
    );
  });

  it('set words off, and number their links', () => {
    const { lines, links } = cardOf([
      '**黄大川 · 黃大川** — person\n\n*Why: [line 3](file:///a%20b.txt#L3 "《大会》")*',
      '- [not a date](command:_bulletin.correct?%5B1%5D)',
    ]);
    assert.deepEqual(lines, [
      { item: false, runs: [{ text: '黄大川 · 黃大川', strong: true }, { text: ' — person' }] },
      {
        item: false,
        runs: [
          { text: 'Why: ', slanted: true },
          { text: 'line 3', slanted: true, link: 0 },
        ],
      },
      { item: true, runs: [{ text: 'not a date', link: 1 }] },
    ]);
    assert.deepEqual(links, ['file:///a%20b.txt#L3', 'command:_bulletin.correct?%5B1%5D']);
  });

  it('know no HTML, image or code: their signs are words', () => {
    assert.equal(
      wordsOf('<img src=x onerror=alert(1)> ![a](https://example.org/x.png) `x`').includes('<img src=x'),
      true,
    );
    assert.equal(wordsOf('[open [never closed'), '[open [never closed');
  });

  it('take linear time for brackets that are never closed, or close no link', () => {
    for (const end of ['', ']', '](x', ')']) assertQuick(() => cardOf(['['.repeat(200_000) + end]), 1_000);
  });
});
