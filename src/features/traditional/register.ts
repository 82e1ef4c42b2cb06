/** Owns the commands of the traditional view and of converting in place. */
import { type Disposable, l10n, languages, ViewColumn, window, workspace } from 'vscode';
import type { ScriptTarget } from '../../core/script/model';
import { Dictionary } from '../../host/documents/dictionary';
import { LANGUAGE } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import type { TraditionalTarget } from '../../host/settings';
import { inform } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { registerCommand } from '../../host/shown/register-command';
import { registerChoice } from './choice';
import { registerDoubtSteps } from './doubt-steps';
import { registerDoubts } from './doubts';
import { registerInPlace } from './in-place';
import { registerRegionalWords } from './regional';
import { scrollTogether } from './scroll';
import { traditionalTargets } from './targets';
import { readViewUri, TRADITIONAL_SCHEME, TraditionalViews, traditionalViewUri } from './views';
import { registerWords } from './words';

export function registerTraditional(services: Services): Disposable {
  const store = new DisposableStore();
  const { log } = services;
  const dictionary = store.add(new Dictionary(services));
  store.add(registerInPlace(services, dictionary));
  store.add(registerWords(services, dictionary));
  const views = store.add(new TraditionalViews(services, dictionary));
  store.add(workspace.registerTextDocumentContentProvider(TRADITIONAL_SCHEME, views));
  store.add(services.projections.register(TRADITIONAL_SCHEME, (uri) => views.projectionOf(uri)));
  store.add(scrollTogether(services));
  store.add(registerDoubts(services, views));
  store.add(registerRegionalWords(views));
  store.add(registerChoice(services, dictionary));
  store.add(registerDoubtSteps(services, dictionary, views));

  const show = async (target: ScriptTarget): Promise<void> => {
    const active = window.activeTextEditor?.document;
    // where something else than a text is in front, as the walkthrough, the bulletin read last
    const source = active === undefined ? services.scopes.inFront() : (readViewUri(active.uri)?.source ?? active.uri);
    if (source === undefined) {
      inform(l10n.t('Open a text first.'));
      return;
    }
    const document = await workspace.openTextDocument(traditionalViewUri(source, target));
    if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  };
  const pick = async (): Promise<TraditionalTarget | undefined> => {
    const title = l10n.t('Which traditional characters?');
    return (await chooseFrom(traditionalTargets(), { title }))?.target;
  };

  store.add(registerCommand(log, 'bulletin.showTraditional', () => show(services.settings.traditionalTarget())));
  store.add(
    registerCommand(log, 'bulletin.showTraditionalAs', async () => {
      const target = await pick();
      if (target !== undefined) await show(target);
    }),
  );
  store.add(registerCommand(log, 'bulletin.showSimplified', () => show('cn')));
  return store;
}
