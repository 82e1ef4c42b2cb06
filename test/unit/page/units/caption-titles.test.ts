import assert from 'node:assert/strict';
import type { Role } from '../../../../src/core/page/model';
import { titleCaptions } from '../../../../src/core/page/units/caption-titles';
import { prepared } from '../page-of';

/** The role of the first line of a caption of those lines. */
function first(...lines: readonly string[]): Role | undefined {
  const { facts } = prepared(lines.join('\n'));
  const rows = facts.map((_, index): { index: number; role: Role } => ({ index, role: 'caption' }));
  titleCaptions(facts, { kind: 'caption', rows, page: null, closed: false, sure: 1, reasons: [] });
  return rows[0]?.role;
}

describe('the title of a caption', () => {
  it('is a first line that ends no sentence, above longer text', () => {
    assert.equal(first('茶园丰收', '青岚县的茶农在采茶，一亩茶园能收两百斤鲜叶。'), 'caption-title');
  });

  it('is none where the first line ends a sentence, is cut, credits somebody, stands alone or above less', () => {
    const text = '青岚县的茶农在采茶，一亩茶园能收两百斤鲜叶。';
    assert.equal(first('茶农在采茶。', text), 'caption');
    assert.equal(first('茶农在采茶，', text), 'caption');
    assert.equal(first('茶农在采茶（沈望舒 摄）', text), 'caption');
    assert.equal(first('茶园丰收'), 'caption');
    assert.equal(first(text, '茶园丰收'), 'caption');
  });
});
