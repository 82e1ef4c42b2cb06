import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, findAnchor } from '../../../src/core/corrections/anchor';

const page = fc.string({
  unit: fc.constantFrom('区', '会', '议', '。', '\n', '\r\n', '𠮷', '（下转2版）'),
  maxLength: 80,
});

describe('anchors', () => {
  it('find the very span in the text they were made from, or another with the same words and surroundings', () => {
    fc.assert(
      fc.property(page, fc.nat(60), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
        const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const anchor = anchorOf(text, span);
        const found = findAnchor(text, anchor);
        if (anchor.quote === '') assert.equal(found, undefined);
        else assert.equal(text.slice(found?.start, found?.end), anchor.quote);
      }),
    );
  });

  it('follow their line when text is put in before it', () => {
    const text = '林间晨报\n\n修路\n\n本报讯 修路今日开工。\n\n修路\n\n另一条修路的消息。';
    const start = text.lastIndexOf('修路\n');
    const anchor = anchorOf(text, { start, end: start + 2 });
    const edited = `新的刊头\n\n${text}`;
    assert.equal(findAnchor(edited, anchor)?.start, start + 6);
  });

  it('say so when the quote is gone', () => {
    const anchor = anchorOf('守住堤坝', { start: 0, end: 4 });
    assert.equal(findAnchor('别的文章', anchor), undefined);
  });
});
