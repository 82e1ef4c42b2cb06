/** Owns the keyboard commands that go to the next ambiguous place of a view, and choose another form there. */
import { type Disposable, l10n, type QuickPickItem, Selection, type TextEditor, type Uri, window } from 'vscode';
import { readings } from '../../core/script/rules/readings';
import type { Dictionary } from '../../host/documents/dictionary';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { registerCommand } from '../../host/shown/register-command';
import { say } from '../../host/wording/words';
import { type Choice, choicesFor, keepChoice } from './choice';
import { doubtAt, doubtsOf, type ViewDoubt } from './doubts';
import { readViewUri, TRADITIONAL_SCHEME, type TraditionalViews } from './views';

/** Asks for a form and its scope; undefined if the reader cancelled. */
async function ask(views: TraditionalViews, view: Uri, { doubt }: ViewDoubt): Promise<Choice | undefined> {
  const table = readings();
  const items = [doubt.chosen, ...doubt.candidates.filter((form) => form !== doubt.chosen)].map(
    (form): QuickPickItem => ({
      label: form,
      description: [table.get(form), form === doubt.chosen ? l10n.t('as it stands') : undefined]
        .filter(Boolean)
        .join(' · '),
    }),
  );
  const title = l10n.t('Choose Another Form');
  const picked = await chooseFrom(items, { title, placeholder: say(doubt.reason) });
  if (picked === undefined) return undefined;
  const choices = choicesFor(views, view, doubt, picked.label);
  return (await chooseFrom(choices, { title: l10n.t('Where should this hold?') }))?.choice;
}

export function registerDoubtSteps(services: Services, dictionary: Dictionary, views: TraditionalViews): Disposable {
  const store = new DisposableStore();
  const inText = (editor: TextEditor): ViewDoubt[] =>
    [...doubtsOf(services, views, editor.document.uri)].sort((a, b) => a.shown.start - b.shown.start);
  const inView = async (run: (editor: TextEditor) => Promise<void> | void): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor?.document.uri.scheme === TRADITIONAL_SCHEME) await run(editor);
  };
  const show = (editor: TextEditor, { shown }: ViewDoubt): void => {
    const range = rangeOf(editor.document, shown);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range);
  };
  store.add(
    registerCommand(services.log, 'bulletin.chooseForm', () =>
      inView(async (editor) => {
        const { uri } = editor.document;
        const doubts = inText(editor);
        const caret = editor.document.offsetAt(editor.selection.active);
        const doubt =
          doubtAt(services, views, uri, caret) ?? doubts.find(({ shown }) => shown.start >= caret) ?? doubts[0];
        if (doubt === undefined) {
          inform(l10n.t('No place of this text is in doubt.'));
          return;
        }
        show(editor, doubt);
        const choice = await ask(views, uri, doubt);
        const source = readViewUri(uri)?.source;
        if (choice !== undefined && source !== undefined) await keepChoice(dictionary, source, choice);
      }),
    ),
  );
  const step = (direction: 1 | -1): Promise<void> =>
    inView(async (editor) => {
      const caret = editor.document.offsetAt(editor.selection.active);
      const doubts = inText(editor);
      const ahead =
        direction === 1
          ? (doubts.find(({ shown }) => shown.start > caret) ?? doubts[0])
          : (doubts.findLast(({ shown }) => shown.start < caret) ?? doubts.at(-1));
      if (ahead === undefined) inform(l10n.t('No place of this text is in doubt.'));
      else show(editor, ahead);
    });
  store.add(registerCommand(services.log, 'bulletin.nextDoubt', () => step(1)));
  store.add(registerCommand(services.log, 'bulletin.previousDoubt', () => step(-1)));
  return store;
}
