/** Owns the promise of the npm package: packed and installed elsewhere, it can be imported, run and type-checked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from './sources';

const PAGE = '第1版 要闻 2023年2月1日 星期三\n\n全区防汛工作会议召开\n\n1月31日,区长钟砚秋主持会议。\n';

/** A program of somebody else's, in the library's own words. */
const CONSUMER = `
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { analyse, anchorOf, annotationsOf, convert, edition, EMPTY_NOTES, findAnchor, type Note, notesPage, printNotes, readNotes, render, tieStories, withNote, readNameResources, readPageResources, readScriptTables, type Annotations, type Edition, type RenderedFile } from 'bulletin-reader';

const data = (name: string) => readFile(fileURLToPath(import.meta.resolve('bulletin-reader/data/' + name)));
const names = readNameResources(await data('names.bin'));
const pages = readPageResources(await data('pages.bin'));
const tables = readScriptTables(await data('script.bin'));
const analysis = analyse(${JSON.stringify(PAGE)}, pages, { path: '01.txt' });
const found: Annotations = annotationsOf([{ path: '01.txt', analysis }], names);
const [document] = found.documents;
const note: Note = { id: 'urn:x:1', at: anchorOf('甲乙丙', { start: 1, end: 2 }), text: '记', tags: [] };
const [again] = readNotes(printNotes(withNote(EMPTY_NOTES, note), 'urn:x:text')).notes;
const place = again && findAnchor('前甲乙丙', again.at);
const whole: Edition = edition([{ key: '01.txt', path: '01.txt', analysis }], tieStories([{ key: '01.txt', path: '01.txt', reading: analysis.page }]), { names });
const files: readonly RenderedFile[] = render(whole, 'csv');
console.log(JSON.stringify({
  title: whole.title, endings: files.map(({ ending }) => ending), row: String(files[0]?.content).split('\\r\\n')[1]?.slice(0, 3),
  note: again?.text, found: place?.kind, items: (notesPage([], 'urn:x').items as unknown[]).length,
  version: found.version,
  issueDate: document?.issueDate,
  headlines: document?.units.map(({ headline }) => headline).filter(Boolean),
  people: found.people.map(({ name }) => name),
  dates: document?.dates.map(({ value }) => value),
  traditional: convert('钟表', tables, { to: 'tw' }).text,
}));
`;

/** The same from a module of the older kind. */
const REQUIRER = `
import library = require('bulletin-reader');
declare const bytes: Uint8Array;
const { page }: library.Analysis = library.analyse(${JSON.stringify(PAGE)}, library.readPageResources(bytes), { path: '01.txt' });
export const units: number = page.units.length;
`;

/** Another extension's use of the API. */
const EXTENSION = `
import type { BulletinApi } from 'bulletin-reader/api';
import { extensions, type Uri } from 'vscode';

export async function peopleOf(uri: Uri): Promise<readonly string[]> {
  const api = await extensions.getExtension<BulletinApi>('bulletin-reader.bulletin-reader')?.activate();
  // a version that this program does not know
  if (api?.version !== 1) return [];
  const { documents, people } = await api.annotations(uri);
  const kinds: readonly ('person' | 'place' | 'organization')[] = documents.flatMap(({ names }) => names.map(({ kind }) => kind));
  return kinds.length === 0 ? [documents[0]?.uri ?? ''] : people.map(({ name }) => name);
}
`;

