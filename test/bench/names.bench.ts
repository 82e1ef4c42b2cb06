/** Owns the benchmark of names: size, readiness, memory, speed, what an edit costs; beside three segmenters in the same run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type * as spreading from '../../src/core/names/document/document-pass';
import type * as finding from '../../src/core/names/find';
import type * as plain from '../../src/core/page/plain';
import type * as stepping from '../../src/core/steps';
import { type Bench, type BenchRow, medianCpu, retained } from './bench';
import { shippedCore } from './shipped';

/** Invented sentences as local papers print them; filled with numbers so that no two are the same. */
const SENTENCES = [
  '昨天上午，区委书记钟砚秋来到白鹤街道调研，区领导林怀川、郁文澜、方以宁参加，第#组汇报了进展。',
  '据澄浦区水利局局长于溪桥介绍，今年全区计划疏浚河道#条，总投资超过一亿元，土方已完成七成。',
  '“面粉是本地的，汤是骨头熬的。”柳荫社区的钱静如老人今年#岁，她每天中午都到食堂吃饭。',
  '外长埃尔南迪斯在记者会上说，两国#年前签署的协定仍然有效，代表团将于下周访问芦州。',
  '本报讯（记者 陆闻笛 通讯员 沈望舒）市图书馆新馆开馆以来，已接待读者#人次，周末一座难求。',
  '在昨晚的比赛中，澄浦队以#分优势战胜望潮队，老将余守义独得二十一分，教练甄以南赛后表示满意。',
  '该镇地处两县交界，南接苇鹭洲，北邻桐河，#户居民中有一半从事茶叶种植，年产值逐年上升。',
  '高度重视安全生产，明确责任，从严管理，#项整改措施已经落实，群众的满意度有了明显提高。',
];
const MEGABYTE = 1_000_000;

function text(bytes: number): string {
  const lines: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const line = Array.from({ length: 3 }, (_, i) =>
      (SENTENCES[(n * 3 + i) % SENTENCES.length] ?? '').replace('#', String(n * 7 + i)),
    ).join('');
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join('\n');
}

const perSecond = (bytes: number, milliseconds: number): string => `${(bytes / 1000 / milliseconds).toFixed(2)} MB/s`;

type Core = typeof finding & typeof spreading & typeof plain & typeof stepping;

const core = (): Core => shippedCore('names/find', 'names/document/document-pass', 'page/plain', 'steps');

interface Segmenters {
  readonly native: { tag(text: string): unknown };
  readonly wasm: { tag(text: string, hmm: boolean): unknown };
  readonly script: { doSegment(text: string): unknown };
}

async function segmenters(peer: (name: string) => Promise<unknown>): Promise<Segmenters> {
  const { Jieba } = (await peer('@node-rs/jieba')) as {
    Jieba: { withDict(dictionary: Uint8Array): Segmenters['native'] };
  };
  const { dict } = (await peer('@node-rs/jieba/dict')) as { dict: Uint8Array };
  const wasm = (await peer('jieba-wasm')) as Segmenters['wasm'] & { default?: Segmenters['wasm'] };
  interface Segmentit {
    readonly Segment: new () => unknown;
    useDefault(segment: unknown): Segmenters['script'];
  }
  const loaded = (await peer('segmentit')) as Segmentit & { default?: Segmentit };
  const { Segment, useDefault } = loaded.default ?? loaded;
  return { native: Jieba.withDict(dict), wasm: wasm.default ?? wasm, script: useDefault(new Segment()) };
}

/** The script segmenters try all readings of what they are given; in clauses they stay finite. */
const clauses = (whole: string): readonly string[] =>
  whole.split(/[，。、；：？！“”（）\n]/).flatMap((one) => one.match(/.{1,24}/g) ?? []);

export default {
  name: 'names',
  peers: { '@node-rs/jieba': '2.0.3', 'jieba-wasm': '2.4.0', segmentit: '2.0.3' },
  async run(peer) {
    const { findNamesSteps, finish, plainReading, readNameResources, spreadNames } = core();
    const rows: BenchRow[] = [];
    const bytes = readFileSync(join(import.meta.dirname, '../../dist/data/names.bin'));
    const zipped = gzipSync(bytes, { level: 9 }).length;
    rows.push({
      what: 'model and word lists, compressed',
      ours: `${(zipped / MEGABYTE).toFixed(2)} MB`,
      gate: '≤ 1.5 MB',
    });
    const first = process.cpuUsage();
    readNameResources(bytes);
    const ready = process.cpuUsage(first);
    rows.push({
      what: 'ready after first need, CPU',
      ours: `${((ready.user + ready.system) / 1000).toFixed(0)} ms`,
      gate: '≤ 60 ms',
    });
    const { held, made: resources } = retained(() => readNameResources(bytes));
    rows.push({
      what: 'memory held',
      ours: `${(held / MEGABYTE).toFixed(1)} MB`,
      gate: '≤ 25 MB',
    });

    const page = text(MEGABYTE);
    const size = Buffer.byteLength(page);
    const paragraphs = plainReading(page).paragraphs;
    const once = (): void => {
      const fresh = readNameResources(bytes);
      const before = process.cpuUsage();
      for (const paragraph of paragraphs) finish(fresh.tagger.tag(paragraph.text));
      const used = process.cpuUsage(before);
      times.push((used.user + used.system) / 1000);
    };
    const times: number[] = [];
    for (let run = 0; run < 5; run++) once();
    const tagging = times.slice(1).sort((a, b) => a - b)[2] ?? 0;
    const { native, wasm, script } = await segmenters(peer);
    const lines = page.split('\n');
    const each = (work: (line: string) => unknown): void => {
      for (const line of lines) work(line);
    };
    const short = lines.slice(0, lines.length >> 3);
    const shortSize = Buffer.byteLength(short.join('\n'));
    const peers: readonly (readonly [string, number, number])[] = [
      ['@node-rs/jieba 2.0.3 (native)', size, medianCpu(3, () => each((line) => native.tag(line)))],
      ['jieba-wasm 2.4.0', size, medianCpu(3, () => each((line) => wasm.tag(line, true)))],
      [
        'segmentit 2.0.3 (clauses)',
        shortSize,
        medianCpu(1, () => {
          for (const clause of short.flatMap(clauses)) script.doSegment(clause);
        }),
      ],
    ];
    for (const [name, peerSize, milliseconds] of peers) {
      rows.push({
        what: `reading 1 MB, beside ${name}`,
        ours: perSecond(size, tagging),
        peer: perSecond(peerSize, milliseconds),
        ratio: (size / tagging / (peerSize / milliseconds)).toFixed(2),
        gate: '≥ 2 MB/s',
      });
    }

    const found = paragraphs.map((paragraph) => finish(resources.tagger.tag(paragraph.text)));
    const texts = paragraphs.map((paragraph) => paragraph.text);
    const { words } = resources;
    if (words !== undefined) {
      const spreading = medianCpu(15, () => void finish(spreadNames(texts, found, words)));
      rows.push({ what: 'document pass over 1 MB', ours: `${spreading.toFixed(1)} ms`, gate: '< 5 ms' });
    }
    const reading = plainReading(page);
    const again = medianCpu(9, () => void finish(findNamesSteps(reading, resources)));
    rows.push({ what: 'all names of 1 MB again, nothing changed', ours: `${again.toFixed(1)} ms` });
    return rows;
  },
} satisfies Bench;
