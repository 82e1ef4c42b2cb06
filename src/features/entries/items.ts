/** Owns the tree items of the view of notes and corrections, with their accessibility labels. */
import { type Command, l10n, ThemeIcon } from 'vscode';
import { dayNumber } from '../../core/dates/calendar/gregorian';
import type { Row } from '../../host/shown/rows';
import { formatDay } from '../../host/wording/days';
import type { CandidateNode, Entry, EntryKind, EntryRowNode, GroupKey, GroupNode, Node } from './model';

/** Groups with more entries are collapsed initially. */
const MOST_OPEN = 50;

const kindTitle = (kind: EntryKind): string =>
  ({
    structure: l10n.t('Articles and headlines'),
    story: l10n.t('Continued stories'),
    name: l10n.t('Names'),
    date: l10n.t('Dates'),
    issue: l10n.t('Paper and issue'),
    conversion: l10n.t('Conversion'),
    note: l10n.t('Notes and highlights'),
  })[kind];

const ICONS: Readonly<Record<EntryKind, string>> = {
  structure: 'list-tree',
  story: 'link',
  name: 'person',
  date: 'calendar',
  issue: 'book',
  conversion: 'replace',
  note: 'note',
};

const countTitle = (count: number): string => (count === 1 ? l10n.t('one entry') : l10n.t('{0} entries', count));

function groupTitle(key: GroupKey): string {
  switch (key.by) {
    case 'orphans':
      return l10n.t('Lost their place');
    case 'article':
      return key.headline || l10n.t('(no headline)');
    case 'whole':
      return l10n.t('The text as a whole');
    case 'text':
      return key.text;
    case 'kind':
      return kindTitle(key.kind);
    case 'day':
      return key.day === undefined
        ? l10n.t('Day not known')
        : formatDay(dayNumber(...key.day), { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' });
  }
}

function groupRow({ key, children }: GroupNode): Row {
  const title = groupTitle(key);
  const text = key.by === 'article' || key.by === 'whole' ? key.text : '';
  return {
    label: title,
    description: [String(children.length), text],
    tooltip: [title, text, countTitle(children.length)],
    heard: [title, text, countTitle(children.length)],
    unfolds: children.length > MOST_OPEN ? 'closed' : 'open',
    contextValue: key.by === 'orphans' ? 'orphans' : 'group',
    ...(key.by === 'orphans' ? { icon: new ThemeIcon('question') } : {}),
  };
}

/** Reveals the place of an entry; for one without a place, opens the text. */
function goTo({ uri, place }: Entry): Command {
  const options = place.kind === 'at' ? [{ selection: place.range }] : [];
  return { command: 'vscode.open', title: l10n.t('Go to the Place'), arguments: [uri, ...options] };
}

function entryRow({ entry, children }: EntryRowNode): Row {
  const { words, title, text, article, quote, place } = entry;
  const isOrphan = place.kind === 'orphan';
  const about = words === '' ? title : words;
  const said = words === '' ? '' : title;
  const lost = isOrphan
    ? children.length === 0
      ? l10n.t('These words are not in the text any more.')
      : l10n.t('These words may stand at one of the places below.')
    : '';
  return {
    label: about,
    description: [said],
    tooltip: [
      quote.words === '' ? title : `${quote.before}【${quote.words}】${quote.after}`.replace(/\s+/g, ' '),
      said,
      article?.headline ?? '',
      text.name,
      lost,
    ],
    heard: [about, said, lost, article?.headline ?? '', text.name],
    icon: new ThemeIcon(ICONS[entry.kind]),
    contextValue: isOrphan ? 'orphan' : entry.said.kind === 'note' ? 'note' : 'correction',
    ...(children.length > 0 ? { unfolds: 'open' as const } : {}),
    command: goTo(entry),
  };
}

function candidateRow({ entry, candidate }: CandidateNode): Row {
  const line = candidate.range.start.line + 1;
  return {
    label: candidate.line,
    description: [l10n.t('line {0}', line)],
    tooltip: [candidate.line, l10n.t('“{0}” may mean this place', entry.words)],
    heard: [l10n.t('“{0}” may mean this place', entry.words), candidate.line, l10n.t('line {0}', line)],
    icon: new ThemeIcon('location'),
    contextValue: 'candidate',
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to the Place'),
      arguments: [entry.uri, { selection: candidate.range }],
    },
  };
}

export function entryNodeRow(node: Node): Row {
  switch (node.type) {
    case 'group':
      return groupRow(node);
    case 'entry':
      return entryRow(node);
    case 'candidate':
      return candidateRow(node);
  }
}
