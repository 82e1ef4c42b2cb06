import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginningOf, firstUnits, lastUnits, stepBack, stepOn, unitsBetween } from '../../../src/core/text/cut';

const text = fc.string({ unit: fc.constantFrom('渡', '𠮷', 'a', '🚢', '。'), maxLength: 30 });
/** Half a character. */
const half = /\p{Surrogate}/u;

describe('cutting text', () => {
  it('never parts a character, wherever it cuts', () => {
    fc.assert(
      fc.property(text, fc.nat(70), fc.nat(70), (whole, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        for (const piece of [
          firstUnits(whole, a),
          lastUnits(whole, a),
          unitsBetween(whole, start, end),
          beginningOf(whole, a),
          whole.slice(stepBack(whole, start), stepOn(whole, end)),
        ])
          assert.doesNotMatch(piece, half);
        assert.ok(firstUnits(whole, a).length >= Math.min(a, whole.length) - 1);
        assert.ok(lastUnits(whole, a).length <= a);
      }),
    );
  });

  it('leaves whole what is short enough, and says where there was more', () => {
    assert.equal(firstUnits('渡口', 5), '渡口');
    assert.equal(firstUnits('渡𠮷口', 2), '渡');
    assert.equal(lastUnits('渡𠮷口', 2), '口');
    assert.equal(unitsBetween('渡𠮷口', 2, 4), '口');
    assert.equal(beginningOf('渡𠮷口', 2), '渡…');
    assert.equal(beginningOf('渡口', 2), '渡口');
  });
});
