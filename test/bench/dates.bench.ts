/** Owns the benchmark of finding dates: speed on pages, linearity, the worst page, size; beside two peers in the same run. */
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { findDates as FindDates } from '../../src/core/dates/find';
import type { plainReading as PlainReading } from '../../src/core/page/plain';
import { type Bench, type BenchRow, medianCpu } from './bench';
import { shippedCore } from './shipped';

interface Core {
  readonly findDates: typeof FindDates;
  readonly plainReading: typeof PlainReading;
}

const ISSUE = '2020-02-03';
/** Runs before a median stands: an archive is thousands of pages, read by code that has long been compiled. */
const WARM = 400;
const WORST_RUNS = 40;

/** Invented news, as dense in dates as local pages are: about four to the thousand bytes. */
const SENTENCES = [
  '1月31日上午，青石镇党委书记周砚田带队到北圩渡口检查防汛物资储备，现场听取水利站负责人汇报，要求把责任落实到每一个班组。',
  '连日来，各村志愿者分成若干小组挨家挨户走访，登记困难老人的用水用电情况，帮助他们修补门窗、清理院落，受到群众普遍欢迎。',
  '据镇农技站统计，去年前三季度全镇新增设施大棚三百余座，带动近千户农民增收，其中合作社成员占到六成以上，规模效益逐步显现。',
  '会议强调，要坚持问题导向，聚焦薄弱环节，压紧压实各级责任，确保各项措施落细落实，为高质量发展提供有力支撑和坚强保障。',
  '2月1日晚8时，镇文化站组织的读书分享会如期举行，来自各行各业的五十多名读者围绕家乡的河流交流心得，现场气氛十分热烈。',
  '从2019年12月起，这条长约三公里的乡间道路开始拓宽改造，施工单位采用分段封闭的办法，尽量减少对沿线居民出行造成的影响。',
  '“以前下雨天出门一脚泥，如今路灯亮到家门口。”七十二岁的村民何巧云说起村里的变化，脸上的笑容像秋天的柿子一样灿烂。',
  '上世纪80年代，这里曾是远近闻名的砖瓦厂，后来几经改制，厂房逐渐闲置，直到引入文创企业才重新焕发出新的生机与活力。',
];
const article = (count: number): string =>
  Array.from({ length: count }, (_, i) => SENTENCES[i % SENTENCES.length]).join('');
const page = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) => `${article(3 + (i % 4))}`).join('\n');
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Pages that give a scanner the most to try: nothing but numbers, triggers and half-built dates. */
const WORST = [
  '一二三四五六七八九十',
  '1月',
  '今年',
  '年月日',
  '3日、',
  '1—',
  '前三',
  '“十',
  '2020.1.',
  '每',
  '八十年',
  '1月1日至',
  '(前',
  '康熙',
  '八九月',
  '1日1日',
].map((piece) => piece.repeat(Math.ceil(7000 / piece.length)).slice(0, 7000));

