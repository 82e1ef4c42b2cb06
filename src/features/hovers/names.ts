/** Owns the hover of a name: what it is, its titles, how often it is named, and why it was taken for a name. */
import { l10n, MarkdownString } from 'vscode';
import type { DocumentNames, NameKind, NameMention } from '../../core/names/model';
import { plainMarkdown, say } from '../../host/words';

const kindName = (kind: NameKind): string =>
  ({ person: l10n.t('person'), place: l10n.t('place'), organization: l10n.t('organization') })[kind];

export function nameHover(mention: NameMention, names: DocumentNames): MarkdownString {
  const entity = names.entities.find(({ id }) => id === mention.entity);
  const markdown = new MarkdownString();
  markdown.appendMarkdown(`**${plainMarkdown(entity?.name ?? mention.text)}** — ${kindName(mention.kind)}\n\n`);
  if (entity !== undefined) {
    if (entity.titles.length > 0) markdown.appendMarkdown(`${entity.titles.map(plainMarkdown).join(l10n.t(', '))}\n\n`);
    const count = entity.mentions.length;
    markdown.appendMarkdown(
      `${count === 1 ? l10n.t('Named once in this document.') : l10n.t('Named {0} times in this document.', count)}\n\n`,
    );
  }
  const reasons = mention.reasons.map((reason) => plainMarkdown(say(reason)));
  if (reasons.length > 0) markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons.join(l10n.t('; ')))}*`);
  return markdown;
}
