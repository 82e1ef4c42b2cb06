/** Owns the Dates view: a timeline of a document, its issue or the workspace, and its commands. */

import { type Disposable, l10n, window } from 'vscode';
import { calendarPlaceOf, NO_YEAR } from '../../core/corpus/calendar-place';
import { beside, type Moment, timelineOf } from '../../core/corpus/timeline';
import { civil } from '../../core/dates/calendar/gregorian';
import { parseValue } from '../../core/dates/calendar/notation';
import { shown } from '../../core/text/shown';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { chooseFrom } from '../../host/shown/pick-list';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { chooseScope, peoplePicks, scopeTitle } from '../../host/views/choices';
import { oneOf, optionalWords } from '../../host/views/command-arguments';
import { SCOPES, type Scope } from '../../host/views/scopes';
import { ReadTree } from '../../host/views/trees';
import { formatDays, formatYears } from '../../host/wording/days';
import { dateRow } from './items';
import { type DateNode, dateTree } from './model';

/** Workspace state: scope and filter of the view. */
const STATE = 'bulletin.datesView';
/** The longest accepted name, in UTF-16 units. */
const LONGEST_NAME = 200;

interface ViewState {
  readonly scope: Scope;
}

/** The person by whom sentences are filtered, with the id of its CorpusEntity. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** The days of a moment and of everything below it, as day numbers. */
const daysIn = ({ grain, from, moments }: Moment): readonly number[] =>
  grain === 'day' ? [from] : moments.flatMap(daysIn);

/** The period that some moments cover: in years, or in days if it lies within one year. */
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
  const { context, issues, library, log, scopes } = services;
  const filtered = new ContextKey<boolean>('bulletin.datesFiltered');
  const store = new DisposableStore();
  let state: ViewState = context.workspaceState.get<ViewState>(STATE) ?? { scope: 'document' };
  let person: Person | undefined;
  const tree = store.add(
    new ReadTree<DateNode>(
      services,
      async (token) => {
        const id = person?.id;
        const texts = await scopes.withDates(await scopes.texts(state.scope, token), token);
        // names are analysed only if the view is filtered by a person
        const found = id === undefined ? undefined : await scopes.gathered(texts, token);
        const named = found?.find((entity) => entity.id === id) ?? { mentions: [] };
        const dated = texts.map(({ key, analysis }) => ({ key, page: analysis.page, dates: analysis.dates() }));
        const documents = id === undefined ? dated : dated.map((text) => beside(text, named));
        const moments = timelineOf(documents);
        const printed = texts.flatMap(({ analysis }) => analysis.page.issueDate?.value ?? []);
        return dateTree(
          moments,
          state.scope === 'workspace' ? [] : printed.map((day) => calendarPlaceOf(parseValue(day)).from),
        );
      },
      dateRow,
      [issues.onDidChange, library.onDidChange, window.onDidChangeActiveTextEditor],
      'when-shown',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.dates', { treeDataProvider: tree, showCollapseAll: true }));
  const describe = (): void => {
    const span = spanOf(tree.roots.flatMap((root) => (root.type === 'moment' ? [root.moment] : [])));
    view.description = shown(
      [state.scope === 'document' ? '' : scopeTitle(state.scope), person?.name ?? '', span].filter(Boolean).join(' · '),
    );
  };
  const setPerson = (value: Person | undefined): void => {
    person = value;
    log.detached('a context key', filtered.set(value !== undefined));
    describe();
    tree.schedule();
  };
  store.add(tree.onDidChangeTreeData(describe));
  setPerson(undefined);

  store.add(
    registerCommandWith(log, 'bulletin.datesScope', oneOf(SCOPES), async (given) => {
      const scope = given ?? (await chooseScope(state.scope, l10n.t('Dates of')));
      if (scope === undefined) return;
      state = { scope };
      await context.workspaceState.update(STATE, state);
      describe();
      tree.schedule();
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.datesFilter', optionalWords(LONGEST_NAME), async (given) => {
      if (given !== undefined) {
        const entities = await scopes.entities(state.scope);
        const named = entities.find(
          ({ kind, name, forms }) => kind === 'person' && (name === given || forms.includes(given)),
        );
        if (named !== undefined) setPerson(named);
        return;
      }
      const people = scopes.entities(state.scope).then(peoplePicks);
      const picked = await chooseFrom(people, {
        title: l10n.t('Filter Dates by Person'),
        placeholder: l10n.t('Show only sentences that name this person'),
        matchOn: 'description',
      });
      if (picked !== undefined) setPerson(picked.entity);
    }),
  );
  store.add(registerCommand(log, 'bulletin.datesClearFilter', () => setPerson(undefined)));
  return store;
}
