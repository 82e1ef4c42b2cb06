import assert from 'node:assert/strict';
import { rowOf, SHORT } from '../../../../src/core/page/rows/rows';
import { linesOf } from '../../../../src/core/text/lines';

const rows = (text: string) => {
  const lines = linesOf(text);
  let previous = -1;
  return Array.from({ length: lines.count }, (_, line) => {
    const row = rowOf(text, lines, line, previous);
    if (row !== undefined) previous = line;
    return row;
  });
};

describe('rows', () => {
  it('are lines that are not blank, with the blank lines before them', () => {
    const read = rows('甲\n\n　\t\n\u200b\n乙\r\n丙');
    assert.deepEqual(
      read.map((row) => row && [row.line, row.gap]),
      [[0, 1], undefined, undefined, undefined, [4, 3], [5, 0]],
    );
  });

  it('have no space around them, and say how far they were indented in full-width columns', () => {
    const indents = ['甲', '　　甲  ', '    甲', '\t甲', '　 甲', '\u2003\u2003甲'].map((text) => {
      const row = rows(text)[0];
      return [row?.indent, row && text.slice(row.start, row.end)];
    });
    assert.deepEqual(indents, [
      [0, '甲'],
      [2, '甲'],
      [2, '甲'],
      [1, '甲'],
      [1, '甲'],
      [2, '甲'],
    ]);
  });

  it('have no tags of a web page around them, unless they are nothing else', () => {
    const words = (text: string) => {
      const row = rows(text)[0];
      return row && text.slice(row.start, row.end);
    };
    assert.equal(words('<p><b>茶园丰收</b></p>'), '茶园丰收');
    assert.equal(words('&nbsp;茶园丰收<br />'), '茶园丰收');
    assert.equal(words('<hr>'), '<hr>');
    assert.equal(words('一亩>三百斤'), '一亩>三百斤');
  });

  it('are folded, whole where they are short and at both ends where they are long', () => {
    const [short] = rows('第２版：要聞，Ａ０２');
    assert.equal(short?.head, '第2版:要闻,A02');
    assert.equal(short?.tail, short?.head);
    const [long] = rows(`起${'中'.repeat(SHORT * 3)}终`);
    assert.ok(long && !long.isShort && long.head.length < SHORT && long.tail.length < SHORT);
    assert.ok(long.head.startsWith('起') && long.tail.endsWith('终'));
  });
});
