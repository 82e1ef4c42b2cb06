/** The words of a note with their formatting: what sets words off stays, and nothing else is more than words. */
import '../../fuzz/vscode';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { formatted } from '../../../src/host/shown/markup';
import { HOSTILE } from '../edition/editions';

/** As VS Code reads it, and more: with HTML, addresses and line breaks. */
const read = (text: string): string => markdownIt({ html: true, linkify: true, breaks: true }).render(formatted(text));
/** What formatting may make. */
const ALLOWED = new Set([
  'p',
  'em',
  'strong',
  's',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const elementsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/g)].map(([, name = '']) => name);

describe('the words of a note, formatted,', () => {
  for (const [text, html] of [
    ['**谁**说的', '<p><strong>谁</strong>说的</p>'],
    ['*去年*的_说法_', '<p><em>去年</em>的_说法_</p>'],
    ['~~旧名~~', '<p><s>旧名</s></p>'],
    ['# 待查\n- 甲\n- 乙', '<h1>待查</h1><ul><li>甲</li><li>乙</li></ul>'],
    ['> 引文', '<blockquote><p>引文</p></blockquote>'],
    ['1. 甲\n2. 乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['一行\n又一行', '<p>一行<br>又一行</p>'],
    // a tag of the reader's is no heading
    ['#会议 上', '<p>#会议 上</p>'],
    ['2023. 年', '<ol start="2023"><li>年</li></ol>'],
  ] as const)
    it(`are formatted: ${JSON.stringify(text)}`, () =>
      assert.equal(
        read(text)
          .replace(/\n/g, '')
          .replace(/<li><p>(.*?)<\/p><\/li>/g, '<li>$1</li>'),
        html,
      ));

  for (const text of [
    ...HOSTILE,
    '[点此](command:workbench.action.quit)',
    '[点此]: command:x\n[点此]',
    '`code` ```fence```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '    缩进的代码',
    'https://example.org a@example.org',
    '$(squirrel) &lt;b&gt;',
    '<b onclick=x>粗</b>',
    '标题\n===',
    '***\n---\n___',
    '- - - ',
    '1. - - -',
  ])
    it(`are only words: ${JSON.stringify(text)}`, () => {
      const html = read(text);
      for (const name of elementsOf(html)) assert.ok(ALLOWED.has(name), `${name}: ${html}`);
      assert.ok(!/\$\((?!<)/.test(formatted(text).replace(/\\\$\\\(/g, '')), html);
    });

  it('are never more than formatting, whatever they are, and never longer than asked', () => {
    const piece = fc.constantFrom(
      ...HOSTILE,
      '*',
      '**',
      '_',
      '~~',
      '# ',
      '- ',
      '> ',
      '1. ',
      '\n',
      '\n\n',
      ' ',
      '批注',
      '\\',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = read(pieces.join(''));
        for (const name of elementsOf(html)) assert.ok(ALLOWED.has(name), `${name}: ${html}`);
      }),
      { numRuns: 500 },
    );
    assert.ok(formatted('字'.repeat(100_000), 1_000).length < 1_100);
  });
});
