/** Owns all bulletins of the workspace: found, read in the background in idle slices, kept up to date. */
import {
  CancellationError,
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Analyses } from './analyses';
import { Settled } from './lifecycle';
import { pathOf } from './paths';
import type { Settings } from './settings';
import type { Texts } from './texts';

const PATTERN = '**/*.{txt,md,bulletin}';
const TEXT_FILE = /\.(?:txt|md|bulletin)$/i;
const SKIPPED = new Set(['node_modules', '.git']);
/** How long file search may take before folders are walked instead: on some file systems it never answers, in milliseconds. */
const SEARCH_LIMIT = 10_000;
/** Folders that a walk reads at the most, so that links in a circle come to an end. */
const FOLDER_LIMIT = 20_000;

/** One text that is read together with others. */
export interface IssueText {
  readonly uri: Uri;
  /** The URI as a string. */
  readonly key: string;
  /** Within the workspace, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** What is remembered of a text that carries jump lines. */
export interface MarkedText {
  readonly uri: Uri;
  readonly issueDate: string | undefined;
}

/** How far reading has come. */
export interface Progress {
  readonly read: number;
  readonly found: number;
  /** More files were found than the setting lets be read. */
  readonly limited: boolean;
  readonly busy: boolean;
}

export class Library implements Disposable {
  readonly #analyses: Analyses;
  readonly #texts: Texts;
  readonly #settings: Settings;
  readonly #progressed = new EventEmitter<Progress>();
  readonly #changed = new EventEmitter<void>();
  readonly #listening: readonly Disposable[];
  #progress: Progress = { read: 0, found: 0, limited: false, busy: false };
  #files: Promise<readonly Uri[]> | undefined;
  #marked: readonly MarkedText[] | undefined;
  #background: CancellationTokenSource | undefined;

  readonly onDidProgress = this.#progressed.event;
  /** Files came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(analyses: Analyses, texts: Texts, settings: Settings) {
    this.#analyses = analyses;
    this.#texts = texts;
    this.#settings = settings;
    const watcher = workspace.createFileSystemWatcher(PATTERN);
    const settled = new Settled(300, () => this.#changed.fire());
    const listed = (): void => {
      this.#files = undefined;
      this.#marked = undefined;
      settled.schedule();
    };
    this.#listening = [
      watcher,
      watcher.onDidCreate(listed),
      watcher.onDidDelete(listed),
      watcher.onDidChange(() => settled.schedule()),
      workspace.onDidChangeWorkspaceFolders(listed),
      settled,
      this.#progressed,
      this.#changed,
    ];
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** The texts that carry jump lines, once the workspace has been read; undefined before. */
  get marked(): readonly MarkedText[] | undefined {
    return this.#marked;
  }

  /** Reads the workspace in idle slices; `onDidChange` tells when it has been read. A reading under way goes on. */
  readInBackground(): void {
    if (this.#background !== undefined) return;
    const source = new CancellationTokenSource();
    this.#background = source;
    const found: MarkedText[] = [];
    const keep = ({ uri, analysis: { page } }: IssueText): void => {
      if (page.jumpLines.length > 0) found.push({ uri, issueDate: page.issueDate?.value });
    };
    this.#each(source.token, keep).then(
      () => {
        this.#background = undefined;
        this.#marked = found;
        this.#changed.fire();
      },
      (error: unknown) => {
        this.#background = undefined;
        if (!(error instanceof CancellationError)) throw error;
      },
    );
  }

  /** Stops reading in the background. */
  cancel(): void {
    this.#background?.cancel();
  }

  /** Every bulletin of the workspace, in order of path: as it is in the editor where open, else as it is on disk. */
  async texts(token: CancellationToken): Promise<readonly IssueText[]> {
    const texts: IssueText[] = [];
    await this.#each(token, (text) => texts.push(text));
    return texts;
  }

  /** How many text files the workspace has. */
  async count(): Promise<number> {
    this.#files ??= this.#find();
    return (await this.#files).length;
  }

  /** Visits every bulletin of the workspace; rejects with a CancellationError when the token is cancelled. */
  async #each(token: CancellationToken, visit: (text: IssueText) => void): Promise<void> {
    this.#files ??= this.#find();
    const files = await this.#files;
    const limit = this.#settings.maxFiles();
    const wanted = files.slice(0, limit);
    const report = (read: number, busy: boolean): void => {
      this.#progress = { read, found: files.length, limited: files.length > limit, busy };
      this.#progressed.fire(this.#progress);
    };
    const open = new Map(this.#analyses.documents.map((document) => [document.uri.toString(), document]));
    let read = 0;
    try {
      for (const uri of wanted) {
        if (token.isCancellationRequested) throw new CancellationError();
        if (read % 20 === 0) report(read, true);
        const document = open.get(uri.toString());
        const analysis = await (document ? this.#analyses.of(document, token) : this.#texts.of(uri, token));
        if (analysis !== undefined) visit({ uri, key: uri.toString(), path: pathOf(uri), analysis });
        read++;
      }
    } finally {
      report(read, false);
    }
  }

  /** Text files of all workspace folders, by file search or, where that does not answer, by walking. */
  async #find(): Promise<readonly Uri[]> {
    const byPath = (files: readonly Uri[]): readonly Uri[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const source = new CancellationTokenSource();
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SEARCH_LIMIT));
    const search = Promise.resolve(workspace.findFiles(PATTERN, '**/node_modules/**', undefined, source.token));
    const found = await Promise.race([search.catch(() => undefined), late]);
    source.cancel();
    if (found !== undefined && found.length > 0) return byPath(found);
    const walked = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => this.#walk(uri)));
    return byPath(walked.flat());
  }

  async #walk(root: Uri): Promise<Uri[]> {
    const files: Uri[] = [];
    const folders = [root];
    for (let visited = 0; folders.length > 0 && visited < FOLDER_LIMIT; visited++) {
      const folder = folders.shift();
      if (folder === undefined) break;
      const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(folder, name);
        if (type === FileType.File && TEXT_FILE.test(name)) files.push(uri);
        // links are not followed: they lead out of the folder, or round in it
        else if (type === FileType.Directory && !SKIPPED.has(name)) folders.push(uri);
      }
    }
    return files;
  }

  dispose(): void {
    this.cancel();
    for (const item of this.#listening) item.dispose();
  }
}
