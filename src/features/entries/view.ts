/** Owns the view of notes and corrections: scope, grouping, filter, and a badge that counts entries whose place was lost. */
import { type Disposable, l10n, window } from 'vscode';
import { shown } from '../../core/text/shown';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { askFor } from '../../host/shown/messages';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { chooseOne, chooseScope, scopeTitle } from '../../host/views/choices';
import { oneOf, optionalWords } from '../../host/views/command-arguments';
import { SCOPES, type Scope } from '../../host/views/scopes';
import { ReadTree } from '../../host/views/trees';
import { registerEntryCommands } from './commands';
import { gatherEntries } from './gather';
import { entryNodeRow } from './items';
import { entryTree, GROUPINGS, type Grouping, type Node, passes } from './model';

/** Workspace state: scope, grouping and filter of the view. */
const STATE = 'bulletin.entriesView';
/** The longest accepted filter, in UTF-16 units. */
const LONGEST_FILTER = 200;

interface ViewState {
  readonly scope: Scope;
  readonly grouping: Grouping;
}

const groupingTitle = (grouping: Grouping): string =>
  ({ article: l10n.t('By article'), kind: l10n.t('By kind'), day: l10n.t('By day') })[grouping];

export function registerEntries(services: Services): Disposable {
  const { analyses, context, corrections, log, notes } = services;
  const filtered = new ContextKey<boolean>('bulletin.entriesFiltered');
  const store = new DisposableStore();
  const left = context.workspaceState.get<Partial<ViewState>>(STATE);
  let state: ViewState = { scope: left?.scope ?? 'document', grouping: left?.grouping ?? 'article' };
  let filter = '';
  const tree = store.add(
    new ReadTree<Node>(
      services,
      async (token) => {
        const entries = await gatherEntries(services, state.scope, token);
        const wanted = filter === '' ? entries : entries.filter((entry) => passes(entry, filter));
        return entryTree(wanted, state.grouping);
      },
      entryNodeRow,
      [
        corrections.onDidChange,
        corrections.onDidRefresh,
        notes.onDidChange,
        analyses.onDidAnalyse,
        window.onDidChangeActiveTextEditor,
      ],
      'when-shown',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.entries', { treeDataProvider: tree, showCollapseAll: true }));
  const describe = (): void => {
    const words = filter === '' ? '' : l10n.t('“{0}”', filter);
    const scope = state.scope === 'document' ? '' : scopeTitle(state.scope);
    view.description = shown([scope, words].filter(Boolean).join(' · '));
    const lost = tree.roots.flatMap((root) =>
      root.type === 'group' && root.key.by === 'orphans' ? root.children : [],
    );
    const tooltip =
      lost.length === 1 ? l10n.t('One entry lost its place') : l10n.t('{0} entries lost their place', lost.length);
    view.badge = lost.length === 0 ? undefined : { value: lost.length, tooltip };
  };
  const keep = async (next: ViewState): Promise<void> => {
    state = next;
    describe();
    tree.schedule();
    await context.workspaceState.update(STATE, state);
  };
  const setFilter = (words: string): void => {
    filter = words;
    log.detached('a context key', filtered.set(words !== ''));
    describe();
    tree.schedule();
  };
  store.add(tree.onDidChangeTreeData(describe));
  setFilter('');
  store.add(registerEntryCommands(services, () => view.selection[0]));
  store.add(
    registerCommandWith(log, 'bulletin.entriesScope', oneOf(SCOPES), async (given) => {
      const scope = given ?? (await chooseScope(state.scope, l10n.t('Notes and corrections of')));
      if (scope !== undefined) await keep({ ...state, scope });
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.entriesGrouping', oneOf(GROUPINGS), async (given) => {
      const title = l10n.t('Group notes and corrections');
      const grouping = given ?? (await chooseOne(GROUPINGS, groupingTitle, state.grouping, title));
      if (grouping !== undefined) await keep({ ...state, grouping });
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.entriesFilter', optionalWords(LONGEST_FILTER), async (given) => {
      const words =
        given ??
        (await askFor({
          title: l10n.t('Filter Notes and Corrections'),
          prompt: l10n.t('Words in either script, or the name of a text'),
          value: filter,
        }));
      if (words !== undefined) setFilter(words.trim());
    }),
  );
  store.add(registerCommand(log, 'bulletin.entriesClearFilter', () => setFilter('')));
  return store;
}
