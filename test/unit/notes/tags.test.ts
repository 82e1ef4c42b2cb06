import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tagsIn, withWords, wordsToEdit } from '../../../src/core/notes/tags';

describe('tags in a note', () => {
  for (const [text, tags] of [
    ['#会议', ['会议']],
    ['见 #会议，#人物·区长。#会议', ['会议', '人物·区长']],
    ['＃會議 全形', ['會議']],
    ['# 标题\n正文', []],
    ['第#1号，C#语言，a#b', []],
    ['https://example.org/#anchor', []],
    ['（#水利）#2023年', ['水利', '2023年']],
    ['#tag-', ['tag']],
    ['', []],
  ] as const) {
    it(`are ${tags.join(', ') || 'none'}: ${JSON.stringify(text)}`, () => assert.deepEqual(tagsIn(text), tags));
  }

  it('are edited with the words, and what cannot be written as one stays', () => {
    const note = { text: '谁？ #人物', tags: ['人物', '会议', 'two words'] };
    assert.equal(wordsToEdit(note), '谁？ #人物\n\n#会议');
    assert.deepEqual(withWords(note, '区长 #干部'), { text: '区长 #干部', tags: ['干部', 'two words'] });
    assert.deepEqual(withWords(note, ''), { text: '', tags: ['two words'] });
    assert.equal(wordsToEdit({ text: '', tags: ['会议'] }), '#会议');
  });

  it('are the same after the words were opened and left as they are', () => {
    const tag = fc.constantFrom('会议', 'a', 'two words', '1', 'x-', '#y', '人物·区长');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('#', '会', ' ', 'a', '1', '\n') }), fc.array(tag), (text, more) => {
        const note = { text, tags: [...new Set([...tagsIn(text), ...more])] };
        assert.deepEqual([...withWords(note, wordsToEdit(note)).tags].sort(), [...note.tags].sort());
      }),
    );
  });
});
