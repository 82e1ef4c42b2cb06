/** What the measure of columns on made pages expects of a text. */
import assert from 'node:assert/strict';
import { columnsIn } from '../../../src/training/pages/make/column-measures';

/** Cells in text order, of places in reading order. */
const cells = (...places: readonly number[]) => places.map((place, at) => ({ at, place }));

describe('the number of columns that is right for a text', () => {
  it('is one where the columns follow each other', () => {
    assert.equal(columnsIn(2, cells(0, 1, 2, 3, 4, 5, 6, 7)), 1);
    assert.equal(columnsIn(3, cells(0, 1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)), 1);
    assert.equal(columnsIn(4, []), 1);
  });

  it('is that of the page where a line of each comes in turn, or only some columns are mixed', () => {
    assert.equal(columnsIn(2, cells(0, 4, 1, 5, 2, 6, 3, 7)), 2);
    assert.equal(columnsIn(3, cells(0, 1, 2, 3, 4, 8, 5, 9, 6, 10, 7, 11)), 3);
  });

  it('is one on a page of one column, whatever its order', () => {
    assert.equal(columnsIn(1, cells(3, 1, 2, 0)), 1);
  });
});
