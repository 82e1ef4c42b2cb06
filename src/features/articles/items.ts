/** Owns how a node of the Articles tree looks and reads aloud. */
import { l10n, type QuickPickItem, ThemeIcon } from 'vscode';
import { beginningOf } from '../../core/text/cut';
import { rangeOf } from '../../host/documents/ranges';
import { markdownOf, words as plain, strong } from '../../host/shown/markup';
import type { Row } from '../../host/shown/rows';
import { dayInFull, notesCounted, say, sayWay } from '../../host/wording/words';
import type { IssueNode, PageNode, TreeNode, UnitNode } from './model';

/** UTF-16 units of a unit without a headline that stand for one. */
const OPENING = 24;

const pageTitle = (page: string): string => l10n.t('Page {0}', page);

function issueRow({ paper, file, date }: IssueNode): Row {
  // an issue that is known by its day alone is not undated
  const name = paper || file || date || l10n.t('Undated issue');
  const facts = [paper, file, date && dayInFull(date)].filter(Boolean);
  return {
    label: name,
    unfolds: 'open',
    description: [name === date ? '' : date],
    tooltip: facts,
    contextValue: 'issue',
    heard: facts.length > 0 ? facts : [name],
  };
}

const pageRow = ({ page, text }: PageNode): Row => ({
  label: pageTitle(page),
  unfolds: 'open',
  tooltip: [`${pageTitle(page)} · ${text.path}`],
  contextValue: 'page',
  heard: [pageTitle(page)],
});

/** The first words of a unit that has no headline. */
function opening(node: UnitNode): string {
  const paragraph = node.text.analysis.page.paragraphs.find(({ unit, role }) => unit === node.index && role !== 'jump');
  return beginningOf(paragraph?.text ?? '', OPENING) || l10n.t('(no headline)');
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

function unitRow(node: UnitNode): Row {
  const { unit, text } = node;
  const label = node.title || opening(node);
  const { signs, words } = ways(node);
  const kind = unit.kind === 'caption' ? l10n.t('photo caption') : l10n.t('article');
  const start = unit.headlineSpan?.start ?? unit.start;
  const noted = node.notes === 0 ? [] : [notesCounted(node.notes)];
  return {
    label,
    description: [...signs, ...noted, unit.byline],
    icon: iconOf(node),
    contextValue: unit.kind,
    tooltip: markdownOf([
      plain(unit.kicker),
      strong(plain(unit.headline)),
      plain(unit.deck),
      plain(unit.byline),
      ...words.map(plain),
      ...noted.map(plain),
    ]),
    heard: [kind, label, unit.byline, ...words, ...noted],
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to Article'),
      arguments: [text.uri, { selection: rangeOf(text.analysis.page.lines, { start, end: start }) }],
    },
  };
}

/** A unit in a list to pick from: what its row shows in signs is said there in words, as a list is read aloud as it stands. */
export function pickOf(node: UnitNode): QuickPickItem & { readonly node: UnitNode } {
  return {
    label: node.title || opening(node),
    description: [node.unit.byline, ...ways(node).words].filter(Boolean).join(' · '),
    node,
  };
}

export function articleRow(node: TreeNode): Row {
  switch (node.kind) {
    case 'issue':
      return issueRow(node);
    case 'page':
      return pageRow(node);
    case 'unit':
      return unitRow(node);
  }
}
