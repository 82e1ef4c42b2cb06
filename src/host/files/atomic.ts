/** Owns replacing a file atomically: a reader sees the old or the new contents, even if the writer is killed. */
import { type Uri, workspace } from 'vscode';

/** Distinguishes temporary files of several windows. */
const suffix = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
/** The name of a temporary file, with its creation time. */
const BEGUN = /\.([0-9a-z]{1,12})-[0-9a-z]{1,12}\.tmp$/;
/** A temporary file older than this is abandoned, in milliseconds. */
const DEAD_AFTER = 3_600_000;

/** Whether this is the name of a temporary file left by a killed writer, allowing for clock changes. */
export function isLeftBehind(name: string): boolean {
  const begun = BEGUN.exec(name)?.[1];
  return begun !== undefined && Math.abs(Date.now() - Number.parseInt(begun, 36)) > DEAD_AFTER;
}

/** Writes a temporary file and renames it over the target. Rejects if the file system refuses; the target is unchanged then. */
export async function replaceFile(target: Uri, bytes: Uint8Array): Promise<void> {
  const fresh = target.with({ path: `${target.path}.${suffix()}.tmp` });
  try {
    await workspace.fs.writeFile(fresh, bytes);
    await workspace.fs.rename(fresh, target, { overwrite: true });
  } catch (error) {
    // the error of the write is the one to report; a temporary file that stays is recognized by its name later
    await workspace.fs.delete(fresh).then(undefined, () => undefined);
    throw error;
  }
}
