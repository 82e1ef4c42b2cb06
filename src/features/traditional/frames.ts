/** Owns frames around places of the views: drawn when a view was made anew or comes to be seen, never on another text. */
import { type Disposable, type Uri, window, workspace } from 'vscode';
import type { Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { TRADITIONAL_SCHEME, type TraditionalViews } from './views';

/** What is framed, and how. */
interface Frames {
  /** The theme colour's id. */
  readonly colour: string;
  readonly line: 'dotted' | 'dashed';
  /** The places of an open view, as spans of the converted text. */
  readonly spansIn: (uri: Uri) => readonly Span[];
}

/** Draws the frames in all views; `schedule` draws them once more after a moment. */
export function registerFrames(
  views: TraditionalViews,
  { colour, line, spansIn }: Frames,
): Disposable & { schedule(): void } {
  const store = new DisposableStore();
  const variable = `var(--vscode-${colour.replace('.', '-')})`;
  const style = store.add(
    window.createTextEditorDecorationType({ outline: `1px ${line} ${variable}; outline-offset: -1px` }),
  );
  const drawAll = (): void => {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      if (document.uri.scheme !== TRADITIONAL_SCHEME) continue;
      // until the editor has the text that was made last, the marks stay where they are
      if (views.viewOf(document.uri)?.conversion.text !== document.getText()) continue;
      editor.setDecorations(
        style,
        spansIn(document.uri).map((span) => rangeOf(document, span)),
      );
    }
  };
  const settled = store.add(new Settled(20, drawAll));
  const schedule = (): void => settled.schedule();
  store.add(views.onDidMake(schedule));
  store.add(window.onDidChangeVisibleTextEditors(schedule));
  store.add(
    workspace.onDidChangeTextDocument(({ document }) => document.uri.scheme === TRADITIONAL_SCHEME && schedule()),
  );
  return { schedule, dispose: () => store.dispose() };
}
