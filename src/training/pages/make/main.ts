/** `npm run make:pages -- PATH-TO-CORPORA FOLDER [PAGES]`: makes pages whose answers are known, half of them to be held out. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as OpenCC from 'opencc-js';
import { launchBrowser } from '../../../../test/hosts/browser';
import { Missing, runMain } from '../../../../test/hosts/project';
import { chanceOf } from '../../random';
import { readSentences } from '../seams';
import { alignText } from './align';
import { answerOf } from './answers';
import { proseOf } from './articles';
import { layPage } from './page-layout';
import { takeBack, WAYS } from './take-back';

/** A machine's reading takes a minute, so only one page of so many is read by it. */
const READ_BY_MACHINE = 25;
/** Columns of the pages in turn. */
const COLUMNS = [1, 2, 3, 4, 5];

void runMain(async () => {
  const [corpora, folder, count = '60'] = process.argv.slice(2);
  if (corpora === undefined || folder === undefined)
    throw new Missing('usage: npm run make:pages -- PATH-TO-CORPORA FOLDER [PAGES]');
  const { counted, heldOut } = readSentences(corpora);
  const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const browser = await launchBrowser(console.log);
  const base = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const scratch = join(base, 'scratch');
  mkdirSync(scratch, { recursive: true });
  let texts = 0;
  for (let number = 0; number < Number(count); number++) {
    const split = number % 2 === 0 ? 'train' : 'held-out';
    const chance = chanceOf(1000 + number);
    const columns = COLUMNS[Math.floor(number / 2) % COLUMNS.length] ?? 1;
    const layout = layPage(chance, proseOf(split === 'train' ? counted : heldOut), columns);
    const isTraditional = chance.happens(0.3);
    const written = (text: string): string => (isTraditional ? traditional(text) : text);
    const isRead = number % READ_BY_MACHINE === 0;
    const ways = WAYS.filter((way) => isRead || !way.startsWith('tesseract'));
    const back = await takeBack(browser, written(layout.html), scratch, ways, isTraditional ? 'chi_tra' : 'chi_sim');
    const sources = layout.blocks.map(({ text }) => written(text));
    for (const [way, text] of back) {
      const id = `${String(number).padStart(3, '0')}-${columns}-${way}`;
      const place = join(base, split, id);
      mkdirSync(place, { recursive: true });
      const lines = text.replace(/\f/g, '\n').replace(/\n+$/, '\n');
      writeFileSync(join(place, 'page.txt'), lines);
      const answer = answerOf(id, 'page.txt', alignText(lines, sources), layout.blocks, columns, split);
      writeFileSync(join(place, 'answer.json'), `${JSON.stringify(answer)}\n`);
      texts++;
    }
  }
  await browser.close();
  rmSync(scratch, { recursive: true });
  console.log(`${texts} texts of ${count} pages in ${base}`);
  return 0;
});
