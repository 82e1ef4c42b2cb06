/** Owns writing a change into a sidecar, where other windows write too: read anew before, and again afterwards whether it is there. */
import type { Uri } from 'vscode';
import { type Change, isDone, withChange } from '../../core/corrections/change';
import type { Sidecar } from '../../core/corrections/model';
import { aboutTheSame, EMPTY_SIDECAR } from '../../core/corrections/sidecar';
import { type Obstacle, rewriteBeside } from '../files/rewrite';
import { isReadBack, onDisk, printed, putSidecar, textInPlace } from './sidecars';

/** What was written: the file before and after; undefined where there was none. */
interface Written {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The very file that is to stand there, if a change leads back to one that is known; `now` is the one that stands there. */
type Known = (now: string | undefined) => { readonly text: string | undefined } | undefined;

/** Writes a change into the sidecar of a text, within `patience` milliseconds. Says what was written, or what stood in the way. Never rejects. */
export async function writeChange(
  uri: Uri,
  change: Change,
  known: Known,
  patience: number,
): Promise<Written | Obstacle> {
  // a file that is written in place may be away for a moment; what an attempt read is not forgotten by the next
  let read = EMPTY_SIDECAR.corrections;
  let sidecar: Sidecar = EMPTY_SIDECAR;
  let written: Written = { before: undefined, after: undefined };
  const obstacle = await rewriteBeside(
    uri,
    {
      find: () => onDisk(uri),
      isUnderstood(found) {
        // a file that could not be understood as a whole: writing would lose it
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
