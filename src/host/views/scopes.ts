/** Owns the scope of a view: the active document, its issue, or the whole workspace. */
import { type CancellationToken, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { type CorpusEntity, gatherSteps, type NamedDocument } from '../../core/corpus/entities';
import type { Analyses } from '../documents/analyses';
import type { Projections } from '../documents/projections';
import { sourcesOf } from '../files/copies';
import type { Issues } from '../issues/issues';
import { isBulletinDocument } from '../language';
import { NEVER } from '../lifecycle';
import type { Reports } from '../log';
import type { Resources } from '../resources';
import { runSliced } from '../slices';
import type { IssueText, Library } from '../workspace-index/library';

export type Scope = 'document' | 'issue' | 'workspace';
export const SCOPES: readonly Scope[] = ['document', 'issue', 'workspace'];

/** Larger workspaces are not indexed without a request. */
const QUICK = 400;

/** A text with its names. */
interface NamedText extends IssueText, NamedDocument {}

/** Entities of more texts than this are not cached here, as those of the workspace have their own cache. */
const REMEMBERED = 64;

/** Entities with the analyses from which they were computed. */
interface Gathered {
  readonly analyses: readonly Analysis[];
  readonly entities: readonly CorpusEntity[];
}

export class Scopes {
  readonly #analyses: Analyses;
  readonly #issues: Issues;
  readonly #projections: Projections;
  readonly #library: Library;
  readonly #resources: Resources;
  readonly #log: Reports;
  /** Cached entities of issues and documents, by first analysis and number of texts. */
  readonly #gathered = new WeakMap<Analysis, Map<number, Gathered>>();
  #known: readonly CorpusEntity[] | undefined;
  /** The library's revision for which the workspace's entities were computed. */
  #knownOf = -1;
  #gathering: Promise<void> | undefined;
  #last: Uri | undefined;

  constructor(
    analyses: Analyses,
    issues: Issues,
    projections: Projections,
    library: Library,
    resources: Resources,
    log: Reports,
  ) {
    this.#log = log;
    this.#resources = resources;
    this.#analyses = analyses;
    this.#issues = issues;
    this.#projections = projections;
    this.#library = library;
  }

  /** The active source, or the last active one that is still open; undefined if no bulletin is open. */
  inFront(): Uri | undefined {
    const active = window.activeTextEditor?.document;
    const source = (document: TextDocument): Uri => this.#projections.of(document)?.source ?? document.uri;
    if (active !== undefined && isBulletinDocument(active)) this.#last = source(active);
    const open = this.#analyses.documents.filter(({ uri }) => !this.#projections.isView(uri));
    const last = open.find(({ uri }) => uri.toString() === this.#last?.toString());
    return (last ?? open[0])?.uri ?? (active !== undefined && isBulletinDocument(active) ? this.#last : undefined);
  }

  /** The texts of a scope in reading order. */
  async texts(scope: Scope, token: CancellationToken = NEVER): Promise<readonly IssueText[]> {
    if (scope === 'workspace') return this.#library.texts(token);
    const uri = this.inFront();
    if (uri === undefined) return [];
    const { texts } = await this.#issues.of(uri, token);
    return scope === 'issue' ? texts : texts.filter(({ key }) => key === uri.toString());
  }

  /** The texts of a scope with their names; loads the names data. */
  async named(scope: Scope, token?: CancellationToken): Promise<readonly NamedText[]> {
    return this.withNames(await this.texts(scope, token), token);
  }

  /** The given texts with their names; loads the names data. */
  async withNames(texts: readonly IssueText[], token?: CancellationToken): Promise<readonly NamedText[]> {
    const named: NamedText[] = [];
    for (const text of texts) {
      named.push({ ...text, page: text.analysis.page, names: await this.#analyses.namesIn(text.analysis, token) });
    }
    return named;
  }

  /** The texts after their dates have been computed in slices, so that asking for them is cheap. */
  async withDates(texts: readonly IssueText[], token: CancellationToken = NEVER): Promise<readonly IssueText[]> {
    for (const { analysis } of texts) await runSliced(analysis.datesSteps(), token);
    return texts;
  }

  async entities(scope: Scope, token?: CancellationToken): Promise<readonly CorpusEntity[]> {
    const entities = await this.gathered(await this.texts(scope, token), token);
    if (scope === 'workspace') {
      this.#known = entities;
      this.#knownOf = this.#library.revision;
    }
    return entities;
  }

  /**
   * The entities of the workspace as last computed. If they never were, they are computed now, provided that the workspace is small, within
   * `patience` milliseconds.
   */
  async known(patience: number): Promise<readonly CorpusEntity[] | undefined> {
    const fresh = this.#known !== undefined && this.#knownOf === this.#library.revision;
    if (fresh || (workspace.workspaceFolders ?? []).length === 0) return this.#known;
    this.#gathering ??= this.#library
      .count()
      .then(async (count) => {
        if (count <= QUICK || this.#known !== undefined) await this.entities('workspace');
      })
      .catch((error: unknown) => this.#log.unexpected('gathering the names of the workspace', error))
      .finally(() => {
        this.#gathering = undefined;
      });
    await Promise.race([this.#gathering, new Promise((resolve) => setTimeout(resolve, patience))]);
    return this.#known;
  }

  /** The texts of the workspace and of a document's issue, which may be outside the workspace. */
  async around(uri: Uri, token: CancellationToken): Promise<readonly IssueText[]> {
    const { texts } = await this.#issues.of(uri, token);
    if (workspace.getWorkspaceFolder(uri) === undefined) return texts;
    const all = await this.#library.texts(token);
    const keys = new Set(all.map(({ key }) => key));
    // a copy that is open stands for the text that it was made from
    const sources = new Set(sourcesOf(uri).map(String));
    return [...all.filter(({ key }) => !sources.has(key)), ...texts.filter(({ key }) => !keys.has(key))];
  }

  /** The people, places and organizations of the texts, merged across scripts. Loads the names data. */
  async gathered(texts: readonly IssueText[], token: CancellationToken = NEVER): Promise<readonly CorpusEntity[]> {
    const [first] = texts;
    const known = first && this.#gathered.get(first.analysis)?.get(texts.length);
    // fast path, as every hover calls this
    if (known?.analyses.every((analysis, index) => analysis === texts[index]?.analysis)) return known.entities;
    const { fold } = await this.#resources.names();
    const entities = await runSliced(gatherSteps(await this.withNames(texts, token), fold), token);
    if (first === undefined || texts.length > REMEMBERED) return entities;
    const own = this.#gathered.get(first.analysis) ?? new Map<number, Gathered>();
    this.#gathered.set(
      first.analysis,
      own.set(texts.length, { analyses: texts.map(({ analysis }) => analysis), entities }),
    );
    return entities;
  }
}
