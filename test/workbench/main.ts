/** `npm run test:workbench [-- node|web|hostile|editions|reading|reading-web|overview|overview-web|mac|windows|pseudo]`: packs the extension, installs the package, and clicks through it in the real workbench. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackOf } from '../hosts/failures';
import { ensureHost } from '../hosts/install';
import { packExtension } from '../hosts/pack';
import { extensionId, out, runMain } from '../hosts/project';
import { installPackage } from '../hosts/server';
import { closingLine, NOTHING, type Tally } from '../hosts/tally';
import { makeWorkspace } from '../hosts/workspace';
import { CLICKS, type Click, IN_WORKER } from './clicks';
import { EDITION_CLICKS } from './editions';
import { fillHostile, HOSTILE_CLICKS } from './hostile';
import { KEYS } from './keys';
import { OVERVIEW_CLICKS } from './overview';
import { PSEUDO_LOCALE, writePseudo } from './pseudo';
import { fillReading, READING_CLICKS } from './reading';
import { keysOn, SYSTEMS } from './systems';
import { TONGUES } from './tongues';
import { startWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

interface Run {
  readonly name: string;
  readonly clicks: readonly Click[];
  readonly options?: Partial<Pick<WorkbenchOptions, 'settings' | 'locale' | 'userAgent' | 'fill'>>;
  /** Done to the installed extension before. */
  readonly prepare?: (extension: string) => void;
}

/**
 * Everything where VS Code puts the extension by itself; the main job once more where it is a worker of the browser; the
 * keys as other systems have them; and the interface in a language that nobody speaks, which must be last, as it changes the installed extension.
 */
const RUNS: readonly Run[] = [
  { name: 'node', clicks: [...CLICKS, ...KEYS] },
  {
    name: 'web',
    clicks: [...CLICKS.filter(({ main }) => main), IN_WORKER],
    options: { settings: { 'remote.extensionKind': { [extensionId]: ['web'] } } },
  },
  { name: 'hostile', clicks: HOSTILE_CLICKS, options: { fill: fillHostile } },
  { name: 'editions', clicks: EDITION_CLICKS },
  { name: 'reading', clicks: READING_CLICKS, options: { fill: fillReading } },
  {
    name: 'reading-web',
    clicks: READING_CLICKS.filter(({ main }) => main),
    options: { fill: fillReading, settings: { 'remote.extensionKind': { [extensionId]: ['web'] } } },
  },
  { name: 'overview', clicks: OVERVIEW_CLICKS, options: { fill: fillReading } },
  {
    name: 'overview-web',
    clicks: OVERVIEW_CLICKS.filter(({ main }) => main),
    options: { fill: fillReading, settings: { 'remote.extensionKind': { [extensionId]: ['web'] } } },
  },
  ...SYSTEMS.map((system) => ({
    name: system.name,
    clicks: [keysOn(system)],
    options: { userAgent: system.userAgent },
  })),
  { name: 'pseudo', clicks: TONGUES, options: { locale: PSEUDO_LOCALE }, prepare: writePseudo },
];

const say = console.log;
const failures = join(out, 'workbench');

/** Does one step and says how it went. */
async function step(name: string, run: () => Promise<void>): Promise<Tally> {
  const started = Date.now();
  try {
    await run();
    say(`    ✓ ${name} (${Date.now() - started} ms)`);
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    say(`    ✗ ${name}\n${stackOf(error)}`);
    return { ...NOTHING, failed: 1 };
  }
}

/** Does one click, and where it fails once more, as a real window has delays of its own; of a failure a picture is kept. */
async function click(workbench: Workbench, { name, run }: Click): Promise<Tally> {
  const attempt = (): Promise<void> => run(workbench);
  const { page } = workbench;
  return step(name, () =>
    attempt().catch(async (error: unknown) => {
      say(`    ↻ ${name}\n${stackOf(error)}`);
      await page.screenshot({ path: join(failures, `${name.replace(/\W+/g, '-')}.png`) });
      await page.keyboard.press('Escape');
      await attempt();
    }),
  );
}

async function clickThrough(workbench: Workbench, clicks: readonly Click[]): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const one of clicks) {
    if (one.skip !== undefined) {
      say(`    - ${one.name}: ${one.skip}`);
      tallies.push({ ...NOTHING, skipped: 1 });
      continue;
    }
    const tally = await click(workbench, one);
    tallies.push(tally);
    if (tally.failed > 0) await workbench.page.keyboard.press('Escape');
  }
  return tallies;
}

void runMain(async () => {
  const [only] = process.argv.slice(2);
  const temporary = mkdtempSync(join(tmpdir(), 'bulletin-workbench-'));
  const extensions = join(temporary, 'extensions');
  const tallies: Tally[] = [];
  try {
    const installed = await step('the package is made and installs', async () => {
      installPackage(await ensureHost(say), await packExtension(), extensions, join(temporary, 'data'));
    });
    tallies.push(installed);
    mkdirSync(failures, { recursive: true });
    for (const { name, clicks, options, prepare } of installed.failed > 0 ? [] : RUNS) {
      if (only !== undefined && only !== name) continue;
      say(`  ${name}`);
      const extension = readdirSync(extensions).find((folder) => folder.startsWith(extensionId)) ?? '';
      prepare?.(join(extensions, extension));
      const workbench = await startWorkbench({ extensions, fill: makeWorkspace, ...options }, say);
      try {
        tallies.push(...(await clickThrough(workbench, clicks)));
      } finally {
        await workbench.close();
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const sum = (kind: keyof Tally): number => tallies.reduce((total, tally) => total + tally[kind], 0);
  const total: Tally = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});
