/** `npm run test:desktop`: the suite of test/host in a desktop VS Code, named by VSCODE_EXECUTABLE or downloaded. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle';
import { noDesktop } from './machine';
import { cache, Missing, root, runMain } from './project';
import { TEST_SETTINGS } from './settings';
import { makeWorkspace } from './workspace';

/** What test-electron says where VS Code did start and tests failed; everything else is a VS Code that did not come. */
const RAN = /Test run (?:failed|terminated)/;

void runMain(async () => {
  const executable = process.env.VSCODE_EXECUTABLE;
  if (executable !== undefined && !existsSync(executable)) {
    throw new Missing(`VSCODE_EXECUTABLE names ${executable}, which is not there.`);
  }
  const obstacle = noDesktop();
  if (obstacle !== undefined) throw new Missing(`The desktop tests could not run.\n${obstacle}`);
  // a short name: a Mac's sockets lie in this folder, and their paths may have 103 characters
  const temporary = mkdtempSync(join(tmpdir(), 'br-'));
  const workspace = join(temporary, 'workspace');
  makeWorkspace(workspace);
  mkdirSync(join(temporary, 'data/User'), { recursive: true });
  writeFileSync(join(temporary, 'data/User/settings.json'), JSON.stringify(TEST_SETTINGS));
  try {
    return await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      version: process.env.VSCODE_VERSION ?? 'stable',
      cachePath: join(cache, 'desktop'),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite('node'),
      launchArgs: [
        workspace,
        ...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
        `--user-data-dir=${join(temporary, 'data')}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (RAN.test(why)) return 1;
    throw new Missing(
      `The desktop tests could not run: no VS Code came from ${executable ?? 'update.code.visualstudio.com'} (${why}).\n` +
        'Name an installed one by VSCODE_EXECUTABLE=/path/to/code; the suite itself runs without a desktop too: npm run test:host.',
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
