/** Owns that the reader's own words and punctuation hold over the dictionary, with every place kept. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readScriptTables } from '../../../src/core/script/convert';
import { convertWithPreferences, isAlready, readOwnWords } from '../../../src/core/script/with-preferences';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));

describe('own words', () => {
  it('are read from a line each, with remarks', () => {
    const text = '\uFEFF# ours\r\n念\t唸\n头发 → 頭髮 # hair\n台->檯\n于某\n三 个 词\n\n';
    assert.deepEqual(readOwnWords(text), [
      { from: '念', to: '唸' },
      { from: '头发', to: '頭髮' },
      { from: '台', to: '檯' },
      { from: '于某', to: '于某' },
    ]);
  });

  it('hold over the dictionary, the longest first and the later before the earlier', () => {
    const words = [
      { from: '念', to: '念' },
      { from: '念书', to: '唸書' },
      { from: '头发', to: '頭发' },
      { from: '念', to: '唸' },
    ];
    const { text } = convertWithPreferences('念书的人想念头发', tables, { to: 'tw', from: 'cn', words });
    assert.equal(text, '唸書的人想唸頭发');
  });

  it('of house style hold where the dictionary has them, and where no word settles the form', () => {
    const style = [
      { from: '念', to: '唸' },
      { from: '周', to: '週' },
    ];
    const text = '她念，念书是老观念；周三，周恩泽来了。';
    const start = text.indexOf('周恩泽');
    const names = [{ start, end: start + 3, kind: 'person' as const }];
    assert.equal(
      convertWithPreferences(text, tables, { to: 'tw', style, names }).text,
      '她唸，唸書是老觀念；週三，周恩澤來了。',
    );
  });

  it('of a chosen place hold over all others', () => {
    const chosen = [{ start: 1, end: 2, text: '念' }];
    const words = [{ from: '念', to: '唸' }];
    assert.equal(convertWithPreferences('她念他念', tables, { to: 'tw', words, chosen }).text, '她念他唸');
  });

  it('leave punctuation alone unless asked', () => {
    const text = '他说:“来,3,000人!”(下转2版)';
    assert.equal(convertWithPreferences(text, tables, { to: 'tw', from: 'cn' }).text, '他說:“來,3,000人!”(下轉2版)');
    const asked = convertWithPreferences(text, tables, { to: 'tw', from: 'cn', punctuation: true });
    assert.equal(asked.text, '他說：「來，3,000人！」(下轉2版)');
  });

  it('give edits that make the text, whatever the text and the words', () => {
    const piece = fc.constantFrom('念', '头发', '台', '后', 'a', '\r\n', '\ud800', '“', ',', '计算机', '信息');
    const string = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    const words = fc.array(fc.record({ from: string, to: string }), { maxLength: 5 });
    const targets = fc.constantFrom('tw' as const, 'twp' as const, 'cn' as const);
    fc.assert(
      fc.property(string, words, targets, fc.boolean(), (source, own, to, punctuation) => {
        const { text, edits } = convertWithPreferences(source, tables, { to, words: own, punctuation });
        let made = '';
        let read = 0;
        for (const { start, end, at, text: written } of edits) {
          assert.ok(start >= read, 'edits overlap');
          made += source.slice(read, start);
          assert.equal(made.length, at);
          made += written;
          read = end;
        }
        assert.equal(made + source.slice(read), text);
      }),
    );
  });

  it('tell which script a text is in', () => {
    assert.equal(isAlready('氣象員說，對於這個問題', tables, 'tw'), true);
    assert.equal(isAlready('气象员说，对于这个问题', tables, 'tw'), false);
    assert.equal(isAlready('气象员说，对于这个问题', tables, 'cn'), true);
    assert.equal(isAlready('plain words', tables, 'cn'), false);
  });
});
