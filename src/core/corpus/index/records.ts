/** Owns the index of a corpus: one record a file; an update is a removal and an addition, nothing else. */
import { parseIsoDay } from '../../dates/calendar/gregorian';
import { readingOrder } from '../../files/reading-order';
import type { Letters } from './letters';
import { type Restored, restore } from './restore';

/** What is kept of one file. */
export interface FileRecord {
  /** Its URI. */
  readonly key: string;
  /** Within the workspace, '/' between names. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** As the file system tells it; only ever compared for being the same. */
  readonly mtime: number;
  /** Of its bytes: tells whether it is the same where its time has changed. */
  readonly hash: number;
  /** Stamp of what else the digest was made from: files of corrections and names, what the reader said of the text; '' where there is none. */
  readonly beside: string;
  /** False where the file was so new when it was read that its time cannot tell a later change. */
  readonly settled: boolean;
  /** Null where the file is no bulletin. */
  readonly digest: Uint8Array | null;
}

/** A bulletin of the index. */
export interface IndexEntry {
  readonly record: FileRecord;
  readonly issueDate: string | null;
  /** Day number of the issue date; NaN where it is not known. */
  readonly day: number;
  readonly paper: string;
  /** Its page where it is one page. */
  readonly page: string | null;
  readonly jumps: number;
  /** The digest, to be read part by part; read anew at each call, so that what is not asked for takes no memory. */
  restored(): Restored;
  /** Entries are in the order of this. */
  readonly order: string;
}

/** The entry of a record; undefined where it is no bulletin, or its digest cannot be read. */
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

/** Entries by day of issue, then by path; those of no day first. */
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

  /** How many files are known, bulletins or not. */
  get size(): number {
    return this.#records.size;
  }

  /** Bytes of all digests. */
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

  /** Adds a record in the place of an earlier one of the same key; a record whose digest cannot be read is not added. */
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

  /** The bulletins, by day of issue, then by path; those of no day first. */
  get entries(): readonly IndexEntry[] {
    this.#ordered ??= inReadingOrder(this.#entries.values());
    return this.#ordered;
  }

  entry(key: string): IndexEntry | undefined {
    return this.#entries.get(key);
  }
}
