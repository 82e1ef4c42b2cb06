/**
 * Generates core/text/tables/hkscs.generated.ts from iconv-lite's table: the characters of the Hong Kong Supplementary Character Set in
 * Big5, by lead byte. `npx tsx src/build/generated/hkscs.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'iconv-lite';

/** Lead bytes under which the supplement, or an extension that is used with it, has characters. */
const LEADS = [
  ...Array.from({ length: 0x1a }, (_, at) => 0x87 + at),
  0xa3,
  0xc6,
  0xc7,
  0xc8,
  0xf9,
  0xfa,
  0xfb,
  0xfc,
  0xfd,
  0xfe,
];
const TRAILS = [
  ...Array.from({ length: 0x3f }, (_, at) => 0x40 + at),
  ...Array.from({ length: 0x5e }, (_, at) => 0xa1 + at),
];
/** Placeholder for a trail byte without a single code point. */
const NONE = '■';

/** The text of the generated file. */
export function hkscsTable(): string {
  const rows = LEADS.map((lead) => {
    const characters = TRAILS.map((trail) => {
      const character = decode(Uint8Array.of(lead, trail), 'big5-hkscs');
      return Array.from(character).length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character) ? character : NONE;
    }).join('');
    return `  { lead: 0x${lead.toString(16)}, characters: '${characters}' },`;
  });
  return `/** Made by src/build/generated/hkscs.ts from the tables of iconv-lite; not to be edited. */\nexport const HKSCS: readonly { readonly lead: number; readonly characters: string }[] = [\n${rows.join('\n')}\n];\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../core/text/tables/hkscs.generated.ts'), hkscsTable());
}
