/** Owns stepping from article to article with the keyboard. */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { isBulletinDocument } from '../host/language';
import { together } from '../host/lifecycle';
import { positionOf } from '../host/ranges';
import type { Services } from '../host/services';

export function registerSteps(services: Services): Disposable {
  const step = async (editor: TextEditor, direction: 1 | -1): Promise<void> => {
    const { document, selection } = editor;
    const { page } = await services.analyses.of(document, new CancellationTokenSource().token);
    const starts = page.units
      .filter(({ kind }) => kind === 'article' || kind === 'caption')
      .map(({ headlineSpan, start }) => headlineSpan?.start ?? start);
    const here = document.offsetAt(selection.active);
    const next = direction === 1 ? starts.find((start) => start > here) : starts.findLast((start) => start < here);
    if (next === undefined) return;
    const position = positionOf(page.lines, next);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const command = (id: string, direction: 1 | -1): Disposable =>
    commands.registerCommand(id, async () => {
      const editor = window.activeTextEditor;
      if (editor !== undefined && isBulletinDocument(editor.document)) await step(editor, direction);
    });
  return together(command('bulletin.nextArticle', 1), command('bulletin.previousArticle', -1));
}
