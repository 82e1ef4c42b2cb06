/** Owns making editions of what the reader has open or listed: stories, texts, issues. */
import type { CancellationToken } from 'vscode';
import type { PlacedNote } from '../../core/edition/build';
import type { Edition } from '../../core/edition/model';
import type { ScriptTarget } from '../../core/script/model';
import type { Stories } from '../../core/stories/model';
import type { Services } from '../services';
import { runSliced } from '../slices';
import type { IssueText } from '../workspace-index/library';

/** What an edition is made of. */
export interface EditionWish {
  readonly texts: readonly IssueText[];
  /** Those of the texts. */
  readonly stories: Stories;
  /** Takes only these units, as indexes by key of the text; all where not given. */
  readonly only?: ReadonlyMap<string, ReadonlySet<number>>;
  /** One line; made of paper, day and headline where not given. */
  readonly title?: string;
  readonly notes?: ReadonlyMap<string, readonly PlacedNote[]>;
  /** Undefined leaves the characters as they are. */
  readonly script?: ScriptTarget | undefined;
}

/** Makes an edition in slices. What makes it is loaded now, as few sessions need it. Rejects with a CancellationError alone. */
export async function editionOf(
  { analyses, resources }: Pick<Services, 'analyses' | 'resources'>,
  { texts, stories, only, title, notes, script }: EditionWish,
  token: CancellationToken,
): Promise<Edition> {
  const [{ editionSteps }, names] = await Promise.all([import('../../core/edition/build'), resources.names()]);
  for (const { analysis } of texts) {
    await runSliced(analysis.datesSteps(), token);
    await analyses.namesIn(analysis, token);
  }
  const options = {
    names,
    ...(only === undefined ? {} : { only }),
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : { notes }),
  };
  const edition = await runSliced(editionSteps(texts, stories, options), token);
  if (script === undefined) return edition;
  const { convertedEditionSteps } = await import('../../core/edition/converted');
  return runSliced(convertedEditionSteps(edition, await resources.script(), script), token);
}
