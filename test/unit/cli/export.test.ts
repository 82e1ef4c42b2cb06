/** `bulletin export` as a person uses it: the files that it writes are those that the core makes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../manifest/sources';
import { editionOf, rendered, sampleTexts } from '../edition/editions';

describe('bulletin export', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'export', ...args], { encoding: 'utf8' });
  const SAMPLE = join(root, 'media/sample/澄浦报 2023-02-01');

  it('writes byte for byte what the core makes of the same texts', () => {
    const edition = editionOf(sampleTexts, [], undefined, '澄浦报 2023-02-01/');
    for (const format of ['tei', 'csv', 'epub'] as const) {
      const { status, stderr } = run('--to', format, SAMPLE, '-o', folder);
      assert.equal(status, 0, stderr);
      for (const { ending, content } of rendered(edition, format))
        assert.ok(readFileSync(join(folder, `澄浦报 2023-02-01${ending}`)).equals(Buffer.from(content)), ending);
    }
  });

  it('writes the other script, vertical, where asked', () => {
    assert.equal(run('--to', 'html', SAMPLE, '-o', folder, '--script', 'tw', '--vertical').status, 0);
    const html = readFileSync(join(folder, '澄浦报 2023-02-01.html'), 'utf8');
    assert.match(html, /<html lang="zh-Hant-TW">[\s\S]*<body class="vertical">[\s\S]*全區重點項目建設推進會召開/);
  });

  it('has readings before the names of authors in references where that is asked', () => {
    assert.equal(run('--to', 'ris', SAMPLE, '-o', folder, '--ruby', 'people').status, 0);
    assert.match(readFileSync(join(folder, '澄浦报 2023-02-01.ris'), 'utf8'), /AU {2}- Lù Wéndí 陆闻笛\r\n/);
  });

  it('says what is wrong in one line and writes nothing', () => {
    for (const args of [
      ['--to', 'pdf', SAMPLE, '-o', folder],
      ['--to', 'tei', SAMPLE],
      ['--to', 'tei', '-o', folder],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^bulletin: [^\n]+\n$/);
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});
