import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceAt } from '../../../src/core/text/sentences';

const at = (text: string, words: string): string => {
  const { start, end } = sentenceAt(text, text.indexOf(words));
  return text.slice(start, end);
};

describe('sentences', () => {
  const text = '他说：“水位还在涨。”随后，众人上堤！夜里雨停了';

  it('end with their marks and what closes them', () => {
    assert.equal(at(text, '水位'), '他说：“水位还在涨。”');
    assert.equal(at(text, '众人'), '随后，众人上堤！');
    assert.equal(at(text, '雨'), '夜里雨停了');
  });

  it('are spans of the text around the place, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('水', '。', '”', ' ', '\n', '𠮷') }), fc.nat(40), (any, offset) => {
        const { start, end } = sentenceAt(any, offset);
        assert.ok(0 <= start && start <= end && end <= any.length);
      }),
    );
  });
});
