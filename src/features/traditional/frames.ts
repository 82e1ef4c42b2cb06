/** Owns borders around places of the views: redrawn when a view is updated or becomes visible, and never on an outdated text. */
import { type Disposable, type Uri, window, workspace } from 'vscode';
import type { Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { TRADITIONAL_SCHEME, type TraditionalViews } from './views';

/** What is framed, and in which colour. */
interface Frames {
  /** The id of the theme colour. */
  readonly colour: string;
  readonly line: 'dotted' | 'dashed';
  /** The places to frame in an open view, as spans of the converted text. */
  readonly spansIn: (uri: Uri) => readonly Span[];
}

/** Draws the borders in all views; `schedule` redraws them after a debounce. */
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
      // until the editor shows the current text, the decorations stay as they are
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
