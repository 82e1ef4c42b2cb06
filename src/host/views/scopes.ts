/** Owns which texts a view speaks of: the document in front, its issue, or the whole workspace. */
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

/** A workspace of more files is not read unasked. */
const QUICK = 400;

/** A text with its names. */
interface NamedText extends IssueText, NamedDocument {}

/** The texts of an issue are at most these; the entities of more are not remembered, as those of a workspace are. */
const REMEMBERED = 64;

/** Entities, and the analyses that they were gathered from. */
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
  /** What issues and documents name, by their first analysis and how many there are. */
  readonly #gathered = new WeakMap<Analysis, Map<number, Gathered>>();
  #known: readonly CorpusEntity[] | undefined;
  /** The revision of the library that they were gathered from. */
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

  /** The source that the reader has in front, or had last and still has open; undefined where no bulletin is open. */
  inFront(): Uri | undefined {
    const active = window.activeTextEditor?.document;
    const source = (document: TextDocument): Uri => this.#projections.of(document)?.source ?? document.uri;
    if (active !== undefined && isBulletinDocument(active)) this.#last = source(active);
    const open = this.#analyses.documents.filter(({ uri }) => !this.#projections.isView(uri));
    const last = open.find(({ uri }) => uri.toString() === this.#last?.toString());
    return (last ?? open[0])?.uri ?? (active !== undefined && isBulletinDocument(active) ? this.#last : undefined);
  }

  /** The texts of a scope, in reading order. */
  async texts(scope: Scope, token: CancellationToken = NEVER): Promise<readonly IssueText[]> {
    if (scope === 'workspace') return this.#library.texts(token);
    const uri = this.inFront();
    if (uri === undefined) return [];
    const { texts } = await this.#issues.of(uri, token);
    return scope === 'issue' ? texts : texts.filter(({ key }) => key === uri.toString());
  }

  /** The texts of a scope with their names; loads the name data. */
  async named(scope: Scope, token?: CancellationToken): Promise<readonly NamedText[]> {
    return this.withNames(await this.texts(scope, token), token);
  }

  /** The texts with their names; loads the name data. */
  async withNames(texts: readonly IssueText[], token?: CancellationToken): Promise<readonly NamedText[]> {
    const named: NamedText[] = [];
    for (const text of texts) {
      named.push({ ...text, page: text.analysis.page, names: await this.#analyses.namesIn(text.analysis, token) });
    }
    return named;
  }

  /** The texts once their dates are found, in slices; asking them for dates then costs nothing. */
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
   * The entities of the workspace as they were last gathered. Where they never were they are gathered now, in a workspace
   * of so many files that this does not take long; nobody waits longer than `patience` milliseconds for that.
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

  /** The texts of the workspace and of the issue that a document belongs to, which need not be in it. */
  async around(uri: Uri, token: CancellationToken): Promise<readonly IssueText[]> {
    const { texts } = await this.#issues.of(uri, token);
    if (workspace.getWorkspaceFolder(uri) === undefined) return texts;
    const all = await this.#library.texts(token);
    const keys = new Set(all.map(({ key }) => key));
    // a copy that is open stands for the text that it was made from
    const sources = new Set(sourcesOf(uri).map(String));
    return [...all.filter(({ key }) => !sources.has(key)), ...texts.filter(({ key }) => !keys.has(key))];
  }

  /** The people, places and organisations of the texts; the same in either script. Loads the name data. */
  async gathered(texts: readonly IssueText[], token: CancellationToken = NEVER): Promise<readonly CorpusEntity[]> {
    const [first] = texts;
    const known = first && this.#gathered.get(first.analysis)?.get(texts.length);
    // called by every hover
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
