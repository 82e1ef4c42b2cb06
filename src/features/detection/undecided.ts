/** Owns the title bar button that offers to read a text as a bulletin, shown for texts that may be one but were not recognized. */
import { type Disposable, type TextDocument, window, workspace } from 'vscode';
import { isBulletin } from '../../core/page/detect';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { isText, judged } from './detector';

/** Languages used for prose. */
const PROSE: ReadonlySet<string> = new Set(['plaintext', 'markdown']);
/** Debounce before texts are examined, in milliseconds. */
const REST = 300;

/**
 * Paths, as `resourcePath in …` compares them in menu conditions; URIs would not do, as schemes differ between a remote host and its
 * window.
 */
type Paths = readonly string[];

export function registerUndecided({ choices, log, projections }: Services): Disposable {
  const store = new DisposableStore();
  const undecided = new ContextKey<Paths>('bulletin.undecided');
  const known = new WeakMap<TextDocument, { readonly version: number; readonly possible: boolean }>();
  const mayBe = (document: TextDocument): boolean => {
    const kept = known.get(document);
    if (kept?.version === document.version) return kept.possible;
    const { possible } = isBulletin(judged(document));
    known.set(document, { version: document.version, possible });
    return possible;
  };
  const isOpen = (document: TextDocument): boolean =>
    PROSE.has(document.languageId) &&
    isText(document) &&
    !projections.isView(document.uri) &&
    choices.of(document.uri) === undefined &&
    mayBe(document);
  const look = (): void => {
    const documents = window.visibleTextEditors.map(({ document }) => document).filter(isOpen);
    log.detached('a context key', undecided.set([...new Set(documents.flatMap(({ uri }) => [uri.path, uri.fsPath]))]));
  };
  const settled = store.add(new Settled(REST, look));
  store.add(window.onDidChangeVisibleTextEditors(() => settled.schedule()));
  store.add(workspace.onDidOpenTextDocument(() => settled.schedule()));
  store.add(choices.onDidChange(() => settled.schedule()));
  store.add(
    workspace.onDidChangeTextDocument(({ document }) => {
      if (PROSE.has(document.languageId)) settled.schedule();
    }),
  );
  settled.schedule();
  return store;
}
