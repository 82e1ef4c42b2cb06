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

/**
 * The desktop VS Code of this machine, if it can open a window here.
 * Inside its own remote terminals `code` is another program, which takes no extension by path; as root it refuses to
 * start; and on Linux it needs a display.
 */
export function desktopCode(): string | undefined {
  const remote = process.env.VSCODE_IPC_HOOK_CLI !== undefined;
  const noWindow =
    process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined;
  const root = process.getuid?.() === 0;
  return remote || noWindow || root ? undefined : (findProgram('code') ?? findProgram('code-insiders'));
}
