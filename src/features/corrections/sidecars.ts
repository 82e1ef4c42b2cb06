/**
 * Owns the Problems of sidecars: one that is malformed or cannot be read says so, open or not, as long as its text is read; what
 * can be read of it is used all the same.
 */
import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { SidecarProblem } from '../../core/corrections/model';
import { readSidecar } from '../../core/corrections/sidecar';
import { shown } from '../../core/text/shown';
import { sidecarOf, textOf } from '../../host/corrections/sidecars';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { say } from '../../host/wording/words';

export function registerSidecarProblems({ corrections, analyses, log, projections }: Services): Disposable {
  const store = new DisposableStore();
  const problems = store.add(languages.createDiagnosticCollection('bulletin-sidecar'));
  const show = (sidecar: Uri, found: readonly SidecarProblem[], rangeAt: (offset: number) => Range): void => {
    const told = found.map(({ text, args, offset }) => {
      const diagnostic = new Diagnostic(rangeAt(offset), shown(say({ text, args })), DiagnosticSeverity.Warning);
      diagnostic.source = 'bulletin';
      return diagnostic;
    });
    problems.set(sidecar, told);
  };
  const isOpen = (sidecar: Uri): boolean =>
    workspace.textDocuments.some(({ uri, isClosed }) => !isClosed && uri.toString() === sidecar.toString());
  const check = (document: TextDocument): void => {
    if (!document.uri.path.endsWith('.bulletin.json')) return;
    show(document.uri, readSidecar(document.getText()).problems, (offset) => {
      const at = document.positionAt(offset);
      return new Range(at, document.lineAt(at.line).range.end);
    });
  };
  const beside = async (uri: Uri): Promise<void> => {
    const sidecar = sidecarOf(uri);
    const { problems: found } = await corrections.file(uri);
    if (!isOpen(sidecar)) show(sidecar, found, () => new Range(0, 0, 0, 0));
  };
  const isRead = (uri: Uri): boolean =>
    analyses.documents.some((document) => document.uri.toString() === uri.toString());
  store.add(workspace.onDidOpenTextDocument(check));
  store.add(workspace.onDidChangeTextDocument(({ document }) => check(document)));
  store.add(
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (!uri.path.endsWith('.bulletin.json')) return;
      problems.delete(uri);
      if (isRead(textOf(uri))) log.detached('the problems of a sidecar', beside(textOf(uri)));
    }),
  );
  store.add(
    analyses.onDidAnalyse(({ document: { uri } }) => {
      if (!projections.isView(uri)) log.detached('the problems of a sidecar', beside(uri));
    }),
  );
  store.add(
    analyses.onDidClose(({ uri }) => {
      if (!isOpen(sidecarOf(uri))) problems.delete(sidecarOf(uri));
    }),
  );
  for (const document of workspace.textDocuments) check(document);
  return store;
}
