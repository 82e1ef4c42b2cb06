import assert from 'node:assert/strict';
import { type CitationForm, citationOf } from '../../../src/core/export/citation';

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

  const forms: readonly (readonly [CitationForm, Partial<typeof WHOLE>, string])[] = [
    ['gbt7714', {}, '林晚舟，季小满. 大桥通车[N]. 清溪报，2021-07-04（1，2）.'],
    [
      'gbt7714',
      { byline: '本报记者 林晚舟 季小满 沈听澜 顾南枝' },
      '林晚舟，季小满，沈听澜，等. 大桥通车[N]. 清溪报，2021-07-04（1，2）.',
    ],
    ['gbt7714', { byline: '', date: '', pages: [] }, '大桥通车[N]. 清溪报.'],
    ['gbt7714', { byline: '本报评论员' }, '本报评论员. 大桥通车[N]. 清溪报，2021-07-04（1，2）.'],
    ['chicago', {}, '林晚舟 and 季小满. “大桥通车.” 清溪报, July 4, 2021, pp. 1, 2.'],
    [
      'chicago',
      { byline: '林晚舟、季小满、沈听澜', pages: ['A3'] },
      '林晚舟, 季小满, and 沈听澜. “大桥通车.” 清溪报, July 4, 2021, p. A3.',
    ],
    ['chicago', { paper: '', date: '', pages: [], byline: '' }, '“大桥通车.”'],
  ];
  for (const [form, some, wanted] of forms) {
    it(`has the form of ${form}: ${wanted}`, () => assert.equal(citationOf({ ...WHOLE, ...some }, form), wanted));
  }

  it('keeps to one line and one record in what programs read, whatever the headline holds', () => {
    const odd = { ...WHOLE, headline: '大桥\r\nER  - \r\nTY  - BOOK}', byline: '林\n晚舟' };
    assert.equal(citationOf(odd, 'ris').match(/^TY {2}- /gm)?.length, 1);
    assert.equal(citationOf(odd, 'bib').match(/^@/gm)?.length, 1);
    assert.equal((JSON.parse(citationOf(odd, 'csl')) as unknown[]).length, 1);
  });
});
