/** Owns that LibreOffice reads what is exported: tables cell by cell, none a formula; Word documents with their text and comments. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wholeUnits } from '../../../src/core/edition/whole';
import { printTable, readTable } from '../../../src/core/files/table';
import { editionOf, HOSTILE, hostile, rendered, sample } from './editions';
import { hasProgram } from './peers';

const hasOffice = hasProgram('soffice', '--version');
/** UTF-8, quotes as they are in CSV; as LibreOffice numbers them. */
const TABLE = ',34,76';

describe('LibreOffice', () => {
  let folder = '';
  before(function () {
    if (hasOffice) folder = mkdtempSync(join(tmpdir(), 'bulletin-office-'));
    else {
      console.log(
        '      not asked: LibreOffice (Debian packages libreoffice-calc-nogui, -writer-nogui), as it is not here',
      );
      this.skip();
    }
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** What it makes of files in another format, by name without ending; what it makes nothing of is not there. */
  function converted(files: Readonly<Record<string, string | Uint8Array>>, to: string, filter: readonly string[] = []) {
    const [from, out] = [mkdtempSync(join(folder, 'in-')), mkdtempSync(join(folder, 'out-'))];
    for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
    const paths = Object.keys(files).map((name) => join(from, name));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', ...filter, '--convert-to', to, '--outdir', out, ...paths]);
    return new Map(readdirSync(out).map((name) => [name.replace(/\.[^.]*$/, ''), readFileSync(join(out, name))]));
  }
  /** The cells of tables, by name without ending. */
  function cellsOf(files: Readonly<Record<string, string>>, separator: ',' | '\t') {
    const filter = [`--infilter=CSV:${separator.charCodeAt(0)}${TABLE}`];
    const made = converted(files, `csv:Text - txt - csv (StarCalc):44${TABLE}`, filter);
    return new Map([...made].map(([name, bytes]) => [name, readTable(bytes.toString(), ',')]));
  }
  const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);
  /** A cell as a spreadsheet keeps it: numbers by their value, an hour with its seconds, lines of a cell as one. */
  const kept = (cell: string): string =>
    isNumber(cell)
      ? String(Number(cell))
      : cell
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)$/, '$1:00');

  for (const [format, separator] of [
    ['csv', ','],
    ['tsv', '\t'],
  ] as const)
    it(`reads each table back, and no cell is a formula: ${format}`, () => {
      for (const edition of [sample(), hostile()]) {
        const files = rendered(edition, format).map(
          ({ ending, content }) => [`table${ending}`, String(content)] as const,
        );
        const read = cellsOf(Object.fromEntries(files), separator);
        for (const [name, text] of files) {
          const right = readTable(text, separator).map((row) => row.map(kept));
          assert.deepEqual(
            read.get(name.replace(/\.[^.]*$/, ''))?.map((row) => row.map(kept)),
            right,
            name,
          );
        }
      }
    }).timeout(600_000);

  it('evaluates a formula that is planted, so that it would be seen', () => {
    const right = printTable(
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      ',',
    );
    const read = cellsOf({ 'right.csv': right, 'planted.csv': right.replace('1', '=1+1') }, ',');
    assert.deepEqual(read.get('right'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
    assert.deepEqual(read.get('planted'), [
      ['a', 'b'],
      ['2', '2'],
    ]);
  }).timeout(120_000);

  const LETTERS = /[^\p{Script=Han}]/gu;
  /** The letters and the number of comments of a Word document, by way of the format that LibreOffice calls its own. */
  function opened(docx: Uint8Array): { readonly letters: string; readonly comments: readonly string[] } | undefined {
    const bytes = converted({ 'a.docx': docx }, 'odt').get('a');
    if (bytes === undefined) return undefined;
    const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
    const comments = content.match(/<office:annotation [\s\S]*?<\/office:annotation>/g) ?? [];
    const body = comments.reduce((text, comment) => text.replace(comment, ''), content);
    return { letters: body.replace(/<[^>]*>/g, '').replace(LETTERS, ''), comments };
  }
  const docxOf = (edition: ReturnType<typeof sample>): Uint8Array => {
    const content = rendered(edition, 'docx')[0]?.content;
    assert.ok(content instanceof Uint8Array);
    return content;
  };

  it('opens a Word document with the text of the stories and each note as a comment', () => {
    for (const [edition, notes] of [
      [sample(), 2],
      [hostile(), 1],
      [editionOf({ '1.txt': '第1版 2023年2月1日\n\n渡口停航\n\n' }), 0],
    ] as const) {
      const read = opened(docxOf(edition));
      const stories = wholeUnits(edition).filter(({ unit }) => unit.kind === 'article' || unit.kind === 'caption');
      const text = stories.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('');
      assert.equal(read?.letters, text.replace(LETTERS, ''));
      assert.equal(read?.comments.length, notes);
    }
    assert.ok(
      opened(docxOf(hostile()))
        ?.comments.join('')
        .includes((HOSTILE[5] ?? '').slice(1, 4)),
    );
  }).timeout(300_000);

  it('misses what is taken out, and does not open what is broken', () => {
    const parts = unzipSync(docxOf(sample()));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const without = (text: string) => zipSync({ ...parts, 'word/document.xml': strToU8(text) });
    const bare = without(document.replace(/<w:commentReference [^>]*>/g, ''));
    assert.notEqual(opened(bare)?.comments.length, 2);
    const broken = opened(without(document.replace('</w:body>', '')));
    assert.notEqual(broken?.letters, opened(docxOf(sample()))?.letters);
  }).timeout(300_000);
});
