/** Owns copying the citation of an article: from the cursor or from the Articles view, plain or as Markdown. */
import { type Disposable, env, l10n, window } from 'vscode';
import { type CitationForm, type Cited, citationOf } from '../core/export/citation';
import { type FoundStory, paperOf, storyAt } from '../host/issues/story-at';
import { isBulletinDocument } from '../host/language';
import { together } from '../host/lifecycle';
import type { Services } from '../host/services';
import { tellBriefly } from '../host/shown/messages';
import { registerCommandWith } from '../host/shown/register-command';
import { articleFrom } from '../host/views/command-arguments';

function citedOf({ issue, parts }: FoundStory): Cited {
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

export function registerCitations(services: Services): Disposable {
  const atCursor = (): Promise<FoundStory | undefined> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return Promise.resolve(undefined);
    const offset = editor.document.offsetAt(editor.selection.active);
    const place = services.projections.placeOf(editor.document, offset);
    return storyAt(services, place.uri, place.offset);
  };
  const copy = (id: string, form: CitationForm): Disposable =>
    registerCommandWith(services.log, id, articleFrom(services.rows), async (article) => {
      const found = article === undefined ? await atCursor() : await storyAt(services, article.uri, article.offset);
      const written = found === undefined ? '' : citationOf(citedOf(found), form);
      if (written !== '') await env.clipboard.writeText(written);
      const said = written === '' ? l10n.t('Put the cursor in an article first.') : l10n.t('Copied: {0}', written);
      tellBriefly(said);
    });
  return together(copy('bulletin.copyCitation', 'plain'), copy('bulletin.copyCitationMarkdown', 'markdown'));
}
