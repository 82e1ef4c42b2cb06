import assert from 'node:assert/strict';
import { parseMark } from '../../../../src/core/page/lines/mark-grammar';
import { findMarks } from '../../../../src/core/page/lines/marks';
import { prepared } from '../page-of';

/** The marks of a text: the row, where in it, what it says. */
function marks(text: string, corrections: Parameters<typeof prepared>[1] = {}) {
  const { rows, requests } = prepared(text, corrections);
  return findMarks(text, rows, 0, rows.length, requests).map(
    ({ row, lastRow, place, direction, page }) =>
      `${row}${lastRow > row ? `–${lastRow}` : ''} ${place} ${direction} ${page}`,
  );
}

describe('marks', () => {
  it('stand alone, at the beginning, at the end, or in the midst where two are side by side', () => {
    assert.deepEqual(marks('（下转2版）'), ['0 line out 2']);
    assert.deepEqual(marks('一亩三百斤。（下转2版）'), ['0 end out 2']);
    assert.deepEqual(marks('（上接1版）一亩三百斤。'), ['0 start in 1']);
    assert.deepEqual(marks('一亩（下转2版）三百斤。'), []);
    assert.deepEqual(marks('一亩（下转2版）（上接1版）三百斤。'), ['0 middle out 2', '0 middle in 1']);
  });

  it('are cut by a wrap', () => {
    assert.deepEqual(marks('一亩能收三百斤（下转\n第二版）'), ['0–1 end out 2']);
    assert.deepEqual(marks('一亩能收三百斤（下\n转第二版）'), ['0–1 end out 2']);
  });

  it('are what the reader says', () => {
    const line = { kind: 'jump', line: 0 } as const;
    assert.deepEqual(marks('一亩（下转2版）三百斤。', { corrections: [{ ...line, jump: true }] }), ['0 middle out 2']);
    assert.deepEqual(marks('（下转2版）', { corrections: [{ ...line, jump: false }] }), []);
  });

  it('say by their words whither, to which page and how plainly', () => {
    const said = (text: string) => {
      const at = text.search(/[转轉接續续]/);
      const { direction, kind, page, title, label, weak, plain } = parseMark(text, at, 0, text.length) ?? {};
      return [direction, kind, page, title, label, weak, plain].join(' ');
    };
    assert.equal(said('（下转第十二版）'), 'out continuation 12   false true');
    assert.equal(said('《茶经》下转A02版'), 'out continuation A2   false true');
    assert.equal(said('（上接昨日第三版）'), 'in cross-issue 3   false true');
    assert.equal(said('（下转2版《茶园丰收》）'), 'out continuation 2 茶园丰收  false true');
    assert.equal(said('转2版'), 'out continuation 2   true true');
    assert.equal(said('（续三）'), 'in serial    true true');
    assert.equal(said('周转不灵'), '      ');
  });
});
