/** Owns the tree items of search results, with their accessibility labels. */
import { l10n, ThemeIcon, Uri } from 'vscode';
import { markdownOf, setOff, words } from '../../host/shown/markup';
import { type Row, shortBefore } from '../../host/shown/rows';
import type { DocumentNode, HitNode, ResultNode } from './model';

/** How much text precedes the match in its row, in UTF-16 units, as rows are narrow. */
const BEFORE = 14;

export const SHOW_HIT = '_bulletin.showHit';

function documentRow({ document, children }: DocumentNode): Row {
  const name = document.path.split('/').pop() ?? document.path;
  const facts = [document.issueDate ?? '', document.paper];
  const count = children.length;
  const counted = count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count);
  return {
    label: name,
    unfolds: 'open',
    description: [...facts, String(count)],
    icon: ThemeIcon.File,
    resource: Uri.parse(document.key, true),
    tooltip: [document.path, ...facts],
    heard: [...facts, name, counted],
  };
}

function hitRow(node: HitNode): Row {
  const { hit, article } = node;
  const page = article.page === null ? '' : l10n.t('Page {0}', article.page);
  const where = [page, article.headline].filter(Boolean);
  return {
    label: shortBefore(hit, BEFORE),
    description: where,
    tooltip: markdownOf([setOff(hit), words(where.join(' · '))]),
    contextValue: 'hit',
    heard: [hit.before + hit.words + hit.after, ...where],
    command: { command: SHOW_HIT, title: l10n.t('Go to Place'), arguments: [node] },
  };
}

export const resultRow = (node: ResultNode): Row => (node.type === 'document' ? documentRow(node) : hitRow(node));
