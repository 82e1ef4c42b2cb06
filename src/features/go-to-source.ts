/** Owns navigating from a place in a view to the same character of its source text. */
import { type Disposable, Selection, TabInputText, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode';
import type { Services } from '../host/services';
import { registerCommand } from '../host/shown/register-command';

/** The column in which the text is already open; undefined if it is not. */
function columnOf(key: string): ViewColumn | undefined {
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key)?.viewColumn;
  if (seen !== undefined) return seen;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  )?.viewColumn;
}

export function registerGoToSource({ log, projections }: Services): Disposable {
  return registerCommand(log, 'bulletin.goToSource', async () => {
    const editor = window.activeTextEditor;
    const projection = editor && projections.of(editor.document);
    if (editor === undefined || projection === undefined) return;
    const place = projection.toSource(editor.document.offsetAt(editor.selection.active));
    const document = await workspace.openTextDocument(place.uri);
    const viewColumn = columnOf(place.uri.toString()) ?? ViewColumn.Beside;
    const shown = await window.showTextDocument(document, { viewColumn });
    const position = document.positionAt(place.offset);
    shown.selection = new Selection(position, position);
    shown.revealRange(shown.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
