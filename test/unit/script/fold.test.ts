import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldForSearch } from '../../../src/core/script/fold';

describe('the folding key', () => {
  it('is the same for both scripts, widths and cases', () => {
    assert.equal(foldForSearch('黄卫锋'), foldForSearch('黃衛鋒'));
    assert.equal(foldForSearch('ＡＢ１２　ｃ'), foldForSearch('ab12 C'));
    assert.equal(foldForSearch('裏面'), foldForSearch('裡面'));
    assert.equal(foldForSearch('隨著'), foldForSearch('随着'));
    assert.equal(foldForSearch('什么'), foldForSearch('什麼'));
    assert.equal(foldForSearch('⽴⺠⻓'), foldForSearch('立民長'));
    assert.notEqual(foldForSearch('黄卫锋'), foldForSearch('王卫锋'));
  });

  it('is as long as the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(foldForSearch(text).length, text.length);
      }),
    );
  });
});
