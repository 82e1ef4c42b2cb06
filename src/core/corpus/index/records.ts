/** Owns the index of a corpus: one record a file; an update removes a record and adds another. */
import { parseIsoDay } from '../../dates/calendar/gregorian';
import { readingOrder } from '../../files/reading-order';
import type { Letters } from './letters';
import { type Restored, restore } from './restore';

/** The record of a file. */
export interface FileRecord {
  /** Its URI. */
  readonly key: string;
  /** Within the workspace, '/' between names. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** As reported by the file system; only compared for equality. */
  readonly mtime: number;
  /** A hash of the contents, which tells whether a file with a new timestamp has changed. */
  readonly hash: number;
  /** A stamp of the other inputs of the digest: corrections, names, the reader's choice; '' without any. */
  readonly beside: string;
  /** False if the file was read so soon after it was written that its timestamp cannot reveal a later change. */
  readonly settled: boolean;
  /** Null if the file is no bulletin. */
  readonly digest: Uint8Array | null;
}

/** A bulletin of the index. */
export interface IndexEntry {
  readonly record: FileRecord;
  readonly issueDate: string | null;
  /** Day number of the issue date; NaN if unknown. */
  readonly day: number;
  readonly paper: string;
  /** The page, if it is a single page. */
  readonly page: string | null;
  readonly jumps: number;
  /** The digest, parsed lazily; a new object at each call, so that nothing stays in memory. */
  restored(): Restored;
  /** The sort key of entries. */
  readonly order: string;
}

/** The entry of a record; undefined if it is no bulletin, or its digest is corrupt. */
export function entryOf(record: FileRecord, letters: Letters): IndexEntry | undefined {
  const { key, path, digest } = record;
  if (digest === null) return undefined;
  try {
    const { issueDate, paper, page, jumps } = restore(digest, letters).head();
    return {
      record,
      issueDate: issueDate?.value ?? null,
      day: parseIsoDay(issueDate?.value) ?? Number.NaN,
      paper: paper?.value ?? '',
      page,
      jumps,
      order: `${issueDate?.value ?? ''}\n${readingOrder(path)}\n${key}`,
      restored: () => restore(digest, letters),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Entries by day of issue, then by path; those without a day first. */
export const inReadingOrder = (entries: Iterable<IndexEntry>): readonly IndexEntry[] =>
  [...entries].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

export class CorpusIndex {
  readonly letters: Letters;
  readonly #records = new Map<string, FileRecord>();
  readonly #entries = new Map<string, IndexEntry>();
  #ordered: readonly IndexEntry[] | undefined;
  #bytes = 0;

  constructor(letters: Letters) {
    this.letters = letters;
  }

  /** The number of files, bulletins or not. */
  get size(): number {
    return this.#records.size;
  }

  /** The total size of all digests in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): FileRecord | undefined {
    return this.#records.get(key);
  }

  keys(): Iterable<string> {
    return this.#records.keys();
  }

  records(): Iterable<FileRecord> {
    return this.#records.values();
  }

  /** Adds a record, replacing one with the same key; a record with a corrupt digest is rejected. */
  put(record: FileRecord): boolean {
    this.remove(record.key);
    const entry = record.digest === null ? undefined : entryOf(record, this.letters);
    if (record.digest !== null && entry === undefined) return false;
    if (entry !== undefined) this.#entries.set(record.key, entry);
    this.#records.set(record.key, record);
    this.#bytes += record.digest?.length ?? 0;
    this.#ordered = undefined;
    return true;
  }

  remove(key: string): boolean {
    const record = this.#records.get(key);
    if (record === undefined) return false;
    this.#records.delete(key);
    this.#entries.delete(key);
    this.#bytes -= record.digest?.length ?? 0;
    this.#ordered = undefined;
    return true;
  }

  /** The bulletins by day of issue, then by path; those without a day first. */
  get entries(): readonly IndexEntry[] {
    this.#ordered ??= inReadingOrder(this.#entries.values());
    return this.#ordered;
  }

  entry(key: string): IndexEntry | undefined {
    return this.#entries.get(key);
  }
}
