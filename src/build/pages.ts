/** Makes dist/data/pages.bin from the trained models of page labels, joins and seams in src/training/model. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWriter } from '../core/pack';
import { PAGE_BLOCKS, type PageBlock, writePageData } from '../core/page/resources';

const fileOf = (block: PageBlock): string => join(import.meta.dirname, `../training/model/${block}.model`);

/** The contents of pages.bin: each block as its trainer wrote it. */
export function buildPages(): Uint8Array {
  const out = packWriter();
  const made = PAGE_BLOCKS.filter((block) => existsSync(fileOf(block)));
  writePageData(out, Object.fromEntries(made.map((block) => [block, readFileSync(fileOf(block))])));
  return out.finish();
}
