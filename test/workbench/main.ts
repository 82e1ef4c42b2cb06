/** `npm run test:workbench [-- node|web]`: packs the extension, installs the package, and clicks through it in the real workbench. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost } from '../hosts/install';
import { packExtension } from '../hosts/pack';
import { extensionId, out, runMain } from '../hosts/project';
import { installPackage } from '../hosts/server';
import type { Settings } from '../hosts/settings';
import { closingLine } from '../hosts/tally';
import { makeWorkspace } from '../hosts/workspace';
import { CLICKS, type Click, IN_WORKER } from './clicks';
import { KEYS } from './keys';
import { startWorkbench } from './workbench';

interface Run {
  readonly name: string;
  readonly settings: Settings;
  readonly clicks: readonly Click[];
}

/** The extension where VS Code puts it by itself, and the main job once more where it is a worker of the browser. */
const HOSTS: readonly Run[] = [
  { name: 'node', settings: {}, clicks: [...CLICKS, ...KEYS] },
  {
    name: 'web',
    settings: { 'remote.extensionKind': { [extensionId]: ['web'] } },
    clicks: [...CLICKS.filter(({ main }) => main), IN_WORKER],
  },
];

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
    if (failed > 0) return 1;
    mkdirSync(failures, { recursive: true });
    for (const { name: host, settings, clicks } of HOSTS) {
      if (process.argv[2] !== undefined && process.argv[2] !== host) continue;
      say(`  ${host}`);
      const workbench = await startWorkbench({ extensions, fill: makeWorkspace, settings }, say);
      try {
        for (const { name, run, skip } of clicks) {
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
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  say(closingLine({ passed, failed, skipped }));
  return failed === 0 ? 0 : 1;
});
