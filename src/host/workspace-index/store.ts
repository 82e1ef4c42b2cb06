/** Owns the index on disk: shards in the extension's storage, each replaced atomically and read only if complete. */
import { Uri, workspace } from 'vscode';
import type { Letters } from '../../core/corpus/index/letters';
import type { FileRecord } from '../../core/corpus/index/records';
import { readShard, SHARDS, shardOf, writeShard } from '../../core/corpus/index/shards';
import type { ReaderName } from '../../core/names/model';
import { readReaderNames } from '../../core/names/reader/schema';
import { isLeftBehind, replaceFile } from '../files/atomic';
import { type Refusal, refusalOf } from '../files/refusals';
import { orNothing } from '../lifecycle';

const FOLDER = 'index';
/** The file beside the shards with the reader's names with which they were made. */
const NAMES = 'names.json';

/** Parses the list of names; undefined if the file is invalid. */
function readNames(bytes: Uint8Array | undefined): readonly ReaderName[] | undefined {
  try {
    return bytes && readReaderNames(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Stores records; if there is no storage, or it refuses, nothing is stored and the rest works as usual. */
export class IndexStore {
  readonly #folder: Uri | undefined;
  readonly #letters: Letters;
  readonly #dirty = new Set<number>();
  #refused: Refusal | undefined;
  /** How many writes are in progress. */
  #saving = 0;

  constructor(storage: Uri | undefined, letters: Letters) {
    this.#folder = storage && Uri.joinPath(storage, FOLDER);
    this.#letters = letters;
  }

  /** Why the last write was refused; undefined if it was not. */
  get refused(): Refusal | undefined {
    return this.#refused;
  }

  /** Marks the shard of a record for writing. */
  touch(key: string): void {
    this.#dirty.add(shardOf(key));
  }

  /** Whether something has not been stored yet. */
  get dirty(): boolean {
    return this.#dirty.size > 0 || this.#saving > 0;
  }

  /**
   * Passes on the records of all complete shards with this stamp, shard by shard, and returns the reader's names with which they were made.
   * Never rejects.
   */
  async load(stamp: string, give: (records: readonly FileRecord[]) => void): Promise<readonly ReaderName[]> {
    const folder = this.#folder;
    const read = (name: string): Thenable<Uint8Array | undefined> =>
      orNothing(workspace.fs.readFile(Uri.joinPath(folder ?? Uri.file('/'), name)));
    const made = folder && readNames(await read(NAMES));
    // without those names the shards cannot be checked, so they are useless
    if (folder === undefined || made === undefined) return [];
    const names = await workspace.fs.readDirectory(folder).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    );
    for (const name of names.filter(isLeftBehind)) {
      await orNothing(workspace.fs.delete(Uri.joinPath(folder, name)));
    }
    for (const name of names.filter((one) => /^\d+\.bin$/.test(one))) {
      const bytes = await read(name);
      const records = bytes && readShard(bytes, stamp, this.#letters);
      // a shard that cannot be read is overwritten after its texts are indexed again
      if (records === undefined) this.#dirty.add(Number.parseInt(name, 10));
      else give(records);
    }
    return made;
  }

  /**
   * Writes the marked shards. Never rejects: after a refusal nothing is written any more, except after a temporary lock, when everything is
   * written next time.
   */
  async save(records: Iterable<FileRecord>, stamp: string, made: readonly ReaderName[]): Promise<void> {
    const folder = this.#folder;
    const over = this.#refused !== undefined && this.#refused !== 'locked';
    if (folder === undefined || over || this.#dirty.size === 0) return;
    const dirty = [...this.#dirty].filter((shard) => shard < SHARDS);
    this.#dirty.clear();
    const shards = new Map(dirty.map((shard) => [shard, [] as FileRecord[]]));
    for (const record of records) shards.get(shardOf(record.key))?.push(record);
    this.#saving++;
    try {
      await workspace.fs.createDirectory(folder);
      for (const [shard, own] of shards) {
        await replaceFile(Uri.joinPath(folder, `${shard}.bin`), writeShard(own, stamp, this.#letters));
      }
      await replaceFile(Uri.joinPath(folder, NAMES), new TextEncoder().encode(JSON.stringify(made)));
      this.#refused = undefined;
    } catch (error) {
      this.#refused = refusalOf(error);
      for (const shard of dirty) this.#dirty.add(shard);
    } finally {
      this.#saving--;
    }
  }
}
