/** Owns diagnostics: missing or uncertain halves of stories, and wrong page numbers, all of severity Information. */
import {
  CancellationTokenSource,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
} from 'vscode';
import type { Steps } from '../core/steps';
import { shown } from '../core/text/shown';
import { rangeOf } from '../host/documents/ranges';
import type { Issue } from '../host/issues/issues';
import { DisposableStore } from '../host/lifecycle';
import type { Services } from '../host/services';
import { runSliced } from '../host/slices';
import { saySentence } from '../host/wording/words';
import type { IssueText } from '../host/workspace-index/library';

/** How many jump lines are handled between two pauses. */
const SLICE = 64;

/** The diagnostics of a text's jump lines, as a generator, since a page may have a thousand of them. */
function* problemSteps(text: IssueText, { stories }: Issue): Steps<Diagnostic[]> {
  const { lines } = text.analysis.page;
  const found: Diagnostic[] = [];
  let looked = 0;
  const rests = (): boolean => ++looked % SLICE === 0;
  const add = (span: { start: number; end: number }, message: string, code: string): void => {
    const diagnostic = new Diagnostic(rangeOf(lines, span), shown(message), DiagnosticSeverity.Information);
    diagnostic.source = 'bulletin';
    diagnostic.code = code;
    found.push(diagnostic);
  };
  for (const { place, jump, reason } of stories.unresolved) {
    if (place.document === text.key) add(jump, saySentence(reason), 'missing-half');
    if (rests()) yield undefined;
  }
  for (const { from, to, reason } of stories.ambiguous) {
    for (const { document: at, jump } of [...from, ...to]) {
      if (at === text.key && jump !== null) add(jump, saySentence(reason), 'several-candidates');
      if (rests()) yield undefined;
    }
  }
  for (const { document: at, jump, actual } of stories.wrongPages) {
    if (rests()) yield undefined;
    if (at !== text.key) continue;
    const page = jump.page ?? '?';
    add(jump, l10n.t('The mark says page {0}, but the other half stands on page {1}.', page, actual), 'wrong-page');
  }
  return found;
}

export function registerProblems(services: Services): Disposable {
  const store = new DisposableStore();
  const problems = store.add(languages.createDiagnosticCollection('bulletin'));
  const running = new WeakMap<TextDocument, CancellationTokenSource>();

  const check = async (document: TextDocument): Promise<void> => {
    if (services.projections.isView(document.uri)) return;
    running.get(document)?.cancel();
    const source = new CancellationTokenSource();
    running.set(document, source);
    const issue = await services.issues.of(document.uri);
    const text = issue.text(document.uri.toString());
    if (text === undefined || document.isClosed) return;
    const found = await runSliced(problemSteps(text, issue), source.token);
    if (!document.isClosed) problems.set(document.uri, found);
  };

  const checkAll = (): void => {
    for (const document of services.analyses.documents)
      services.log.detached('the problems of a text', check(document));
  };
  store.add(services.issues.onDidChange(checkAll));
  store.add(services.analyses.onDidClose(({ uri }) => problems.delete(uri)));
  return store;
}
