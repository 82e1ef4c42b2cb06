/** Owns the Problems panel's lines: halves that are missing or doubtful, page numbers that are wrong; information only. */
import { Diagnostic, DiagnosticSeverity, type Disposable, l10n, languages, type TextDocument } from 'vscode';
import { shown } from '../core/text/shown';
import { rangeOf } from '../host/documents/ranges';
import { DisposableStore } from '../host/lifecycle';
import type { Services } from '../host/services';
import { saySentence } from '../host/wording/words';

export function registerProblems(services: Services): Disposable {
  const store = new DisposableStore();
  const problems = store.add(languages.createDiagnosticCollection('bulletin'));

  const check = async (document: TextDocument): Promise<void> => {
    if (services.projections.isView(document.uri)) return;
    const issue = await services.issues.of(document.uri);
    const key = document.uri.toString();
    const text = issue.text(key);
    if (text === undefined || document.isClosed) return;
    const { lines } = text.analysis.page;
    const found: Diagnostic[] = [];
    const add = (span: { start: number; end: number }, message: string, code: string): void => {
      const diagnostic = new Diagnostic(rangeOf(lines, span), shown(message), DiagnosticSeverity.Information);
      diagnostic.source = 'bulletin';
      diagnostic.code = code;
      found.push(diagnostic);
    };
    for (const { place, jump, reason } of issue.stories.unresolved) {
      if (place.document === key) add(jump, saySentence(reason), 'missing-half');
    }
    for (const { from, to, reason } of issue.stories.ambiguous) {
      for (const { document: at, jump } of [...from, ...to]) {
        if (at === key && jump !== null) add(jump, saySentence(reason), 'several-candidates');
      }
    }
    for (const { document: at, jump, actual } of issue.stories.wrongPages) {
      if (at !== key) continue;
      add(
        jump,
        l10n.t('The mark says page {0}, but the other half stands on page {1}.', jump.page ?? '?', actual),
        'wrong-page',
      );
    }
    problems.set(document.uri, found);
  };

  const checkAll = (): void => {
    for (const document of services.analyses.documents)
      services.log.detached('the problems of a text', check(document));
  };
  store.add(services.issues.onDidChange(checkAll));
  store.add(services.analyses.onDidClose(({ uri }) => problems.delete(uri)));
  return store;
}
