/** Owns finding words on a page: in either script, width and case, across the marks in them. */
import assert from 'node:assert/strict';
import { wholeUnits } from '../../../src/core/edition/whole';
import { findInStoriesSteps, MOST_FOUND } from '../../../src/core/reading-view/find';
import { finish } from '../../../src/core/steps';
import { editionOf, sample } from '../edition/editions';

const stories = wholeUnits(sample());
const found = (words: string) => finish(findInStoriesSteps(stories, words));

describe('finding on a page', () => {
  it('finds every place, in order, in either script', () => {
    const places = found('钟砚秋');
    assert.ok(places.length > 1);
    for (const { story, block, start, end } of places)
      assert.equal(stories[story]?.blocks[block]?.text.slice(start, end), '钟砚秋');
    assert.deepEqual(found('鍾硯秋'), places);
    assert.deepEqual(found(' 钟砚秋 '), places);
  });

  it('takes full and half width and both cases alike', () => {
    const [letters] = wholeUnits(
      editionOf({ '1.txt': '第1版 2023年2月1日\n\n全区大会召开\n\n会议请来ＡＢＣ公司和abc的人，讨论Abc。\n' }),
    ).filter(({ unit }) => unit.kind === 'article');
    assert.ok(letters);
    assert.equal(finish(findInStoriesSteps([letters], 'aBc')).length, 3);
  });

  it('finds nothing for nothing, and no more than it can show', () => {
    assert.deepEqual(found('  '), []);
    assert.deepEqual(found('查无此人'), []);
    const [whole] = stories;
    const block = whole?.blocks[0];
    assert.ok(whole && block);
    const long = { ...whole, blocks: [{ ...block, text: '人'.repeat(MOST_FOUND * 2) }] };
    assert.equal(finish(findInStoriesSteps([long], '人')).length, MOST_FOUND);
  });
});
