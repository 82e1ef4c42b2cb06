/** Owns the language status item that says why a text is read as a bulletin, with a command to stop. */
import { type Disposable, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { BULLETINS, isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { saySentence } from '../../host/wording/words';
import type { Detector } from './detector';

/** Debounce before the item is updated, in milliseconds. */
const SETTLE = 80;

export function registerReadingStatus(services: Services, detector: Detector): Disposable {
  const { choices, projections } = services;
  const store = new DisposableStore();
  const item = store.add(languages.createLanguageStatusItem('bulletin-reading', []));
  item.name = l10n.t('Read as a Bulletin');
  item.text = l10n.t('Read as a bulletin');
  item.command = { command: 'bulletin.stopReadingFile', title: l10n.t('Stop') };

  /** Why the document is read so. */
  const why = (document: TextDocument): string => {
    if (choices.of(document.uri)?.reads === true) return l10n.t('because you said so');
    const [reason] = detector.reasonsFor(document) ?? [];
    return reason === undefined ? '' : saySentence(reason);
  };
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const isSource = document !== undefined && isBulletinDocument(document) && !projections.isView(document.uri);
    // a view is read-only, and its language follows its source
    item.selector = isSource ? BULLETINS : [];
    item.detail = isSource ? why(document) : '';
    item.accessibilityInformation = { label: [item.text, item.detail].filter(Boolean).join(l10n.t(', ')) };
  };
  const settled = store.add(new Settled(SETTLE, show));
  store.add(window.onDidChangeActiveTextEditor(() => settled.schedule()));
  // a document whose language changes is reopened in the same editor
  store.add(workspace.onDidOpenTextDocument(() => settled.schedule()));
  store.add(choices.onDidChange(() => settled.schedule()));
  settled.schedule();
  return store;
}
