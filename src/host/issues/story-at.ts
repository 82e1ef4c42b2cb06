/** Owns finding the story that a place belongs to: its parts, in the texts of the issue. */

import type { CancellationToken, Uri } from 'vscode';
import type { Cited } from '../../core/export/citation';
import type { PageReading } from '../../core/page/model';
import { isStoryKind } from '../../core/page/surely-stories';
import { unitAt } from '../../core/page/unit-at';
import { linksOf } from '../../core/stories/query';
import { partsOf, type StoryPart } from '../../core/stories/whole';
import type { Services } from '../services';
import type { IssueText } from '../workspace-index/library';
import type { Issue } from './issues';

/** A part of a story with its text. */
export interface PartOfStory extends StoryPart {
  readonly text: IssueText;
}

/** A story, and the issue it was found in. */
export interface FoundStory {
  readonly issue: Issue;
  /** At least one. */
  readonly parts: readonly PartOfStory[];
}

/** The index of the article or caption at an offset, or of the one before if it is between two; -1 if there is none. */
function articleAt(page: PageReading, offset: number): number {
  const at = unitAt(page, offset);
  const unit = page.units[at];
  // furniture and teasers belong to no story
  if (unit !== undefined) return isStoryKind(unit) ? at : -1;
  return page.units.findLastIndex((one) => isStoryKind(one) && one.end < offset);
}

/** The complete story of a unit (index in its text), each part with the jump lines that link it. */
export function storyOf(issue: Issue, text: IssueText, unit: number): FoundStory {
  const parts = partsOf(issue.stories, text.key, unit).flatMap((part): PartOfStory[] => {
    const there = issue.text(part.document);
    if (there === undefined) return [];
    const { into, outOf } = linksOf(issue.stories, part.document, part.unit);
    const marks = [into?.to.jump, outOf?.from.jump].filter((jump) => jump !== null && jump !== undefined);
    return [{ ...part, text: there, reading: there.analysis.page, marks }];
  });
  return { issue, parts };
}

/** The story at a place of a source (UTF-16 offset); undefined if no article is there. */
export async function storyAt(
  { issues }: Pick<Services, 'issues'>,
  uri: Uri,
  offset: number,
  token?: CancellationToken,
): Promise<FoundStory | undefined> {
  const issue = await issues.of(uri, token);
  const text = issue.text(uri.toString());
  const unit = text === undefined ? -1 : articleAt(text.analysis.page, offset);
  return text === undefined || unit < 0 ? undefined : storyOf(issue, text, unit);
}

/** The name of a text's paper; '' if unknown. Inner pages seldom print it: if only one paper of that day is known, they belong to it. */
export function paperOf({ texts }: Pick<Issue, 'texts'>, { analysis }: IssueText): string {
  const { paper, issueDate } = analysis.page;
  if (paper !== null) return paper.value;
  const ofDay = texts
    .map((text) => text.analysis.page)
    .filter((page) => page.issueDate !== null && page.issueDate.value === issueDate?.value);
  const names = new Set(ofDay.flatMap((page) => (page.paper === null ? [] : [page.paper.value])));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** The texts of the same day and paper; only the text itself if its day is unknown. */
export function textsOfDay(issue: Issue, text: IssueText): readonly IssueText[] {
  const day = text.analysis.page.issueDate?.value;
  const paper = paperOf(issue, text);
  return issue.texts.filter(
    (one) =>
      one.key === text.key ||
      (day !== undefined && one.analysis.page.issueDate?.value === day && paperOf(issue, one) === paper),
  );
}

/** The citation data of a story, with all its pages. */
export function citedStory({ issue, parts }: FoundStory): Cited {
  const units = parts.map(({ reading, unit }) => reading.units[unit]);
  const first = parts[0];
  return {
    paper: first === undefined ? '' : paperOf(issue, first.text),
    date: first?.reading.issueDate?.value ?? '',
    pages: parts.map(({ reading }, index) => units[index]?.page ?? reading.page).filter((page) => page !== null),
    headline: units.find((unit) => unit !== undefined && unit.headline !== '')?.headline ?? '',
    byline: units.find((unit) => unit !== undefined && unit.byline !== '')?.byline ?? '',
  };
}
