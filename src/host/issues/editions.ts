/** Owns making editions of the texts that the reader has open or lists: stories, texts, issues, notes. */
import { type CancellationToken, Uri } from 'vscode';
import type { DocumentWishes } from '../../core/edition/converted';
import type { EditionDraft } from '../../core/edition/draft';
import type { Edition, EditionStream } from '../../core/edition/model';
import type { ScriptTarget } from '../../core/script/model';
import type { ReadyWords } from '../../core/script/with-preferences';
import type { Stories } from '../../core/stories/model';
import { commonFolder, relativePath } from '../files/paths';
import type { Services } from '../services';
import { runSliced } from '../slices';
import type { IssueText } from '../workspace-index/library';

/** Up to this many texts are held unpacked. */
const FEW = 50;

/** Ids of notes by the key of their text. */
export type NotesListed = ReadonlyMap<string, ReadonlySet<string>>;

/** What an edition is made of. */
export interface EditionWish {
  /** Read one after another; of many texts none is kept in memory. */
  readonly texts: Iterable<IssueText> | AsyncIterable<IssueText>;
  /** The stories of these texts. */
  readonly stories: Stories;
  /** Only these units, as indexes by the text's key; all if undefined. */
  readonly only?: ReadonlyMap<string, ReadonlySet<number>>;
  /** Only these notes. */
  readonly notes?: NotesListed;
  /** One line; composed of paper, day and headline if undefined. */
  readonly title?: string;
  /** Undefined keeps the script of the texts. */
  readonly script?: ScriptTarget | undefined;
  /** Leaves out names, dates and notes, which take longer. */
  readonly bare?: boolean;
}

/** An edition, and how many notes were not found in their texts. */
interface MadeEdition {
  readonly edition: EditionStream;
  readonly lost: number;
  /** The folder that the paths of its texts are relative to. */
  readonly top: Uri | undefined;
}

type Used = Pick<Services, 'analyses' | 'dictionary' | 'notes' | 'resources'>;

/** Asks how the reader wants a text converted; equal lists of words are made ready once. */
function wishes(dictionary: Services['dictionary'], to: ScriptTarget, token: CancellationToken) {
  const made = new Map<string, ReadyWords>();
  return async (uri: Uri, text: string): Promise<DocumentWishes> => {
    const { readyWords } = await import('../../core/script/with-preferences');
    const { chosen, punctuation, words, style } = await dictionary.of(uri, text, to);
    const key = JSON.stringify([words, style]);
    const ready = made.get(key) ?? (await runSliced(readyWords({ words, style }), token));
    made.set(key, ready);
    return { ready, chosen, punctuation };
  };
}

/**
 * Makes an edition in slices, with the reader's notes where they are found; units are made on demand. The code for it is loaded on first
 * use. Rejects only with a CancellationError.
 */
export async function editionStreamOf(
  { analyses, dictionary, notes, resources }: Used,
  { texts, stories, only, notes: wanted, title, script, bare = false }: EditionWish,
  token: CancellationToken,
): Promise<MadeEdition> {
  const [{ editionOfDrafts }, { editionDraft, packed }] = await Promise.all([
    import('../../core/edition/build'),
    import('../../core/edition/draft'),
  ]);
  const isNamed = !bare && wanted === undefined;
  const names = isNamed ? await resources.names() : undefined;
  const all: { readonly uri: Uri; readonly draft: EditionDraft }[] = [];
  const wishOf = script && wishes(dictionary, script, token);
  const wished: DocumentWishes[] = [];
  let lost = 0;
  for await (const { uri, key, path, analysis } of texts) {
    if (isNamed) await runSliced(analysis.datesSteps(), token);
    if (isNamed) await analyses.namesIn(analysis, token);
    const placed = (bare ? [] : await notes.placedIn(uri, analysis.text, token)).filter(
      ({ note }) => wanted === undefined || wanted.get(key)?.has(note.id) === true,
    );
    const found = placed.flatMap(({ note, place }) => (place.kind === 'found' ? [{ note, span: place.span }] : []));
    lost += placed.length - found.length;
    const units = only && (only.get(key) ?? new Set<number>());
    const source = { key, path, analysis };
    const options = { names, dates: !bare, only: units, notes: found, excerpt: wanted !== undefined };
    const draft = editionDraft(source, options);
    if (wishOf !== undefined) wished.push(await wishOf(uri, analysis.text));
    all.push({ uri, draft: all.length < FEW ? draft : packed(draft) });
  }
  const top = commonFolder(all.map(({ uri }) => uri));
  const pathIn = (uri: Uri): string => relativePath(Uri.joinPath(top ?? uri, 'x'), uri);
  const drafts = all.map(({ uri, draft }) => (top === undefined ? draft : { ...draft, path: pathIn(uri) }));
  const excerpt = wanted === undefined ? undefined : 'notes';
  const options = { names, excerpt, ...(title === undefined ? {} : { title }) } as const;
  const edition = await runSliced(editionOfDrafts(drafts, stories, options), token);
  if (script === undefined) return { edition, lost, top };
  const { convertedStream } = await import('../../core/edition/converted');
  return { edition: convertedStream(edition, await resources.script(), script, wished), lost, top };
}

/** The same with all units in memory. */
export const editionOf = async (services: Used, wish: EditionWish, token: CancellationToken): Promise<Edition> =>
  collected((await editionStreamOf(services, wish, token)).edition, token);

/** Collects all units of an edition. */
export async function collected(edition: EditionStream, token: CancellationToken): Promise<Edition> {
  const { collectedSteps } = await import('../../core/edition/stream');
  return runSliced(collectedSteps(edition), token);
}
