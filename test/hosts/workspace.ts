/** Owns the folder that the hosts open: fixtures copied, and the files that are awkward on purpose made anew. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from './encode';
import { root } from './project';

const fixtures = join(root, 'test/fixtures/workspaces');

/** The page that the project began with and its right answers; they are not the project's to ship. */
const seedPage = join(root, '../shared/seed/page1.txt');
const seedAnswer = join(root, '../shared/gold/newspaper/001-seed/answer.json');
const seedNames = join(root, '../shared/gold/names/seed.jsonl');

export const SEED_AT_HAND = [seedPage, seedAnswer, seedNames].every((path) => existsSync(path));

interface SeedUnit {
  readonly kind: string;
  readonly headline: string;
  readonly roles: readonly { readonly line: number; readonly role: string }[];
  readonly markers: readonly { readonly line: number; readonly text: string }[];
}

/** What test/host/seed.test.ts reads beside the page. */
function seedExpectations(): object {
  const lines = readFileSync(seedPage, 'utf8').split(/\r?\n/);
  const answer = JSON.parse(readFileSync(seedAnswer, 'utf8')) as { files: readonly { units: readonly SeedUnit[] }[] };
  const units = answer.files[0]?.units ?? [];
  const textOf = ({ roles }: SeedUnit, ...wanted: readonly string[]): string =>
    roles.flatMap(({ line, role }) => (wanted.includes(role) ? [lines[line - 1]?.trim()] : [])).join('');
  const people = readFileSync(seedNames, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { text: string; names: readonly [number, number, string][] })
    .flatMap(({ text, names }) => names.map(([start, end]) => text.slice(start, end)));
  return {
    articles: units
      .filter(({ kind }) => kind === 'article' || kind === 'caption')
      .map((unit) => [unit.headline || textOf(unit, 'caption-title'), textOf(unit, 'byline', 'credit')]),
    people: [...new Set(people)],
    jumpLines: units.flatMap(({ markers }) => markers.map(({ line, text }) => ({ line, text }))),
  };
}

/** Files by name and bytes; every one of them must be opened without a throw and left as it is. */
function oddFiles(): Readonly<Record<string, Uint8Array>> {
  const simplified = readFileSync(join(fixtures, 'pages/simplified.txt'), 'utf8');
  const traditional = readFileSync(join(fixtures, 'pages/traditional.txt'), 'utf8');
  const pattern = '二月三日上午，区委书记在会上讲话。';
  return {
    'empty.txt': new Uint8Array(0),
    'one-line.txt': Buffer.from(pattern.repeat(Math.ceil(1_000_000 / pattern.length)).slice(0, 1_000_000)),
    // bytes that are no text in any encoding, but hold no zero, by which editors know a binary file
    'garbage.txt': Buffer.from(Array.from({ length: 4096 }, (_, n) => 1 + ((n * 167 + (n >> 3)) % 255))),
    // a PNG's first bytes, then every byte value
    'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(4096).keys()].map((n) => n & 0xff)),
    'gb18030.txt': encode(simplified, 'gb18030'),
    'big5.txt': encode(traditional, 'big5'),
    // lone surrogates as three bytes each, which no UTF-8 may hold
    'surrogates.txt': Buffer.concat([
      Buffer.from('第1版\n甲乙丙'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('丁\n'),
      Buffer.from([0xed, 0xb0, 0x80, 0x0a]),
    ]),
    'crlf.txt': Buffer.from(simplified.replace(/\n/g, '\r\n')),
  };
}

/** What the shell command writes of the sample, for test/host/export.test.ts: a folder for each format. */
function exportByShell(folder: string): void {
  const files = process.env['TEST_FILES'];
  if (files !== undefined && !files.split(',').includes('export')) return;
  for (const format of ['tei', 'html', 'md', 'ris', 'w3c', 'docx', 'csv'])
    spawnSync(process.execPath, [
      join(root, 'dist/cli.js'),
      ...['export', '--to', format, '--bom', join(folder, 'sample/澄浦报 2023-02-01')],
      ...['-o', join(folder, 'by-shell', format)],
    ]);
}

/** Fills `folder`: pages/, other/, half/, sample/, odd/, blank/, and seed/ where the seed page is at hand. */
export function makeWorkspace(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(fixtures, folder, { recursive: true });
  const sample = join(root, 'media/sample');
  if (existsSync(sample)) {
    cpSync(sample, join(folder, 'sample'), { recursive: true });
    exportByShell(folder);
  }
  if (SEED_AT_HAND) {
    mkdirSync(join(folder, 'seed'));
    cpSync(seedPage, join(folder, 'seed/页1.txt'));
    writeFileSync(join(folder, 'seed/expected.json'), JSON.stringify(seedExpectations()));
  }
  // a folder without any text
  mkdirSync(join(folder, 'blank'));
  writeFileSync(join(folder, 'blank/picture.png'), oddFiles()['binary.txt'] ?? '');
  mkdirSync(join(folder, 'odd'));
  for (const [name, bytes] of Object.entries(oddFiles())) writeFileSync(join(folder, 'odd', name), bytes);
}
