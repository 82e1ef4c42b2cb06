/** Owns the command that opens the whole story at the cursor. */
import { type Disposable, l10n, languages, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { SourcePlace } from '../../host/documents/projections';
import { storyAt } from '../../host/issues/story-at';
import { isBulletinDocument, LANGUAGE } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { tellBriefly } from '../../host/shown/messages';
import { registerCommandWith } from '../../host/shown/register-command';
import { articleFrom } from '../../host/views/command-arguments';
import { registerPages } from './pages';
import { STORY_SCHEME, StoryViews, storyViewUri } from './views';

export function registerStory(services: Services): Disposable {
  const store = new DisposableStore();
  const views = store.add(new StoryViews(services));
  store.add(workspace.registerTextDocumentContentProvider(STORY_SCHEME, views));
  store.add(services.projections.register(STORY_SCHEME, (uri) => views.projectionOf(uri)));
  store.add(registerPages(views, services.log));

  const atCursor = (): SourcePlace | undefined => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return undefined;
    const offset = editor.document.offsetAt(editor.selection.active);
    return services.projections.placeOf(editor.document, offset);
  };
  store.add(
    registerCommandWith(services.log, 'bulletin.readWholeStory', articleFrom(services.rows), async (article) => {
      const place = article ?? atCursor();
      const found = place && (await storyAt(services, place.uri, place.offset));
      const first = found?.parts[0];
      if (place === undefined || first === undefined) {
        tellBriefly(l10n.t('Put the cursor in an article first.'));
        return;
      }
      const document = await workspace.openTextDocument(storyViewUri(first));
      if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
      const editor = await window.showTextDocument(document, { preview: false });
      // from the Articles view the story opens at its start, from the text at the cursor
      const at = article === undefined ? (views.projectionOf(document.uri)?.fromSource(place) ?? 0) : 0;
      const position = document.positionAt(at);
      editor.selection = new Selection(position, position);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
  return store;
}
