/** Tests of packed pairs of characters: what was packed comes back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packPairs, unpackPairs } from '../../../src/core/text/characters/character-pairs';

describe('pairs of characters', () => {
  it('come back as they were', () => {
    assert.equal(unpackPairs(packPairs('丟丢並并\uffff\u0001')), '丟丢並并\uffff\u0001');
    const unit = fc.integer({ min: 1, max: 0xffff });
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit)), (list) => {
        const pairs = [...list].sort(([a], [b]) => a - b).map(([from, to]) => String.fromCharCode(from, to));
        assert.equal(unpackPairs(packPairs(pairs.join(''))), pairs.join(''));
      }),
    );
  });
  it('must be sorted', () => assert.throws(() => packPairs('並并丟丢'), RangeError));
});
