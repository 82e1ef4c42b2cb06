/**
 * `npm run fuzz`: every fuzzer in turn, an hour in all. `npm run fuzz -- NAME|all [SECONDS] [SEED]`: one of them, or all for so
 * long in all. Prints what was found, with the seed that brings it back; a case that was found becomes a test.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fuzz } from './fuzz';

const HOUR = 3600;

async function main([
  name = 'all',
  seconds = String(HOUR),
  seed = String(Date.now() % 1e9),
]: readonly string[]): Promise<number> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.fuzz.ts'));
  const known = files.map((file) => file.replace('.fuzz.ts', ''));
  const wanted = name === 'all' ? known : known.filter((one) => one === name);
  if (wanted.length === 0 || !Number.isFinite(Number(seconds)) || !Number.isInteger(Number(seed))) {
    console.error(`usage: npm run fuzz -- all|${known.join('|')} [SECONDS] [SEED]`);
    return 2;
  }
  let failed = 0;
  for (const one of wanted) {
    const { default: fuzz } = (await import(pathToFileURL(join(__dirname, `${one}.fuzz.ts`)).href)) as {
      default: Fuzz;
    };
    const until = Date.now() + (1000 * Number(seconds)) / wanted.length;
    const { checks, wrong } = await fuzz.run(Number(seed), () => Date.now() > until);
    for (const line of wrong) console.log(line);
    console.log(`${one}: ${checks} checks, ${wrong.length} wrong, seed ${seed}`);
    if (wrong.length > 0 || checks === 0) failed++;
  }
  console.log(`${wanted.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
