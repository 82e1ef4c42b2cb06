/**
 * Owns the possible subjects of an export from a given place: the story, the text, the issue, search results, or a row
 * of a view.
 */
import { type CancellationToken, l10n, type TextEditor, Uri } from 'vscode';
import type { PageReading } from '../../core/page/model';
import { unitAt } from '../../core/page/unit-at';
import { tieStories } from '../../core/stories/tie';
import { sourcesOf } from '../../host/files/copies';
import { fileNameOf } from '../../host/files/paths';
import type { EditionWish, NotesListed } from '../../host/issues/editions';
import type { Issue } from '../../host/issues/issues';
import { type FoundStory, storyAt } from '../../host/issues/story-at';
import { isBulletinDocument } from '../../host/language';
import type { Services } from '../../host/services';
import type { IssueText } from '../../host/workspace-index/library';

/** Stored between sessions. */
export const SUBJECT_KINDS = ['story', 'document', 'issue', 'results', 'name', 'time', 'notes'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /** Its label in the list. */
  readonly title: string;
  wish(token: CancellationToken): Promise<EditionWish>;
}

const isListed = ({ kind }: PageReading['units'][number]): boolean => kind !== 'furniture' && kind !== 'teaser';

function storySubject({ issue, parts }: FoundStory): Subject {
  const only = new Map<string, Set<number>>();
  for (const { text, unit } of parts) only.set(text.key, (only.get(text.key) ?? new Set()).add(unit));
  const first = parts[0];
  const headline = parts.map(({ reading, unit }) => reading.units[unit]?.headline ?? '').find(Boolean) ?? '';
  const texts = issue.texts.filter(({ key }) => only.has(key));
  return {
    kind: 'story',
    title: headline || l10n.t('this story'),
    wish: async () => ({
      texts,
      stories: issue.stories,
      only,
      title: headline || (first?.text.path ?? ''),
    }),
  };
}

const documentSubject = (issue: Issue, key: string): Subject | undefined => {
  const text = issue.text(key);
  return (
    text && {
      kind: 'document',
      title: text.path.split('/').pop() ?? text.path,
      wish: async () => ({ texts: [text], stories: issue.stories }),
    }
  );
};

const issueSubject = ({ texts, stories }: Issue): Subject => ({
  kind: 'issue',
  title: l10n.t('{0} texts of this issue', texts.length),
  wish: async () => ({ texts, stories }),
});

/** A place listed in a view. */
export interface ListedPlace {
  /** The URI of its text as a string. */
  readonly key: string;
  /** UTF-16 offset. */
  readonly offset: number;
}

/** The articles that contain the places, text by text; each text is read when it is needed. */
function placesSubject(
  { issues }: Services,
  kind: SubjectKind,
  title: string,
  named: string,
  places: readonly ListedPlace[],
): Subject | undefined {
  if (places.length === 0) return undefined;
  const offsets = new Map<string, number[]>();
  for (const { key, offset } of places) offsets.set(key, [...(offsets.get(key) ?? []), offset]);
  return {
    kind,
    title,
    async wish(token) {
      const only = new Map<string, Set<number>>();
      async function* texts(): AsyncGenerator<IssueText> {
        for (const [key, own] of offsets) {
          const text = (await issues.of(Uri.parse(key, true), token)).text(key);
          if (text === undefined) continue;
          const { page } = text.analysis;
          const units = own
            .map((offset) => unitAt(page, offset))
            .filter((unit) => {
              const at = page.units[unit];
              return at !== undefined && isListed(at);
            });
          only.set(key, new Set(units));
          yield text;
        }
      }
      return { texts: texts(), stories: tieStories([]), only, title: named };
    },
  };
}

/** The articles that contain the results of a search. */
function resultsSubject(services: Services): Subject | undefined {
  const { query, places } = services.found;
  return placesSubject(services, 'results', l10n.t('what was found for “{0}”', query), query, places);
}

/** The articles that contain the places below a row of a view. */
export interface Listed {
  readonly kind: 'name' | 'time';
  readonly title: string;
  readonly places: readonly ListedPlace[];
}

export const listedSubject = (services: Services, { kind, title, places }: Listed): Subject | undefined =>
  placesSubject(services, kind, title, title, places);

