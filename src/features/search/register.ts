/** Owns Bulletin: Search and its view: searching the workspace and what is open, stepping through the places, copying them. */
import {
  CancellationError,
  CancellationTokenSource,
  commands,
  type Disposable,
  env,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Query, SearchSummary } from '../../core/corpus/query/model';
import { parseQuery } from '../../core/corpus/query/parse';
import { foldedUnits } from '../../core/corpus/query/scan';
import { searchSteps } from '../../core/corpus/query/search';
import { foldForSearch } from '../../core/script/fold';
import { DisposableStore } from '../../host/lifecycle';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import { say } from '../../host/words';
import { askForQuery } from './box';
import { SHOW_HIT } from './items';
import { type HitNode, type ResultNode, tableOf } from './model';
import { Results } from './results';

/** Workspace state: what was searched for, the latest first. */
const RECENT = 'bulletin.searches';
const MOST_RECENT = 8;

export function registerSearch(services: Services): Disposable {
  const { context, indexing, library, projections, settings } = services;
  const store = new DisposableStore();
  const results = store.add(new Results());
  const view = store.add(
    window.createTreeView<ResultNode>('bulletin.results', { treeDataProvider: results, showCollapseAll: true }),
  );
  let last = '';
  let running: CancellationTokenSource | undefined;
  let folded: Uint16Array | undefined;
  /** The search at hand looked through a workspace that had not been read to its end. */
  let partial = false;

  const searchFor = async (query: Query, source: CancellationTokenSource): Promise<SearchSummary> => {
    folded ??= foldedUnits(foldForSearch);
    const entries = await library.entries(source.token, (uri) => !projections.isView(uri));
    const tools = { letters: indexing.index.letters, fold: foldForSearch, folded, most: settings.maxResults() };
    return runSliced(
      searchSteps(entries, query, tools, (document) => results.add(document)),
      source.token,
    );
  };

  const describe = (query: string, summary: SearchSummary): void => {
    const { read, found, busy } = library.progress;
    const count =
      summary.hits === 0
        ? l10n.t('Nothing found.')
        : summary.limited
          ? l10n.t('The first {0} places; the limit is in the settings.', summary.hits)
          : l10n.t('{0} places in {1} texts.', summary.hits, summary.documents);
    const still = busy ? l10n.t('{0} of {1} files read', read, found) : '';
    view.description = query;
    view.message = [count, still].filter(Boolean).join(' ');
  };

  const run = async (text: string): Promise<SearchSummary | undefined> => {
    const query = parseQuery(text);
    if (query.problems.length > 0) {
      view.message = query.problems.map(say).join(' ');
      return undefined;
    }
    running?.cancel();
    const source = new CancellationTokenSource();
    running = source;
    results.clear();
    indexing.readInBackground('asked');
    partial = !indexing.complete;
    try {
      const summary = await searchFor(query, source);
      results.draw();
      describe(text, summary);
      await commands.executeCommand('setContext', 'bulletin.hasResults', summary.hits > 0);
      return summary;
    } catch (error) {
      if (error instanceof CancellationError) return undefined;
      throw error;
    }
  };

  /** The place as it is now: a file that changed since is searched for the same words nearest to where they stood. */
  const show = async (node: HitNode): Promise<void> => {
    const { hit, parent } = node;
    results.standAt(node);
    const document = await workspace
      .openTextDocument(Uri.parse(parent.document.key, true))
      .then(undefined, () => undefined);
    if (document === undefined) {
      window.setStatusBarMessage(l10n.t('{0} is no longer there', parent.document.path), 4_000);
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
  };

  const step = async (direction: 1 | -1): Promise<void> => {
    const node = results.step(direction);
    if (node === undefined) return;
    if (view.visible) await view.reveal(node, { select: true, focus: false });
    await show(node);
  };

  store.add(
    commands.registerCommand('bulletin.search', async (given?: unknown) => {
      const recent = context.workspaceState.get<readonly string[]>(RECENT) ?? [];
      const selected = window.activeTextEditor?.document.getText(window.activeTextEditor.selection) ?? '';
      const query =
        typeof given === 'string'
          ? given
          : await askForQuery(/[\n\r]/.test(selected) ? last : selected || last, recent);
      if (query === undefined) return undefined;
      last = query;
      await context.workspaceState.update(
        RECENT,
        [query, ...recent.filter((one) => one !== query)].slice(0, MOST_RECENT),
      );
      await commands.executeCommand('bulletin.results.focus');
      return run(query);
    }),
  );
  store.add(commands.registerCommand('bulletin.nextResult', () => step(1)));
  store.add(commands.registerCommand('bulletin.previousResult', () => step(-1)));
  store.add(commands.registerCommand(SHOW_HIT, show));
  store.add(
    commands.registerCommand('bulletin.copyResults', () => {
      const titles = [
        l10n.t('Date'),
        l10n.t('Paper'),
        l10n.t('Page'),
        l10n.t('Headline'),
        l10n.t('Before'),
        l10n.t('Words'),
        l10n.t('After'),
        l10n.t('File'),
        l10n.t('Line'),
      ];
      return env.clipboard.writeText(tableOf(results.documents, titles));
    }),
  );
  store.add(
    commands.registerCommand('bulletin.clearResults', async () => {
      running?.cancel();
      results.clear();
      view.message = '';
      view.description = '';
      await commands.executeCommand('setContext', 'bulletin.hasResults', false);
    }),
  );
  store.add(
    library.onDidChange(() => {
      if (partial && indexing.complete && last !== '') void run(last);
    }),
  );
  return store;
}
