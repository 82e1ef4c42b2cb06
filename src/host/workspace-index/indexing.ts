/**
 * Owns the index of the workspace: filled in the background in idle slices, kept up to date with the files, and on disk;
 * long because whatever reads or forgets a file keeps the same state.
 */
import {
  CancellationError,
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  Uri,
  workspace,
} from 'vscode';
import { type Letters, makeLetters } from '../../core/corpus/index/letters';
import { CorpusIndex, type FileRecord } from '../../core/corpus/index/records';
import type { ReaderName } from '../../core/names/model';
import { Typing } from '../documents/typing';
import { NEVER, Settled } from '../lifecycle';
import { runSliced } from '../slices';
import { TouchedFiles } from './changed-files';
import type { FoundFiles } from './finder';
import { type IndexingNeeds, NOTHING_READ, type Progress } from './indexing-needs';
import { type IntakeTools, isCurrent, type Taken, takeIn } from './intake';
import { Neighbourhood } from './neighbourhood';
import { changedNames, unsettleNaming } from './renaming';
import type { IndexStore } from './store';

/** Files that are looked at side by side: most of the time of a look goes by in waiting. */
const SIDE_BY_SIDE = 64;
/** How often an index that is being built is kept, in milliseconds. */
const KEEP_EVERY = 20_000;
/** How long after a first bulletin was opened the workspace is read unasked, in milliseconds. */
const START_AFTER = 1_500;

/** Whether a file is one of some files and folders, or lies in one of them; all as URIs in strings. */
function isWithin(key: string, gone: ReadonlySet<string>): boolean {
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) if (gone.has(key.slice(0, end))) return true;
  return false;
}

export class Indexing implements Disposable {
  readonly #needs: IndexingNeeds;
  readonly #letters: Letters = makeLetters();
  readonly #index = new CorpusIndex(this.#letters);
  readonly #store: IndexStore;
  readonly #touched: TouchedFiles;
  readonly #typing = new Typing();
  readonly #progressed = new EventEmitter<Progress>();
  readonly #changed = new EventEmitter<void>();
  readonly #kept = new Settled(3_000, () => this.#needs.log.detached('keeping the index', this.#keep()));
  readonly #listening: readonly Disposable[];
  #progress = NOTHING_READ;
  #files: Promise<FoundFiles> | undefined;
  #loaded: Promise<void> | undefined;
  /** What the digests at hand were made with. */
  #names: readonly ReaderName[] | undefined;
  #running: { readonly source: CancellationTokenSource; readonly done: Promise<void> } | undefined;
  /** Every file was looked at since files last came or went unseen. */
  #complete = false;
  #revision = 0;
  #stopped = false;
  #start: ReturnType<typeof setTimeout> | undefined;

  readonly onDidProgress = this.#progressed.event;
  /** Files came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(needs: IndexingNeeds) {
    this.#needs = needs;
    this.#store = needs.store(this.#letters);
    this.#touched = new TouchedFiles((touched) => this.#update(touched), needs.log);
    this.#listening = [
      this.#touched,
      workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      needs.settings.onDidChangeIndex(() => this.refresh()),
      this.#typing,
      needs.analyses.onDidAnalyse(({ document }) => {
        if (this.#start === undefined && this.holds(document.uri)) {
          this.#start = setTimeout(() => this.readInBackground(), START_AFTER);
        }
      }),
      needs.contexts.onDidChange((affected) => {
        if (affected === 'all' && this.#names !== undefined) this.#touched.recheck();
      }),
      this.#kept,
      this.#progressed,
      this.#changed,
    ];
  }

  /** Counts the changes of what is known. */
  get revision(): number {
    return this.#revision;
  }

  get progress(): Progress {
    return this.#progress;
  }

  get index(): CorpusIndex {
    return this.#index;
  }

  get complete(): boolean {
    return this.#complete;
  }

  /**
   * Reads the workspace in idle slices; `onDidChange` tells when it has been read. A reading under way goes on; one that the
   * reader stopped begins again only when it is asked for.
   */
  readInBackground(asked: 'asked' | 'unasked' = 'unasked'): void {
    if (asked === 'asked') this.#stopped = false;
    const nothing = this.#needs.settings.maxFiles() + this.#index.size === 0;
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

  /** Stops reading in the background, until somebody asks. */
  cancel(): void {
    this.#stopped = true;
    this.#running?.source.cancel();
  }

  /** Looks at every file again; for file systems that report no changes. */
  refresh(): void {
    this.#files = undefined;
    if (this.#names === undefined) return;
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

  /** Waits until the workspace has been read; rejects with a CancellationError when the token is cancelled, reading goes on. */
  async read(token: CancellationToken): Promise<void> {
    if (!this.#complete) this.readInBackground('asked');
    const cancelled = new Promise<never>((_, reject) => {
      token.onCancellationRequested(() => reject(new CancellationError()));
    });
    await Promise.race([this.#complete ? this.#touched.settle() : this.#running?.done, cancelled]);
    if (token.isCancellationRequested) throw new CancellationError();
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
    this.#progress = { ...this.#progress, ...change, unkept: this.#store.refused };
    this.#progressed.fire(this.#progress);
  }

  async #stamp(): Promise<string> {
    const { resources, settings, version } = this.#needs;
    return [version(), (await resources.names()).version, settings.weekStart()].join(' ');
  }

  /** Brings back what was kept, once; what does not fit the reader's names any more is asked anew. */
  #load(): Promise<void> {
    this.#loaded ??= (async () => {
      this.#names = await this.#store.load(await this.#stamp(), (records) => {
        for (const record of records) this.#index.put(record);
      });
    })();
    return this.#loaded;
  }

