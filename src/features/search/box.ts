/** Owns the search box: it lists the syntax, inserts what is picked, and reports errors in the query. */
import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon } from 'vscode';
import { parseQuery } from '../../core/corpus/query/parse';
import { PickList } from '../../host/shown/pick-list';
import { say } from '../../host/wording/words';

interface BoxItem extends QuickPickItem {
  /** The effect of a row: search for this, or append this to the query. */
  readonly search?: string;
  readonly insert?: string;
}

/** The syntax, one row each; picking a row inserts the first thing that it shows. */
const syntax = (): readonly (readonly [icon: string, insert: string, description: string])[] => [
  ['quote', '“”', l10n.t('words that stand together; a column break between them does no harm')],
  ['split-horizontal', '|', l10n.t('one or the other: ferry|bridge')],
  ['dash', '-', l10n.t('not in the same article: -bridge, -page:2')],
  ['person', l10n.t('person:'), l10n.t('articles that name somebody')],
  ['location', l10n.t('place:'), l10n.t('articles that name a place')],
  ['organization', l10n.t('org:'), l10n.t('articles that name an organization')],
  ['calendar', l10n.t('date:'), l10n.t('issues of a day, month, year or range: 2020-01..2020-03')],
  ['clock', l10n.t('day:'), l10n.t('articles that speak of a day, month, year or range')],
  ['book', l10n.t('paper:'), l10n.t('papers of a name')],
  ['file', l10n.t('page:'), l10n.t('a page: 2, A2')],
  ['list-tree', l10n.t('section:'), l10n.t('pages and columns of a title')],
  ['symbol-string', l10n.t('headline:'), l10n.t('articles whose headline holds a word')],
  ['edit', l10n.t('byline:'), l10n.t('articles by somebody')],
  ['note', l10n.t('note:'), l10n.t('places with a note of yours that holds a word')],
  ['tag', l10n.t('tag:'), l10n.t('places with a note of yours that has a tag')],
];

function rowsFor(value: string, recent: readonly string[]): BoxItem[] {
  const typed = value.trim();
  const problems = parseQuery(typed).problems.map(say);
  const first: BoxItem =
    problems.length > 0
      ? { label: problems.join(' '), iconPath: new ThemeIcon('warning'), alwaysShow: true }
      : { label: l10n.t('Search for {0}', typed), iconPath: new ThemeIcon('search'), search: typed, alwaysShow: true };
  const before = recent.filter((query) => query !== typed);
  return [
    ...(typed === '' ? [] : [first]),
    ...(typed !== '' || before.length === 0
      ? []
      : [
          { label: l10n.t('Searched before'), kind: QuickPickItemKind.Separator },
          ...before.map((query) => ({
            label: query,
            iconPath: new ThemeIcon('history'),
            search: query,
            alwaysShow: true,
          })),
        ]),
    { label: l10n.t('What can be typed; choose a row to put it in'), kind: QuickPickItemKind.Separator },
    ...syntax().map(([icon, insert, description]) => ({
      label: insert,
      description,
      iconPath: new ThemeIcon(icon),
      insert,
      alwaysShow: true,
    })),
  ];
}

/** Asks for a query; undefined if the reader cancelled. */
export function askForQuery(last: string, recent: readonly string[]): Promise<string | undefined> {
  const box = new PickList<BoxItem>({
    title: l10n.t('Search Bulletins'),
    placeholder: l10n.t('Words in either script; all of them in one article'),
  });
  box.value = last;
  const show = (): void => {
    box.items = rowsFor(box.value, recent);
  };
  show();
  box.show();
  return new Promise((resolve) => {
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      // Enter before the list is updated searches for what is typed
      const typed = box.value.trim();
      const asked: BoxItem = { label: typed, ...(parseQuery(typed).problems.length === 0 ? { search: typed } : {}) };
      const chosen = box.active ?? asked;
      if (chosen.insert !== undefined) {
        box.value = `${box.value.trimEnd()}${box.value.trim() === '' || chosen.insert === '|' ? '' : ' '}${chosen.insert}`;
        show();
      } else if (chosen.search !== undefined && chosen.search !== '') {
        resolve(chosen.search);
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
  });
}
