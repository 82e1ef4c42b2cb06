/** Owns access to all bulletins of the workspace: from the index, or from the editor if they are open. */
import { type CancellationToken, type Event, type TextDocument, Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { entryOf, type IndexEntry, inReadingOrder } from '../../core/corpus/index/records';
import type { ListedFile } from '../../core/corpus/issue-list';
import type { Analyses } from '../documents/analyses';
import { sourcesOf } from '../files/copies';
import { pathOf } from '../files/paths';
import type { Resources } from '../resources';
import type { Indexing } from './indexing';
import type { Progress } from './indexing-needs';
import { digestAnalysis } from './intake';
import { ListedFiles } from './listed-files';
import { RestoredAnalyses } from './restored';

/** A text that is read together with others. */
export interface IssueText {
  readonly uri: Uri;
  /** The URI as a string. */
  readonly key: string;
  /** Relative to the workspace, with '/' as separator. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** The stored facts of a text with jump lines. */
export interface MarkedText {
  readonly uri: Uri;
  readonly issueDate: string | undefined;
}

export class Library {
  readonly #indexing: Indexing;
  readonly #analyses: Pick<Analyses, 'documents' | 'of'>;
  readonly #resources: Pick<Resources, 'names'>;
  readonly #restored: RestoredAnalyses;
  readonly #open = new WeakMap<Analysis, IndexEntry>();
  readonly #listed: ListedFiles;
  /** Files were added, removed or changed. */
  readonly onDidChange: Event<void>;
  readonly onDidProgress: Event<Progress>;

  constructor(indexing: Indexing, analyses: Pick<Analyses, 'documents' | 'of'>, resources: Pick<Resources, 'names'>) {
    this.#indexing = indexing;
    this.#analyses = analyses;
    this.#resources = resources;
    this.#restored = new RestoredAnalyses(indexing.index.letters);
    this.#listed = new ListedFiles(indexing);
    this.onDidChange = indexing.onDidChange;
    this.onDidProgress = indexing.onDidProgress;
  }

  /** A counter of changes to the index. */
  get revision(): number {
    return this.#indexing.revision;
  }

  get progress(): Progress {
    return this.#indexing.progress;
  }

  /** Indexes the workspace in idle slices; `onDidChange` fires when that is done. */
  readInBackground(): void {
    this.#indexing.readInBackground();
  }

  /** Stops the background reading until the next explicit request. */
  cancel(): void {
    this.#indexing.cancel();
  }

  /** The texts with jump lines; undefined before the workspace is indexed. */
  get marked(): readonly MarkedText[] | undefined {
    if (!this.#indexing.complete) return undefined;
    return this.#indexing.index.entries
      .filter(({ jumps }) => jumps > 0)
      .map(({ record, issueDate }) => ({ uri: Uri.parse(record.key, true), issueDate: issueDate ?? undefined }));
  }

  /** Every bulletin of the workspace by day of issue and path: from the editor if open, else from disk. */
  async texts(token: CancellationToken): Promise<readonly IssueText[]> {
    await this.#indexing.read(token);
    const open = new Map(this.#analyses.documents.map((document) => [document.uri.toString(), document]));
    const texts: IssueText[] = [];
    for (const { record } of this.#indexing.index.entries) {
      const uri = Uri.parse(record.key, true);
      const document = open.get(record.key);
      const analysis = document ? await this.#analyses.of(document, token) : this.#restored.of(record);
      if (analysis !== undefined) texts.push({ uri, key: record.key, path: record.path, analysis });
    }
    return texts;
  }

  /** All text files of the workspace: from the index, else by their paths. The same array while nothing changed. */
  listed(token: CancellationToken): Promise<readonly ListedFile[]> {
    return this.#listed.all(token);
  }

  /** How many text files the workspace has. */
  async count(): Promise<number> {
    return (await this.#indexing.find()).texts.length;
  }

  /**
   * What a search covers: the index so far, and open bulletins as they are in the editor, wherever their files are. `isText` excludes
   * views.
   */
  async entries(token: CancellationToken, isText: (uri: Uri) => boolean): Promise<readonly IndexEntry[]> {
    if (this.#indexing.complete) await this.#indexing.read(token);
    const open = this.#analyses.documents.filter((document) => isText(document.uri) && this.#saysMore(document));
    if (open.length === 0) return this.#indexing.index.entries;
    const entries = new Map(this.#indexing.index.entries.map((entry) => [entry.record.key, entry]));
    for (const document of open) {
      const analysis = await this.#analyses.of(document, token);
      const entry = this.#open.get(analysis) ?? (await this.#entryOf(document.uri, analysis, token));
      if (entry === undefined) continue;
      this.#open.set(analysis, entry);
      entries.set(entry.record.key, entry);
    }
    return inReadingOrder(entries.values());
  }

  /** Whether a document has unsaved content that the index lacks; a deleted file's document stays open for a while but does not count. */
  #saysMore({ isDirty, uri }: TextDocument): boolean {
    const { complete, index, progress } = this.#indexing;
    // a copy of what the index holds
    if (sourcesOf(uri).some((source) => index.get(source.toString()) !== undefined)) return false;
    const record = index.get(uri.toString());
    if (isDirty || record !== undefined) return isDirty || record?.digest === null;
    return !complete || progress.limited || progress.large > 0 || !this.#indexing.holds(uri);
  }

  async #entryOf(uri: Uri, analysis: Analysis, token: CancellationToken): Promise<IndexEntry | undefined> {
    const { letters } = this.#indexing.index;
    const digest = await digestAnalysis(analysis, await this.#resources.names(), letters, token);
    const [key, path] = [uri.toString(), pathOf(uri)];
    return entryOf({ key, path, size: 0, mtime: 0, hash: 0, beside: '', settled: false, digest }, letters);
  }
}
