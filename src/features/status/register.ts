/** Owns the language status item: the number of findings in the document, indexing progress, limits that were reached. */
import { type Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { isSurelyStory } from '../../core/page/surely-stories';
import { BULLETINS, isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { registerCommand } from '../../host/shown/register-command';
import { say } from '../../host/wording/words';
import { saidOf } from './index-messages';

/** Debounce before the item is updated, in milliseconds. */
const SETTLE = 80;

export function registerStatus(services: Services): Disposable {
  const { analyses, library, limits, log, projections } = services;
  const reading = new ContextKey<boolean>('bulletin.reading');
  const store = new DisposableStore();
  const item = store.add(languages.createLanguageStatusItem('bulletin', BULLETINS));
  item.name = l10n.t('Bulletin');

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const analysis = document && isBulletinDocument(document) ? analyses.ready(document) : undefined;
    const { units = [], jumpLines = [], doubts = [] } = analysis?.page ?? {};
    const [doubt] = doubts;
    const articles = units.filter((unit) => unit.kind === 'article' && isSurelyStory(unit)).length;
    const jumps = jumpLines.filter(({ direction }) => direction !== 'refer').length;
    const count = articles === 1 ? l10n.t('one article') : l10n.t('{0} articles', articles);
    item.text = jumps === 0 ? count : l10n.t('{0}, {1} continued', count, jumps);
    const { detail, warns, command } = saidOf(library.progress, limits.met);
    item.busy = library.progress.busy;
    log.detached('a context key', reading.set(item.busy));
    item.severity = warns ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    const own = document && projections.isView(document.uri) ? l10n.t('read-only view') : '';
    item.detail = detail || (doubt === undefined ? own : l10n.t('Read with doubts: {0}', say(doubt)));
    item.accessibilityInformation = { label: [item.name, item.text, item.detail].filter(Boolean).join(l10n.t(', ')) };
    item.command = command;
  };
  const settled = store.add(new Settled(SETTLE, show));
  store.add(analyses.onDidAnalyse(() => settled.schedule()));
  store.add(library.onDidProgress(() => settled.soon()));
  store.add(limits.onDidChange(() => settled.soon()));
  store.add(window.onDidChangeActiveTextEditor(() => settled.schedule()));
  store.add(registerCommand(log, 'bulletin.stopReading', () => library.cancel()));
  settled.schedule();
  return store;
}
