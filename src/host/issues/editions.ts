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
  /** Undefined leaves the characters as they are. */
  readonly script?: ScriptTarget | undefined;
  /** Leaves out names, dates and notes, which take their time. */
  readonly bare?: boolean;
}

/** Makes an edition in slices, with the reader's notes where their words stand. What makes it is loaded now, as few sessions need it. Rejects with a CancellationError alone. */
export async function editionOf(
  { analyses, notes, resources }: Pick<Services, 'analyses' | 'notes' | 'resources'>,
  { texts, stories, only, title, script, bare = false }: EditionWish,
  token: CancellationToken,
): Promise<Edition> {
  const { editionSteps } = await import('../../core/edition/build');
  const names = bare ? undefined : await resources.names();
  const noted = new Map<string, readonly PlacedNote[]>();
  for (const { uri, key, analysis } of bare ? [] : texts) {
    await runSliced(analysis.datesSteps(), token);
    await analyses.namesIn(analysis, token);
    const placed = await notes.placedIn(uri, analysis.text, token);
    noted.set(
      key,
      placed.flatMap(({ note, place }) => (place.kind === 'found' ? [{ note, span: place.span }] : [])),
    );
  }
  const options = {
    names,
    dates: !bare,
    notes: noted,
    ...(only === undefined ? {} : { only }),
    ...(title === undefined ? {} : { title }),
  };
  const edition = await runSliced(editionSteps(texts, stories, options), token);
  if (script === undefined) return edition;
  const { convertedEditionSteps } = await import('../../core/edition/converted');
  return runSliced(convertedEditionSteps(edition, await resources.script(), script), token);
}
