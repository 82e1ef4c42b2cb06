/** Owns a workspace in memory and the windows that index it: file search that never answers, storage, limits, names. */
import * as vscode from 'vscode';
import type { ReaderName } from '../../src/core/names/model';
import type { Affected } from '../../src/host/documents/contexts';
import { ReadingChoices } from '../../src/host/documents/reading-choices';
import { Watching } from '../../src/host/files/watching';
import { isCancellation, type Reports } from '../../src/host/log';
import { Resources } from '../../src/host/resources';
import { Finder } from '../../src/host/workspace-index/finder';
import { Indexing } from '../../src/host/workspace-index/indexing';
import type { IndexingNeeds } from '../../src/host/workspace-index/indexing-needs';
import { IndexStore } from '../../src/host/workspace-index/store';
import { eventually, ok, pause } from './assert';
import { ID } from './bulletins';
import { memoryState } from './kept-state';
import { MemoryFiles } from './memory';

/** A page of a day. */
export const PAGE = (day: number, body = '渡口停航，过河的居民改走大桥。'): string =>
  `澄浦报\n\n2021年3月${day}日 星期一 第1版\n\n渡口停航五天 居民改走大桥\n\n本报记者 沈望舒\n\n${body}区水利局的通知说，停航期间将更换趸船，加固码头，请大家相互转告。\n`;

let count = 0;
let made: Resources | undefined;

/** The data of the installed extension, read once. */
function resources(): Resources {
  const extension = vscode.extensions.getExtension(ID);
  ok(extension, 'the extension is not installed');
  made ??= new Resources(extension.extensionUri);
  return made;
}

/** Whatever is written down is wrong here; it is thrown where mocha hears it. */
const strict: Reports = {
  unexpected(what, error) {
    if (isCancellation(error)) return;
    setTimeout(() => {
      throw new Error(`${what}: ${error}`);
    });
  },
  refused(what, why) {
    throw new Error(`${what}: ${why}`);
  },
  detached(what, work) {
    work.then(undefined, (error: unknown) => this.unexpected(what, error));
  },
};

/** A workspace in memory and an index of it. */
export class Archive implements vscode.Disposable {
  readonly files = new MemoryFiles();
  readonly scheme = `archive${++count}`;
  readonly #registered = vscode.workspace.registerFileSystemProvider(this.scheme, this.files, {
    isCaseSensitive: true,
  });
  readonly #stores: IndexStore[] = [];
  readonly #made: Indexing[] = [];
  readonly #watching = new Watching();
  readonly changed = new vscode.EventEmitter<Affected>();
  limits = { files: 10_000, bytes: 4_000_000 };
  roots = ['/texts'];
  shared: readonly ReaderName[] = [];
  readonly choices = new ReadingChoices(memoryState(), memoryState());
  storage: string | undefined = '/storage';
  version = '1';
  search: IndexingNeeds['finder'] = new Finder(() => new Promise(() => undefined), 50);

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** A window that opens the workspace. */
  open(): Indexing {
    const closed = new vscode.EventEmitter<never>();
    const made = new Indexing({
      log: strict,
      analyses: { documents: [], of: () => Promise.reject(new Error('nothing is open')), onDidAnalyse: closed.event },
      resources: resources(),
      settings: {
        maxFiles: () => this.limits.files,
        maxFileSize: () => this.limits.bytes,
        weekStart: () => 1,
        onDidChangeIndex: new vscode.EventEmitter<void>().event,
      },
      contexts: {
        of: async () => ({ readerNames: this.shared }),
        sharedNames: async () => this.shared,
        onDidChange: this.changed.event,
      },
      choices: this.choices,
      watching: this.#watching,
      finder: this.search,
      store: (letters) => {
        const store = new IndexStore(this.storage === undefined ? undefined : this.uri(this.storage), letters);
        this.#stores.push(store);
        return store;
      },
      roots: () => this.roots.map((root) => this.uri(root)),
      version: () => this.version,
    });
    this.#made.push(made);
    return made;
  }

  /** The same, read to its end; what it knows, as paths in order. */
  async read(indexing = this.open()): Promise<{ readonly indexing: Indexing; readonly known: readonly string[] }> {
    await indexing.read(new vscode.CancellationTokenSource().token);
    await pause(20);
    return { indexing, known: this.known(indexing) };
  }

  known(indexing: Indexing): readonly string[] {
    return indexing.index.entries.map(({ record: { key } }) => vscode.Uri.parse(key).path);
  }

  /** Waits until all of the index lies in the storage: a long reading keeps it now and then before its end. */
  async kept(): Promise<void> {
    let written = -1;
    await eventually('the index is kept', () => {
      const before = written;
      written = this.files.written.length;
      const whole = this.#stores.every(({ dirty }) => !dirty) && written === before;
      return whole && this.files.paths.includes('/storage/index/names.json') ? true : undefined;
    });
  }

  dispose(): void {
    for (const one of this.#made) one.dispose();
    this.choices.dispose();
    this.#watching.dispose();
    this.#registered.dispose();
    this.files.dispose();
  }
}