/** Minified and gzipped size of a module of the core with all that it needs. */
function sizesOf(module: string): { readonly plain: number; readonly zipped: number } {
  const built = buildSync({
    stdin: {
      contents: `export * from './${module}';`,
      resolveDir: `${import.meta.dirname}/../../src/core`,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'es2022',
    write: false,
  });
  const [file] = built.outputFiles;
  const contents = file?.contents ?? new Uint8Array();
  return { plain: contents.length, zipped: gzipSync(contents, { level: 9 }).length };
}

interface Recognizers {
  recognizeDateTime(text: string, culture: string, options: number, reference: Date): readonly unknown[];
}
interface Chrono {
  readonly parse: (text: string, reference: Date) => readonly unknown[];
}

const speed = (size: number, milliseconds: number): number => size / 1e6 / (milliseconds / 1000);
const rate = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} MB/s`;

/** CPU milliseconds of one run, of code that may never have run before. */
function cpuOnce(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function recognizersOf(module: unknown): Recognizers {
  const found = module as Recognizers & { readonly default?: Recognizers };
  return found.default?.recognizeDateTime === undefined ? found : found.default;
}

function chronoOf(module: unknown): Chrono {
  const found = module as { readonly hans?: Chrono; readonly default?: { readonly hans?: Chrono } & Chrono };
  return found.hans ?? found.default?.hans ?? (found.default as Chrono);
}

const bench: Bench = {
  name: 'dates',
  peers: { '@microsoft/recognizers-text-date-time': '1.3.2', 'chrono-node': '2.10.3' },
  async run(peer) {
    const rows: BenchRow[] = [];
    const { findDates, plainReading } = shippedCore<Core>('dates/find', 'page/plain');
    const reference = new Date(2020, 1, 3, 12);
    const one = plainReading(page(30));
    const eight = plainReading(page(240));
    const context = { issueDate: ISSUE };
    const cold = cpuOnce(() => findDates(one, context));
    const once = medianCpu(WARM, () => findDates(one, context));
    const eightfold = medianCpu(WARM / 8, () => findDates(eight, context));
    const ours = speed(bytes(one.text), once);
    const paragraphs = one.paragraphs.map(({ text }) => text);
    const chrono = chronoOf(await peer('chrono-node/zh').catch(() => peer('chrono-node')));
    const chronoTime = medianCpu(5, () => {
      for (const text of paragraphs) chrono.parse(text, reference);
    });
    const chronoSpeed = speed(bytes(one.text), chronoTime);
    const few = paragraphs.slice(0, 4);
    const recognizers = recognizersOf(await peer('@microsoft/recognizers-text-date-time'));
    const recognizersTime = medianCpu(1, () => {
      for (const text of few) recognizers.recognizeDateTime(text, 'zh-cn', 0, reference);
    });
    const recognizersSpeed = speed(bytes(few.join('')), recognizersTime);
    const found = findDates(one, context).length;
    const theirs = paragraphs.reduce((sum, text) => sum + chrono.parse(text, reference).length, 0);
    rows.push(
      {
        what: `a page of ${bytes(one.text)} bytes, warm (beside chrono-node)`,
        ours: rate(ours),
        peer: rate(chronoSpeed),
        ratio: (ours / chronoSpeed).toFixed(1),
        gate: '≥ 15 MB/s',
      },
      {
        what: 'the same, warm, beside Recognizers-Text by paragraph',
        ours: rate(ours),
        peer: rate(recognizersSpeed),
        ratio: (ours / recognizersSpeed).toFixed(0),
      },
      { what: 'that page the very first time, cold', ours: `${cold.toFixed(1)} ms` },
      { what: 'found on that page (beside chrono-node)', ours: String(found), peer: String(theirs) },
      { what: 'eight pages against one', ours: `${(eightfold / once).toFixed(2)}×`, gate: 'about 8×' },
    );
    const [worst = 0, worstPiece = ''] = WORST.map((text): [number, string] => {
      const reading = plainReading(text);
      return [medianCpu(WORST_RUNS, () => findDates(reading, context)), text.slice(0, 4)];
    }).reduce((slowest, one) => (one[0] > slowest[0] ? one : slowest));
    rows.push({
      what: `worst page of 7,000 characters, warm (${worstPiece}…)`,
      ours: `${worst.toFixed(2)} ms`,
      gate: '< 10 ms',
    });
    const { plain, zipped } = sizesOf('dates/find');
    const shared = sizesOf('text/fold');
    rows.push({
      what: 'code and tables, minified and gzipped',
      ours: `${(plain / 1000).toFixed(1)} kB, ${(zipped / 1000).toFixed(1)} kB gz`,
      gate: '≤ 20 kB gz',
    });
    rows.push({
      what: 'of it the table of characters, which pages, names and search share',
      ours: `${(shared.plain / 1000).toFixed(1)} kB, ${(shared.zipped / 1000).toFixed(1)} kB gz`,
    });
    return rows;
  },
};

export default bench;
