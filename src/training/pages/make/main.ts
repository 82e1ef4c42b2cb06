/**
 * `npm run make:pages -- PATH-TO-CORPORA FOLDER [PAGES]`: generates pages with known answers, half of them to be held
 * out.
 */
import { resolve } from 'node:path';
import { Missing, runMain } from '../../../../test/hosts/project';
import { makePages } from './make-pages';

void runMain(async () => {
  const [corpora, folder, count = '60'] = process.argv.slice(2);
  if (corpora === undefined || folder === undefined)
    throw new Missing('usage: npm run make:pages -- PATH-TO-CORPORA FOLDER [PAGES]');
  const base = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const texts = await makePages({ corpora, base, count: Number(count), splits: ['train', 'held-out'], isRead: true });
  console.log(`${texts} texts of ${count} pages in ${base}`);
  return 0;
});
