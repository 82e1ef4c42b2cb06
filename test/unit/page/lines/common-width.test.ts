import assert from 'node:assert/strict';
import { commonWidth } from '../../../../src/core/page/lines/common-width';

describe('the common width', () => {
  const cases: readonly (readonly [string, readonly number[], number, number])[] = [
    ['is that of most rows', [20, 20, 20, 31, 31], 20, 3],
    ['counts rows that differ by a column', [20, 21, 21, 22, 31, 31, 31], 21, 4],
    ['is the least of several', [30, 30, 20, 20], 20, 2],
    ['is none of widths outside', [4, 4, 4, 60.5, 80], 0, 0],
    ['rounds halves up', [19.5, 20.5, 20], 20, 3],
    ['begins and ends where it should', [9.5, 60.4, 60.4], 60, 2],
    ['of no rows is none', [], 0, 0],
  ];
  for (const [name, widths, width, rows] of cases)
    it(name, () => assert.deepEqual(commonWidth(widths, 9.5, 60.5), { width, rows }));
});
