/** `npm run train:pages -- PATH-TO-ANSWERS`: makes labels.model and joins.model in src/training/model; the same input gives the same bytes. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackWriter, packReader, packWriter } from '../../core/pack';
import { writeLabelModel } from '../../core/page/labels/model';
import { readSeams } from '../../core/page/order/seams';
import { writeJoinModel } from '../../core/page/paragraphs/join-model';
import { loadAnswers } from './answers';
import { encodePage } from './encode';
import { loadFixtures } from './fixtures';
import { joinWeights } from './join-weights';
import { labelWeights, mixedPages } from './label-weights';

const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run train:pages -- PATH-TO-ANSWERS');

const root = join(import.meta.dirname, '../../..');
const seamsFile = join(root, 'src/training/model/seams.model');
const seams = existsSync(seamsFile) ? readSeams(packReader(readFileSync(seamsFile))) : undefined;
const pages = [
  ...loadAnswers(folder),
  ...loadFixtures(join(root, 'test/fixtures/issues'), 'issues'),
  ...loadFixtures(join(root, 'test/fixtures/pages')),
];
const encoded = pages.map((page) => encodePage(page, seams));
log(`${pages.length} pages, ${encoded.reduce((sum, { keys }) => sum + keys.length, 0)} rows`);
const write = (block: 'joins' | 'labels', fill: (out: PackWriter) => void): void => {
  const out = packWriter();
  fill(out);
  const bytes = out.finish();
  writeFileSync(join(root, `src/training/model/${block}.model`), bytes);
  log(`${block}.model: ${bytes.length} bytes`);
};
write('joins', (out) => writeJoinModel(out, joinWeights(encoded, seams)));
const mixed = mixedPages(pages, [], seams, 1);
log(`${mixed.flat().length} pages mixed from them`);
write('labels', (out) => writeLabelModel(out, labelWeights(encoded, mixed)));
