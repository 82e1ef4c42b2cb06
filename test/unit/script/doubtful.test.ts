/** Owns that lists of doubtful places give the riskiest, the one asked for, and what is left of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { doubtOn, placesOutside, placesTogether, riskiest } from '../../../src/core/script/doubts/doubt-list';
import type { DoubtfulPlaces } from '../../../src/core/script/model';

const listOf = (places: readonly (readonly [number, number])[]): DoubtfulPlaces => ({
  starts: Int32Array.from(places, ([start]) => start),
  risks: Uint16Array.from(places, ([, risk]) => risk),
  tell(index) {
    const [start = -1, risk = -1] = places[index] ?? [];
    const reason = { text: '', args: [] };
    return { start, end: start + 1, chosen: '', candidates: [], risk: risk / 10_000, reason };
  },
});
const places = fc
  .uniqueArray(fc.nat(60), { maxLength: 20 })
  .chain((starts) => fc.tuple(...[...starts].sort((a, b) => a - b).map((at) => fc.tuple(fc.constant(at), risk))));
const risk = fc.oneof(fc.nat(10_000), fc.constantFrom(1, 20, 200));

describe('doubtful places', () => {
  it('are told of riskiest first, in order where the risk is the same, as many as are asked for', () => {
    fc.assert(
      fc.property(places, fc.nat(25), risk, (list, most, least) => {
        const expected = list
          .filter((one) => one[1] >= least)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, most);
        assert.deepEqual(
          riskiest(listOf(list), most, least / 10_000).map((doubt) => doubt.start),
          expected.map(([start]) => start),
        );
      }),
    );
  });

  it('are found by their offset', () => {
    fc.assert(
      fc.property(places, fc.nat(61), (list, offset) => {
        assert.equal(doubtOn(listOf(list), offset)?.start, list.find(([start]) => start === offset)?.[0]);
      }),
    );
  });

  it('are left where no span holds them, and keep what there is to say of them', () => {
    const left = placesOutside(
      listOf([
        [1, 5],
        [3, 6],
        [4, 7],
        [9, 8],
      ]),
      [
        { start: 0, end: 2 },
        { start: 4, end: 9 },
      ],
    );
    assert.deepEqual(
      riskiest(left).map(({ start, risk: of }) => [start, of]),
      [
        [9, 0.0008],
        [3, 0.0006],
      ],
    );
  });

  it('of parts of a text are those of the whole', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 6 }), (lists) => {
        const whole = placesTogether(lists.map((list, index) => ({ start: 100 * index, places: listOf(list) })));
        const expected = lists.flatMap((list, index) => list.map(([start, of]) => [100 * index + start, of] as const));
        assert.deepEqual(
          [...whole.starts],
          expected.map(([start]) => start),
        );
        assert.deepEqual(
          expected.map((_, index) => whole.tell(index)).map(({ start, risk: of }) => [start, Math.round(of * 10_000)]),
          expected,
        );
      }),
    );
  });
});
