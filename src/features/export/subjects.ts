/** Owns what can be exported from where the reader is: the story, the text, the issue, what a search found, or a row of a view. */
import { type CancellationToken, l10n, type TextEditor, Uri } from 'vscode';
import type { PageReading } from '../../core/page/model';
import { unitAt } from '../../core/page/unit-at';
import { tieStories } from '../../core/stories/tie';
import type { EditionWish } from '../../host/issues/editions';
import type { Issue } from '../../host/issues/issues';
import { type FoundStory, storyAt } from '../../host/issues/story-at';
import { isBulletinDocument } from '../../host/language';
import type { Services } from '../../host/services';

/** Kept between sessions. */
export const SUBJECT_KINDS = ['story', 'document', 'issue', 'results'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /** What it is called in the list. */
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

/** What a search found, as the articles that hold it. */
function resultsSubject({ found, issues }: Services): Subject | undefined {
  const { query, places } = found;
  if (places.length === 0) return undefined;
  return {
    kind: 'results',
    title: l10n.t('what was found for “{0}”', query),
    async wish(token) {
      const texts = new Map<string, Issue['texts'][number]>();
      const only = new Map<string, Set<number>>();
      for (const { key, offset } of places) {
        const text = texts.get(key) ?? (await issues.of(Uri.parse(key, true), token)).text(key);
        if (text === undefined) continue;
        texts.set(key, text);
        const unit = unitAt(text.analysis.page, offset);
        const at = text.analysis.page.units[unit];
        if (at !== undefined && isListed(at)) only.set(key, (only.get(key) ?? new Set()).add(unit));
      }
      return { texts: [...texts.values()], stories: tieStories([]), only, title: query };
    },
  };
}

/** A place in a text, and what of it is meant. */
export interface SubjectAt {
  readonly uri: Uri;
  /** UTF-16 offset; undefined where the whole text is meant. */
  readonly offset: number | undefined;
  /** What alone is offered; all that there is where not given. */
  readonly only?: SubjectKind;
}

/** The place of an editor, which may show a view. */
export function placeIn(services: Services, editor: TextEditor | undefined): SubjectAt | undefined {
  if (editor === undefined || !isBulletinDocument(editor.document)) {
    const uri = services.scopes.inFront();
    return uri && { uri, offset: undefined };
  }
  return services.projections.placeOf(editor.document, editor.document.offsetAt(editor.selection.active));
}

/** What can be exported there, nearest first. */
export async function subjectsAt(services: Services, at: SubjectAt | undefined): Promise<readonly Subject[]> {
  const results = resultsSubject(services);
  if (at === undefined) return results === undefined ? [] : [results];
  const issue = await services.issues.of(at.uri);
  const story = at.offset === undefined ? undefined : await storyAt(services, at.uri, at.offset);
  const all = [
    story && storySubject(story),
    documentSubject(issue, at.uri.toString()),
    issue.texts.length > 1 ? issueSubject(issue) : undefined,
    results,
  ].filter((one) => one !== undefined);
  return at.only === undefined ? all : all.filter(({ kind }) => kind === at.only);
}
