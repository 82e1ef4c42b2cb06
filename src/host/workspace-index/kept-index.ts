/** Owns the stored index: its records, its files on disk, and the reader's names with which it was made. */
import { type Letters, makeLetters } from '../../core/corpus/index/letters';
import { CorpusIndex, type FileRecord } from '../../core/corpus/index/records';
import type { ReaderName } from '../../core/names/model';
import type { Refusal } from '../files/refusals';
import { NEVER } from '../lifecycle';
import { runSliced } from '../slices';
import type { IndexingNeeds } from './indexing-needs';
import { changedNames, unsettleNaming } from './renaming';
import type { IndexStore } from './store';

/** All ancestor folders of a file, as URI strings. */
function* foldersAbove(key: string): Generator<string> {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) yield key.slice(0, end);
}

export class KeptIndex {
  readonly letters: Letters = makeLetters();
  readonly index = new CorpusIndex(this.letters);
  readonly #needs: Pick<IndexingNeeds, 'contexts' | 'resources' | 'settings' | 'version'>;
  readonly #store: IndexStore;
  #loaded: Promise<void> | undefined;
  /** The names with which the digests were made; undefined before the index is loaded. */
  #names: readonly ReaderName[] | undefined;
  /** The folders that contain records; undefined if they must be computed again. */
  #folders: Set<string> | undefined;

  constructor(needs: Pick<IndexingNeeds, 'contexts' | 'resources' | 'settings' | 'version' | 'store'>) {
    this.#needs = needs;
    this.#store = needs.store(this.letters);
  }

  get isLoaded(): boolean {
    return this.#names !== undefined;
  }

  /** Why it cannot be stored on disk; undefined if it can. */
  get refused(): Refusal | undefined {
    return this.#store.refused;
  }

  /** Loads the stored index, once. */
  load(): Promise<void> {
    this.#loaded ??= (async () => {
      this.#names = await this.#store.load(await this.#stamp(), (records) => {
        for (const record of records) this.index.put(record);
      });
      this.#folders = undefined;
    })();
    return this.#loaded;
  }

  /** Marks records stale whose text contains a name that the reader changed since. */
  async unsettleRenamed(): Promise<void> {
    const names = await this.#needs.contexts.sharedNames();
    const texts = await runSliced(changedNames(this.#names ?? [], names), NEVER);
    this.#names = names;
    if (texts.length === 0) return;
    unsettleNaming(this.index, texts, (await this.#needs.resources.names()).fold);
  }

  put(record: FileRecord): void {
    if (!this.index.put(record)) return;
    this.#store.touch(record.key);
    if (this.#folders !== undefined) for (const folder of foldersAbove(record.key)) this.#folders.add(folder);
  }

  forget(key: string): void {
    if (!this.index.remove(key)) return;
    this.#store.touch(key);
    this.#folders = undefined;
  }

  /** Whether a folder contains records. */
  hasFolder(folder: string): boolean {
    if (this.#folders === undefined) {
      this.#folders = new Set();
      for (const key of this.index.keys()) for (const above of foldersAbove(key)) this.#folders.add(above);
    }
    return this.#folders.has(folder);
  }

  /** Removes the records of files, and of everything in folders. */
  forgetWithin(gone: readonly string[]): void {
    const folders = new Set(gone.filter((key) => this.hasFolder(key)));
    for (const key of gone) this.forget(key);
    if (folders.size === 0) return;
    for (const key of this.index.keys())
      for (const folder of foldersAbove(key))
        if (folders.has(folder)) {
          this.forget(key);
          break;
        }
  }

  /** Stores what changed; does nothing before the index is loaded. */
  async save(): Promise<void> {
    if (this.#names === undefined) return;
    await this.#store.save(this.index.records(), await this.#stamp(), this.#names);
  }

  async #stamp(): Promise<string> {
    const { resources, settings, version } = this.#needs;
    return [version(), (await resources.names()).version, settings.weekStart()].join(' ');
  }
}
