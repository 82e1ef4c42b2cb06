/** Owns the Names view: people, places and organisations of a document, its issue or the workspace, and its commands. */
import { commands, type Disposable, env, l10n, window } from 'vscode';
import type { NameMention } from '../../core/names/model';
import { foldForSearch } from '../../core/script/fold';
import { chooseOne, chooseScope, scopeTitle } from '../../host/choices';
import { DisposableStore } from '../../host/lifecycle';
import type { Scope } from '../../host/scopes';
import type { Services } from '../../host/services';
import { ReadTree } from '../../host/trees';
import { itemOf } from './items';
import { type EntityNode, NAME_ORDERS, type NameNode, type NameOrder, nameTree } from './model';

/** Workspace state: how the view was left. */
const STATE = 'bulletin.namesView';

interface ViewState {
  readonly scope: Scope;
  readonly order: NameOrder;
}

const orderTitle = (order: NameOrder): string =>
  ({
    appearance: l10n.t('By first appearance'),
    mentions: l10n.t('By number of mentions'),
    name: l10n.t('By name'),
  })[order];

export function registerNames(services: Services): Disposable {
  const { context, issues, library, resources, scopes } = services;
  const store = new DisposableStore();
  let state: ViewState = context.workspaceState.get<ViewState>(STATE) ?? { scope: 'document', order: 'appearance' };
  let filter = '';
  const tree = store.add(
    new ReadTree<NameNode>(
      async (token) => {
        const entities = await scopes.entities(state.scope, token);
        // folding needs the script tables; they are read only where something is looked for
        const tables = filter === '' ? undefined : await resources.script();
        return nameTree(entities, state.order, filter, (text) => (tables ? foldForSearch(text, tables) : text));
      },
      itemOf,
      [issues.onDidChange, library.onDidChange, window.onDidChangeActiveTextEditor],
      'when-shown',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.names', { treeDataProvider: tree, showCollapseAll: true }));
  const describe = (): void => {
    view.description = [state.scope === 'document' ? '' : scopeTitle(state.scope), filter && `“${filter}”`]
      .filter(Boolean)
      .join(' · ');
    void commands.executeCommand('setContext', 'bulletin.namesFiltered', filter !== '');
  };
  const set = async (change: Partial<ViewState>): Promise<void> => {
    state = { ...state, ...change };
    await context.workspaceState.update(STATE, state);
    describe();
    tree.schedule();
  };
  const setFilter = (value: string): void => {
    filter = value;
    describe();
    tree.schedule();
  };
  describe();

  store.add(
    commands.registerCommand('bulletin.namesScope', async () => {
      const scope = await chooseScope(state.scope, l10n.t('Names of'));
      if (scope !== undefined) await set({ scope });
    }),
  );
  store.add(
    commands.registerCommand('bulletin.namesOrder', async () => {
      const order = await chooseOne(NAME_ORDERS, orderTitle, state.order, l10n.t('Order of names'));
      if (order !== undefined) await set({ order });
    }),
  );
  store.add(
    commands.registerCommand('bulletin.namesFilter', async () => {
      const value = await window.showInputBox({
        title: l10n.t('Filter Names'),
        prompt: l10n.t('A part of a name or a title, in simplified or traditional characters'),
        value: filter,
      });
      if (value !== undefined) setFilter(value);
    }),
  );
  store.add(commands.registerCommand('bulletin.namesClearFilter', () => setFilter('')));
  store.add(
    commands.registerCommand('bulletin.copyName', (node?: EntityNode) =>
      node === undefined ? undefined : env.clipboard.writeText(node.entity.name),
    ),
  );
  store.add(
    commands.registerCommand('bulletin.notAName', async (node?: EntityNode) => {
      const mention: NameMention | undefined = node?.entity.mentions[0]?.mention;
      const document = node?.entity.mentions[0]?.document.key;
      if (node === undefined || mention === undefined || document === undefined) return;
      const correction = { kind: 'name', name: node.entity.name, is: 'none' };
      await commands.executeCommand('_bulletin.correct', document, correction);
    }),
  );
  return store;
}
