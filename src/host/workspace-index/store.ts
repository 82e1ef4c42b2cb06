/** Owns the index on disk: shards in the extension's storage, each replaced as a whole, read again only where whole. */
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
/** Beside the shards: the reader's names that they were made with. */
const NAMES = 'names.json';

/** Reads the list of names; undefined where the file is anything else. */
function readNames(bytes: Uint8Array | undefined): readonly ReaderName[] | undefined {
  try {
    return bytes && readReaderNames(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Keeps records; where there is no storage, or it refuses, nothing is kept and nothing else changes. */
export class IndexStore {
  readonly #folder: Uri | undefined;
  readonly #letters: Letters;
  readonly #dirty = new Set<number>();
  #refused: Refusal | undefined;
  /** How many writings are under way. */
  #saving = 0;

  constructor(storage: Uri | undefined, letters: Letters) {
    this.#folder = storage && Uri.joinPath(storage, FOLDER);
    this.#letters = letters;
  }

  /** Why the storage was last not written; undefined while it is. */
  get refused(): Refusal | undefined {
    return this.#refused;
  }

  /** The record's shard is to be written again. */
  touch(key: string): void {
    this.#dirty.add(shardOf(key));
  }

  /** Something is not on disk yet. */
  get dirty(): boolean {
    return this.#dirty.size > 0 || this.#saving > 0;
  }

  /**
   * The records of all shards that are whole and have this stamp, each shard by itself; and the reader's names that they
   * were made with. Never rejects.
   */
  async load(stamp: string, give: (records: readonly FileRecord[]) => void): Promise<readonly ReaderName[]> {
    const folder = this.#folder;
    const read = (name: string): Thenable<Uint8Array | undefined> =>
      orNothing(workspace.fs.readFile(Uri.joinPath(folder ?? Uri.file('/'), name)));
    const made = folder && readNames(await read(NAMES));
    // without knowing what they were made with, shards are of no use
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
      // a shard that cannot be read is made anew from its texts and written over in the end
      if (records === undefined) this.#dirty.add(Number.parseInt(name, 10));
      else give(records);
    }
    return made;
  }

  /**
   * Writes the shards that were touched. Never rejects: after a refusal nothing is written any more, unless somebody else only
   * held a file for a while; then all of it is written next time.
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
