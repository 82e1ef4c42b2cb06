/** Owns the tree items of the workspace's issues in the Articles tree, with their accessibility labels. */
import { type Command, l10n, ThemeIcon, Uri } from 'vscode';
import type { ListedFile } from '../../core/corpus/issue-list';
import { parseIsoDay } from '../../core/dates/calendar/gregorian';
import type { Row } from '../../host/shown/rows';
import { formatDay, inChinese } from '../../host/wording/days';
import { dayInFull } from '../../host/wording/words';
import type { ArchiveNode, FileNode, GroupNode, ListedIssueNode } from './nodes';

const nameOf = (path: string): string => path.split('/').pop() ?? path;

const open = (key: string): Command => ({
  command: 'vscode.open',
  title: l10n.t('Open This Page'),
  arguments: [Uri.parse(key, true)],
});

/** Formats an ISO day; returns it unchanged if it is not one. */
function formatted(day: string, options: Intl.DateTimeFormatOptions): string {
  const number = parseIsoDay(day);
  return number === undefined ? day : formatDay(number, options);
}

function groupTitle({ what, name }: GroupNode): string {
  switch (what) {
    case 'all':
      return l10n.t('All Issues');
    case 'year':
      return formatted(`${name}-01-01`, { year: 'numeric' });
    case 'month':
      // `long` would be 一月 in Chinese, which does not go with 1日
      return formatted(`${name}-01`, { month: inChinese() ? 'numeric' : 'long' });
    case 'undated':
      return l10n.t('Without a Day');
    case 'others':
      return l10n.t('Other Texts');
    case 'folder':
      return name === '' ? l10n.t('This Folder') : name;
  }
}

const issuesCounted = (count: number): string => (count === 1 ? l10n.t('one issue') : l10n.t('{0} issues', count));
const filesCounted = (count: number): string => (count === 1 ? l10n.t('one file') : l10n.t('{0} files', count));

function groupRow(node: GroupNode): Row {
  const { what, name, count, counts, isOpen } = node;
  const title = groupTitle(node);
  const full = what === 'month' ? formatted(`${name}-01`, { year: 'numeric', month: 'long' }) : title;
  const counted = counts === 'issues' ? issuesCounted(count) : filesCounted(count);
  const told = {
    undated: l10n.t('Texts that say of no day that it is theirs'),
    others: l10n.t('Texts that are no bulletins'),
  };
  const hint = what === 'undated' || what === 'others' ? told[what] : '';
  return {
    label: title,
    unfolds: isOpen ? 'open' : 'closed',
    description: [String(count)],
    tooltip: [full, counted, hint],
    heard: [full, counted],
    contextValue: 'archive',
  };
}

/** The page number of a file; its name if it has none. */
const pageOf = ({ page, path }: ListedFile): string => (page === null ? nameOf(path) : l10n.t('Page {0}', page));

function listedRow({ issue, children }: ListedIssueNode): Row {
  const { day, paper, files } = issue;
  const [first] = files;
  const title = `${formatted(day, { day: 'numeric' })} ${formatted(day, { weekday: 'short' })}`;
  const pages = files.length === 1 ? l10n.t('one page') : l10n.t('{0} pages', files.length);
  const isOne = children.length === 0 && first !== undefined;
  return {
    label: title,
    description: [paper, isOne ? nameOf(first.path) : pages],
    icon: new ThemeIcon('book'),
    tooltip: [dayInFull(day), paper, isOne ? first.path : pages],
    heard: [dayInFull(day), paper, isOne ? pageOf(first) : pages],
    contextValue: 'archive',
    ...(isOne ? { command: open(first.key) } : { unfolds: 'closed' }),
  };
}

function fileRow({ file }: FileNode): Row {
  const { path, key, page } = file;
  return {
    label: pageOf(file),
    description: [page === null ? '' : nameOf(path)],
    icon: new ThemeIcon('file'),
    tooltip: [path],
    heard: [pageOf(file), page === null ? '' : nameOf(path)],
    contextValue: 'archive',
    command: open(key),
  };
}

export function archiveRow(node: ArchiveNode): Row {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'listed':
      return listedRow(node);
    case 'file':
      return fileRow(node);
  }
}
