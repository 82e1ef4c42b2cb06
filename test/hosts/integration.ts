/**
 * `npm run test:host`, `npm run test:web`: the suite of test/host inside an extension host of a real VS Code;
 * `npm run test:restricted`: what of it matters in a folder that is not trusted.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { bundleSuite, type ExtensionHost } from './bundle';
import { ensureHost } from './install';
import { extensionId, root, runMain } from './project';
import { remoteUri, type Server, startServer, workbenchUrl } from './server';
import { RESTRICTED_SETTINGS, TEST_SETTINGS } from './settings';
import { closingLine, NOTHING, type Tally, tallyIn } from './tally';
import { makeWorkspace } from './workspace';

const MARK = '@@T ';
const LIMIT_MS = Number(process.env.TEST_TIMEOUT_MS ?? 2_400_000);
const say = console.log;

interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
  readonly log: string;
}

/** Opens the workbench, which runs the suite and calls back; its marked lines appear as they are said. */
async function runIn(server: Server, tests: string): Promise<Outcome> {
  const browser = await launchBrowser(say);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const lines: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<Outcome>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`nothing reported within ${LIMIT_MS} ms`)), LIMIT_MS);
      page.once('crash', () => reject(new Error('the browser page crashed')));
      // the workbench looks both functions up on its window
      const exposed = [
        page.exposeFunction('codeAutomationExit', (code: number, logs: readonly { contents: string }[] = []) =>
          resolve({ code, lines, log: logs.map(({ contents }) => contents).join('\n') }),
        ),
        page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
          const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
          if (process.env.VERBOSE) say(`[log] ${text}`);
          if (!text.startsWith(MARK)) return;
          lines.push(text.slice(MARK.length));
          say(text.slice(MARK.length));
        }),
      ];
      page.on('pageerror', ({ message }) => console.error(`[page] ${message}`));
      const folder = join(server.home, 'workspace');
      makeWorkspace(folder);
      const payload = [
        ['extensionDevelopmentPath', remoteUri(server, root)],
        ['extensionTestsPath', remoteUri(server, tests)],
        ['enableProposedApi', ''],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ] as const;
      Promise.all(exposed)
        .then(() => page.goto(workbenchUrl(server, { folder, payload }), { waitUntil: 'domcontentloaded' }))
        .catch(reject);
    });
    return await over.finally(() => clearTimeout(timer));
  } finally {
    await browser.close();
  }
}

/** Runs the suite in one kind of extension host, in a folder that is trusted or not. */
async function runSuite(kind: ExtensionHost, trusted: boolean): Promise<Tally> {
  const host = await ensureHost(say);
  const tests = await bundleSuite(kind, trusted);
  const settings = trusted ? TEST_SETTINGS : RESTRICTED_SETTINGS;
  const server = await startServer(host, {
    development: true,
    trusted,
    // the reader's wish that makes VS Code run an extension in the browser's web worker
    settings: kind === 'web' ? { ...settings, 'remote.extensionKind': { [extensionId]: ['web'] } } : settings,
  });
  try {
    say(`VS Code ${host.version.vscode}, ${kind} extension host${trusted ? '' : ', restricted mode'}`);
    const { code, lines, log } = await runIn(server, tests);
    const tally = tallyIn(lines.join('\n'));
    if (tally !== undefined && (code === 0) === (tally.failed === 0)) return tally;
    say(`${log.slice(-8000)}\nthe workbench reported exit code ${code}`);
    const broken = { ...NOTHING, failed: 1 };
    say(closingLine(broken));
    return broken;
  } catch (error) {
    say(server.output().slice(-4000));
    throw error;
  } finally {
    await server.stop();
  }
}

void runMain(async () => {
  const { values } = parseArgs({ options: { web: { type: 'boolean' }, restricted: { type: 'boolean' } } });
  const tally = await runSuite(values.web ? 'web' : 'node', values.restricted !== true);
  return tally.failed === 0 ? 0 : 1;
});
