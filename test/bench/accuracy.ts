/** `npm run accuracy -- FOLDER`: what the scorers of a folder of right answers print of this build. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Missing, root, runMain } from '../hosts/project';

/** The sets by folder, and the command of the shell tool that each scorer asks; the scorer fills in the braces. */
const SETS: Readonly<Record<string, string>> = {
  newspaper: 'annotate {}',
  names: 'mentions',
  dates: 'mentions',
  conversion: 'convert --to {to}',
};
const say = console.log;

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
  }
  return failed === 0 ? 0 : 1;
});
