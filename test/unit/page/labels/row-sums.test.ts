/** Tests of the sums of rows' weights: packed numbers, unpacked before they overflow. */
import { strict as assert } from 'node:assert';
import { LABEL_COUNT } from '../../../../src/core/page/labels/labels';
import { FIT, RowSums } from '../../../../src/core/page/labels/row-sums';
import { weightTable } from '../../../../src/core/page/labels/weight-table';

describe('the sums of rows', () => {
  const least = -128;
  const most = 127;
  // the first key has the least weights, the second the greatest, the third both in turn
  const { weights } = weightTable([1, 2, 3], (row, label) =>
    row === 0 || (row === 2 && label % 2 === 0) ? least : most,
  );
  const place = (key: number): number => key * (LABEL_COUNT / 2);
  it('do not overflow, however many weights are added', () => {
    for (let key = 0; key < 3; key++) {
      const sums = new RowSums(2);
      for (let i = 0; i < 1000; i++) {
        sums.expect(1, 1);
        sums.add(1, weights, place(key));
      }
      const scores = sums.scores(2);
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = key === 0 || (key === 2 && label % 2 === 0) ? least : most;
        assert.equal(scores[LABEL_COUNT + label], 2000 * weight);
        assert.equal(scores[label], 0);
      }
    }
  });
  it('take many weights at once, at places that are shifted together', () => {
    const sums = new RowSums(1);
    const places = new Int32Array(FIT).fill(place(0));
    for (let i = 0; i < 3; i++) sums.addAll(0, weights, places, FIT, place(1));
    assert.ok(sums.scores(1).every((score) => score === 3 * FIT * most));
  });
});
