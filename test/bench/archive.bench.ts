/** An archive of ten thousand pages: reading it, keeping it, searching it. `ARCHIVE_PAGES` makes it smaller. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CorpusIndex, FileRecord } from '../../src/core/corpus/index/records';
import { randomFrom } from '../fuzz/fuzz';
import type { Bench, BenchRow } from './bench';
import { shippedCore } from './shipped';

type Core = typeof import('../../src/core/analysis') &
  typeof import('../../src/core/corpus/index/bytes') &
  typeof import('../../src/core/corpus/index/digest') &
  typeof import('../../src/core/corpus/index/letters') &
  typeof import('../../src/core/corpus/index/records') &
  typeof import('../../src/core/corpus/index/shards') &
  typeof import('../../src/core/corpus/query/parse') &
  typeof import('../../src/core/corpus/query/scan') &
  typeof import('../../src/core/corpus/query/run') &
  typeof import('../../src/core/names/find') &
  typeof import('../../src/core/page/resources') &
  typeof import('../../src/core/script/convert') &
  typeof import('../../src/core/script/fold') &
  typeof import('../../src/core/steps');

const {
  analyse,
  hashBytes,
  digestOf,
  makeLetters,
  readShard,
  SHARDS,
  shardOf,
  writeShard,
  parseQuery,
  foldedUnits,
  searchSteps,
  readNameResources,
  readPageResources,
  foldForSearch,
  finish,
  CorpusIndex: Index,
} = shippedCore<Core>(
  'analysis',
  'corpus/index/bytes',
  'corpus/index/digest',
  'corpus/index/letters',
  'corpus/index/records',
  'corpus/index/shards',
  'corpus/query/parse',
  'corpus/query/scan',
  'corpus/query/run',
  'names/find',
  'page/resources',
  'script/convert',
  'script/fold',
  'steps',
);

const PAGES = Number(process.env.ARCHIVE_PAGES ?? 10_000);
const BYTES = 10_000;
const STAMP = 'bench';

const SURNAMES = '钟范林沈郁叶施闻陆白许曹黄严周吴郑王冯陈';
const GIVEN = '砚秋立冬怀川望舒春生小舟一川人杰闻笛知远文澜素心溪桥清和长庚';
const PLACES = ['沙桐镇', '白鹤街道', '苍梧新区', '桐尾村', '青禾街道', '柳湾镇', '澄江', '石埠乡'];
const DUTIES = ['区委书记', '副区长', '镇党委书记', '区水利局局长', '居民', '教师', '养护队队长', '本报记者'];
const MATTERS =
  '河道整治 泵站建设 老旧小区改造 春耕备耕 学校食堂 道路养护 渡口停航 夜间照明 垃圾分类 防汛演练 图书借阅 集市管理 停车收费 绿化补种 医保报销 就业培训'.split(
    ' ',
  );
const VERBS = ['检查', '了解', '部署', '推进', '督查', '调研', '协调', '总结'];
const TAILS = [
  '他要求各部门把时间表细化到每一周，把责任落实到每一个人。',
  '在河边的工地上，他同大家谈了很久，问水位，问人手，也问夜里的灯。',
  '“事情要办就办好，办好了还要管好。”他说，值班电话要让每家每户都知道。',
  '据介绍，这项工作将分三个阶段进行，预计年底之前全部完成。',
  '附近的居民说，路平了，灯亮了，晚上出门放心多了。',
  '会议还听取了有关情况的汇报，研究了下一步的打算。',
];

/** One page of about BYTES bytes. */
function pageText(at: number): string {
  const random = randomFrom(at + 1);
  const pick = <T>(list: readonly T[] | string): T | string => list[random(list.length)] ?? '';
  const person = (): string => `${pick(SURNAMES)}${GIVEN.slice(2 * random(GIVEN.length / 2)).slice(0, 2)}`;
  const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10);
  const [year, month, date] = day.split('-').map(Number);
  let text = `澄浦报\n\n${year}年${month}月${date}日 第${1 + (at % 4)}版 要闻\n\n`;
  while (text.length < BYTES / 2.9) {
    text += `${pick(VERBS)}${pick(MATTERS)} ${pick(VERBS)}${pick(MATTERS)}\n\n本报记者 ${person()}\n\n`;
    for (let paragraphs = 3 + random(3); paragraphs > 0; paragraphs--) {
      text += `${month}月${1 + random(28)}日上午，${pick(DUTIES)}${person()}到${pick(PLACES)}${pick(VERBS)}${pick(MATTERS)}工作，${pick(DUTIES)}${person()}、${person()}参加。`;
      for (let more = 1 + random(4); more > 0; more--) text += pick(TAILS);
      text += '\n\n';
    }
  }
  return at % 1000 === 500 ? `${text}石埠乡的一只丹顶鹤在芦苇荡里过了冬。\n` : text;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Memory that is really held, in MB. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
