/** Owns the decorations of notes and highlights in visible editors, of texts and of views. */
import { type Disposable, type TextDocument, type TextEditorDecorationType, window, workspace } from 'vscode';
import { rangeOf } from '../../host/documents/ranges';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { FORMS, type Form, styleOf } from './forms';
import { notesIn } from './shown';

/** Debounce that draws several changes at once, in milliseconds. */
const SETTLE = 30;

export function registerNoteMarks(services: Services): Disposable {
  const store = new DisposableStore();
  const { analyses, log, notes, projections } = services;
  /** Created with the first note, as most texts have none. */
  let styles: ReadonlyMap<Form, TextEditorDecorationType> | undefined;
  const made = (): ReadonlyMap<Form, TextEditorDecorationType> => {
    styles ??= new Map(FORMS.map((form) => [form, store.add(window.createTextEditorDecorationType(styleOf(form)))]));
    return styles;
  };
  const draw = async (document: TextDocument): Promise<void> => {
    const { version } = document;
    const seen = isBulletinDocument(document) ? await notesIn(services, document) : [];
    // VS Code moves decorations with edits until they are set again
    if (document.isClosed || document.version !== version || (seen.length === 0 && styles === undefined)) return;
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [form, style] of made()) {
        const own = seen.filter(({ note }) => (note.colour ?? 'note') === form);
        editor.setDecorations(
          style,
          own.map(({ span }) => rangeOf(document, span)),
        );
      }
    }
  };
  const drawAll = (): void => {
    for (const document of new Set(window.visibleTextEditors.map((editor) => editor.document))) {
      const drawing = draw(document).catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
      log.detached('the marks of notes', drawing);
    }
  };
  const settled = store.add(new Settled(SETTLE, drawAll));
  store.add(notes.onDidChange(() => settled.schedule()));
  store.add(window.onDidChangeVisibleTextEditors(() => settled.schedule()));
  store.add(analyses.onDidAnalyse(() => settled.schedule()));
  store.add(
    workspace.onDidChangeTextDocument(({ document }) => {
      if (projections.isView(document.uri)) settled.schedule();
    }),
  );
  settled.schedule();
  return store;
}
