/** Measures converting between scripts beside opencc-js, in the same run, on the sample issue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Bench, type BenchRow, medianCpu } from './bench';

interface OpenCC {
  Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}

/** The converter bundled as it ships: module by module it would be measured with every import looked up at each use. */
function shipped(): typeof import('../../src/core/script/convert') {
  const outfile = join(__dirname, '.peers/script-core.cjs');
  const entryPoints = [join(__dirname, '../../src/core/script/convert.ts')];
  buildSync({ entryPoints, outfile, bundle: true, format: 'cjs', platform: 'node', target: 'es2022', minify: true });
  return require(outfile) as typeof import('../../src/core/script/convert');
}

const PROSE =
  '区委书记林建国一行首先来到青禾街道，现场了解老旧小区改造进展情况。他强调，要把群众的事放在心上，后来大家都说好。' +
  '发展生产，复习功课，松树下的面馆里面人来人往，干部干活很干脆，全程十公里，只有一只猫跑出来了，头发乱了。\n';

const bench: Bench = {
  name: 'script',
  peers: { 'opencc-js': '1.4.2' },
  async run(peer) {
    const { Converter } = (await peer('opencc-js')) as OpenCC;
    const { convert, readScriptTables } = shipped();
    const text = PROSE.repeat(8000);
    const megabytes = Buffer.byteLength(text) / 1e6;
    const rows: BenchRow[] = [];
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../dist/data/script.bin')));
    const before = process.cpuUsage();
    const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
    const tables = readScriptTables(bytes, (units) => decoder.decode(units));
    convert('发展', tables, { from: 'cn', to: 'tw' });
    const start = process.cpuUsage(before);
    const startTheirs = process.cpuUsage();
    Converter({ from: 'cn', to: 'tw' })('发展');
    const used = process.cpuUsage(startTheirs);
    const ours = (start.user + start.system) / 1000;
    const theirs = (used.user + used.system) / 1000;
    rows.push({
      what: 'CPU to the first converted string, s2tw',
      ours: `${ours.toFixed(1)} ms`,
      peer: `${theirs.toFixed(1)} ms`,
      ratio: (theirs / ours).toFixed(1),
      gate: '10 ms',
    });
    for (const [to, gate] of [
      ['t', '6'],
      ['tw', '10'],
      ['twp', ''],
      ['hk', ''],
    ] as const) {
      const other = Converter({ from: 'cn', to });
      const mine = medianCpu(5, () => convert(text, tables, { from: 'cn', to, plain: true }));
      const their = medianCpu(3, () => other(text));
      rows.push({
        what: `simplified to ${to}, MB/s`,
        ours: ((1000 * megabytes) / mine).toFixed(0),
        peer: ((1000 * megabytes) / their).toFixed(1),
        ratio: (their / mine).toFixed(1),
        ...(gate === '' ? {} : { gate }),
      });
    }
    return rows;
  },
};
export default bench;
