/** The notation of tables of words, and finding their words. */
import assert from 'node:assert/strict';
import { isOneOf, matchAt, wordAt, wordReader, words } from '../../../../src/core/dates/vocabulary/word-table';

describe('tables of words', () => {
  const table = wordReader([
    ...words('this', '如<今年>轻 今+起凌 本年'),
    ...words('last', '去年 大前年 前年'),
    ...words('some', 'N<年内'),
  ]);
  const read = (text: string, at: number) => table(text, at)?.word;

  it('find a word where its neighbours allow it', () => {
    assert.equal(read('，今年，', 1), '今年');
    assert.equal(read('如今年', 1), undefined);
    assert.equal(read('今年轻人', 0), undefined);
    assert.equal(table('去年', 0)?.means, 'last');
  });

  it('find the longest, and some only before a character', () => {
    assert.equal(read('大前年', 0), '大前年');
    assert.equal(read('大前年', 1), '前年');
    assert.equal(read('今起停航', 0), '今');
    assert.equal(read('今停航', 0), undefined);
  });

  it('have capital letters for neighbours that many words have', () => {
    assert.equal(read('三年内', 1), undefined);
    assert.equal(read('，年内', 1), '年内');
  });

  it('ask for characters, words and patterns at a place', () => {
    assert.ok(isOneOf('日号', '3日', 1));
    assert.ok(!isOneOf('日号', '3日', 2));
    assert.equal(wordAt(['报道', '报'], '3日报道', 2), '报道');
    assert.equal(wordAt(['报道'], '3日报', 2), '');
    assert.equal(matchAt(/\d日/y, '2月3日', 2)?.[0], '3日');
    assert.equal(matchAt(/\d日/y, '2月3日', 0), undefined);
  });
});