const seconds = (from: number): number => (performance.now() - from) / 1000;
const inSeconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;

function keep(index: CorpusIndex, folder: string): void {
  const shards = Array.from({ length: SHARDS }, (): FileRecord[] => []);
  for (const record of index.records()) shards[shardOf(record.key)]?.push(record);
  shards.forEach((records, shard) => {
    writeFileSync(join(folder, `${shard}.bin`), writeShard(records, STAMP, index.letters));
  });
}

const bench: Bench = {
  name: 'archive',
  peers: {},
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      return rows(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
export default bench;

function rows(folder: string): readonly BenchRow[] {
  const [texts, kept] = [join(folder, 'texts'), join(folder, 'index')];
  mkdirSync(texts);
  mkdirSync(kept);
  let bytes = 0;
  for (let at = 0; at < PAGES; at++) {
    const text = Buffer.from(pageText(at));
    bytes += text.length;
    writeFileSync(join(texts, `${at}.txt`), text);
  }
  const names = readNameResources(readFileSync('dist/data/names.bin'));
  const pages = readPageResources(readFileSync('dist/data/pages.bin'));
  const letters = makeLetters();
  for (let at = 0; at < 50; at++) analyse(pageText(at), pages).names(names);

  const cold = performance.now();
  const before = process.cpuUsage();
  const first = new Index(letters);
  let analysing = 0;
  for (const name of readdirSync(texts)) {
    const path = join(texts, name);
    const { size, mtimeMs: mtime } = statSync(path);
    const content = readFileSync(path);
    const text = content.toString();
    const started = performance.now();
    const analysis = analyse(text, pages, { path: name });
    const own = { page: analysis.page, dates: analysis.dates(), names: analysis.names(names) };
    analysing += performance.now() - started;
    const record = { key: path, path: name, size, mtime, hash: hashBytes(content), beside: '', settled: true };
    first.put({ ...record, digest: digestOf(own, letters) });
  }
  const coldTook = seconds(cold);
  const { user, system } = process.cpuUsage(before);
  keep(first, kept);

  const empty = held();
  const warm = performance.now();
  const index = new Index(letters);
  for (const name of readdirSync(kept)) {
    const records = readShard(readFileSync(join(kept, name)), STAMP, letters) ?? [];
    for (const record of records) {
      const { size, mtimeMs: mtime } = statSync(record.key);
      if (size === record.size && mtime === record.mtime) index.put(record);
    }
  }
  const warmTook = seconds(warm);
  if (index.size !== PAGES) throw new Error(`${index.size} of ${PAGES} came back`);
  const memory = held() - empty;

  const started = performance.now();
  const fold = foldForSearch;
  const tools = { letters, fold, folded: foldedUnits(fold), most: 5000 };
  void index.entries.length;
  const preparing = seconds(started);
  const scale = PAGES === 10_000 ? '' : ` (${PAGES} pages)`;
  const searched = ['丹顶鹤', '河道整治 钟砚秋', '渡口停航', 'person:钟砚秋 date:1995', '居民|教师 -夜间照明'].map(
    (query): BenchRow => {
      const from = performance.now();
      let firstAt: number | undefined;
      const { hits } = finish(
        searchSteps(index.entries, parseQuery(query), tools, () => {
          firstAt ??= seconds(from);
        }),
      );
      const all = seconds(from);
      return {
        what: `search ${query}`,
        ours: `${hits} hits, first ${inSeconds(firstAt ?? all)}, all ${inSeconds(all)}`,
        gate: '0.2 s, 1.5 s',
      };
    },
  );
  const megabytes = bytes / 1e6;
  return [
    {
      what: `analyse everything, ${megabytes.toFixed(0)} MB`,
      ours: `${(megabytes / (analysing / 1000)).toFixed(2)} MB/s`,
      gate: '1.5 MB/s',
    },
    {
      what: `index ${PAGES} pages, cold`,
      ours: `${inSeconds(coldTook)} (${inSeconds((user + system) / 1e6)} of processor)`,
      gate: `90 s${scale}`,
    },
    { what: `index ${PAGES} pages, warm`, ours: inSeconds(warmTook), gate: `3 s${scale}` },
    {
      what: 'memory of the index',
      ours: `${memory.toFixed(0)} MB (${(index.bytes / 1e6).toFixed(0)} MB of digests)`,
      gate: `150 MB${scale}`,
    },
    { what: 'prepare the first search', ours: inSeconds(preparing) },
    ...searched,
  ];
}
