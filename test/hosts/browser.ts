/** Owns the browser that the tests drive: the Chromium inside an npm package, or one that CHROMIUM_PATH names. */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { fontConfig } from './fonts';
import { cache, Missing, root, type Say } from './project';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];
const INSTALLED = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

async function executable(say: Say): Promise<Executable> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    const path = existsSync(named) ? named : onPath(named);
    if (path === undefined) throw new Missing(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { path, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return carried(say);
  const path = INSTALLED.map(onPath).find((one) => one !== undefined);
  if (path !== undefined) return { path, env: {} };
  throw new Missing('No Chromium found; install one and name it by CHROMIUM_PATH=/path/to/chromium.');
}

/** The Chromium inside @sparticuz/chromium, unpacked once; its own libraries are used only where the machine lacks them. */
async function carried(say: Say): Promise<Executable> {
  const packed = join(root, 'node_modules/@sparticuz/chromium/bin');
  const folder = join(cache, 'chromium-143');
  if (!existsSync(folder)) {
    say('unpacking Chromium …');
    const making = `${folder}.making-${process.pid}`;
    mkdirSync(making, { recursive: true });
    const unpack = (name: string, to: string, mode: number): Promise<void> =>
      pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), createWriteStream(to, { mode }));
    await unpack('chromium.br', join(making, 'chromium'), 0o755);
    await unpack('al2023.tar.br', join(making, 'libraries.tar'), 0o644);
    spawnSync('tar', ['-xf', 'libraries.tar'], { cwd: making });
    if (!existsSync(folder)) renameSync(making, folder);
    rmSync(making, { recursive: true, force: true });
  }
  const path = join(folder, 'chromium');
  if (spawnSync(path, ['--version']).status === 0) return { path, env: {} };
  const env = { LD_LIBRARY_PATH: join(folder, 'lib') };
  const tried = spawnSync(path, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (tried.status === 0) return { path, env };
  throw new Missing(`Chromium does not start here; name another by CHROMIUM_PATH.\n${tried.stderr}`);
}

/** Starts the browser, headless. */
export async function launchBrowser(say: Say): Promise<Browser> {
  const { path, env } = await executable(say);
  const all: Record<string, string> = { FONTCONFIG_FILE: fontConfig() };
  for (const [name, value] of Object.entries({ ...process.env, ...env })) if (value !== undefined) all[name] = value;
  return chromium.launch({ executablePath: path, headless: true, args: FLAGS, env: all });
}
