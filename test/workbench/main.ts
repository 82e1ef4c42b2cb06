/** `npm run test:workbench`: packs the extension, installs the package, and clicks through it in the real workbench. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost } from '../hosts/install';
import { packExtension } from '../hosts/pack';
import { out, runMain } from '../hosts/project';
import { installPackage } from '../hosts/server';
import { closingLine } from '../hosts/tally';
import { makeWorkspace } from '../hosts/workspace';
import { CLICKS } from './clicks';
import { startWorkbench } from './workbench';

const say = console.log;
const failures = join(out, 'workbench');

void runMain(async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'bulletin-workbench-'));
  const extensions = join(temporary, 'extensions');
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const step = async (name: string, run: () => Promise<void>): Promise<void> => {
    const started = Date.now();
    try {
      await run();
      passed++;
      say(`    ✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      say(`    ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  };
  try {
    await step('the package is made and installs', async () => {
      installPackage(await ensureHost(say), await packExtension(), extensions, join(temporary, 'data'));
    });
    const workbench = await startWorkbench({ extensions, fill: makeWorkspace }, say);
    try {
      mkdirSync(failures, { recursive: true });
      for (const { name, run, skip } of CLICKS) {
        if (skip !== undefined) {
          skipped++;
          say(`    - ${name}: ${skip}`);
          continue;
        }
        const before = failed;
        await step(name, () => run(workbench));
        if (failed === before) continue;
        await workbench.page.screenshot({ path: join(failures, `${name.replace(/\W+/g, '-')}.png`) });
        await workbench.page.keyboard.press('Escape');
      }
    } finally {
      await workbench.close();
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  say(closingLine({ passed, failed, skipped }));
  return failed === 0 ? 0 : 1;
});
