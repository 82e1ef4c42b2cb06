/** Measures converting between scripts beside opencc-js, in the same run, on running text: speed, start, memory, size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ScriptTables } from '../../src/core/script/convert';
import { type Bench, type BenchRow, medianCpu, retained } from './bench';
import { shippedCore } from './shipped';

interface OpenCC {
  Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}

const PROSE =
  '区委书记林建国一行首先来到青禾街道，现场了解老旧小区改造进展情况。他强调，要把群众的事放在心上，后来大家都说好。' +
  '发展生产，复习功课，松树下的面馆里面人来人往，干部干活很干脆，全程十公里，只有一只猫跑出来了，头发乱了。\n';

/** Of 1,000 characters a view marks so many, the likeliest to be wrong. */
const MARKED = 5;

const SPEEDS = [
  ['cn', 't', '6'],
  ['cn', 'tw', '10'],
  ['cn', 'twp', ''],
  ['cn', 'hk', ''],
  ['t', 'cn', ''],
  ['tw', 'cn', ''],
] as const;

/** All eight directions that the package offers. */
const ALL = [
  ['cn', 't'],
  ['cn', 'tw'],
  ['cn', 'twp'],
  ['cn', 'hk'],
  ['t', 'cn'],
  ['tw', 'cn'],
  ['twp', 'cn'],
  ['hk', 'cn'],
] as const;

type Core = typeof import('../../src/core/script/convert') &
  Pick<typeof import('../../src/core/script/positions'), 'toConverted' | 'toOriginal'> &
  Pick<typeof import('../../src/core/script/doubts/doubt-list'), 'riskiest'>;
type Convert = Core['convertByDictionary'];
type Read = () => ScriptTables;
type MakePeer = OpenCC['Converter'];

/** Processor time of a call, in milliseconds; whatever the engine compiles for it is in it. */
function cpuOf(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function startRow(convert: Convert, read: Read, makePeer: MakePeer): BenchRow {
  const ours = cpuOf(() => convert('发展', read(), { from: 'cn', to: 'tw' }));
  const theirs = cpuOf(() => makePeer({ from: 'cn', to: 'tw' })('发展'));
  return {
    what: 'CPU to the first converted string, cn to tw',
    ours: `${ours.toFixed(1)} ms`,
    peer: `${theirs.toFixed(1)} ms`,
    ratio: (theirs / ours).toFixed(1),
    gate: '10 ms',
  };
}

function heapRow(convert: Convert, read: Read, makePeer: MakePeer): BenchRow {
  const { held: ours, made: tables } = retained(() => {
    const made = read();
    for (const [from, to] of ALL) convert('发展後來', made, { from, to });
    return made;
  });
  const { held: theirs, made: peers } = retained(() => ALL.map(([from, to]) => makePeer({ from, to })));
  for (const peer of peers) peer('发展');
  // the data file itself lies in memory beside what is made of it
  const whole = ours / 1e6 + tables.sections.u8('st.kind').buffer.byteLength / 1e6;
  return {
    what: 'memory for all eight directions, data included',
    ours: `${whole.toFixed(1)} MB`,
    peer: `${(theirs / 1e6).toFixed(0)} MB`,
    ratio: (theirs / 1e6 / whole).toFixed(0),
    gate: '12 MB',
  };
}

const bench: Bench = {
  name: 'script',
  peers: { 'opencc-js': '1.4.2' },
  async run(peer) {
    const { Converter } = (await peer('opencc-js')) as OpenCC;
    const {
      convertByDictionary: convert,
      readScriptTables,
      toConverted,
      toOriginal,
      riskiest,
    } = shippedCore<Core>('script/convert', 'script/positions', 'script/doubts/doubt-list');
    const text = PROSE.repeat(8000);
    const megabytes = Buffer.byteLength(text) / 1e6;
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../dist/data/script.bin')));
    const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
    const read = () => readScriptTables(bytes, (units) => decoder.decode(units));
    const rows: BenchRow[] = [startRow(convert, read, Converter), heapRow(convert, read, Converter)];
    const tables = read();
    for (const [from, to, gate] of SPEEDS) {
      const other = Converter({ from, to });
      const source = from === 'cn' ? text : convert(text, tables, { from: 'cn', to: 't', plain: true }).text;
      const mine = medianCpu(5, () => convert(source, tables, { from, to, plain: true }));
      const their = medianCpu(3, () => other(source));
      rows.push({
        what: `${from} to ${to}, MB/s`,
        ours: ((1000 * megabytes) / mine).toFixed(0),
        peer: ((1000 * megabytes) / their).toFixed(1),
        ratio: (their / mine).toFixed(1),
        ...(gate === '' ? {} : { gate }),
      });
    }
    const alone = medianCpu(7, () => convert(text, tables, { from: 'cn', to: 'tw' }));
    const found = medianCpu(7, () => {
      const { text: converted, pieces, places } = convert(text, tables, { from: 'cn', to: 'tw' });
      const middle = toOriginal(pieces, toConverted(pieces, text.length >> 1));
      return middle + riskiest(places, (MARKED * converted.length) / 1000).length;
    });
    const told = medianCpu(7, () => {
      const { edits, doubts } = convert(text, tables, { from: 'cn', to: 'tw' });
      return edits.length + doubts.length;
    });
    const onTop = (cpu: number): string => `${((100 * cpu) / alone - 100).toFixed(0)} %`;
    rows.push({
      what: 'with names, words and house style, to tw, MB/s',
      ours: ((1000 * megabytes) / alone).toFixed(0),
    });
    rows.push({
      what: `on top: the way there and back, all doubts ranked, ${MARKED} in 1,000 characters told of`,
      ours: onTop(found),
      gate: '15 %',
    });
    rows.push({
      what: 'on top where a caller asks for all of it: an object for every edit and every doubt',
      ours: onTop(told),
    });
    rows.push({
      what: 'data, gzipped',
      ours: `${(gzipSync(bytes, { level: 9 }).length / 1e6).toFixed(2)} MB`,
      gate: '0.9 MB',
    });
    return rows;
  },
};
export default bench;
