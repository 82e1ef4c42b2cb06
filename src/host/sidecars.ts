/** Owns sidecars as files: where each stands, how it is read and replaced as a whole, waiting for whoever holds it. */
import { FileSystemError, type Uri, workspace } from 'vscode';
import type { Sidecar } from '../core/corrections/model';
import { SIDECAR_PROBLEMS } from '../core/corrections/reasons';
import { printSidecar, readSidecar } from '../core/corrections/sidecar';
import { replaceFile } from './atomic';
import { pause } from './lifecycle';
import { refusalOf } from './refusals';

/** Within this time another window that found the same sidecar has put its own in place, in milliseconds. */
export const SETTLED = 50;
/** The new file, whole, before it takes the place of a sidecar. */
const freshOf = (sidecar: Uri): Uri => sidecar.with({ path: `${sidecar.path}.new` });

/** What stands in no file. */
export const EMPTY: Sidecar = { corrections: [], unread: [], problems: [] };

/** A sidecar as it was read, and the bytes that stood in its place. */
export interface OnDisk extends Sidecar {
  readonly inPlace: Uint8Array | undefined;
}

/** Nothing can be read of a sidecar that is there; it is the reader's to mend. */
export const UNREADABLE: Sidecar = { ...EMPTY, problems: [{ text: SIDECAR_PROBLEMS.unreadable, args: [], offset: 0 }] };

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';

/** The bytes of a file; undefined where there is none. Rejects where there is one that cannot be read. */
async function bytesOf(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether there is a file, readable or not. */
export const isThere = (file: Uri): Thenable<boolean> =>
  workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

/** Does again, at most so many times, what is refused because somebody else holds the file just now. */
export async function patiently<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || refusalOf(error) !== 'locked') throw error;
      await pause(attempt * SETTLED);
    }
  }
}

const alike = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one?.length === other?.length && (one?.every((byte, at) => byte === other?.[at]) ?? true);

/** The sidecar of a text. */
export function sidecarOf(uri: Uri): Uri {
  return uri.with({ path: `${uri.path}.bulletin.json`, query: '', fragment: '' });
}

/** The text of a sidecar. */
export function textOf(sidecar: Uri): Uri {
  return sidecar.with({ path: sidecar.path.replace(/\.bulletin\.json$/, '') });
}

/** What stands beside a text; empty where there is nothing. Rejects where it cannot be read. */
export async function onDisk(uri: Uri): Promise<OnDisk> {
  const target = sidecarOf(uri);
  const inPlace = await bytesOf(target);
  // a writer that was killed between its last two steps left the whole new file beside
  const bytes = inPlace ?? (await bytesOf(freshOf(target)));
  return { ...(bytes === undefined ? EMPTY : readSidecar(new TextDecoder().decode(bytes))), inPlace };
}

/** Puts a sidecar in the place of what was found; `changed` where somebody else wrote it meanwhile. Rejects where it is refused. */
export async function putSidecar(uri: Uri, sidecar: Sidecar, found: OnDisk): Promise<'written' | 'changed'> {
  const target = sidecarOf(uri);
  const bytes = new TextEncoder().encode(printSidecar(sidecar));
  const unchanged = async (): Promise<boolean> => alike(await bytesOf(target), found.inPlace);
  try {
    return (await replaceFile(target, bytes, unchanged, freshOf(target))) ? 'written' : 'changed';
  } catch (error) {
    // another window has put the new file, which all write under one name, in place
    if (isMissing(error)) return 'changed';
    throw error;
  }
}
