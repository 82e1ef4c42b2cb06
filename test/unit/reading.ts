/** Owns reading pages in tests: the core with what was learnt of pages, as it is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '../../src/core/analysis';
import type { PageContext, PageReading } from '../../src/core/page/model';
import * as page from '../../src/core/page/read';
import { readPageResources } from '../../src/core/page/resources';

export const pages = readPageResources(readFileSync(join(import.meta.dirname, '../../dist/data/pages.bin')));

export const readPage = (text: string, context?: PageContext): PageReading => page.readPage(text, pages, context);
export const analyse = (text: string, context?: core.AnalysisContext): core.Analysis =>
  core.analyse(text, pages, context);
export { isBulletin } from '../../src/core/page/detect';
