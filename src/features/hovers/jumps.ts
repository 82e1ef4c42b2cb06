/** Owns the hover of a jump line: the other half's headline and beginning, or why there is none. */
import { l10n, MarkdownString } from 'vscode';
import type { OtherHalf } from '../../core/stories/query';
import type { Issue } from '../../host/issues';
import { plainMarkdown, say } from '../../host/words';

/** How much of the other half is shown, in UTF-16 units. */
const PREVIEW = 120;

export function jumpHover(half: OtherHalf, issue: Issue): MarkdownString {
  const markdown = new MarkdownString();
  if (half.kind !== 'found') return markdown.appendMarkdown(plainMarkdown(say(half.reason)));
  const { page } = issue.text(half.place.document)?.analysis ?? {};
  const unit = page?.units[half.place.unit];
  markdown.appendMarkdown(`**${plainMarkdown(unit?.headline ?? '')}**\n\n`);
  const text = page?.text.slice(half.place.offset, half.place.offset + PREVIEW).trim() ?? '';
  markdown.appendMarkdown(`${plainMarkdown(text)}…\n\n`);
  const reasons = half.reasons.map((reason) => plainMarkdown(say(reason))).join(l10n.t('; '));
  return markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons)}*`);
}
