/** Owns the commands of the traditional view and of converting in place. */
import { type Disposable, l10n, languages, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { ScriptTarget } from '../../core/script/model';
import { isAlready } from '../../core/script/with-preferences';
import { LANGUAGE } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform, offer } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { registerChoice } from './choice';
import { registerDoubtSteps } from './doubt-steps';
import { registerDoubts } from './doubts';
import { registerInPlace } from './in-place';
import { registerRegionalWords } from './regional';
import { scrollTogether } from './scroll';
import { allTargets, alreadyIn, optionalTarget } from './targets';
import { readViewUri, TRADITIONAL_SCHEME, TraditionalViews, traditionalViewUri } from './views';
import { registerWords } from './words';

/** How many UTF-16 units are examined to tell the script of a text. */
const TELLING = 20_000;

export function registerTraditional(services: Services): Disposable {
  const store = new DisposableStore();
  const { dictionary, log } = services;
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

  /** The active text; if another editor is active, such as the walkthrough, the bulletin that was active last. */
  const sourceInFront = (): Uri | undefined => {
    const active = window.activeTextEditor?.document;
    return active === undefined ? services.scopes.inFront() : (readViewUri(active.uri)?.source ?? active.uri);
  };
  const open = async (source: Uri, target: ScriptTarget): Promise<void> => {
    const document = await workspace.openTextDocument(traditionalViewUri(source, target));
    if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  };
  const show = async (target: ScriptTarget): Promise<void> => {
    const source = sourceInFront();
    if (source === undefined) {
      inform(l10n.t('Open a text first.'));
      return;
    }
    const text = (await workspace.openTextDocument(source)).getText().slice(0, TELLING);
    if (!isAlready(text, await services.resources.script(), target)) return open(source, target);
    // converting to the text's own script would show the same characters
    const [other, words]: readonly [ScriptTarget, string] =
      target === 'cn'
        ? [services.settings.traditionalTarget(), l10n.t('Show in Traditional Characters')]
        : ['cn', l10n.t('Show in Simplified Characters')];
    const anyway = l10n.t('Show Anyway');
    const asked = async (): Promise<void> => {
      const answer = await offer(alreadyIn(target), words, anyway);
      if (answer !== undefined) await open(source, answer === words ? other : target);
    };
    // the question may stay unanswered for long, and the command must not wait for it
    log.detached('the offer of another script', asked());
  };

  store.add(registerCommand(log, 'bulletin.showTraditional', () => show(services.settings.traditionalTarget())));
  store.add(
    registerCommandWith(log, 'bulletin.showInScript', optionalTarget(services.settings), async (asked) => {
      const title = l10n.t('Show In');
      const target = asked ?? (await chooseFrom(allTargets(services.settings.traditionalTarget()), { title }))?.target;
      if (target !== undefined) await show(target);
    }),
  );
  return store;
}
