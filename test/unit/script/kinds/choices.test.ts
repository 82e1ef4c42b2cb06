/** Owns that a form that the reader chooses, for one text or always, is what stands there then, whatever the character stands in. */
import assert from 'node:assert/strict';
import { convertByDictionary } from '../../../../src/core/script/convert';
import type { ScriptDoubt } from '../../../../src/core/script/model';
import { toConverted } from '../../../../src/core/script/positions';
import { convertWithPreferences } from '../../../../src/core/script/with-preferences';
import { tables } from './forms';

const TEXTS = [
  '读者闻人杰来信说，情况汇报已有答复。',
  '她念，他们听；谁念？念书的人。',
  '吧台上放着杯子，桌面干了。',
  '表面看来，制造假案，限制作品。',
  '范师傅和余下的人游了一会儿。',
  '里面有十几里路，屋里只有三人。',
  '发卡量，头发，发展，一次性增发。',
  '老于说：钟声响了，钟某来了。',
];

/** What is kept of a choice: see `choicesFor` of the views. */
function taught(text: string, { start, end, word }: ScriptDoubt, form: string) {
  return word === undefined
    ? { style: [{ from: text.slice(start, end), to: form }] }
    : { words: [{ from: word.from, to: word.to.slice(0, word.at) + form + word.to.slice(word.at + 1) }] };
}

describe('choices of forms', () => {
  for (const text of TEXTS) {
    it(`hold at each doubtful character of ${text}`, () => {
      const at = text.indexOf('闻人杰');
      const names = at < 0 ? [] : [{ start: at, end: at + 3, kind: 'person' as const }];
      const { doubts } = convertByDictionary(text, tables, { from: 'cn', to: 'tw', names });
      assert.ok(doubts.length > 0);
      for (const doubt of doubts) {
        for (const form of doubt.candidates) {
          const asked = { from: 'cn', to: 'tw', names, ...taught(text, doubt, form) } as const;
          const { text: converted, pieces } = convertWithPreferences(text, tables, asked);
          assert.equal(converted.charAt(toConverted(pieces, doubt.start)), form, `${text.charAt(doubt.start)} ${form}`);
        }
      }
    });
  }

  it('in a word hold wherever the word stands, and not in other words', () => {
    const text = '已有答复，再次答复，恢复生产。';
    const doubt = convertByDictionary(text, tables, { from: 'cn', to: 'tw' }).doubts.find(({ start }) => start === 3);
    assert.ok(doubt?.word);
    const asked = { from: 'cn', to: 'tw', ...taught(text, doubt, '復') } as const;
    assert.equal(convertWithPreferences(text, tables, asked).text, '已有答復，再次答復，恢復生產。');
  });
});
