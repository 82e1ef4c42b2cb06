/** Owns the benchmark of reading pages and tying stories: speed, linearity, and pairing the halves of an issue of eight pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageContext } from '../../src/core/page/model';
import { loadIssue } from '../unit/page/annotated';
import { type Bench, type BenchRow, medianCpu } from './bench';
import { shippedCore } from './shipped';

const FOLDER = new URL('../fixtures/issues/', import.meta.url);
const SAMPLE = join(import.meta.dirname, '../../media/sample');
/**
 * Runs before a median stands: an archive is thousands of pages, read by code that has long been compiled. The engine's compiler works
 * beside the first 300 or so, and the processor time of all threads is what is measured.
 */
const WARM = 500;
const RUNS = 15;
const PAGES = 8;
/** Characters of an article on a page. */
const ARTICLE = 420;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

interface Shipped {
  readonly readPage: typeof import('../../src/core/page/read').readPage;
  readonly readPageResources: typeof import('../../src/core/page/resources').readPageResources;
  readonly tieStories: typeof import('../../src/core/stories/tie').tieStories;
}

/** The pages of the bundled sample, as long as a local paper's. */
const samples = (): readonly string[] =>
  readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(SAMPLE, name), 'utf8'));
/** The annotated pages of the tests, short and of every layout. */
const layouts = (): readonly string[] =>
  readdirSync(FOLDER).flatMap((name) => loadIssue(new URL(name, FOLDER)).files.map(({ text }) => text));

const PLACES = ['青岚', '白屿', '云岫', '石桥', '柳荫', '沙洲', '北渡', '南坪'];
const WORKS = ['茶园', '渔港', '灯塔', '粮库', '书院', '堤防', '夜市', '苗圃'];

/** An issue in which each page has six articles, two of which go on two pages later. */
function issue(): readonly string[] {
  const words = (page: number, at: number): string =>
    `${PLACES[page % 8]}${WORKS[at % 8]}今年添了新设备，${PLACES[at % 8]}的师傅们每天清早就来，把${WORKS[page % 8]}里外收拾一遍，第${page * 7 + at}号门前常常排起长队。`;
  const text = (page: number, at: number): string =>
    words(page, at)
      .repeat(Math.ceil(ARTICLE / words(page, at).length))
      .slice(0, ARTICLE);
  return Array.from({ length: PAGES }, (_, index) => {
    const page = index + 1;
    const lines = [`白屿日报 2023年3月1日 星期三 第${page}版`];
    for (let at = 0; at < 6; at++) {
      const from = page - 2;
      if (at < 2 && from >= 1)
        lines.push(
          `${PLACES[from % 8]}${WORKS[at]}迎来第${from * 6 + at}个春天（上接${from}版）`,
          `${text(from, at).slice(0, -9)}完工。`,
        );
      const jumps = at < 2 && page + 2 <= PAGES;
      lines.push(
        `${PLACES[page % 8]}${WORKS[at]}迎来第${page * 6 + at}个春天`,
        `本报讯 ${text(page, at)}${jumps ? `还要等到（下转${page + 2}版）` : '。'}`,
      );
    }
    return lines.join('\n\n');
  });
}

const bench: Bench = {
  name: 'page',
  peers: {},
  async run() {
    const core = shippedCore<Shipped>('page/read', 'page/resources', 'stories/tie');
    const { tieStories } = core;
    const pages = core.readPageResources(readFileSync('dist/data/pages.bin'));
    const readPage = (text: string, context?: PageContext) => core.readPage(text, pages, context);
    const speed = (texts: readonly string[]): string => {
      const megabytes = texts.reduce((sum, text) => sum + bytes(text), 0) / 1e6;
      const readAll = (): void => {
        for (const text of texts) readPage(text);
      };
      for (let run = 0; run < WARM; run++) readAll();
      const time = medianCpu(RUNS, () => {
        for (let run = 0; run < 10; run++) readAll();
      });
      return `${((1000 * 10 * megabytes) / time).toFixed(1)} MB/s`;
    };
    const one = issue().join('\n\n');
    const eight = Array.from({ length: 8 }, () => one).join('\n\n');
    for (let run = 0; run < WARM; run++) readPage(one);
    const once = medianCpu(RUNS, () => readPage(one));
    const more = medianCpu(RUNS, () => readPage(eight));
    const documents = issue().map((text, index) => {
      const path = `2023-03-01/0${index + 1}.txt`;
      return { key: path, path, reading: readPage(text, { path }) };
    });
    let links = 0;
    const pair = (): void => {
      links = tieStories(documents).links.length;
    };
    for (let run = 0; run < WARM; run++) pair();
    const paired = medianCpu(RUNS, pair);
    const rows: BenchRow[] = [
      { what: 'reading pages of a paper', ours: speed(samples()), gate: '5 MB/s' },
      { what: 'reading short pages of every layout', ours: speed(layouts()) },
      { what: 'eight times the text takes', ours: `${(more / once).toFixed(1)} times`, gate: '10 times' },
      {
        what: `pairing ${links} stories of an issue of ${PAGES} pages`,
        ours: `${paired.toFixed(1)} ms`,
        gate: '10 ms',
      },
    ];
    return rows;
  },
};
export default bench;
