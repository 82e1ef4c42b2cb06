/** Owns the release files: they run what exists, hold no secret, and speak of the version that package.json has. */
import assert from 'node:assert/strict';
import { HOST_VERSIONS } from '../hosts/versions';
import { manifestText } from './package';
import { filesBelow, read } from './sources';

interface Published {
  readonly version: string;
  readonly publisher: string;
  readonly engines: { readonly vscode: string; readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(manifestText) as Published & Readonly<Record<string, unknown>>;
const workflows = filesBelow('.github/workflows').map((path) => ({ path, text: read(path) }));
const all = workflows.map(({ text }) => text).join('\n');

describe('release', () => {
  it('has the changes of this version, and one version everywhere', () => {
    assert.match(read('CHANGELOG.md'), new RegExp(`^## \\[${manifest.version.replace(/\./g, '\\.')}\\]`, 'm'));
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } };
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages[''].version, manifest.version);
  });

  it('installs what was looked at: every entry of the lock file has its checksum, and none an address', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
    };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    assert.ok(installed.length > 100);
    const bare = installed.filter(
      ([, { integrity, resolved }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || resolved !== undefined,
    );
    assert.deepEqual(
      bare.map(([path]) => path),
      [],
    );
  });

  it('has no dependency at run time, so that there is nothing to audit', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies']) {
      assert.equal(manifest[kind], undefined, kind);
    }
  });

  it('runs scripts that exist, on three systems, with the oldest host and Node that are promised', () => {
    const scripts = [...all.matchAll(/npm (?:run )?(test(?=\s)|(?<=run )[\w:]+)/g)].map(([, name]) => name ?? '');
    assert.ok(scripts.length > 3);
    assert.deepEqual(
      scripts.filter((name) => !(name in manifest.scripts)),
      [],
    );
    for (const system of ['ubuntu-latest', 'windows-latest', 'macos-latest']) assert.ok(all.includes(system), system);
    const oldest = HOST_VERSIONS.find(({ vscode }) => vscode.startsWith(manifest.engines.vscode.slice(1, -1)));
    assert.ok(oldest && all.includes(`VSCODE_HOST_VERSION: ${oldest.vscode}`), manifest.engines.vscode);
    assert.ok(all.includes(`node-version: ${manifest.engines.node.replace('>=', '')}\n`), manifest.engines.node);
  });

  it('publishes on a tag alone, and where a secret is absent says so and goes on', () => {
    const release = workflows.find(({ path }) => path.endsWith('release.yml'))?.text ?? '';
    assert.match(release, /^on:\n {2}push:\n {4}tags:/m);
    const secrets = [...all.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name ?? '');
    assert.ok(secrets.length > 0);
    for (const name of secrets)
      assert.match(release, new RegExp(`\\[ -z "\\$${name}" \\]; then echo .*; exit 0; fi`), name);
    assert.doesNotMatch(all, /_authToken|(?:PAT|TOKEN): *['"]?\w{8,}/);
  });

  it('uses actions of the forge itself, each at a commit that names its version', () => {
    const used = [...all.matchAll(/uses: (.+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      used.filter((name) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|^\.\/\.github\//.test(name)),
      [],
    );
  });
});
