import assert from 'node:assert/strict';
import type { Role } from '../../../../src/core/page/model';
import { paragraphsSteps } from '../../../../src/core/page/paragraphs/build-paragraphs';
import { finish } from '../../../../src/core/steps';
import { prepared } from '../page-of';

const TEXT = '茶园丰收\n　　一亩茶园能\n收三百斤。\n责任编辑：沈望舒\n今年雨水好。';

/** The paragraphs of the lines with these roles, all of one unit. */
function paragraphs(roles: readonly Role[], joins: readonly (readonly [number, number])[]) {
  const { facts } = prepared(TEXT);
  const rows = roles.map((role, index) => ({ index, role }));
  const draft = { kind: 'article', rows, page: null, closed: false, sure: 1, reasons: [] } as const;
  return finish(paragraphsSteps(TEXT, facts, [{ ...draft, reasons: [] }], joins));
}

describe('paragraphs', () => {
  const roles: readonly Role[] = ['headline', 'body', 'body', 'furniture', 'body'];

  it('are rows, those that are joined as one, and no furniture', () => {
    assert.deepEqual(
      paragraphs(roles, [[1, 2]]).map(({ role, text }) => `${role} ${text}`),
      ['headline 茶园丰收', 'body 一亩茶园能收三百斤。', 'body 今年雨水好。'],
    );
  });

  it('know where each of their pieces stands', () => {
    for (const { text, pieces } of paragraphs(roles, [
      [1, 2],
      [2, 4],
    ]))
      assert.equal(pieces.map(({ start, end }) => TEXT.slice(start, end)).join(''), text);
  });
});
