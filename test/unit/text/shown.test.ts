import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shown, visible } from '../../../src/core/text/shown';

/** As VS Code finds links in messages, prompts and what views say (its linkedText.ts), and icons in lists and lenses (iconLabels.ts). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const EXAMPLES: readonly (readonly [text: string, shown: string])[] = [
  ['[点此](command:workbench.action.quit).bulletin', '[点此] (command:workbench.action.quit).bulletin'],
  ['$(warning) 渡口', '$ (warning) 渡口'],
  ['渡口\u202eKOOB.txt', '渡口[U+202E]KOOB.txt'],
  // the sign that stands for it must not make a link of what follows
  ['\u202e(command:x)', '[U+202E] (command:x)'],
  ['渡口\r\n停航\u2028了', '渡口 停航 了'],
  ['\ud842渡', '[U+D842]渡'],
  ['守住堤坝 [图](1) 100%', '守住堤坝 [图] (1) 100%'],
  ['普通的标题：从一支竹篙到一座大桥', '普通的标题：从一支竹篙到一座大桥'],
];

describe('text that is shown', () => {
  for (const [text, expected] of EXAMPLES) {
    it(`is only words: ${JSON.stringify(text)}`, () => assert.equal(shown(text), expected));
  }

  it('holds no link, no icon and nothing unseen, whatever it was, and however it is put together', () => {
    const piece = fc.string({
      unit: fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '$',
        'command:a',
        'https://e',
        '甲',
        '\u202e',
        '\n',
        '\ud800',
        ' ',
        '"',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const words = shown(pieces.join(''));
        for (const odd of [LINK, ICON, UNSEEN]) assert.doesNotMatch(words, odd);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is no longer than anybody reads', () => {
    assert.ok(shown('渡'.repeat(1_000_000)).length <= 2_001);
    assert.equal(visible('渡'.repeat(3_000)).length, 3_000);
  });
});
