/** Owns how a node of the Articles tree looks and reads aloud. */
import { l10n, MarkdownString, type QuickPickItem, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { rangeOf } from '../../host/ranges';
import { dayInFull, plainMarkdown, say, sayWay } from '../../host/words';
import type { IssueNode, PageNode, TreeNode, UnitNode } from './model';

const pageTitle = (page: string): string => l10n.t('Page {0}', page);

function issueItem(node: IssueNode): TreeItem {
  const name = node.paper || node.file || l10n.t('Undated issue');
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = node.date;
  item.tooltip = [node.paper, node.file, node.date && dayInFull(node.date)].filter(Boolean).join('\n');
  item.contextValue = 'issue';
  const words = [node.paper, node.file, node.date && dayInFull(node.date)].filter(Boolean).join(l10n.t(', '));
  item.accessibilityInformation = { label: words || name };
  return item;
}

function pageItem(node: PageNode): TreeItem {
  const item = new TreeItem(pageTitle(node.page), TreeItemCollapsibleState.Expanded);
  item.tooltip = `${pageTitle(node.page)} · ${node.text.path}`;
  item.contextValue = 'page';
  item.accessibilityInformation = { label: pageTitle(node.page) };
  return item;
}

/** The first words of a unit that has no headline. */
function opening(node: UnitNode): string {
  const paragraph = node.text.analysis.page.paragraphs.find(({ unit, role }) => unit === node.index && role !== 'jump');
  const words = [...(paragraph?.text ?? '')].slice(0, 24).join('');
  return words === '' ? l10n.t('(no headline)') : `${words}…`;
}

/** Where a unit goes on or comes from, in a few signs and in words. */
function ways(node: UnitNode): { readonly signs: string[]; readonly words: string[] } {
  const signs: string[] = [];
  const words: string[] = [];
  for (const { jump, half } of node.jumps) {
    if (half === undefined) continue;
    const arrow = jump.direction === 'out' ? '→' : '←';
    const page = jump.page === null ? '' : ` ${l10n.t('p. {0}', jump.page)}`;
    signs.push(`${arrow}${page}${half.kind === 'found' ? '' : ' ?'}`);
    words.push(half.kind === 'found' ? sayWay(jump) : say(half.reason));
  }
  return { signs, words };
}

function iconOf(node: UnitNode): ThemeIcon {
  if (node.jumps.some(({ half }) => half !== undefined && half.kind !== 'found')) return new ThemeIcon('question');
  if (node.jumps.some(({ jump, half }) => half !== undefined && jump.direction === 'out')) {
    return new ThemeIcon('arrow-circle-right');
  }
  if (node.jumps.some(({ half }) => half !== undefined)) return new ThemeIcon('arrow-circle-left');
  return new ThemeIcon(node.unit.kind === 'caption' ? 'device-camera' : 'note');
}

function unitItem(node: UnitNode): TreeItem {
  const { unit, text } = node;
  const label = node.title || opening(node);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const { signs, words } = ways(node);
  item.description = [...signs, unit.byline].filter(Boolean).join(' · ');
  item.iconPath = iconOf(node);
  item.contextValue = unit.kind;
  const tooltip = new MarkdownString();
  for (const line of [
    unit.kicker,
    unit.headline && `**${plainMarkdown(unit.headline)}**`,
    unit.deck,
    unit.byline,
    ...words,
  ]) {
    if (line) tooltip.appendMarkdown(`${line.startsWith('**') ? line : plainMarkdown(line)}\n\n`);
  }
  item.tooltip = tooltip;
  const kind = unit.kind === 'caption' ? l10n.t('photo caption') : l10n.t('article');
  item.accessibilityInformation = {
    label: [kind, label, unit.byline, ...words].filter(Boolean).join(l10n.t(', ')),
  };
  const start = unit.headlineSpan?.start ?? unit.start;
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to Article'),
    arguments: [text.uri, { selection: rangeOf(text.analysis.page.lines, { start, end: start }) }],
  };
  return item;
}

/** A unit in a list to pick from: what its row shows in signs is said there in words, as a list is read aloud as it stands. */
export function pickOf(node: UnitNode): QuickPickItem & { readonly node: UnitNode } {
  return {
    label: node.title || opening(node),
    description: [node.unit.byline, ...ways(node).words].filter(Boolean).join(' · '),
    node,
  };
}

export function itemOf(node: TreeNode): TreeItem {
  const item = node.kind === 'issue' ? issueItem(node) : node.kind === 'page' ? pageItem(node) : unitItem(node);
  item.id = node.id;
  return item;
}
