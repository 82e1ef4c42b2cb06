import assert from 'node:assert/strict';
import { citationOf } from '../../../src/core/export/citation';

const WHOLE = {
  paper: '清溪报',
  date: '2021-07-04',
  pages: ['1', '2'],
  headline: '大桥通车',
  byline: '林晚舟、季小满',
};

describe('citations', () => {
  const cases: readonly (readonly [string, Partial<typeof WHOLE>, string])[] = [
    ['everything', {}, '林晚舟、季小满：《大桥通车》，《清溪报》2021年7月4日，第1版—第2版。'],
    ['one page', { pages: ['1'] }, '林晚舟、季小满：《大桥通车》，《清溪报》2021年7月4日，第1版。'],
    ['pages apart', { pages: ['A1', 'A4'] }, '林晚舟、季小满：《大桥通车》，《清溪报》2021年7月4日，第A1版、第A4版。'],
    ['a page twice', { pages: ['3', '3'] }, '林晚舟、季小满：《大桥通车》，《清溪报》2021年7月4日，第3版。'],
    ['no byline', { byline: '' }, '《大桥通车》，《清溪报》2021年7月4日，第1版—第2版。'],
    ['no day', { date: '' }, '林晚舟、季小满：《大桥通车》，《清溪报》，第1版—第2版。'],
    ['no paper', { paper: '' }, '林晚舟、季小满：《大桥通车》，2021年7月4日，第1版—第2版。'],
    ['no headline', { headline: '' }, '林晚舟、季小满：《清溪报》2021年7月4日，第1版—第2版。'],
    [
      'a title in the title',
      { headline: '《渡口》 首演', byline: '' },
      '《〈渡口〉 首演》，《清溪报》2021年7月4日，第1版—第2版。',
    ],
  ];
  for (const [what, some, wanted] of cases) {
    it(`with ${what}`, () => assert.equal(citationOf({ ...WHOLE, ...some }), wanted));
  }

  it('has the headline bold in Markdown, and nothing else there is markup', () => {
    assert.equal(
      citationOf({ ...WHOLE, headline: '*星*光_夜市', byline: '[林]' }, 'markdown'),
      '\\[林\\]：《**\\*星\\*光\\_夜市**》，《清溪报》2021年7月4日，第1版—第2版。',
    );
  });

  it('is empty where nothing is known', () => {
    assert.equal(citationOf({ paper: '', date: '', pages: [], headline: '', byline: '' }), '');
  });
});
