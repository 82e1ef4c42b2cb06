/** Owns the files that came, changed or went: gathered until things settle, then handed over together. */
import { type Disposable, type Uri, workspace } from 'vscode';
import { textOf } from '../corrections/sidecars';
import { isTextFile } from '../files/paths';
import type { Watching } from '../files/watching';
import { DisposableStore, Settled } from '../lifecycle';
import type { Reports } from '../log';

/** Changes are taken together that follow one another within this time, in milliseconds: a branch switch, an unpacked archive. */
const SETTLE = 300;

interface Touched {
  readonly files: readonly Uri[];
  /** Files and folders that are no more, as strings. */
  readonly gone: readonly string[];
  /** What is said of all texts may have changed. */
  readonly recheck: boolean;
}

/** Who takes the changes in. */
export interface TakesChanges {
  /** Whether texts are known in a folder that goes; of other files that go there is nothing to tell. */
  knows(folder: string): boolean;
  take(touched: Touched): Promise<void>;
}

export class TouchedFiles implements Disposable {
  readonly #taker: TakesChanges;
  readonly #files = new Map<string, Uri>();
  readonly #gone = new Set<string>();
  readonly #log: Reports;
  readonly #store = new DisposableStore();
  readonly #settled = this.#store.add(
    new Settled(SETTLE, () => this.#log.detached('taking in changed files', this.#handOver())),
  );
  #recheck = false;
  #telling: Promise<void> = Promise.resolve();

  constructor(taker: TakesChanges, { texts, sidecars }: Watching, log: Reports) {
    this.#taker = taker;
    this.#log = log;
    // of a folder that goes, many file systems report nothing but the folder
    const anything = workspace.createFileSystemWatcher('**', true, true, false);
    const came = (uri: Uri): void => this.#came(uri);
    const went = (uri: Uri): void => this.#went(uri);
    const beside = (uri: Uri): void => this.#came(textOf(uri));
    for (const item of [
      anything,
      texts.onDidCreate(came),
      texts.onDidChange(came),
      anything.onDidDelete(went),
      sidecars.onDidCreate(beside),
      sidecars.onDidChange(beside),
      sidecars.onDidDelete(beside),
      // what is done in this window is known even where no watcher fires
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (isTextFile(uri)) came(uri);
      }),
      workspace.onDidCreateFiles(({ files }) => files.filter(isTextFile).forEach(came)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(went)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          went(oldUri);
          if (isTextFile(newUri)) came(newUri);
        }
      }),
    ])
      this.#store.add(item);
  }

  /** What is said of a text may have changed. */
  touch(uri: Uri): void {
    if (isTextFile(uri)) this.#came(uri);
  }

  /** What is said of all texts may have changed. */
  recheck(): void {
    this.#recheck = true;
    this.#settled.schedule();
  }

  /** Hands over at once what has been gathered, and waits until it has been taken in. */
  async settle(): Promise<void> {
    const pending = this.#files.size > 0 || this.#gone.size > 0 || this.#recheck;
    await (pending ? this.#handOver() : this.#telling);
  }

  #came(uri: Uri): void {
    this.#gone.delete(uri.toString());
    this.#files.set(uri.toString(), uri);
    this.#settled.schedule();
  }

  #went(uri: Uri): void {
    const key = uri.toString();
    this.#files.delete(key);
    if (!isTextFile(uri) && !this.#taker.knows(key)) return;
    this.#gone.add(key);
    this.#settled.schedule();
  }

  async #handOver(): Promise<void> {
    const touched = { files: [...this.#files.values()], gone: [...this.#gone], recheck: this.#recheck };
    this.#files.clear();
    this.#gone.clear();
    this.#recheck = false;
    this.#telling = this.#telling.then(() => this.#taker.take(touched));
    await this.#telling;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
