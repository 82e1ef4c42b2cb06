/** Owns the tree items of the Articles tree, with their accessibility labels. */
import { l10n, type QuickPickItem, ThemeIcon } from 'vscode';
import { beginningOf } from '../../core/text/cut';
import { rangeOf } from '../../host/documents/ranges';
import { markdownOf, words as plain, strong } from '../../host/shown/markup';
import type { Row } from '../../host/shown/rows';
import { dayInFull, notesCounted, say, sayWay } from '../../host/wording/words';
import { archiveRow } from './archive-items';
import type { IssueNode, OtherNode, PageManner, PageNode, ScrapNode, TreeNode, UnitNode } from './nodes';

/** How many UTF-16 units of its text stand in for the headline that a unit lacks. */
const OPENING = 24;
/** How many UTF-16 units are searched for the first words of rows, as they may follow blanks. */
const LOOKED_AT = 200;

const pageTitle = (page: string): string => l10n.t('Page {0}', page);

/** How a page was printed and read: short for its row, and in sentences for its tooltip. */
function mannerOf({ columns, doubts }: PageManner): {
  readonly short: readonly string[];
  readonly words: readonly string[];
} {
  const [doubt] = doubts;
  return {
    short: columns > 1 ? [l10n.t('{0} columns', columns)] : [],
    words: [
      ...(columns > 1 ? [l10n.t('Printed in {0} columns, read one after the other', columns)] : []),
      ...(doubt === undefined ? [] : [l10n.t('Read with doubts: {0}', say(doubt))]),
    ],
  };
}

function issueRow(node: IssueNode): Row {
  const { paper, file, date } = node;
  // an issue with a day is not undated, even if its paper is unknown
  const name = paper || file || date || l10n.t('Undated issue');
  const facts = [paper, file, date && dayInFull(date)].filter(Boolean);
  const { short, words } = mannerOf(node);
  return {
    label: name,
    unfolds: 'open',
    description: [name === date ? '' : date, ...short],
    tooltip: [...facts, ...words],
    contextValue: 'issue',
    heard: [...(facts.length > 0 ? facts : [name]), ...words],
  };
}

function pageRow(node: PageNode): Row {
  const { page, text } = node;
  const { short, words } = mannerOf(node);
  return {
    label: pageTitle(page),
    unfolds: 'open',
    description: short,
    tooltip: [`${pageTitle(page)} · ${text.path}`, ...words],
    contextValue: 'page',
    heard: [pageTitle(page), ...words],
  };
}

function otherRow({ isAll, children }: OtherNode): Row {
  const count = children.length;
  return {
    label: l10n.t('Other'),
    unfolds: isAll ? 'open' : 'closed',
    description: [String(count)],
    tooltip: [l10n.t('Contents, navigation, notices, weather, and what is not surely a story')],
    contextValue: 'other',
    heard: [l10n.t('Other'), count === 1 ? l10n.t('one entry') : l10n.t('{0} entries', count)],
  };
}

/** The first words of rows that belong to no article. */
function scrapTitle({ text, start, end }: ScrapNode): string {
  const words = text.analysis.text.slice(start, Math.min(end, start + LOOKED_AT)).trim();
  return beginningOf((words.split(/[\r\n]/)[0] ?? '').replace(/\s+/g, ' '), OPENING) || l10n.t('(no headline)');
}

function scrapRow(node: ScrapNode): Row {
  const { what, text, start, rows } = node;
  const label = scrapTitle(node);
  const kind = what === 'teaser' ? l10n.t('pointer to a page') : l10n.t('in no article');
  const count = rows === 1 ? '' : l10n.t('{0} lines', rows);
  return {
    label,
    description: [count],
    icon: new ThemeIcon(what === 'teaser' ? 'link' : 'list-flat'),
    contextValue: what,
    tooltip: [label, kind, count],
    heard: [kind, label, count],
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to These Lines'),
      arguments: [text.uri, { selection: rangeOf(text.analysis.page.lines, { start, end: start }) }],
    },
  };
}

/** The first words of a unit that has no headline. */
function opening(node: UnitNode): string {
  const paragraph = node.text.analysis.page.paragraphs.find(({ unit, role }) => unit === node.index && role !== 'jump');
  return beginningOf(paragraph?.text ?? '', OPENING) || l10n.t('(no headline)');
}

/** Where a unit continues or comes from, as signs and as words. */
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

const notedIn = ({ notes }: UnitNode): readonly string[] => (notes === 0 ? [] : [notesCounted(notes)]);

/** The other facts about a unit: its notes, a day of its own, and whether it is uncertain. */
const factsOf = (node: UnitNode): readonly string[] => [
  ...notedIn(node),
  ...(node.day === '' ? [] : [dayInFull(node.day)]),
  ...(node.isSure ? [] : [l10n.t('not surely a story')]),
];

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
  return {
    label,
    description: [...signs, ...notedIn(node), unit.byline, node.day],
    icon: iconOf(node),
    contextValue: unit.kind,
    tooltip: markdownOf([
      plain(unit.kicker),
      strong(plain(unit.headline)),
      plain(unit.deck),
      plain(unit.byline),
      ...[...words, ...factsOf(node)].map(plain),
    ]),
    heard: [kind, label, unit.byline, ...words, ...factsOf(node)],
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to Article'),
      arguments: [text.uri, { selection: rangeOf(text.analysis.page.lines, { start, end: start }) }],
    },
  };
}

/** A unit as a quick pick item: signs of its tree row are spelled out, since quick picks have no accessibility label. */
export function pickOf(node: UnitNode): QuickPickItem & { readonly node: UnitNode } {
  return {
    label: node.title || opening(node),
    description: [node.unit.byline, ...ways(node).words, ...factsOf(node)].filter(Boolean).join(' · '),
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
    case 'other':
      return otherRow(node);
    case 'scrap':
      return scrapRow(node);
    case 'group':
    case 'listed':
    case 'file':
      return archiveRow(node);
  }
}