const run = (program: string, args: readonly string[], cwd: string): string => {
  const done = spawnSync(program, [...args], { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(done.status, 0, `${program} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
};

describe('the npm package', () => {
  let home = '';
  let files: readonly string[] = [];
  const installed = (): string => join(home, 'node_modules/bulletin-reader');

  before(function () {
    this.timeout(120_000);
    home = mkdtempSync(join(tmpdir(), 'bulletin-library-'));
    // what is built is packed; `npm pack` by itself builds before
    const [packed] = JSON.parse(
      run('npm', ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', home], root),
    ) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map(({ path }) => path);
    mkdirSync(installed(), { recursive: true });
    run('tar', ['-xzf', packed.filename, '--strip-components=1', '-C', 'node_modules/bulletin-reader'], home);
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    writeFileSync(join(home, 'consumer.ts'), CONSUMER);
    writeFileSync(join(home, 'extension.ts'), EXTENSION);
    writeFileSync(join(home, 'consumer.cts'), REQUIRER);
    mkdirSync(join(home, 'node_modules/@types'));
    for (const name of ['node', 'vscode']) {
      symlinkSync(join(root, 'node_modules/@types', name), join(home, 'node_modules/@types', name), 'junction');
    }
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  it('holds the library, its types, its data and the shell command, and no sources or tests', () => {
    for (const path of [
      'dist/lib/index.mjs',
      'dist/lib/types/core/index.d.mts',
      'dist/cli.js',
      'dist/data/names.bin',
      'dist/data/pages.bin',
      'dist/data/readings.bin',
    ]) {
      assert.ok(files.includes(path), path);
    }
    assert.deepEqual(
      files.filter((path) => /^(?:test|out)\/|^src\/(?!l10n\/|README)|\.map$/.test(path)),
      [],
    );
  });

  it('has no dependency and runs nothing when it is installed', () => {
    const manifest = createRequire(join(home, 'x.js'))('bulletin-reader/package.json') as Record<string, unknown>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies']) {
      assert.equal(manifest[kind], undefined, kind);
    }
    const scripts = Object.keys(manifest['scripts'] ?? {});
    assert.deepEqual(
      scripts.filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name)),
      [],
    );
  });

  describe('type-checks, library and API,', () => {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'];
    const check = (...how: readonly string[]): string =>
      run(process.execPath, [tsc, ...flags, '--types', 'node,vscode', ...how], home);

    for (const module of ['node16', 'nodenext']) {
      it(`by node’s rules as of ${module}`, () => {
        check('--module', module, 'consumer.ts', 'extension.ts');
      }).timeout(60_000);
    }

    it('by a bundler’s rules', () => {
      check('--module', 'esnext', '--moduleResolution', 'bundler', 'consumer.ts', 'extension.ts');
    }).timeout(60_000);

    it('from a program that requires', () => {
      check('--module', 'nodenext', 'consumer.cts');
    }).timeout(60_000);

    it('and what it does not have is an error', () => {
      writeFileSync(join(home, 'wrong.ts'), "import { parse } from 'bulletin-reader';\nparse(1);\n");
      assert.throws(() => check('--module', 'nodenext', 'wrong.ts'), /no exported member/);
    }).timeout(60_000);
  });

  it('reads, annotates and converts', () => {
    writeFileSync(join(home, 'consumer.mjs'), transformSync(CONSUMER, { loader: 'ts' }).code);
    assert.deepEqual(JSON.parse(run(process.execPath, ['consumer.mjs'], home)), {
      version: 1,
      issueDate: '2023-02-01',
      headlines: ['全区防汛工作会议召开'],
      people: ['钟砚秋'],
      dates: ['2023-02-01', '2023-01-31'],
      traditional: '鐘錶',
      title: '全区防汛工作会议召开',
      endings: ['people', 'places', 'organizations', 'dates', 'notes', 'jumps'].map((kind) => `-${kind}.csv`),
      row: '钟砚秋',
      note: '记',
      found: 'found',
      items: 0,
    });
  }).timeout(60_000);

  it('can be required too, and its command runs', () => {
    const node = [process.execPath] as const;
    const said = run(node[0], ['-p', "typeof require('bulletin-reader').analyse"], home);
    assert.equal(said.trim(), 'function');
    assert.match(run(node[0], [join(installed(), 'dist/cli.js'), '--help'], home), /annotate PATH/);
  });
});
