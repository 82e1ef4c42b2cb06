/** Owns files that are written in pieces; each is read back and compared by hash before it counts as written. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** The buffer size for writing and for reading back, in bytes. */
const CHUNK = 1 << 18;

interface Written {
  readonly path: string;
  readonly handle: number;
  readonly hash: Hash;
  /** Chunks that are not written yet. */
  waiting: Uint8Array[];
  size: number;
}

function flush(file: Written): void {
  const bytes = Buffer.concat(file.waiting);
  file.waiting = [];
  file.size = 0;
  file.hash.update(bytes);
  for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at);
}

function hashOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(CHUNK);
    for (let count = readSync(handle, chunk); count > 0; count = readSync(handle, chunk))
      hash.update(chunk.subarray(0, count));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

export class WrittenFiles {
  readonly #pathOf: (ending: string) => string;
  readonly #files = new Map<string, Written>();

  constructor(pathOf: (ending: string) => string) {
    this.#pathOf = pathOf;
  }

  /** Appends to the file with this ending; throws as the file system does. */
  write(ending: string, content: string | Uint8Array): void {
    const file = this.#files.get(ending) ?? this.#open(ending);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    file.waiting.push(bytes);
    file.size += bytes.length;
    if (file.size >= CHUNK) flush(file);
  }

  #open(ending: string): Written {
    const path = this.#pathOf(ending);
    const file: Written = { path, handle: openSync(path, 'w'), hash: createHash('sha256'), waiting: [], size: 0 };
    this.#files.set(ending, file);
    return file;
  }

  /** Closes all files; throws if a file does not hold what was written. */
  close(): void {
    for (const file of this.#files.values()) {
      flush(file);
      closeSync(file.handle);
      if (hashOf(file.path) !== file.hash.digest('hex')) throw new Error(`${file.path}: could not be written whole`);
    }
  }
}
