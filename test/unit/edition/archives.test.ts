/** Owns that an edition as a book and as a Word document is what readers of such files expect. */
import assert from 'node:assert/strict';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wholeUnits } from '../../../src/core/edition/whole';
import { hostile, rendered, sample } from './editions';
import { ask, hasProgram } from './peers';

const bytesOf = (edition: ReturnType<typeof sample>, format: 'epub' | 'docx', options = {}): Uint8Array => {
  const content = rendered(edition, format, options)[0]?.content;
  assert.ok(content instanceof Uint8Array);
  return content;
};

describe('an edition as EPUB', () => {
  for (const vertical of [false, true]) {
    it(`is valid${vertical ? ', vertical' : ''}`, async () => {
      for (const edition of [sample(), hostile()]) {
        const { valid, messages } = await EpubCheck.validate(bytesOf(edition, 'epub', { vertical }));
        assert.ok(valid, JSON.stringify(messages).slice(0, 1000));
      }
    });
  }

  it('the checker finds a planted error', async () => {
    const parts = unzipSync(bytesOf(sample(), 'epub'));
    const chapter = strFromU8(parts['OEBPS/c1.xhtml'] ?? new Uint8Array()).replace('<h1>', '<h1><p>');
    const { valid } = await EpubCheck.validate(zipSync({ ...parts, 'OEBPS/c1.xhtml': strToU8(chapter) }));
    assert.equal(valid, false);
  });

  it('is the same bytes for the same edition', () => {
    assert.deepEqual(bytesOf(sample(), 'epub'), bytesOf(sample(), 'epub'));
  });
});

describe('an edition as DOCX', () => {
  it('has the stories, and each note as a comment', () => {
    const parts = unzipSync(bytesOf(sample(), 'docx'));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    assert.match(text, /<w:pStyle w:val="Heading1"\/>/);
    assert.equal([...comments.matchAll(/<w:comment /g)].length, 2);
    assert.equal([...text.matchAll(/<w:commentReference /g)].length, 2);
  });

  it('is read by pandoc as the text of the stories', function () {
    if (!hasProgram('pandoc', '--version')) {
      console.log('      not asked: pandoc (Debian package), as it is not here');
      this.skip();
    }
    for (const edition of [sample(), hostile()]) {
      const { status, output } = ask(
        'pandoc',
        (file) => ['-f', 'docx', '-t', 'plain', '--wrap=none', file],
        bytesOf(edition, 'docx'),
        'a.docx',
      );
      assert.equal(status, 0, output.slice(0, 500));
      const letters = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');
      const stories = wholeUnits(edition).filter(({ unit }) => unit.kind === 'article' || unit.kind === 'caption');
      assert.ok(letters(output) === letters(stories.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('')));
    }
  });

  it('is not read by pandoc as that text where some is taken out, nor where it is broken', function () {
    if (!hasProgram('pandoc', '--version')) {
      console.log('      not asked: pandoc (Debian package), as it is not here');
      this.skip();
    }
    const parts = unzipSync(bytesOf(sample(), 'docx'));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const read = (xml: string) =>
      ask(
        'pandoc',
        (file) => ['-f', 'docx', '-t', 'plain', file],
        zipSync({ ...parts, 'word/document.xml': strToU8(xml) }),
        'a.docx',
      );
    assert.ok(read(document).output.includes('重点项目'));
    assert.ok(!read(document.replaceAll('重点项目', '')).output.includes('重点项目'));
    assert.notEqual(read(document.replace('</w:body>', '')).status, 0);
  });

  it('has an empty cell beside each paragraph for a translator', () => {
    const text = strFromU8(
      unzipSync(bytesOf(sample(), 'docx', { bilingual: true }))['word/document.xml'] ?? new Uint8Array(),
    );
    const rows = [...text.matchAll(/<w:tr>/g)].length;
    assert.ok(rows > 20);
    assert.equal([...text.matchAll(/<w:p\/><\/w:tc>/g)].length, rows);
  });
});
