/**
 * Owns diagnostics for files beside texts: invalid entries are reported, whether the file is open or not, as long as its text is open;
 * valid entries are used all the same.
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
import type { Reason } from '../../core/reasons';
import { shown } from '../../core/text/shown';
import { DisposableStore } from '../lifecycle';
import type { Reports } from '../log';
import { say } from '../wording/words';
import type { Analyses } from './analyses';
import type { Projections } from './projections';

/** An invalid entry, with its UTF-16 offset in the file. */
interface FileProblem extends Reason {
  readonly offset: number;
}

/** A kind of file beside texts. */
interface FileKind {
  /** The name of the diagnostic collection. */
  readonly name: string;
  isOne(file: Uri): boolean;
  fileOf(text: Uri): Uri;
  textOf(file: Uri): Uri;
  /** The problems in the contents of an open file. */
  read(content: string): readonly FileProblem[];
  /** The problems of a text's file that is not open. */
  problemsOf(text: Uri): Promise<readonly Reason[]>;
}

export function registerFileProblems(
  { analyses, log, projections }: { analyses: Analyses; log: Reports; projections: Projections },
  { name, isOne, fileOf, textOf, read, problemsOf }: FileKind,
): Disposable {
  const store = new DisposableStore();
  const problems = store.add(languages.createDiagnosticCollection(name));
  const show = <T extends Reason>(file: Uri, found: readonly T[], rangeOf: (problem: T) => Range): void => {
    const told = found.map((problem) => {
      const diagnostic = new Diagnostic(rangeOf(problem), shown(say(problem)), DiagnosticSeverity.Warning);
      diagnostic.source = 'bulletin';
      return diagnostic;
    });
    problems.set(file, told);
  };
  const isOpen = (file: Uri): boolean =>
    workspace.textDocuments.some(({ uri, isClosed }) => !isClosed && uri.toString() === file.toString());
  const check = (document: TextDocument): void => {
    if (!isOne(document.uri)) return;
    show(document.uri, read(document.getText()), ({ offset }) => {
      const at = document.positionAt(offset);
      return new Range(at, document.lineAt(at.line).range.end);
    });
  };
  const beside = async (uri: Uri): Promise<void> => {
    const found = await problemsOf(uri);
    if (!isOpen(fileOf(uri))) show(fileOf(uri), found, () => new Range(0, 0, 0, 0));
  };
  const isRead = (uri: Uri): boolean =>
    analyses.documents.some((document) => document.uri.toString() === uri.toString());
  store.add(workspace.onDidOpenTextDocument(check));
  store.add(workspace.onDidChangeTextDocument(({ document }) => check(document)));
  store.add(
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (!isOne(uri)) return;
      problems.delete(uri);
      if (isRead(textOf(uri))) log.detached(name, beside(textOf(uri)));
    }),
  );
  store.add(
    analyses.onDidAnalyse(({ document: { uri } }) => {
      if (!projections.isView(uri)) log.detached(name, beside(uri));
    }),
  );
  store.add(
    analyses.onDidClose(({ uri }) => {
      if (!isOpen(fileOf(uri))) problems.delete(fileOf(uri));
    }),
  );
  for (const document of workspace.textDocuments) check(document);
  return store;
}
