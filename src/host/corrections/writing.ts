/** Owns writing a change into a sidecar, where other windows write too: read anew before, and again afterwards whether it is there. */
import { type Uri, workspace } from 'vscode';
import { type Change, isDone, withChange } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { aboutTheSame } from '../../core/corrections/sidecar';
import { patiently, SETTLED } from '../files/beside';
import { type Refusal, refusalOf } from '../files/refusals';
import { orNothing, pause } from '../lifecycle';
import { isReadBack, onDisk, printed, putSidecar, textInPlace } from './sidecars';

/** Attempts at writing a sidecar that another process writes or has locked at the same time. */
const ATTEMPTS = 8;

/** Why a correction is not in the sidecar: what the file system said, or that what stands there is not understood. */
export type Obstacle = Refusal | 'malformed';

/** What was written: the file before and after; undefined where there was none. */
interface Written {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The very file that is to stand there, if a change leads back to one that is known; `now` is the one that stands there. */
type Known = (now: string | undefined) => { readonly text: string | undefined } | undefined;

/** Writes a change into the sidecar of a text. Says what was written, or what stood in the way. Never rejects. */
export async function writeChange(uri: Uri, change: Change, known: Known): Promise<Written | Obstacle> {
  if (uri.scheme === 'untitled') return 'no-files';
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'read-only';
  // a file that is written in place may be away for a moment; what an attempt read is not forgotten by the next
  let read: readonly Correction[] = [];
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(Math.random() * SETTLED);
      const found = await patiently(ATTEMPTS, () => onDisk(uri));
      // a file that could not be understood as a whole: writing would lose it
      if (!found.isUnderstood) return 'malformed';
      const all = read.filter((one) => !found.corrections.some((other) => aboutTheSame(one, other)));
      read = [...all, ...found.corrections];
      const sidecar = withChange({ ...found, corrections: read }, change);
      if (!isReadBack(sidecar)) return 'malformed';
      const before = textInPlace(found);
      const restored = known(before);
      const after = restored === undefined ? printed(sidecar) : restored.text;
      if ((await patiently(ATTEMPTS, () => putSidecar(uri, after, found))) === 'changed') continue;
      await pause(SETTLED);
      const now = await orNothing(onDisk(uri));
      if (now !== undefined && isDone(change, now.corrections)) return { before, after };
    }
    return 'locked';
  } catch (error) {
    return refusalOf(error);
  }
}
