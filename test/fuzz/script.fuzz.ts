/** Compares `plain` conversion with opencc-js on strings made of its own keys, awkward characters and bulletin prose. */
import { Converter } from 'opencc-js';
import { compatibilityEntries, stageEntries } from '../../src/build/dictionaries';
import { buildScript } from '../../src/build/script';
import { convertByDictionary, readScriptTables } from '../../src/core/script/convert';
import { STAGES } from '../../src/core/script/dictionary/layout';
import type { ScriptSource, ScriptTarget } from '../../src/core/script/model';
import { type Fuzz, randomFrom } from './fuzz';

/** The directions that must be equal: source, target, and the same in opencc-js's words. */
export const DIRECTIONS: readonly (readonly [Exclude<ScriptSource, 'auto'>, ScriptTarget])[] = [
  ['cn', 't'],
  ['cn', 'tw'],
  ['cn', 'twp'],
  ['cn', 'hk'],
  ['cn', 'hkp'],
  ['t', 'cn'],
  ['tw', 'cn'],
  ['twp', 'cn'],
  ['hk', 'cn'],
  ['t', 'tw'],
  ['t', 'hk'],
  ['tw', 't'],
  ['hk', 't'],
];

const PROSE =
  '区委书记林建国一行首先来到青禾街道，现场了解老旧小区改造进展情况。他强调，要把群众的事放在心上，后来大家都说好。' +
  '“一只猫跑出来了，头发乱了。”市民朴素地说。发展生产，复习功课，松树下的面馆里面人来人往，干部干活很干脆。\n' +
  '臺灣與香港的讀者看到裡面寫著為什麼，台北的計程車司機說資訊很多。\r\n程序里的信息网络软件很好用，打印机和鼠标也好。';
const ODD = [
  '\ud800',
  '\udc00',
  '\ud87e',
  '⿰',
  '⿱',
  '⿲',
  '\ue000',
  '\uf8ff',
  '\n',
  '\r\n',
  'A',
  'U',
  '，',
  '·',
  '\u{20000}',
];

/** Makes strings from what the dictionaries hold. */
export function generator(seed: number): () => string {
  const random = randomFrom(seed);
  const keys = STAGES.map((stage) => [...stageEntries(stage)].flat());
  const compatible = [...compatibilityEntries.keys()];
  const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
  const part = (): string => {
    const kind = random(20);
    const key = pick(pick(keys) ?? []) ?? '';
    if (kind < 9) return key;
    if (kind < 13) return key.slice(0, 1 + random(key.length));
    if (kind < 15) return key.slice(random(key.length));
    if (kind === 15) return pick(ODD) ?? '';
    if (kind === 16) return random(6) === 0 ? (pick(compatible) ?? '') : '';
    const start = random(PROSE.length);
    return PROSE.slice(start, start + 1 + random(8));
  };
  return () => Array.from({ length: 1 + random(12) }, part).join('');
}

const fuzz: Fuzz = {
  name: 'script',
  async run(seed, done) {
    const tables = readScriptTables(buildScript());
    const directions = DIRECTIONS.map(([from, to]) => ({ from, to, expected: Converter({ from, to }) }));
    const next = generator(seed);
    const wrong: string[] = [];
    let checks = 0;
    while (!done() && wrong.length < 20) {
      const text = next();
      for (const { from, to, expected } of directions) {
        checks++;
        const ours = convertByDictionary(text, tables, { from, to, plain: true }).text;
        const theirs = expected(text);
        if (ours !== theirs)
          wrong.push(`${from} to ${to}: ${JSON.stringify(text)}\n  ours   ${ours}\n  opencc ${theirs}`);
      }
    }
    return { checks, wrong };
  },
};
export default fuzz;
