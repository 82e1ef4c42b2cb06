/** Owns the hover of a jump line: the other half's headline and beginning, or why there is none. */
import { l10n, type MarkdownString } from 'vscode';
import type { JumpDirection } from '../../core/page/model';
import { titleAt, wordsFrom } from '../../core/stories/links/opening';
import type { OtherHalf } from '../../core/stories/model';
import type { Issue } from '../../host/issues/issues';
import { emphasised, filled, joined, markdownOf, strong, words } from '../../host/shown/markup';
import { say } from '../../host/wording/words';

/** How much of the other half is shown, in characters. */
const PREVIEW = 120;

/** What is known of the other half of a jump line that points in `direction`. */
export function jumpHover(half: OtherHalf, direction: JumpDirection, issue: Issue): MarkdownString {
  const reading = half.kind === 'found' ? issue.text(half.place.document)?.analysis.page : undefined;
  if (half.kind !== 'found') return markdownOf([words(say(half.reason))]);
  if (reading === undefined) return markdownOf([]);
  // one reads on where the story goes on, but looks back at how it began
  const from = direction === 'out' ? half.place.offset : 0;
  const reasons = half.reasons.map((reason) => words(say(reason)));
  return markdownOf([
    strong(words(titleAt(reading, half.place))),
    words(wordsFrom(reading, half.place.unit, from, PREVIEW)),
    emphasised(filled(l10n.t('Why: {0}'), joined(reasons, l10n.t('; ')))),
  ]);
}
