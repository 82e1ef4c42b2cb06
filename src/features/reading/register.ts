/**
 * Owns the commands of the reading view, and restoring it after a reload of the window; the rest is loaded on first
 * use.
 */
import { type Disposable, l10n, Uri, type WebviewPanel, window } from 'vscode';
import type { SourcePlace } from '../../host/documents/projections';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform } from '../../host/shown/messages';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { columnForWebview } from '../../host/views/beside-panel';
import { articleFrom } from '../../host/views/command-arguments';
import { Looks, registerLooks } from './looks';
import type { ReadingView } from './view';

const VIEW_TYPE = 'bulletin.readingView';

export function registerReading(services: Services): Disposable {
  const store = new DisposableStore();
  const { context, log, projections, scopes } = services;
  const looks = store.add(new Looks(context.workspaceState));
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  let view: ReadingView | undefined;

  const take = async (panel: WebviewPanel, place: SourcePlace | undefined): Promise<void> => {
    // the code that displays a page is loaded with the first page
    const { ReadingView: Made } = await import('./view');
    view?.dispose();
    const own = new Made(services, panel, looks, dist, place);
    view = own;
    own.onDidClose(() => {
      if (view === own) view = undefined;
    });
  };
  /** The place of the cursor, or the beginning of the bulletin that was last active. */
  const here = (): SourcePlace | undefined => {
    const editor = window.activeTextEditor;
    if (editor !== undefined && isBulletinDocument(editor.document))
      return projections.placeOf(editor.document, editor.document.offsetAt(editor.selection.active));
    const uri = scopes.inFront();
    return uri && { uri, offset: 0 };
  };

  store.add({ dispose: () => view?.dispose() });
  store.add(
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel: WebviewPanel) => take(panel, undefined),
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.openReadingView', articleFrom(services.rows), async (article) => {
      const place = article ?? here();
      if (place === undefined) {
        inform(l10n.t('Open a bulletin first: its page is shown here.'));
        return;
      }
      if (view !== undefined) {
        if (article !== undefined || !view.isVisible) await view.show(place);
        // it follows the cursor already: pressed again, the key goes into the page, and back to the text
        else if (view.isActive) await view.leave();
        else view.enter();
        return;
      }
      const panel = window.createWebviewPanel(
        VIEW_TYPE,
        l10n.t('Reading View'),
        { viewColumn: columnForWebview(), preserveFocus: true },
        { enableScripts: true, localResourceRoots: [dist] },
      );
      await take(panel, place);
    }),
  );
  store.add(registerLooks(services, looks));
  store.add(registerCommand(log, '_bulletin.readingState', () => view?.state));
  return store;
}
