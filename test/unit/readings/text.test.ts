/** Owns that the characters of a text that its reader does not know have readings, by the words that they stand in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { charactersOf, commonCharacters, readingsOf } from '../../../src/core/readings/text';
import { readings } from './tables';

const over = (text: string, known?: ReadonlySet<string>): string =>
  readingsOf(text, readings, { system: 'pinyin', known })
    .map(({ start, end, text: reading }) => text.slice(start, end) + reading)
    .join(' ');

describe('readings over a text', () => {
  it('follow the word that a character stands in, in both scripts', () => {
    assert.equal(over('银行行长'), '银yín 行háng 行háng 长zhǎng');
    assert.equal(over('銀行行長'), '銀yín 行háng 行háng 長zhǎng');
    assert.equal(over('长江边上长大'), '长cháng 江jiāng 边biān 上shàng 长zhǎng 大dà');
    assert.equal(over('重慶重要'), '重chóng 慶qìng 重zhòng 要yào');
    assert.equal(over('西藏收藏'), '西xī 藏zàng 收shōu 藏cáng');
  });

  it('stand over what is not known: beyond the commonest, or beyond a list in either script', () => {
    assert.equal(over('我们谒见', commonCharacters(readings, 2500)), '谒yè');
    assert.equal(over('傳說', charactersOf('# 我认识的字\n传')), '說shuō');
    assert.equal(over('我们', commonCharacters(readings, 0)), '我wǒ 们men');
    assert.equal(over('我们', charactersOf('我们')), '');
  });

  it('the commonest characters are common', () => {
    const some = commonCharacters(readings, 500);
    for (const character of '的一是不了人我在有他这中大来上国') assert.ok(some.has(character), character);
    for (const character of '璟霁谒缪') assert.ok(!some.has(character), character);
    assert.equal(commonCharacters(readings, 3500).size, 3500);
  });

  it('are in order, apart, and over a character each, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'长行<&𠮷a 　\ud842\u202e中重曾，') }), (text) => {
        let end = 0;
        for (const one of readingsOf(text, readings, { system: 'zhuyin' })) {
          assert.ok(one.start >= end);
          end = one.end;
          assert.equal(Array.from(text.slice(one.start, end)).length, 1);
        }
      }),
    );
  });
});
