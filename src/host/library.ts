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
import type { Analyses } from './analyses';
import type { IssueText } from './issues';
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

  /** Every bulletin of the workspace, in order of path: as it is in the editor where open, else as it is on disk. */
  async texts(token: CancellationToken): Promise<readonly IssueText[]> {
    this.#files ??= this.#find();
    const files = await this.#files;
    const limit = this.#settings.maxFiles();
    const wanted = files.slice(0, limit);
    const report = (read: number, busy: boolean): void => {
      this.#progress = { read, found: files.length, limited: files.length > limit, busy };
      this.#progressed.fire(this.#progress);
    };
    const open = new Map(this.#analyses.documents.map((document) => [document.uri.toString(), document]));
    const texts: IssueText[] = [];
    try {
      for (const [index, uri] of wanted.entries()) {
        if (token.isCancellationRequested) throw new CancellationError();
        if (index % 20 === 0) report(index, true);
        const document = open.get(uri.toString());
        const analysis = await (document ? this.#analyses.of(document, token) : this.#texts.of(uri, token));
        if (analysis !== undefined) texts.push({ uri, key: uri.toString(), path: pathOf(uri), analysis });
      }
    } finally {
      report(wanted.length, false);
    }
    return texts;
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
    for (const item of this.#listening) item.dispose();
  }
}
