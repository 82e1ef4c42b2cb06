/** Owns the hover of a jump line: the other half's headline and beginning, or why there is none. */
import { l10n, MarkdownString } from 'vscode';
import type { JumpDirection } from '../../core/page/model';
import { titleAt, wordsFrom } from '../../core/stories/opening';
import type { OtherHalf } from '../../core/stories/query';
import type { Issue } from '../../host/issues';
import { plainMarkdown, say } from '../../host/words';

/** How much of the other half is shown, in characters. */
const PREVIEW = 120;

/** What is known of the other half of a jump line that points in `direction`. */
export function jumpHover(half: OtherHalf, direction: JumpDirection, issue: Issue): MarkdownString {
  const markdown = new MarkdownString();
  const reading = half.kind === 'found' ? issue.text(half.place.document)?.analysis.page : undefined;
  if (half.kind !== 'found' || reading === undefined) {
    return half.kind === 'found' ? markdown : markdown.appendMarkdown(plainMarkdown(say(half.reason)));
  }
  // one reads on where the story goes on, but looks back at how it began
  const from = direction === 'out' ? half.place.offset : 0;
  markdown.appendMarkdown(`**${plainMarkdown(titleAt(reading, half.place))}**\n\n`);
  markdown.appendMarkdown(`${plainMarkdown(wordsFrom(reading, half.place.unit, from, PREVIEW))}\n\n`);
  const reasons = half.reasons.map((reason) => plainMarkdown(say(reason))).join(l10n.t('; '));
  return markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons)}*`);
}
