import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOffice, titleAfter, titlesBefore } from '../../../src/core/names/grammar/titles';

const titlesAt = (text: string, name: string) => titlesBefore(text, text.indexOf(name));
const following = (text: string, name: string) => {
  const end = text.indexOf(name) + name.length;
  return text.slice(end, titleAfter(text, end));
};

describe('titles before a name', () => {
  it('are gathered along the chain, without what stands before it', () => {
    assert.deepEqual(titlesAt('随后，区委副书记、区长、区政协主席林怀川要求', '林怀川'), [
      '区委副书记',
      '区长',
      '区政协主席',
    ]);
    assert.deepEqual(titlesAt('会上区委书记钟砚秋讲话', '钟砚秋'), ['区委书记']);
    assert.deepEqual(titlesAt('区委常委兼宣传部部长郁文澜', '郁文澜'), ['区委常委', '宣传部部长']);
  });

  it('keep the level of their body, but not the place before it', () => {
    assert.deepEqual(titlesAt('沙桐镇党委书记郁春生', '郁春生'), ['镇党委书记']);
    assert.deepEqual(titlesAt('区水利局局长于溪桥', '于溪桥'), ['区水利局局长']);
    assert.deepEqual(titlesAt('云津市市长方以宁', '方以宁'), ['市长']);
  });

  it('are none where a name follows something else, or a word of kinship or address', () => {
    assert.deepEqual(titlesAt('他和钟砚秋一起来了', '钟砚秋'), []);
    assert.deepEqual(titlesAt('妻子钟砚秋', '钟砚秋'), []);
  });

  it('are given as they are printed', () => {
    assert.deepEqual(titlesBefore('区委书记钟砚秋', 4, '區委書記鍾硯秋'), ['區委書記']);
  });

  it('lie before the name, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'区委副书记、长局主席兼黄市村'), maxLength: 60 }), (text) => {
        for (const title of titlesBefore(text, text.length)) assert.ok(text.includes(title) && title.length > 0);
      }),
    );
  });
});

describe('titles after a name', () => {
  it('end where the longest of them does', () => {
    assert.equal(following('请黄副书记讲话', '黄'), '副书记');
    assert.equal(following('李大爷今年八十', '李'), '大爷');
    assert.equal(following('黄河水涨', '黄'), '');
  });

  it('are offices or only forms of address', () => {
    assert.ok(isOffice('书记'));
    assert.ok(!isOffice('大爷'));
    assert.ok(!isOffice(''));
  });
});
