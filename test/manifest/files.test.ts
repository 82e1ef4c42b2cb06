/** Owns what every source file promises, and which files a package holds. */
import assert from 'node:assert/strict';
import { packedFiles } from '../hosts/pack';
import { manifest } from './package';
import { filesBelow, sources } from './sources';

const LONGEST = 250;
/** “About fifteen”: a folder that is fuller is divided by what its files own. */
const FULLEST = 17;
const HEAD = /^(?:#![^\n]*\n)?\/\*\*([\s\S]*?)\*\//;
const head = (text: string): string => (HEAD.exec(text)?.[1] ?? '').replace(/\s*\n \* ?/g, ' ').trim();

describe('source files', () => {
  const written = sources.filter(({ path }) => !path.endsWith('.generated.ts') && !path.endsWith('.d.ts'));

  it('open with a sentence that says what they own', () => {
    const bare = written.filter(({ text }) => !/^[A-Z`“‘(][\s\S]{15,}[.;:)]/.test(head(text)));
    assert.deepEqual(
      bare.map(({ path }) => path),
      [],
    );
  });

  it(`are shorter than ${LONGEST} lines, or say at the head why they are “long because …”`, () => {
    const long = written.filter(
      ({ text }) => text.split('\n').length - 1 > LONGEST && !/long because/.test(head(text)),
    );
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it(`lie in folders of at most ${FULLEST} sources`, () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    assert.ok(counts.size > 60);
    assert.deepEqual(
      [...counts].filter(([, count]) => count > FULLEST),
      [],
    );
  });

  it('have names that say something', () => {
    const vague = filesBelow('src').filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common|\w*[mM]anager)\.ts$/.test(path),
    );
    assert.deepEqual(vague, []);
  });

  it('have no any, no enum, no non-null mark, no unfinished note', () => {
    const stray = written.filter(
      ({ text }) =>
        /\bas any\b|: any\b|^(?:export )?(?:const )?enum /m.test(text) || /\b(?:TODO|FIXME|XXX)\b/.test(text),
    );
    assert.deepEqual(
      stray.map(({ path }) => path),
      [],
    );
  });
});

describe('the package', () => {
  let files: readonly string[] = [];
  before(async function () {
    this.timeout(120_000);
    files = await packedFiles();
  });

  it('holds what the extension needs', () => {
    const needed = [
      'package.json',
      ...['', '.zh-cn', '.zh-tw'].map((language) => `package.nls${language}.json`),
      'dist/extension.js',
      'dist/reading.js',
      'dist/reading.css',
      'dist/overview.js',
      'dist/overview.css',
      'dist/data/names.bin',
      'dist/data/pages.bin',
      'dist/data/readings.bin',
      'dist/data/script.bin',
      manifest.icon,
      'media/views.svg',
      'syntaxes/bulletin.tmLanguage.json',
      'syntaxes/language-configuration.json',
      ...['zh-cn', 'zh-tw'].map((language) => `src/l10n/bundle.l10n.${language}.json`),
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'THIRD-PARTY-NOTICES.md',
      ...filesBelow('media/sample'),
    ];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('holds nothing else: no sources, tests, maps or tools', () => {
    const kinds = [
      /^(?:package(?:\.nls(?:\.zh-(?:cn|tw))?)?\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
      /^dist\/(?:extension\.js|overview\.(?:js|css)|reading\.(?:js|css))$/,
      /^dist\/data\/[\w-]+\.\w+$/,
      /^media\/(?:[\w-]+\.(?:svg|png)|sample\/.+\.txt|walkthrough\/.+\.(?:md|png|svg)|pictures\/.+\.png)$/,
      /^syntaxes\/[\w.-]+\.json$/,
      /^src\/l10n\/bundle\.l10n\.zh-(?:cn|tw)\.json$/,
    ];
    assert.deepEqual(
      files.filter((path) => !kinds.some((kind) => kind.test(path))),
      [],
    );
  });
});
