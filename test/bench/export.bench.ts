/** Owns the benchmark of exporting many articles by the shell's command: how much is held at once, beside how much is written. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../fuzz/fuzz';
import type { Bench, BenchRow } from './bench';

/** Articles of a text; texts of one folder are an issue. */
const IN_TEXT = 10;
const COUNTS = [1_000, 10_000];
const FORMATS = ['csv', 'tei'];

type Random = ReturnType<typeof randomFrom>;

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '立冬砚秋望舒青禾小舟叶澜石满春华建国志强晓明';
const PLACES = ['沙桐镇', '石门乡', '北门社区', '澄浦区', '卧龙县'];
const OFFICES = ['区长', '镇长', '局长', '记者'];

/** Invented news, as dense with names and days as a page of a paper. */
function paragraph(random: Random): string {
  const one = <T>(of: ArrayLike<T>): T | string => of[random(of.length)] ?? '';
  const name = (): string => `${one(SURNAMES)}${one(GIVEN)}${one(GIVEN)}`;
  const sentence = (): string =>
    `${one(OFFICES)}${name()}${1 + random(12)}月${1 + random(28)}日到${one(PLACES)}调研水利工程建设，看望值守的工人，了解第${random(900)}号趸船更换的进展，要求加固码头，请大家相互转告。`;
  return Array.from({ length: 4 }, sentence).join('');
}

function fill(folder: string, articles: number): number {
  const random = randomFrom(7);
  let bytes = 0;
  for (let text = 0; text < articles / IN_TEXT; text++) {
    const day = `2023年${1 + (text % 12)}月${1 + (Math.floor(text / 12) % 28)}日`;
    const page = `第${1 + Math.floor(text / 336)}版`;
    const stories = Array.from(
      { length: IN_TEXT },
      (_, at) =>
        `${PLACES[at % PLACES.length]}第${text * IN_TEXT + at}处渡口停航改造\n\n　　${paragraph(random)}\n　　${paragraph(random)}\n`,
    );
    const content = `澄浦报\n\n${day} ${page} 要闻\n\n${stories.join('\n')}`;
    mkdirSync(join(folder, day), { recursive: true });
    writeFileSync(join(folder, day, `${page}.txt`), content);
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}

/** What lived at most after a full collection, in MB, as V8 tells of each. */
const peakOf = (trace: string): number =>
  Math.max(...Array.from(trace.matchAll(/Mark-Compact.*?-> ([\d.]+) \(/g), ([, after]) => Number(after)));

const mb = (value: number): string => `${value.toFixed(0)} MB`;

const bench: Bench = {
  name: 'export',
  peers: {},
  async run() {
    const rows: BenchRow[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
    const cli = join(import.meta.dirname, '../../dist/cli.js');
    try {
      for (const count of COUNTS) {
        const texts = join(folder, String(count));
        const read = fill(texts, count);
        for (const format of FORMATS) {
          const out = join(folder, `${count}-${format}`);
          // a heap as small as this makes V8 collect often enough to tell what lives
          const args = ['--trace-gc', '--max-old-space-size=256', cli, 'export', '--to', format, texts, '-o', out];
          const { status, stdout, stderr } = spawnSync(process.execPath, args, {
            encoding: 'utf8',
            maxBuffer: 256_000_000,
          });
          if (status !== 0) throw new Error(stderr.slice(-500));
          const written = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
          rows.push({
            what: `${count} articles (${mb(read / 1e6)}) to ${format}: ${mb(written / 1e6)} written, held at most`,
            ours: mb(peakOf(stdout)),
            gate: '< 200 MB',
          });
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return rows;
  },
};

export default bench;
