/** `npm run bench [-- NAME…]`: installs the peers in a folder of their own and prints each benchmark's rows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench';

const here = import.meta.dirname;
const peersFolder = join(here, '.peers');
const wanted = process.argv.slice(2);
async function load(): Promise<Bench[]> {
  const benches: Bench[] = [];
  for (const file of readdirSync(here)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()) {
    const loaded = (await import(pathToFileURL(join(here, file)).href)) as { default: Bench };
    if (wanted.length === 0 || wanted.includes(loaded.default.name)) benches.push(loaded.default);
  }
  return benches;
}

function installPeers(benches: readonly Bench[]): void {
  const dependencies = Object.assign({}, ...benches.map((bench) => bench.peers)) as Record<string, string>;
  const manifest = join(peersFolder, 'package.json');
  const before = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> }).dependencies
    : {};
  if (Object.entries(dependencies).every(([name, version]) => before[name] === version)) return;
  mkdirSync(peersFolder, { recursive: true });
  const all = { ...before, ...dependencies };
  writeFileSync(manifest, JSON.stringify({ name: 'peers', private: true, dependencies: all }, null, 2));
  console.log(`installing peers: ${Object.keys(dependencies).join(', ')}`);
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: peersFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('the peers could not be installed; is the npm registry in reach?');
}

async function main(): Promise<void> {
  const benches = await load();
  installPeers(benches);
  const require = createRequire(join(peersFolder, 'package.json'));
  const peer = (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);
  for (const bench of benches) {
    console.log(`\n${bench.name}`);
    for (const row of await bench.run(peer)) {
      const cells = [
        row.ours,
        row.peer && `peer ${row.peer}`,
        row.ratio && `ratio ${row.ratio}`,
        row.gate && `gate ${row.gate}`,
      ];
      console.log(`  ${row.what.padEnd(44)} ${cells.filter(Boolean).join('   ')}`);
    }
  }
}

void main();
