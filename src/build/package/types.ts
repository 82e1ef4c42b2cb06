/**
 * Makes dist/lib/types: the declarations of the library and of the extension's API, with import paths that node's module resolution
 * accepts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const to = join(root, 'dist/lib/types');
const ENTRIES = ['core/index', 'features/api/contract'];
const FLAGS = [
  ...['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--strict', '--exactOptionalPropertyTypes'],
  ...['--target', 'ES2022', '--lib', 'ES2023,ES2024.String', '--module', 'ES2022', '--moduleResolution', 'bundler'],
  ...['--types', 'vscode', '--skipLibCheck', '--rootDir', 'src'],
];

/** The relative module specifier of an import in a declaration file. */
const RELATIVE = /((?:from |import\()['"])(\.{1,2}\/[^'"]+)(?=['"])/g;

const made = mkdtempSync(join(tmpdir(), 'bulletin-types-'));
const written = new Set<string>();

/**
 * Writes a declaration file and those that it imports, adding the file extension that the compiler omits but node's resolution requires.
 */
function write(module: string): void {
  if (written.has(module)) return;
  written.add(module);
  const text = readFileSync(join(made, `${module}.d.ts`), 'utf8');
  const path = join(to, `${module}.d.mts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(RELATIVE, '$1$2.mjs'));
  for (const [, , wanted] of text.matchAll(RELATIVE)) write(join(dirname(module), wanted ?? ''));
}

try {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const args = [tsc, ...FLAGS, '--outDir', made, ...ENTRIES.map((entry) => `src/${entry}.ts`)];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the declarations could not be made\n${done.stdout}${done.stderr}`);
  rmSync(to, { recursive: true, force: true });
  for (const entry of ENTRIES) write(entry);
} finally {
  rmSync(made, { recursive: true, force: true });
}
