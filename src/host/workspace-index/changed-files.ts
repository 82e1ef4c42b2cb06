/** Owns collecting file events of the workspace, and passing them on together after a debounce. */
import { type Disposable, type Uri, workspace } from 'vscode';
import { textOf } from '../corrections/sidecars';
import { isTextFile } from '../files/paths';
import type { Watching } from '../files/watching';
import { DisposableStore, InTurn, Settled } from '../lifecycle';
import type { Reports } from '../log';

/** Debounce in milliseconds, for bursts such as a branch switch or an unpacked archive. */
const SETTLE = 300;

interface Touched {
  readonly files: readonly Uri[];
  /** What appeared and is no text: folders, whose files may have come without an event of their own, and other files. */
  readonly came: readonly Uri[];
  /** URIs of deleted files and folders. */
  readonly gone: readonly string[];
  /** The context of all texts may have changed. */
  readonly recheck: boolean;
}

/** The receiver of changes. */
export interface TakesChanges {
  /** Whether texts are known in a folder that was deleted; other deletions are irrelevant. */
  knows(folder: string): boolean;
  take(touched: Touched): Promise<void>;
}

export class TouchedFiles implements Disposable {
  readonly #taker: TakesChanges;
  readonly #files = new Map<string, Uri>();
  readonly #others = new Map<string, Uri>();
  readonly #gone = new Set<string>();
  readonly #log: Reports;
  readonly #store = new DisposableStore();
  readonly #settled = this.#store.add(
    new Settled(SETTLE, () => this.#log.detached('taking in changed files', this.#handOver())),
  );
  readonly #inTurn = new InTurn();
  #recheck = false;

  constructor(taker: TakesChanges, { texts, sidecars }: Watching, log: Reports) {
    this.#taker = taker;
    this.#log = log;
    // many file systems report only the folder when a folder is deleted, moved or filled at once
    const anything = workspace.createFileSystemWatcher('**', false, true, false);
    const came = (uri: Uri): void => this.#came(uri);
    const appeared = (uri: Uri): void => this.#appeared(uri);
    const went = (uri: Uri): void => this.#went(uri);
    const beside = (uri: Uri): void => this.#came(textOf(uri));
    for (const item of [
      anything,
      anything.onDidCreate(appeared),
      texts.onDidChange(came),
      anything.onDidDelete(went),
      sidecars.onDidCreate(beside),
      sidecars.onDidChange(beside),
      sidecars.onDidDelete(beside),
      // changes made in this window are known even without a watcher
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (isTextFile(uri)) came(uri);
      }),
      workspace.onDidCreateFiles(({ files }) => files.forEach(appeared)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(went)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          went(oldUri);
          appeared(newUri);
        }
      }),
    ])
      this.#store.add(item);
  }

  /** The context of a text may have changed. */
  touch(uri: Uri): void {
    if (isTextFile(uri)) this.#came(uri);
  }

  /** The context of all texts may have changed. */
  recheck(): void {
    this.#recheck = true;
    this.#settled.schedule();
  }

  /** Passes on at once what has been collected, and waits until it has been processed. */
  async settle(): Promise<void> {
    const pending = this.#files.size + this.#others.size + this.#gone.size > 0 || this.#recheck;
    await (pending ? this.#handOver() : this.#inTurn.idle());
  }

  #came(uri: Uri): void {
    this.#gone.delete(uri.toString());
    this.#files.set(uri.toString(), uri);
    this.#settled.schedule();
  }

  #appeared(uri: Uri): void {
    if (isTextFile(uri)) this.#came(uri);
    else {
      this.#others.set(uri.toString(), uri);
      this.#settled.schedule();
    }
  }

  #went(uri: Uri): void {
    const key = uri.toString();
    this.#files.delete(key);
    this.#others.delete(key);
    if (!isTextFile(uri) && !this.#taker.knows(key)) return;
    this.#gone.add(key);
    this.#settled.schedule();
  }

  #handOver(): Promise<void> {
    const touched = {
      files: [...this.#files.values()],
      came: [...this.#others.values()],
      gone: [...this.#gone],
      recheck: this.#recheck,
    };
    this.#files.clear();
    this.#others.clear();
    this.#gone.clear();
    this.#recheck = false;
    return this.#inTurn.run(() => this.#taker.take(touched));
  }

  dispose(): void {
    this.#store.dispose();
  }
}
