/**
 * Owns writing files beside texts: in place, so that links, hard links and permissions stay, with a complete copy beside it until that is
 * done. Even if the writer is killed, a reader finds the old or the new contents.
 */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { fromUtf8, toUtf8 } from '../../core/text/bytes/utf8';
import { pause } from '../lifecycle';
import { refusalOf } from './refusals';

/** How long another window needs at most to write a file that it has read, in milliseconds. */
export const SETTLED = 50;
/** Larger files are not read, in bytes. */
const LARGEST = 16_000_000;
/** An abandoned copy without its file is ignored after this time, in milliseconds. */
const STALE = 7 * 24 * 3_600_000;

/** The complete copy that exists while the file is written in place. */
const freshOf = (file: Uri): Uri => file.with({ path: `${file.path}.new` });
const folderOf = (file: Uri): Uri => Uri.joinPath(file, '..');

/** A file as it was found: `inPlace` is its contents, `text` what is to be parsed. */
export interface Beside {
  readonly text: string | undefined;
  readonly inPlace: Uint8Array | undefined;
  readonly isTooLarge: boolean;
}

const NOTHING: Beside = { text: undefined, inPlace: undefined, isTooLarge: false };

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';

async function unlessMissing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
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

/** Retries an operation up to `attempts` times while another process has the file locked. */
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

/** The contents and modification time of a file; undefined if it is missing or too large. */
async function timed(file: Uri): Promise<{ readonly bytes: Uint8Array; readonly mtime: number } | 'large' | undefined> {
  const stat = await unlessMissing(workspace.fs.stat(file));
  if (stat === undefined || (stat.type & FileType.Directory) !== 0) return undefined;
  if (stat.size > LARGEST) return 'large';
  const bytes = await unlessMissing(workspace.fs.readFile(file));
  return bytes && { bytes, mtime: stat.mtime };
}

/**
 * Reads a file beside a text. The copy of a writer that was killed is used instead if it is complete and newer. Rejects if the file exists
 * but cannot be read.
 */
export async function readBeside(file: Uri, isWhole: (text: string) => boolean): Promise<Beside> {
  const there = await timed(file);
  if (there === 'large') return { ...NOTHING, isTooLarge: true };
  // a copy that cannot be read is of no use, and the file itself was read
  const left = await timed(freshOf(file)).catch(() => undefined);
  const inPlace = there?.bytes;
  const text = inPlace && fromUtf8(inPlace);
  if (left === undefined || left === 'large') return { text, inPlace, isTooLarge: false };
  const fresh = fromUtf8(left.bytes);
  const isCut = text !== undefined && !isWhole(text);
  const since = there === undefined ? Date.now() - STALE : isCut ? there.mtime - STALE : there.mtime;
  const isNewer = left.mtime > since;
  return { text: isNewer && isWhole(fresh) ? fresh : text, inPlace, isTooLarge: false };
}

/**
 * Replaces the contents of a file that was found; `changed` if another writer was faster. Rejects if the file system refuses, or the folder
 * is gone: it is not created again.
 */
export async function putBeside(file: Uri, text: string, found: Beside): Promise<'written' | 'changed'> {
  const bytes = toUtf8(text);
  const fresh = freshOf(file);
  if (!(await isThere(folderOf(file)))) throw FileSystemError.Unavailable('ENOPRO: the folder is no more');
  // best effort: what is reported is how the write of the file itself ended
  const drop = (): Thenable<void> => workspace.fs.delete(fresh).then(undefined, () => undefined);
  try {
    await workspace.fs.writeFile(fresh, bytes);
    if (!alike(await unlessMissing(workspace.fs.readFile(file)), found.inPlace)) {
      await drop();
      return 'changed';
    }
  } catch (error) {
    await drop();
    throw error;
  }
  try {
    await workspace.fs.writeFile(file, bytes);
  } catch (error) {
    // a write that failed before truncating left the old file; after that, readers use the complete copy
    const now = await Promise.resolve(workspace.fs.readFile(file)).catch(() => found.inPlace);
    if (alike(now, found.inPlace)) await drop();
    throw error;
  }
  await drop();
  return 'written';
}

/**
 * Deletes a file that was found and is empty now; `changed` if another writer was faster. A symbolic link stays and its target is emptied.
 * Rejects if the file system refuses.
 */
export async function dropBeside(file: Uri, found: Beside): Promise<'written' | 'changed'> {
  if (!alike(await unlessMissing(workspace.fs.readFile(file)), found.inPlace)) return 'changed';
  const stat = found.inPlace && (await unlessMissing(workspace.fs.stat(file)));
  const isLink = stat !== undefined && (stat.type & FileType.SymbolicLink) !== 0;
  if (isLink) await workspace.fs.writeFile(file, new Uint8Array());
  else if (stat !== undefined) await workspace.fs.delete(file);
  // usually there is no copy
  await workspace.fs.delete(freshOf(file)).then(undefined, () => undefined);
  return 'written';
}
