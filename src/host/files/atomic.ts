/** Owns replacing a file as a whole: whoever reads it, whenever the writer dies, finds the old bytes or the new ones. */
import { type Uri, workspace } from 'vscode';

/** Tells what two windows write at the same time apart. */
const suffix = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
/** The name of a new file that has not been put in its place, with when it was begun. */
const BEGUN = /\.([0-9a-z]{1,12})-[0-9a-z]{1,12}\.tmp$/;
/** No writing takes so long, in milliseconds. */
const DEAD_AFTER = 3_600_000;

/** Whether a file of this name is what a writer left that was killed, perhaps by a clock that has since been set. */
export function isLeftBehind(name: string): boolean {
  const begun = BEGUN.exec(name)?.[1];
  return begun !== undefined && Math.abs(Date.now() - Number.parseInt(begun, 36)) > DEAD_AFTER;
}

/** Writes a new file and puts it in the place of the old. Rejects where the file system refuses; the target is then as it was. */
export async function replaceFile(target: Uri, bytes: Uint8Array): Promise<void> {
  const fresh = target.with({ path: `${target.path}.${suffix()}.tmp` });
  try {
    await workspace.fs.writeFile(fresh, bytes);
    await workspace.fs.rename(fresh, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(fresh).then(undefined, () => undefined);
    throw error;
  }
}
