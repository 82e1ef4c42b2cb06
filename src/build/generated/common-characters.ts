/**
 * Generates core/text/tables/common-characters.generated.ts: the 3,755 most common characters, level 1 of GB/T 2312—1980, as the platform decodes
 * them. `npx tsx src/build/generated/common-characters.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Level 1 has the rows of these lead bytes, and trail bytes from 0xa1 on; the last row ends early. */
const FIRST_LEAD = 0xb0;
const LAST_LEAD = 0xd7;
const TRAILS = 94;

/** The text of the generated file; its characters in order of their code units. */
export function commonTable(): string {
  const bytes: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = 0; trail < TRAILS; trail++) bytes.push(lead, 0xa1 + trail);
  }
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  const characters = [...decoded].filter((character) => /^[\u4e00-\u9fff]$/.test(character)).sort();
  return `/** Made by src/build/generated/common-characters.ts: level 1 of GB/T 2312—1980; not to be edited. */\nexport const COMMON =\n  '${characters.join('')}';\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../core/text/tables/common-characters.generated.ts'), commonTable());
}
