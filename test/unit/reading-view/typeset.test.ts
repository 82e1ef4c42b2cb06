/** Owns that narrow punctuation becomes wide among Chinese words and nowhere else, and no place moves. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typeset } from '../../../src/core/reading-view/typeset';

describe('punctuation', () => {
  const rows: readonly (readonly [text: string, set: string])[] = [
    ['1月31日上午,全区大会召开;会上说:好!', '1月31日上午，全区大会召开；会上说：好！'],
    ['各镇(街道)要抓紧,', '各镇（街道）要抓紧，'],
    ['区长(右)说', '区长（右）说'],
    ['投资1,200万元,占60%,其中', '投资1,200万元，占60%，其中'],
    ['上午9:30开会', '上午9:30开会'],
    ['说:“好!”他走了', '说：“好！”他走了'],
    ['see (a), then b.', 'see (a), then b.'],
    ['“一线工作法”,问题', '“一线工作法”，问题'],
    ['全长3.5公里', '全长3.5公里'],
    ['(记者 陆闻笛)', '（记者 陆闻笛）'],
  ];
  for (const [text, set] of rows) it(`${text} → ${set}`, () => assert.equal(typeset(text), set));

  it('keeps every place, and is the same once more', () => {
    const text = fc.array(fc.constantFrom('人', 'a', '1', ',', ';', '(', ')', ' ', '“', '。', ':'), { maxLength: 30 });
    fc.assert(
      fc.property(text, (signs) => {
        const words = signs.join('');
        const set = typeset(words);
        assert.equal(set.length, words.length);
        assert.equal(typeset(set).length, set.length);
      }),
    );
  });
});
