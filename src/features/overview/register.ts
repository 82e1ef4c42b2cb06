/** Owns the overview command, and restoring the webview after a reload of the window; the rest is loaded on first use. */
import { type Disposable, l10n, Uri, type WebviewPanel, window } from 'vscode';
import { readOverviewKept } from '../../core/overview/messages';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform } from '../../host/shown/messages';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { columnForWebview } from '../../host/views/beside-panel';
import { articleFrom, textFrom } from '../../host/views/command-arguments';
import type { OverviewView } from './view';

const VIEW_TYPE = 'bulletin.overview';

export function registerOverview(services: Services): Disposable {
  const store = new DisposableStore();
  const { context, log, projections, scopes } = services;
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  let view: OverviewView | undefined;

  const take = async (panel: WebviewPanel, uri: Uri): Promise<void> => {
    const { OverviewView: Made } = await import('./view');
    view?.dispose();
    const own = new Made(services, panel, dist, uri);
    view = own;
    own.onDidClose(() => {
      if (view === own) view = undefined;
    });
  };

  store.add({ dispose: () => view?.dispose() });
  store.add(
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
        const uri = textFrom(readOverviewKept(kept)?.key, projections) ?? scopes.inFront();
        if (uri === undefined) panel.dispose();
        else await take(panel, uri);
      },
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.openOverview', articleFrom(services.rows), async (article) => {
      const uri = article?.uri ?? scopes.inFront();
      if (uri === undefined) {
        inform(l10n.t('Open a bulletin first: its issue is shown here.'));
        return;
      }
      if (view !== undefined) {
        await view.show(uri);
        return;
      }
      const panel = window.createWebviewPanel(
        VIEW_TYPE,
        l10n.t('Overview of the Issue'),
        { viewColumn: columnForWebview(), preserveFocus: true },
        { enableScripts: true, localResourceRoots: [dist] },
      );
      await take(panel, uri);
    }),
  );
  store.add(registerCommand(log, '_bulletin.overviewState', () => view?.state));
  return store;
}
