/** `npm run fuzz -- NAME [SECONDS] [SEED]`: runs a fuzzer for a while and prints what it found. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fuzz } from './fuzz';

async function main([name, seconds = '60', seed = String(Date.now() % 1e9)]: readonly string[]): Promise<number> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.fuzz.ts'));
  const known = files.map((file) => file.replace('.fuzz.ts', ''));
  if (name === undefined || !known.includes(name)) {
    console.error(`usage: npm run fuzz -- ${known.join('|')} [SECONDS] [SEED]`);
    return 2;
  }
  const { default: fuzz } = (await import(pathToFileURL(join(__dirname, `${name}.fuzz.ts`)).href)) as { default: Fuzz };
  const until = Date.now() + 1000 * Number(seconds);
  const { checks, wrong } = await fuzz.run(Number(seed), () => Date.now() > until);
  for (const line of wrong) console.log(line);
  console.log(`${name}: ${checks} checks, ${wrong.length} wrong, seed ${seed}`);
  return wrong.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
