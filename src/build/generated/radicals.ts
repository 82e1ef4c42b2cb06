/**
 * Generates data/radicals.txt from Unicode's EquivalentUnifiedIdeograph.txt: `npx tsx src/build/generated/radicals.ts PATH-TO-THAT-FILE`.
 * The file is part of the Unicode Character Database; Debian's package unicode-data installs it in /usr/share/unicode.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The range of CJK Radicals Supplement and Kangxi Radicals. CJK Strokes are left out, as they stand for themselves. */
const FIRST = 0x2e80;
const LAST = 0x2fdf;

const LINE = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)\b/;
const VERSION = /^# EquivalentUnifiedIdeograph-([\d.]+)\.txt/m;

const data = join(import.meta.dirname, '../data/radicals.txt');

function makeRadicals(source: string): string {
  const version = VERSION.exec(source)?.[1];
  if (version === undefined) throw new Error('this is not EquivalentUnifiedIdeograph.txt');
  const pairs: string[] = [];
  for (const line of source.split('\n')) {
    const [, from, to = from, ideograph] = LINE.exec(line) ?? [];
    if (from === undefined || to === undefined || ideograph === undefined) continue;
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
      // only pairs of one UTF-16 unit each: ideographs outside the basic plane are skipped
      if (code < FIRST || code > LAST || ideograph.length > 4) continue;
      pairs.push(String.fromCharCode(code, Number.parseInt(ideograph, 16)));
    }
  }
  const rows = Array.from({ length: Math.ceil(pairs.length / 20) }, (_, row) =>
    pairs.slice(row * 20, row * 20 + 20).join(' '),
  );
  return `# Radicals and the ideographs that look the same, from EquivalentUnifiedIdeograph.txt of Unicode ${version}; see radicals.ts.
# Copyright (c) 1991-2022 Unicode, Inc. Distributed under the terms in unicode-license.txt. Changed: only radicals of the basic
# plane whose ideograph is there, too.
${rows.join('\n')}
`;
}

/** Pairs of a radical and its unified ideograph, one UTF-16 unit each, in code order. */
export function radicals(): readonly (readonly [number, number])[] {
  return readFileSync(data, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((pair) => pair.length === 2)
    .map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const);
}

if (process.argv[1] === import.meta.filename) {
  const [, , path] = process.argv;
  if (path === undefined)
    throw new Error('usage: npx tsx src/build/generated/radicals.ts PATH-TO-EquivalentUnifiedIdeograph.txt');
  writeFileSync(data, makeRadicals(readFileSync(path, 'utf8')));
}
