/** Owns Bulletin: Search and its view: searching the workspace and open texts, stepping through matches, copying them. */
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type Disposable,
  env,
  l10n,
  Selection,
  TextEditorRevealType,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Query, SearchedNote, SearchSummary } from '../../core/corpus/query/model';
import { parseQuery } from '../../core/corpus/query/parse';
import { searchSteps } from '../../core/corpus/query/run';
import { foldedUnits } from '../../core/corpus/query/scan';
import { foldForSearch } from '../../core/script/fold';
import { shown } from '../../core/text/shown';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore, orNothing, together } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { tellBriefly, whileReading } from '../../host/shown/messages';
import { given, type Read, refused, registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { runSliced } from '../../host/slices';
import { optionalWords } from '../../host/views/command-arguments';
import { say } from '../../host/wording/words';
import { askForQuery } from './box';
import { columnTitles } from './columns';
import { wordsHere } from './here';
import { SHOW_HIT } from './items';
import { type HitNode, isHit, type ResultNode, tableOf } from './model';
import { Results } from './results';

/** Workspace state: recent queries, latest first. */
const RECENT = 'bulletin.searches';
const MOST_RECENT = 8;
/** The longest accepted query, in UTF-16 units. */
const LONGEST_QUERY = 2_000;

/** The arguments of the search command. */
interface Asked {
  readonly query: string | undefined;
  /** Run from a context menu, so that it is about the words at that place. */
  readonly isFromMenu: boolean;
}

/** The current search, and which match the reader is at. */
class Search implements Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #results: Results;
  readonly #view: TreeView<ResultNode>;
  readonly #hasResults = new ContextKey<boolean>('bulletin.hasResults');
  #last = '';
  #running: CancellationTokenSource | undefined;
  #folded: Uint16Array | undefined;
  /** The current search ran while the workspace was not completely indexed. */
  #partial = false;

  constructor(services: Services) {
    this.#services = services;
    const { indexing, library, log, rows } = services;
    this.#results = this.#store.add(new Results(rows));
    this.#view = this.#store.add(
      window.createTreeView<ResultNode>('bulletin.results', { treeDataProvider: this.#results, showCollapseAll: true }),
    );
    this.#store.add(
      library.onDidChange(() => {
        if (this.#partial && indexing.complete && this.#last !== '') log.detached('a search', this.#run(this.#last));
      }),
    );
  }

  /** Runs a query, which is asked for if none is given. */
  async ask({ query, isFromMenu }: Asked): Promise<SearchSummary | undefined> {
    const { workspaceState } = this.#services.context;
    const recent = workspaceState.get<readonly string[]>(RECENT) ?? [];
    const words = query === undefined ? await wordsHere(this.#services, isFromMenu) : '';
    const wanted = query ?? (await askForQuery(words || this.#last, recent));
    if (wanted === undefined) return undefined;
    this.#last = wanted;
    await workspaceState.update(RECENT, [wanted, ...recent.filter((one) => one !== wanted)].slice(0, MOST_RECENT));
    await commands.executeCommand('bulletin.results.focus');
    return this.#run(wanted);
  }

  async step(direction: 1 | -1): Promise<void> {
    const node = this.#results.step(direction);
    if (node === undefined) return;
    if (this.#view.visible) await this.#view.reveal(node, { select: true, focus: false });
    await this.show(node);
  }

  /** Reveals a match; if the file changed since, the nearest occurrence of the same words. */
  async show(node: HitNode): Promise<void> {
    const { hit, parent } = node;
    this.#results.standAt(node);
    const document = await orNothing(workspace.openTextDocument(Uri.parse(parent.document.key, true)));
    if (document === undefined) {
      tellBriefly(l10n.t('{0} is no longer there', parent.document.path));
      return;
    }
    const text = document.getText();
    let range = rangeOf(parent.document.lines(), hit);
    const first = hit.spans[0] ?? hit;
    const words = hit.words.slice(0, first.end - first.start);
    if (text.slice(first.start, first.end) !== words) {
      const places = [text.lastIndexOf(words, first.start), text.indexOf(words, first.start)].filter((at) => at >= 0);
      const at = places.sort((a, b) => Math.abs(a - first.start) - Math.abs(b - first.start))[0];
      if (at !== undefined) range = rangeOf(document, { start: at, end: at + words.length });
    }
    const editor = await window.showTextDocument(document, { preview: true });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async copy(): Promise<void> {
    await env.clipboard.writeText(tableOf(this.#results.documents, columnTitles()));
  }

  async clear(): Promise<void> {
    this.#running?.cancel();
    this.#results.clear();
    this.#services.found.clear();
    this.#view.message = '';
    this.#view.description = '';
    await this.#hasResults.set(false);
  }

  async #run(text: string): Promise<SearchSummary | undefined> {
    const query = parseQuery(text);
    if (query.problems.length > 0) {
      this.#view.message = shown(query.problems.map(say).join(' '));
      return undefined;
    }
    const { indexing, log } = this.#services;
    this.#running?.cancel();
    const source = new CancellationTokenSource();
    this.#running = source;
    this.#results.clear();
    indexing.readInBackground('asked');
    this.#partial = !indexing.complete;
    try {
      const searching = this.#search(query, source);
      whileReading('bulletin.results', searching, log);
      const summary = await searching;
      this.#results.draw();
      this.#describe(text, summary);
      this.#services.found.show(text, () =>
        this.#results.documents.flatMap(({ document, children }) =>
          children.map(({ hit }) => ({ key: document.key, offset: hit.start })),
        ),
      );
      await this.#hasResults.set(summary.hits > 0);
      return summary;
    } catch (error) {
      // another search has replaced this one
      if (isCancellation(error)) return undefined;
      throw error;
    }
  }

  async #search(query: Query, source: CancellationTokenSource): Promise<SearchSummary> {
    const { indexing, library, projections, settings } = this.#services;
    this.#folded ??= foldedUnits(foldForSearch);
    const entries = await library.entries(source.token, (uri) => !projections.isView(uri));
    const tools = {
      letters: indexing.index.letters,
      fold: foldForSearch,
      folded: this.#folded,
      most: settings.maxResults(),
      notes: await this.#notesFor(query, source.token),
    };
    return runSliced(
      searchSteps(entries, query, tools, (document) => this.#results.add(document)),
      source.token,
    );
  }

  /** The notes of all texts, if the query asks for notes. */
  async #notesFor({ wanted }: Query, token: CancellationToken): Promise<ReadonlyMap<string, readonly SearchedNote[]>> {
    const searched = new Map<string, readonly SearchedNote[]>();
    if (!wanted.some(({ condition: { kind } }) => kind === 'note' || kind === 'tag')) return searched;
    const { notes } = this.#services;
    for (const uri of await notes.noted()) {
      const placed = await notes.placed(uri, token);
      const found = placed.flatMap(({ note: { text, tags }, place }) =>
        place.kind === 'found' ? [{ span: place.span, text, tags }] : [],
      );
      searched.set(uri.toString(), found);
    }
    return searched;
  }

  #describe(query: string, summary: SearchSummary): void {
    const { read, found, busy } = this.#services.library.progress;
    const count =
      summary.hits === 0
        ? l10n.t('Nothing found.')
        : summary.limited
          ? l10n.t('The first {0} places; the limit is in the settings.', summary.hits)
          : l10n.t('{0} places in {1} texts.', summary.hits, summary.documents);
    const still = this.#partial && busy && found > 0 ? l10n.t('{0} of {1} files read', read, found) : '';
    this.#view.description = shown(query);
    this.#view.message = [count, still].filter(Boolean).join(' ');
  }

  dispose(): void {
    this.#running?.cancel();
    this.#store.dispose();
  }
}

export function registerSearch(services: Services): Disposable {
  const { log, rows } = services;
  const search = new Search(services);
  const hitFrom = (node: unknown): Read<HitNode> =>
    rows.has(node) && isHit(node) ? given(node) : refused('no place of the results');
  const queryFrom = optionalWords(LONGEST_QUERY);
  const askedFrom = (argument: unknown): Read<Asked> => {
    const read = queryFrom(argument);
    return 'value' in read ? given({ query: read.value, isFromMenu: argument instanceof Uri }) : read;
  };
  return together(
    search,
    registerCommandWith(log, 'bulletin.search', askedFrom, (asked) => search.ask(asked)),
    registerCommand(log, 'bulletin.nextResult', () => search.step(1)),
    registerCommand(log, 'bulletin.previousResult', () => search.step(-1)),
    registerCommandWith(log, SHOW_HIT, hitFrom, (node) => search.show(node)),
    registerCommand(log, 'bulletin.copyResults', () => search.copy()),
    registerCommand(log, 'bulletin.clearResults', () => search.clear()),
  );
}
