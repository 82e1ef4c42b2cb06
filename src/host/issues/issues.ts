/** Owns the issue to which a document belongs: neighbouring texts, open or not, with their stories linked. */

import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  FileType,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { Analysis } from '../../core/analysis';
import { withoutCopies } from '../../core/files/copies';
import { isTextName } from '../../core/files/text-names';
import type { Stories } from '../../core/stories/model';
import { tieSteps } from '../../core/stories/tie';
import type { Analyses } from '../documents/analyses';
import type { Contexts } from '../documents/contexts';
import type { Texts } from '../documents/texts';
import { isCopyAmong } from '../files/copies';
import { folderOf, onOneFileSystem, pathOf } from '../files/paths';
import type { Watching } from '../files/watching';
import { DisposableStore, NEVER, Settled } from '../lifecycle';
import type { Reports } from '../log';
import { runSliced } from '../slices';
import type { IssueText, Library } from '../workspace-index/library';
import { farther } from './farther';
import { tiesAmong } from './ties';

/** In a folder with more texts, this many with the nearest names are read; a daily has some dozens of pages at most. */
const NEIGHBOURS = 64;
/** How many issues are cached, the latest used: an export may read every issue of a workspace, and each holds its texts. */
const KEPT = 16;

/** Compares names naturally: 第2版 before 第10版. */
const byName = (a: Uri, b: Uri): number => a.path.localeCompare(b.path, 'zh', { numeric: true });

/** The texts that are read together with a document, and their stories. */
export interface Issue {
  readonly texts: readonly IssueText[];
  readonly stories: Stories;
  text(key: string): IssueText | undefined;
}

/** An issue extended by texts from elsewhere, and what it was made from. */
interface Widened {
  readonly base: Issue;
  readonly age: number;
  readonly revision: number;
  readonly issue: Issue;
}

/** Puts a value into a cache and drops the least recently used ones above the limit. */
function keepLast<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
}

export class Issues implements Disposable {
  readonly #analyses: Analyses;
  readonly #texts: Texts;
  readonly #contexts: Contexts;
  readonly #library: Library;
  readonly #log: Reports;
  readonly #folders = new Map<string, Promise<readonly Uri[]>>();
  readonly #issues = new Map<string, { readonly stamp: readonly Analysis[]; readonly issue: Issue }>();
  readonly #wide = new Map<string, Widened>();
  /** Counts changes of any text. */
  #age = 0;
  /** Schemes whose folders count as issues outside workspace folders. */
  readonly #schemes = new Set<string>();
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #settled = this.#store.add(new Settled(50, () => this.#changed.fire()));

  /** Some issue may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    analyses: Analyses,
    texts: Texts,
    contexts: Contexts,
    library: Library,
    watching: Pick<Watching, 'texts'>,
    log: Reports,
  ) {
    this.#log = log;
    this.#analyses = analyses;
    this.#texts = texts;
    this.#contexts = contexts;
    this.#library = library;
    const changed = (): void => {
      this.#age++;
      this.#settled.schedule();
    };
    const touched = (): void => {
      this.#folders.clear();
      changed();
    };
    for (const item of [
      watching.texts.onDidCreate(touched),
      watching.texts.onDidDelete(touched),
      watching.texts.onDidChange(changed),
      analyses.onDidAnalyse(changed),
      analyses.onDidClose((document) => {
        this.#wide.delete(document.uri.toString());
        changed();
      }),
      library.onDidChange(changed),
      // the only event for a correction of a text that is not open
      contexts.onDidChange(changed),
    ])
      this.#store.add(item);
  }

  /** The issue of a document or file; open texts are taken from the editor, others from disk. */
  async of(uri: Uri, token: CancellationToken = NEVER): Promise<Issue> {
    const texts: IssueText[] = [];
    const around = await this.#around(uri);
    const alone = isCopyAmong(uri, around);
    for (const [key, member] of this.#members(uri, alone ? [] : around)) {
      const analysis = await this.#analysis(member, token);
      if (analysis !== undefined) texts.push({ uri: member, key, path: pathOf(member), analysis });
    }
    const issue = await this.#tied((alone ? uri : folderOf(uri)).toString(), texts, token);
    return !alone && this.#isOpen(issue, uri) ? this.#widened(uri, issue, token) : issue;
  }

