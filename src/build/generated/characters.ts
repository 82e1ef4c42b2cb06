/**
 * Generates core/text/tables/characters.generated.ts, the table by which characters are folded: `npx tsx
 * src/build/generated/characters.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPairs } from '../../core/text/characters/character-pairs';
import { stageEntries } from '../dictionaries';
import { radicals } from './radicals';

/** The entries of a stage whose key and value are one UTF-16 unit each. */
function singles(stage: Parameters<typeof stageEntries>[0]): Map<string, string> {
  return new Map(
    [...stageEntries(stage)].filter(([key, value]) => key.length === 1 && value.length === 1 && key !== value),
  );
}

/** Simplified characters that traditional texts use as well (里, 后, 只), from data/candidates.txt. */
function shared(): ReadonlySet<string> {
  return new Set(
    readFileSync(join(import.meta.dirname, '../data/candidates.txt'), 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([key = '#', ...forms]) => key !== '#' && forms.includes(key))
      .map(([key = '']) => key),
  );
}

/**
 * Traditional and regional characters with their simplified form, in code order: OpenCC's TSCharacters, and the forms of Taiwan and Hong
 * Kong by way of the standard traditional one (衞 衛 卫). Characters that are simplified forms themselves are excluded.
 */
function simplifiedForms(): readonly (readonly [string, string])[] {
  const simplified = singles('ts');
  // 么 is what 麼 becomes; 著 is Taiwan's form of 着 but also a simplified character (著名)
  const known = new Set([...simplified.values(), '著']);
  const pairs = new Map(simplified);
  for (const region of ['rtw', 'rhk'] as const) {
    for (const [from, to] of singles(region)) {
      const form = simplified.get(to) ?? to;
      if (!pairs.has(from) && !known.has(from) && form !== from) pairs.set(from, form);
    }
  }
  for (const [from, to] of pairs) pairs.set(from, pairs.get(to) ?? to);
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}

const WIDTH = 100;
const rows = (text: string): string =>
  Array.from(
    { length: Math.ceil(text.length / WIDTH) },
    (_, row) => `    '${text.slice(row * WIDTH, (row + 1) * WIDTH)}'`,
  ).join(' +\n');
const packed = (pairs: string): string =>
  `{\n${Object.entries(packPairs(pairs))
    .map(([name, text]) => `  ${name}:\n${rows(text)},\n`)
    .join('')}}`;

/** The text of the generated file. */
export function makeCharacterTable(): string {
  const alsoTraditional = shared();
  const pairs = simplifiedForms();
  const joined = (list: readonly (readonly [string, string])[]): string => list.map((pair) => pair.join('')).join('');
  return `/**
 * Made by \`npx tsx src/build/generated/characters.ts\`; do not edit. Characters of one UTF-16 unit with what each is folded to, as
 * \`unpackPairs\` reads them. From OpenCC's dictionaries as the package opencc-js has them (Apache License 2.0), and the radicals from Unicode's
 * EquivalentUnifiedIdeograph.txt (copyright (c) 1991-2022 Unicode, Inc., terms in THIRD-PARTY-NOTICES.md; made by
 * src/build/generated/radicals.ts).
 */

/** Traditional characters whose simplified form no traditional text writes. */
export const TRADITIONAL = ${packed(joined(pairs.filter(([, to]) => !alsoTraditional.has(to))))};

/** Traditional characters whose simplified form is a traditional character, too: 裡 里, 後 后. */
export const SHARED = ${packed(joined(pairs.filter(([, to]) => alsoTraditional.has(to))))};

/** Radicals that stand in the place of characters, as copies of PDF files have them, and the characters. */
export const RADICALS = ${packed(
    radicals()
      .map(([from, to]) => String.fromCharCode(from, to))
      .join(''),
  )};
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../core/text/tables/characters.generated.ts'), makeCharacterTable());
}
