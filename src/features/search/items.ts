/** Owns how a document and a place look in the results, and read aloud. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel, Uri } from 'vscode';
import { plainMarkdown } from '../../host/words';
import type { DocumentNode, HitNode, ResultNode } from './model';

/** Words that stand before the place in its row; the row itself is narrow. */
const BEFORE = 14;

export const SHOW_HIT = '_bulletin.showHit';

function documentItem({ document, children }: DocumentNode): TreeItem {
  const name = document.path.split('/').pop() ?? document.path;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  const facts = [document.issueDate ?? '', document.paper].filter(Boolean);
  const count = children.length;
  item.description = [...facts, String(count)].join(' · ');
  item.iconPath = ThemeIcon.File;
  item.resourceUri = Uri.parse(document.key, true);
  item.tooltip = [document.path, ...facts].join('\n');
  const counted = count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count);
  item.accessibilityInformation = { label: [...facts, name, counted].join(l10n.t(', ')) };
  return item;
}

function hitItem(node: HitNode): TreeItem {
  const { before, words, after } = node.hit;
  const lead = before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before;
  const label: TreeItemLabel = { label: lead + words + after, highlights: [[lead.length, lead.length + words.length]] };
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const page = node.article.page === null ? '' : l10n.t('Page {0}', node.article.page);
  const where = [page, node.article.headline].filter(Boolean).join(' · ');
  item.description = where;
  item.tooltip = new MarkdownString(
    `${plainMarkdown(before)}**${plainMarkdown(words)}**${plainMarkdown(after)}\n\n${plainMarkdown(where)}`,
  );
  item.accessibilityInformation = {
    label: [before + words + after, page, node.article.headline].filter(Boolean).join(l10n.t(', ')),
  };
  item.contextValue = 'hit';
  item.command = { command: SHOW_HIT, title: l10n.t('Go to Place'), arguments: [node] };
  return item;
}

export function itemOf(node: ResultNode): TreeItem {
  const item = node.type === 'document' ? documentItem(node) : hitItem(node);
  item.id = node.id;
  return item;
}
