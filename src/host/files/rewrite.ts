/** Owns changing a file beside a text while other windows change it too: read, change, write and verify, repeated until it holds. */
import { type Uri, workspace } from 'vscode';
import { orNothing, pause } from '../lifecycle';
import { patiently, SETTLED } from './beside';
import { type Refusal, refusalOf } from './refusals';

/** How often writing is retried if another process writes or locks the file. */
const ATTEMPTS = 8;
/** How long an answer of the file system is awaited, in milliseconds. */
export const PATIENCE = 15_000;

/** Why a change is not in the file: the file system's refusal, or contents that cannot be parsed. */
export type Obstacle = Refusal | 'malformed';

/** How a file of some kind is changed; every function may reject as the file system does. */
interface Rewriting<Found> {
  /** Reads the file. */
  readonly find: () => Promise<Found>;
  /** Whether it could be parsed; otherwise writing would lose its contents. */
  readonly isUnderstood: (found: Found) => boolean;
  /** Writes the file with the change applied. */
  readonly put: (found: Found) => Promise<'written' | 'changed'>;
  /** Whether the file contains the change. */
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

/** Changes the file beside a text; returns the obstacle, if any, within `patience` milliseconds. Never rejects. */
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
