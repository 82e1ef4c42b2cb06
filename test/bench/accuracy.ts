/**
 * `npm run accuracy -- [FOLDER [SECTION…]]`: what this build gets right of the project's own unseen pages and, by its scorers, of a
 * folder of right answers, of everything or of the sections named: unseen, detection, columns, facts, pages, newspaper, names, dates,
 * conversion.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPageResources } from '../../src/core/page/resources';
import { convertByDictionary, readScriptTables } from '../../src/core/script/convert';
import { HOUSE } from '../../src/core/script/tables/risks';
import { examplesOf } from '../../src/training/detection/examples';
import { detectionReport, heldOutDetection } from '../../src/training/detection/held-out';
import { columnMeasures } from '../../src/training/pages/make/column-measures';
import { makePages } from '../../src/training/pages/make/make-pages';
import { Missing, root, runMain } from '../hosts/project';
import { pageAccuracy, unseenAccuracy } from './page-accuracy';

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

/** Pages that are made to measure columns, of which every other one is held out. */
const MADE = 20;

/** Of pages whose answers are known because they are made here; skipped where the tools are not there. */
async function columns(gold: string): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'bulletin-made-'));
  try {
    const corpora = join(gold, '../corpora');
    if (!existsSync(corpora)) throw new Missing(`There is no ${corpora}, from whose sentences pages are made.`);
    await makePages({ corpora, base, count: MADE, splits: ['held-out'], isRead: false });
    for (const line of columnMeasures(join(base, 'held-out'))) say(line);
  } catch (error) {
    // tools for making pages are no part of what a reader of this project has
    if (!(error instanceof Missing)) throw error;
    say(`skipped: ${error.message}`);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Day and paper of pages, by the scorer beside them, which prints names of them as well. */
function facts(gold: string, annotate: string): number {
  const scorer = join(gold, 'pages/score-names.mjs');
  if (!existsSync(scorer)) {
    say(`There is no ${scorer}.`);
    return 1;
  }
  return spawnSync(process.execPath, [scorer, annotate], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

void runMain(async () => {
  const [folder, ...named] = process.argv.slice(2);
  const isWanted = (section: string): boolean => named.length === 0 || named.includes(section);
  let since = performance.now();
  /** Says how long a section took. */
  const took = (): void => {
    say(`(${((performance.now() - since) / 1000).toFixed(0)} s)`);
    since = performance.now();
  };
  const cli = join(root, 'dist/cli.js');
  if (!existsSync(cli)) throw new Missing('The shell tool is not built: npm run build');
  const resources = readPageResources(readFileSync(join(root, 'dist/data/pages.bin')));
  if (isWanted('unseen')) {
    say('── invented pages from which nothing was learnt');
    for (const line of unseenAccuracy(resources)) say(line);
    took();
  }
  if (folder === undefined) {
    say(
      '\nName a folder of right answers for the rest: npm run accuracy -- FOLDER. It holds pages, newspaper, names, dates and conversion, each with its score.mjs.',
    );
    return 0;
  }
  // npm runs scripts in the project's folder; a path is relative to where it was typed
  const gold = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  let failed = 0;
  if (isWanted('detection')) {
    say('\n── detection: which texts are bulletins');
    const examples = examplesOf(gold, join(root, 'test/fixtures'));
    for (const line of detectionReport(examples, heldOutDetection(examples), false)) say(line);
    took();
  }
  if (isWanted('columns')) {
    say('\n── columns of made pages');
    await columns(gold);
    took();
  }
  if (isWanted('facts')) {
    say('\n── day, paper and names of pages');
    if (facts(gold, `"${process.execPath}" "${cli}" annotate {}`) !== 0) failed++;
    took();
  }
  if (isWanted('pages')) {
    say('\n── pages');
    for (const line of pageAccuracy(gold, resources)) say(line);
    took();
  }
  for (const [set, command] of Object.entries(SETS).filter(([name]) => isWanted(name))) {
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
    took();
  }
  return failed === 0 ? 0 : 1;
});
