/** `npm start [-- [--browser] PATH]`: builds the extension and opens the sample issue, or the reader's own, in VS Code. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHost } from './install';
import { desktopCode, requireNode } from './machine';
import { cache, Missing, root, runMain } from './project';
import { installUnpacked, remoteUri, startServer, workbenchUrl } from './server';
import { QUIET_SETTINGS } from './settings';

const PORT = 8137;
const say = console.log;
/** What a reader who has never seen it does next. */
const WAY_IN = 'The newspaper symbol at the left edge lists the articles; F1 and “Bulletin” list the commands.';

/** What to open: a folder in the side bar, and a file in the editor where one was named. */
interface Place {
  readonly folder: string;
  readonly file?: string;
}

/** The bundled issue, copied so that what a reader tries there stays out of the project. */
function samplePlace(): Place {
  const folder = join(cache, 'sample');
  cpSync(join(root, 'media/sample'), folder, { recursive: true });
  const first = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()[0];
  return first === undefined ? { folder } : { folder, file: join(folder, first) };
}

function placeOf(path: string | undefined): Place {
  if (path === undefined) return samplePlace();
  // npm runs scripts in the project's folder; a reader's path is relative to their own
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(full)) throw new Missing(`There is nothing at ${full}.`);
  return statSync(full).isDirectory() ? { folder: full } : { folder: dirname(full), file: full };
}

function build(): void {
  say('building the extension …');
  const done = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Missing(`The build failed.\n${done.stdout}${done.stderr}`);
}

function openDesktop(code: string, { folder, file }: Place): void {
  say(`opening ${file ?? folder} in ${code}\n${WAY_IN}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file === undefined ? [] : [file])];
  spawn(code, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });

/** The port that PORT names, which must be free; else the usual one, so that the browser keeps what it stored for it. */
async function choosePort(): Promise<number> {
  const named = process.env.PORT;
  const port = named === undefined ? PORT : Number(named);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Missing(`PORT=${named} is not a port.`);
  if (await isFree(port)) return port;
  if (named !== undefined) throw new Missing(`Port ${port} is taken; name another: PORT=8200 npm start`);
  say(`port ${port} is taken; using another`);
  return 0;
}

/** Serves the workbench until Ctrl+C. */
async function openBrowser({ folder, file }: Place): Promise<void> {
  const port = await choosePort();
  const host = await ensureHost(say);
  const kept = join(cache, 'reader');
  const extensions = join(kept, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  installUnpacked(extensions);
  // a page of some other site in the same browser must not find its way to the reader's files
  const token = randomBytes(16).toString('hex');
  const server = await startServer(host, {
    port,
    token,
    extensions,
    data: join(kept, 'data'),
    settings: QUIET_SETTINGS,
  });
  const payload = file === undefined ? [] : [['openFile', remoteUri(server, file)] as const];
  const address = workbenchUrl(server, { folder, token, payload });
  say(`\nBulletin Reader is open at\n\n  ${address}\n\n${WAY_IN}\nCtrl+C here ends it.`);
  await new Promise(() => {});
}

void runMain(async () => {
  requireNode();
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const place = placeOf(positionals[0]);
  build();
  const code = values.browser ? undefined : desktopCode();
  if (code === undefined) await openBrowser(place);
  else openDesktop(code, place);
  return 0;
});
