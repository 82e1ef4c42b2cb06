/** Owns navigating from a place in a document, source or view, to the other half of its story. */
import { type CancellationToken, Location, type Position, type Range, type TextDocument } from 'vscode';
import type { JumpLine } from '../../core/page/model';
import { unitAt } from '../../core/page/unit-at';
import type { OtherHalf, StoryPlace } from '../../core/stories/model';
import { linksOf, otherHalf } from '../../core/stories/query';
import { touches } from '../../core/text/span';
import { offsetOf, rangeOf } from '../documents/ranges';
import type { Services } from '../services';
import type { IssueText } from '../workspace-index/library';
import type { Issue } from './issues';

/** The result for a place. */
export interface Halves {
  readonly issue: Issue;
  readonly text: IssueText;
  /** The jump line at the place, or the one to which the result belongs. */
  readonly jump: JumpLine;
  /** The jump line's range in the document in question. */
  readonly origin: Range;
  readonly half: OtherHalf;
  /** Where the story continues, in a document of the same kind (source or view); several if it is ambiguous. */
  readonly targets: readonly Location[];
}

type Wanted = 'at-jump' | 'anywhere';

/** The jump line at an offset: on it, or at its unit's start, where links to it arrive. */
function jumpAt(issue: Issue, text: IssueText, offset: number, wanted: Wanted): JumpLine | undefined {
  const { jumpLines } = text.analysis.page;
  const ties = jumpLines.filter(({ direction }) => direction !== 'refer');
  const on = ties.find((jump) => touches(jump, offset));
  if (on !== undefined) return on;
  const arrived = issue.stories.links
    .flatMap(({ from, to }) => [from, to])
    .find((place) => place.document === text.key && place.offset === offset && place.jump !== null);
  if (arrived?.jump) return arrived.jump;
  if (wanted === 'at-jump') return undefined;
  const unit = unitAt(text.analysis.page, offset);
  const ofUnit = ties.filter((jump) => jump.unit === unit);
  // forward takes precedence over back
  return ofUnit.find(({ direction }) => direction === 'out') ?? ofUnit[0];
}

/** The other half of a link whose near end has no jump line. */
function unmarked(issue: Issue, text: IssueText, offset: number): { half: OtherHalf; near: StoryPlace } | undefined {
  const unit = unitAt(text.analysis.page, offset);
  const { into, outOf } = linksOf(issue.stories, text.key, unit);
  if (outOf !== undefined && outOf.from.jump === null) {
    return {
      half: { kind: 'found', place: outOf.to, confidence: outOf.confidence, reasons: outOf.reasons },
      near: outOf.from,
    };
  }
  if (into !== undefined && into.to.jump === null) {
    return {
      half: { kind: 'found', place: into.from, confidence: into.confidence, reasons: into.reasons },
      near: into.to,
    };
  }
  return undefined;
}

/** The other half of the story at a position; undefined if there is no continued story. */
export async function halvesAt(
  services: Services,
  document: TextDocument,
  position: Position,
  wanted: Wanted,
  token: CancellationToken,
): Promise<Halves | undefined> {
  const analysis = await services.analyses.of(document, token);
  const offset = offsetOf(analysis.page.lines, position);
  const projection = services.projections.of(document);
  const place = services.projections.placeOf(document, offset);
  const issue = await services.issues.of(place.uri, token);
  const text = issue.text(place.uri.toString());
  if (text === undefined) return undefined;
  const marked = jumpAt(issue, text, place.offset, wanted);
  const bare = marked === undefined && wanted === 'anywhere' ? unmarked(issue, text, place.offset) : undefined;
  const half = marked === undefined ? bare?.half : otherHalf(issue.stories, text.key, marked);
  const jump = marked ?? (half?.kind === 'found' ? half.place.jump : undefined);
  if (half === undefined || jump === undefined || jump === null) return undefined;

  const near = marked ?? { start: bare?.near.offset ?? place.offset, end: bare?.near.offset ?? place.offset };
  const shown = {
    start: projection?.fromSource({ uri: place.uri, offset: near.start }) ?? near.start,
    end: projection?.fromSource({ uri: place.uri, offset: near.end }) ?? near.end,
  };
  const places = half.kind === 'found' ? [half.place] : half.kind === 'several' ? half.places : [];
  const targets = await Promise.all(
    places.map(async ({ document: key, offset: at }): Promise<Location | undefined> => {
      const target = issue.text(key);
      if (target === undefined) return undefined;
      const span = { start: at, end: at };
      const inView = await projection?.show(target.uri, span);
      return inView ?? new Location(target.uri, rangeOf(target.analysis.page.lines, span));
    }),
  );
  return {
    issue,
    text,
    jump,
    origin: rangeOf(analysis.page.lines, shown),
    half,
    targets: targets.filter((target) => target !== undefined),
  };
}
