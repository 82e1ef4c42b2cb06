/**
 * Owns files that are written beside texts: read within a limit, written in place so that links, hard links and modes stay, with
 * the new file whole beside until that is done. Whoever reads, whenever the writer dies, finds the old file or the new one.
 */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { fromUtf8, toUtf8 } from '../../core/text/bytes/utf8';
import { pause } from '../lifecycle';
import { refusalOf } from './refusals';

/** Within this time another window that found the same file has put its own in place, in milliseconds. */
export const SETTLED = 50;
/** Larger files are not read, in bytes. */
const LARGEST = 16_000_000;
/** A new file that was left beside a place where none stands is of no use any more after this time, in milliseconds. */
const STALE = 7 * 24 * 3_600_000;

/** The new file, whole, while it is written in place. */
const freshOf = (file: Uri): Uri => file.with({ path: `${file.path}.new` });
const folderOf = (file: Uri): Uri => Uri.joinPath(file, '..');

/** A file as it was found; `inPlace` are the bytes that stood there, `text` what is to be read. */
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

/** Retries, up to so many times, an operation that fails because another process has the file locked. */
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

/** The bytes of a file and when it was written; undefined where there is none or it is too large. */
async function timed(file: Uri): Promise<{ readonly bytes: Uint8Array; readonly mtime: number } | 'large' | undefined> {
  const stat = await unlessMissing(workspace.fs.stat(file));
  if (stat === undefined || (stat.type & FileType.Directory) !== 0) return undefined;
  if (stat.size > LARGEST) return 'large';
  const bytes = await unlessMissing(workspace.fs.readFile(file));
  return bytes && { bytes, mtime: stat.mtime };
}

/**
 * A file beside a text. What a writer left that was stopped is read in its stead, but only where it is whole and newer than what
 * stands there. Rejects where there is a file that cannot be read.
 */
export async function readBeside(file: Uri, isWhole: (text: string) => boolean): Promise<Beside> {
  const there = await timed(file);
  if (there === 'large') return { ...NOTHING, isTooLarge: true };
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
 * Writes what is to stand in the place of what was found; `changed` where somebody else wrote it meanwhile. Rejects where the file
 * system refuses, or the folder is no more: it is not made anew.
 */
export async function putBeside(file: Uri, text: string, found: Beside): Promise<'written' | 'changed'> {
  const bytes = toUtf8(text);
  const fresh = freshOf(file);
  if (!(await isThere(folderOf(file)))) throw FileSystemError.Unavailable('ENOPRO: the folder is no more');
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
    // the old file is as it was, unless it was cut: then the new one, which is whole, is read in its stead
    const now = await Promise.resolve(workspace.fs.readFile(file)).catch(() => found.inPlace);
    if (alike(now, found.inPlace)) await drop();
    throw error;
  }
  await drop();
  return 'written';
}

/**
 * Takes away a file that was found and says nothing any more; `changed` where somebody else wrote it meanwhile. A link stays, to an
 * empty file. Rejects where that is refused.
 */
export async function dropBeside(file: Uri, found: Beside): Promise<'written' | 'changed'> {
  if (!alike(await unlessMissing(workspace.fs.readFile(file)), found.inPlace)) return 'changed';
  const stat = found.inPlace && (await unlessMissing(workspace.fs.stat(file)));
  const isLink = stat !== undefined && (stat.type & FileType.SymbolicLink) !== 0;
  if (isLink) await workspace.fs.writeFile(file, new Uint8Array());
  else if (stat !== undefined) await workspace.fs.delete(file);
  await workspace.fs.delete(freshOf(file)).then(undefined, () => undefined);
  return 'written';
}
