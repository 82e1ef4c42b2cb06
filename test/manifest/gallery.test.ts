/** Owns what galleries ask of a package: a page that shows what it should, and fields that they know. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFiles, packedManifest } from '../hosts/pack';
import { manifest } from './package';
import { read, root } from './sources';

/** Categories that both galleries know, of which ours may be. */
const CATEGORIES = ['Data Science', 'Education', 'Formatters', 'Other', 'Programming Languages', 'Visualization'];
/** Hosts of badges that the Marketplace trusts; others it refuses. */
const BADGE_HOSTS =
  /^https:\/\/(?:img\.shields\.io|badgen\.net|codecov\.io|coveralls\.io|snyk\.io|github\.com\/[^/]+\/[^/]+\/(?:actions\/)?workflows\/)/;
const PICTURE = /!\[([^\]]*)\]\(([^)]+)\)/g;

interface Page {
  readonly description: string;
  readonly displayName: string;
  readonly publisher: string;
  readonly license: string;
  readonly pricing: string;
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
}
const page = manifest as typeof manifest & Page;

/** Width and height, from the head of a PNG file. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(join(root, path));
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the page in a gallery', () => {
  it('has an icon, a banner, a licence, a price, categories', () => {
    const [width, height] = sizeOf(page.icon);
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
    assert.match(page.galleryBanner.color, /^#[0-9A-F]{6}$/i);
    assert.match(page.galleryBanner.theme, /^(?:light|dark)$/);
    assert.equal(page.license, 'MIT AND Apache-2.0 AND CC-BY-SA-4.0');
    assert.match(read('LICENSE'), /^MIT License/);
    assert.equal(page.pricing, 'Free');
    assert.ok(page.categories.length > 0);
    assert.deepEqual(
      page.categories.filter((category) => !CATEGORIES.includes(category)),
      [],
    );
  });

  it('is found by words of both languages, in either script, each said once', () => {
    const { keywords } = page;
    assert.ok(keywords.length <= 30, 'the Marketplace takes 30');
    assert.equal(new Set(keywords).size, keywords.length);
    for (const word of ['newspaper', 'chinese', '报纸', '報紙', '繁体', '繁體'])
      assert.ok(keywords.includes(word), word);
  });

  it('shows pictures that are packed, each with words for who cannot see it, and badges from trusted hosts alone', async function () {
    this.timeout(120_000);
    const files = await packedFiles();
    for (const document of ['README.md', 'CHANGELOG.md']) {
      const text = read(document);
      assert.doesNotMatch(text, /<img\b/, `${document}: galleries need the form ![words](path)`);
      for (const [, words = '', path = ''] of text.matchAll(PICTURE)) {
        assert.ok(words.length > 10 || /^https:/.test(path), `${document}: ${path} has no words`);
        if (/^https?:/.test(path)) assert.match(path, BADGE_HOSTS);
        else {
          assert.ok(files.includes(path), path);
          sizeOf(path);
        }
      }
    }
  });

  it('says on which terms the model is', () => {
    assert.match(read('THIRD-PARTY-NOTICES.md'), /name model[\s\S]{0,200}Attribution-ShareAlike 4\.0/);
    assert.match(read('README.md'), /\(THIRD-PARTY-NOTICES\.md\)/);
  });
});

describe('the manifest that is packed', () => {
  it('speaks of no file that is not packed and of nothing that only npm reads', async function () {
    this.timeout(120_000);
    const files = await packedFiles();
    const packed = packedManifest(undefined);
    for (const field of ['bin', 'exports', 'scripts', 'devDependencies', 'dependencies']) {
      assert.equal(packed[field], undefined, field);
    }
    const named = [...JSON.stringify(packed).matchAll(/"(?:\.\/)?((?:dist|media|syntaxes|src)\/[^"*]+\.\w+)"/g)].map(
      ([, path]) => path ?? '',
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('names the repository where one is known, and none where not', () => {
    const links = ({ repository, homepage, bugs }: Readonly<Record<string, unknown>>) => ({
      repository,
      homepage,
      bugs,
    });
    assert.deepEqual(links(packedManifest(undefined)), { repository: undefined, homepage: undefined, bugs: undefined });
    assert.deepEqual(links(packedManifest('https://example.org/own/reader')), {
      repository: { type: 'git', url: 'https://example.org/own/reader.git' },
      homepage: 'https://example.org/own/reader',
      bugs: { url: 'https://example.org/own/reader/issues' },
    });
  });
});
