/** Owns asking programs that may not be installed (Debian packages) what they make of a file; a test says what it could not ask. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SCHEMA = join(import.meta.dirname, '../../../../shared/schema/tei_all.rng');
export const hasSchema = existsSync(SCHEMA);

/** Whether a program is there and runs. */
export const hasProgram = (name: string, ...args: readonly string[]): boolean =>
  spawnSync(name, [...args]).error === undefined;

/** What a program prints of a file with these contents, and of what it reads from standard input; standard error too. */
export function ask(
  name: string,
  args: (file: string) => readonly string[],
  content: string | Uint8Array,
  file: string,
  input = '',
) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-edition-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, content);
    const { status, stdout, stderr } = spawnSync(name, [...args(path)], { encoding: 'utf8', cwd: folder, input });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
