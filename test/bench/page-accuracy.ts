/** Owns what `npm run accuracy` prints of pages: read with weights that were learnt without the publication at hand. */
import { join } from 'node:path';
import { readPage } from '../../src/core/page/read';
import type { PageResources } from '../../src/core/page/resources';
import { loadAnswers, PAGE_GROUPS } from '../../src/training/pages/answers';
import { type HeldOut, heldOutReadings } from '../../src/training/pages/cross-validate';
import { loadFixtures } from '../../src/training/pages/fixtures';
import { addCounts, type Counts, countsLine, countsOf, noCounts } from '../../src/training/pages/measures';
import { root } from '../hosts/project';

/** Bounds of the margins in the table that says what a margin is worth. */
const MARGINS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** How many labels are right, by how sure the model was of them. */
function reliability(pages: readonly HeldOut[]): string[] {
  const heaps = MARGINS.map((least) => ({ least, rows: 0, right: 0, sum: 0 }));
  for (const { page, labels, lines } of pages) {
    lines.forEach((line, row) => {
      const answer = page.answers.get(line);
      const margin = labels.margin[row] ?? 0;
      const heap = heaps.findLast(({ least }) => margin >= least);
      if (answer === undefined || answer.label < 0 || answer.free.size > 0 || heap === undefined) return;
      heap.rows++;
      heap.sum += margin;
      if (labels.labels[row] === answer.label) heap.right++;
    });
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
  return heaps
    .filter(({ rows }) => rows > 0)
    .map(
      ({ least, rows, right, sum }) =>
        `  from ${least.toFixed(2)}: ${String(rows).padStart(5)} rows, sure to ${percent(sum, rows)}, right ${percent(right, rows)}`,
    );
}

/** A line of scores for each group, and one for all of them but the newspaper issues. */
function* groupLines(
  pages: readonly Pick<HeldOut, 'page' | 'reading'>[],
  groups: readonly string[],
): Generator<string, void, undefined> {
  const all: Counts = noCounts();
  for (const group of groups) {
    const counts = noCounts();
    for (const { reading, page } of pages) if (page.group === group) addCounts(counts, countsOf(reading, page));
    if (group !== 'newspaper') addCounts(all, counts);
    yield `${group.padEnd(10)} ${countsLine(counts)}`;
  }
  yield `${'all pages'.padEnd(10)} ${countsLine(all)}`;
}

/** What is printed of the invented pages from which nothing was ever learnt, read by the weights that ship. */
export function* unseenAccuracy(resources: PageResources): Generator<string, void, undefined> {
  const pages = PAGE_GROUPS.flatMap((group) => loadFixtures(join(root, 'test/fixtures/unseen', group), group)).map(
    (page) => ({ page, reading: readPage(page.text, resources, { path: page.path }) }),
  );
  yield `${pages.length} pages; people, papers and places are invented.`;
  yield* groupLines(pages, PAGE_GROUPS);
}

/** What is printed of the pages and newspaper issues of a folder of answers; a few minutes. */
export function* pageAccuracy(folder: string, resources: PageResources): Generator<string, void, undefined> {
  const answers = loadAnswers(folder);
  if (answers.length === 0) {
    yield `There are no pages with answers in ${folder}.`;
    return;
  }
  const fixtures = [
    ...loadFixtures(join(root, 'test/fixtures/issues'), 'issues'),
    ...loadFixtures(join(root, 'test/fixtures/pages')),
  ];
  const pages = [...heldOutReadings(answers, fixtures, resources)];
  yield 'Read by weights that were learnt from all other publications: five heaps of publications, each left out in turn, none on both sides.';
  yield* groupLines(pages, [...PAGE_GROUPS, 'newspaper']);
  yield 'How sure the labels are, and how often they are right:';
  yield* reliability(pages.filter(({ page }) => page.group !== 'newspaper'));
}
