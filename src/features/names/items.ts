/** Owns how a node of the Names tree looks and reads aloud. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel, Uri } from 'vscode';
import { inContext } from '../../core/corpus/concordance';
import type { NameKind } from '../../core/names/model';
import { rangeOf } from '../../host/ranges';
import { plainMarkdown, say, timesNamed } from '../../host/words';
import type { ArticleNode, EntityNode, KindNode, MentionNode, NameNode } from './model';

/** Words of the sentence that stand before the name in its row; the row itself is narrow. */
const BEFORE = 12;

const kindTitle = (kind: NameKind): string =>
  ({ person: l10n.t('People'), place: l10n.t('Places'), organization: l10n.t('Organizations') })[kind];

const ICONS: Readonly<Record<NameKind, string>> = { person: 'person', place: 'location', organization: 'organization' };

function kindItem({ kind, children }: KindNode): TreeItem {
  const item = new TreeItem(kindTitle(kind), TreeItemCollapsibleState.Expanded);
  item.description = String(children.length);
  item.accessibilityInformation = { label: l10n.t('{0}, {1} names', kindTitle(kind), children.length) };
  return item;
}

function entityItem({ entity }: EntityNode): TreeItem {
  const item = new TreeItem(entity.name, TreeItemCollapsibleState.Collapsed);
  const count = entity.mentions.length;
  item.iconPath = new ThemeIcon(ICONS[entity.kind]);
  item.description = [String(count), ...entity.titles].join(' · ');
  item.contextValue = entity.kind === 'person' ? 'person' : 'name';
  const times = timesNamed(count);
  const others = entity.namesakes.length > 0 ? [l10n.t('One of {0} of this name', entity.namesakes.length + 1)] : [];
  const forms = entity.forms.join(' · ');
  item.tooltip = [forms, ...entity.titles, times, ...others].join('\n');
  item.accessibilityInformation = {
    label: [...entity.forms, ...entity.titles, times, ...others].join(l10n.t(', ')),
  };
  return item;
}

function articleItem({ headline, page, day, children }: ArticleNode): TreeItem {
  const title = headline || l10n.t('(no headline)');
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  const where = [day, page === null ? '' : l10n.t('Page {0}', page)].filter(Boolean);
  item.description = [...where, String(children.length)].join(' · ');
  item.tooltip = [title, ...where].join('\n');
  item.contextValue = 'article';
  item.accessibilityInformation = { label: [title, ...where, timesNamed(children.length)].join(l10n.t(', ')) };
  return item;
}

function mentionItem({ mention }: MentionNode): TreeItem {
  const { before, words: name, after } = inContext(mention.document.page, mention.mention);
  const lead = before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before;
  const label: TreeItemLabel = { label: lead + name + after, highlights: [[lead.length, lead.length + name.length]] };
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const tooltip = new MarkdownString(`${plainMarkdown(before)}**${plainMarkdown(name)}**${plainMarkdown(after)}`);
  const reasons = mention.mention.reasons.map((reason) => plainMarkdown(say(reason))).join(l10n.t('; '));
  if (reasons !== '') tooltip.appendMarkdown(`\n\n*${l10n.t('Why: {0}', reasons)}*`);
  item.tooltip = tooltip;
  item.contextValue = 'mention';
  item.accessibilityInformation = { label: before + name + after };
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to Mention'),
    arguments: [
      Uri.parse(mention.document.key, true),
      { selection: rangeOf(mention.document.page.lines, mention.mention) },
    ],
  };
  return item;
}

export function itemOf(node: NameNode): TreeItem {
  const make = (): TreeItem => {
    switch (node.type) {
      case 'kind':
        return kindItem(node);
      case 'entity':
        return entityItem(node);
      case 'article':
        return articleItem(node);
      case 'mention':
        return mentionItem(node);
    }
  };
  const item = make();
  item.id = node.id;
  return item;
}
