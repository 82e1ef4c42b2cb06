/** Notes on what is not read as a story, a folio or a line of credits: no format that has notes leaves them out. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportFormat } from '../../../src/core/edition/render';
import { editionOf, rendered, sampleTexts, textOf } from './editions';

const LINE = '国内统一刊号';
const edition = editionOf(sampleTexts, [
  { path: '第1版.txt', quote: LINE, body: '这位编辑 **另有** 笔名', tags: ['编者'] },
]);
const noted = edition.units.find(({ blocks }) => blocks.some(({ notes }) => notes.length > 0));

/** All text that a format gives. */
function written(format: ExportFormat): string {
  return rendered(edition, format)
    .map(({ content }) =>
      typeof content === 'string'
        ? content
        : Object.values(unzipSync(content))
            .map((one) => strFromU8(one))
            .join('\n'),
    )
    .join('\n');
}

describe('a note on furniture', () => {
  it('stands on a line of furniture in the sample', () => assert.equal(noted?.kind, 'furniture'));

  for (const format of ['html', 'docx', 'md', 'epub', 'tei', 'w3c', 'csv', 'tsv'] as const)
    it(`is in ${format}, with its words`, () => {
      const text = written(format);
      assert.ok(text.includes('另有'), 'the note is not in it');
      assert.ok(text.includes(LINE), 'what it is about is not in it');
    });

  it('brings its line alone into the page, and the others stay aside', () => {
    const html = textOf(edition, 'html');
    const [read = '', aside = ''] = html.split('<details>');
    assert.ok(read.includes(LINE) && !aside.split('</details>')[0]?.includes(LINE));
    const without = textOf(editionOf(sampleTexts), 'html').split('<details>');
    assert.ok(!without[0]?.includes(LINE) && without[1]?.includes(LINE));
  });
});
