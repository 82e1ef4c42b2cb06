/** Owns the hover of a jump line: the other half's headline, which leads there, its beginning and why it is that; or what may be it. */
import { l10n, type MarkdownString, type Position } from 'vscode';
import type { JumpDirection } from '../../core/page/model';
import type { Reason } from '../../core/reasons';
import { titleAt, wordsFrom } from '../../core/stories/links/opening';
import type { OtherHalf, StoryPlace } from '../../core/stories/model';
import { STORY_REASONS } from '../../core/stories/reasons';
import type { Issue } from '../../host/issues/issues';
import {
  commandLink,
  emphasised,
  filled,
  joined,
  lineLink,
  listOf,
  type Markup,
  markdownOf,
  NOTHING,
  strong,
  words,
} from '../../host/shown/markup';
import { say } from '../../host/wording/words';

/** How much of the other half is shown, in characters. */
const PREVIEW = 120;
/** So many reasons are given; they stand in order of what they were found by. */
const REASONS = 3;

/** Reasons that another reason makes redundant, each with that one. */
const IDLE: ReadonlyMap<string, string> = new Map([
  [STORY_REASONS.pageIn, STORY_REASONS.pageOut],
  [STORY_REASONS.words, STORY_REASONS.shared],
  [STORY_REASONS.order, STORY_REASONS.only],
]);

/** The reasons that say something which the hover, with this headline and the words below it, has not said yet. */
function tellingReasons(reasons: readonly Reason[], headline: string): readonly string[] {
  const given = new Set(reasons.map(({ text }) => text));
  const told = ({ text, args }: Reason): string => {
    if (text === STORY_REASONS.cut) return l10n.t('the sentence that is cut here goes on there');
    const isSaid = text === STORY_REASONS.shortHeadline && args[0] === headline;
    return say(isSaid ? { text: STORY_REASONS.likeHeadline, args: [] } : { text, args });
  };
  return reasons
    .filter(({ text }) => !given.has(IDLE.get(text) ?? ''))
    .filter((_, index) => index < REASONS)
    .map(told);
}

/** Where a jump line stands in the document that is hovered over. */
interface JumpMark {
  readonly key: string;
  readonly at: Pick<Position, 'line' | 'character'>;
}

/** A place that may be the other half, as a link to it. */
function candidate(place: StoryPlace, issue: Issue): Markup {
  const text = issue.text(place.document);
  if (text === undefined) return NOTHING;
  const { page } = text.analysis;
  return lineLink(titleAt(page, place), text.uri, page.lines.lineAt(place.offset) + 1);
}

/**
 * What is known of the other half of a jump line that points in `direction`; undefined where there is nothing to say that the
 * Problems panel does not say of the same place. With its mark, the headline leads to the other half.
 */
export function jumpHover(
  half: OtherHalf,
  direction: JumpDirection,
  issue: Issue,
  mark?: JumpMark,
): MarkdownString | undefined {
  if (half.kind === 'missing') return mark === undefined ? markdownOf([words(say(half.reason))]) : undefined;
  if (half.kind === 'several') {
    const items = half.places.map((place) => candidate(place, issue)).filter((item) => item !== NOTHING);
    return items.length === 0 ? undefined : markdownOf([listOf(items)]);
  }
  const reading = issue.text(half.place.document)?.analysis.page;
  if (reading === undefined) return undefined;
  const headline = reading.units[half.place.unit]?.headline ?? '';
  const way = direction === 'out' ? l10n.t('Go to where the story goes on') : l10n.t('Go to where the story began');
  const at = mark && { line: mark.at.line, character: mark.at.character };
  // one reads on where the story goes on, but looks back at how it began
  const from = direction === 'out' ? half.place.offset : 0;
  const reasons = tellingReasons(half.reasons, headline).map(words);
  return markdownOf(
    [
      strong(
        mark === undefined
          ? words(headline)
          : commandLink(headline || way, 'bulletin.goToOtherHalf', [mark.key, at], headline === '' ? '' : way),
      ),
      words(wordsFrom(reading, half.place.unit, from, PREVIEW)),
      emphasised(filled(l10n.t('Why: {0}'), joined(reasons, l10n.t('; ')))),
    ],
    mark === undefined ? [] : ['bulletin.goToOtherHalf'],
  );
}
