/** Owns the localized labels of the overview. */
import { env, l10n } from 'vscode';
import type { OverviewWords } from '../../core/overview/model';
import { dayInFull, timesNamed } from '../../host/wording/words';

/** A day as month and day in digits. */
function dayInShort(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(env.language, { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(date);
}

/** The description of an open end. */
const openEnd: OverviewWords['openEnd'] = ({ direction, page, kind }) => {
  const printed = page === 'same' ? null : page;
  if (kind === 'several')
    return direction === 'out'
      ? l10n.t('goes on in one of several articles')
      : l10n.t('came from one of several articles');
  if (printed === null)
    return direction === 'out' ? l10n.t('where it goes on was not found') : l10n.t('where it came from was not found');
  return direction === 'out'
    ? l10n.t('goes on at page {0}, which was not found', printed)
    : l10n.t('came from page {0}, which was not found', printed);
};

export const overviewWords = (): OverviewWords => ({
  title: l10n.t('Overview of the Issue'),
  pages: l10n.t('Pages and stories'),
  people: l10n.t('People named most'),
  days: l10n.t('Days mentioned'),
  tables: l10n.t('The same as tables'),
  columns: {
    page: l10n.t('Page'),
    article: l10n.t('Article'),
    story: l10n.t('Where it goes on or came from'),
    person: l10n.t('Person'),
    titles: l10n.t('Titles'),
    mentions: l10n.t('Mentions'),
    day: l10n.t('Day'),
  },
  page: (page) => l10n.t('Page {0}', page),
  caption: (title) => l10n.t('Photo: {0}', title),
  untitled: l10n.t('without a headline'),
  goesOn: (title, page) => l10n.t('goes on at “{0}”, {1}', title, page),
  cameFrom: (title, page) => l10n.t('came from “{0}”, {1}', title, page),
  perhaps: (words) => l10n.t('{0} (likely)', words),
  openEnd,
  times: timesNamed,
  more: (count) => l10n.t('and {0} more', count),
  day: dayInFull,
  dayShort: dayInShort,
  issueDay: l10n.t('day of the issue'),
  thisIssue: l10n.t('issue'),
});
