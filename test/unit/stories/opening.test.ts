/** What is shown of a tie: the headline of the other half, and the words with which the text goes on there. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { titleAt, wordsFrom } from '../../../src/core/stories/links/opening';
import { tieStories } from '../../../src/core/stories/tie';
import { loadIssue } from '../page/annotated';
import { readPage } from '../reading';

const FOLDER = new URL('../../fixtures/issues/', import.meta.url);
const MARK =
  /[(（〔【[［]\s?[上下转轉接续續紧緊文未土工][^。，《》]{0,14}[)）〕】\]］]|[◀→]?\s?[上下续續紧緊][接转轉楼樓]?\s?第?[A-Z\d一二三四五六七八九十]{1,3}\s?版[)）〕】\]］]?/g;

/** Words without marks, tags, spaces and what cannot be seen. */
const bare = (words: string): string =>
  words
    .replace(/<[^>]*>|^#+|&nbsp;/g, '')
    .replace(MARK, '')
    .replace(/[\s\p{Cf}\u3164\uffa0…—-]/gu, '');

describe('what is shown of a tie', () => {
  for (const name of readdirSync(FOLDER)) {
    const issue = loadIssue(new URL(name, FOLDER));
    const documents = issue.files.map(({ text, path }) => ({ key: path, path, reading: readPage(text, { path }) }));
    const { links } = tieStories(documents);
    if (links.length === 0) continue;
    it(`is true of ${name}`, () => {
      for (const place of links.flatMap(({ from, to }) => [from, to])) {
        const at = documents.findIndex(({ key }) => key === place.document);
        const file = issue.files[at];
        const reading = documents[at]?.reading;
        assert.ok(file && reading);
        const unit = file.lines.find(({ line }) => line === place.line)?.unit;
        const rows = file.lines.filter((row) => row.unit === unit && unit !== '');
        const said = (role: string) =>
          rows.filter((row) => row.role === role).map(({ line }) => reading.lines.text(line));
        const headline = bare(said('headline').join(''));
        if (rows.length === 0) continue;
        if (headline !== '') assert.equal(bare(titleAt(reading, place)), headline);
        const text = bare(said('body').join(''));
        const shown = bare(wordsFrom(reading, place.unit, place.offset, 24));
        assert.ok(text.includes(shown), `${shown} is not in ${text}`);
      }
    });
  }

  it('is read in the order of columns', () => {
    // two columns, row by row; the story in the left one goes on behind the mark
    const text = '（上接1版）左一\n右一\n左二\n右二\n';
    const piece = (words: string, at: number) => ({ start: text.indexOf(words), end: text.indexOf(words) + 2, at });
    const reading = {
      ...readPage(text),
      jumpLines: [],
      paragraphs: [
        { unit: 0, role: 'body' as const, text: '', pieces: [piece('左一', 0), piece('左二', 2), piece('右一', 4)] },
      ],
    };
    assert.equal(wordsFrom(reading, 0, text.indexOf('左一'), 20), '左一左二右一');
    assert.equal(wordsFrom(reading, 0, text.indexOf('左二'), 20), '左二右一');
    assert.equal(wordsFrom(reading, 0, 0, 20), '左一左二右一');
  });
});
