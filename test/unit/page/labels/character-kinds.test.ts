/** Owns the test of what is counted of characters. */
import assert from 'node:assert/strict';
import { CHARACTERS, characterClassOf, IS_HAN, WIDE } from '../../../../src/core/page/labels/cues/character-kinds';
import { setsOf } from '../../../../src/core/page/labels/cues/row-shapes';
import { isHan } from '../../../../src/core/text/han';

describe('kinds of characters', () => {
  it('say of every unit what it says by itself', () => {
    for (let code = 0; code < 65536; code++) {
      const kind = CHARACTERS.of[code] ?? -1;
      assert.equal(CHARACTERS.sets[kind], setsOf(code), `sets of ${code}`);
      assert.equal(((CHARACTERS.flags[kind] ?? 0) & IS_HAN) !== 0, isHan(code), `Han ${code}`);
      if (code >= 0x2e80) assert.notEqual((CHARACTERS.flags[kind] ?? 0) & WIDE, 0, `width of ${code}`);
    }
  });

  it('know the class of a character at the end of a row', () => {
    const classes = [...'春1a(”。,●—@'].map((one) => characterClassOf(one.charCodeAt(0)));
    assert.deepEqual(classes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(characterClassOf(Number.NaN), 0);
  });
});
