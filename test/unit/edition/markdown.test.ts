/** Owns that an edition as Markdown says what the text says, and that nothing in the text is markup. */
import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { hostile, sample, textOf } from './editions';

const render = (markdown: string): string =>
  markdownIt({ html: true, linkify: true }).render(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));

describe('an edition as Markdown', () => {
  it('has its stories with headline, citation and a link to the line that VS Code opens', () => {
    const html = render(textOf(sample(), 'md'));
    assert.match(html, /<h2>全区重点项目建设推进会召开<\/h2>/);
    assert.match(html, /<a href="%E7%AC%AC1%E7%89%88\.txt#L\d+">第1版\.txt<\/a>/);
    assert.match(html, /陆闻笛：《<strong>全区重点项目建设推进会召开<\/strong>》，《澄浦报》2023年2月1日，第1版。/);
    assert.match(html, /<blockquote>\s*<p>「项目是发展的支撑」<\/p>\s*<p>比较 <em>去年<\/em> 的说法/);
  });

  it('holds no markup of the text', () => {
    const html = render(
      textOf(hostile(), 'md')
        .split('\n')
        .filter((line) => !line.startsWith('>'))
        .join('\n'),
    );
    for (const sign of [/<script/, /<img/, /href="command:/, /<code/, /<b>/, /<hr/]) assert.doesNotMatch(html, sign);
  });

  it('is seen to hold markup where some is planted', () => {
    for (const planted of ['<script>alert(1)</script>', '![图](https://example.org/x.png)', '`code`', '\n---\n'])
      assert.match(render(`${textOf(sample(), 'md')}\n\n${planted}\n`), /<script|<img|<code|<hr/);
  });

  it('has front matter in which a title is a string', () => {
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(textOf(hostile(), 'md')) ?? [];
    for (const line of matter.split('\n'))
      assert.match(line, /^(?:title|paper): "(?:[^"\\]|\\.)*"$|^date: \S+$|^source: \[.*\]$|^lang: \S+$/);
  });
});
