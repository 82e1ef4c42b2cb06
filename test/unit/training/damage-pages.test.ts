/** Owns the test of pages damaged as scanning does: every line keeps its answer, and nothing more begins a unit. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { labelIndex } from '../../../src/core/page/labels/labels';
import type { AnsweredPage } from '../../../src/training/pages/answers';
import { damaged } from '../../../src/training/pages/damage-pages';
import { loadFixtures } from '../../../src/training/pages/fixtures';
import { chanceOf } from '../../../src/training/random';

const pages = loadFixtures(join(import.meta.dirname, '../../fixtures/pages/papers')).filter(
  ({ text }) => text.length < 4000,
);
const all = (seed: number): { readonly page: AnsweredPage; readonly made: AnsweredPage }[] => {
  const chance = chanceOf(seed);
  return pages.flatMap((page) => {
    const made = damaged(page, chance);
    return made === undefined ? [] : [{ page, made }];
  });
};
const startsOf = ({ answers }: AnsweredPage): number => [...answers.values()].filter(({ start }) => start).length;

describe('damaged pages', () => {
  const made = [1, 2, 3].flatMap(all);

  it('are made of most pages', () => assert.ok(made.length > pages.length));

  it('have an answer for each line with words, and for no other', () => {
    for (const { made: page } of made)
      page.text.split('\n').forEach((line, at) => {
        assert.equal(page.answers.has(at), line !== '', `${page.id}: ${line}`);
      });
  });

  it('begin no more units than before, and lose none but where a line was lost whole', () => {
    for (const { page, made: other } of made) {
      assert.ok(startsOf(other) <= startsOf(page));
      assert.ok(startsOf(other) >= startsOf(page) - 1, other.id);
    }
  });

  it('have lines of a column, rubbish that is furniture, and no joins', () => {
    for (const { made: page } of made) {
      const lines = page.text.split('\n');
      for (const [at, { label, role }] of page.answers) {
        if (label === labelIndex('B')) assert.ok((lines[at] ?? '').length <= 14 + 32 + 1);
        if (role === 'noise') assert.equal(label, labelIndex('F'));
      }
      assert.deepEqual(page.joins, []);
    }
    assert.ok(made.some(({ made: { answers } }) => [...answers.values()].some(({ role }) => role === 'noise')));
  });

  it('are the same for the same seed', () =>
    assert.deepEqual(
      all(5).map(({ made: { text } }) => text),
      all(5).map(({ made: { text } }) => text),
    ));
});
