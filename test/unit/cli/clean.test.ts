/** `bulletin clean` as a person uses it: copies with what goes along, and nothing written over. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../manifest/sources';

const PAGE = `澄浦报 2023年2月1日 星期三 第1版

镇里修了三条路

今年以来，镇里修了三条路，村民出行方便了许多，赶集的人也比往年多。路修到哪里，
客车就开到哪里，老人们再也不用走十几里山路去看病。
`;
const NOTE = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: 'Annotation',
  body: [{ type: 'TextualBody', value: '三条', format: 'text/markdown', purpose: 'commenting' }],
  target: {
    source: '1.txt',
    selector: [
      { type: 'TextQuoteSelector', exact: '路修到哪里，\n客车就开到哪里', prefix: '也比往年多。', suffix: '，老人们' },
    ],
  },
};

describe('bulletin clean', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-clean-'));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/1.txt'), PAGE);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'clean', ...args], { encoding: 'utf8' });
  const out = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');

  it('writes a copy, its day and paper, its notes where their words stand now, and a report', () => {
    writeFileSync(join(folder, 'in/1.txt.notes.jsonl'), `${JSON.stringify(NOTE)}\n`);
    const { status, stderr } = run(join(folder, 'in'), '-o', join(folder, 'out'));
    assert.equal(status, 0, stderr);
    assert.match(out('1.clean.txt'), /^镇里修了三条路\n　　今年以来.*路修到哪里，客车就开到哪里.*看病。\n$/);
    assert.match(out('1.clean.txt.bulletin.json'), /"2023-02-01"[\s\S]*"澄浦报"/);
    assert.match(out('1.clean.txt.notes.jsonl'), /"exact":"路修到哪里，客车就开到哪里"/);
    assert.match(out('1.clean.report.md'), /^# Clean copy of 1\.txt\n\n## Joined: 1\n\n- 5 \+ 6: /);
    assert.match(out('1.clean.report.md'), /Notes that went along: 1 of 1/);
  });

  it('writes nothing over what is there, and says so', () => {
    const args = [join(folder, 'in'), '-o', join(folder, 'out'), '--script', 'tw'];
    assert.equal(run(...args).status, 0);
    writeFileSync(join(folder, 'out/1.clean.txt'), 'mine');
    const { status, stderr } = run(...args);
    assert.equal(status, 1);
    assert.match(stderr, /is there already/);
    assert.equal(out('1.clean.txt'), 'mine');
    assert.equal(readdirSync(join(folder, 'out')).length, 3);
  });

  it('says what is wrong in one line', () => {
    for (const args of [[join(folder, 'in')], ['-o', folder], [join(folder, 'in'), '-o', folder, '--script', 'xx']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^bulletin: [^\n]+\n$/);
    }
  });

  it('writes copies that no command reads beside their source, and reads where they are named or alone', () => {
    writeFileSync(join(folder, 'in/1.txt.notes.jsonl'), `${JSON.stringify(NOTE)}\n`);
    const beside = join(folder, 'in');
    assert.equal(run(beside, '-o', beside).status, 0);
    const more = { ...NOTE, id: 'urn:uuid:00000000-0000-4000-8000-000000000002' };
    const kept = join(beside, '1.clean.txt.notes.jsonl');
    writeFileSync(kept, `${readFileSync(kept, 'utf8')}${JSON.stringify(more)}\n`);
    const ask = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const read = (...paths: readonly string[]): readonly string[] => [
      ...new Set(Array.from(ask('annotate', ...paths).matchAll(/"path": ?"([^"]*)"/g), ([, path = '']) => path)),
    ];
    assert.deepEqual(read(beside), ['1.txt']);
    assert.deepEqual(read(join(beside, '1.clean.txt')), ['1.clean.txt']);
    // an edition that was exported beside them is no text of the folder either
    ask('export', '--to', 'md', beside, '-o', beside);
    assert.ok(readdirSync(beside).some((name) => name.endsWith('.md') && !name.includes('.clean.')));
    assert.deepEqual(read(beside), ['1.txt']);
    // what was noted to the copy alone is not lost, and nothing is said twice
    const ids = Array.from(ask('notes', beside).matchAll(/"urn:uuid:[^"]*"/g), ([id]) => id).sort();
    assert.deepEqual(ids, [`"${NOTE.id}"`, `"${more.id}"`]);
    rmSync(join(beside, '1.txt'));
    assert.deepEqual(read(beside), ['1.clean.txt']);
  });
});
