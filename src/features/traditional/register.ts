/** Owns the commands of the traditional view and of converting in place. */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  l10n,
  languages,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { convert } from '../../core/script/convert';
import { LANGUAGE } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../host/services';
import type { TraditionalTarget } from '../../host/settings';
import { scrollTogether } from './scroll';
import { SCHEME, TraditionalViews, viewUri } from './views';

/** The targets as a reader picks them. */
const targets = (): readonly {
  readonly label: string;
  readonly description: string;
  readonly target: TraditionalTarget;
}[] => [
  { target: 'tw', label: l10n.t('Taiwan'), description: l10n.t('characters as in Taiwan') },
  { target: 'hk', label: l10n.t('Hong Kong'), description: l10n.t('characters as in Hong Kong') },
  { target: 't', label: l10n.t('OpenCC standard'), description: l10n.t('characters of OpenCC’s own standard') },
  { target: 'twp', label: l10n.t('Taiwan, with words'), description: l10n.t('vocabulary of Taiwan too') },
  { target: 'hkp', label: l10n.t('Hong Kong, with words'), description: l10n.t('vocabulary of Hong Kong too') },
];

/** Pieces of text that conversion changes, as one edit that a single undo takes back. */
async function convertSelections(services: Services, editor: TextEditor, target: TraditionalTarget): Promise<void> {
  const { document } = editor;
  const { token } = new CancellationTokenSource();
  const tables = await services.resources.script();
  const analysis = document.languageId === LANGUAGE ? await services.analyses.of(document, token) : undefined;
  const names = analysis === undefined ? undefined : await services.analyses.namesIn(analysis, token);
  const spans = (names?.mentions ?? []).flatMap(({ kind, spans: pieces }) => pieces.map((span) => ({ ...span, kind })));
  // the whole text is converted and only the selected pieces are taken, so that a selection reads as in its context
  const { edits } = convert(document.getText(), tables, { to: target, from: 'auto', names: spans });
  const selected = editor.selections
    .filter(({ isEmpty }) => !isEmpty)
    .map((selection) => ({
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
    }));
  const wanted = edits.filter((edit) => selected.some(({ start, end }) => start <= edit.start && edit.end <= end));
  if (selected.length === 0) {
    void window.showInformationMessage(l10n.t('Select the text to convert first.'));
    return;
  }
  if (wanted.length === 0) {
    void window.showInformationMessage(l10n.t('The selected text is in traditional characters already.'));
    return;
  }
  const change = new WorkspaceEdit();
  for (const edit of wanted) change.replace(document.uri, rangeOf(document, edit), edit.text);
  await workspace.applyEdit(change);
}

export function registerTraditional(services: Services): Disposable {
  const store = new DisposableStore();
  const views = store.add(new TraditionalViews(services));
  store.add(workspace.registerTextDocumentContentProvider(SCHEME, views));
  store.add(services.projections.register(SCHEME, (uri) => views.projectionOf(uri)));
  store.add(scrollTogether(services));

  const show = async (target: TraditionalTarget): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined) {
      void window.showInformationMessage(l10n.t('Open a text first.'));
      return;
    }
    const source = services.projections.of(editor.document)?.source ?? editor.document.uri;
    const top = editor.visibleRanges[0]?.start;
    const document = await workspace.openTextDocument(viewUri(source, target));
    if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
    const shown = await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    const projection = services.projections.of(document);
    const at = top && projection?.fromSource({ uri: source, offset: editor.document.offsetAt(top) });
    if (at === undefined) return;
    const position = document.positionAt(at);
    shown.revealRange(shown.selection.with(position, position), TextEditorRevealType.AtTop);
  };
  const pick = async (): Promise<TraditionalTarget | undefined> => {
    const placeHolder = l10n.t('Which traditional characters?');
    return (await window.showQuickPick([...targets()], { placeHolder }))?.target;
  };

  store.add(commands.registerCommand('bulletin.showTraditional', () => show(services.settings.traditionalTarget())));
  store.add(
    commands.registerCommand('bulletin.showTraditionalAs', async () => {
      const target = await pick();
      if (target !== undefined) await show(target);
    }),
  );
  store.add(
    commands.registerTextEditorCommand('bulletin.convertSelection', (editor) =>
      convertSelections(services, editor, services.settings.traditionalTarget()),
    ),
  );
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
