/** Owns a running VS Code server with throw-away data: its start, its addresses, its end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from './install';
import { extensionId, Missing, manifest, root } from './project';
import { type Settings, TEST_SETTINGS } from './settings';

export interface ServerOptions {
  /** Loads extensions by path and runs their tests; hides notification toasts. */
  readonly development?: boolean;
  /** False for restricted mode: the reader is not asked whether they trust the folder, and does not. */
  readonly trusted?: boolean;
  /** Extensions installed beforehand. */
  readonly extensions?: string;
  /** A folder to keep data in; a temporary one, removed at the end, where not given. */
  readonly data?: string;
  readonly locale?: string;
  readonly settings?: Settings;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Asked of whoever opens the address. */
  readonly token?: string;
}

export interface Server {
  readonly port: number;
  /** Temporary folder that goes with the server. */
  readonly home: string;
  output(): string;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 240_000;
const STOP_LIMIT_MS = 5_000;

function prepare(data: string, options: ServerOptions): void {
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const settings = join(data, 'data/User/settings.json');
  // a kept folder keeps what the reader has set
  if (options.data === undefined || !existsSync(settings)) {
    writeFileSync(settings, JSON.stringify(options.settings ?? TEST_SETTINGS, null, 2));
  }
  if (options.locale === undefined) return;
  // an empty language pack: the workbench stays English, but env.language and every extension's texts are in the locale
  const translation = join(data, 'data/main.i18n.json');
  writeFileSync(translation, '{"version":"1.0.0","contents":{}}');
  const pack = {
    hash: 'stub',
    extensions: [{ extensionIdentifier: { id: 'stub.language-pack' }, version: '1.0.0' }],
    translations: { vscode: translation },
    label: options.locale,
  };
  writeFileSync(join(data, 'data/languagepacks.json'), JSON.stringify({ [options.locale]: pack }));
}

/** Starts a server; it ends with this process, whatever ends that. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'bulletin-host-'));
  const data = options.data ?? join(home, 'data');
  const extensions = options.extensions ?? join(home, 'extensions');
  mkdirSync(extensions, { recursive: true });
  prepare(data, options);
  const args = [
    host.serverMain,
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--accept-server-license-terms'],
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...['--server-data-dir', data, '--extensions-dir', extensions, '--telemetry-level', 'off', '--disable-telemetry'],
    '--disable-update-check',
    ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
    ...(options.development ? ['--enable-proposed-api', '--enable-smoke-test-driver'] : []),
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
  ];
  const child = spawn(host.node, args, {
    // EXTENSIONS_GALLERY: no call to a gallery; the temporary folders: no sockets left behind in the machine's own
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: '{}',
      XDG_RUNTIME_DIR: home,
      TMPDIR: home,
      NODE_OPTIONS: '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const last = (): void => {
    endGroup(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', last);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start\n${output}`)), START_LIMIT_MS);
    const hear = (chunk: Buffer): void => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(Number(found));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      const taken = /EADDRINUSE/.test(output);
      reject(
        taken ? new Missing(`Port ${options.port} is taken.`) : new Error(`the server ended (${code})\n${output}`),
      );
    });
  });
  return {
    port,
    home,
    output: () => output,
    async stop() {
      await end(child);
      process.off('exit', last);
      last();
    },
  };
}

/** The server's whole group, so that its extension hosts end too. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // gone already
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  endGroup(child, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS))]);
}

/** A path as the workbench in the browser names it; the authority must be the one in the address bar. */
export const remoteUri = (server: Server, path: string): string =>
  `vscode-remote://127.0.0.1:${server.port}${path.replace(/\\/g, '/').replace(/^(?!\/)/, '/')}`;

export interface Address {
  readonly folder?: string;
  readonly token?: string;
  readonly payload?: readonly (readonly [string, string])[];
}

/** The address at which a browser finds the workbench. */
export function workbenchUrl(server: Server, { folder, token, payload = [] }: Address): string {
  const query = new URLSearchParams();
  if (token !== undefined) query.set('tkn', token);
  if (folder !== undefined) query.set('folder', folder);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${server.port}/?${query}`;
}

/** Puts the built extension where the server finds it at its start, without a package. */
export function installUnpacked(extensions: string): void {
  const to = join(extensions, `${extensionId}-${manifest.version}`);
  for (const name of ['package.json', 'dist', 'media', 'syntaxes', 'src/l10n', 'LICENSE', ...nlsFiles()]) {
    if (!existsSync(join(root, name))) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
}

const nlsFiles = (): readonly string[] => ['', '.zh-cn', '.zh-tw'].map((language) => `package.nls${language}.json`);

/** Installs a package by the server's own command line. */
export function installPackage(host: Host, vsix: string, extensions: string, data: string): void {
  const args = ['--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', data];
  const done = spawnSync(host.node, [host.serverMain, ...args], {
    encoding: 'utf8',
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`the package could not be installed\n${done.stdout}${done.stderr}`);
}
