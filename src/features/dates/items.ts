/** Owns how a node of the Dates tree looks and reads aloud. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel, Uri } from 'vscode';
import { inContext } from '../../core/corpus/concordance';
import { formatDay, formatDays, inChinese } from '../../host/days';
import { rangeOf } from '../../host/ranges';
import { titleOf, valueTitle } from '../../host/times';
import { plainMarkdown } from '../../host/words';
import type { DateNode, MomentNode, SaidNode, WholeNode } from './model';

/** Words of the sentence that stand before the date in its row; the row itself is narrow. */
const BEFORE = 12;

const timesSaid = (count: number): string =>
  count === 1 ? l10n.t('mentioned once') : l10n.t('mentioned {0} times', count);

/** A stretch from a day to a day. */
const DAYS = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/;

/** The row says only what the rows above it do not. */
function shortTitle({ moment, within }: MomentNode): string {
  if (moment.key.startsWith('XXXX')) return titleOf(moment);
  // long for Chinese is 一月, beside 1日
  const month = inChinese() ? 'numeric' : 'long';
  if (moment.grain === 'month' && within === 'year') return formatDay(moment.from, { month });
  if (moment.grain === 'day' && within === 'month')
    return `${formatDay(moment.from, { day: 'numeric' })} ${formatDay(moment.from, { weekday: 'short' })}`;
  if (DAYS.test(moment.key) && within !== 'nothing') return formatDays(moment.from, moment.to, { year: false });
  return titleOf(moment);
}

function momentItem(node: MomentNode): TreeItem {
  const { moment, count, open } = node;
  const item = new TreeItem(
    shortTitle(node),
    open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  if (moment.grain === 'day') item.iconPath = new ThemeIcon('calendar');
  else if (moment.grain === 'stretch') item.iconPath = new ThemeIcon('arrow-both');
  item.description = String(count);
  const dated = moment.grain === 'day' || moment.grain === 'month' || moment.grain === 'year';
  item.contextValue = dated || moment.grain === 'stretch' ? 'time' : 'vague';
  const title = titleOf(moment);
  item.tooltip = [title, timesSaid(count)].join('\n');
  item.accessibilityInformation = { label: [title, timesSaid(count)].join(l10n.t(', ')) };
  return item;
}

function wholeItem({ moment, children }: WholeNode): TreeItem {
  const title = moment.grain === 'month' ? l10n.t('The month as a whole') : l10n.t('The year as a whole');
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.description = String(children.length);
  item.contextValue = 'time';
  item.accessibilityInformation = {
    label: [titleOf(moment), title, timesSaid(children.length)].join(l10n.t(', ')),
  };
  return item;
}

function saidItem({ said: { document, date } }: SaidNode): TreeItem {
  const { page } = document;
  const { before, words, after } = inContext(page, date);
  const lead = before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before;
  const label: TreeItemLabel = { label: lead + words + after, highlights: [[lead.length, lead.length + words.length]] };
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const unit = page.units[page.paragraphs[date.paragraph]?.unit ?? 0];
  const tooltip = new MarkdownString(`${plainMarkdown(before)}**${plainMarkdown(words)}**${plainMarkdown(after)}`);
  const article = unit?.headline ? l10n.t('In: {0}', unit.headline) : '';
  tooltip.appendMarkdown(`\n\n*${[valueTitle(date.value), article].filter(Boolean).map(plainMarkdown).join(' · ')}*`);
  item.tooltip = tooltip;
  item.contextValue = 'said';
  item.accessibilityInformation = {
    label: [before + words + after, valueTitle(date.value), article].filter(Boolean).join(l10n.t(', ')),
  };
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to Mention'),
    arguments: [Uri.parse(document.key, true), { selection: rangeOf(page.lines, date) }],
  };
  return item;
}

export function itemOf(node: DateNode): TreeItem {
  const make = (): TreeItem => {
    switch (node.type) {
      case 'moment':
        return momentItem(node);
      case 'whole':
        return wholeItem(node);
      case 'said':
        return saidItem(node);
    }
  };
  const item = make();
  item.id = node.id;
  return item;
}
