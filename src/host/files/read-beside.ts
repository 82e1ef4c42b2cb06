/** Owns a cache of files beside texts: each is read once, with retries, until it is invalidated. */
import type { Uri } from 'vscode';
import { isThere, patiently } from './beside';

/** Attempts at reading a file that another process has locked, while the caller waits. */
const READINGS = 3;

/** A kind of file beside texts. */
interface KindOfFile<T> {
  /** The file beside a text. */
  readonly fileOf: (text: Uri) => Uri;
  /** Reads it; rejects where the file system refuses. */
  readonly read: (text: Uri) => Promise<T>;
  readonly missing: T;
  readonly unreadable: T;
}

export class ReadBeside<T> {
  readonly #kind: KindOfFile<T>;
  readonly #files = new Map<string, Promise<T>>();

  constructor(kind: KindOfFile<T>) {
    this.#kind = kind;
  }

  /** The file beside a text. Never rejects. */
  of(uri: Uri): Promise<T> {
    const { fileOf, read, missing, unreadable } = this.#kind;
    const key = uri.toString();
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const file = patiently(READINGS, () => read(uri)).catch(async () => {
      // a failure is not cached: the next call tries again
      if (this.#files.get(key) === file) this.#files.delete(key);
      // some file systems refuse to read a missing file instead of reporting that it is missing
      return (await isThere(fileOf(uri))) ? unreadable : missing;
    });
    this.#files.set(key, file);
    return file;
  }

  /** The texts whose files were read, by URI. */
  get all(): ReadonlyMap<string, Promise<T>> {
    return this.#files;
  }

  forget(uri: Uri): void {
    this.#files.delete(uri.toString());
  }

  clear(): void {
    this.#files.clear();
  }
}
