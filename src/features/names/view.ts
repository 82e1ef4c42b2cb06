/** Owns the Names view: people, places and organizations of a document, its issue or the workspace. */
import { type CancellationToken, type Disposable, l10n, Uri, window } from 'vscode';
import type { CorpusEntity } from '../../core/corpus/entities';
import { pinyinInitials } from '../../core/corpus/initials';
import type { Likeness } from '../../core/corpus/lookup';
import type { Note } from '../../core/notes/model';
import { foldForSearch } from '../../core/script/fold';
import { shown } from '../../core/text/shown';
import type { Span } from '../../core/text/span';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { inputBox, whileReading } from '../../host/shown/messages';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { chooseOne, chooseScope, scopeTitle } from '../../host/views/choices';
import { oneOf, optionalWords } from '../../host/views/command-arguments';
import { SCOPES, type Scope } from '../../host/views/scopes';
import { ReadTree } from '../../host/views/trees';
import { registerNameCommands } from './commands';
import { nameRow } from './items';
import { type KindNode, NAME_ORDERS, type NameNode, type NameOrder, type NotedNames, nameTree } from './model';

/** Workspace state: scope, order and filter of the view. */
const STATE = 'bulletin.namesView';
/** The longest accepted filter, in UTF-16 units. */
const LONGEST_FILTER = 200;

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

const countTitle = ({ kind, children: { length } }: KindNode): string =>
  ({
    person: length === 1 ? l10n.t('1 person') : l10n.t('{0} people', length),
    place: length === 1 ? l10n.t('1 place') : l10n.t('{0} places', length),
    organization: length === 1 ? l10n.t('1 organization') : l10n.t('{0} organizations', length),
  })[kind];

/** Asks for the filter; the view updates while it is typed, and is restored if the reader cancels. */
function askFilter(now: string, show: (value: string) => void): void {
  const box = inputBox({
    title: l10n.t('Filter Names'),
    prompt: l10n.t('A part of a name or a title in either script, or pinyin initials'),
    value: now,
  });
  let accepted = false;
  box.onDidChangeValue(show);
  box.onDidAccept(() => {
    accepted = true;
    show(box.value);
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) show(now);
    box.dispose();
  });
  box.show();
}

/** The reader's notes in the texts that mention the entities. */
async function notedNames(
  { notes }: Services,
  entities: readonly CorpusEntity[],
  token: CancellationToken,
): Promise<NotedNames> {
  const noted = new Map<string, readonly { readonly note: Note; readonly span: Span }[]>();
  const keys = new Set(entities.flatMap(({ mentions }) => mentions.map(({ document }) => document.key)));
  const known = new Set((await notes.noted()).map((uri) => uri.toString()));
  for (const key of keys) {
    if (!known.has(key)) continue;
    const placed = await notes.placed(Uri.parse(key, true), token);
    const found = placed.flatMap(({ note, place }) =>
      place.kind === 'found' && (note.text !== '' || note.tags.length > 0) ? [{ note, span: place.span }] : [],
    );
    if (found.length > 0) noted.set(key, found);
  }
  return noted;
}

export function registerNames(services: Services): Disposable {
  const { context, issues, library, log, scopes } = services;
  const filtered = new ContextKey<boolean>('bulletin.namesFiltered');
  const store = new DisposableStore();
  let state: ViewState = { scope: 'document', order: 'appearance', ...context.workspaceState.get<ViewState>(STATE) };
  let filter = '';

  /** Pinyin initials need Chinese collation, which is loaded only for a filter in Latin letters. */
  const likeness = (): Likeness => {
    if (filter.trim() === '') return { fold: (text) => text, initials: (name) => name };
    const initials = /^\s*[a-z]{2,}\s*$/i.test(filter) ? pinyinInitials() : (name: string) => name;
    return { fold: foldForSearch, initials };
  };
  const tree = store.add(
    new ReadTree<NameNode>(
      services,
      async (token) => {
        const reading = scopes.entities(state.scope, token);
        if (state.scope === 'workspace') whileReading('bulletin.names', reading, log);
        const entities = await reading;
        return nameTree(entities, state.order, filter, likeness(), await notedNames(services, entities, token));
      },
      nameRow,
      [issues.onDidChange, library.onDidChange, window.onDidChangeActiveTextEditor, services.notes.onDidChange],
      'when-shown',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.names', { treeDataProvider: tree, showCollapseAll: true }));
  const describe = (): void => {
    const counts = tree.roots.flatMap((root) => (root.type === 'kind' ? countTitle(root) : []));
    view.description = shown(
      [state.scope === 'document' ? '' : scopeTitle(state.scope), filter && `“${filter}”`, ...counts]
        .filter(Boolean)
        .join(' · '),
    );
    log.detached('a context key', filtered.set(filter !== ''));
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
  store.add(tree.onDidChangeTreeData(describe));
  describe();

  store.add(
    registerCommandWith(log, 'bulletin.namesScope', oneOf(SCOPES), async (given) => {
      const scope = given ?? (await chooseScope(state.scope, l10n.t('Names of')));
      if (scope !== undefined) await set({ scope });
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.namesOrder', oneOf(NAME_ORDERS), async (given) => {
      const asked = (): Promise<NameOrder | undefined> =>
        chooseOne(NAME_ORDERS, orderTitle, state.order, l10n.t('Order of names'));
      const order = given ?? (await asked());
      if (order !== undefined) await set({ order });
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.namesFilter', optionalWords(LONGEST_FILTER), (given) => {
      if (given === undefined) askFilter(filter, setFilter);
      else setFilter(given);
    }),
  );
  store.add(registerCommand(log, 'bulletin.namesClearFilter', () => setFilter('')));
  store.add(registerNameCommands(services));
  return store;
}
