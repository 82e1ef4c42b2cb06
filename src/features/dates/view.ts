/** Owns the Dates view: a timeline of a document, its issue or the workspace, and its commands. */
import { commands, type Disposable, l10n, window } from 'vscode';
import { beside, type Moment, timelineOf } from '../../core/corpus/timeline';
import { NO_YEAR, placeOf } from '../../core/corpus/when';
import { civil } from '../../core/dates/calendar';
import { chooseScope, peoplePicks, scopeTitle } from '../../host/choices';
import { formatDays, formatYears } from '../../host/days';
import { DisposableStore } from '../../host/lifecycle';
import { SCOPES, type Scope } from '../../host/scopes';
import type { Services } from '../../host/services';
import { ReadTree } from '../../host/trees';
import { itemOf } from './items';
import { type DateNode, dateTree } from './model';

/** Workspace state: how the view was left. */
const STATE = 'bulletin.datesView';

interface ViewState {
  readonly scope: Scope;
}

/** Whom the sentences must name, as CorpusEntity has it. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** The days of a moment and of all that it holds, as day numbers. */
const daysIn = ({ grain, from, moments }: Moment): readonly number[] =>
  grain === 'day' ? [from] : moments.flatMap(daysIn);

/** From when to when some moments reach, in few words: in years, or in days where all is within one year. */
function spanOf(moments: readonly Moment[]): string {
  const known = moments.filter(({ from, key }) => from < NO_YEAR && !key.startsWith('XXXX'));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (civil(first.from).year !== civil(last.from).year) return formatYears(first.from, last.from);
  const days = known.flatMap(daysIn).sort((a, b) => a - b);
  const [from, to] = [days[0] ?? first.from, days.at(-1) ?? first.from];
  return days.length === 0 ? formatYears(from, to) : formatDays(from, to, { short: true });
}

export function registerDatesView(services: Services): Disposable {
  const { context, issues, library, scopes } = services;
  const store = new DisposableStore();
  let state: ViewState = context.workspaceState.get<ViewState>(STATE) ?? { scope: 'document' };
  let person: Person | undefined;
  const tree = store.add(
    new ReadTree<DateNode>(
      async (token) => {
        const id = person?.id;
        const texts = await scopes.withDates(await scopes.texts(state.scope, token), token);
        // names are found only where somebody is asked for
        const found = id === undefined ? undefined : await scopes.gathered(texts, token);
        const named = found?.find((entity) => entity.id === id) ?? { mentions: [] };
        const dated = texts.map(({ key, analysis }) => ({ key, page: analysis.page, dates: analysis.dates() }));
        const documents = id === undefined ? dated : dated.map((text) => beside(text, named));
        const moments = timelineOf(documents);
        const printed = texts.flatMap(({ analysis }) => analysis.page.issueDate?.value ?? []);
        return dateTree(moments, state.scope === 'workspace' ? [] : printed.map((day) => placeOf(day).from));
      },
      itemOf,
      [issues.onDidChange, library.onDidChange, window.onDidChangeActiveTextEditor],
      'when-shown',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.dates', { treeDataProvider: tree, showCollapseAll: true }));
  const describe = (): void => {
    const span = spanOf(tree.roots.flatMap((root) => (root.type === 'moment' ? [root.moment] : [])));
    view.description = [state.scope === 'document' ? '' : scopeTitle(state.scope), person?.name ?? '', span]
      .filter(Boolean)
      .join(' · ');
  };
  const setPerson = (value: Person | undefined): void => {
    person = value;
    void commands.executeCommand('setContext', 'bulletin.datesFiltered', value !== undefined);
    describe();
    tree.schedule();
  };
  store.add(tree.onDidChangeTreeData(describe));
  setPerson(undefined);

  store.add(
    commands.registerCommand('bulletin.datesScope', async (given?: unknown) => {
      const scope = SCOPES.find((one) => one === given) ?? (await chooseScope(state.scope, l10n.t('Dates of')));
      if (scope === undefined) return;
      state = { scope };
      await context.workspaceState.update(STATE, state);
      describe();
      tree.schedule();
    }),
  );
  store.add(
    commands.registerCommand('bulletin.datesFilter', async (given?: unknown) => {
      if (typeof given === 'string') {
        const entities = await scopes.entities(state.scope);
        const named = entities.find(
          ({ kind, name, forms }) => kind === 'person' && (name === given || forms.includes(given)),
        );
        if (named !== undefined) setPerson(named);
        return;
      }
      const people = scopes.entities(state.scope).then(peoplePicks);
      const picked = await window.showQuickPick(people, {
        title: l10n.t('Filter Dates by Person'),
        placeHolder: l10n.t('Show only sentences that name this person'),
        matchOnDescription: true,
      });
      if (picked !== undefined) setPerson(picked.entity);
    }),
  );
  store.add(commands.registerCommand('bulletin.datesClearFilter', () => setPerson(undefined)));
  return store;
}
