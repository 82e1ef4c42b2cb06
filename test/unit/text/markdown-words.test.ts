/** Words with plain formatting, read without its signs: against what a reader of Markdown makes of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { withoutFormatting } from '../../../src/core/text/markdown';
import { assertProportionate } from '../scaling/measure';

const READ: readonly (readonly [string, string])[] = [
  ['查 **水利年鉴** 第三卷', '查 水利年鉴 第三卷'],
  ['**重要**', '重要'],
  ['*比较* 去年的_说法_', '比较 去年的_说法_'],
  ['_比较_ 去年', '比较 去年'],
  ['~~误~~ 当作 ***正***', '误 当作 正'],
  ['**_都要_**', '都要'],
  ['# 题\n> 引 **文**\n- 一\n* 二', '题\n引 文\n一\n二'],
  ['1. 一\n2) 二', '1. 一\n2) 二'],
  ['2 * 3 * 4，a_b_c，**', '2 * 3 * 4，a_b_c，**'],
  ['#标签 **', '#标签 **'],
  ['', ''],
];

describe('words without the signs of their formatting', () => {
  for (const [given, read] of READ)
    it(`${JSON.stringify(given)} is read as ${JSON.stringify(read)}`, () =>
      assert.equal(withoutFormatting(given), read));

  it('are those that a reader of Markdown shows, where a sign sets off words between blanks', () => {
    const sign = fc.constantFrom('', '*', '**', '***', '_', '__', '~~');
    const word = fc.constantFrom('堤坝', '水利 年鉴', 'dam', '第3卷');
    const md = markdownIt({ html: false });
    fc.assert(
      fc.property(fc.array(fc.tuple(sign, word), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.map(([one, words]) => one + words + one).join(' ');
        const shown = md
          .render(text)
          .replace(/<[^>]*>/g, '')
          .trim();
        assert.equal(withoutFormatting(text), shown);
      }),
    );
  });

  it('take no longer than their length asks', () => {
    const workFor = (length: number) => {
      const texts = ['*', '_', '~~', '*a', '_a ', '**a b', '> ', '# '].map((unit) => unit.repeat(length / unit.length));
      return () => texts.map((text) => withoutFormatting(text));
    };
    assertProportionate(workFor, 40_000, 400_000);
  });
});