  /** Whether a jump line of the text has no target among its neighbours. */
  #isOpen({ stories }: Issue, uri: Uri): boolean {
    return stories.unresolved.some(({ place }) => place.document === uri.toString());
  }

  /**
   * The issue extended by texts of the workspace that could hold what its neighbours lack: of the same day, or of any day if a mark refers
   * to another issue. Before the workspace is indexed the issue is returned unchanged; `onDidChange` fires later.
   */
  async #widened(uri: Uri, issue: Issue, token: CancellationToken): Promise<Issue> {
    if (workspace.getWorkspaceFolder(uri) === undefined) return issue;
    const marks = this.#library.marked;
    if (marks === undefined) {
      this.#library.readInBackground();
      return issue;
    }
    const key = uri.toString();
    const known = this.#wide.get(key);
    // fast path, as every hover, lens and list calls this
    if (known?.base === issue && known.age === this.#age && known.revision === this.#library.revision)
      return known.issue;
    const [age, { revision }] = [this.#age, this.#library];
    const more: IssueText[] = [];
    for (const other of farther(issue, uri, marks)) {
      const analysis = await this.#analysis(other, token);
      if (analysis !== undefined) more.push({ uri: other, key: other.toString(), path: pathOf(other), analysis });
    }
    const wide = more.length === 0 ? issue : await this.#tied(key, [...issue.texts, ...more], token);
    keepLast(this.#wide, key, { base: issue, age, revision, issue: wide });
    return wide;
  }

  /** Files of this scheme are read with their neighbours even outside workspace folders. */
  readNeighbours(scheme: string): void {
    this.#schemes.add(scheme);
  }

  /** Drops the cache and reads again, for file systems without events. */
  refresh(): void {
    this.#folders.clear();
    this.#texts.clear();
    this.#age++;
    this.#changed.fire();
  }

  async #tied(group: string, texts: readonly IssueText[], token: CancellationToken): Promise<Issue> {
    const stamp = texts.map(({ analysis }) => analysis);
    const known = this.#issues.get(group);
    if (known?.stamp.length === stamp.length && known.stamp.every((one, index) => one === stamp[index])) {
      keepLast(this.#issues, group, known);
      return known.issue;
    }
    const byKey = new Map(texts.map((text) => [text.key, text]));
    const documents = texts.map(({ key, path, analysis }) => ({ key, path, reading: analysis.page }));
    const issue: Issue = {
      texts,
      stories: await runSliced(tieSteps(documents, await tiesAmong(texts, this.#contexts, this.#log, token)), token),
      text: (key) => byKey.get(key),
    };
    keepLast(this.#issues, group, { stamp, issue });
    return issue;
  }

  /** The texts that may be of one issue with a text: of its folder, or open ones where no folder is. */
  async #around(uri: Uri): Promise<readonly Uri[]> {
    if (workspace.getWorkspaceFolder(uri) !== undefined || this.#schemes.has(uri.scheme))
      return this.#folder(folderOf(uri));
    const open = this.#analyses.documents.map((document) => document.uri);
    return open.filter((other) => onOneFileSystem(other, uri) && !isCopyAmong(other, open));
  }

  /** The text and its nearest neighbours by name. */
  #members(uri: Uri, files: readonly Uri[]): ReadonlyMap<string, Uri> {
    const own = files.findIndex((file) => file.toString() === uri.toString());
    const from = Math.max(0, Math.min(own - NEIGHBOURS / 2, files.length - NEIGHBOURS));
    const near = [uri, ...files.slice(from, from + NEIGHBOURS)].map((file) => [file.toString(), file] as const);
    return new Map([...new Map(near)].sort(([, a], [, b]) => byName(a, b)));
  }

  #folder(folder: Uri): Promise<readonly Uri[]> {
    const key = folder.toString();
    let listing = this.#folders.get(key);
    if (listing === undefined) {
      listing = Promise.resolve(workspace.fs.readDirectory(folder)).then(
        (entries) =>
          withoutCopies(
            entries.filter(([name, type]) => (type & FileType.File) !== 0 && isTextName(name)).map(([name]) => name),
          )
            .map((name) => Uri.joinPath(folder, name))
            .sort(byName),
        () => [],
      );
      this.#folders.set(key, listing);
    }
    return listing;
  }

  async #analysis(uri: Uri, token: CancellationToken): Promise<Analysis | undefined> {
    const open = this.#open(uri);
    return open === undefined ? this.#texts.of(uri, token) : this.#analyses.of(open, token);
  }

  #open(uri: Uri): TextDocument | undefined {
    return this.#analyses.documents.find((document) => document.uri.toString() === uri.toString());
  }

  dispose(): void {
    this.#store.dispose();
  }
}
