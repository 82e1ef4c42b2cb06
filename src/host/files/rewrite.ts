/** Owns changing a file beside a text while other windows change it too: read, changed, written and looked at, until it holds. */
import { type Uri, workspace } from 'vscode';
import { orNothing, pause } from '../lifecycle';
import { patiently, SETTLED } from './beside';
import { type Refusal, refusalOf } from './refusals';

/** How often writing begins anew where somebody else writes, or holds, the same file at the same time. */
const ATTEMPTS = 8;
/** A file system that has not answered within this time is not waited for any longer, in milliseconds. */
export const PATIENCE = 15_000;

/** Why a change is not in the file: what the file system said, or that what stands there is not understood. */
export type Obstacle = Refusal | 'malformed';

/** How a file of some kind is changed; each may reject as the file system does. */
interface Rewriting<Found> {
  /** What stands there now. */
  readonly find: () => Promise<Found>;
  /** Whether it was understood; else writing would lose it. */
  readonly isUnderstood: (found: Found) => boolean;
  /** Writes what was found with the change. */
  readonly put: (found: Found) => Promise<'written' | 'changed'>;
  /** Whether the change is in what stands there. */
  readonly holds: (found: Found) => boolean;
}

async function attempt<Found>({ find, isUnderstood, put, holds }: Rewriting<Found>): Promise<Obstacle | undefined> {
  try {
    for (let round = 0; round < ATTEMPTS; round++) {
      if (round > 0) await pause(Math.random() * SETTLED);
      const found = await patiently(ATTEMPTS, find);
      if (!isUnderstood(found)) return 'malformed';
      if ((await patiently(ATTEMPTS, () => put(found))) === 'changed') continue;
      await pause(SETTLED);
      const again = await orNothing(find());
      if (again !== undefined && holds(again)) return undefined;
    }
    return 'locked';
  } catch (error) {
    return refusalOf(error);
  }
}

/** Changes the file beside a text; says what stood in the way, within `patience` milliseconds. Never rejects. */
export async function rewriteBeside<Found>(
  text: Uri,
  rewriting: Rewriting<Found>,
  patience = PATIENCE,
): Promise<Obstacle | undefined> {
  if (text.scheme === 'untitled') return 'no-files';
  if (workspace.fs.isWritableFileSystem(text.scheme) === false) return 'read-only';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Obstacle>((resolve) => {
    timer = setTimeout(() => resolve('locked'), patience);
  });
  const obstacle = await Promise.race([attempt(rewriting), late]);
  clearTimeout(timer);
  return obstacle;
}
