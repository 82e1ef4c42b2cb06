/** Prints the size of every program and data file in dist/, uncompressed and gzipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '../../../dist');
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);

for (const path of walk(root).filter((name) => /\.(?:m?js|bin)$/.test(name))) {
  const bytes = readFileSync(path);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${relative(root, path).padEnd(28)} ${kilobytes(bytes.length)} ${kilobytes(zipped)} gz`);
}
