/** `npm run accuracy -- FOLDER`: what the scorers of a folder of right answers print of this build. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPageResources } from '../../src/core/page/resources';
import { convertByDictionary, readScriptTables } from '../../src/core/script/convert';
import { HOUSE } from '../../src/core/script/tables/risks';
import { Missing, root, runMain } from '../hosts/project';
import { pageAccuracy } from './page-accuracy';

/** The sets by folder, and the command of the shell tool that each scorer asks; the scorer fills in the braces. */
const SETS: Readonly<Record<string, string>> = {
  newspaper: 'annotate {}',
  names: 'mentions',
  dates: 'mentions',
  conversion: 'convert --to {to}',
};
const say = console.log;

/** Of 1,000 characters this many places are looked at. */
const LOOKED_AT = 5;

/** What share of the mistakes in parallel text stands among the riskiest of the doubtful places. */
function doubts(folder: string): string {
  const tables = readScriptTables(readFileSync(join(root, 'dist/data/script.bin')));
  const { fold, ambiguous } = JSON.parse(readFileSync(join(folder, 'characters.json'), 'utf8')) as {
    readonly fold: Readonly<Record<string, string>>;
    readonly ambiguous: Readonly<Record<string, unknown>>;
  };
  const same = (one: string, other: string): boolean => (fold[one] ?? one) === (fold[other] ?? other);
  let length = 0;
  let mistakes = { all: 0, real: 0 };
  const places: { readonly risk: number; readonly wrong: boolean; readonly house: boolean }[] = [];
  for (const line of readFileSync(join(folder, 'parallel-gsd_dev.jsonl'), 'utf8').trim().split('\n')) {
    const { s, t } = JSON.parse(line) as { readonly s: string; readonly t: string };
    const { text, doubts: told } = convertByDictionary(s, tables, { from: 'cn', to: 'tw' });
    if (text.length !== t.length) continue;
    length += s.length;
    const wrong = (at: number): boolean =>
      ambiguous[s.charAt(at)] !== undefined && !same(text.charAt(at), t.charAt(at));
    for (let at = 0; at < s.length; at++) {
      if (!wrong(at)) continue;
      mistakes = { all: mistakes.all + 1, real: mistakes.real + (HOUSE.includes(s.charAt(at)) ? 0 : 1) };
    }
    for (const { start, risk } of told)
      places.push({ risk, wrong: wrong(start), house: HOUSE.includes(s.charAt(start)) });
  }
  const top = places.sort((a, b) => b.risk - a.risk).slice(0, Math.round((length * LOOKED_AT) / 1000));
  const found = top.filter(({ wrong }) => wrong);
  const real = found.filter(({ house }) => !house).length;
  return (
    `mistakes among the ${LOOKED_AT} riskiest places per 1,000 characters: ${real} of ${mistakes.real}` +
    `; with matters of house style ${found.length} of ${mistakes.all}`
  );
}

void runMain(async () => {
  const folder = process.argv[2];
  if (folder === undefined) {
    throw new Missing(
      'Name the folder of right answers: npm run accuracy -- FOLDER. It holds newspaper, names, dates and conversion, each with its score.mjs.',
    );
  }
  // npm runs scripts in the project's folder; a path is relative to where it was typed
  const gold = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const cli = join(root, 'dist/cli.js');
  if (!existsSync(cli)) throw new Missing('The shell tool is not built: npm run build');
  say('\n── pages');
  const pages = readPageResources(readFileSync(join(root, 'dist/data/pages.bin')));
  for (const line of pageAccuracy(gold, pages)) say(line);
  let failed = 0;
  for (const [set, command] of Object.entries(SETS)) {
    const scorer = join(gold, set, 'score.mjs');
    say(`\n── ${set}`);
    if (!existsSync(scorer)) {
      say(`There is no ${scorer}.`);
      failed++;
      continue;
    }
    const done = spawnSync(process.execPath, [scorer, `"${process.execPath}" "${cli}" ${command}`], {
      cwd: root,
      stdio: 'inherit',
    });
    if (done.status !== 0) failed++;
    else if (set === 'conversion') say(doubts(join(gold, set)));
  }
  return failed === 0 ? 0 : 1;
});
