/** Owns the analyses of open documents: one for each version, shared by all features, made after typing has paused. */
import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { type Analysis, type AnalysisContext, analyseSteps } from '../../core/analysis';
import type { DocumentNames } from '../../core/names/model';
import { isBulletinDocument } from '../language';
import { DisposableStore, SharedJob } from '../lifecycle';
import type { Reports } from '../log';
import type { Resources } from '../resources';
import { runSliced } from '../slices';
import { Quiet } from './quiet';

interface Analysed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

interface Entry {
  readonly version: number;
  readonly job: SharedJob<Analysis>;
  value?: Analysis;
}

/** Everything outside the text that an analysis depends on. */
export type ContextOf = (uri: Uri, text: string) => Promise<AnalysisContext>;
/** The analysis of a view's text, if the view carries one over from its source. */
type CarriedOf = (document: TextDocument) => Analysis | undefined;

export class Analyses implements Disposable {
  readonly #resources: Resources;
  readonly #contextOf: ContextOf;
  readonly #carriedOf: CarriedOf;
  readonly #entries = new Map<string, Entry>();
  readonly #names = new WeakMap<Analysis, SharedJob<DocumentNames>>();
  readonly #store = new DisposableStore();
  readonly #quiet = this.#store.add(new Quiet());
  readonly #analysed = this.#store.add(new EventEmitter<Analysed>());
  readonly #closed = this.#store.add(new EventEmitter<TextDocument>());
  readonly #log: Reports;

  /** A document was analysed: after it was opened, or after a change. */
  readonly onDidAnalyse = this.#analysed.event;
  /** A document is no longer an open bulletin. */
  readonly onDidClose = this.#closed.event;

  constructor(resources: Resources, contextOf: ContextOf, carriedOf: CarriedOf, log: Reports) {
    this.#log = log;
    this.#resources = resources;
    this.#contextOf = contextOf;
    this.#carriedOf = carriedOf;
    for (const item of [
      workspace.onDidOpenTextDocument((document) => this.#refresh(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!isBulletinDocument(document) || contentChanges.length === 0) return;
        this.#quiet.changed(document);
        this.#refresh(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ])
      this.#store.add(item);
    for (const document of workspace.textDocuments) this.#refresh(document);
  }

  /** The open bulletins. */
  get documents(): readonly TextDocument[] {
    return workspace.textDocuments.filter((document) => isBulletinDocument(document) && !document.isClosed);
  }

  /** The analysis of the current version, if it is ready. */
  ready(document: TextDocument): Analysis | undefined {
    const entry = this.#entries.get(document.uri.toString());
    return entry?.version === document.version ? entry.value : undefined;
  }

  /**
   * The analysis of the current version, after typing has paused. Rejects with a CancellationError if the token is cancelled or the
   * document changes meanwhile; a cancelled analysis is not cached.
   */
  async of(document: TextDocument, token?: CancellationToken): Promise<Analysis> {
    const key = document.uri.toString();
    let entry = this.#entries.get(key);
    if (entry === undefined || entry.version !== document.version || entry.job.spent) {
      entry?.job.cancel();
      entry = { version: document.version, job: new SharedJob((own) => this.#run(document, own)) };
      this.#entries.set(key, entry);
    }
    try {
      const analysis = await entry.job.join(token);
      entry.value = analysis;
      return analysis;
    } catch (error) {
      if (!(error instanceof CancellationError) || token?.isCancellationRequested) throw error;
      // VS Code closes and reopens a document whose language changes, and the caller still waits for it
      const reopened = this.#entries.get(key) !== entry && !document.isClosed && document.version === entry.version;
      if (!reopened) throw error;
      return this.of(document, token);
    }
  }

  /** The names of the document as it is now; loads the name data when first asked. */
  async namesOf(document: TextDocument, token?: CancellationToken): Promise<DocumentNames> {
    return this.namesIn(await this.of(document, token), token);
  }

  /** The names of an analysis, computed once for all callers. */
  async namesIn(analysis: Analysis, token?: CancellationToken): Promise<DocumentNames> {
    let job = this.#names.get(analysis);
    if (job === undefined || job.spent) {
      job = new SharedJob(async (own) => runSliced(analysis.namesSteps(await this.#resources.names()), own));
      this.#names.set(analysis, job);
    }
    return job.join(token);
  }

  /** Something that all analyses depend on changed, so open documents are analysed again. */
  invalidate(): void {
    for (const entry of this.#entries.values()) entry.job.cancel();
    this.#entries.clear();
    for (const document of this.documents) this.#refresh(document);
  }

  /** The context of one document changed, but not its text. */
  reread(uri: Uri): void {
    const key = uri.toString();
    this.#entries.get(key)?.job.cancel();
    this.#entries.delete(key);
    for (const document of this.documents) if (document.uri.toString() === key) this.#refresh(document);
  }

  async #run(document: TextDocument, token: CancellationToken): Promise<Analysis> {
    const carried = this.#carriedOf(document);
    if (carried !== undefined) return carried;
    const { version } = document;
    await this.#quiet.wait(document, () => token.isCancellationRequested);
    if (token.isCancellationRequested) throw new CancellationError();
    const started = performance.now();
    const text = document.getText();
    const [pages, context] = await Promise.all([this.#resources.pages(), this.#contextOf(document.uri, text)]);
    const analysis = await runSliced(analyseSteps(text, pages, context), token);
    // every feature needs the dates at once, so they are computed here in slices, lest a very long text block the host
    await runSliced(analysis.datesSteps(), token);
    if (document.version !== version || document.isClosed) throw new CancellationError();
    this.#quiet.took(document, performance.now() - started);
    return analysis;
  }

  /** Analyses the document after typing has paused, and fires the event. */
  #refresh(document: TextDocument): void {
    if (!isBulletinDocument(document)) return;
    this.#quiet.schedule(document, () => {
      if (document.isClosed) return;
      const reading = this.of(document).then((analysis) => this.#analysed.fire({ document, analysis }));
      this.#log.detached('reading a text', reading);
    });
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    this.#quiet.forget(document);
    this.#entries.get(key)?.job.cancel();
    if (this.#entries.delete(key)) this.#closed.fire(document);
  }

  dispose(): void {
    for (const entry of this.#entries.values()) entry.job.cancel();
    this.#store.dispose();
  }
}
