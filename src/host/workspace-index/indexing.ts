/** Owns indexing the workspace in the background, and keeping the index up to date. */
import {
  CancellationError,
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  Uri,
  workspace,
} from 'vscode';
import type { CorpusIndex } from '../../core/corpus/index/records';
import { sourcesOf } from '../files/copies';
import { DisposableStore, Settled, untilCancelled } from '../lifecycle';
import { type TakesChanges, TouchedFiles } from './changed-files';
import type { FoundFiles } from './finder';
import { type IndexingNeeds, NOTHING_READ, type Progress } from './indexing-needs';
import { KeptIndex } from './kept-index';
import { WorkspaceReading } from './workspace-reading';

/** The delay after the first bulletin is opened before indexing begins, in milliseconds. */
const START_AFTER = 1_500;
/** The delay after a change before the index is stored, in milliseconds. */
const KEEP_AFTER = 3_000;

export class Indexing implements Disposable {
  readonly #needs: IndexingNeeds;
  readonly #store = new DisposableStore();
  readonly #kept: KeptIndex;
  readonly #reading: WorkspaceReading;
  readonly #touched: TouchedFiles;
  readonly #progressed = this.#store.add(new EventEmitter<Progress>());
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #keepSoon = this.#store.add(
    new Settled(KEEP_AFTER, () => this.#needs.log.detached('keeping the index', this.#keep())),
  );
  #progress = NOTHING_READ;
  #files: Promise<FoundFiles> | undefined;
  #running: { readonly source: CancellationTokenSource; readonly done: Promise<void> } | undefined;
  /** Every file was checked since the last event that may have missed some. */
  #complete = false;
  #revision = 0;
  #stopped = false;
  #start: ReturnType<typeof setTimeout> | undefined;

  readonly onDidProgress = this.#progressed.event;
  /** Files were added, removed or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(needs: IndexingNeeds) {
    this.#needs = needs;
    this.#kept = new KeptIndex(needs);
    const progress = (): Progress => this.#progress;
    this.#reading = this.#store.add(
      new WorkspaceReading(needs, this.#kept, {
        get progress() {
          return progress();
        },
        report: (change) => this.#report(change),
        keep: () => this.#keep(),
      }),
    );
    this.#touched = this.#store.add(
      new TouchedFiles(
        {
          knows: (folder) => (this.#kept.isLoaded ? this.#kept.hasFolder(folder) : this.#files !== undefined),
          take: (touched) => this.#update(touched),
        },
        needs.watching,
        needs.log,
      ),
    );
    for (const item of [
      workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      needs.settings.onDidChangeIndex(() => this.refresh()),
      needs.analyses.onDidAnalyse(({ document }) => {
        if (this.#start === undefined && this.holds(document.uri)) {
          this.#start = setTimeout(() => this.readInBackground(), START_AFTER);
        }
      }),
      needs.choices.onDidChange((files) => {
        for (const uri of files) this.#touched.touch(uri);
      }),
      needs.contexts.onDidChange((affected) => {
        if (affected === 'all' && this.#kept.isLoaded) this.#touched.recheck();
      }),
    ])
      this.#store.add(item);
  }

  /** A counter of changes to the index. */
  get revision(): number {
    return this.#revision;
  }

  get progress(): Progress {
    return this.#progress;
  }

  get index(): CorpusIndex {
    return this.#kept.index;
  }

  get complete(): boolean {
    return this.#complete;
  }

  /**
   * Indexes the workspace in idle slices; `onDidChange` fires when that is done. Indexing in progress continues; after the reader stopped
   * it, only an explicit request starts it again.
   */
  readInBackground(asked: 'asked' | 'unasked' = 'unasked'): void {
    if (asked === 'asked') this.#stopped = false;
    const nothing = this.#needs.settings.maxFiles() + this.#kept.index.size === 0;
    if (this.#running !== undefined || this.#stopped || nothing) return;
    const source = new CancellationTokenSource();
    const done = this.#read(source.token).then(
      () => {
        this.#complete = true;
      },
      (error: unknown) => this.#needs.log.unexpected('reading the workspace', error),
    );
    this.#running = { source, done };
    const kept = done.then(() => {
      this.#running = undefined;
      this.#report({ busy: false });
      this.#tell();
      return this.#keep();
    });
    this.#needs.log.detached('keeping the index', kept);
  }

