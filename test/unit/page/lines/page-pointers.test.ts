import assert from 'node:assert/strict';
import { pagePointerOf } from '../../../../src/core/page/lines/page-pointers';

const LINES: readonly (readonly [line: string, points: string | undefined])[] = [
  ['(详见第七版)', '7 whole'],
  ['茶园丰收 详见第二版', '2 whole'],
  ['茶园丰收(A04)', 'A4 whole'],
  ['地铁新线今日试乘 A05', 'A5 whole'],
  ['茶园丰收……3版', '3 whole'],
  ['收了三百斤。报道见3版', '3 part'],
  ['茶园丰收', undefined],
  ['茶园,3版', undefined],
  ['国道 G15', undefined],
];

describe('pointers to other pages', () => {
  for (const [line, points] of LINES)
    it(`${line}: ${points ?? 'none'}`, () => {
      const found = pagePointerOf(line);
      assert.equal(found && `${found.page} ${found.whole ? 'whole' : 'part'}`, points);
    });
});
