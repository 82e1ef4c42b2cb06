/** Owns the commands of the traditional view and of converting in place. */
import {
  commands,
  type Disposable,
  l10n,
  languages,
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
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
import { scrollTogether } from './scroll';
import { traditionalTargets } from './targets';
import { SCHEME, TraditionalViews, viewUri } from './views';
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
  store.add(registerChoice(dictionary));
  store.add(registerDoubtSteps(services, dictionary, views));

  const show = async (target: ScriptTarget): Promise<void> => {
    const active = window.activeTextEditor?.document;
    // where something else than a text is in front, as the walkthrough, the bulletin read last
    const source =
      active === undefined ? services.scopes.inFront() : (services.projections.of(active)?.source ?? active.uri);
    if (source === undefined) {
      void window.showInformationMessage(l10n.t('Open a text first.'));
      return;
    }
    const document = await workspace.openTextDocument(viewUri(source, target));
    if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  };
  const pick = async (): Promise<TraditionalTarget | undefined> => {
    const placeHolder = l10n.t('Which traditional characters?');
    return (await window.showQuickPick([...traditionalTargets()], { placeHolder }))?.target;
  };

  store.add(commands.registerCommand('bulletin.showTraditional', () => show(services.settings.traditionalTarget())));
  store.add(
    commands.registerCommand('bulletin.showTraditionalAs', async () => {
      const target = await pick();
      if (target !== undefined) await show(target);
    }),
  );
  store.add(commands.registerCommand('bulletin.showSimplified', () => show('cn')));
  store.add(
    commands.registerCommand('bulletin.goToSource', async () => {
      const editor = window.activeTextEditor;
      const projection = editor && services.projections.of(editor.document);
      if (editor === undefined || projection === undefined) return;
      const place = projection.toSource(editor.document.offsetAt(editor.selection.active));
      const document = await workspace.openTextDocument(place.uri);
      const beside = window.visibleTextEditors.find((one) => one.document === document);
      const shown = await window.showTextDocument(document, { viewColumn: beside?.viewColumn ?? ViewColumn.Beside });
      const position = document.positionAt(place.offset);
      shown.selection = new Selection(position, position);
      shown.revealRange(shown.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
  return store;
}
