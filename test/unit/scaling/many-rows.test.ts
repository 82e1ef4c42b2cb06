/** A text may have more rows than a call may have arguments. */
import assert from 'node:assert/strict';
import { partSteps } from '../../../src/core/page/order/side-by-side';
import { rowOf } from '../../../src/core/page/rows/rows';
import { finish } from '../../../src/core/steps';
import { greatest, least } from '../../../src/core/text/extremes';
import { linesOf } from '../../../src/core/text/lines';
import { pages } from '../reading';

const MANY = 150_000;

describe('a text of a hundred thousand rows and more', () => {
  it('is looked through for columns as a short one is', () => {
    const { seams } = pages;
    assert.ok(seams);
    for (const words of ['甲 乙', '渡口停航居民改走     改走大桥也不远，居民说。']) {
      const text = `${words}\n`.repeat(MANY);
      const lines = linesOf(text);
      const rows = Array.from({ length: MANY }, (_, line) => rowOf(text, lines, line, line - 1)).flatMap(
        (row) => row ?? [],
      );
      assert.equal(rows.length, MANY);
      const parted = finish(partSteps(text, rows, seams));
      assert.ok(parted.rows.length >= MANY, words);
    }
  }).timeout(60_000);
  it('has a greatest and a least of its numbers', () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_003);
    assert.equal(greatest(numbers, 0), 1_000_002);
    assert.equal(least(numbers, 5), 0);
    assert.equal(greatest([], 3), 3);
    assert.equal(least([], 3), 3);
  });
});
