/** Owns what is asked of the machine before anything starts, and where its own VS Code is. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Missing, manifest } from './project';

/** Throws in plain words where Node is older than package.json asks. */
export function requireNode(running = process.versions.node): void {
  const wanted = manifest.engines.node.replace(/^>=/, '');
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Missing(`Node ${wanted} or newer is needed; this is Node ${running}. See https://nodejs.org`);
}

const windows = process.platform === 'win32';

/** The path of a program, looked up on PATH as a shell would. */
export function findProgram(name: string): string | undefined {
  const endings = windows ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((path) => existsSync(path));
}

/** What of a machine decides whether a window opens on it. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Why no window can be opened here, as a sentence that says what to do; undefined where one can. */
export function noDesktop({ platform, env }: Desktop = process): string | undefined {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return undefined;
  return 'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Run `xvfb-run -a npm run test:desktop`, or do without: `npm run test:host` and `npm run test:web` run the same suite in a VS Code that needs no display.';
}

/**
 * The desktop VS Code of this machine, if it can open a window here.
 * Inside its own remote terminals `code` is another program, which takes no extension by path; as root it refuses to
 * start; and on Linux it needs a display.
 */
export function desktopCode(): string | undefined {
  const remote = process.env.VSCODE_IPC_HOOK_CLI !== undefined;
  const root = process.getuid?.() === 0;
  return remote || noDesktop() !== undefined || root
    ? undefined
    : (findProgram('code') ?? findProgram('code-insiders'));
}
