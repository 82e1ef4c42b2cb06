/** Owns revealing a place of a text beside a webview: in an editor that shows it or another bulletin, else in the other column. */
import {
  Range,
  TabInputWebview,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { SourcePlace } from '../documents/projections';
import { isBulletinDocument } from '../language';

/**
 * The column for a new webview: beside a text, in front of another webview. Which tab is active tells, as the text editor
 * that was active last stays the active one for extensions while a webview has the focus.
 */
export function columnForWebview(): ViewColumn {
  const { activeTab } = window.tabGroups.activeTabGroup;
  const isBeside = activeTab !== undefined && !(activeTab.input instanceof TabInputWebview);
  return isBeside ? ViewColumn.Beside : ViewColumn.Active;
}

/** The visible editor of a text. */
export function editorOf(uri: Uri): TextEditor | undefined {
  const key = uri.toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
}

/** The visible editor of a text, or one of another bulletin, in which the text may be opened. */
export const editorFor = (uri: Uri): TextEditor | undefined =>
  editorOf(uri) ??
  window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && isBulletinDocument(document),
  );

/** Reveals a place of a text and puts the cursor there; `preserveFocus` keeps the focus where it is. */
export async function showBeside(
  panel: WebviewPanel,
  { uri, offset }: SourcePlace,
  preserveFocus: boolean,
): Promise<void> {
  const there = editorFor(uri);
  const document = await workspace.openTextDocument(uri);
  const at = document.positionAt(offset);
  const editor = await window.showTextDocument(document, {
    viewColumn: there?.viewColumn ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
    preserveFocus,
    selection: new Range(at, at),
  });
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}