/** Only notes. */
export function notesSubject(
  { issues }: Services,
  title: string,
  named: string,
  listed: NotesListed,
): Subject | undefined {
  if (listed.size === 0) return undefined;
  return {
    kind: 'notes',
    title,
    async wish(token) {
      async function* texts(): AsyncGenerator<IssueText> {
        for (const key of listed.keys()) {
          const text = (await issues.of(Uri.parse(key, true), token)).text(key);
          if (text !== undefined) yield text;
        }
      }
      return { texts: texts(), stories: tieStories([]), notes: listed, title: named };
    },
  };
}

/**
 * For several texts, the number of lost notes is reported only after the export, as all texts must be read to know it.
 */
const MOST_PLACED = 64;

/** The ids of the notes of each text; a note that a copy took over from its source is listed with the source alone. */
async function idsOf({ notes }: Services, uris: readonly Uri[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const all = new Map(
    await Promise.all(
      uris.map(async (uri) => [uri.toString(), new Set((await notes.of(uri)).map(({ id }) => id))] as const),
    ),
  );
  const own = uris.map((uri) => {
    const ofSources = sourcesOf(uri).map((source) => all.get(source.toString()));
    const ids = [...(all.get(uri.toString()) ?? [])];
    return [uri.toString(), new Set(ids.filter((id) => !ofSources.some((source) => source?.has(id))))] as const;
  });
  return new Map(own.filter(([, ids]) => ids.size > 0));
}

/** The notes of texts, as one subject; undefined if there are none. */
async function notesOf(services: Services, uris: readonly Uri[], title: (count: number) => string, named: string) {
  const listed = await idsOf(services, uris);
  const all = [...listed.values()].reduce((sum, { size }) => sum + size, 0);
  const noted = uris.filter((uri) => listed.has(uri.toString()));
  const lost =
    noted.length > MOST_PLACED
      ? []
      : await Promise.all(
          noted.map(async (uri) => {
            const ids = listed.get(uri.toString());
            const placed = await services.notes.placed(uri);
            return placed.filter(({ note, place }) => place.kind === 'orphan' && ids?.has(note.id)).length;
          }),
        );
  const count = lost.reduce((sum, one) => sum + one, 0);
  const said = count === 0 ? title(all) : l10n.t('{0}, {1} of which lost their place', title(all), count);
  return notesSubject(services, said, named, listed);
}

const notesOfText = (services: Services, uri: Uri): Promise<Subject | undefined> =>
  notesOf(services, [uri], (count) => l10n.t('{0} in this text', count), l10n.t('Notes on {0}', fileNameOf(uri)));

/**
 * The notes of the active text, of its issue, and of the workspace, each offered only if it adds notes to the previous
 * one.
 */
export async function notesSubjects(services: Services, uri: Uri | undefined): Promise<readonly Subject[]> {
  const named = l10n.t('Notes');
  const own = uri && (await notesOfText(services, uri));
  const issue = uri && (await services.issues.of(uri)).texts.map((text) => text.uri);
  const ofIssue = issue && (await notesOf(services, issue, (count) => l10n.t('{0} in this issue', count), named));
  const noted = await services.notes.noted();
  const all = await notesOf(services, noted, (count) => l10n.t('{0} in the workspace', count), named);
  return [own, ofIssue, all].filter((one) => one !== undefined);
}

/** A place in a text, with the intended scope. */
export interface SubjectAt {
  readonly uri: Uri;
  /** UTF-16 offset; undefined for the whole text. */
  readonly offset: number | undefined;
  /** Restricts what is offered; everything by default. */
  readonly only?: SubjectKind;
}

/** The place of an editor, which may display a virtual document. */
export function placeIn(services: Services, editor: TextEditor | undefined): SubjectAt | undefined {
  if (editor === undefined || !isBulletinDocument(editor.document)) {
    const uri = services.scopes.inFront();
    return uri && { uri, offset: undefined };
  }
  return services.projections.placeOf(editor.document, editor.document.offsetAt(editor.selection.active));
}

/** The possible exports at a place, from the narrowest scope to the widest. */
export async function subjectsAt(services: Services, at: SubjectAt | undefined): Promise<readonly Subject[]> {
  const results = resultsSubject(services);
  if (at === undefined) return results === undefined ? [] : [results];
  const issue = await services.issues.of(at.uri);
  const story = at.offset === undefined ? undefined : await storyAt(services, at.uri, at.offset);
  const noted = await notesOfText(services, at.uri);
  const all = [
    story && storySubject(story),
    documentSubject(issue, at.uri.toString()),
    issue.texts.length > 1 ? issueSubject(issue) : undefined,
    results,
    noted,
  ].filter((one) => one !== undefined);
  return at.only === undefined ? all : all.filter(({ kind }) => kind === at.only);
}
