/** Owns writing a change into a sidecar that other windows write too: read before, and verified afterwards. */
import type { Uri } from 'vscode';
import { type Change, isDone, withChange } from '../../core/corrections/change';
import type { Sidecar } from '../../core/corrections/model';
import { aboutTheSame, EMPTY_SIDECAR } from '../../core/corrections/sidecar';
import { type Obstacle, rewriteBeside } from '../files/rewrite';
import { isReadBack, onDisk, printed, putSidecar, textInPlace } from './sidecars';

/** The file before and after; undefined if there was none. */
interface Written {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The exact contents to restore, if the change undoes a known one; `now` is the file's current contents. */
type Known = (now: string | undefined) => { readonly text: string | undefined } | undefined;

/** Writes a change into the sidecar of a text within `patience` milliseconds. Returns what was written, or the obstacle. Never rejects. */
export async function writeChange(
  uri: Uri,
  change: Change,
  known: Known,
  patience: number,
): Promise<Written | Obstacle> {
  // a file that another window writes in place may be empty for a moment, so each attempt remembers what earlier ones read
  let read = EMPTY_SIDECAR.corrections;
  let sidecar: Sidecar = EMPTY_SIDECAR;
  let written: Written = { before: undefined, after: undefined };
  const obstacle = await rewriteBeside(
    uri,
    {
      find: () => onDisk(uri),
      isUnderstood(found) {
        // a file that cannot be parsed as a whole would lose contents if it were written
        if (!found.isUnderstood) return false;
        const all = read.filter((one) => !found.corrections.some((other) => aboutTheSame(one, other)));
        read = [...all, ...found.corrections];
        sidecar = withChange({ ...found, corrections: read }, change);
        return isReadBack(sidecar);
      },
      put(found) {
        const before = textInPlace(found);
        const restored = known(before);
        const after = restored === undefined ? printed(sidecar) : restored.text;
        written = { before, after };
        return putSidecar(uri, after, found);
      },
      holds: ({ corrections }) => isDone(change, corrections),
    },
    patience,
  );
  return obstacle ?? written;
}
