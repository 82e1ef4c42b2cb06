/** Owns copying the citation of an article: from the cursor or from the Articles view, in the form that is picked. */
import { type Disposable, env, l10n, window } from 'vscode';
import { CITATION_FORMS, type CitationForm, type Cited, citationOf } from '../core/export/citation';
import { beginningOf } from '../core/text/cut';
import { citedStory, type FoundStory, storyAt } from '../host/issues/story-at';
import { isBulletinDocument } from '../host/language';
import type { Services } from '../host/services';
import { tellBriefly } from '../host/shown/messages';
import { chooseFrom } from '../host/shown/pick-list';
import { registerCommandWith } from '../host/shown/register-command';
import { articleFrom } from '../host/views/command-arguments';

const formTitle = (form: CitationForm): string =>
  ({
    plain: l10n.t('Note'),
    markdown: l10n.t('Note in Markdown'),
    gbt7714: 'GB/T 7714—2025',
    chicago: l10n.t('Chicago'),
    bib: 'BibLaTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
  })[form];

/** How much of the citation is previewed in the list, in UTF-16 units. */
const BEGINNING = 90;

/** Asks for a citation style; the configured one comes first. */
async function chooseForm(cited: Cited, usual: CitationForm): Promise<CitationForm | undefined> {
  const forms = [usual, ...CITATION_FORMS.filter((form) => form !== usual)];
  const picks = forms.map((form) => ({
    label: formTitle(form),
    detail: beginningOf(citationOf(cited, form).replace(/\s+/g, ' '), BEGINNING),
    form,
  }));
  return (await chooseFrom(picks, { title: l10n.t('Copy Citation'), placeholder: l10n.t('As what?') }))?.form;
}

export function registerCitations(services: Services): Disposable {
  const atCursor = (): Promise<FoundStory | undefined> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return Promise.resolve(undefined);
    const offset = editor.document.offsetAt(editor.selection.active);
    const place = services.projections.placeOf(editor.document, offset);
    return storyAt(services, place.uri, place.offset);
  };
  return registerCommandWith(services.log, 'bulletin.copyCitation', articleFrom(services.rows), async (article) => {
    const found = article === undefined ? await atCursor() : await storyAt(services, article.uri, article.offset);
    const cited = found && citedStory(found);
    if (cited === undefined || citationOf(cited) === '') {
      tellBriefly(l10n.t('Put the cursor in an article first.'));
      return;
    }
    const form = await chooseForm(cited, services.settings.citationForm());
    if (form === undefined) return;
    const written = citationOf(cited, form);
    await env.clipboard.writeText(written);
    tellBriefly(l10n.t('Copied: {0}', written));
  });
}
