import assert from 'node:assert/strict';
import { frontMatterOf } from '../../../../src/core/page/lines/front-matter';
import { readPage } from '../../reading';
import { prepared } from '../page-of';

const read = (text: string) => {
  const { end, values, titleRow, titleAt, authorRow } = frontMatterOf(prepared(text).rows);
  return { end, values: [...values].map((pair) => pair.join('=')), titleRow, titleAt, authorRow };
};

describe('front matter', () => {
  it('is the lines that say title, date and page at the head of a file', () => {
    const text = '标题：茶园丰收\n日期：2023-02-01\n版次：3\n作者：沈望舒\n\n一亩三百斤。\n';
    assert.deepEqual(read(text), {
      end: 4,
      values: ['title=茶园丰收', 'date=2023-02-01', 'page=3', 'author=沈望舒'],
      titleRow: 0,
      titleAt: 0,
      authorRow: 3,
    });
  });

  it('stands between fences', () => {
    const { end, titleRow, titleAt } = read('---\ntitle: "茶园丰收"\ndate: 2023-02-01\n---\n一亩三百斤。\n');
    assert.deepEqual([end, titleRow, titleAt], [4, -1, 1]);
  });

  it('tells what speaks to programs: keywords, addresses, keys that are not understood, fences', () => {
    const text =
      '---\ntitle: 茶园丰收\nauthor: 沈望舒\ncategories:\n  - 茶园\ntags:\n  - Software Freedom Day\ncomments: []\n责编: 江晚晴\n---\n一亩三百斤。\n';
    assert.deepEqual([...frontMatterOf(prepared(text).rows).silent], [0, 3, 4, 5, 6, 7, 9]);
    const { margins } = readPage(text);
    assert.deepEqual(
      margins.map(({ text: words }) => words),
      ['title: 茶园丰收', 'author: 沈望舒', '责编: 江晚晴'],
    );
  });

  it('is none where a text begins', () => {
    for (const text of [
      '茶园丰收\n\n一亩三百斤。',
      '作者：沈望舒\n一亩三百斤。',
      '---\n一亩三百斤。',
      '记者：多少？\n县长：三百。',
    ])
      assert.equal(read(text).end, 0, text);
  });
});
