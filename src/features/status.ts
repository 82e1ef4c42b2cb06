/** Owns the language status item: what was found in the document, how far the workspace has been read, limits that were met. */
import { commands, type Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore, Settled } from '../host/lifecycle';
import type { Services } from '../host/services';

/** The item is made anew when things have settled so long, in milliseconds. */
const SETTLE = 80;

export function registerStatus(services: Services): Disposable {
  const { analyses, library, projections } = services;
  const store = new DisposableStore();
  const item = store.add(languages.createLanguageStatusItem('bulletin', BULLETINS));
  item.name = l10n.t('Bulletin');

  let reading = false;
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const analysis = document && isBulletinDocument(document) ? analyses.ready(document) : undefined;
    const { units = [], jumpLines = [] } = analysis?.page ?? {};
    const articles = units.filter(({ kind }) => kind === 'article').length;
    const jumps = jumpLines.filter(({ direction }) => direction !== 'refer').length;
    item.text = jumps === 0 ? l10n.t('{0} articles', articles) : l10n.t('{0} articles, {1} continued', articles, jumps);
    const { read, found, limited, large, unreadable, busy, unkept } = library.progress;
    item.busy = busy;
    if (busy !== reading) {
      reading = busy;
      void commands.executeCommand('setContext', 'bulletin.reading', reading);
    }
    item.severity =
      limited || large > 0 || unreadable > 0 || unkept
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
    if (busy) item.detail = l10n.t('{0} of {1} files read', read, found);
    else if (limited) item.detail = l10n.t('{0} of {1} files read: the limit in the settings', read, found);
    else if (large > 0) item.detail = l10n.t('{0} files are too large to be read: the limit in the settings', large);
    else if (unreadable > 0) item.detail = l10n.t('{0} files could not be read', unreadable);
    else if (unkept) item.detail = l10n.t('The storage refused the index; it is read anew next time');
    else item.detail = document && projections.isView(document.uri) ? l10n.t('read-only view') : '';
    item.accessibilityInformation = { label: [item.name, item.text, item.detail].filter(Boolean).join(l10n.t(', ')) };
    // only what can be acted upon has a command: stopping a reading, raising its limit, or reading again
    if (busy) item.command = { command: 'bulletin.stopReading', title: l10n.t('Stop') };
    else if (limited || large > 0) {
      const title = l10n.t('Change');
      item.command = {
        command: 'workbench.action.openSettings',
        title,
        arguments: [limited ? 'bulletin.index.maxFiles' : 'bulletin.index.maxFileSize'],
      };
    } else if (unreadable > 0) item.command = { command: 'bulletin.refresh', title: l10n.t('Try Again') };
    else item.command = undefined;
  };
  const settled = store.add(new Settled(SETTLE, show));
  store.add(analyses.onDidAnalyse(() => settled.schedule()));
  store.add(library.onDidProgress(() => settled.soon()));
  store.add(window.onDidChangeActiveTextEditor(() => settled.schedule()));
  store.add(commands.registerCommand('bulletin.stopReading', () => library.cancel()));
  settled.schedule();
  return store;
}
