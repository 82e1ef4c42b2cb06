/** Owns tying the halves of a story by hand: candidates for the other half, nearest first, and undoing a tie. */
import { l10n, type TextDocument } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import type { Correction } from '../../core/corrections/model';
import type { JumpLine } from '../../core/page/model';
import type { StoryPlace } from '../../core/stories/model';
import { otherHalf } from '../../core/stories/query';
import { firstUnits } from '../../core/text/cut';
import { fileNameOf, relativePath } from '../../host/files/paths';
import type { Issue } from '../../host/issues/issues';
import { NEVER } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { chooseFrom } from '../../host/shown/pick-list';
import type { IssueText } from '../../host/workspace-index/library';

interface Candidate {
  readonly text: IssueText;
  readonly unit: number;
  readonly likely: boolean;
}

/** Units that the jump may lead to: the engine's candidates, then units with an open jump line, then all others. */
function candidates(issue: Issue, text: IssueText, jump: JumpLine): Candidate[] {
  const half = otherHalf(issue.stories, text.key, jump);
  const thought: readonly StoryPlace[] = half?.kind === 'several' ? half.places : [];
  const wanted = jump.direction === 'out' ? 'in' : 'out';
  const rank = ({ text: there, unit }: Omit<Candidate, 'likely'>): number => {
    if (thought.some((place) => place.document === there.key && place.unit === unit)) return 0;
    const { jumpLines, units, page } = there.analysis.page;
    if (jumpLines.some((one) => one.unit === unit && one.direction === wanted)) return 1;
    return jump.page !== null && (units[unit]?.page ?? page) === jump.page ? 2 : 3;
  };
  return issue.texts
    .flatMap((there) =>
      there.analysis.page.units.flatMap(({ kind }, unit) => {
        const own = there === text && unit === jump.unit;
        return own || (kind !== 'article' && kind !== 'caption') ? [] : [{ text: there, unit }];
      }),
    )
    .map((one) => ({ ...one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: order, ...one }) => ({ ...one, likely: order < 2 }));
}

/** The issue of a document, and the document as one of its texts. */
async function within(
  services: Services,
  document: TextDocument,
): Promise<{ readonly issue: Issue; readonly text: IssueText | undefined }> {
  const issue = await services.issues.of(document.uri, NEVER);
  return { issue, text: issue.text(document.uri.toString()) };
}

/** Asks for the other half of a jump line; returns the correction that ties them, or undefined if the reader cancelled. */
export async function pickTie(
  services: Services,
  document: TextDocument,
  jump: JumpLine,
): Promise<Correction | undefined> {
  const { issue, text } = await within(services, document);
  if (text === undefined) return undefined;
  const picks = candidates(issue, text, jump).map(({ text: there, unit, likely }) => {
    const { units, page } = there.analysis.page;
    const { headline = '', start = 0, end = 0, page: on = null } = units[unit] ?? {};
    const opening = firstUnits(there.analysis.text.slice(start, end), 40).replace(/\s+/g, ' ');
    const printed = on ?? page;
    const where = [
      likely ? l10n.t('likely') : '',
      printed === null ? '' : l10n.t('Page {0}', printed),
      fileNameOf(there.uri),
    ];
    return {
      label: headline || opening,
      description: where.filter(Boolean).join(' · '),
      detail: opening,
      there,
      unit,
    };
  });
  const picked = await chooseFrom(picks, {
    title: l10n.t('Link to…'),
    placeholder: l10n.t('The part that this one belongs together with'),
    matchOn: 'detail',
  });
  const unit = picked?.there.analysis.page.units[picked.unit];
  if (picked === undefined || unit === undefined) return undefined;
  const { text: other, page } = picked.there.analysis;
  const mark = page.jumpLines.find((one) => one.unit === picked.unit && one.direction !== jump.direction);
  const span = mark ?? page.lines.span(unit.lines[0]);
  const to = { ...anchorOf(other, span), path: relativePath(document.uri, picked.there.uri) };
  return { kind: 'link', at: anchorOf(text.analysis.text, jump), to };
}

/** The correction that undoes the tie of a jump line; undefined if it has none. */
export async function undoTie(
  services: Services,
  document: TextDocument,
  jump: JumpLine,
): Promise<Correction | undefined> {
  const { issue, text } = await within(services, document);
  const half = text && otherHalf(issue.stories, text.key, jump);
  const there = half?.kind === 'found' ? issue.text(half.place.document) : undefined;
  if (text === undefined || half?.kind !== 'found' || there === undefined) return undefined;
  const span = half.place.jump ?? there.analysis.page.lines.span(half.place.line);
  const to = { ...anchorOf(there.analysis.text, span), path: relativePath(document.uri, there.uri) };
  return { kind: 'unlink', at: anchorOf(text.analysis.text, jump), to };
}
