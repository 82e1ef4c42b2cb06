/**
 * `npx tsx src/training/risks.ts PATH-TO-CORPORA`: counts how often the converter chooses the wrong form, in text that exists in both
 * scripts, and writes `core/script/tables/risks.generated.ts`. Needs `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertByDictionary, readScriptTables } from '../core/script/convert';
import { DOUBT_REASONS } from '../core/script/doubts/reasons';

interface Sentence {
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number, kind: 'person' | 'place' | 'organization'])[];
}

/** The least share of equal characters for two texts to be the same sentence. */
const ALIKE = 0.8;

const TABLE = join(import.meta.dirname, '../core/script/tables/risks.generated.ts');

const read = (path: string): readonly Sentence[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);

function main([corpora = '']: readonly string[]): void {
  const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../dist/data/script.bin')));
  const traditional = read(join(corpora, 'names/uner_gsd_train.jsonl'));
  const counts = new Map<string, { open: [wrong: number, all: number]; word: [wrong: number, all: number] }>();
  read(join(corpora, 'names/uner_gsdsimp_train.jsonl')).forEach(({ text, names }, nth) => {
    const right = traditional[nth]?.text ?? '';
    const spans = names.map(([start, end, kind]) => ({ start, end, kind }));
    const ours = convertByDictionary(text, tables, { from: 'cn', to: 'tw', names: spans });
    const shared = [...right].filter((character, at) => ours.text[at] === character).length;
    if (right.length !== text.length || ours.text.length !== text.length || shared < text.length * ALIKE) return;
    for (const { start, chosen, candidates, reason } of ours.doubts) {
      const kind =
        reason.text === DOUBT_REASONS.open ? 'open' : reason.text === DOUBT_REASONS.word ? 'word' : undefined;
      // a variant glyph of the same character is no error
      if (kind === undefined || !candidates.includes(right.charAt(start))) continue;
      const character = text.charAt(start);
      const count = counts.get(character) ?? { open: [0, 0], word: [0, 0] };
      counts.set(character, count);
      count[kind][0] += right.charAt(start) === chosen ? 0 : 1;
      count[kind][1]++;
    }
  });
  const rows = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([character, { open, word }]) => `${character} ${open.join(' ')} ${word.join(' ')}`);
  const lines: string[] = [];
  for (let at = 0; at < rows.length; at += 8) lines.push(`  ${rows.slice(at, at + 8).join('  ')}`);
  writeFileSync(
    TABLE,
    `/**
 * Made by \`npx tsx src/training/risks.ts\` from the train split of UD Chinese GSD and GSDSimp (as of Universal NER, CC BY-SA 4.0):
 * how often the converter was wrong in it. Character, wrong and all where no word decides, wrong and all in words.
 */
export const COUNTED = \`
${lines.join('\n')}\`;
`,
  );
  console.log(`${rows.length} characters`);
}

main(process.argv.slice(2));