  /** Stops the background reading until the next explicit request. */
  cancel(): void {
    this.#stopped = true;
    this.#running?.source.cancel();
  }

  /** Checks every file again, for file systems without events. */
  refresh(): void {
    this.#files = undefined;
    if (!this.#kept.isLoaded) return;
    this.#complete = false;
    this.#running?.source.cancel();
    const again = (): void => this.readInBackground('asked');
    if (this.#running === undefined) again();
    else
      this.#needs.log.detached(
        'reading the workspace again',
        this.#running.done.finally(() => setTimeout(again)),
      );
  }

  /** Waits until the workspace is indexed; rejects with a CancellationError if the token is cancelled, while indexing continues. */
  async read(token: CancellationToken): Promise<void> {
    if (!this.#complete) this.readInBackground('asked');
    const reading = this.#complete ? this.#touched.settle() : this.#running?.done;
    await untilCancelled(reading ?? Promise.resolve(), token);
  }

  /** Whether a file is in a folder of the workspace. */
  holds(uri: Uri): boolean {
    const path = uri.toString();
    return this.#needs.roots().some((root) => path.startsWith(`${root.toString().replace(/\/$/, '')}/`));
  }

  /** The files of the workspace. */
  find(): Promise<FoundFiles> {
    this.#files ??= this.#needs.finder.find(this.#needs.roots());
    return this.#files;
  }

  #tell(): void {
    this.#revision++;
    this.#changed.fire();
  }

  #report(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change, unkept: this.#kept.refused };
    this.#progressed.fire(this.#progress);
  }

  async #read(token: CancellationToken): Promise<void> {
    this.#report({ busy: true });
    await this.#kept.load();
    await this.#kept.unsettleRenamed();
    const found = await this.find();
    if (token.isCancellationRequested) throw new CancellationError();
    await this.#reading.all(found, token);
  }

  /** Applies file changes to the index. Before the first indexing there is nothing to update. */
  async #update({ files, came, gone, recheck }: Parameters<TakesChanges['take']>[0]): Promise<void> {
    const inFolders = await this.#needs.finder.within(came.filter((uri) => this.holds(uri)));
    if (files.length + inFolders.length + gone.length === 0 && !recheck) return;
    if (!this.#kept.isLoaded && this.#running === undefined) {
      this.#files = undefined;
      this.#tell();
      return;
    }
    await this.#running?.done;
    this.#files = undefined;
    this.#kept.forgetWithin(gone);
    if (recheck) await this.#kept.unsettleRenamed();
    const { index } = this.#kept;
    const wanted = new Map([...files, ...inFolders].map((uri) => [uri.toString(), uri]));
    if (recheck)
      for (const { key, hash } of index.records()) if (Number.isNaN(hash)) wanted.set(key, Uri.parse(key, true));
    // a copy counts when its source goes, and no longer when it comes
    const moved = new Set([...wanted.keys(), ...gone]);
    for (const { key } of index.records()) {
      if (!key.includes('.clean')) continue;
      const uri = Uri.parse(key, true);
      if (sourcesOf(uri).some((source) => moved.has(source.toString()))) wanted.set(key, uri);
    }
    const room = this.#needs.settings.maxFiles();
    for (const uri of wanted.values()) {
      if (!this.holds(uri) || (index.get(uri.toString()) === undefined && index.size >= room)) continue;
      await this.#reading.one(uri);
    }
    this.#keepSoon.schedule();
    this.#tell();
  }

  async #keep(): Promise<void> {
    await this.#kept.save();
    if (this.#kept.refused !== this.#progress.unkept) this.#report({});
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.#start);
    this.#store.dispose();
  }
}
