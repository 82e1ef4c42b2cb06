/** Owns the hover of a jump line: the other half's headline as a link, its beginning and the reasons; or the candidates. */
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

/** How much of the other half is previewed, in UTF-16 units. */
const PREVIEW = 120;
/** At most this many reasons are shown; they come in order of weight. */
const REASONS = 3;

/** Reasons that are redundant beside another reason, mapped to that one. */
const IDLE: ReadonlyMap<string, string> = new Map([
  [STORY_REASONS.pageIn, STORY_REASONS.pageOut],
  [STORY_REASONS.words, STORY_REASONS.shared],
  [STORY_REASONS.order, STORY_REASONS.only],
]);

/** The reasons that add to what the hover shows anyway: the headline and the beginning. */
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

/** The position of a jump line in the hovered document. */
interface JumpMark {
  readonly key: string;
  readonly at: Pick<Position, 'line' | 'character'>;
}

/** A candidate for the other half, as a link. */
function candidate(place: StoryPlace, issue: Issue): Markup {
  const text = issue.text(place.document);
  if (text === undefined) return NOTHING;
  const { page } = text.analysis;
  return lineLink(titleAt(page, place), text.uri, page.lines.lineAt(place.offset) + 1);
}

/**
 * The hover for a jump line that points in `direction`; undefined if it could only repeat what the Problems panel says at the same place.
 * If `mark` is given, the headline links to the other half.
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
  // forward, the reader continues where the story does; backward, the headline is wanted
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
