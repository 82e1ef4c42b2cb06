import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildScript } from '../../../src/build/script';
import { readScriptTables } from '../../../src/core/script/convert';
import { foldForSearch } from '../../../src/core/script/fold';

const tables = readScriptTables(buildScript());

describe('the folding key', () => {
  it('is the same for both scripts, widths and cases', () => {
    assert.equal(foldForSearch('黄卫锋', tables), foldForSearch('黃衛鋒', tables));
    assert.equal(foldForSearch('ＡＢ１２　ｃ', tables), foldForSearch('ab12 C', tables));
    assert.equal(foldForSearch('裏面', tables), foldForSearch('裡面', tables));
    assert.notEqual(foldForSearch('黄卫锋', tables), foldForSearch('王卫锋', tables));
  });

  it('is as long as the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(foldForSearch(text, tables).length, text.length);
      }),
    );
  });
});
