/** `npm run test:desktop`: the suite of test/host in a desktop VS Code, named by VSCODE_EXECUTABLE or downloaded. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle';
import { Missing, root, runMain } from './project';
import { makeWorkspace } from './workspace';

void runMain(async () => {
  const executable = process.env.VSCODE_EXECUTABLE;
  if (executable !== undefined && !existsSync(executable)) {
    throw new Missing(`VSCODE_EXECUTABLE names ${executable}, which is not there.`);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'bulletin-desktop-'));
  const workspace = join(temporary, 'workspace');
  makeWorkspace(workspace);
  try {
    return await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      version: process.env.VSCODE_VERSION ?? 'stable',
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite('node'),
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(temporary, 'data')}`],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/Test run (failed|terminated)/.test(why)) return 1;
    throw new Missing(
      `The desktop tests could not run: no VS Code came from ${executable ?? 'update.code.visualstudio.com'} (${why}).\n` +
        'Name an installed one by VSCODE_EXECUTABLE=/path/to/code; on Linux it needs a display (xvfb-run will do).',
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