  /** Records that were made with other names of the reader's than hold now are taken for unsettled. */
  async #unsettleRenamed(): Promise<void> {
    const names = await this.#needs.contexts.sharedNames();
    const texts = await runSliced(changedNames(this.#names ?? [], names), NEVER);
    this.#names = names;
    if (texts.length === 0) return;
    unsettleNaming(this.#index, texts, (await this.#needs.resources.names()).fold);
  }

  async #read(token: CancellationToken): Promise<void> {
    this.#report({ busy: true });
    await this.#load();
    await this.#unsettleRenamed();
    const found = await this.find();
    if (token.isCancellationRequested) throw new CancellationError();
    const near = new Neighbourhood(found, this.#needs.analyses.documents);
    const wanted = near.ordered.slice(0, this.#needs.settings.maxFiles());
    const limited = wanted.length < found.texts.length;
    this.#report({ read: 0, found: found.texts.length, limited, large: 0, unreadable: 0 });
    const keys = new Set(wanted.map((uri) => uri.toString()));
    for (const key of [...this.#index.keys()]) if (!keys.has(key)) this.#forget(key);

    const stale: Uri[] = [];
    for (let from = 0; from < wanted.length; from += SIDE_BY_SIDE) {
      const batch = wanted.slice(from, from + SIDE_BY_SIDE);
      const current = await Promise.all(batch.map((uri) => this.#isCurrent(uri, near)));
      stale.push(...batch.filter((_, index) => current[index] !== true));
      this.#report({ read: from + batch.length - stale.length });
      if (token.isCancellationRequested) throw new CancellationError();
    }
    let keptAt = Date.now();
    let read = wanted.length - stale.length;
    for (const uri of stale) {
      await this.#typing.pause(token);
      await this.#take(uri, await near.stampOf(uri), token);
      this.#report({ read: ++read });
      if (Date.now() - keptAt < KEEP_EVERY) continue;
      await this.#keep();
      keptAt = Date.now();
    }
  }

  async #isCurrent(uri: Uri, near: Neighbourhood): Promise<boolean> {
    const record = this.#index.get(uri.toString());
    const wanted = record !== undefined && record.size <= this.#needs.settings.maxFileSize();
    return wanted && isCurrent(record, uri, await near.stampOf(uri));
  }

  /** Takes a file in, or out where it is no more. */
  async #take(uri: Uri, beside: string, token: CancellationToken): Promise<void> {
    const { analyses, resources, contexts, settings } = this.#needs;
    const tools: IntakeTools = {
      letters: this.#letters,
      names: () => resources.names(),
      pages: () => resources.pages(),
      contextOf: (of, text) => contexts.of(of, text),
      opened: async (of, text, own) => {
        const document = analyses.documents.find((one) => one.uri.toString() === of.toString());
        return document?.getText() === text ? analyses.of(document, own) : undefined;
      },
      largest: () => settings.maxFileSize(),
      rest: this.#typing.rest,
    };
    const key = uri.toString();
    const taken = await takeIn(uri, beside, this.#index.get(key), tools, token).catch((error: unknown): Taken => {
      if (error instanceof CancellationError) throw error;
      // one odd file must not keep the others from being read
      this.#needs.log.unexpected(`reading ${key}`, error);
      return { kind: 'unreadable' };
    });
    if (taken.kind !== 'record') this.#forget(key);
    if (taken.kind === 'large' || taken.kind === 'unreadable')
      this.#report({ [taken.kind]: this.#progress[taken.kind] + 1 });
    if (taken.kind === 'record' && this.#index.put(taken.record)) this.#store.touch(key);
  }

  #forget(key: string): void {
    if (this.#index.remove(key)) this.#store.touch(key);
  }

  /** Takes in what changed since; files that nobody asked for yet wait for the first reading. */
  async #update({ files, gone, recheck }: Parameters<ConstructorParameters<typeof TouchedFiles>[0]>[0]): Promise<void> {
    if (this.#names === undefined && this.#running === undefined) {
      this.#files = undefined;
      this.#tell();
      return;
    }
    await this.#running?.done;
    this.#files = undefined;
    const away = new Set(gone);
    const lost = gone.length === 0 ? [] : [...this.#index.keys()].filter((key) => isWithin(key, away));
    for (const key of lost) this.#forget(key);
    if (recheck) await this.#unsettleRenamed();
    const renamed: readonly FileRecord[] = recheck
      ? [...this.#index.records()].filter(({ hash }) => Number.isNaN(hash))
      : [];
    const wanted = new Map(
      [...files, ...renamed.map(({ key }) => Uri.parse(key, true))].map((uri) => [uri.toString(), uri]),
    );
    const room = this.#needs.settings.maxFiles();
    for (const uri of wanted.values()) {
      if (!this.holds(uri) || (this.#index.get(uri.toString()) === undefined && this.#index.size >= room)) continue;
      await this.#typing.pause(NEVER);
      await this.#take(uri, await Neighbourhood.stampAt(uri), NEVER);
    }
    this.#kept.schedule();
    this.#tell();
  }

  async #keep(): Promise<void> {
    if (this.#names === undefined) return;
    await this.#store.save(this.#index.records(), await this.#stamp(), this.#names);
    if (this.#store.refused !== this.#progress.unkept) this.#report({});
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.#start);
    for (const item of this.#listening) item.dispose();
  }
}
