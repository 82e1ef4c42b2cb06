/** Owns going from a place in a document, source or view, to the other half of the story there. */
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

/** What was found at a place. */
export interface Halves {
  readonly issue: Issue;
  readonly text: IssueText;
  /** The jump line at the place, or the one that the answer belongs to. */
  readonly jump: JumpLine;
  /** The jump line's range in the document that was asked about. */
  readonly origin: Range;
  readonly half: OtherHalf;
  /** Where the other half goes on, in the manner of the document that was asked about; several where it is open which. */
  readonly targets: readonly Location[];
}

type Wanted = 'at-jump' | 'anywhere';

/** The jump line at an offset: on it, or at the very place where its link arrives. */
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
  // reading on comes before going back
  return ofUnit.find(({ direction }) => direction === 'out') ?? ofUnit[0];
}

/** The half across a link whose near end carries no mark of its own. */
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

/** The other half of the story at a position; undefined where the place belongs to no continued story. */
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
