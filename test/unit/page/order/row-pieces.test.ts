/** The pieces of rows between spaces, which columns with single spaces between them are made of. */
import assert from 'node:assert/strict';
import { isDivisible, rowPiecesSteps } from '../../../../src/core/page/order/row-pieces';
import { finish } from '../../../../src/core/steps';
import { rowsOf } from './columns';

const TEXT = '渡口停航五天 居民改走大桥\n青柳镇召开现场会\n馆长 周明远 记者 林守田';

describe('pieces of rows', () => {
  it('stand in text order, each knowing its row and whether it stands behind another', () => {
    const rows = rowsOf(TEXT);
    const { pieces, firstOf, rowOf, isBehind } = finish(rowPiecesSteps(TEXT, rows, new Uint8Array([1, 1, 0])));
    assert.deepEqual(
      pieces.map(({ start, end }) => TEXT.slice(start, end)),
      ['渡口停航五天', '居民改走大桥', '青柳镇召开现场会', '馆长 周明远 记者 林守田'],
    );
    assert.deepEqual(firstOf, [0, 2, 3, 4]);
    assert.deepEqual(rowOf, [0, 0, 1, 2]);
    assert.deepEqual(
      pieces.map((_, at) => isBehind(at)),
      [false, true, false, false],
    );
  });

  it('are the row itself where it is one piece', () => {
    const rows = rowsOf(TEXT);
    assert.equal(finish(rowPiecesSteps(TEXT, rows, new Uint8Array(3).fill(1))).pieces[2], rows[1]);
  });

  for (const [text, holds] of [
    [`${'渡口停航'.repeat(10)} ${'居民改走'.repeat(10)}`, true],
    ['渡口停航'.repeat(20), false],
    [`${'渡口停航'.repeat(20)} 居民`, false],
  ] as const) {
    it(`${holds ? 'may' : 'cannot'} be rows of columns: ${text.length} characters`, () => {
      const [row] = rowsOf(text);
      assert.ok(row);
      assert.equal(isDivisible(text, row), holds);
    });
  }
});
