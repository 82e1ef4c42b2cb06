/** Owns scrolling a view and its source together, both ways, by place and not by line. */
import { type Disposable, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { readViewUri, SCHEME } from './views';

/** A scroll that we caused ourselves comes back as an event within this time, in milliseconds. */
const ECHO = 200;

/** Pairs of editors that show a source and its view. */
function partnerOf(editor: TextEditor): TextEditor | undefined {
  const { uri } = editor.document;
  const source = uri.scheme === SCHEME ? readViewUri(uri)?.source.toString() : undefined;
  return window.visibleTextEditors.find(({ document }) =>
    source === undefined
      ? document.uri.scheme === SCHEME && readViewUri(document.uri)?.source.toString() === uri.toString()
      : document.uri.toString() === source,
  );
}

export function scrollTogether(services: Services): Disposable {
  const store = new DisposableStore();
  const moved = new WeakMap<TextEditor, number>();
  store.add(
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (Date.now() - (moved.get(textEditor) ?? 0) < ECHO) return;
      const partner = partnerOf(textEditor);
      const top = visibleRanges[0]?.start;
      if (partner === undefined || top === undefined) return;
      const view = textEditor.document.uri.scheme === SCHEME ? textEditor : partner;
      const projection = services.projections.of(view.document);
      if (projection === undefined) return;
      const offset = textEditor.document.offsetAt(top);
      const there =
        view === textEditor
          ? projection.toSource(offset).offset
          : projection.fromSource({ uri: textEditor.document.uri, offset });
      if (there === undefined) return;
      const position = partner.document.positionAt(there);
      if (partner.visibleRanges[0]?.start.line === position.line) return;
      moved.set(partner, Date.now());
      partner.revealRange(partner.selection.with(position, position), TextEditorRevealType.AtTop);
    }),
  );
  return store;
}
