/** Owns generating pages with known answers: invented layouts that are extracted to text in the usual ways. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import { launchBrowser } from '../../../../test/hosts/browser';
import { chanceOf } from '../../random';
import { readSentences } from '../seams';
import { alignText } from './align';
import { answerOf } from './answers';
import { proseOf } from './articles';
import { layPage } from './page-layout';
import { takeBack, WAYS } from './take-back';

/** OCR takes a minute a page, so only one page in this many is read by it. */
const READ_BY_MACHINE = 25;
/** The numbers of columns, used in turn. */
const COLUMNS = [1, 2, 3, 4, 5];

/** Half of the pages are to be held out. */
type Split = 'train' | 'held-out';

/** The parameters of page generation. */
interface ToMake {
  /** The folder of corpora from which the articles' sentences are taken. */
  readonly corpora: string;
  /** The output folder. */
  readonly base: string;
  /** Number of pages; every other one belongs to the other half. */
  readonly count: number;
  readonly splits: readonly Split[];
  /** Whether some pages are read by OCR. */
  readonly isRead: boolean;
}

/** Generates pages, each in a folder NUMBER-COLUMNS-WAY of its half; returns the number of texts. */
export async function makePages({ corpora, base, count, splits, isRead }: ToMake): Promise<number> {
  const { counted, heldOut } = readSentences(corpora);
  const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const browser = await launchBrowser(console.log);
  const scratch = join(base, 'scratch');
  mkdirSync(scratch, { recursive: true });
  let texts = 0;
  try {
    for (let number = 0; number < count; number++) {
      const split = number % 2 === 0 ? 'train' : 'held-out';
      if (!splits.includes(split)) continue;
      const chance = chanceOf(1000 + number);
      const columns = COLUMNS[Math.floor(number / 2) % COLUMNS.length] ?? 1;
      const layout = layPage(chance, proseOf(split === 'train' ? counted : heldOut), columns);
      const isTraditional = chance.happens(0.3);
      const written = (text: string): string => (isTraditional ? traditional(text) : text);
      const byMachine = isRead && number % READ_BY_MACHINE === 0;
      const ways = WAYS.filter((way) => byMachine || !way.startsWith('tesseract'));
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
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
  return texts;
}
