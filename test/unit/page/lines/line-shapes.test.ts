import assert from 'node:assert/strict';
import { isBalanced, isFinished, isTableRow } from '../../../../src/core/page/lines/line-shapes';

describe('shapes of lines', () => {
  it('end a sentence or not', () => {
    for (const tail of ['丰收。', '吗?', '好!', '来了……', '“好。”', '(完。)', '说——', 'the end.'])
      assert.ok(isFinished(tail), tail);
    for (const tail of ['丰收', '来了,', '说:', '《茶经》', '(记者 甲)', '“好']) assert.ok(!isFinished(tail), tail);
  });

  it('pair their brackets or not', () => {
    for (const line of ['', '茶园', '(茶)园“丰收”《茶经》', '"茶"', '((茶))']) assert.ok(isBalanced(line), line);
    for (const line of ['(茶', '茶)', '“茶', '茶”', '《茶', '茶》', '"茶', ')茶(']) assert.ok(!isBalanced(line), line);
  });

  it('are rows of a table or not', () => {
    for (const line of ['1 东湖 11 8 2 26', '19:30 女排联赛', '青岚 | 12 | 3.5%']) assert.ok(isTableRow(line), line);
    for (const line of ['青岚 茶园 丰收', '今年收了 300 斤', '12 3', '19:30']) assert.ok(!isTableRow(line), line);
  });
});
