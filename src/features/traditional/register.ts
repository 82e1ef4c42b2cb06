/** Owns the commands of the traditional view and of converting in place. */
import { commands, type Disposable, l10n, languages, ViewColumn, window, workspace } from 'vscode';
import type { ScriptTarget } from '../../core/script/model';
import { Dictionary } from '../../host/dictionary';
import { LANGUAGE } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import type { TraditionalTarget } from '../../host/settings';
import { registerChoice } from './choice';
import { registerDoubtSteps } from './doubtSteps';
import { registerDoubts } from './doubts';
import { registerInPlace } from './inplace';
import { registerRegionalWords } from './regional';
import { scrollTogether } from './scroll';
import { traditionalTargets } from './targets';
import { readViewUri, SCHEME, TraditionalViews, viewUri } from './views';
import { registerWords } from './words';

export function registerTraditional(services: Services): Disposable {
  const store = new DisposableStore();
  const dictionary = store.add(new Dictionary(services.settings, services.corrections));
  store.add(registerInPlace(services, dictionary));
  store.add(registerWords(services, dictionary));
  const views = store.add(new TraditionalViews(services, dictionary));
  store.add(workspace.registerTextDocumentContentProvider(SCHEME, views));
  store.add(services.projections.register(SCHEME, (uri) => views.projectionOf(uri)));
  store.add(scrollTogether(services));
  store.add(registerDoubts(services, views));
  store.add(registerRegionalWords(views));
  store.add(registerChoice(dictionary));
  store.add(registerDoubtSteps(services, dictionary, views));

  const show = async (target: ScriptTarget): Promise<void> => {
    const active = window.activeTextEditor?.document;
    // where something else than a text is in front, as the walkthrough, the bulletin read last
    const source = active === undefined ? services.scopes.inFront() : (readViewUri(active.uri)?.source ?? active.uri);
    if (source === undefined) {
      void window.showInformationMessage(l10n.t('Open a text first.'));
      return;
    }
    const document = await workspace.openTextDocument(viewUri(source, target));
    if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  };
  const pick = async (): Promise<TraditionalTarget | undefined> => {
    const title = l10n.t('Which traditional characters?');
    return (await window.showQuickPick([...traditionalTargets()], { title }))?.target;
  };

  store.add(commands.registerCommand('bulletin.showTraditional', () => show(services.settings.traditionalTarget())));
  store.add(
    commands.registerCommand('bulletin.showTraditionalAs', async () => {
      const target = await pick();
      if (target !== undefined) await show(target);
    }),
  );
  store.add(commands.registerCommand('bulletin.showSimplified', () => show('cn')));
  return store;
}
